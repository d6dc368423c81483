package models

import (
	"fmt"
	"strings"
	"testing"
)

// visit is a table of a user's own, with a column of each type.
func visit() *Table {
	return &Table{Name: "visits", Per: "unit", Columns: []Column{
		{Name: "id", Type: TypeID, Key: "primary"},
		{Name: "note", Type: TypeText, Nullable: true},
		{Name: "kind", Type: TypeSym, Nullable: true},
		{Name: "n", Type: TypeInt, Nullable: true},
		{Name: "price", Type: TypeDecimal, Scale: 2, Nullable: true},
		{Name: "score", Type: TypeFloat, Nullable: true},
		{Name: "day", Type: TypeDate, Nullable: true},
		{Name: "at", Type: TypeTimestamp, Nullable: true},
		{Name: "done", Type: TypeBool, Nullable: true},
	}}
}

func appendVisit(r *Rows, i int, null bool) {
	r.AppendID(0, ID(i+1))
	if null {
		r.AppendText(1, nil)
		r.AppendSym(2, NoSym)
		r.AppendInt(3, NoInt)
		r.AppendMoney(4, Money(NoInt))
		r.AppendFloat(5, 1, false)
		r.AppendDate(6, NoDate)
		r.AppendInstant(7, NoInstant)
		r.AppendNull(8)
	} else {
		r.AppendString(1, fmt.Sprint("note ", i))
		r.AppendSym(2, Sym(i&1))
		r.AppendInt(3, int64(i))
		r.AppendDecimal(4, int64(-i))
		r.AppendFloat(5, float64(i), true)
		r.AppendDate(6, Date(-i))
		r.AppendInstant(7, Instant(i))
		r.AppendBool(8, i&1 == 1)
	}
	r.EndRow()
}

// TestNulls checks the validity bits wherever the first null falls, also after
// Reset.
func TestNulls(t *testing.T) {
	r := NewRows(visit(), []*Vocab{2: NewVocab("x", "y")}, 8)
	for _, first := range []int{0, 1, 63, 64, 65, 127, 128, 199, 200} {
		r.Reset()
		null := func(i int) bool { return i >= first && (i-first)%7 == 0 }
		for i := range 200 {
			appendVisit(r, i, null(i))
			r.EndUnit()
		}
		if err := r.Check(); err != nil {
			t.Fatal(err)
		}
		for i := range 200 {
			for col := 1; col < 9; col++ {
				if r.IsNull(col, i) != null(i) {
					t.Fatalf("first null %d: row %d, column %d", first, i, col)
				}
			}
			if !null(i) && string(r.Text(1, i)) != fmt.Sprint("note ", i) {
				t.Fatalf("row %d has text %q", i, r.Text(1, i))
			}
		}
		if first == 200 && r.Cols[1].Valid != nil {
			t.Error("a column without nulls has validity bits")
		}
	}
}

// TestLateColumn appends a column of the user's own behind each closed row.
func TestLateColumn(t *testing.T) {
	table := Allergies()
	table.Columns = append(table.Columns, Column{Name: "extra", Type: TypeInt, Nullable: true})
	vocab := NewVocab("word")
	vocabs := make([]*Vocab, len(table.Columns))
	for i := range vocabs {
		vocabs[i] = vocab
	}
	r := NewRows(table, vocabs, 4)
	row := Allergy{AllergyID: 1, PatientID: 2, RecordedDate: NoDate, Severity: NoSym}
	for i := range 300 {
		r.AppendAllergy(&row)
		if i%64 == 63 {
			r.AppendNull(len(table.Columns) - 1)
		} else {
			r.AppendInt(len(table.Columns)-1, int64(i))
		}
		for word := range (r.N-1)>>6 + 1 {
			if v := r.Cols[len(table.Columns)-1].Valid; v != nil && word >= len(v) {
				t.Fatalf("row %d: %d words of validity", i, len(v))
			}
		}
	}
	r.EndUnit()
	if err := r.Check(); err != nil {
		t.Fatal(err)
	}
}

func TestCheckFinds(t *testing.T) {
	cases := []struct {
		name string
		do   func(r *Rows)
		want string
	}{
		{"a missing value", func(r *Rows) { r.AppendID(0, 1); r.EndRow(); r.EndUnit() }, "column note: expected 1 values, found 0"},
		{"a null key", func(r *Rows) { appendVisit(r, -1, false); r.EndUnit() }, "column id: row 0 is null"},
		{"an unknown symbol", func(r *Rows) { appendVisit(r, 0, false); r.Cols[2].Idx[0] = 7; r.EndUnit() }, "row 0 has symbol 7"},
		{"an open unit", func(r *Rows) { appendVisit(r, 0, false) }, "EndUnit is missing"},
	}
	for _, c := range cases {
		r := NewRows(visit(), []*Vocab{2: NewVocab("x", "y")}, 8)
		c.do(r)
		if err := r.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// everyVocab gives each column of symbols one vocabulary.
func everyVocab(t *Table) []*Vocab {
	vocabs := make([]*Vocab, len(t.Columns))
	v := NewVocab("word")
	for i := range vocabs {
		vocabs[i] = v
	}
	return vocabs
}

var samplePatient = Patient{
	PatientID: 1, PersonID: 2, MRN: Text("MRN00000001"), Name: Text("Ada Example"), GivenName: Text("Ada"), FamilyName: Text("Example"),
	BirthDate: DateOf(1950, 1, 1), Age: 75, DeathDate: NoDate, Latitude: 3_000_000, Longitude: -9_000_000, PrimaryCareProviderID: 9, PrimaryCareNPI: Text("1234567893"),
}

func TestAppendDoesNotAllocate(t *testing.T) {
	table := Patients()
	r := NewRows(table, everyVocab(table), 64)
	fill := func() {
		r.Reset()
		for range 1000 {
			r.AppendPatient(&samplePatient)
			r.EndUnit()
		}
	}
	fill()
	if err := r.Check(); err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(10, fill); n != 0 {
		t.Errorf("a thousand rows after Reset: %v allocations", n)
	}
}

func BenchmarkAppendPatient(b *testing.B) {
	table := Patients()
	r := NewRows(table, everyVocab(table), 2048)
	for b.Loop() {
		if r.N == 2048 {
			r.Reset()
		}
		r.AppendPatient(&samplePatient)
		r.EndUnit()
	}
	b.ReportMetric(float64(len(table.Columns)), "columns")
}

func TestAppendRows(t *testing.T) {
	vocabs := []*Vocab{2: NewVocab("x", "y")}
	from := NewRows(visit(), vocabs, 8)
	for i := range 150 {
		appendVisit(from, i, i%3 == 0)
		from.EndUnit()
	}
	to := NewRows(visit(), vocabs, 8)
	pieces := [][2]int{{0, 0}, {1, 60}, {60, 150}, {3, 4}, {0, 64}}
	var want []int
	for _, p := range pieces {
		to.AppendRows(from, p[0], p[1])
		for i := p[0]; i < p[1]; i++ {
			want = append(want, i)
		}
	}
	to.EndUnit()
	if err := to.Check(); err != nil {
		t.Fatal(err)
	}
	for row, i := range want {
		null := i%3 == 0
		for col := range 9 {
			if to.IsNull(col, row) != (null && col > 0) {
				t.Fatalf("row %d, column %d: null is wrong", row, col)
			}
		}
		if !null && (string(to.Text(1, row)) != fmt.Sprint("note ", i) || to.Cols[6].I32[row] != int32(-i) || to.Cols[5].F64[row] != float64(i)) {
			t.Fatalf("row %d isn't row %d", row, i)
		}
	}
}
