// Package reference keeps code systems and reference data that a user is
// licensed for.
//
// In go files as their owners publish them: LOINC's table, RxNorm's names, a
// SNOMED CT snapshot, NPPES and others. Out come tables of a DuckDB file, each
// checked and replaced in one transaction, and a line for each that says which
// file of which release it came from. Nothing of it is part of the product.
package reference

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/hsc-dev/hsc/persist"
)

// ErrNotImported is what removing a system gives that wasn't imported.
var ErrNotImported = errors.New("not imported")

// Import is what is known of a table that was imported.
type Import struct {
	// System and Table are the code system's word and the table of the file.
	System string `json:"system"`
	Table  string `json:"table"`
	// Release is what the file says of itself, or what the user said of it.
	Release string `json:"release"`
	// File, SHA256 and Bytes tell the file that it came from.
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	Rows   int64  `json:"rows"`
	// Fingerprint is of the rows as they were stored, in any order.
	Fingerprint string `json:"fingerprint"`
}

// Store is an open file of imported data.
type Store struct{ file *persist.File }

// importsTable says what was imported.
const importsTable = `CREATE TABLE IF NOT EXISTS imports (
	system VARCHAR NOT NULL, table_name VARCHAR NOT NULL, release VARCHAR NOT NULL, file VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL, bytes BIGINT NOT NULL, row_count BIGINT NOT NULL, fingerprint VARCHAR NOT NULL)`

// Open opens the file for writing, and makes it on first use.
func Open(ctx context.Context, path string, o persist.Options) (*Store, error) {
	file, err := persist.OpenFile(ctx, path, o)
	if err != nil {
		return nil, err
	}
	s := &Store{file}
	if o.ReadOnly {
		return s, nil
	}
	if _, err := file.SQL.ExecContext(ctx, importsTable); err != nil {
		return nil, errors.Join(file.Failed("making its tables", err), file.Close())
	}
	return s, nil
}

// Exists reports whether there is a file that Open could read.
func Exists(path string) (bool, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	}
	return info.Size() > 0 || info.IsDir(), nil
}

// Path is the absolute path of the file.
func (s *Store) Path() string { return s.file.Path() }

// Close closes the file.
func (s *Store) Close() error { return s.file.Close() }

// List is what was imported, by system and table.
func (s *Store) List(ctx context.Context) ([]Import, error) {
	list, err := s.list(ctx)
	return list, s.file.Failed("reading what was imported", err)
}

func (s *Store) list(ctx context.Context) ([]Import, error) {
	var known bool
	err := s.file.SQL.QueryRowContext(ctx, `SELECT count(*) > 0 FROM duckdb_tables() WHERE database_name = current_database() AND table_name = 'imports'`).Scan(&known)
	if err != nil {
		return nil, err
	}
	if !known {
		return nil, errors.New("it has no table of imports: hsc data import didn't make it; take another file (--data)")
	}
	rows, err := s.file.SQL.QueryContext(ctx, `SELECT system, table_name, release, file, sha256, bytes, row_count, fingerprint FROM imports ORDER BY system, table_name`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	list := []Import{}
	for rows.Next() {
		var i Import
		if err := rows.Scan(&i.System, &i.Table, &i.Release, &i.File, &i.SHA256, &i.Bytes, &i.Rows, &i.Fingerprint); err != nil {
			return nil, err
		}
		list = append(list, i)
	}
	return list, rows.Err()
}

// Remove drops the tables of a system, and says how many rows they had.
func (s *Store) Remove(ctx context.Context, system string) (int64, error) {
	list, err := s.List(ctx)
	if err != nil {
		return 0, err
	}
	var rows int64
	found := false
	err = s.file.InTransaction(ctx, func(tx *sql.Tx) error {
		for _, i := range list {
			if i.System != system {
				continue
			}
			found, rows = true, rows+i.Rows
			if err := drop(ctx, tx, i.Table); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && !found {
		return 0, fmt.Errorf("%s is %w in %s", system, ErrNotImported, s.Path())
	}
	return rows, s.file.Failed("removing "+system, err)
}

// drop takes a table out, and its line.
func drop(ctx context.Context, tx *sql.Tx, table string) error {
	if _, err := tx.ExecContext(ctx, "DROP TABLE IF EXISTS "+quoted(table)); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "DELETE FROM imports WHERE table_name = ?", table)
	return err
}

// quoted is a name in SQL, literal a text.
func quoted(name string) string  { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
func literal(text string) string { return `'` + strings.ReplaceAll(text, `'`, `''`) + `'` }
