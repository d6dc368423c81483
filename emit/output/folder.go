// Package output is what every format stands on: files that appear whole or
// not at all, compression in the workers, and the sink of formats whose rows
// are lines.
//
// In go bytes, in plan order; out come files under their names, all of them
// at Commit. Until then each lies hidden beside its name; Abort, or an error,
// takes away all that was made, folders included.
package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Info tells of a file that was written.
type Info struct {
	Path string
	// Bytes is its size, Rows the number of rows in it.
	Bytes, Rows int64
	// SHA256 is its hash in hexadecimal, where Options.Hash asked for it.
	SHA256 string
}

// Folder is a set of files being written in one folder. It is used by one
// goroutine, its files by one each.
type Folder struct {
	dir   string
	hash  bool
	made  []string // The folders that Open made, outermost first.
	files []*File
	parts []*File

	placed bool
}

// Open makes the folder where it isn't there yet.
func Open(dir string, o Options) (*Folder, error) {
	made, err := makeFolders(dir)
	if err != nil {
		removeFolders(made)
		return nil, fmt.Errorf("make folder %s: %w", dir, cause(err))
	}
	return &Folder{dir: dir, hash: o.Hash, made: made}, nil
}

// makeFolders makes the folder and those around it, and tells which it made.
func makeFolders(dir string) ([]string, error) {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		return nil, errors.New("a file has that name")
	}
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var made []string
	if outer := filepath.Dir(dir); outer != dir {
		if made, err = makeFolders(outer); err != nil {
			return made, err
		}
	}
	err = os.Mkdir(dir, 0o777)
	switch {
	case err == nil:
		return append(made, dir), nil
	case errors.Is(err, fs.ErrExist):
		return made, nil // Another build was quicker.
	}
	return made, err
}

// removeFolders removes those of the folders that are empty.
func removeFolders(made []string) {
	for _, dir := range slices.Backward(made) {
		if os.Remove(dir) != nil {
			return
		}
	}
}

// Create begins a file that Commit puts in place under the name.
func (f *Folder) Create(name string) (*File, error) {
	file, err := createFile(f.dir, name, f.hash)
	if err == nil {
		f.files = append(f.files, file)
	}
	return file, err
}

// Put writes a file whole, which Commit puts in place under the name. It keeps
// no file open: there may be many.
func (f *Folder) Put(name string, content []byte, rows int64) error {
	file, err := writeFile(f.dir, name, content, f.hash)
	if err == nil {
		file.Rows = rows
		f.files = append(f.files, file)
	}
	return err
}

// Part begins a file that serves until Commit only, such as the array of one
// table of a document.
func (f *Folder) Part(name string) (*File, error) {
	file, err := createFile(f.dir, name, false)
	if err == nil {
		f.parts = append(f.parts, file)
	}
	return file, err
}

// Place puts all files in place, or, where one can't be, none and takes away
// all that was written. Until Commit, Abort brings back what stood there.
func (f *Folder) Place() error {
	if f.placed {
		return nil
	}
	for _, file := range f.files {
		if err := file.close(); err != nil {
			return errors.Join(err, f.Abort())
		}
	}
	for _, file := range f.files {
		if err := file.place(); err != nil {
			return errors.Join(err, f.Abort())
		}
	}
	f.placed = true
	return nil
}

// Commit puts all files in place, or none, and forgets what stood there.
func (f *Folder) Commit() ([]Info, error) {
	if err := f.Place(); err != nil {
		return nil, err
	}
	infos := make([]Info, 0, len(f.files))
	var err error
	for _, file := range f.files {
		infos = append(infos, file.info())
		err = errors.Join(err, file.settle())
	}
	err = errors.Join(err, discard(f.parts))
	f.files, f.parts, f.made = nil, nil, nil
	return infos, err
}

// Abort takes away all that was written and the folders made for it, and
// brings back what Place replaced. After Commit it does nothing.
func (f *Folder) Abort() error {
	var err error
	for _, file := range f.files {
		err = errors.Join(err, file.withdraw())
	}
	err = errors.Join(err, discard(f.files), discard(f.parts))
	removeFolders(f.made)
	f.files, f.parts, f.made = nil, nil, nil
	return err
}

func discard(files []*File) error {
	var err error
	for _, file := range files {
		err = errors.Join(err, file.discard())
	}
	return err
}

// cause is the error without the operation and the name that package os adds:
// our own sentence has the name that the user knows.
func cause(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return link.Err
	}
	return err
}
