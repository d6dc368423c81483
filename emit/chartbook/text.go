package chartbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// Options say how a chart is written.
type Options struct {
	// Width is the number of columns of the text; 0 is 100.
	Width int
	// Brief leaves out what a first look doesn't need: results within their
	// range are counted, and titles of codes that the problem list has.
	Brief bool
}

// DefaultWidth is the width of a chart where nothing is known of the reader's screen.
const DefaultWidth = 100

// leastWidth is the width below which a chart isn't narrowed.
const leastWidth = 60

// Columns of labels.
const (
	headLabel  = 14
	visitLabel = 12
	codeLabel  = 10
)

// text is a chart being written.
type text struct {
	page
	*Chart
	brief  bool
	titled map[string]bool // Codes whose titles stand above.
}

// Text is the chart for readers.
func (c *Chart) Text(o Options) string {
	t := &text{Chart: c, brief: o.Brief, titled: map[string]bool{}}
	t.width = max(leastWidth, o.Width)
	if o.Width == 0 {
		t.width = DefaultWidth
	}
	t.head()
	t.problems("PROBLEMS", c.Problems)
	if len(c.Episodes) > 0 {
		t.problems("EPISODES", c.Episodes)
	}
	t.allergies()
	t.medicines("MEDICINES NOW", c.Medicines, true)
	if len(c.Earlier) > 0 {
		t.medicines("MEDICINES BEFORE", c.Earlier, false)
	}
	t.immunizations()
	t.encounters()
	return t.String()
}

func (t *text) head() {
	p := &t.Patient
	life := fmt.Sprintf("%s, %s, born %s", p.Sex, years(p.Age), p.BirthDate)
	if p.DeathDate != "" {
		life = fmt.Sprintf("%s, born %s, died %s at %s", p.Sex, p.BirthDate, p.DeathDate, years(p.Age))
	}
	t.line(fmt.Sprintf("%d  %s, %s", t.Number, p.Name, life))
	t.entry(2, "lives at", headLabel, joined(", ", p.Address, p.County))
	t.entry(2, "is", headLabel, joined(", ", p.Race, p.Ethnicity, spoken(p.Language)))
	t.entry(2, "coverage", headLabel, p.Coverage)
	t.entry(2, "primary care", headLabel, p.PrimaryCare)
	ids := "MRN " + p.MRN + ", patient " + p.ID
	if p.SSN != "" {
		ids += ", SSN " + p.SSN
	}
	t.entry(2, "identifiers", headLabel, "fictional, as is the person: "+joined(", ", ids, prefixed("phone ", p.Phone)))
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

func spoken(language string) string { return prefixed("language ", language) }

func years(n int) string {
	if n == 1 {
		return "1 year"
	}
	return fmt.Sprintf("%d years", n)
}

// section begins a part of the chart. Where there is nothing in it, it says so.
func (t *text) section(title, table string, n int) bool {
	t.line("")
	switch {
	case n > 0:
		t.line(fmt.Sprintf("%s (%d)", title, n))
		return true
	case !t.told[table]:
		t.line(title + ": the scenario was built without " + readable(table))
	default:
		t.line(title + ": none")
	}
	return false
}

func (t *text) problems(name string, list []Problem) {
	if !t.section(name, diagnoses, len(list)) {
		return
	}
	title := 0
	for _, p := range list {
		title = max(title, wide(p.Title))
	}
	for _, p := range list {
		since := "since " + p.Since
		if p.Until != "" {
			since = p.Since + " to " + p.Until
		}
		t.line("  " + pad(p.Title, title) + "  " + since + ", " + p.Status)
		for _, c := range p.Codes {
			t.titled[c.Code] = true
			t.entry(6, c.Code, codeLabel, c.Description)
		}
	}
}

func (t *text) allergies() {
	if !t.section("ALLERGIES", allergies, len(t.Allergies)) {
		return
	}
	var rows [][]string
	for _, a := range t.Allergies {
		rows = append(rows, []string{a.Substance, a.Category, joined(", ", a.Reaction, a.Severity), a.Status, prefixed("since ", a.Since)})
	}
	t.table(2, rows)
}

func (t *text) medicines(title string, list []Medicine, now bool) {
	if !t.section(title, medications, len(list)) {
		return
	}
	var rows [][]string
	for _, m := range list {
		when := "since " + m.Since
		if !now {
			when = joined(" to ", m.Since, m.Until)
		}
		rows = append(rows, []string{m.Name, when, joined(" ", prefixed("for ", m.For), bracketed(m.ForCode))})
		if m.Sig != "" {
			rows = append(rows, []string{"  " + m.Sig})
		}
	}
	t.table(2, rows)
}

func bracketed(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func (t *text) immunizations() {
	if !t.section("IMMUNIZATIONS", immunizations, len(t.Immunizations)) {
		return
	}
	var rows [][]string
	for _, i := range t.Immunizations {
		rows = append(rows, []string{i.Date, "CVX " + i.CVX, joined(", ", i.Name, prefixed("dose ", i.Dose))})
	}
	t.table(2, rows)
}

func (t *text) encounters() {
	if !t.section("ENCOUNTERS", encounters, len(t.Encounters)) {
		return
	}
	for i := range t.Encounters {
		if !t.brief {
			t.line("")
		}
		t.encounter(&t.Encounters[i])
	}
}

// cameFrom and leftFor say what FHIR's words of admission and discharge mean.
var (
	cameFrom = map[string]string{
		"emd": "the emergency department", "gp": "the general practitioner", "outp": "the outpatient department",
		"hosp-trans": "another hospital", "nursing": "a nursing home", "born": "birth in this hospital",
	}
	leftFor = map[string]string{
		"snf": "a skilled nursing facility", "rehab": "rehabilitation", "other-hcf": "another facility", "long": "long-term care",
		"aadvice": "home against advice",
	}
)

// said is the meaning of a word, the word itself where that says enough.
func said(meaning map[string]string, word string) string {
	if m, ok := meaning[word]; ok {
		return m
	}
	return word
}

func (t *text) encounter(e *Encounter) {
	t.line("  " + moment(e) + "  " + joined(": ", e.Kind+duration(e), e.Reason))
	t.entry(6, "with", visitLabel, joined("; ", e.Clinician, e.Place))
	t.entry(6, "triage", visitLabel, prefixed("ESI level ", e.Acuity))
	t.entry(6, "stay", visitLabel, joined(", ", prefixed("came from ", said(cameFrom, e.Admitted)), prefixed("left for ", said(leftFor, e.Discharged))))
	t.vitals(e.Vitals)
	t.diagnoses(e)
	t.results(e)
	var done []string
	for _, p := range e.Procedures {
		done = append(done, joined(" ", p.Code, p.Description))
	}
	t.entry(6, "procedures", visitLabel, strings.Join(done, "; "))
	t.prescribed(e)
	for _, i := range e.Immunizations {
		t.entry(6, "vaccine", visitLabel, joined(", ", i.Name, prefixed("dose ", i.Dose)))
	}
	for _, n := range e.Notes {
		t.entry(6, "note", visitLabel, n.Title+" ("+n.Time+")")
		for paragraph := range strings.SplitSeq(n.Text, "\n") {
			t.entry(6, "", visitLabel, paragraph)
		}
	}
}

// moment is when an encounter began; of one that ended another day, the end too.
func moment(e *Encounter) string {
	out := withDay(e.Start)
	if len(e.End) >= 10 && len(e.Start) >= 10 && e.End[:10] != e.Start[:10] {
		out += " to " + withDay(e.End)
	}
	return out
}

// withDay is a timestamp to the minute with its day of the week.
func withDay(t string) string {
	const dateLength, minuteLength = 10, 16
	if len(t) < minuteLength {
		return t
	}
	d, err := models.ParseDate(t[:dateLength])
	if err != nil {
		return t
	}
	return t[:dateLength] + " " + d.Weekday().String()[:3] + t[dateLength:minuteLength]
}

// duration is how long an encounter took, where that says something.
func duration(e *Encounter) string {
	const day, hours = 24 * 60, 120
	switch {
	case e.Minutes <= 0:
		return ""
	case e.Minutes >= day:
		return fmt.Sprintf(", %.1f days", float64(e.Minutes)/day)
	case e.Minutes >= hours:
		return fmt.Sprintf(", %.1f h", float64(e.Minutes)/60)
	}
	return fmt.Sprintf(", %d min", e.Minutes)
}

// The vital signs by what a chart calls them, in its order; blood pressure is
// written by both of its parts.
var vitalOrder = []struct{ vital, label string }{
	{"sbp", "BP"},
	{"heart_rate", "HR"},
	{"respiratory_rate", "RR"},
	{"temperature", "T"},
	{"spo2", "SpO2"},
	{"weight", "Wt"},
	{"height", "Ht"},
	{"bmi", "BMI"},
}

// vitals writes the vital signs, a line for each time at which they were taken:
// those of later days with their time.
func (t *text) vitals(list []Vital) {
	head, label := "", "vitals"
	for len(list) > 0 {
		n := slices.IndexFunc(list, func(v Vital) bool { return v.Time != list[0].Time })
		if n < 0 {
			n = len(list)
		}
		t.entry(6, label, visitLabel, head+vitals(list[:n]))
		if list = list[n:]; len(list) > 0 {
			head, label = withDay(list[0].Time)+"  ", ""
		}
	}
}

// vitals is the vital signs in one line.
func vitals(list []Vital) string {
	of := map[string]Vital{}
	for _, v := range list {
		of[v.Vital] = v
	}
	var out []string
	done := map[string]bool{}
	for _, o := range vitalOrder {
		v, ok := of[o.vital]
		if !ok {
			continue
		}
		done[o.vital] = true
		if low, ok := of["dbp"]; ok && o.vital == "sbp" {
			done["dbp"] = true
			out = append(out, strings.TrimSpace(o.label+" "+v.Value+"/"+low.Value+flags(v.Flag, low.Flag)))
			continue
		}
		out = append(out, o.label+" "+measure(v.Value, v.Unit)+flags(v.Flag))
	}
	for _, v := range list {
		if !done[v.Vital] {
			out = append(out, v.Name+" "+measure(v.Value, v.Unit)+flags(v.Flag))
		}
	}
	return strings.Join(out, ", ")
}

// flags are the flags that say something, the first of each.
func flags(list ...string) string {
	out := ""
	for _, f := range list {
		if f != "" && f != "N" && !strings.Contains(out, " "+f) {
			out += " " + f
		}
	}
	return out
}

// measure is a value with its unit.
func measure(value, unit string) string {
	unit = models.UnitText(unit)
	if unit == "" || unit[0] == '%' || unit[0] == '/' {
		return value + unit
	}
	return value + " " + unit
}

// diagnoses are in the order in which they count.
func (t *text) diagnoses(e *Encounter) {
	if t.brief {
		var list []string
		for _, d := range e.Diagnoses {
			if t.titled[d.Code] {
				list = append(list, d.Code)
				continue
			}
			t.titled[d.Code] = true
			list = append(list, d.Code+" "+d.Description)
		}
		t.entry(6, "diagnoses", visitLabel, strings.Join(list, "; "))
		return
	}
	for i, d := range e.Diagnoses {
		label := ""
		if i == 0 {
			label = "diagnoses"
		}
		present := ""
		if d.Present != "" {
			present = " (present on admission: " + d.Present + ")"
		}
		t.entry(6, label, visitLabel, fmt.Sprintf("%d %s %s%s", i+1, d.Code, d.Description, present))
	}
}

func (t *text) prescribed(e *Encounter) {
	var list []string
	for _, m := range e.Prescribed {
		if t.brief {
			list = append(list, m.Name)
			continue
		}
		supply := joined(", ", prefixed("quantity ", m.Quantity), prefixed("days ", m.Days), prefixed("refills ", m.Refills))
		t.entry(6, "prescribed", visitLabel, joined("; ", m.Name, m.Sig, supply, prefixed("for ", joined(" ", m.For, bracketed(m.ForCode)))))
	}
	t.entry(6, "prescribed", visitLabel, strings.Join(list, "; "))
}
