package stdlib

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// CSV is a table of text cells under a header; all rows are as long as it.
type CSV struct {
	// Name is the table's path, for messages.
	Name string
	// Columns is the header.
	Columns []string

	cells [][]string
	lines []int
}

func openCSV(fsys fs.FS, name string) (*CSV, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	table, err := ReadCSV(name, f)
	return table, errors.Join(err, f.Close())
}

// ReadCSV reads a table; lines that begin with # are comments. A row that is
// longer or shorter than the header, an empty or a repeated column name, and a
// table without rows are errors.
func ReadCSV(name string, r io.Reader) (*CSV, error) {
	reader := csv.NewReader(r)
	reader.Comment = '#'
	header, err := reader.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: expected a header and at least one row", name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	table := &CSV{Name: name, Columns: header}
	for i, c := range header {
		if c == "" || slices.Contains(header[:i], c) {
			return nil, fmt.Errorf("%s: column %d is named %q, expected a name of its own", name, i+1, c)
		}
	}
	return table, table.readRows(reader)
}

func (t *CSV) readRows(reader *csv.Reader) error {
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%s: %w", t.Name, err)
		}
		line, _ := reader.FieldPos(0)
		t.cells = append(t.cells, row)
		t.lines = append(t.lines, line)
	}
	if len(t.cells) == 0 {
		return fmt.Errorf("%s: expected at least one row under the header", t.Name)
	}
	return nil
}

// Len is the number of rows.
func (t *CSV) Len() int { return len(t.cells) }

// Rows goes through the table from its first row.
func (t *CSV) Rows() *Rows { return &Rows{table: t, at: -1} }

// Rows is a place in a table. The getters read cells of the row there; the
// first that fails keeps its error for Err and ends the walk, as with
// bufio.Scanner:
//
//	rows := table.Rows()
//	for rows.Next() {
//		word, minutes := rows.Text("word"), rows.Int("minutes")
//	}
//	if err := rows.Err(); err != nil { ... }
type Rows struct {
	table *CSV
	at    int
	err   error
}

// Next goes to the next row; it is false after the last and after an error.
func (r *Rows) Next() bool {
	if r.err != nil || r.at+1 >= len(r.table.cells) {
		return false
	}
	r.at++
	return true
}

// Err is the first error of a getter, with table, line and column.
func (r *Rows) Err() error { return r.err }

// Row is the number of the row, from 0.
func (r *Rows) Row() int { return r.at }

// Text is the cell as written.
func (r *Rows) Text(column string) string {
	i := slices.Index(r.table.Columns, column)
	if i < 0 {
		r.fail(column, "there is no such column; the table has "+strings.Join(r.table.Columns, ", "))
		return ""
	}
	if r.at < 0 || r.at >= len(r.table.cells) {
		r.fail(column, "there is no row here; call Next first")
		return ""
	}
	return r.table.cells[r.at][i]
}

// Int is a whole number; an empty cell is an error.
func (r *Rows) Int(column string) int {
	text := r.Text(column)
	if r.err != nil {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		r.fail(column, fmt.Sprintf("expected a whole number, not %q", text))
	}
	return n
}

// IntOr is a whole number, or the one given where the cell is empty.
func (r *Rows) IntOr(column string, empty int) int {
	if r.Text(column) == "" {
		return empty
	}
	return r.Int(column)
}

// Float is a finite number; an empty cell is an error.
func (r *Rows) Float(column string) float64 {
	text := r.Text(column)
	if r.err != nil {
		return 0
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		r.fail(column, fmt.Sprintf("expected a number, not %q", text))
		return 0
	}
	return n
}

// Bool is a cell of 1 or 0.
func (r *Rows) Bool(column string) bool {
	text := r.Text(column)
	if r.err == nil && text != "0" && text != "1" {
		r.fail(column, fmt.Sprintf("expected 1 or 0, not %q", text))
	}
	return text == "1"
}

// Date is a day such as 2024-10-01, or the one given where the cell is empty.
func (r *Rows) Date(column string, empty models.Date) models.Date {
	text := r.Text(column)
	if r.err != nil || text == "" {
		return empty
	}
	d, err := models.ParseDate(text)
	if err != nil {
		r.fail(column, err.Error())
	}
	return d
}

// List is the cell's parts between semicolons; an empty cell has none.
func (r *Rows) List(column string) []string {
	text := r.Text(column)
	if text == "" {
		return nil
	}
	return strings.Split(text, ";")
}

// WeightedWord is one branch of a cell such as 99213:45;99214:40;99212:15.
type WeightedWord struct {
	Word   string
	Weight float64
}

// Weighted is a cell of words with weights of more than 0; an empty cell has
// none. The weights are proportions and need not add up to anything.
func (r *Rows) Weighted(column string) []WeightedWord {
	var out []WeightedWord
	for _, part := range r.List(column) {
		word, weight, ok := strings.Cut(part, ":")
		n, err := strconv.ParseFloat(weight, 64)
		if !ok || word == "" || err != nil || !(n > 0) || math.IsInf(n, 0) {
			r.fail(column, fmt.Sprintf("expected word:weight, not %q", part))
			return nil
		}
		out = append(out, WeightedWord{word, n})
	}
	return out
}

func (r *Rows) fail(column, message string) {
	if r.err != nil {
		return
	}
	line := 1
	if r.at >= 0 && r.at < len(r.table.lines) {
		line = r.table.lines[r.at]
	}
	r.err = fmt.Errorf("%s:%d: column %s: %s", r.table.Name, line, column, message)
}
