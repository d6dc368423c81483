package persist

import (
	"context"
	"database/sql"
	"errors"
)

// File is a DuckDB file of another layout than that of scenarios. It is opened
// as Open opens one of scenarios, and its failures are the same.
type File struct {
	// SQL is the open file.
	SQL  *sql.DB
	path string
}

// OpenFile opens a DuckDB file. It makes the folder and the file on first use,
// and leaves its tables to the caller.
func OpenFile(ctx context.Context, path string, o Options) (*File, error) {
	full, err := usablePath(path, o.ReadOnly)
	if err != nil {
		return nil, &Error{Path: path, Doing: "opening", Err: err}
	}
	pool, err := connectPatiently(ctx, full, o)
	if err != nil {
		return nil, err
	}
	return &File{SQL: pool, path: full}, nil
}

// Path is the file's absolute path.
func (f *File) Path() string { return f.path }

// Close closes the file.
func (f *File) Close() error { return f.Failed("closing", f.SQL.Close()) }

// Failed makes a failure of DuckDB an *Error; nil and the context's end stay
// what they are, and so does what is one already.
func (f *File) Failed(doing string, err error) error {
	return (&DB{path: f.path}).wrap(doing, err)
}

// InTransaction runs do on one connection, in a transaction that ends with it.
func (f *File) InTransaction(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := f.SQL.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
