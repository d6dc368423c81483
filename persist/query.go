package persist

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/hsc-dev/hsc/models"
)

// ResultColumn is a column of an answer.
type ResultColumn struct {
	// Name is as the query has it.
	Name string
	// Type is DuckDB's name of its type: VARCHAR, BIGINT, DECIMAL(18,2), ...
	Type string
}

// Answer is what a query gives, read row by row. It has to be closed.
type Answer struct {
	// Columns describe the values of each row.
	Columns []ResultColumn

	db   *DB
	conn *sql.Conn
	rows *sql.Rows
	row  []any
	to   []any
	err  error
}

// Query answers a question, in SQL, about one scenario. The tables have their
// names and hold that scenario's rows alone, without scenario_id. It runs in a
// transaction that can't write: a statement that would is an ErrQuery, as is
// one that DuckDB doesn't understand, or more than one.
func (db *DB) Query(ctx context.Context, scenario, query string) (*Answer, error) {
	conn, err := db.connTo(ctx, scenario)
	if err != nil {
		return nil, err
	}
	answer, err := db.ask(ctx, conn, query)
	if err != nil {
		return nil, errors.Join(err, db.wrap("closing", closing(conn)))
	}
	return answer, nil
}

// Rows gives the scenario's rows of a table, without scenario_id and
// created_at, ordered by all columns: two builds of the same scenario have the
// same.
func (db *DB) Rows(ctx context.Context, scenario, table string) (*Answer, error) {
	return db.Query(ctx, scenario, "SELECT * EXCLUDE (created_at) FROM "+quote(table)+" ORDER BY ALL")
}

// connTo is a connection on which the tables hold the scenario's rows alone,
// in a transaction that can't write.
func (db *DB) connTo(ctx context.Context, scenario string) (*sql.Conn, error) {
	doing := "reading scenario " + scenario
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return nil, db.wrap(doing, err)
	}
	_, found, err := createdAt(ctx, conn, scenario)
	if err == nil && !found {
		return nil, errors.Join(db.noScenario(scenario), conn.Close())
	}
	if err == nil {
		err = makeViews(ctx, conn, ID(scenario))
	}
	if err != nil {
		return nil, db.wrap(doing, errors.Join(err, closing(conn)))
	}
	return conn, nil
}

// makeViews puts a view of the scenario's rows before each table. They live
// as long as the connection.
func makeViews(ctx context.Context, conn *sql.Conn, id int64) error {
	tables, err := rowTables(ctx, conn)
	if err != nil {
		return err
	}
	var catalog string
	if err := conn.QueryRowContext(ctx, "SELECT current_database()").Scan(&catalog); err != nil {
		return err
	}
	for _, table := range append(tables, "scenarios", "scenario_tags") {
		// Without the catalog, main would be that of the views.
		view := fmt.Sprintf("CREATE TEMP VIEW %s AS SELECT * EXCLUDE (scenario_id) FROM %s.main.%s WHERE scenario_id = %d", quote(table), quote(catalog), quote(table), id)
		if _, err := conn.ExecContext(ctx, view); err != nil {
			return err
		}
	}
	_, err = conn.ExecContext(ctx, "BEGIN TRANSACTION READ ONLY")
	return err
}

// ask runs one statement.
func (db *DB) ask(ctx context.Context, conn *sql.Conn, query string) (*Answer, error) {
	if err := db.checkStatement(conn, query); err != nil {
		return nil, err
	}
	rows, err := conn.QueryContext(ctx, query)
	if err != nil {
		return nil, db.queryError(err)
	}
	types, err := rows.ColumnTypes()
	if err != nil {
		return nil, errors.Join(db.queryError(err), rows.Close())
	}
	answer := &Answer{db: db, conn: conn, rows: rows, row: make([]any, len(types)), to: make([]any, len(types))}
	for i, t := range types {
		answer.Columns = append(answer.Columns, ResultColumn{Name: t.Name(), Type: t.DatabaseTypeName()})
		answer.to[i] = &answer.row[i]
	}
	return answer, nil
}

// checkStatement refuses all but one statement: a second one could follow the
// end of the transaction that keeps the first from writing.
func (db *DB) checkStatement(conn *sql.Conn, query string) error {
	return conn.Raw(func(driverConn any) error {
		prepared, err := driverConn.(driver.Conn).Prepare(query)
		if err != nil {
			if strings.Contains(err.Error(), "PrepareContext") {
				return fmt.Errorf("%w: expected one statement, found several or none", ErrQuery)
			}
			return db.queryError(err)
		}
		return db.queryError(prepared.Close())
	})
}

// queryError makes DuckDB's error an ErrQuery, unless the file is to blame.
func (db *DB) queryError(err error) error {
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case db.isToBlame(err):
		return db.wrap("reading", err)
	case strings.Contains(err.Error(), "read-only"):
		return fmt.Errorf("%w: it would write, and a query may only read", ErrQuery)
	}
	return fmt.Errorf("%w: %w", ErrQuery, plainly(err))
}

// isToBlame reports whether an error comes from the database file and not from
// the query, which may read other files too.
func (db *DB) isToBlame(err error) bool {
	var e *duckdb.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Type {
	case duckdb.ErrorTypeIO:
		return strings.Contains(e.Msg, db.path) || strings.Contains(e.Msg, "orrupt")
	case duckdb.ErrorTypeFatal, duckdb.ErrorTypeInternal, duckdb.ErrorTypeSerialization:
		return true
	default:
		return false
	}
}

// closing closes a connection for good, with its temporary views and whatever
// transaction it is in.
func closing(conn *sql.Conn) error {
	err := conn.Raw(func(any) error { return driver.ErrBadConn })
	if errors.Is(err, driver.ErrBadConn) || errors.Is(err, sql.ErrConnDone) {
		return nil
	}
	return err
}

// Next reads the next row and reports whether there was one.
func (a *Answer) Next() bool {
	if a.err != nil || !a.rows.Next() {
		return false
	}
	if a.err = a.rows.Scan(a.to...); a.err != nil {
		return false
	}
	for i := range a.row {
		a.row[i] = plainValue(a.row[i], a.Columns[i].Type)
	}
	return true
}

// Values are the row's values, until Next: nil for a null, bool, int64,
// float64, json.Number for decimals and for integers beyond int64, and string
// for the rest, dates and timestamps as 2025-03-01 and 2025-03-01 09:30:00.
func (a *Answer) Values() []any { return a.row }

// Text is a value as text, and false for a null.
func (a *Answer) Text(column int) (string, bool) {
	switch v := a.row[column].(type) {
	case nil:
		return "", false
	case string:
		return v, true
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), true
	default:
		return fmt.Sprint(v), true
	}
}

// Err is what ended the rows early, or nil.
func (a *Answer) Err() error { return a.db.queryError(errors.Join(a.err, a.rows.Err())) }

// Close ends the answer.
func (a *Answer) Close() error {
	return a.db.wrap("closing", errors.Join(a.rows.Close(), closing(a.conn)))
}

// plainValue is a value of the driver as one of those that Values names.
func plainValue(v any, typ string) any {
	switch v := v.(type) {
	case nil, bool, int64, string:
		return v
	case int8:
		return int64(v)
	case int16:
		return int64(v)
	case int32:
		return int64(v)
	case uint8:
		return int64(v)
	case uint16:
		return int64(v)
	case uint32:
		return int64(v)
	case uint64:
		return json.Number(strconv.FormatUint(v, 10))
	case float32:
		return plainFloat(float64(v))
	case float64:
		return plainFloat(v)
	case *big.Int:
		return json.Number(v.String())
	case duckdb.Decimal:
		return json.Number(decimalText(v))
	case time.Time:
		return timeText(v, typ)
	case []byte:
		return fmt.Sprintf("\\x%x", v)
	}
	return otherText(v)
}

// plainFloat keeps what JSON has no number for as text.
func plainFloat(f float64) any {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return strconv.FormatFloat(f, 'g', -1, 64)
	}
	return f
}

// decimalText is the decimal with all digits of its scale.
func decimalText(d duckdb.Decimal) string {
	digits := new(big.Int).Abs(d.Value).String()
	if pad := int(d.Scale) + 1 - len(digits); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	if d.Scale > 0 {
		point := len(digits) - int(d.Scale)
		digits = digits[:point] + "." + digits[point:]
	}
	if d.Value.Sign() < 0 {
		return "-" + digits
	}
	return digits
}

// timeText is a date, a time or a timestamp as DuckDB writes it.
func timeText(t time.Time, typ string) string {
	switch {
	case typ == "DATE":
		year, month, day := t.Date()
		return models.DateOf(year, int(month), day).String()
	case strings.HasPrefix(typ, "TIME") && !strings.HasPrefix(typ, "TIMESTAMP"):
		return t.Format("15:04:05.999999")
	}
	return t.Format("2006-01-02 15:04:05.999999")
}

// otherText is a list, a map, an interval and what else there is.
func otherText(v any) string {
	if s, ok := v.(fmt.Stringer); ok {
		return s.String()
	}
	text, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(text)
}
