package stdlib_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// vocabulary is what a condition may refer to.
type vocabulary struct {
	shelf
	drugs      map[string]map[string]bool // by word: its strengths and frequencies
	class      map[string]string          // by drug
	codes      map[string]bool
	encounters map[string]bool
	procedures map[string]bool
	specialty  map[string]bool // specialties of the directory, and their groups
}

func vocabularyForTest(t *testing.T) *vocabulary {
	t.Helper()
	v := &vocabulary{
		shelf: shelve(t), drugs: map[string]map[string]bool{}, class: map[string]string{},
		codes:      wordsOf(t, "codes/icd10cm.csv", "code"),
		encounters: wordsOf(t, "tables/encounters.csv", "word"),
		procedures: wordsOf(t, "tables/procedures.csv", "word"),
		specialty:  directoryWords(t, "directory/specialties.csv", "word", "group"),
	}
	rowsOf(t, "tables/drugs.csv", func(r *stdlib.Rows) {
		word := r.Text("word")
		if v.drugs[word] == nil {
			v.drugs[word] = map[string]bool{}
		}
		v.drugs[word][r.Text("strength")] = true
		v.class[word] = r.Text("class")
	})
	return v
}

// directoryWords is the cells of columns of the care directory, whose tables
// are its own.
func directoryWords(t *testing.T, name string, columns ...string) map[string]bool {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	table, err := stdlib.ReadCSV(name, f)
	if err != nil {
		t.Fatal(err)
	}
	words := make(map[string]bool)
	for rows := table.Rows(); rows.Next(); {
		for _, c := range columns {
			words[rows.Text(c)] = true
		}
	}
	return words
}

func (v *vocabulary) isClass(word string) bool {
	for _, c := range v.class {
		if c == word {
			return true
		}
	}
	return false
}

// attributes is the condition's own attributes with the words that each may
// have: none for a number, true or false.
func attributes(d *lang.Definition) map[string][]string {
	known := strings.Fields("prevalence incidence onset lasts code also lab shift scale treat visits stay monitor perform")
	out := make(map[string][]string)
	for _, f := range d.Fields {
		if f.Value != nil {
			out[f.Name.Value] = []string{} // It is computed.
		}
		if f.Draw == nil || slices.Contains(known, f.Name.Value) {
			continue
		}
		words := []string{}
		draws(f.Draw, func(d *lang.Draw) {
			if d.Weights == nil {
				return
			}
			for _, arm := range d.Weights.Arms {
				words = append(words, arm.Key.String())
			}
		})
		out[f.Name.Value] = words
	}
	return out
}

func TestConditionsReferToWhatExists(t *testing.T) {
	v := vocabularyForTest(t)
	for _, word := range v.words("condition") {
		own := attributes(v.shelf["condition"][word])
		for _, f := range v.shelf["condition"][word].Fields {
			for _, problem := range v.fieldProblems(f) {
				t.Errorf("%s: %s: %s", word, f.Name.Value, problem)
			}
			draws(drawOf(f), func(d *lang.Draw) {
				if problem := pathProblem(d.By, own); problem != "" {
					t.Errorf("%s: %s: %s", word, f.Name.Value, problem)
				}
			})
			if f.When != nil {
				for _, problem := range v.nodeProblems(f.When.X, own) {
					t.Errorf("%s: %s %v when: %s", word, f.Name.Value, items(f), problem)
				}
			}
		}
	}
}

// fieldProblems checks the words of one line against the vocabulary.
func (v *vocabulary) fieldProblems(f *lang.Field) []string {
	words := items(f)
	switch f.Name.Value {
	case "code", "also":
		return v.codeProblems(f)
	case "treat":
		return v.treatProblems(f)
	case "odds", "excludes":
		return unless(v.shelf["condition"][words[0]] != nil, words[0]+" is no condition")
	case "lab", "shift", "scale":
		return unless(v.shelf["lab"][words[0]] != nil, words[0]+" is no lab")
	case "monitor":
		return unless(v.shelf["lab"][words[0]] != nil || v.shelf["panel"][words[0]] != nil, words[0]+" is no lab or panel")
	case "perform":
		return unless(v.procedures[words[0]], words[0]+" is no procedure")
	case "visits":
		return v.visitProblems(f, words)
	}
	return nil
}

func unless(ok bool, problem string) []string {
	if ok {
		return nil
	}
	return []string{problem}
}

var number = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?$`)

// visitProblems checks the kind of encounter of a line, or those of a choice.
func (v *vocabulary) visitProblems(f *lang.Field, words []string) []string {
	if len(words) > 0 {
		problems := unless(v.encounters[words[0]], words[0]+" is no encounter")
		if f.Per.Value == "" {
			problems = append(problems, "expected so many per year, or per a date of the condition")
		}
		for _, w := range words[1:] {
			problems = append(problems, unless(v.specialty[w] || number.MatchString(w), w+" is no specialty")...)
		}
		return problems
	}
	var problems []string
	draws(f.Draw, func(d *lang.Draw) {
		if d.Weights == nil {
			return
		}
		for _, arm := range d.Weights.Arms {
			problems = append(problems, unless(v.encounters[arm.Key.String()], arm.Key.String()+" is no encounter")...)
		}
	})
	return problems
}

func (v *vocabulary) codeProblems(f *lang.Field) []string {
	var codes, problems []string
	words := items(f)
	if words[0] != "icd10" {
		return []string{"expected icd10, not " + words[0]}
	}
	codes = append(codes, words[1:]...)
	draws(drawOf(f), func(d *lang.Draw) {
		if d.Weights != nil {
			for _, arm := range d.Weights.Arms {
				codes = append(codes, arm.Key.String())
			}
		}
		if d.By != nil {
			for _, c := range d.By.Cases {
				codes = append(codes, c.Code.Value)
			}
		}
	})
	for _, c := range codes {
		problems = append(problems, unless(c == "" || v.codes[c], c+" isn't in codes/icd10cm.csv")...)
	}
	return append(problems, unless(len(codes) > 0, "no code")...)
}

var strength = regexp.MustCompile(`^[0-9].*[a-z]$`)

// treatProblems checks a drug with its strength, or the members of a class.
func (v *vocabulary) treatProblems(f *lang.Field) []string {
	words := items(f)
	if f.Draw == nil {
		problems := unless(v.drugs[words[0]] != nil, words[0]+" is no drug")
		for _, w := range words[1:] {
			if strength.MatchString(w) && !v.drugs[words[0]][w] {
				problems = append(problems, words[0]+" has no strength "+w)
			}
		}
		return problems
	}
	problems := unless(v.isClass(words[0]), words[0]+" is no class")
	for _, arm := range f.Draw.Weights.Arms {
		problems = append(problems, unless(v.class[arm.Key.String()] == words[0], arm.Key.String()+" isn't of class "+words[0])...)
	}
	return problems
}

// pathProblem checks that a `by` follows age, sex, or an attribute with its words.
func pathProblem(by *lang.By, own map[string][]string) string {
	if by == nil {
		return ""
	}
	path := by.Path.String()
	words := own[path]
	switch path {
	case "age":
		return ""
	case "sex":
		words = []string{"female", "male"}
	}
	if words != nil && len(words) == 0 {
		if hasNumbers(by) {
			return "" // Computed, or drawn as a number.
		}
		words = []string{"yes", "no"}
	}
	if len(words) == 0 {
		return path + " is no attribute with words"
	}
	for _, c := range by.Cases {
		if c.Key.Range != nil && !c.Key.Range.Open() {
			continue
		}
		if !slices.Contains(words, c.Key.String()) {
			return path + " is never " + c.Key.String()
		}
	}
	return ""
}

// hasNumbers says that the cases are numbers or bands of them.
func hasNumbers(by *lang.By) bool {
	return !slices.ContainsFunc(by.Cases, func(c *lang.Case) bool { return c.Key.Range == nil && !number.MatchString(c.Key.String()) })
}

// nodeProblems checks the names in an expression.
func (v *vocabulary) nodeProblems(n lang.Node, own map[string][]string) []string {
	switch n := n.(type) {
	case *lang.Bin:
		if word, ok := n.R.(*lang.Ref); ok && (n.Op.Value == "==" || n.Op.Value == "!=") {
			return append(v.nodeProblems(n.L, own), v.wordProblems(n.L, word.Parts[0].Value, own)...)
		}
		return append(v.nodeProblems(n.L, own), v.nodeProblems(n.R, own)...)
	case *lang.Not:
		return v.nodeProblems(n.X, own)
	case *lang.Neg:
		return v.nodeProblems(n.X, own)
	case *lang.Pred:
		return v.predProblems(n)
	case *lang.Ref:
		return unless(v.knows(n, own), n.Parts[0].Value+" is nothing that the library knows")
	}
	return nil
}

func (v *vocabulary) knows(r *lang.Ref, own map[string][]string) bool {
	name := r.Parts[0].Value
	if name == "visit" {
		return len(r.Parts) == 2 && slices.Contains([]string{"kind", "reason", "day"}, r.Parts[1].Value)
	}
	if len(r.Parts) == 2 {
		d := v.shelf["condition"][name]
		return d != nil && attributes(d)[r.Parts[1].Value] != nil
	}
	return own[name] != nil || v.shelf["lab"][name] != nil || slices.Contains([]string{"age", "sex", "coverage", "onset", "end"}, name)
}

func (v *vocabulary) wordProblems(left lang.Node, word string, own map[string][]string) []string {
	r, ok := left.(*lang.Ref)
	if !ok {
		return []string{"a word is compared with something that has none"}
	}
	words := own[r.Parts[0].Value]
	switch d := v.shelf["condition"][r.Parts[0].Value]; {
	case r.Parts[0].Value == "visit" && r.Parts[len(r.Parts)-1].Value == "kind":
		return unless(v.encounters[word], word+" is no encounter")
	case r.Parts[0].Value == "visit":
		return unless(v.shelf["condition"][word] != nil, word+" is no condition")
	case len(r.Parts) == 2 && d != nil:
		words = attributes(d)[r.Parts[1].Value]
	case r.Parts[0].Value == "sex":
		words = []string{"female", "male"}
	}
	return unless(slices.Contains(words, word), r.Parts[0].Value+" is never "+word)
}

func (v *vocabulary) predProblems(p *lang.Pred) []string {
	word := p.Words[0].Value
	if p.Verb.Value == "on" {
		return unless(v.drugs[word] != nil || v.isClass(word), word+" is no drug or class")
	}
	return unless(v.shelf["condition"][word] != nil, word+" is no condition")
}

// TestKinds holds what a condition of each kind must have. A problem without a
// prevalence is one that nobody has unasked, and routine care without visits is
// what journeys bring.
func TestKinds(t *testing.T) {
	s := shelve(t)
	needs := map[string][]string{
		"problem": {"prevalence", "onset", "code", "visits", "reason"},
		"acute":   {"incidence", "code", "visits", "reason"},
		"care":    {"prevalence", "code", "visits", "reason"},
		"given":   {"code", "reason"},
		"brought": {"prevalence", "code", "reason"},
	}
	for _, word := range s.words("condition") {
		kind := "problem"
		if f := fieldsOf(s["condition"][word], "kind"); len(f) == 1 {
			kind = items(f[0])[0]
		}
		switch {
		case kind == "problem" && len(fieldsOf(s["condition"][word], "prevalence")) == 0:
			kind = "given"
		case kind == "care" && len(fieldsOf(s["condition"][word], "visits")) == 0:
			kind = "brought"
		}
		if needs[kind] == nil {
			t.Errorf("%s is of the unknown kind %s", word, kind)
		}
		for _, name := range needs[kind] {
			if len(fieldsOf(s["condition"][word], name)) == 0 {
				t.Errorf("%s %s has no line %s", kind, word, name)
			}
		}
	}
}
