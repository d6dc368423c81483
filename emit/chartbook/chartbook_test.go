package chartbook

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// sample is the book of two people; the second has a stay with a panel drawn twice.
func sample() *Book {
	b := New()
	add := func(table, columns string, rows ...string) {
		names := strings.Split(columns, "|")
		b.Declare(table, names)
		for _, r := range rows {
			b.Add(table, names, strings.Split(r, "|"))
		}
	}
	add(patients, "patient_id|mrn|cohort|name|age|sex|birth_date|coverage|primary_care_provider_id|death_date",
		"p1|M1|ada|Ada Maria Stone|70|female|1955-02-03|dual|d1|", "p2|M2|rest|Bo Maria Lind|8|male|2017-02-03||d1|2025-05-05")
	add(providers, "provider_id|given_name|family_name|credential|specialty", "d1|Di|Ray|MD|family_medicine")
	add(facilities, "facility_id|name|city|state", "f1|Elm Hospital|Reno|NV")
	add(encounters, "encounter_id|patient_id|provider_id|facility_id|encounter_type|start_time|end_time|length_minutes|reason",
		"e2|p2|d1|f1|inpatient|2025-03-02 08:00:00|2025-03-04 08:00:00|2880|Cough", "e1|p2|d1|f1|office|2025-03-01 08:00:00|2025-03-01 08:20:00|20|")
	add(diagnoses, "encounter_id|patient_id|condition|code|description|sequence|onset_date|diagnosed_date|clinical_status",
		"e2|p2|pneumonia|J18.9|Pneumonia|1|2025-03-02|2025-03-02|active", "e2|p2|asthma|J45.41|Asthma, worse|2|2020-01-01|2025-03-02|active",
		"e1|p2|asthma|J45.40|Asthma|1|2020-01-01|2025-03-01|active", "e1|p2|routine|Z00|Check|2||2025-03-01|active")
	add(medications, "patient_id|encounter_id|name|sig|start_date|end_date|status|indication_condition",
		"p2|e1|old|once|2025-01-01|2025-02-01|completed|asthma", "p2|e1|new|twice|2025-03-01||active|asthma")
	add(labResults, "patient_id|encounter_id|order_id|test|panel|test_name|value|unit|reference_low|reference_high|abnormal_flag|collected_time",
		"p2|e2|o1|wbc|cbc|Leukocytes|12.000|10*3/uL|4.000|11.000|H|2025-03-02 08:10:00", "p2|e2|o2|wbc|cbc|Leukocytes|9.500|10*3/uL|4.000|11.000|N|2025-03-03 08:10:00",
		"p2|e2|o2|hgb|cbc|Hemoglobin|13.000|g/dL|12.000||N|2025-03-03 08:10:00", "p2|e1|o3|a1c||A1c|5.125|%|||N|2025-03-01 08:10:00")
	add(vitalSigns, "patient_id|encounter_id|vital|name|value|unit|abnormal_flag",
		"p2|e1|dbp|Diastolic|80.00|mm[Hg]|N", "p2|e1|sbp|Systolic|131.00|mm[Hg]|H", "p2|e1|peak|Peak flow|300.00|L/min|")
	return b
}

func names() *Names {
	return &Names{
		Conditions: map[string]Condition{"asthma": {"Asthma, chronic", true}, "pneumonia": {"Pneumonia", false}},
		Tests:      map[string]Test{"wbc": {"White cells", 1}, "a1c": {"A1c", 1}}, Panels: map[string]string{"cbc": "Blood count"}, Kinds: map[string]string{"office": "Office visit"},
	}
}

func TestChart(t *testing.T) {
	b := sample()
	c := b.Chart(b.People()[1], names(), true)
	if len(c.Problems) != 1 || c.Problems[0].Title != "Asthma, chronic" || len(c.Problems[0].Codes) != 1 || c.Problems[0].Codes[0].Code != "J45.41" {
		t.Errorf("problems %+v; expected asthma with the codes of the last encounter", c.Problems)
	}
	if len(c.Episodes) != 1 || c.Episodes[0].Condition != "pneumonia" {
		t.Errorf("episodes %+v", c.Episodes)
	}
	if len(c.Medicines) != 1 || c.Medicines[0].Name != "new" || len(c.Earlier) != 1 {
		t.Errorf("medicines %+v, before %+v", c.Medicines, c.Earlier)
	}
	if len(c.Encounters) != 2 || c.Encounters[0].ID != "e1" {
		t.Fatalf("encounters %+v; expected them by time", c.Encounters)
	}
}

func TestProblemList(t *testing.T) {
	b := sample()
	columns := strings.Split("patient_id|condition|code|description|onset_date|abatement_date|clinical_status", "|")
	for _, r := range []string{"p2|gout|M10.9|Gout|2021-01-01|2025-01-02|resolved", "p2|asthma|J45.40|Asthma|2020-01-01||active", "p2|asthma|Z79.51|Steroids|2020-01-01||active"} {
		b.Add(problemList, columns, strings.Split(r, "|"))
	}
	c := b.Chart(b.People()[1], names(), false)
	if len(c.Problems) != 2 || c.Problems[0].Condition != "asthma" || len(c.Problems[0].Codes) != 2 || c.Problems[1].Until != "2025-01-02" || len(c.Episodes) != 1 {
		t.Errorf("problems %+v, episodes %+v; expected the problem list and one episode", c.Problems, c.Episodes)
	}
	if text := c.Text(Options{}); !strings.Contains(text, "  Gout             2021-01-01 to 2025-01-02, resolved\n      M10.9     Gout\n") {
		t.Error(text)
	}
}

func TestText(t *testing.T) {
	b := sample()
	text := b.Chart(b.People()[1], names(), true).Text(Options{})
	for _, want := range []string{
		"2  Bo Maria Lind, male, born 2017-02-03, died 2025-05-05 at 8 years\n",
		"  primary care  Di Ray, MD, family medicine\n",
		"  Asthma, chronic  since 2020-01-01, active\n      J45.41    Asthma, worse\n",
		"ALLERGIES: the scenario was built without allergies\n",
		"  2025-03-01 Sat 08:00  Office visit, 20 min\n",
		"  2025-03-02 Sun 08:00 to 2025-03-04 Tue 08:00  inpatient, 2.0 days: Cough\n",
		"vitals      BP 131/80 H, Peak flow 300 L/min\n",
		"A1c 5.125 % \n",
		"results     Blood count, 2 times\n",
		"White cells  10*3/uL  (4.0-11.0)  12.0 H       9.5\n",
		"Hemoglobin   g/dL     (from 12)                13\n",
	} {
		if !strings.Contains(text+" \n", strings.TrimSuffix(want, " \n")) {
			t.Errorf("%q isn't in\n%s", want, text)
		}
	}
	brief := b.Chart(b.People()[1], names(), false).Text(Options{Brief: true, Width: 20})
	for _, want := range []string{"White cells 12.0 H, 9.5 10*3/uL", "1 in range", "A1c 5.125%"} {
		if !strings.Contains(strings.Join(strings.Fields(brief), " "), want) {
			t.Errorf("%q isn't in\n%s", want, brief)
		}
	}
	for l := range strings.SplitSeq(text, "\n") {
		if strings.TrimRight(l, " ") != l {
			t.Errorf("blanks at the end of %q", l)
		}
	}
}

func TestFind(t *testing.T) {
	people := sample().People()
	for wanted, want := range map[string][]int{
		"1": {1}, "2": {2}, "p2": {2}, "m2": {2}, "ada": {1}, "ADA maria STONE": {1}, "bo lind": {2}, "all": {1, 2},
		"maria": nil, "3": nil, "0": nil, "": nil, "stonehenge": nil,
	} {
		found, err := Find(people, wanted)
		var got []int
		for _, p := range found {
			got = append(got, p.Number)
		}
		if !slices.Equal(got, want) || (err == nil) != (want != nil) {
			t.Errorf("%q is %v (%v), expected %v", wanted, got, err, want)
		}
	}
	for wanted, part := range map[string]string{"maria": "the name of 2 people", "stonehenge": "1 Ada Maria Stone", "9": "no number from 1 to 2"} {
		_, err := Find(people, wanted)
		var missing *NotFoundError
		if !errors.As(err, &missing) || !strings.Contains(err.Error(), part) {
			t.Errorf("%q: %v, expected %q", wanted, err, part)
		}
	}
	if _, err := Find(nil, "all"); err == nil || !strings.Contains(err.Error(), "nobody") {
		t.Errorf("nobody at all: %v", err)
	}
}
