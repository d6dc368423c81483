package codesystem_test

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
	"github.com/hsc-dev/hsc/stdlib/codesystem"
)

// TestLibrary holds that nothing is wrong with what is built in.
func TestLibrary(t *testing.T) {
	for _, f := range codesystem.Built().Verify() {
		t.Errorf("%s: %s", f.Place, f.Message)
	}
}

func TestEverySystemHasCodes(t *testing.T) {
	l := codesystem.Built()
	words := map[string]bool{}
	for _, s := range codesystem.Systems() {
		codes, err := l.Codes(s)
		if err != nil || len(codes) == 0 && l.Carries(s) || words[s.Word] || s.Title == "" || s.Release == "" || s.Terms == "" {
			t.Errorf("%s: %d codes, %v", s.Word, len(codes), err)
		}
		words[s.Word] = true
	}
}

func TestLookup(t *testing.T) {
	l := codesystem.Built()
	tests := []struct {
		system, code, day string
		text              string // empty where there is none
	}{
		{"icd10cm", "E11.9", "2024-01-01", "Type 2 diabetes mellitus without complications"},
		{"icd10cm", "E11.9", "2014-01-01", ""},
		{"icd10cm", "E11.99", "2024-01-01", ""},
		{"hcpcs", "J1030", "2024-03-31", "Methylprednisolone 40 mg inj"},
		{"hcpcs", "J1030", "2024-04-01", ""},
		{"hcpcs", "J1010", "2024-04-01", "Inj, methylpred acetate 1 mg"},
		{"hcpcs", "J1010", "2024-03-31", ""},
		{"ms_drg", "460", "2024-09-30", "Spinal Fusion Except Cervical without MCC"},
		{"ms_drg", "460", "2024-10-01", ""},
		{"ms_drg", "451", "2024-10-01", "Single Level Spinal Fusion Except Cervical without MCC"},
		{"icd10pcs", "0SRC0J9", "2025-01-01", "Replacement of Right Knee Joint with Synthetic Substitute, Cemented, Open Approach"},
		{"mcc_cc", "I50.23", "2025-01-01", "MCC"},
		{"mcc_cc", "I10", "2025-01-01", ""},
		{"loinc", "4548-4", "2025-01-01", "Hemoglobin A1c/Hemoglobin.total in Blood"},
		{"claim_sets", "poa:Y", "2025-01-01", "Present on admission"},
		{"claim_sets", "poa:1", "2025-01-01", ""},
		{"claim_sets", "type_of_bill:0329", "2025-01-01", "Home health, period"},
		{"claim_sets", "type_of_bill:0321", "2025-01-01", ""},
		{"nowhere", "E11.9", "2024-01-01", ""},
	}
	for _, test := range tests {
		day, err := models.ParseDate(test.day)
		if err != nil {
			t.Fatal(err)
		}
		c, ok := l.Lookup(test.system, test.code, day)
		if ok != (test.text != "") || c.Text != test.text {
			t.Errorf("%s %s on %s is %q, want %q", test.system, test.code, test.day, c.Text, test.text)
		}
	}
}

func TestEvery(t *testing.T) {
	l := codesystem.Built()
	for code, systems := range map[string]string{"i50.23": "icd10cm mcc_cc", "99213": "cpt", "E11.999": "", "11": "pos"} {
		var got []string
		for _, c := range l.Every(code) {
			got = append(got, c.System)
		}
		if strings.Join(got, " ") != systems {
			t.Errorf("%s is in %v, want %s", code, got, systems)
		}
	}
}

func TestCheck(t *testing.T) {
	tests := []struct{ system, right, wrong string }{
		{"icd10cm", "S72.001A W19.XXXA I10", "i10 I1 E11.12345 W19.X E119 U"},
		{"icd10pcs", "0SRC0J9 5A1D70Z GZB2ZZZ", "0SRC0J 0SRC0JI 0SRC0JO0 0src0j9"},
		{"cpt", "99213 00142", "9921 992130 G0008 0031A"},
		{"hcpcs", "G0008 V2020", "D0120 W0001 G008 99213"},
		{"ms_drg", "007 871", "7 0871 87A"},
		{"loinc", "4548-4 2160-0 98979-8", "4548-5 45484 -4 4548-44 454x-4 12345678-9"},
		{"rxnorm", "861007", "0861007 x 12345678"},
		{"ndc", "65862-0008-01", "65862-008-01 6586200801"},
		{"taxonomy", "207Q00000X", "207Q00000 207Q00000Y"},
	}
	for _, test := range tests {
		s, ok := codesystem.Find(test.system)
		if !ok {
			t.Fatalf("no system %s", test.system)
		}
		for code := range strings.FieldsSeq(test.right) {
			if err := s.Check(code); err != nil {
				t.Errorf("%s: %v", test.system, err)
			}
		}
		for code := range strings.FieldsSeq(test.wrong) {
			if s.Check(code) == nil {
				t.Errorf("%s: %q is taken for right", test.system, code)
			}
		}
	}
}

// altered is the built-in library with some of its tables replaced.
func altered(t *testing.T, tables map[string]string, modules ...stdlib.Module) *codesystem.Library {
	t.Helper()
	read := func(name string) (*stdlib.CSV, error) {
		if text, ok := tables[name]; ok {
			return stdlib.ReadCSV(name, strings.NewReader(text))
		}
		return stdlib.Table(name)
	}
	return &codesystem.Library{Names: stdlib.Tables(), Table: read, Modules: append(stdlib.Modules(), modules...)}
}

func TestVerifyFinds(t *testing.T) {
	const pos = "codes/pos.csv"
	tests := []struct{ name, table, text, want string }{
		{"short row", pos, "code,name,valid_from,valid_to,source\n01,Pharmacy\n", "wrong number of fields"},
		{"no rows", pos, "code,name,valid_from,valid_to,source\n", "expected at least one row"},
		{"no source column", pos, "code,name,valid_from,valid_to\n01,Pharmacy,,\n", "the last column is valid_to"},
		{"no source", pos, "code,name,valid_from,valid_to,source\n01,Pharmacy,,,\n", "names no source"},
		{"shape", pos, "code,name,valid_from,valid_to,source\n1,Pharmacy,,,x\n", "doesn't have the shape"},
		{"no text", pos, "code,name,valid_from,valid_to,source\n01,,,,x\n", "01 has no text"},
		{"no such day", pos, "code,name,valid_from,valid_to,source\n01,a,2024-02-30,,x\n", "2024-02-30"},
		{"backwards", pos, "code,name,valid_from,valid_to,source\n01,a,2024-02-01,2024-01-01,x\n", "before it begins"},
		{"twice", pos, "code,name,valid_from,valid_to,source\n01,a,,2024-01-01,x\n01,b,2024-01-01,,x\n", "has it too"},
		{"used", pos, "code,name,valid_from,valid_to,source\n01,a,,,x\n", "Place of service 11 isn't valid on 2026-12-31"},
		{"used too early", pos, "code,name,valid_from,valid_to,source\n11,a,2021-01-01,,x\n", "Place of service 11 isn't valid on 2020-12-31"},
		{"no code before", "codes/hcpcs.csv", "code,description,valid_from,valid_to,before,source\nG0008,a,2024-01-01,,G0001,x\n", "which the table doesn't have"},
		{"gap", "codes/hcpcs.csv", "code,description,valid_from,valid_to,before,source\nG0008,a,2024-01-01,,G0001,x\nG0001,a,,2023-12-30,,x\n", "doesn't end on the day before"},
		{"overlap", "codes/hcpcs.csv", "code,description,valid_from,valid_to,before,source\nG0008,a,2024-01-01,,G0001,x\nG0001,a,,2024-01-01,,x\n", "doesn't end on the day before"},
		{"no first day", "codes/hcpcs.csv", "code,description,valid_from,valid_to,before,source\nG0008,a,,,G0001,x\nG0001,a,,2024-01-01,,x\n", "has no first day"},
		{"dental code", "codes/hcpcs.csv", "code,description,valid_from,valid_to,before,source\nD0120,a,,,,x\n", "doesn't have the shape"},
		{"severity of no code", "codes/mcc_cc.csv", "code,level,valid_from,valid_to,source\nA00.9,CC,,,x\n", "A00.9 isn't in codes/icd10cm.csv"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var said []string
			for _, f := range altered(t, map[string]string{test.table: test.text}).Verify() {
				said = append(said, f.Place+": "+f.Message)
			}
			if !strings.Contains(strings.Join(said, "\n"), test.want) {
				t.Errorf("%q isn't in %v", test.want, said)
			}
		})
	}
}

func TestVerifyFindsInModules(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"code", "condition x {\n  code icd10 A00.9 when age > 3\n}\n", "x.hs:2: ICD-10-CM A00.9 isn't valid"},
		{"one of several", "condition x {\n  code icd10 ~ {\n    E11.9: 5%\n    A00.9: rest\n  } when age > 3\n}\n", "x.hs:4: ICD-10-CM A00.9"},
		{"also", "condition x {\n  also icd10 by week { 1: Z3A.99 }\n}\n", "x.hs:2: ICD-10-CM Z3A.99"},
		{"number", "panel x {\n  cpt \"80099\"\n}\n", "x.hs:2: CPT 80099"},
		{"check digit", "lab x {\n  loinc \"4548-5\"\n}\n", "check digit"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := altered(t, nil, stdlib.Module{Name: "x.hs", Source: test.text}).Verify()
			if len(found) == 0 || !strings.Contains(found[0].Place+": "+found[0].Message, test.want) {
				t.Errorf("%q isn't in %v", test.want, found)
			}
		})
	}
	right := "condition x {\n  code icd10 ~ { E11.9: 5%, I10: rest } when has A10\n  # code icd10 A00.9\n}\n"
	if found := altered(t, nil, stdlib.Module{Name: "x.hs", Source: right}).Verify(); len(found) > 0 {
		t.Errorf("found %v in a right module", found)
	}
}

// TestWithoutNumbers takes the table of CPT numbers out: what uses them is
// left alone.
func TestWithoutNumbers(t *testing.T) {
	l := codesystem.Built()
	var names []string
	for _, n := range l.Names {
		if n != "codes/cpt.csv" {
			names = append(names, n)
		}
	}
	l = &codesystem.Library{Names: names, Table: l.Table, Modules: l.Modules}
	if found := l.Verify(); len(found) > 0 {
		t.Errorf("found %v", found)
	}
	if len(l.Every("99213")) > 0 {
		t.Error("99213 is known without its table")
	}
}
