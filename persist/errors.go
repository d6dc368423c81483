package persist

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// ErrDatabase is what every failure of the database file is, by errors.Is: it
// couldn't be opened, read or written.
var ErrDatabase = errors.New("the database could not be read or written")

// ErrNoScenario is what asking for a scenario that isn't there gives.
var ErrNoScenario = errors.New("no such scenario")

// ErrExists is what saving a scenario under a taken name gives, where it isn't
// to be replaced.
var ErrExists = errors.New("a scenario of this name exists")

// ErrQuery is what a question gives that DuckDB doesn't understand, or that
// would write.
var ErrQuery = errors.New("the query failed")

// Error is a failure of the database file.
type Error struct {
	// Path is the file.
	Path string
	// Doing is what failed: "opening", "saving scenario x".
	Doing string
	Err   error
}

// Error is one line that names the file.
func (e *Error) Error() string { return fmt.Sprintf("database %s: %s: %v", e.Path, e.Doing, e.Err) }

// Unwrap is the reason.
func (e *Error) Unwrap() error { return e.Err }

// Is makes every Error an ErrDatabase.
func (e *Error) Is(target error) bool { return target == ErrDatabase }

// LockedError says that another process has the database open.
type LockedError struct {
	Path string
	// PID is the process that has the lock, 0 where the system doesn't tell.
	PID int
	// Program is that process's program, where the system tells.
	Program string
}

// Error names the holder and the way out.
func (e *LockedError) Error() string {
	return fmt.Sprintf("database %s is in use by %s: wait for it to end (--db-wait), take another file (--db), or do without a database (--no-db)", e.Path, e.holder())
}

// Is makes every LockedError an ErrDatabase.
func (e *LockedError) Is(target error) bool { return target == ErrDatabase }

func (e *LockedError) holder() string {
	switch {
	case e.PID == 0:
		return "another process"
	case e.Program == "":
		return fmt.Sprintf("process %d", e.PID)
	}
	return fmt.Sprintf("process %d (%s)", e.PID, e.Program)
}

// lockHolder finds program and process in DuckDB's message: "Conflicting lock
// is held in /usr/bin/hsc (PID 1234)".
var lockHolder = regexp.MustCompile(`(?:held in (.+?) )?\(PID (\d+)\)`)

// asLocked is the error as a lock held by another process, or nil.
func asLocked(path string, err error) *LockedError {
	text := err.Error()
	if !strings.Contains(text, "Could not set lock") && !strings.Contains(text, "being used by another process") {
		return nil
	}
	locked := &LockedError{Path: path}
	if m := lockHolder.FindStringSubmatch(text); m != nil {
		locked.Program = m[1]
		locked.PID, _ = strconv.Atoi(m[2]) // The pattern has only digits here.
	}
	return locked
}

// wrap makes a failure of DuckDB an *Error; nil and the context's end stay
// what they are, and so does what is one already.
func (db *DB) wrap(doing string, err error) error {
	switch {
	case err == nil, errors.Is(err, ErrDatabase), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	return &Error{Path: db.path, Doing: doing, Err: plainly(err)}
}

// duckNoise is what DuckDB and its driver put around the sentence that counts.
var duckNoise = regexp.MustCompile(`(?s)^(?:duckdb error: |could not connect to database: |database/sql/driver: |[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)? Error: )+|\s*See also https?://\S+.*$|\n.*$`)

// plainError is an error of DuckDB in fewer words.
type plainError struct {
	text string
	err  error
}

func (e *plainError) Error() string { return e.text }
func (e *plainError) Unwrap() error { return e.err }

// plainly puts DuckDB's message in fewer words, the first line of it.
func plainly(err error) error {
	text := err.Error()
	for {
		shorter := strings.TrimSpace(duckNoise.ReplaceAllString(text, ""))
		if shorter == text {
			break
		}
		text = shorter
	}
	if text == "" {
		return err
	}
	return &plainError{text: text, err: err}
}
