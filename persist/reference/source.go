package reference

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// FileError says what is wrong with a file that was to be imported, and where.
type FileError struct {
	Path string
	Line int // 0 where the whole file is meant
	Err  error
}

// Error is a line that begins with the place.
func (e *FileError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}

// Unwrap is the reason.
func (e *FileError) Unwrap() error { return e.Err }

// source is a file that is to be imported.
type source struct {
	path   string
	head   []byte // its beginning, without a byte order mark
	sha256 string
	bytes  int64
	lines  int64
}

// headSize is how much of a file its format is told by: the header of NPPES
// alone has 10 KB.
const headSize = 64 << 10

// wrong is a FileError about the whole file.
func (s *source) wrong(format string, args ...any) error {
	return &FileError{Path: s.path, Err: fmt.Errorf(format, args...)}
}

// open reads the beginning of the file.
func open(path string) (*source, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, &FileError{Path: path, Err: err}
	}
	s := &source{path: full}
	f, err := os.Open(full)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	if info, err := f.Stat(); err != nil || info.IsDir() {
		return nil, errors.Join(s.wrong("expected a file, found a folder; give the file in it"), err)
	}
	head, err := io.ReadAll(io.LimitReader(f, headSize))
	if err != nil {
		return nil, &FileError{Path: full, Err: err}
	}
	s.head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	switch {
	case len(head) == 0:
		return nil, s.wrong("the file is empty")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return nil, s.wrong("this is a ZIP archive or a workbook: unpack it, or save it as text, and give the file in it")
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return nil, s.wrong("the file is compressed: unpack it first")
	case bytes.IndexByte(head, 0) >= 0:
		return nil, s.wrong("the file is no text")
	}
	return s, nil
}

// scan reads the whole file: its hash, its lines, and whether it ends with one.
func (s *source) scan(ctx context.Context) error {
	f, err := os.Open(s.path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	sum, buffer, last := sha256.New(), make([]byte, 1<<20), byte('\n')
	for {
		n, err := f.Read(buffer)
		part := buffer[:n]
		sum.Write(part)
		s.bytes += int64(n)
		s.lines += int64(bytes.Count(part, []byte{'\n'}))
		if n > 0 {
			last = part[n-1]
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err = errors.Join(err, ctx.Err()); err != nil {
			return &FileError{Path: s.path, Err: err}
		}
	}
	s.sha256 = hex.EncodeToString(sum.Sum(nil))
	if last != '\n' {
		return &FileError{Path: s.path, Line: int(s.lines) + 1, Err: errors.New("the file ends within this line: it was cut off; get it again (if its last line is whole, end it with a line feed)")}
	}
	return nil
}

// headLines are the whole lines of the head.
func (s *source) headLines() []string {
	end := bytes.LastIndexByte(s.head, '\n')
	if end < 0 {
		end = len(s.head)
	}
	lines := strings.Split(string(s.head[:end]), "\n")
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\r")
	}
	return lines
}

// cells are the cells of a line of the dialect.
func (d *dialect) cells(line string) []string {
	if d.quote == "" {
		return strings.Split(line, d.delim)
	}
	r := csv.NewReader(strings.NewReader(line))
	r.Comma = rune(d.delim[0])
	r.LazyQuotes = true
	cells, err := r.Read()
	if err != nil {
		return nil
	}
	return cells
}

// header finds the line that names the columns which the format needs, within
// the head: a notice may stand above it. It gives the cells, how many lines
// stand above, and the names that are missing from the line that comes closest.
func (s *source) header(f *format) (cells []string, above int, missing []string) {
	missing = f.needs
	for n, line := range s.headLines() {
		if n > f.noticeLines {
			break
		}
		have := f.cells(line)
		var lack []string
		for _, name := range f.needs {
			if !slices.Contains(have, name) {
				lack = append(lack, name)
			}
		}
		if len(lack) < len(missing) || n == 0 {
			cells, above, missing = have, n, lack
		}
		if len(lack) == 0 {
			break
		}
	}
	return cells, above, missing
}

// encoding is that of the head: FDA's files aren't UTF-8.
func (s *source) encoding() string {
	head := s.head
	for range utf8.UTFMax { // The head may end within a character.
		if utf8.Valid(head) {
			return "utf-8"
		}
		if len(head) > 0 {
			head = head[:len(head)-1]
		}
	}
	return "latin-1"
}
