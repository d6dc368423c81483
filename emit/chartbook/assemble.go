package chartbook

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Chart puts the rows of a person together; withNotes takes the notes too.
func (b *Book) Chart(p Person, names *Names, withNotes bool) *Chart {
	a := &assembly{book: b, names: names, patient: p.ID, notes: withNotes}
	c := &Chart{Number: p.Number, told: map[string]bool{}}
	for _, t := range Tables() {
		c.told[t] = b.has(t)
	}
	c.Patient = a.head(b.one(patients, "patient_id", p.ID))
	c.Encounters = a.encounters()
	c.Problems, c.Episodes = a.problems()
	c.Allergies = a.allergies()
	c.Medicines, c.Earlier = a.medicines()
	c.Immunizations = []Immunization{}
	for _, r := range b.where(immunizations, "patient_id", p.ID) {
		c.Immunizations = append(c.Immunizations, immunization(r))
	}
	slices.SortStableFunc(c.Immunizations, func(a, b Immunization) int { return cmp.Compare(a.Date, b.Date) })
	return c
}

// assembly is a chart under way.
type assembly struct {
	book    *Book
	names   *Names
	patient string
	notes   bool
}

func (a *assembly) head(r row) Patient {
	person := a.book.one(persons, "person_id", r.text("person_id"))
	p := Patient{
		ID: r.text("patient_id"), MRN: r.text("mrn"), SSN: person.text("ssn"), Name: r.text("name"), Sex: r.text("sex"),
		BirthDate: r.text("birth_date"), Age: r.number("age"), DeathDate: r.text("death_date"), Race: r.text("race"),
		Ethnicity: r.text("ethnicity"), Language: person.text("language"), County: r.text("county"), Phone: person.text("phone"),
		Coverage: readable(r.text("coverage")), Cohort: r.text("cohort"),
		PrimaryCare: a.clinician(r.text("primary_care_provider_id")),
	}
	place := strings.TrimSpace(r.text("state") + " " + r.text("postal_code"))
	p.Address = joined(", ", person.text("street_address"), person.text("street_address_2"), r.text("city"), place)
	return p
}

// joined puts what isn't empty together.
func joined(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}

// readable is a word of the library as text: medicare_advantage is medicare advantage.
func readable(word string) string { return strings.ReplaceAll(word, "_", " ") }

// clinician is a provider's name, degree and specialty.
func (a *assembly) clinician(id string) string {
	r := a.book.one(providers, "provider_id", id)
	name := joined(" ", r.text("given_name"), r.text("family_name"))
	return joined(", ", name, r.text("credential"), readable(r.text("specialty")))
}

// condition is what a condition is called.
func (a *assembly) condition(word string) string {
	if c, ok := a.names.Conditions[word]; ok && c.Title != "" {
		return c.Title
	}
	text := readable(word)
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// lasting says whether a condition is on the problem list. Of one that has no
// name it is told by its rows: it began before it was recorded.
func (a *assembly) lasting(r row) bool {
	if c, ok := a.names.Conditions[r.text("condition")]; ok {
		return c.Lasting
	}
	return r.text("onset_date") != "" && r.text("onset_date") < r.text("diagnosed_date")
}

// problems are the lasting conditions by the day on which they began, and the
// acute ones, an episode each. What lasts stands in the problem list; a
// scenario that was saved without one has it from its diagnoses.
func (a *assembly) problems() (problems, episodes []Problem) {
	problems, episodes = a.recorded(a.lasting), a.recorded(func(r row) bool { return !a.lasting(r) })
	if a.book.has(problemList) {
		problems = a.listed()
	}
	for _, part := range [][]Problem{problems, episodes} {
		slices.SortStableFunc(part, func(a, b Problem) int { return cmp.Compare(a.Since, b.Since) })
	}
	return problems, episodes
}

// listed is the problem list, the codes of a condition together.
func (a *assembly) listed() []Problem {
	list := []Problem{}
	at := map[string]int{}
	for _, r := range a.book.where(problemList, "patient_id", a.patient) {
		i, ok := at[r.text("condition")]
		if !ok {
			i = len(list)
			at[r.text("condition")] = i
			list = append(list, a.problem(r))
		}
		list[i].Codes = append(list[i].Codes, Code{Code: r.text("code"), Description: r.text("description")})
	}
	return list
}

// problem is a row without its code.
func (a *assembly) problem(r row) Problem {
	word := r.text("condition")
	return Problem{Condition: word, Title: a.condition(word), Since: r.text("onset_date"), Until: r.text("abatement_date"), Status: r.text("clinical_status")}
}

// recorded is the conditions of diagnoses that are to be kept, each with its
// state and codes at the last encounter that recorded it.
func (a *assembly) recorded(keep func(row) bool) []Problem {
	type key struct{ condition, since string }
	list := []Problem{}
	at, last := map[key]int{}, map[key]string{} // The last encounter, whose codes count.
	for _, r := range a.inTime(a.book.where(diagnoses, "patient_id", a.patient)) {
		k := key{r.text("condition"), r.text("onset_date")}
		if k.condition == "" || k.since == "" || !keep(r) {
			continue // Routine care, and what is no condition.
		}
		i, ok := at[k]
		if !ok {
			i = len(list)
			at[k] = i
			list = append(list, Problem{})
		}
		if last[k] != r.text("encounter_id") {
			last[k], list[i] = r.text("encounter_id"), a.problem(r)
		}
		list[i].Codes = append(list[i].Codes, Code{Code: r.text("code"), Description: r.text("description")})
	}
	return list
}

// inTime puts rows of encounters into the order of their encounters' time, and
// by their sequence within one.
func (a *assembly) inTime(rows []row) []row {
	when := map[string]string{}
	for _, r := range a.book.where(encounters, "patient_id", a.patient) {
		when[r.text("encounter_id")] = r.text("start_time")
	}
	slices.SortStableFunc(rows, func(x, y row) int {
		return cmp.Or(cmp.Compare(when[x.text("encounter_id")], when[y.text("encounter_id")]),
			cmp.Compare(x.text("encounter_id"), y.text("encounter_id")), cmp.Compare(x.number("sequence"), y.number("sequence")))
	})
	return rows
}

func (a *assembly) allergies() []Allergy {
	out := []Allergy{}
	for _, r := range a.book.where(allergies, "patient_id", a.patient) {
		out = append(out, Allergy{
			Substance: r.text("name"), Category: r.text("category"), Reaction: r.text("reaction"), Severity: r.text("severity"),
			Since: r.text("recorded_date"), Status: r.text("clinical_status"),
		})
	}
	slices.SortStableFunc(out, func(a, b Allergy) int { return cmp.Compare(a.Since, b.Since) })
	return out
}

// medicines are those that are taken, and those that were.
func (a *assembly) medicines() (now, earlier []Medicine) {
	now, earlier = []Medicine{}, []Medicine{}
	for _, r := range a.book.where(medications, "patient_id", a.patient) {
		m := a.medicine(r)
		if m.Status == "active" {
			now = append(now, m)
		} else {
			earlier = append(earlier, m)
		}
	}
	for _, list := range [][]Medicine{now, earlier} {
		slices.SortStableFunc(list, func(a, b Medicine) int { return cmp.Compare(a.Since, b.Since) })
	}
	return now, earlier
}

func (a *assembly) medicine(r row) Medicine {
	return Medicine{
		Drug: r.text("drug"), RxNorm: r.text("rxnorm_code"), Name: r.text("name"), Sig: r.text("sig"), Quantity: shortest(r.text("quantity")),
		Days: r.text("days_supply"), Refills: r.text("refills"), Since: r.text("start_date"), Until: r.text("end_date"),
		Status: r.text("status"), For: a.condition(r.text("indication_condition")), ForCode: r.text("indication_code"),
	}
}

func immunization(r row) Immunization {
	i := Immunization{
		Date: r.text("occurrence_date"), Name: r.text("name"), CVX: r.text("cvx_code"), Dose: r.text("dose_number"), Site: r.text("site"),
	}
	if of := r.text("series_doses"); of != "" && i.Dose != "" {
		i.Dose += " of " + of
	}
	return i
}

// shortest is a number without the zeros at its end.
func shortest(number string) string {
	if !strings.Contains(number, ".") {
		return number
	}
	return strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
}

// encounters are the person's encounters in the order of time.
func (a *assembly) encounters() []Encounter {
	out := []Encounter{}
	for _, r := range a.book.where(encounters, "patient_id", a.patient) {
		out = append(out, a.encounter(r))
	}
	slices.SortStableFunc(out, func(a, b Encounter) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

func (a *assembly) encounter(r row) Encounter {
	id := r.text("encounter_id")
	place := a.book.one(facilities, "facility_id", r.text("facility_id"))
	kind := r.text("encounter_type")
	if title := a.names.Kinds[kind]; title != "" {
		kind = title
	}
	e := Encounter{
		ID: id, Start: r.text("start_time"), End: r.text("end_time"), Minutes: r.number("length_minutes"), Class: r.text("encounter_class"),
		Kind: readable(kind), Place: joined(", ", place.text("name"), place.text("city"), place.text("state")), Department: r.text("department"),
		Clinician: a.clinician(r.text("provider_id")), Reason: r.text("reason"), Acuity: r.text("acuity"), Admitted: r.text("admission_source"),
		Discharged: r.text("discharge_disposition"),
		Vitals:     []Vital{}, Diagnoses: []Code{}, Procedures: []Code{}, Prescribed: []Medicine{}, Immunizations: []Immunization{},
	}
	for _, v := range a.book.where(vitalSigns, "encounter_id", id) {
		e.Vitals = append(e.Vitals, a.vital(v))
	}
	for _, d := range a.book.where(diagnoses, "encounter_id", id) {
		e.Diagnoses = append(e.Diagnoses, Code{
			Code: d.text("code"), Description: d.text("description"), Condition: d.text("condition"), Present: d.text("present_on_admission"),
		})
	}
	for _, p := range a.book.where(procedures, "encounter_id", id) {
		e.Procedures = append(e.Procedures, Code{Code: p.text("code"), System: p.text("code_system"), Description: p.text("description")})
	}
	for _, m := range a.book.where(medications, "encounter_id", id) {
		e.Prescribed = append(e.Prescribed, a.medicine(m))
	}
	for _, i := range a.book.where(immunizations, "encounter_id", id) {
		e.Immunizations = append(e.Immunizations, immunization(i))
	}
	e.Results = a.results(id)
	if a.notes {
		for _, n := range a.book.where(notes, "encounter_id", id) {
			e.Notes = append(e.Notes, Note{Title: n.text("title"), Time: n.text("written_time"), Text: n.text("text")})
		}
	}
	return e
}

func (a *assembly) vital(r row) Vital {
	v := Vital{Vital: r.text("vital"), Name: r.text("name"), Unit: r.text("unit"), Flag: r.text("abnormal_flag"), Time: r.text("observed_time")}
	v.Value = a.written(v.Vital, r.text("value"))
	if t, ok := a.names.Tests[v.Vital]; ok && t.Short != "" {
		v.Name = t.Short
	}
	return v
}

// written is a value with the decimals that the test is reported with.
func (a *assembly) written(test, value string) string {
	t, ok := a.names.Tests[test]
	if !ok || value == "" {
		return shortest(value)
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	text := strconv.FormatFloat(n, 'f', t.Decimals, 64)
	if back, err := strconv.ParseFloat(text, 64); err != nil || back != n {
		return shortest(value) // More digits than the test has stay as they are.
	}
	return text
}

// results are an encounter's results by panel, in the order of the rows. One
// ordered alone is a panel of its own without a title.
func (a *assembly) results(encounter string) []Panel {
	out := []Panel{}
	at := map[string]int{}
	for _, r := range a.book.where(labResults, "encounter_id", encounter) {
		key := fmt.Sprint(r.text("order_id"), " ", r.text("panel"), " ", r.text("collected_time"))
		if r.text("panel") == "" {
			key = "alone " + r.text("collected_time")
		}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			title := a.names.Panels[r.text("panel")]
			if title == "" {
				title = readable(r.text("panel"))
			}
			out = append(out, Panel{Panel: r.text("panel"), Title: title, Time: r.text("collected_time")})
		}
		out[i].Results = append(out[i].Results, a.result(r))
	}
	return out
}

func (a *assembly) result(r row) Result {
	test := r.text("test")
	out := Result{
		Test: test, Name: r.text("test_name"), LOINC: r.text("loinc_code"), Value: a.written(test, r.text("value")), Unit: r.text("unit"),
		Low: a.written(test, r.text("reference_low")), High: a.written(test, r.text("reference_high")), Flag: r.text("abnormal_flag"),
	}
	if out.Value == "" {
		out.Value = r.text("value_text")
	}
	if t, ok := a.names.Tests[test]; ok && t.Short != "" {
		out.Name = t.Short
	}
	return out
}
