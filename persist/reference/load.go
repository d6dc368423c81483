package reference

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Import reads a file into its table, in place of what was there, in one
// transaction: it is checked before anybody sees it. System says what the file
// is, release what it calls itself; both may be empty. What is wrong with the
// file is a *FileError.
func (s *Store) Import(ctx context.Context, path, system, release string) (Import, error) {
	src, err := open(path)
	if err != nil {
		return Import{}, err
	}
	f, err := src.recognise(system)
	if err != nil {
		return Import{}, err
	}
	if err := src.scan(ctx); err != nil {
		return Import{}, err
	}
	i := Import{
		System: f.System, Table: f.Table, Release: cmp.Or(release, f.releaseOf(src.path)),
		File: filepath.Base(src.path), SHA256: src.sha256, Bytes: src.bytes,
	}
	err = s.file.InTransaction(ctx, func(tx *sql.Tx) error {
		return fill(ctx, tx, f, src, &i)
	})
	if wrong, ok := errors.AsType[*FileError](err); ok {
		return Import{}, wrong
	}
	return i, s.file.Failed("importing "+i.File, err)
}

// fill makes the table and its line.
func fill(ctx context.Context, tx *sql.Tx, f *format, src *source, i *Import) error {
	if err := drop(ctx, tx, f.Table); err != nil {
		return err
	}
	statement, err := f.create(src)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, statement); err != nil {
		return asFileError(src, err)
	}
	if err := f.check(ctx, tx, src, i); err != nil {
		return err
	}
	if i.Release == "" && f.within != "" {
		var found sql.NullString
		if err := tx.QueryRowContext(ctx, "SELECT "+f.within+" FROM "+quoted(f.Table)).Scan(&found); err != nil {
			return err
		}
		i.Release = dashed(found.String)
	}
	if i.Release == "" {
		i.Release = "not named"
	}
	if i.Fingerprint, err = fingerprint(ctx, tx, f.Table); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		i.System, i.Table, i.Release, i.File, i.SHA256, i.Bytes, i.Rows, i.Fingerprint)
	return err
}

// create is the statement that makes the table from the file. DuckDB reads the
// file itself, in parts and on all cores.
func (f *format) create(src *source) (string, error) {
	columns, above := f.columns, 0
	if f.header {
		columns, above, _ = src.header(f)
	}
	named := make([]string, len(columns))
	for n, c := range columns {
		if c == "" || slices.Contains(columns[:n], c) {
			return "", &FileError{Path: src.path, Line: above + 1, Err: fmt.Errorf("column %d is named %q, expected a name of its own", n+1, c)}
		}
		named[n] = literal(c) + ": 'VARCHAR'"
	}
	encoding := src.encoding()
	if encoding != "utf-8" && !f.latin1 {
		return "", src.wrong("the file isn't in UTF-8, which %s is: it was saved in another encoding", f.File)
	}
	var cols []string
	for _, c := range f.sel {
		cols = append(cols, c.sql+" AS "+quoted(c.name))
	}
	return fmt.Sprintf(`CREATE TABLE %s AS SELECT %s FROM read_csv(%s, auto_detect = false, columns = {%s}, header = %t, skip = %d,
		delim = %s, quote = %s, escape = %s, nullstr = '', strict_mode = true, max_line_size = 16777216, encoding = %s)`,
		quoted(f.Table), strings.Join(cols, ", "), literal(src.path), strings.Join(named, ", "), f.header, above,
		literal(f.delim), literal(f.quote), literal(f.quote), literal(encoding)), nil
}

// check counts the table's rows and looks for those that can't be.
func (f *format) check(ctx context.Context, tx *sql.Tx, src *source, i *Import) error {
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM "+quoted(f.Table)).Scan(&i.Rows); err != nil {
		return err
	}
	if i.Rows == 0 {
		return src.wrong("there is no row under the header")
	}
	if most := src.lines; i.Rows > most {
		return src.wrong("%d rows were read from %d lines", i.Rows, most)
	}
	problems, err := f.problems(ctx, tx)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return src.wrong("%s", strings.Join(problems, "; "))
	}
	return nil
}

// querier is what a pool and a transaction have in common.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// problems are what is wrong with the rows of the table, each with the first
// row that is so.
func (f *format) problems(ctx context.Context, q querier) ([]string, error) {
	rules := slices.Clone(f.rules)
	if len(f.unique) > 0 {
		key := quotedAll(f.unique)
		rules = append(rules, rule{
			"stands twice", f.unique[0],
			fmt.Sprintf("(%s) IN (SELECT (%s) FROM %s GROUP BY %s HAVING count(*) > 1)", key, key, quoted(f.Table), key),
		})
	}
	var problems []string
	for _, r := range rules {
		var n int64
		var first sql.NullString
		query := fmt.Sprintf("SELECT count(*), min(%s::VARCHAR) FROM %s WHERE %s", r.shows, quoted(f.Table), r.when)
		if err := q.QueryRowContext(ctx, query).Scan(&n, &first); err != nil {
			return nil, err
		}
		if n > 0 {
			problems = append(problems, fmt.Sprintf("%q %s (%d rows)", first.String, r.says, n))
		}
	}
	if f.System == "snomed" {
		return f.verhoeff(ctx, q, problems)
	}
	return problems, nil
}

func quotedAll(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = quoted(n)
	}
	return strings.Join(out, ", ")
}

// fingerprint is a sum over the rows of a table that doesn't depend on their
// order: of each row's MD5, and their number.
func fingerprint(ctx context.Context, q querier, table string) (string, error) {
	var sum sql.NullString
	var n int64
	err := q.QueryRowContext(ctx, fmt.Sprintf("SELECT bit_xor(md5_number(t::VARCHAR))::VARCHAR, count(*) FROM %s t", quoted(table))).Scan(&sum, &n)
	return fmt.Sprintf("%s-%d", sum.String, n), err
}

// What DuckDB says of a line that it can't read.
var (
	errorLine   = regexp.MustCompile(`CSV Error on Line: (\d+)`)
	errorCount  = regexp.MustCompile(`Expected Number of Columns: (\d+) Found: (\d+)`)
	errorQuote  = regexp.MustCompile(`unterminated quote`)
	errorUTF8   = regexp.MustCompile(`Invalid unicode|not utf-8 encoded`)
	errorLength = regexp.MustCompile(`(?i)maximum line size`)
	errorNumber = regexp.MustCompile(`Could not convert string ["'](.*?)["'] to`)
	errorDate   = regexp.MustCompile(`(?s)Could not parse string "(.*?)" according to format`)
)

// asFileError gives DuckDB's error its place in the file, where it has one.
func asFileError(src *source, err error) error {
	text := err.Error()
	if m := errorNumber.FindStringSubmatch(text); m != nil {
		return src.wrong("%q stands where a number was expected: the columns have shifted, or the file was edited", m[1])
	}
	if m := errorDate.FindStringSubmatch(text); m != nil {
		return src.wrong("%q stands where a date was expected: the columns have shifted, or the file was edited", m[1])
	}
	m := errorLine.FindStringSubmatch(text)
	if m == nil {
		return err
	}
	line, _ := strconv.Atoi(m[1]) // The pattern has only digits here.
	said := errors.New("the line can't be read")
	switch {
	case errorCount.MatchString(text):
		n := errorCount.FindStringSubmatch(text)
		said = fmt.Errorf("expected %s cells, found %s: the line was cut off, or the file was edited", n[1], n[2])
	case errorQuote.MatchString(text):
		said = errors.New("a quote isn't closed: the file was cut off, or was edited")
	case errorUTF8.MatchString(text):
		said = errors.New("the line isn't in UTF-8")
	case errorLength.MatchString(text):
		said = errors.New("the line has more than 16 MB: the file isn't what its first line says")
	}
	return &FileError{Path: src.path, Line: line, Err: said}
}

// Verify says what is wrong with the imported tables: that one is gone, has
// other rows than were imported, or rows that can't be.
func (s *Store) Verify(ctx context.Context) ([]string, error) {
	list, err := s.List(ctx)
	if err != nil {
		return nil, err
	}
	found := []string{}
	for _, i := range list {
		problems, err := s.verifyTable(ctx, i)
		if err != nil {
			return nil, s.file.Failed("verifying "+i.Table, err)
		}
		for _, p := range problems {
			found = append(found, i.Table+": "+p)
		}
	}
	return found, nil
}

func (s *Store) verifyTable(ctx context.Context, i Import) ([]string, error) {
	n := slices.IndexFunc(formats, func(f format) bool { return f.Table == i.Table })
	if n < 0 {
		return []string{"this hsc doesn't know the table: a newer one imported it"}, nil
	}
	var there bool
	err := s.file.SQL.QueryRowContext(ctx, `SELECT count(*) > 0 FROM duckdb_tables() WHERE database_name = current_database() AND table_name = ?`, i.Table).Scan(&there)
	if err != nil || !there {
		return []string{"the table is gone: import " + i.File + " again"}, err
	}
	now, err := fingerprint(ctx, s.file.SQL, i.Table)
	if err != nil {
		return nil, err
	}
	if now != i.Fingerprint {
		return []string{"its rows aren't those that were imported: import " + i.File + " again"}, nil
	}
	return formats[n].problems(ctx, s.file.SQL)
}
