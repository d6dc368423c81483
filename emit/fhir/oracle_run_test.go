package fhir_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/models"
)

// Encode lets the oracle see a batch; it is a sink beside the one that it
// judges.
func (s *judge) Encode(b *models.Batch) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	tables := map[string]*models.Rows{}
	for _, r := range b.Tables {
		tables[r.Table.Name] = r
	}
	if b.Cohort < 0 {
		s.o.shared(tables)
		return nil, s.keep()
	}
	for i := range b.Units {
		u := &unit{o: s.o, tables: map[string][]row{}}
		for name, r := range tables {
			lo, hi := r.Unit(i)
			for n := lo; n < hi; n++ {
				u.tables[name] = append(u.tables[name], row{r, n})
			}
		}
		if len(u.tables["patients"]) != 1 {
			return nil, errors.New("expected one patient a unit")
		}
		u.patient = u.tables["patients"][0]
		u.resources()
	}
	return nil, s.keep()
}

func (s *judge) Write(*models.Batch, any) error { return nil }

// judge keeps what the oracle made, by Type/id.
type judge struct {
	mu   sync.Mutex
	o    *oracle
	made map[string][]byte
}

// keep turns what was made into JSON while the rows stand.
func (s *judge) keep() error {
	for _, r := range s.o.out {
		text, err := json.Marshal(r)
		if err != nil {
			return err
		}
		var h head
		if err := json.Unmarshal(text, &h); err != nil {
			return err
		}
		key := h.ResourceType + "/" + h.ID
		if s.made[key] != nil {
			return errors.New("the oracle made twice " + key)
		}
		s.made[key] = text
	}
	s.o.out = nil
	return nil
}

// shared makes the resources of what all units share.
func (o *oracle) shared(tables map[string]*models.Rows) {
	u := &unit{o: o}
	u.payers()
	each := func(name string, f func(row)) {
		if r := tables[name]; r != nil {
			for n := range r.N {
				f(row{r, n})
			}
		}
	}
	each("organizations", u.body)
	each("facilities", u.facility)
	each("providers", u.provider)
}

func npi(h head, r row, more ...identifier) head {
	first := []identifier{{System: "http://hl7.org/fhir/sid/us-npi", Value: r.s("npi")}}
	more = slices.DeleteFunc(more, func(i identifier) bool { return i.Value == "" })
	h.Identifier = slices.Concat(first, more, h.Identifier)
	return h
}

func address(r row) backbone {
	b := backbone{"city": r.s("city"), "state": r.s("state"), "postalCode": r.s("postal_code"), "country": "US"}
	if r.rows.Table.Index("street_address") >= 0 {
		b["line"] = []string{r.s("street_address")}
	}
	return b
}

func phone(r row) []backbone {
	return []backbone{{"system": "phone", "value": r.s("phone"), "use": "work"}}
}

func where(r row) narrative { return div(x(r.s("name")), ", ", x(r.s("city")), ", ", r.s("state")) }

func (u *unit) body(r row) {
	u.add(struct {
		head
		Active  bool       `json:"active"`
		Type    []concept  `json:"type"`
		Name    string     `json:"name"`
		Telecom []backbone `json:"telecom"`
		Address []backbone `json:"address"`
	}{
		npi(headOf("Organization", r.s("organization_id"), "us-core-organization", "", where(r)), r, identifier{System: "urn:oid:2.16.840.1.113883.4.4", Value: r.s("tax_id")}),
		true, concepts(u.concept("organization", r.s("type"))), r.s("name"), phone(r),
		[]backbone{address(r)},
	})
}

func (u *unit) facility(r row) {
	place := address(r)
	place["district"] = r.s("county")
	u.add(struct {
		head
		Status   string     `json:"status"`
		Name     string     `json:"name"`
		Mode     string     `json:"mode"`
		Type     []concept  `json:"type"`
		Telecom  []backbone `json:"telecom"`
		Address  backbone   `json:"address"`
		Position backbone   `json:"position"`
		Managing *reference `json:"managingOrganization"`
	}{
		npi(headOf("Location", r.s("facility_id"), "us-core-location", "", where(r)), r, identifier{System: "urn:oid:2.16.840.1.113883.4.336", Value: r.s("ccn")}),
		"active", r.s("name"), "instance", concepts(u.concept("facility", r.s("type"))), phone(r), place,
		backbone{"longitude": json.Number(r.s("longitude")), "latitude": json.Number(r.s("latitude"))},
		r.ref("organization_id", "Organization"),
	})
}

func (u *unit) provider(r row) {
	name := r.s("given_name") + " " + r.s("family_name")
	home := address(r)
	home["use"] = "work"
	u.add(struct {
		head
		Active  bool       `json:"active"`
		Name    []backbone `json:"name"`
		Telecom []backbone `json:"telecom"`
		Address []backbone `json:"address"`
		Gender  string     `json:"gender"`
	}{
		npi(headOf("Practitioner", r.s("provider_id"), "us-core-practitioner", "", div(x(name), ", ", r.s("credential"))), r,
			identifier{System: "http://terminology.hl7.org/NamingSystem/usDEANumber", Value: r.s("dea_number")}),
		true,
		[]backbone{{"use": "official", "text": name, "family": r.s("family_name"), "given": []string{r.s("given_name")}, "suffix": []string{r.s("credential")}}},
		phone(r),
		[]backbone{home},
		r.s("sex"),
	})
	words := u.concept("", r.s("specialty")).Text
	specialty := []concept{{Coding: []coding{{"http://nucc.org/provider-taxonomy", r.s("taxonomy_code"), ""}}, Text: words}}
	who := r.ref("provider_id", "Practitioner")
	who.Display = name
	u.add(struct {
		head
		Active       bool        `json:"active"`
		Practitioner *reference  `json:"practitioner"`
		Organization *reference  `json:"organization"`
		Code         []concept   `json:"code"`
		Specialty    []concept   `json:"specialty"`
		Location     []reference `json:"location"`
		Telecom      []backbone  `json:"telecom"`
	}{
		headOf("PractitionerRole", r.s("provider_id"), "us-core-practitionerrole", "", div(x(name), ": ", words)), true, who, r.ref("organization_id", "Organization"),
		specialty, specialty, refs(r.ref("facility_id", "Location")), phone(r),
	})
}

// TestOracle demands of both encoders the same JSON, whatever the order of
// members, for people of every age.
func TestOracle(t *testing.T) {
	phrases := []string{"60 patients, with encounters, fills", "20 children, with encounters, fills", "20 diabetic patients, TX, age>65, with encounters, fills", "10 pregnant women, with encounters, fills", "8 copd patients, with encounters, fills", "cohort a: 8 patients, age > 60, with encounters, fills {\n  has heart_failure\n}"}
	if testing.Short() {
		phrases = []string{"10 patients, with encounters, fills"}
	}
	options := library(t)
	for _, phrase := range phrases {
		t.Run(phrase, func(t *testing.T) { compare(t, phrase, options) })
	}
}

func compare(t *testing.T, phrase string, options emit.FHIR) {
	o, err := newOracle(options)
	if err != nil {
		t.Fatal(err)
	}
	s := &judge{o: o, made: map[string][]byte{}}
	got := resources(t, built(t, phrase, "fhir_bulk", emit.Options{FHIR: options}, s))
	if len(got) == 0 {
		t.Fatal("no resources")
	}
	shown := 0
	for key, text := range s.made {
		want := parse(t, text)
		have := got[key]
		delete(got, key)
		inOrder(want)
		inOrder(have)
		if diff := cmp.Diff(want, have, cmp.Comparer(sameNumber)); diff != "" && shown < 5 {
			shown++
			t.Errorf("%s (-oracle +encoder):\n%s", key, diff)
		}
	}
	for key := range got {
		if shown++; shown < 10 {
			t.Errorf("%s is unknown to the oracle", key)
		}
	}
}

// inOrder sorts the targets of a Provenance, whose order says nothing.
func inOrder(r resource) {
	if r["resourceType"] != "Provenance" {
		return
	}
	list, _ := r["target"].([]any)
	slices.SortFunc(list, func(a, b any) int {
		return strings.Compare(a.(resource)["reference"].(string), b.(resource)["reference"].(string))
	})
}

func sameNumber(a, b json.Number) bool { return a == b }
