package runtime

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/stdlib"
)

func TestPeopleBelongTogether(t *testing.T) {
	k, _ := runTest(t, testPlan(600), Options{})
	g := stdlib.Places()
	seen := map[string]bool{}
	for i, zip := range k.texts["persons.postal_code"] {
		at := func(c string) string { return k.texts["persons."+c][i] }
		z, ok := g.Zip(zip)
		if !ok || g.PlaceName(z) != at("city") || g.CountyOf(z).Name != at("county") || g.StateOf(z).Code != at("state") || g.CountyOf(z).FIPS != at("county_fips") {
			t.Errorf("%s, %s, %s %s don't belong together", at("city"), at("county"), at("state"), zip)
		}
		if err := errors.Join(stdlib.CheckPhone(at("phone")), stdlib.CheckSSN(at("ssn"))); err != nil {
			t.Error(err)
		}
		if mail := at("email"); mail != "null" && stdlib.CheckEmail(mail) != nil {
			t.Error(stdlib.CheckEmail(mail))
		}
		if mrn := k.texts["patients.mrn"][i]; seen[mrn] || stdlib.CheckMRN(mrn) != nil {
			t.Errorf("MRN %s twice, or wrong", mrn)
		} else {
			seen[mrn] = true
		}
		if at("ethnicity_code") == "2135-2" != (at("ethnicity") == "Hispanic or Latino") {
			t.Errorf("ethnicity %s %s", at("ethnicity_code"), at("ethnicity"))
		}
		if id := at("person_id"); k.texts["patients.person_id"][i] != id || seen[id] {
			t.Errorf("person %s", id)
		} else {
			seen[id] = true
		}
	}
	for _, c := range []string{"persons.street_address", "persons.email", "persons.street_address_2", "persons.middle_name"} {
		n := len(slices.DeleteFunc(slices.Clone(k.texts[c]), func(v string) bool { return v != "null" }))
		if n == 0 || n == 600 {
			t.Errorf("%s is null in %d of 600", c, n)
		}
	}
}

func TestRecordNumbersAreUnique(t *testing.T) {
	p := testPlan(150_000, 70_000, 2)
	n, err := newRecordNumbers(p)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[uint64]bool{}
	for c, cohort := range p.Cohorts {
		for i := range cohort.Count {
			v := n.of(c, uint32(i))
			if seen[v] {
				t.Fatalf("number %d comes twice", v)
			}
			seen[v] = true
		}
	}
}

func TestRecords(t *testing.T) {
	p := testPlan(100)
	visits(p, 1, 3)
	p.Records[0].Where = is(plan.OpEq, plan.SlotSex, 0)
	p.Records = append(p.Records, &plan.Record{Name: "sites", Per: "scenario", Lo: 4, Hi: 4, Columns: []plan.RecordColumn{
		{Name: "number", Type: plan.Text, Faker: "sequence", Args: []string{"S-##"}},
	}})
	p.Tables = append(p.Tables, "sites")
	k, _ := runTest(t, p, Options{Workers: 3, BatchUnits: 16})
	women := 0
	rows := map[string]int{}
	for _, id := range k.texts["visits.patient_id"] {
		rows[id]++
	}
	for i, id := range k.texts["patients.patient_id"] {
		if k.texts["patients.sex"][i] == "female" {
			women++
			if rows[id] < 1 || rows[id] > 3 {
				t.Errorf("%d rows for a woman", rows[id])
			}
		} else if rows[id] != 0 {
			t.Errorf("%d rows for a man", rows[id])
		}
	}
	if len(rows) != women || women == 0 {
		t.Errorf("%d patients have rows, %d are women", len(rows), women)
	}
	if v := k.texts["visits.serial"][0]; len(v) != 9 || !strings.HasPrefix(v, "GM-") {
		t.Errorf("serial %s", v)
	}
	if v := k.texts["visits.day"][0]; v != "2025-01-01" {
		t.Errorf("day %s", v)
	}
	if n := len(k.texts["sites.number"]); n != 4 || k.batches[len(k.batches)-1] != "7: 0+1 of -1" {
		t.Errorf("%d sites in batch %s", n, k.batches[len(k.batches)-1])
	}
	if v := k.texts["sites.number"]; v[0] == v[1] {
		t.Errorf("sequence %v", v)
	}
}

func TestDirectoryOfAPlanWithoutCare(t *testing.T) {
	p := testPlan(5)
	p.Tables = []string{"organizations", "providers", "patients"}
	k, r := runTest(t, p, Options{})
	if len(k.texts["providers.npi"]) != 0 || r.Rows[0].Table != "organizations" {
		t.Errorf("%+v", r.Rows)
	}
}
