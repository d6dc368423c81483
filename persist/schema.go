package persist

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// schemaVersion is the version of the tables below; a file with another one is
// refused.
const schemaVersion = 1

// The columns that every table of rows has in the database, and only there.
const (
	columnScenario = "scenario_id"
	columnCreated  = "created_at"
)

// ownTables are the tables that say which scenarios there are. hsc_tables
// names the tables of rows that hsc made, and so may delete from. There are no
// keys: DuckDB refuses to delete a key and to insert it again in one
// transaction, which a rebuild does.
var ownTables = []string{
	`CREATE TABLE hsc_meta (version INTEGER NOT NULL)`,
	fmt.Sprintf(`INSERT INTO hsc_meta VALUES (%d)`, schemaVersion),
	`CREATE TABLE hsc_tables (table_name VARCHAR NOT NULL, position INTEGER NOT NULL)`,
	`CREATE TABLE scenarios (
		scenario_id BIGINT NOT NULL, name VARCHAR NOT NULL, title VARCHAR, spec VARCHAR, spec_format VARCHAR,
		plan_hash VARCHAR, seed UBIGINT, engine VARCHAR, edition VARCHAR, library_hash VARCHAR,
		period_start DATE, period_end DATE, counts VARCHAR,
		created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL)`,
	`CREATE TABLE scenario_tags (scenario_id BIGINT NOT NULL, tag VARCHAR NOT NULL)`,
}

// isOwn reports whether the name is that of a table of hsc's own.
func isOwn(name string) bool {
	switch strings.ToLower(name) {
	case "hsc_meta", "hsc_tables", "scenarios", "scenario_tags":
		return true
	}
	return false
}

// querier is what a pool, a connection and a transaction have in common.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// prepare makes hsc's own tables in a new file, and looks at their version in
// one that has them.
func (db *DB) prepare(ctx context.Context) error {
	var known bool
	err := db.sql.QueryRowContext(ctx, `SELECT count(*) > 0 FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'main' AND table_name = 'hsc_meta'`).Scan(&known)
	switch {
	case err != nil:
		return db.wrap("reading", err)
	case known:
		return db.checkVersion(ctx)
	case db.readOnly:
		return db.wrap("reading", errors.New("it has no scenarios: hsc build didn't make it"))
	}
	return db.wrap("making its tables", db.inTransaction(ctx, func(tx querier) error {
		return execAll(ctx, tx, ownTables)
	}))
}

func execAll(ctx context.Context, q querier, statements []string) error {
	for _, statement := range statements {
		if _, err := q.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// checkVersion refuses a file that another version of hsc laid out.
func (db *DB) checkVersion(ctx context.Context) error {
	var version sql.NullInt64
	if err := db.sql.QueryRowContext(ctx, `SELECT max(version) FROM hsc_meta`).Scan(&version); err != nil {
		return db.wrap("reading its version", err)
	}
	switch {
	case !version.Valid:
		return db.wrap("reading its version", errors.New("expected a version in hsc_meta, found none"))
	case version.Int64 > schemaVersion:
		return db.wrap("opening", fmt.Errorf("its layout has version %d and this hsc knows version %d: a newer hsc reads it, or take another file (--db)", version.Int64, schemaVersion))
	case version.Int64 < schemaVersion:
		return db.wrap("opening", fmt.Errorf("its layout has version %d and this hsc needs version %d: build the scenarios again into another file (--db)", version.Int64, schemaVersion))
	}
	return nil
}

// inTransaction runs do in a transaction that ends with it.
func (db *DB) inTransaction(ctx context.Context, do func(tx querier) error) error {
	tx, err := db.sql.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// layout is what the database holds before or within a load.
type layout struct {
	columns map[string][]column // of each table, in their order
	made    map[string]bool     // the tables of rows that hsc made
}

// column is a column as the database has it.
type column struct{ name, typ string }

// layoutOf reads the layout of the whole database: asked table by table, the
// same took a tenth of a small build.
func layoutOf(ctx context.Context, q querier) (layout, error) {
	names, err := rowTables(ctx, q)
	if err != nil {
		return layout{}, err
	}
	l := layout{columns: map[string][]column{}, made: map[string]bool{}}
	for _, name := range names {
		l.made[name] = true
	}
	rows, err := q.QueryContext(ctx, `SELECT table_name, column_name, data_type FROM duckdb_columns()
		WHERE database_name = current_database() AND schema_name = 'main' ORDER BY table_name, column_index`)
	if err != nil {
		return layout{}, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var table string
		var c column
		if err := rows.Scan(&table, &c.name, &c.typ); err != nil {
			return layout{}, err
		}
		l.columns[table] = append(l.columns[table], c)
	}
	return l, rows.Err()
}

// ensureTables makes the tables of rows, or adds the columns that they lack.
// It returns the layout that results, which isn't asked for again: that would
// take as long as making the tables.
func ensureTables(ctx context.Context, q querier, tables []*models.Table) (layout, error) {
	in, err := layoutOf(ctx, q)
	if err != nil {
		return layout{}, err
	}
	var statements []string
	for i, t := range tables {
		switch {
		case isOwn(t.Name):
			err = fmt.Errorf("table %s: the name is taken by hsc's own table; give the table another name", t.Name)
		case slices.ContainsFunc(tables[:i], func(o *models.Table) bool { return o.Name == t.Name }):
			err = fmt.Errorf("table %s is there twice", t.Name)
		case len(in.columns[t.Name]) == 0:
			statements, err = in.create(t, statements)
		default:
			if err = checkTable(t, in); err == nil {
				statements = in.add(t, statements)
			}
		}
		if err != nil {
			return layout{}, err
		}
	}
	if len(statements) == 0 {
		return in, nil
	}
	return in, execAll(ctx, q, []string{strings.Join(statements, ";\n")}) // One by one they take half as long again.
}

// create adds the statements that make the table, without keys: a key on random
// text costs a third of the loading speed. Nor is any column NOT NULL, because
// another scenario may lack a column that this one adds.
func (l *layout) create(t *models.Table, statements []string) ([]string, error) {
	lines, columns := []string{columnScenario + " BIGINT"}, []column{{columnScenario, "BIGINT"}}
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Name == columnScenario || c.Name == columnCreated {
			return nil, fmt.Errorf("table %s: the database adds column %s itself; give the column another name", t.Name, c.Name)
		}
		lines = append(lines, quote(c.Name)+" "+sqlType(c)+compression(c))
		columns = append(columns, column{c.Name, sqlType(c)})
	}
	lines = append(lines, columnCreated+" TIMESTAMP")
	l.columns[t.Name], l.made[t.Name] = append(columns, column{columnCreated, "TIMESTAMP"}), true
	return append(
		statements,
		"CREATE TABLE "+quote(t.Name)+" ("+strings.Join(lines, ", ")+")",
		"INSERT INTO hsc_tables SELECT "+quoteText(t.Name)+", count(*) FROM hsc_tables",
	), nil
}

// checkTable reports what keeps the table's rows from the table as it is.
func checkTable(t *models.Table, in layout) error {
	if !in.made[t.Name] {
		return fmt.Errorf("table %s is in the database and hsc didn't make it: rename that table, or take another file (--db)", t.Name)
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		for _, h := range in.columns[t.Name] {
			if strings.EqualFold(h.name, c.Name) && h.typ != sqlType(c) {
				return fmt.Errorf("table %s: column %s is %s in the database and %s in the scenario: give the column another name, or take another file (--db)", t.Name, c.Name, h.typ, sqlType(c))
			}
		}
	}
	return nil
}

// add adds the statements for the columns that the table lacks; they are null
// in the rows that are there.
func (l *layout) add(t *models.Table, statements []string) []string {
	for i := range t.Columns {
		c := &t.Columns[i]
		if indexOf(l.columns[t.Name], c.Name) >= 0 {
			continue
		}
		statements = append(statements, "ALTER TABLE "+quote(t.Name)+" ADD COLUMN "+quote(c.Name)+" "+sqlType(c)+compression(c))
		l.columns[t.Name] = append(l.columns[t.Name], column{c.Name, sqlType(c)})
	}
	return statements
}

// indexOf is the place of a column; the database's names don't tell cases
// apart.
func indexOf(columns []column, name string) int {
	for i := range columns {
		if strings.EqualFold(columns[i].name, name) {
			return i
		}
	}
	return -1
}

// sqlType is the column's type by DuckDB's own name.
func sqlType(c *models.Column) string {
	if c.Type == models.TypeFloat {
		return "DOUBLE"
	}
	return models.SQLType(c)
}

// compression names the one way of storing a text column that suits it. DuckDB
// would try each on every row group, a third of a load's work for a file no
// smaller; where the named one doesn't fit it falls back on none by itself. A
// key is random, so nothing packs it; the rows that refer to it repeat it (with
// fsst for both, a small load took a sixth longer for a larger file). With fsst
// for texts a file is a sixth smaller and its commit takes a quarter longer.
func compression(c *models.Column) string {
	switch c.Type {
	case models.TypeSym:
		return " USING COMPRESSION dictionary"
	case models.TypeID:
		if c.Key == "primary" {
			return " USING COMPRESSION uncompressed"
		}
		return " USING COMPRESSION dictionary"
	case models.TypeText:
		return " USING COMPRESSION uncompressed"
	case models.TypeInt, models.TypeDecimal, models.TypeFloat, models.TypeDate, models.TypeTimestamp, models.TypeBool:
	}
	return ""
}

// rowTables are the tables of rows in the order in which they were made.
func rowTables(ctx context.Context, q querier) ([]string, error) {
	rows, err := q.QueryContext(ctx, `SELECT table_name FROM hsc_tables ORDER BY position`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// quote makes an SQL name of any string.
func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// quoteText makes an SQL string of any string.
func quoteText(text string) string { return `'` + strings.ReplaceAll(text, `'`, `''`) + `'` }
