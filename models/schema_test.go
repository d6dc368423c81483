package models

import (
	"strings"
	"testing"
)

// TestReferences checks that each reference names the primary key of a table
// that stands earlier in the list.
func TestReferences(t *testing.T) {
	seen := map[string]*Table{}
	for _, table := range Tables() {
		seen[table.Name] = table
		for _, c := range table.Columns {
			if c.Refs == "" {
				continue
			}
			name, column := SplitRef(c.Refs)
			parent := seen[name]
			if parent == nil || parent.Primary() < 0 || parent.Columns[parent.Primary()].Name != column {
				t.Errorf("%s.%s refers to %s, which is no earlier table's key", table.Name, c.Name, c.Refs)
			}
			if c.Type != TypeID {
				t.Errorf("%s.%s refers to %s and is no id", table.Name, c.Name, c.Refs)
			}
		}
	}
}

func TestSchema(t *testing.T) {
	for _, table := range Tables() {
		if table.Primary() != 0 || table.Doc == "" || table.Per != "unit" && table.Per != "shared" {
			t.Errorf("table %s: primary key %d, per %q", table.Name, table.Primary(), table.Per)
		}
		names := map[string]bool{}
		for _, c := range table.Columns {
			if names[c.Name] || c.Doc == "" || !strings.HasSuffix(c.Doc, ".") {
				t.Errorf("%s.%s stands twice or has no sentence", table.Name, c.Name)
			}
			names[c.Name] = true
		}
		tail := table.Columns[len(table.Columns)-4:]
		for i, want := range []string{"source_type", "source_system", "skill_used", "generation_seed"} {
			if tail[i].Name != want {
				t.Errorf("table %s: column %s stands where %s should", table.Name, tail[i].Name, want)
			}
		}
	}
	if Find("patients").Index("birth_date") != 7 || Find("patients").Index("nothing") != -1 || Find("nothing") != nil {
		t.Error("Find or Index misses")
	}
}

// TestTablesAreFresh checks that a column that one caller adds is not seen by
// another.
func TestTablesAreFresh(t *testing.T) {
	mine := Find("patients")
	n := len(mine.Columns)
	mine.Columns = append(mine.Columns, Column{Name: "bmi", Type: TypeFloat})
	mine.Columns[0].Name = "other"
	if again := Find("patients"); len(again.Columns) != n || again.Columns[0].Name != "patient_id" {
		t.Error("a caller's change stands in the schema")
	}
}

func TestEnums(t *testing.T) {
	cases := []struct {
		table, column string
		sym           Sym
		want          string
	}{
		{"persons", "sex", SexMale, "male"},
		{"encounters", "encounter_class", ClassOBSENC, "OBSENC"},
		{"encounters", "status", EncounterStatusInProgress, "in-progress"},
		{"lab_results", "abnormal_flag", FlagHH, "HH"},
		{"procedures", "code_system", ProcedureSystemICD10PCS, "ICD-10-PCS"},
	}
	for _, c := range cases {
		table := Find(c.table)
		if got := table.Columns[table.Index(c.column)].Vocab.At(c.sym); got != c.want {
			t.Errorf("%s.%s: symbol %d is %q, want %q", c.table, c.column, c.sym, got, c.want)
		}
	}
}

func TestDDL(t *testing.T) {
	table := &Table{Name: "group", Columns: []Column{
		{Name: "id", Type: TypeID, Key: "primary"},
		{Name: "Größe", Type: TypeDecimal, Scale: 3, Nullable: true},
		{Name: "order", Type: TypeTimestamp},
		{Name: "patient_id", Type: TypeID, Refs: "patients.patient_id"},
		{Name: `a"b`, Type: TypeBool, Unique: true},
		{Name: "d", Type: TypeDate, Nullable: true},
		{Name: "f", Type: TypeFloat, Nullable: true},
	}}
	want := `CREATE TABLE "group" (
  scenario_id BIGINT NOT NULL,
  id VARCHAR NOT NULL,
  "Größe" DECIMAL(18,3),
  "order" TIMESTAMP NOT NULL,
  patient_id VARCHAR NOT NULL,
  "a""b" BOOLEAN NOT NULL,
  d DATE,
  f DOUBLE PRECISION
);
`
	if got := DDL(table, Column{Name: "scenario_id", Type: TypeInt}); got != want {
		t.Errorf("DDL:\n%s\nwant:\n%s", got, want)
	}
	keys := DDLWithKeys(table)
	for _, line := range []string{"PRIMARY KEY (id)", "FOREIGN KEY (patient_id) REFERENCES patients (patient_id)", `UNIQUE ("a""b")`} {
		if !strings.Contains(keys, "\n  "+line) {
			t.Errorf("no %s in\n%s", line, keys)
		}
	}
}
