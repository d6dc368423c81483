// Package persist keeps scenarios in a DuckDB file.
//
// In go batches of rows (models.Batch) and what is known of the scenario that
// they belong to; out come the tables of the database, each row led by its
// scenario_id and followed by created_at, and the answers to questions about
// them. A scenario is saved in one transaction: whoever reads the file sees
// all of it or nothing, and the old one until then where it is rebuilt.
//
// Rows take the short way in: workers write them into DuckDB's own vectors
// (Load.Encode), one goroutine appends those (Load.Write), and DuckDB copies
// nothing through SQL. It is the only package that needs cgo.
package persist

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/duckdb/duckdb-go/v2"
)

// Options say how a database is opened; the zero value opens for reading and
// writing and doesn't wait.
type Options struct {
	// Wait is how long to wait for another process that has the file locked.
	Wait time.Duration
	// Waiting is told once that the wait begins.
	Waiting func(message string)
	// ReadOnly opens the file for reading, as many processes may at once; the
	// file has to exist.
	ReadOnly bool
}

// DB is an open database. Its methods may be called by several goroutines.
type DB struct {
	path     string
	sql      *sql.DB
	readOnly bool

	mu      sync.Mutex
	loading bool
}

// retryEvery is the pause between two attempts at a locked file.
const retryEvery = 100 * time.Millisecond

// Open opens the database at path. It makes the folder and the file on first
// use, and the tables that say which scenarios there are. A file that another
// process has locked gives a *LockedError when Options.Wait is over; whatever
// else is wrong with the file gives an *Error. Both are ErrDatabase.
func Open(ctx context.Context, path string, o Options) (*DB, error) {
	full, err := usablePath(path, o.ReadOnly)
	if err != nil {
		return nil, &Error{Path: path, Doing: "opening", Err: err}
	}
	pool, err := connectPatiently(ctx, full, o)
	if err != nil {
		return nil, err
	}
	db := &DB{path: full, sql: pool, readOnly: o.ReadOnly}
	if err := db.prepare(ctx); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return db, nil
}

// Path is the absolute path of the database file.
func (db *DB) Path() string { return db.path }

// Close closes the database.
func (db *DB) Close() error {
	return db.wrap("closing", db.sql.Close())
}

// usablePath is the absolute path of the file, in a folder that exists.
func usablePath(path string, readOnly bool) (string, error) {
	if path == "" {
		return "", errors.New("expected the path of a file, found none")
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if strings.ContainsAny(full, "?%") {
		return "", errors.New("expected a path without ? and %, which the database's driver reads as options")
	}
	if err := checkFile(full, readOnly); err != nil {
		return "", err
	}
	if readOnly {
		return full, nil
	}
	return full, os.MkdirAll(filepath.Dir(full), 0o755)
}

// checkFile refuses what is certain to fail with a clearer sentence than
// DuckDB's own.
func checkFile(path string, readOnly bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return fmt.Errorf("there is no such file yet; hsc build makes it: %w", fs.ErrNotExist)
	case err != nil:
		return nil // Opening it says what is wrong.
	case info.IsDir():
		return errors.New("expected a file, found a folder")
	case readOnly && info.Size() == 0:
		return errors.New("the file is empty; hsc build fills it")
	}
	return nil
}

// connectPatiently opens the file, and waits for it while it is locked.
func connectPatiently(ctx context.Context, path string, o Options) (*sql.DB, error) {
	for waited := time.Duration(0); ; waited += retryEvery {
		pool, err := connect(ctx, path, o.ReadOnly)
		if err == nil {
			return pool, nil
		}
		locked := asLocked(path, err)
		if locked == nil {
			return nil, &Error{Path: path, Doing: "opening", Err: plainly(err)}
		}
		if waited >= o.Wait {
			return nil, locked
		}
		if waited == 0 && o.Waiting != nil {
			o.Waiting(fmt.Sprintf("database %s is in use by %s; waiting up to %s for it", path, locked.holder(), o.Wait))
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(min(retryEvery, o.Wait-waited)):
		}
	}
}

// connect opens the file once.
func connect(ctx context.Context, path string, readOnly bool) (*sql.DB, error) {
	dsn := path
	if readOnly {
		dsn += "?access_mode=READ_ONLY"
	}
	connector, err := duckdb.NewConnector(dsn, func(driver.ExecerContext) error { return nil })
	if err != nil {
		return nil, err
	}
	pool := sql.OpenDB(connector)
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return pool, nil
}
