package persist

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hsc-dev/hsc/models"
)

var now = time.Date(2026, 1, 15, 9, 30, 0, 0, time.UTC)

// things is a table with a column of every type.
func things() *models.Table {
	return &models.Table{Name: "things", Per: "unit", Columns: []models.Column{
		{Name: "thing_id", Type: models.TypeID, Key: "primary"},
		{Name: "name", Type: models.TypeText, Nullable: true},
		{Name: "colour", Type: models.TypeSym, Nullable: true},
		{Name: "size", Type: models.TypeInt, Nullable: true},
		{Name: "price", Type: models.TypeDecimal, Scale: 2, Nullable: true},
		{Name: "weight", Type: models.TypeFloat, Nullable: true},
		{Name: "made", Type: models.TypeDate, Nullable: true},
		{Name: "sold", Type: models.TypeTimestamp, Nullable: true},
		{Name: "broken", Type: models.TypeBool, Nullable: true},
	}}
}

var colours = models.NewVocab("red", "a colour with a name of more than twelve bytes", "größer")

// thing appends row n, whose values follow from n.
func thing(r *models.Rows, n int) {
	r.AppendID(0, models.ID(n+1))
	r.AppendString(1, fmt.Sprintf("thing %d", n))
	r.AppendSym(2, models.Sym(n%3))
	r.AppendInt(3, int64(n))
	r.AppendDecimal(4, int64(n)*100+5)
	r.AppendFloat(5, float64(n)/4, true)
	r.AppendDate(6, models.DateOf(1970, 1, 1)+models.Date(n))
	r.AppendInstant(7, models.DateOf(2025, 3, 1).At(n))
	r.AppendBool(8, n%2 == 0)
	r.EndRow()
	r.EndUnit()
}

// batchOf is a batch with things lo to hi.
func batchOf(t *models.Table, lo, hi int) *models.Batch {
	r := models.NewRows(t, []*models.Vocab{nil, nil, colours}, hi-lo)
	for n := lo; n < hi; n++ {
		thing(r, n)
	}
	return &models.Batch{Units: hi - lo, Tables: []*models.Rows{r}}
}

func open(t *testing.T, path string) *DB {
	t.Helper()
	db, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func fresh(t *testing.T) *DB {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "new", "folder", "x.duckdb"))
}

// save saves a scenario with one batch.
func save(t *testing.T, db *DB, s Scenario, tables []*models.Table, batches ...*models.Batch) Result {
	t.Helper()
	if s.Now.IsZero() {
		s.Now = now
	}
	l, err := db.Begin(t.Context(), s, tables)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		encoded, err := l.Encode(b)
		if err != nil {
			t.Fatal(err)
		}
		if err := l.Write(b, encoded); err != nil {
			t.Fatal(err)
		}
	}
	result, err := l.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// lines are the rows of an answer, values joined by |, null as NULL.
func lines(t *testing.T, a *Answer, err error) []string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for a.Next() {
		var line []string
		for i := range a.Columns {
			text, ok := a.Text(i)
			if !ok {
				text = "NULL"
			}
			line = append(line, text)
		}
		out = append(out, strings.Join(line, "|"))
	}
	if err := errors.Join(a.Err(), a.Close()); err != nil {
		t.Fatal(err)
	}
	return out
}

func query(t *testing.T, db *DB, scenario, sql string) []string {
	t.Helper()
	a, err := db.Query(t.Context(), scenario, sql)
	return lines(t, a, err)
}

// raw asks the database itself, without the views.
func raw(t *testing.T, db *DB, sql string) []string {
	t.Helper()
	conn, err := db.sql.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	a, err := db.ask(t.Context(), conn, sql)
	return lines(t, a, err)
}

func want(t *testing.T, got any, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func wantError(t *testing.T, err, target error, parts ...string) {
	t.Helper()
	if target != nil && !errors.Is(err, target) {
		t.Fatalf("got error %v, want one that is %v", err, target)
	}
	for _, part := range parts {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Fatalf("got error %v, want one with %q", err, part)
		}
	}
}

func TestEveryTypeAndNulls(t *testing.T) {
	db, table := fresh(t), things()
	r := models.NewRows(table, []*models.Vocab{nil, nil, colours}, 4)
	row := func(id models.ID, name any, colour models.Sym, size, price int64, weight float64, ok bool, made models.Date, sold models.Instant) {
		r.AppendID(0, id)
		if name == nil {
			r.AppendText(1, nil)
		} else {
			r.AppendString(1, name.(string))
		}
		r.AppendSym(2, colour)
		r.AppendInt(3, size)
		r.AppendDecimal(4, price)
		r.AppendFloat(5, weight, ok)
		r.AppendDate(6, made)
		r.AppendInstant(7, sold)
		r.AppendBool(8, ok)
		r.EndRow()
		r.EndUnit()
	}
	row(1, "José Ñandú 東京 of a long name", 1, -7, -1205, -0.5, true, models.DateOf(1931, 2, 28), models.DateOf(1969, 12, 31).At(86399))
	row(2, nil, models.NoSym, models.NoInt, models.NoInt, 0, false, models.NoDate, models.NoInstant)
	row(1<<60-1, "", 2, 1<<62, 999_999_999_999_999_999, 1e300, true, models.DateOf(2400, 2, 29), models.DateOf(2025, 3, 1).At(34200))
	row(4, "twelve bytes", 0, 0, 5, 0, true, 0, 0)
	save(t, db, Scenario{Name: "types"}, []*models.Table{table}, &models.Batch{Units: 4, Tables: []*models.Rows{r}})
	a, err := db.Rows(t.Context(), "types", "things")
	want(t, lines(t, a, err), []string{
		"000000000001|José Ñandú 東京 of a long name|a colour with a name of more than twelve bytes|-7|-12.05|-0.5|1931-02-28|1969-12-31 23:59:59|true",
		"000000000002|NULL|NULL|NULL|NULL|NULL|NULL|NULL|false",
		"000000000004|twelve bytes|red|0|0.05|0|1970-01-01|1970-01-01 00:00:00|true",
		"zzzzzzzzzzzz||größer|4611686018427387904|9999999999999999.99|1e+300|2400-02-29|2025-03-01 09:30:00|true",
	})
	want(t, raw(t, db, "DESCRIBE things")[:2], []string{"scenario_id|BIGINT|YES|NULL|NULL|NULL", "thing_id|VARCHAR|YES|NULL|NULL|NULL"})
	want(t, query(t, db, "types", "SELECT created_at FROM things LIMIT 1"), []string{"2026-01-15 09:30:00"})
}

// TestManyBatches crosses the borders of vectors, of batches and of DuckDB's
// row groups, encoded and not, and finds every row, in order.
func TestManyBatches(t *testing.T) {
	db, table := fresh(t), things()
	l, err := db.Begin(t.Context(), Scenario{Name: "many", Now: now}, []*models.Table{table})
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for i, n := range []int{1, 2047, 2048, 2049, 0, 5000, 64, 130_000, 90_000} {
		b := batchOf(table, rows, rows+n)
		var encoded any
		if i%2 == 0 {
			if encoded, err = l.Encode(b); err != nil {
				t.Fatal(err)
			}
		}
		if err := l.Write(b, encoded); err != nil {
			t.Fatal(err)
		}
		b.Tables[0].Reset() // The batch is the caller's again.
		for range n {
			thing(b.Tables[0], 7)
		}
		rows += n
	}
	result, err := l.Commit()
	if err != nil {
		t.Fatal(err)
	}
	want(t, result, Result{ScenarioID: ID("many"), Name: "many", Rows: int64(rows), Counts: []Count{{"things", int64(rows)}}})
	want(t, query(t, db, "many", `SELECT count(*), count(DISTINCT size), min(size), max(size), sum(price),
		bool_and(name = 'thing ' || size), bool_and(colour = ['red', 'a colour with a name of more than twelve bytes', 'größer'][size % 3 + 1]),
		bool_and(made = DATE '1970-01-01' + size::INTEGER), bool_and(broken = (size % 2 = 0)) FROM things`),
		[]string{fmt.Sprintf("%d|%d|0|%d|%.2f|true|true|true|true", rows, rows, rows-1, float64(rows)*(float64(rows-1)/2)+float64(rows)*0.05)})
	want(t, raw(t, db, `SELECT count(*) FROM (SELECT size, row_number() OVER (ORDER BY rowid) - 1 AS place FROM things) WHERE size <> place`), []string{"0"})
}

func TestRebuildReplaces(t *testing.T) {
	db, table := fresh(t), things()
	tables := []*models.Table{table}
	first := save(t, db, Scenario{Name: "a", Tags: []string{" Diabetes ", "TX", "tx", ""}}, tables, batchOf(table, 0, 3000))
	save(t, db, Scenario{Name: "b"}, tables, batchOf(table, 0, 10))
	_, err := db.Begin(t.Context(), Scenario{Name: "a", Now: now}, tables)
	wantError(t, err, ErrExists, `"a"`)
	later := now.Add(time.Hour)
	second := save(t, db, Scenario{Name: "a", Title: "again", Tags: []string{"new"}, Spec: "2 patients\n", Seed: 1<<64 - 1, Replace: true, Now: later, PeriodStart: models.DateOf(2025, 1, 1), PeriodEnd: models.NoDate}, tables, batchOf(table, 5, 7))
	if first.Replaced || !second.Replaced || first.ScenarioID != second.ScenarioID {
		t.Errorf("got %+v and then %+v", first, second)
	}
	want(t, query(t, db, "a", "SELECT size FROM things"), []string{"5", "6"})
	want(t, query(t, db, "b", "SELECT count(*) FROM things"), []string{"10"})
	info, err := db.Show(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	saved := Scenario{
		Name: "a", Title: "again", Tags: []string{"new"}, Spec: "2 patients\n", Seed: 1<<64 - 1,
		PeriodStart: models.DateOf(2025, 1, 1), PeriodEnd: models.NoDate,
	}
	want(t, info, Info{ID: ID("a"), CreatedAt: now, UpdatedAt: later, Counts: []Count{{"things", 2}}, Rows: 2, Scenario: saved})
	infos, err := db.List(t.Context())
	if err != nil || len(infos) != 2 || infos[0].Name != "a" || infos[0].Spec != "" || infos[1].Name != "b" {
		t.Errorf("got %+v, %v", infos, err)
	}
}

func TestTagsAreNormal(t *testing.T) {
	db := fresh(t)
	save(t, db, Scenario{Name: "a", Tags: []string{" Diabetes ", "TX", "tx", "", "ÄRZTE"}}, []*models.Table{things()})
	info, err := db.Show(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	want(t, info.Tags, []string{"diabetes", "tx", "ärzte"})
}

func TestDelete(t *testing.T) {
	db, table := fresh(t), things()
	for _, name := range []string{"a", "b"} {
		save(t, db, Scenario{Name: name, Tags: []string{"x"}}, []*models.Table{table}, batchOf(table, 0, 100))
	}
	n, err := db.Delete(t.Context(), "a")
	if n != 100 || err != nil {
		t.Fatalf("got %d, %v", n, err)
	}
	_, err = db.Show(t.Context(), "a")
	wantError(t, err, ErrNoScenario, `"a"`)
	_, err = db.Delete(t.Context(), "a")
	wantError(t, err, ErrNoScenario, `"a"`)
	want(t, raw(t, db, "SELECT count(*) FROM things UNION ALL SELECT count(*) FROM scenario_tags"), []string{"100", "1"})
}

func TestFreeName(t *testing.T) {
	db := fresh(t)
	for _, expected := range []string{"a_b%", "a_b%-2", "a_b%-3"} {
		name, err := db.FreeName(t.Context(), "a_b%")
		if err != nil {
			t.Fatal(err)
		}
		want(t, name, expected)
		save(t, db, Scenario{Name: name}, nil)
	}
}

func TestColumnsAreAdded(t *testing.T) {
	db, plain := fresh(t), things()
	save(t, db, Scenario{Name: "plain"}, []*models.Table{plain}, batchOf(plain, 0, 2))
	wide := things()
	wide.Columns = append(wide.Columns, models.Column{Name: `my "score"`, Type: models.TypeDecimal, Scale: 1})
	r := models.NewRows(wide, []*models.Vocab{nil, nil, colours}, 3)
	for n := range 3 {
		r.AppendDecimal(9, int64(n)*15)
		thing(r, n)
	}
	save(t, db, Scenario{Name: "wide"}, []*models.Table{wide}, &models.Batch{Units: 3, Tables: []*models.Rows{r}})
	save(t, db, Scenario{Name: "plain", Replace: true}, []*models.Table{plain}, batchOf(plain, 0, 2500))
	want(t, query(t, db, "wide", `SELECT size, "my ""score""" FROM things`), []string{"0|0.0", "1|1.5", "2|3.0"})
	want(t, query(t, db, "plain", `SELECT count(*), count("my ""score""") FROM things`), []string{"2500|0"})
}

func TestTypeClash(t *testing.T) {
	db, table := fresh(t), things()
	save(t, db, Scenario{Name: "a"}, []*models.Table{table}, batchOf(table, 0, 5))
	clash := things()
	clash.Columns[4].Scale = 3
	other := &models.Table{Name: "other", Columns: table.Columns[:1]}
	_, err := db.Begin(t.Context(), Scenario{Name: "a", Replace: true, Now: now}, []*models.Table{other, clash})
	wantError(t, err, ErrDatabase, db.Path(), "price", "DECIMAL(18,2)", "DECIMAL(18,3)")
	want(t, query(t, db, "a", "SELECT count(*) FROM things"), []string{"5"})
	want(t, query(t, db, "a", "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'other'"), []string{"0"})
}

func TestTablesOfOthers(t *testing.T) {
	db := fresh(t)
	if _, err := db.sql.ExecContext(t.Context(), "CREATE TABLE things (scenario_id BIGINT)"); err != nil {
		t.Fatal(err)
	}
	_, err := db.Begin(t.Context(), Scenario{Name: "a", Now: now}, []*models.Table{things()})
	wantError(t, err, ErrDatabase, "things", "hsc didn't make it")
	for _, name := range []string{"scenarios", "HSC_meta"} {
		_, err = db.Begin(t.Context(), Scenario{Name: "a", Now: now}, []*models.Table{{Name: name}})
		wantError(t, err, ErrDatabase, name)
	}
}

func TestBadRows(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(r *models.Rows)
		part  string
	}{
		{"utf8", func(r *models.Rows) { r.Cols[1].Bytes[0] = 0xff }, "column name: row 0: expected text in UTF-8"},
		{"symbol", func(r *models.Rows) { r.Cols[2].Idx[1] = 99 }, "column colour: row 1: symbol 99"},
		{"no vocabulary", func(r *models.Rows) { r.Cols[2].Vocab = nil }, "column colour: expected a vocabulary"},
		{"vocabulary", func(r *models.Rows) { r.Cols[2].Vocab = models.NewVocab("a", "b", "\xff") }, "column colour: expected text in UTF-8"},
		{"decimal", func(r *models.Rows) { r.Cols[4].I64[2] = decimalLimit }, "column price: row 2"},
		{"columns", func(r *models.Rows) { r.Cols = r.Cols[:3] }, "expected 9 columns, found 3"},
		{"table", func(r *models.Rows) { r.Table = &models.Table{Name: "unknown"} }, "table unknown"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			db, table := fresh(t), things()
			l, err := db.Begin(t.Context(), Scenario{Name: "bad", Now: now}, []*models.Table{table})
			if err != nil {
				t.Fatal(err)
			}
			b := batchOf(table, 0, 3)
			test.spoil(b.Tables[0])
			_, err = l.Encode(b)
			wantError(t, err, nil, test.part)
			wantError(t, l.Write(b, nil), nil, test.part)
			_, err = l.Commit()
			wantError(t, err, ErrDatabase, test.part)
			_, err = db.Show(t.Context(), "bad")
			wantError(t, err, ErrNoScenario)
		})
	}
}

func TestAbortAndCancel(t *testing.T) {
	db, table := fresh(t), things()
	tables := []*models.Table{table}
	save(t, db, Scenario{Name: "a"}, tables, batchOf(table, 0, 10))
	ctx, cancel := context.WithCancel(t.Context())
	l, err := db.Begin(ctx, Scenario{Name: "a", Replace: true, Now: now}, tables)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Begin(t.Context(), Scenario{Name: "b", Now: now}, tables)
	wantError(t, err, ErrDatabase, "another scenario is being saved")
	b := batchOf(table, 0, 4096)
	encoded, err := l.Encode(b)
	if err := errors.Join(err, l.Write(b, encoded)); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Encode(b); err != nil { // It is never written.
		t.Fatal(err)
	}
	cancel()
	_, err = l.Commit()
	wantError(t, err, context.Canceled)
	if err := l.Abort(); err != nil {
		t.Fatal(err)
	}
	wantError(t, l.Write(b, nil), nil, "has ended")
	want(t, query(t, db, "a", "SELECT count(*) FROM things"), []string{"10"})

	l, err = db.Begin(t.Context(), Scenario{Name: "c", Now: now}, tables)
	if err := errors.Join(err, l.Write(b, nil), l.Abort(), l.Abort()); err != nil {
		t.Fatal(err)
	}
	_, err = db.Show(t.Context(), "c")
	wantError(t, err, ErrNoScenario)
}

// TestSettle appends what is gathered ahead of Abort, which undoes it, and of
// Commit, which saves it.
func TestSettle(t *testing.T) {
	db, table := fresh(t), things()
	tables, b := []*models.Table{table}, batchOf(table, 0, 10)
	l, err := db.Begin(t.Context(), Scenario{Name: "a", Now: now}, tables)
	if err := errors.Join(err, l.Write(b, nil), l.Settle(), l.Settle()); err != nil {
		t.Fatal(err)
	}
	wantError(t, l.Write(b, nil), nil, "has ended")
	if err := l.Abort(); err != nil {
		t.Fatal(err)
	}
	_, err = db.Show(t.Context(), "a")
	wantError(t, err, ErrNoScenario)

	l, err = db.Begin(t.Context(), Scenario{Name: "a", Now: now}, tables)
	if err := errors.Join(err, l.Write(b, nil), l.Settle()); err != nil {
		t.Fatal(err)
	}
	if result, err := l.Commit(); err != nil || result.Rows != 10 {
		t.Fatalf("saved %d rows of 10: %v", result.Rows, err)
	}
	want(t, query(t, db, "a", "SELECT count(*) FROM things"), []string{"10"})
}

func TestNames(t *testing.T) {
	db := fresh(t)
	for _, name := range []string{"", "  ", "a\nb", "\xff", strings.Repeat("x", 201)} {
		if _, err := db.Begin(t.Context(), Scenario{Name: name, Now: now}, nil); err == nil {
			t.Errorf("name %q was taken", name)
		}
	}
	if ID("a") == ID("b") || ID("a") <= 0 || ID("a") != 7299139317422481125 {
		t.Errorf("ID(a) = %d", ID("a"))
	}
}
