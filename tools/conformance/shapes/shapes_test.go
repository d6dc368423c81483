package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLeaves(t *testing.T) {
	const line = `{"resourceType":"Patient", "id":"a\"b","birthDate":"1970-01-02","active":true,` +
		`"name":[{"family":"Li","given":["A","B"]}],"generalPractitioner":[{"reference":"Practitioner/7","display":"Dr. Li"}],` +
		`"maritalStatus":{"coding":[{"code":"M","display":"Married"}]},"multipleBirthInteger":2,"x":[],"y":{}}`
	want := `Patient.active=true
Patient.birthDate=9999-99-99
Patient.generalPractitioner.display=text
Patient.generalPractitioner.reference=Practitioner
Patient.id=text
Patient.maritalStatus.coding.code=M
Patient.maritalStatus.coding.display=Married
Patient.multipleBirthInteger=9
Patient.name.family=text
Patient.name.given=several
Patient.name.given=text
Patient.resourceType=Patient`
	var r reader
	leaves, err := r.leaves([]byte(line))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, leaf := range leaves {
		got = append(got, string(leaf))
	}
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	for _, wrong := range []string{`{"a":1} {"a":2}`, `{"a":"b`, `{"a":`, `{a:1}`, ``} {
		if leaves, err := r.leaves([]byte(wrong)); err == nil {
			t.Errorf("%s gives %s and no error", wrong, leaves)
		}
	}
}

func TestPick(t *testing.T) {
	lines := []string{
		`{"resourceType":"A","status":"final","n":1}`,
		`{"resourceType":"A","status":"final","n":22}`, // another number of the same digits would be no new shape
		`{"resourceType":"A","status":"final","n":3}`,
		`{"resourceType":"A","status":"amended","n":1}`,
		`{"resourceType":"A","status":"amended","n":44}`, // a new shape of nothing new
	}
	dir := t.TempDir()
	in, all, sample := filepath.Join(dir, "in"), filepath.Join(dir, "all"), filepath.Join(dir, "sample")
	if err := os.WriteFile(in, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(0, all, sample, []string{in}); err != nil {
		t.Fatal(err)
	}
	checkLines(t, all, lines[0], lines[1], lines[3], lines[4])
	checkLines(t, sample, lines[0], lines[1], lines[3])
	if err := run(100, all, sample, []string{in}); err != nil {
		t.Fatal(err)
	}
	checkLines(t, sample, lines[0], lines[1], lines[3], lines[4])
	if err := run(1, all, sample, []string{filepath.Join(dir, "none")}); err == nil {
		t.Error("a missing file gives no error")
	}
}

func checkLines(t *testing.T, name string, want ...string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(data)); got != strings.Join(want, "\n") {
		t.Errorf("%s has\n%s\nwant\n%s", filepath.Base(name), got, strings.Join(want, "\n"))
	}
}
