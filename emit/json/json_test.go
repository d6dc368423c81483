package json

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

func TestStrings(t *testing.T) {
	for _, s := range []string{"", "plain", `"\/`, "\n\r\t\b\f", "\x00\x1f\x7f", "é 日本 🙂", "\u2028", "<&>", "\xff", "a\xc3", "\xed\xa0\x80", "\ufffd"} {
		checkString(t, s)
	}
}

func FuzzStrings(f *testing.F) {
	f.Add("a\x00\xff")
	f.Fuzz(checkString)
}

// checkString reads the encoded string back by the standard library.
func checkString(t *testing.T, s string) {
	b := appendString(nil, []byte(s))
	if !utf8.Valid(b) {
		t.Fatalf("%q is no UTF-8: %q", s, b)
	}
	var got string
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatalf("%q: %v", b, err)
	}
	if want := strings.ToValidUTF8(s, "\x00"); strings.ToValidUTF8(got, "\x00") != got || utf8.ValidString(s) && got != want {
		t.Errorf("%q came back as %q", s, got)
	}
}

// record is a table with a column of each type.
func record() *models.Rows {
	t := &models.Table{Name: "records", Columns: []models.Column{
		{Name: "id", Type: models.TypeID, Key: "primary"},
		{Name: "text", Type: models.TypeText, Nullable: true},
		{Name: "sym", Type: models.TypeSym, Nullable: true},
		{Name: "n", Type: models.TypeInt, Nullable: true},
		{Name: "value", Type: models.TypeDecimal, Scale: 3, Nullable: true},
		{Name: "f", Type: models.TypeFloat, Nullable: true},
		{Name: "day", Type: models.TypeDate, Nullable: true},
		{Name: "at", Type: models.TypeTimestamp, Nullable: true},
		{Name: "yes", Type: models.TypeBool, Nullable: true},
	}}
	r := models.NewRows(t, []*models.Vocab{2: models.NewVocab(`a"b`)}, 2)
	r.AppendID(0, 32)
	r.AppendString(1, "x\ny")
	r.AppendSym(2, 0)
	r.AppendInt(3, -7)
	r.AppendDecimal(4, -1250)
	r.AppendFloat(5, 1e-9, true)
	r.AppendDate(6, -1)
	r.AppendInstant(7, -1)
	r.AppendBool(8, true)
	r.EndRow()
	r.AppendID(0, 33)
	for col := 1; col < 9; col++ {
		r.AppendNull(col)
	}
	r.EndRow()
	r.EndUnit()
	return r
}

func TestLines(t *testing.T) {
	r := record()
	b, err := newEncoder("\n").AppendRows(nil, r, 0, r.N)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"000000000010","text":"x\ny","sym":"a\"b","n":-7,"value":-1.25,"f":1e-09,"day":"1969-12-31","at":"1969-12-31T23:59:59","yes":true}
{"id":"000000000011","text":null,"sym":null,"n":null,"value":null,"f":null,"day":null,"at":null,"yes":null}
`
	if string(b) != want {
		t.Errorf("%s\nwant\n%s", b, want)
	}
	for line := range bytes.Lines(b) {
		if !json.Valid(line) {
			t.Errorf("%s is no JSON", line)
		}
	}
}

// family is a batch of one unit with two patients, three encounters and
// diagnoses, one of which has no encounter and one of which has a stranger's.
func family(t *testing.T) ([]*models.Table, *models.Batch) {
	t.Helper()
	key := func(name, refs string, null bool) models.Column {
		return models.Column{Name: name, Type: models.TypeID, Refs: refs, Nullable: null}
	}
	id := models.Column{Name: "id", Type: models.TypeID, Key: "primary"}
	tables := []*models.Table{
		{Name: "persons", Per: "unit", Columns: []models.Column{id}},
		{Name: "patients", Per: "unit", Columns: []models.Column{id, key("person_id", "persons.id", false)}},
		{Name: "encounters", Per: "unit", Columns: []models.Column{id, key("patient_id", "patients.id", false)}},
		{Name: "diagnoses", Per: "unit", Columns: []models.Column{id, key("patient_id", "patients.id", false), key("encounter_id", "encounters.id", true)}},
		{Name: "pets", Per: "unit", Columns: []models.Column{id}},
	}
	rows := [][][]models.ID{
		{{1}, {2}, {3}},
		{{11, 1}, {12, 2}},
		{{21, 11}, {22, 12}, {23, 11}},
		{{31, 11, 21}, {32, 12, 22}, {33, 11, 21}, {34, 11, 0}, {35, 12, 99}},
		{{41}},
	}
	b := &models.Batch{Units: 1}
	for i, table := range tables {
		r := models.NewRows(table, nil, 8)
		for _, row := range rows[i] {
			for col, value := range row {
				r.AppendID(col, value)
			}
			r.EndRow()
		}
		r.EndUnit()
		if err := r.Check(); err != nil {
			t.Fatal(err)
		}
		b.Tables = append(b.Tables, r)
	}
	return tables, b
}

func TestNested(t *testing.T) {
	tables, b := family(t)
	n, err := newNest(tables)
	if err != nil {
		t.Fatal(err)
	}
	text, err := n.appendBatch(nil, newEncoder("\n"), b)
	if err != nil {
		t.Fatal(err)
	}
	if err := n.complete(b); err != nil {
		t.Fatal(err)
	}
	short := strings.NewReplacer("0000000000", "", "\"id\":", "", "1k", "52", "1f", "47").Replace(string(text))
	want := `{"0b","person_id":"01","person":{"01"},` +
		`"encounters":[{"0n","patient_id":"0b","diagnoses":[{"0z","patient_id":"0b","encounter_id":"0n"},{"11","patient_id":"0b","encounter_id":"0n"}]},` +
		`{"0q","patient_id":"0b","diagnoses":[]}],"pets":[],"diagnoses":[{"12","patient_id":"0b","encounter_id":null}]}
{"0c","person_id":"02","person":{"02"},` +
		`"encounters":[{"0p","patient_id":"0c","diagnoses":[{"10","patient_id":"0c","encounter_id":"0p"}]}],"pets":[{"19"}],` +
		`"persons":[{"03"}],"diagnoses":[{"13","patient_id":"0c","encounter_id":"33"}]}
`
	if short != want {
		t.Errorf("%s\nwant\n%s", short, want)
	}
	for line := range bytes.Lines(text) {
		if !json.Valid(line) {
			t.Errorf("%s is no JSON", line)
		}
	}
}

func TestEmptyDocument(t *testing.T) {
	for _, tables := range [][]*models.Table{nil, {models.Patients(), models.Providers()}} {
		dir := t.TempDir()
		f, err := output.Open(dir, output.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d, err := NewDocument(f, tables, output.Options{Name: "none"})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Finish(); err != nil {
			t.Fatal(err)
		}
		if _, err := f.Commit(); err != nil {
			t.Fatal(err)
		}
		checkDocument(t, dir, len(tables))
	}
}

// checkDocument reads the document and counts its arrays.
func checkDocument(t *testing.T, dir string, arrays int) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "none.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string][]map[string]any
	if err := json.Unmarshal(text, &got); err != nil || len(got) != arrays {
		t.Errorf("%s: %v", text, err)
	}
}
