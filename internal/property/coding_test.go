package property

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// coded is what the checks of coding look at: the codes of each encounter in
// their order, with the people they are of.
type coded struct {
	*data
	rules      []codingRule
	codes      map[string]map[string]string // the rows of codes/icd10cm.csv by code
	encounters map[string]map[string]string
	patients   map[string]map[string]string
	at         map[string][]string // codes by encounter
	order      []string            // encounters, as they were written
}

// codingRule is a row of tables/coding_rules.csv.
type codingRule struct {
	kind, code, section string
	others              []string
}

// TestCoding builds people of all kinds and holds their diagnoses to the
// Official Guidelines, rule by rule.
func TestCoding(t *testing.T) {
	long(t)
	for name, src := range map[string]string{
		"people":   "2_000 patients, with encounters\n",
		"pregnant": "300 pregnant women, with encounters\n",
		"the old":  "300 medicare patients, age > 79, with encounters\n",
	} {
		t.Run(name, func(t *testing.T) {
			c := codedData(t, src)
			c.testRules(t)
			c.testTrimesters(t)
			c.testDiabetes(t)
			c.testSeventh(t)
			c.testSides(t)
			c.testEdits(t)
			if name == "people" {
				c.testUnspecified(t)
			}
		})
	}
}

func codedData(t *testing.T, src string) *coded {
	t.Helper()
	c := &coded{data: made(t, src, 11, runtime.Options{}), at: map[string][]string{}, codes: map[string]map[string]string{}}
	c.encounters, c.patients = c.tables["encounters"].by("encounter_id"), c.tables["patients"].by("patient_id")
	for _, r := range c.tables["diagnoses"] {
		id := r["encounter_id"]
		if c.at[id] == nil {
			c.order = append(c.order, id)
		}
		c.at[id] = append(c.at[id], r["code"])
	}
	walk(t, "codes/icd10cm.csv", func(r *stdlib.Rows) {
		row := map[string]string{}
		for _, column := range []string{"description", "age_lo", "age_hi", "sex"} {
			row[column] = r.Text(column)
		}
		c.codes[r.Text("code")] = row
	})
	walk(t, "tables/coding_rules.csv", func(r *stdlib.Rows) {
		c.rules = append(c.rules, codingRule{r.Text("rule"), r.Text("code"), r.Text("section"), r.List("other")})
	})
	return c
}

func walk(t *testing.T, name string, do func(*stdlib.Rows)) {
	t.Helper()
	table, err := stdlib.Table(name)
	if err != nil {
		t.Fatal(err)
	}
	rows := table.Rows()
	for rows.Next() {
		do(rows)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
}

// problems are counted by what they say, so that one rule broken a thousand
// times is one line.
type problems struct {
	count map[string]int
	first map[string]string
	order []string
}

func (p *problems) add(what, where string) {
	if p.count == nil {
		p.count, p.first = map[string]int{}, map[string]string{}
	}
	if p.count[what] == 0 {
		p.order, p.first[what] = append(p.order, what), where
	}
	p.count[what]++
}

func (p *problems) report(t *testing.T) {
	t.Helper()
	for _, what := range p.order {
		t.Errorf("%s: %d times, first at %s", what, p.count[what], p.first[what])
	}
}

// place says where an encounter's codes are.
func (c *coded) place(id string) string {
	e := c.encounters[id]
	return fmt.Sprintf("%s of %.10s with %v", e["encounter_type"], e["start_time"], c.at[id])
}

// testRules holds every encounter to the table of rules.
func (c *coded) testRules(t *testing.T) {
	t.Helper()
	var p problems
	for _, id := range c.order {
		for _, r := range c.rules {
			if breaks(c.at[id], r) {
				p.add(strings.Join([]string{r.code, r.kind, strings.Join(r.others, ";"), r.section}, " "), c.place(id))
			}
		}
	}
	p.report(t)
}

// places are the first and the last place of a code that begins so; -1 where
// there is none.
func places(codes []string, begins string) (first, last int) {
	first, last = -1, -1
	for i, code := range codes {
		if strings.HasPrefix(code, begins) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// breaks reports whether an encounter's codes break a rule.
func breaks(codes []string, r codingRule) bool {
	first, last := places(codes, r.code)
	if first < 0 {
		return false
	}
	found := func(begins string) bool { i, _ := places(codes, begins); return i >= 0 }
	switch r.kind {
	case "never_beside":
		return found(r.others[0])
	case "before":
		other, _ := places(codes, r.others[0])
		return other >= 0 && last > other && !strings.HasPrefix(codes[other], r.code)
	case "requires", "requires_one_of":
		return !slices.ContainsFunc(r.others, found)
	case "never_first":
		return first == 0
	}
	return false
}

func TestBreaks(t *testing.T) {
	long(t)
	tests := []struct {
		codes, kind, code, others string
		want                      bool
	}{
		{"I10 I11.0", "never_beside", "I10", "I11", true},
		{"I10", "never_beside", "I10", "I11", false},
		{"I50.9 I11.0", "before", "I11", "I50", true},
		{"I11.0 I50.9", "before", "I11", "I50", false},
		{"I50.9", "before", "I11", "I50", false},
		{"O24.111 O26.831 N18.3", "before", "O", "N18", false},
		{"O24.111 N18.3 O26.831", "before", "O", "N18", true},
		{"E11.22", "requires", "E11.22", "N18", true},
		{"E11.22 N18.4", "requires", "E11.22", "N18", false},
		{"Z3A.20", "requires_one_of", "Z3A", "O;Z34", true},
		{"Z34.82 Z3A.20", "requires_one_of", "Z3A", "O;Z34", false},
		{"W19.XXXA S09.90XA", "never_first", "W", "", true},
		{"S09.90XA W19.XXXA", "never_first", "W", "", false},
		{"J06.9", "may_be_unspecified", "J06.9", "", false},
	}
	for _, test := range tests {
		r := codingRule{kind: test.kind, code: test.code, others: strings.Split(test.others, ";")}
		if breaks(strings.Fields(test.codes), r) != test.want {
			t.Errorf("%s: %s %s %s breaks: %v", test.codes, test.code, test.kind, test.others, !test.want)
		}
	}
}

// trimester is that of a description, 0 where it says none.
func trimester(description string) int {
	for n, word := range []string{"first trimester", "second trimester", "third trimester"} {
		if strings.Contains(description, word) {
			return n + 1
		}
	}
	return 0
}

// testTrimesters holds that all codes of an encounter are of one trimester, and
// of that of its week: the second begins with week 14, the third with week 28.
func (c *coded) testTrimesters(t *testing.T) {
	t.Helper()
	var p problems
	for _, id := range c.order {
		week, said := 0, 0
		for _, code := range c.at[id] {
			if digits, ok := strings.CutPrefix(code, "Z3A."); ok {
				week, _ = strconv.Atoi(digits) // Z3A.00 and Z3A.49 say that it isn't known, or how late it is.
			}
		}
		for _, code := range c.at[id] {
			n := trimester(c.codes[code]["description"])
			if n > 0 && said > 0 && n != said {
				p.add("two trimesters at one encounter", c.place(id))
			}
			if n > 0 && week >= 8 && week <= 42 && n != 1+min(week/14, 2) {
				p.add(fmt.Sprintf("%s in week %d", code, week), c.place(id))
			}
			said = max(said, n)
		}
	}
	p.report(t)
}

// Which medicines the codes of long-term use speak of. An incretin is taken by
// mouth or injected.
var longTerm = map[string]func(class, route string) bool{
	"Z79.4": func(class, _ string) bool { return strings.HasSuffix(class, "insulin") },
	"Z79.84": func(class, route string) bool {
		return route == "oral" && slices.Contains(glucoseLowering, class)
	},
	"Z79.85": func(class, route string) bool {
		return route == "subcutaneous" && slices.Contains(glucoseLowering, class)
	},
}

var glucoseLowering = strings.Fields("biguanide sulfonylurea sglt2_inhibitor incretin dpp4_inhibitor glp1_agonist thiazolidinedione")

// testDiabetes holds that nobody has two types of diabetes, that codes of
// long-term use are of people who take such a medicine, and that type 2 on
// insulin says so.
func (c *coded) testDiabetes(t *testing.T) {
	t.Helper()
	var p problems
	takes, types := c.takers(t), map[string]string{}
	for _, id := range c.order {
		who := c.encounters[id]["patient_id"]
		for _, code := range c.at[id] {
			if of, ok := longTerm[code]; ok && of != nil && !takes[code][who] {
				p.add(code+" of somebody who takes no such medicine", c.place(id))
			}
			if kind := code[:3]; kind == "E10" || kind == "E11" {
				if types[who] != "" && types[who] != kind {
					p.add("E10 and E11 of one person", c.place(id))
				}
				types[who] = kind
			}
		}
		if first, _ := places(c.at[id], "E11"); first >= 0 && takes["Z79.4"][who] && !slices.Contains(c.at[id], "Z79.4") {
			p.add("type 2 diabetes on insulin without Z79.4", c.place(id))
		}
	}
	p.report(t)
}

// takers are those who take what a code of long-term use speaks of.
func (c *coded) takers(t *testing.T) map[string]map[string]bool {
	t.Helper()
	kind := map[string][2]string{}
	walk(t, "tables/drugs.csv", func(r *stdlib.Rows) { kind[r.Text("word")] = [2]string{r.Text("class"), r.Text("route")} })
	takes := map[string]map[string]bool{}
	for code, of := range longTerm {
		takes[code] = map[string]bool{}
		for _, m := range c.tables["medications"] {
			if k := kind[m["drug"]]; of(k[0], k[1]) {
				takes[code][m["patient_id"]] = true
			}
		}
	}
	return takes
}

// Injuries, and the chapters of what caused them: codes that need a seventh
// character. The extent of burns (T30 to T32), and Y90 to Y99, have none.
var (
	needsSeventh = regexp.MustCompile(`^([SVWX]|T[0-24-9]|T3[3-9]|Y[0-8]|M80|M84\.[3-6])`)
	hasSeventh   = regexp.MustCompile(`^[A-Z][0-9A-Z]{2}\.[0-9A-Z]{3}[A-HJ-NP-SZ]$`)
)

// testSeventh holds that codes which tell the first visit of an injury from
// later ones do so.
func (c *coded) testSeventh(t *testing.T) {
	t.Helper()
	var p problems
	for _, id := range c.order {
		for _, code := range c.at[id] {
			if needsSeventh.MatchString(code) && !hasSeventh.MatchString(code) {
				p.add(code+" has no seventh character", c.place(id))
			}
		}
	}
	p.report(t)
}

// side is the side of the body that a description names, empty where it names
// none or both.
func side(description string) string {
	words := strings.FieldsFunc(strings.ToLower(description), func(r rune) bool { return r < 'a' || r > 'z' })
	left, right := slices.Contains(words, "left"), slices.Contains(words, "right")
	switch {
	case slices.Contains(words, "bilateral"):
		return "both"
	case left == right || strings.Contains(description, "heart failure") || strings.Contains(description, "quadrant"):
		return ""
	case left:
		return "left"
	}
	return "right"
}

// testSides holds that an episode of an illness stays on its side of the body.
// Where it is on both, a visit may be about one of them; cataracts, which are
// operated on one after the other, are left out.
func (c *coded) testSides(t *testing.T) {
	t.Helper()
	var p problems
	sides, both := map[string]string{}, map[string]bool{}
	episode := func(r map[string]string) string {
		return strings.Join([]string{r["patient_id"], r["condition"], r["onset_date"], r["code"][:3]}, " ")
	}
	for _, r := range c.tables["diagnoses"] {
		if side(r["description"]) == "both" {
			both[episode(r)] = true
		}
	}
	for _, r := range c.tables["diagnoses"] {
		s, episode := side(r["description"]), episode(r)
		if s == "" || both[episode] || r["condition"] == "cataract" {
			continue
		}
		if sides[episode] != "" && sides[episode] != s {
			p.add(r["condition"]+" changes its side", c.place(r["encounter_id"]))
		}
		sides[episode] = s
	}
	p.report(t)
}

// testEdits holds codes to the ages and the sex that they are for.
func (c *coded) testEdits(t *testing.T) {
	t.Helper()
	var p problems
	for _, id := range c.order {
		e := c.encounters[id]
		who := c.patients[e["patient_id"]]
		age := ageAt(t, who["birth_date"], e["start_time"][:10])
		for _, code := range c.at[id] {
			row := c.codes[code]
			if s := row["sex"]; s != "" && s != who["sex"] {
				p.add(code+" of a "+who["sex"]+" person", c.place(id))
			}
			if lo, hi := bound(row["age_lo"], 0), bound(row["age_hi"], 130); age < lo || age > hi {
				p.add(fmt.Sprintf("%s, for ages %d to %d, at age %d", code, lo, hi, age), c.place(id))
			}
		}
	}
	p.report(t)
}

func ageAt(t *testing.T, birth, day string) int {
	t.Helper()
	b, err := models.ParseDate(birth)
	if err != nil {
		t.Fatal(err)
	}
	d, err := models.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	return b.YearsUntil(d)
}

func bound(cell string, empty int) int {
	n, err := strconv.Atoi(cell)
	if err != nil {
		return empty
	}
	return n
}

// mostUnspecified is the largest share of codes that leave open what another
// code says.
const mostUnspecified = 0.30

// testUnspecified holds that share over all diagnoses, each once for a person,
// and, but for chance, for each condition that many have, among its codes of one block:
// schizoaffective disorder (F25) stands beside schizophrenia (F20). What
// usually stays open is left out, by the rules.
func (c *coded) testUnspecified(t *testing.T) {
	t.Helper()
	open, fits := map[string]bool{}, func(code string) bool {
		return slices.ContainsFunc(c.rules, func(r codingRule) bool { return r.kind == "may_be_unspecified" && strings.HasPrefix(code, r.code) })
	}
	walk(t, "codes/unspecified.csv", func(r *stdlib.Rows) { open[r.Text("code")] = true })
	used, left, once := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, r := range c.tables["diagnoses"] {
		key := r["patient_id"] + r["condition"] + r["code"]
		if fits(r["code"]) || once[key] {
			continue
		}
		once[key] = true
		block := r["condition"] + " " + r["code"][:2]
		used[block]++
		if open[r["code"]] {
			left[block]++
		}
	}
	total, all := 0, 0
	for block, n := range left {
		total, all = total+n, all+used[block]
		expected := mostUnspecified * float64(used[block])
		if used[block] >= 60 && float64(n) > expected+2*math.Sqrt(expected*(1-mostUnspecified)) {
			t.Errorf("%s: %d of %d codes leave open what another code says", block, n, used[block])
		}
	}
	if float64(total) > mostUnspecified*float64(all) {
		t.Errorf("%d of %d codes leave open what another code says", total, all)
	}
}
