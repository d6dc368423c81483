// Package stdlib is everything that a scenario may name without defining it.
// Nothing goes in but names and numbers; out come the modules of definitions
// (*.hs), the tables that they refer to, the people, names and places of the
// United States, and the care directory, all embedded and read when needed.
package stdlib

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"
)

// libraryFiles holds the clinical library: modules, code tables and the tables
// that modules refer to.
//
//go:embed *.hs conditions/*.hs labs/*.hs journeys/*.hs codes/*.csv tables/*.csv
var libraryFiles embed.FS

// Module is one file of definitions in the scenario language. Name is its path
// within the library, such as conditions/diabetes.hs.
type Module struct{ Name, Source string }

// moduleFolders are the folders of modules in the order in which Modules gives
// them: what others refer to comes first.
var moduleFolders = []string{".", "labs", "conditions"}

// Modules is every module of the library, always in the same order: nouns and
// payers, laboratories and vital signs, conditions, each by name.
func Modules() []Module {
	return modules()
}

var modules = sync.OnceValue(func() []Module {
	list, err := ReadModules(libraryFiles, moduleFolders...)
	if err != nil {
		return nil // Embedded files can't fail to be read; TestModules holds it.
	}
	return list
})

// Journeys is every journey of the library, by name, each in a module of its
// own that is called as it is: journeys/diabetic_annual.hs.
func Journeys() []Module {
	return journeys()
}

var journeys = sync.OnceValue(func() []Module {
	list, err := ReadModules(libraryFiles, "journeys")
	if err != nil {
		return nil // As of Modules.
	}
	return list
})

// ReadModules reads the .hs files of the folders, in the order of the folders
// and by name within each.
func ReadModules(fsys fs.FS, folders ...string) ([]Module, error) {
	var list []Module
	for _, folder := range folders {
		entries, err := fs.ReadDir(fsys, folder)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if path.Ext(e.Name()) != ".hs" {
				continue
			}
			name := path.Join(folder, e.Name())
			source, err := fs.ReadFile(fsys, name)
			if err != nil {
				return nil, err
			}
			list = append(list, Module{Name: name, Source: string(source)})
		}
	}
	return list, nil
}

// Table is a table of the clinical library by its path, such as
// tables/drugs.csv or codes/icd10cm.csv. It is parsed on the first call; later
// calls, from any goroutine, give the same CSV, which nobody may change.
func Table(name string) (*CSV, error) {
	load, ok := libraryTables()[name]
	if !ok {
		return nil, fmt.Errorf("the library has no table %q; it has %s", name, strings.Join(Tables(), ", "))
	}
	return load()
}

// Tables is the paths of all tables that Table knows, sorted.
func Tables() []string {
	var names []string
	for _, folder := range []string{"codes", "tables"} {
		found, err := fs.Glob(libraryFiles, folder+"/*.csv")
		if err == nil {
			names = append(names, found...)
		}
	}
	return names
}

var libraryTables = sync.OnceValue(func() map[string]func() (*CSV, error) {
	loaders := make(map[string]func() (*CSV, error))
	for _, name := range Tables() {
		loaders[name] = sync.OnceValues(func() (*CSV, error) { return openCSV(libraryFiles, name) })
	}
	return loaders
})

// libraryShelves are the file systems whose files are the library. A package
// file that embeds more of it adds its variable here.
func libraryShelves() []fs.FS {
	return []fs.FS{libraryFiles, peopleFiles, placeFiles, directoryFiles}
}

// Hash tells one state of the library from every other: SHA-256, in
// hexadecimal, over the path, length and bytes of each embedded file.
func Hash() string {
	return libraryHash()
}

var libraryHash = sync.OnceValue(func() string {
	sum, err := HashFiles(libraryShelves()...)
	if err != nil {
		return "" // Embedded files can't fail to be read; TestHash holds it.
	}
	return sum
})

// HashFiles is the hash of all files of the file systems, by path within each
// and in the order given. A user's own library is hashed beside ours with it.
func HashFiles(shelves ...fs.FS) (string, error) {
	sum, buffer := sha256.New(), make([]byte, 32<<10)
	for _, shelf := range shelves {
		err := fs.WalkDir(shelf, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			return hashFile(sum, shelf, name, buffer)
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// hashFile streams the file: reading it whole first would copy the places.
func hashFile(sum io.Writer, shelf fs.FS, name string, buffer []byte) error {
	f, err := shelf.Open(name)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		_, err = fmt.Fprintf(sum, "%s\x00%d\x00", name, info.Size())
	}
	if err == nil {
		_, err = io.CopyBuffer(sum, f, buffer)
	}
	return errors.Join(err, f.Close())
}
