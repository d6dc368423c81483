package stdlib_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

var farAway = models.DateOf(2999, 12, 31)

// rowsOf walks a table of the library; a cell that can't be read fails the test.
func rowsOf(t *testing.T, name string, row func(r *stdlib.Rows)) {
	t.Helper()
	table, err := stdlib.Table(name)
	if err != nil {
		t.Fatal(err)
	}
	rows := table.Rows()
	for rows.Next() {
		row(rows)
	}
	if rows.Err() != nil {
		t.Error(rows.Err())
	}
}

// wordsOf is the set of a column's cells.
func wordsOf(t *testing.T, name, column string) map[string]bool {
	t.Helper()
	words := make(map[string]bool)
	rowsOf(t, name, func(r *stdlib.Rows) { words[r.Text(column)] = true })
	return words
}

func TestTablesNameTheirSources(t *testing.T) {
	for _, name := range stdlib.Tables() {
		table, err := stdlib.Table(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if table.Columns[len(table.Columns)-1] != "source" {
			t.Errorf("%s: the last column is %s, expected source", name, table.Columns[len(table.Columns)-1])
			continue
		}
		rowsOf(t, name, func(r *stdlib.Rows) {
			if strings.TrimSpace(r.Text("source")) == "" {
				t.Errorf("%s: row %d names no source", name, r.Row()+1)
			}
		})
	}
}

type span struct {
	from, to models.Date
	before   string
}

// TestDiagnosisCodes holds that codes have the shape of ICD-10-CM and that the
// code used before a newer one leads back to 2015-10-01 without a gap.
func TestDiagnosisCodes(t *testing.T) {
	shape := regexp.MustCompile(`^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$`)
	codes := make(map[string]span)
	rowsOf(t, "codes/icd10cm.csv", func(r *stdlib.Rows) {
		code := r.Text("code")
		if _, twice := codes[code]; twice || !shape.MatchString(code) || r.Text("description") == "" || !r.Bool("billable") {
			t.Errorf("%s stands twice, isn't shaped like a code, or has no description", code)
		}
		if lo, hi := r.IntOr("age_lo", 0), r.IntOr("age_hi", 120); lo < 0 || hi < lo || hi > 120 {
			t.Errorf("%s: ages %d..%d", code, lo, hi)
		}
		if sex := r.Text("sex"); sex != "" && sex != "female" && sex != "male" {
			t.Errorf("%s: sex %q", code, sex)
		}
		r.Bool("first_listed")
		codes[code] = span{r.Date("valid_from", farAway), r.Date("valid_to", farAway), r.Text("before")}
	})
	start := models.DateOf(2015, 10, 1)
	for code, s := range codes {
		if s.before == "" {
			if s.from != start {
				t.Errorf("%s begins on %s and says nothing of what was used before", code, s.from)
			}
			continue
		}
		old, ok := codes[s.before]
		if !ok || old.from > start || old.to < s.from-1 {
			t.Errorf("%s was %s before %s, which isn't valid until then", code, s.before, s.from)
		}
	}
}

func TestDrugs(t *testing.T) {
	digits := regexp.MustCompile(`^[1-9][0-9]{3,6}$`)
	ndc := regexp.MustCompile(`^[0-9]{5}-[0-9]{4}-[0-9]{2}$`)
	frequencies := strings.Fields("once daily bid tid qid nightly weekly every_2_weeks every_3_weeks every_2_months every_3_months every_6_months prn")
	class, strengths, codes := map[string]string{}, map[string]bool{}, map[string]bool{}
	rowsOf(t, "tables/drugs.csv", func(r *stdlib.Rows) {
		word := r.Text("word")
		if c, ok := class[word]; ok && c != r.Text("class") {
			t.Errorf("%s is of two classes", word)
		}
		class[word] = r.Text("class")
		key := word + " " + r.Text("strength")
		none := r.Text("rxcui") == "" && strings.Contains(r.Text("source"), "RxCUI: none found")
		regimen := r.Text("rxcui") + " " + r.Text("sig") // One product may be taken in several ways.
		if strengths[key] || codes[regimen] && !none {
			t.Errorf("%s stands twice, or its RxCUI with its sig does", key)
		}
		strengths[key], codes[regimen] = true, true
		if !none && !digits.MatchString(r.Text("rxcui")) || (r.Text("ndc") != "" && !ndc.MatchString(r.Text("ndc"))) {
			t.Errorf("%s: RxCUI %q, NDC %q", key, r.Text("rxcui"), r.Text("ndc"))
		}
		if !slices.Contains(frequencies, r.Text("frequency")) || r.Text("sig") == "" || r.Text("name") == "" {
			t.Errorf("%s: frequency %q, sig %q", key, r.Text("frequency"), r.Text("sig"))
		}
		if r.Float("quantity") <= 0 || r.Int("days_supply") <= 0 || r.Int("refills") < 0 {
			t.Errorf("%s: quantity, days' supply or refills", key)
		}
	})
	for word, c := range class {
		if _, both := class[c]; both {
			t.Errorf("%s is a drug and the class of %s", c, word)
		}
	}
}

func TestEncounters(t *testing.T) {
	classes := strings.Fields("AMB EMER IMP VR HH OBSENC")
	specialties := directoryWords(t, "directory/specialties.csv", "word", "group")
	facilities := directoryWords(t, "directory/facilities.csv", "word")
	rowsOf(t, "tables/encounters.csv", func(r *stdlib.Rows) {
		word := r.Text("word")
		lo, mode, hi := r.Int("minutes_lo"), r.Int("minutes_mode"), r.Int("minutes_hi")
		if lo <= 0 || lo > mode || mode > hi || r.Int("hour_from") < 0 || r.Int("hour_to") > 24 || r.Int("hour_from") >= r.Int("hour_to") {
			t.Errorf("%s: minutes %d %d %d or hours", word, lo, mode, hi)
		}
		if !slices.Contains(classes, r.Text("class")) || len(r.Text("place_of_service")) != 2 {
			t.Errorf("%s: class %q, place of service %q", word, r.Text("class"), r.Text("place_of_service"))
		}
		if !specialties[r.Text("specialty")] || !facilities[r.Text("facility")] {
			t.Errorf("%s: the directory has no %s or no %s", word, r.Text("specialty"), r.Text("facility"))
		}
		r.Bool("weekends")
		total := 0.0
		for _, c := range r.Weighted("cpt") {
			total += c.Weight
		}
		if total != 100 && r.Text("cpt") != "" {
			t.Errorf("%s: the visit levels add up to %v", word, total)
		}
	})
	next := 0
	rowsOf(t, "tables/wellness_cpt.csv", func(r *stdlib.Rows) {
		if r.Int("age_lo") != next {
			t.Errorf("wellness_cpt: expected age %d, found %d", next, r.Int("age_lo"))
		}
		next = r.Int("age_hi") + 1
	})
}

func TestImmunizations(t *testing.T) {
	day := regexp.MustCompile(`^((0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$`)
	rowsOf(t, "tables/immunizations.csv", func(r *stdlib.Rows) {
		key := r.Text("word") + " " + r.Text("dose")
		if r.Int("age_from_months") < 0 || r.Int("age_to_months") < r.Int("age_from_months") || r.Int("dose") < 1 {
			t.Errorf("%s: ages or dose", key)
		}
		if u := r.Float("uptake"); u <= 0 || u > 1 {
			t.Errorf("%s: uptake %v", key, u)
		}
		if per := r.Text("per"); per != "once" && per != "year" {
			t.Errorf("%s: per %q", key, per)
		}
		if !day.MatchString(r.Text("season_from")) || (r.Text("season_from") == "") != (r.Text("season_to") == "") {
			t.Errorf("%s: season", key)
		}
		if r.Date("valid_from", 0) == 0 || r.Date("valid_to", farAway) < r.Date("valid_from", 0) {
			t.Errorf("%s: validity", key)
		}
	})
}

func TestAllergens(t *testing.T) {
	drugs, classes := wordsOf(t, "tables/drugs.csv", "word"), wordsOf(t, "tables/drugs.csv", "class")
	rowsOf(t, "tables/allergens.csv", func(r *stdlib.Rows) {
		word := r.Text("word")
		if p := r.Float("prevalence"); p <= 0 || p >= 0.2 || len(r.Weighted("reactions")) == 0 || len(r.Weighted("severity")) == 0 {
			t.Errorf("%s: prevalence %v, reactions or severity", word, p)
		}
		if from, to := r.Float("age_from"), r.Float("age_to"); from < 0 || to <= from || (r.Text("outgrown") == "") != (r.Text("outgrown_by") == "") {
			t.Errorf("%s: ages %v to %v, or outgrown", word, from, to)
		}
		var reactions []string
		for _, x := range r.Weighted("reactions") {
			reactions = append(reactions, x.Word)
		}
		for _, x := range r.List("severe") {
			if !slices.Contains(reactions, x) {
				t.Errorf("%s: %q is none of its reactions", word, x)
			}
		}
		if slices.Contains(reactions, "anaphylaxis") && !slices.Contains(r.List("severe"), "anaphylaxis") {
			t.Errorf("%s: anaphylaxis is severe", word)
		}
		for _, d := range r.List("excludes_drugs") {
			if !drugs[d] {
				t.Errorf("%s excludes %q, which is no drug", word, d)
			}
		}
		for _, c := range r.List("excludes_class") {
			if !classes[c] {
				t.Errorf("%s excludes %q, which is no class", word, c)
			}
		}
	})
}

func TestNotes(t *testing.T) {
	known := strings.Fields("{age} {sex} {problems} {medications} {vitals} {results} {reason} {assessment} {plan} {operations}")
	blank := regexp.MustCompile(`\{[^}]*\}`)
	encounters := wordsOf(t, "tables/encounters.csv", "word")
	rowsOf(t, "tables/notes.csv", func(r *stdlib.Rows) {
		for _, b := range blank.FindAllString(r.Text("template"), -1) {
			if !slices.Contains(known, b) {
				t.Errorf("%s: nothing fills %s", r.Text("title"), b)
			}
		}
		if e := r.Text("encounter"); e != "any" && !encounters[e] || !loincHolds(r.Text("loinc")) {
			t.Errorf("%s: encounter %q, LOINC %q", r.Text("title"), r.Text("encounter"), r.Text("loinc"))
		}
	})
}

// TestCodingRules holds that rules are of a known kind and speak of codes. Of
// two that exclude or order each other, the library has one at least.
func TestCodingRules(t *testing.T) {
	codes := wordsOf(t, "codes/icd10cm.csv", "code")
	kinds := strings.Fields("never_beside before requires requires_one_of never_first may_be_unspecified with of_visit of_history measured")
	prefix := regexp.MustCompile(`^[A-Z]([0-9]([0-9A-Z](\.[0-9A-Z]{1,4})?)?)?$`)
	known := func(begins string) bool {
		for code := range codes {
			if strings.HasPrefix(code, begins) {
				return true
			}
		}
		return false
	}
	rowsOf(t, "tables/coding_rules.csv", func(r *stdlib.Rows) {
		rule, code, others := r.Text("rule"), r.Text("code"), r.List("other")
		alone := rule == "never_first" || rule == "may_be_unspecified" || strings.HasPrefix(rule, "of_") || rule == "measured"
		if !slices.Contains(kinds, rule) || (len(others) == 0) != alone || len(others) > 1 && rule != "requires_one_of" {
			t.Errorf("rule %q of %s with %d others", rule, code, len(others))
		}
		for _, begins := range append(others, code) {
			if !prefix.MatchString(begins) {
				t.Errorf("%s of %s: no code begins with %q", rule, r.Text("section"), begins)
			}
		}
		if (rule == "never_beside" || rule == "before") && !known(code) && !known(others[0]) {
			t.Errorf("%s of %s: the library has no code of %s or %s", rule, r.Text("section"), code, others[0])
		}
	})
}

// TestNeverFirst holds that the table of codes agrees with the rules.
func TestNeverFirst(t *testing.T) {
	var never []string
	rowsOf(t, "tables/coding_rules.csv", func(r *stdlib.Rows) {
		if r.Text("rule") == "never_first" {
			never = append(never, r.Text("code"))
		}
	})
	rowsOf(t, "codes/icd10cm.csv", func(r *stdlib.Rows) {
		for _, begins := range never {
			if strings.HasPrefix(r.Text("code"), begins) && r.Bool("first_listed") {
				t.Errorf("%s is said to be first-listed", r.Text("code"))
			}
		}
	})
}

// loincHolds checks the check digit of a LOINC code (Luhn, mod 10).
func loincHolds(code string) bool {
	body, check, ok := strings.Cut(code, "-")
	if !ok || body == "" || len(check) != 1 {
		return false
	}
	sum := 0
	for i := range len(body) {
		d := int(body[len(body)-1-i] - '0')
		if i%2 == 0 {
			d *= 2
		}
		sum += d/10 + d%10
	}
	return (10-sum%10)%10 == int(check[0]-'0')
}

func TestLoincHolds(t *testing.T) {
	for code, want := range map[string]bool{"4548-4": true, "2160-0": true, "4548-5": false, "45484": false, "-4": false} {
		if loincHolds(code) != want {
			t.Errorf("%s: %v", code, !want)
		}
	}
}

func TestProcedures(t *testing.T) {
	number := map[string]*regexp.Regexp{
		"CPT":   regexp.MustCompile(`^[0-9]{5}$`),
		"HCPCS": regexp.MustCompile(`^[A-V][0-9]{4}$`),
	}
	labs := shelve(t)["lab"]
	rowsOf(t, "tables/procedures.csv", func(r *stdlib.Rows) {
		shape := number[r.Text("system")]
		if shape == nil || !shape.MatchString(r.Text("code")) || r.Int("minutes") <= 0 || r.Text("title") == "" {
			t.Errorf("%s: %s %q, minutes or title", r.Text("word"), r.Text("system"), r.Text("code"))
		}
		for _, lab := range r.List("results") {
			if labs[lab] == nil {
				t.Errorf("%s gives %q, which is no lab", r.Text("word"), lab)
			}
		}
	})
}

func TestEncounterOrders(t *testing.T) {
	s, encounters := shelve(t), wordsOf(t, "tables/encounters.csv", "word")
	rowsOf(t, "tables/encounter_orders.csv", func(r *stdlib.Rows) {
		order := r.Text("order")
		if !encounters[r.Text("encounter")] || (s["lab"][order] == nil && s["panel"][order] == nil) {
			t.Errorf("%s: no such encounter or order %s", r.Text("encounter"), order)
		}
		if per, share := r.Text("per"), r.Float("share"); (per != "visit" && per != "day") || share <= 0 || share > 1 || r.Int("age_from") < 0 {
			t.Errorf("%s %s: %v per %s", r.Text("encounter"), order, share, per)
		}
	})
}

// TestImmunizationSeries: whoever gets a later dose got the earlier ones, as
// one draw decides on all of a vaccine; and rows that share people out, by
// product or by when they come, don't overlap.
func TestImmunizationSeries(t *testing.T) {
	type row struct {
		word, cvx, from, to string
		dose, months, until int
		valid, gone         int
		least, uptake       float64
		yearly              bool
	}
	var rows []row
	conditions := shelve(t)["condition"]
	rowsOf(t, "tables/immunizations.csv", func(r *stdlib.Rows) {
		x := row{
			word: r.Text("word"), cvx: r.Text("cvx"), dose: r.Int("dose"), months: r.Int("age_from_months"), until: r.Int("age_to_months"),
			valid: int(r.Date("valid_from", 0)), gone: int(r.Date("valid_to", farAway)), uptake: r.Float("uptake"), yearly: r.Text("per") == "year",
			from: r.Text("season_from"), to: r.Text("series"),
		}
		if r.Text("uptake_from") != "" {
			x.least = r.Float("uptake_from")
		}
		if x.least >= x.uptake {
			t.Errorf("%s dose %d: nobody has a draw from %v to %v", x.word, x.dose, x.least, x.uptake)
		}
		if (r.Text("days_from") == "") != (r.Text("days_to") == "") {
			t.Errorf("%s dose %d: half a window", x.word, x.dose)
		}
		if c := r.Text("condition"); c != "" && conditions[c] == nil {
			t.Errorf("%s: %s is no condition", x.word, c)
		}
		if c := r.Text("condition"); c == "" {
			rows = append(rows, x)
		}
	})
	for i, a := range rows {
		for _, b := range rows[i+1:] {
			meet := a.until >= b.months && b.until >= a.months && a.gone >= b.valid && b.gone >= a.valid
			same := a.to == b.to && a.dose == b.dose && a.yearly == b.yearly && (a.yearly || a.word == b.word)
			if same && meet && a.least < b.uptake && b.least < a.uptake {
				t.Errorf("%s %s and %s %s, dose %d, overlap", a.word, a.cvx, b.word, b.cvx, a.dose)
			}
		}
		if a.yearly || a.dose == 1 {
			continue
		}
		before := 0.0
		for _, b := range rows {
			if b.word == a.word && b.dose == a.dose-1 {
				before = max(before, b.uptake)
			}
		}
		if a.uptake > before {
			t.Errorf("%s: dose %d to %v, the dose before to %v", a.word, a.dose, a.uptake, before)
		}
	}
}
