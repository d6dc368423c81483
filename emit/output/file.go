package output

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// bufferSize is the size of the writes that reach the system.
const bufferSize = 256 << 10

// File is a file being written. It lies hidden beside its name until Commit.
type File struct {
	// Rows is the number of rows so far, counted by the format.
	Rows int64

	path   string // Where it is to stand.
	temp   string // Where it lies while it is written.
	before string // Where the file that stood there lies, between place and settle.
	placed bool   // Whether it stands in its place.
	file   *os.File
	buffer *bufio.Writer
	hash   hash.Hash
	bytes  int64
}

// createFile begins a file; its hidden name has the process's number, so that
// two builds into one folder don't meet.
func createFile(dir, name string, hashed bool) (*File, error) {
	w, err := openFile(dir, name, hashed)
	if err == nil {
		w.buffer = bufio.NewWriterSize(w.file, bufferSize)
	}
	return w, err
}

// writeFile writes a file whole and closes it.
func writeFile(dir, name string, content []byte, hashed bool) (*File, error) {
	w, err := openFile(dir, name, hashed)
	if err != nil {
		return nil, err
	}
	w.bytes = int64(len(content))
	if hashed {
		w.hash.Write(content) // Never fails.
	}
	_, err = w.file.Write(content)
	if closing := w.file.Close(); err == nil {
		err = closing
	}
	w.file = nil
	if err != nil {
		return nil, errors.Join(fmt.Errorf("write %s: %w", w.path, cause(err)), w.discard())
	}
	return w, nil
}

// openFile makes the hidden file.
func openFile(dir, name string, hashed bool) (*File, error) {
	w := &File{path: filepath.Join(dir, name)}
	for try := 0; ; try++ {
		w.temp = filepath.Join(dir, "."+name+".hsc-"+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(try))
		file, err := os.OpenFile(w.temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) && try < 1000 {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("create %s: %w", w.path, cause(err))
		}
		w.file = file
		break
	}
	if hashed {
		w.hash = sha256.New()
	}
	return w, nil
}

// Write appends bytes.
func (w *File) Write(p []byte) (int, error) {
	n, err := w.buffer.Write(p)
	w.bytes += int64(n)
	if w.hash != nil {
		w.hash.Write(p[:n]) // Never fails.
	}
	if err != nil {
		return n, fmt.Errorf("write %s: %w", w.path, cause(err))
	}
	return n, nil
}

// Append appends all that a part has and takes the part away.
func (w *File) Append(part *File) error {
	if err := part.buffer.Flush(); err != nil {
		return fmt.Errorf("write %s: %w", w.path, cause(err))
	}
	if _, err := part.file.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read back %s: %w", w.path, cause(err))
	}
	if _, err := io.CopyBuffer(struct{ io.Writer }{w}, struct{ io.Reader }{part.file}, make([]byte, bufferSize)); err != nil {
		return fmt.Errorf("write %s: %w", w.path, cause(err))
	}
	w.Rows += part.Rows
	return part.discard()
}

// close writes out what is buffered and closes the file.
func (w *File) close() error {
	if w.file == nil {
		return nil // It was written whole.
	}
	err := w.buffer.Flush()
	if closing := w.file.Close(); err == nil {
		err = closing
	}
	w.file = nil
	if err != nil {
		return fmt.Errorf("write %s: %w", w.path, cause(err))
	}
	return nil
}

func (w *File) info() Info {
	info := Info{Path: w.path, Bytes: w.bytes, Rows: w.Rows}
	if w.hash != nil {
		info.SHA256 = hex.EncodeToString(w.hash.Sum(nil))
	}
	return info
}

// place puts the file under its name and keeps what stood there.
func (w *File) place() error {
	if info, err := os.Lstat(w.path); err == nil {
		if info.IsDir() {
			return fmt.Errorf("write %s: a folder has that name", w.path)
		}
		before := w.temp + "-before"
		if err := os.Rename(w.path, before); err != nil {
			return fmt.Errorf("replace %s: %w", w.path, cause(err))
		}
		w.before = before
	}
	if err := os.Rename(w.temp, w.path); err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", w.path, cause(err)), w.restore())
	}
	w.temp, w.placed = "", true
	return nil
}

// withdraw undoes place, where it was done.
func (w *File) withdraw() error {
	if !w.placed {
		return nil
	}
	w.placed = false
	if err := os.Remove(w.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("take back %s: %w", w.path, cause(err))
	}
	return w.restore()
}

// restore puts back what stood under the name.
func (w *File) restore() error {
	if w.before == "" {
		return nil
	}
	if err := os.Rename(w.before, w.path); err != nil {
		return fmt.Errorf("bring back the former %s, which is %s now: %w", w.path, w.before, cause(err))
	}
	w.before = ""
	return nil
}

// settle forgets what stood under the name.
func (w *File) settle() error {
	if w.before == "" {
		return nil
	}
	if err := os.Remove(w.before); err != nil {
		return fmt.Errorf("remove the former %s: %w", w.path, cause(err))
	}
	w.before = ""
	return nil
}

// discard takes the hidden file away.
func (w *File) discard() error {
	if w.file != nil {
		_ = w.file.Close() // What it holds is not wanted.
		w.file = nil
	}
	if w.temp == "" {
		return nil
	}
	err := os.Remove(w.temp)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove the unfinished %s: %w", w.path, cause(err))
	}
	w.temp = ""
	return nil
}
