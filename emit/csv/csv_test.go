package csv

import (
	"bytes"
	"encoding/csv"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// notes are rows with a text and a symbol.
func notes(texts []string) *models.Rows {
	words := models.NewVocab(texts...)
	t := &models.Table{Name: "notes", Columns: []models.Column{
		{Name: "text", Type: models.TypeText, Nullable: true},
		{Name: "word", Type: models.TypeSym, Nullable: true},
		{Name: "n", Type: models.TypeFloat, Nullable: true},
	}}
	r := models.NewRows(t, []*models.Vocab{1: words}, len(texts))
	for i, text := range texts {
		r.AppendString(0, text)
		sym, _ := words.Lookup(text)
		r.AppendSym(1, sym)
		r.AppendFloat(2, float64(i), true)
		r.EndRow()
	}
	r.EndUnit()
	return r
}

// check reads the encoded rows back by the standard library.
func check(t *testing.T, texts []string) {
	t.Helper()
	r := notes(texts)
	b, err := NewEncoder().AppendRows(nil, r, 0, r.N)
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatalf("%q: %v", b, err)
	}
	if len(records) != len(texts) {
		t.Fatalf("%d records for %d rows: %q", len(records), len(texts), b)
	}
	for i, record := range records {
		want := strings.ReplaceAll(texts[i], "\r\n", "\n") // The reader does so.
		if record[0] != want || record[1] != want {
			t.Errorf("row %d: %q, want %q", i, record, want)
		}
	}
}

func TestReadsBack(t *testing.T) {
	check(t, []string{"plain", "", `"`, `""`, ",", "a,b", "\n", "a\nb", "\r\n", "a\rb", `a"b`, " x ", "é,日本", "'", "#", "\x00", "\ufeff"})
}

func FuzzReadsBack(f *testing.F) {
	f.Add("a,b", "c\"d")
	f.Fuzz(func(t *testing.T, a, b string) {
		check(t, []string{a, b, "end"})
	})
}

func TestNullAndEmpty(t *testing.T) {
	r := notes([]string{""})
	for col := range r.Cols {
		r.AppendNull(col)
	}
	r.EndRow()
	b, err := NewEncoder().AppendRows(nil, r, 0, r.N)
	if err != nil || string(b) != "\"\",\"\",0\r\n,,\r\n" {
		t.Errorf("%q, %v", b, err)
	}
}

func TestNotFinite(t *testing.T) {
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		r := notes([]string{"x"})
		r.Cols[2].F64[0] = f
		if _, err := NewEncoder().AppendRows(nil, r, 0, r.N); err == nil || !strings.Contains(err.Error(), "column n: expected a number") {
			t.Errorf("%v: %v", f, err)
		}
	}
}

func TestHeader(t *testing.T) {
	table := &models.Table{Columns: []models.Column{{Name: "a"}, {Name: `b "c", d`}, {Name: ""}}}
	if got := string(Header(table)); got != "a,\"b \"\"c\"\", d\",\"\"\r\n" {
		t.Errorf("%q", got)
	}
}

// TestWordsAreShared demands that a vocabulary without special characters
// costs no copy.
func TestWordsAreShared(t *testing.T) {
	w := output.Words{Escape: escape}
	plain := models.NewVocab("a", "b")
	if got := w.Of(plain); &got[0] != &plain.Strings[0] {
		t.Error("a plain vocabulary was copied")
	}
	special := models.NewVocab("a", "b,c", "d")
	if got := w.Of(special); !slices.Equal(got, []string{"a", `"b,c"`, "d"}) || special.Strings[1] != "b,c" {
		t.Errorf("%q", got)
	}
	if w.Of(nil) != nil {
		t.Error("no vocabulary has words")
	}
}

func TestEncodeDoesNotAllocatePerRow(t *testing.T) {
	texts := make([]string, 1000)
	for i := range texts {
		texts[i] = strings.Repeat("x,", i%7)
	}
	r, e := notes(texts), NewEncoder()
	buffer, err := e.AppendRows(nil, r, 0, r.N)
	if err != nil {
		t.Fatal(err)
	}
	n := testing.AllocsPerRun(10, func() {
		buffer, err = e.AppendRows(buffer[:0], r, 0, r.N)
	})
	if n > 2 || err != nil {
		t.Errorf("%v allocations for a thousand rows, %v", n, err)
	}
}
