package stdlib_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// shelf is the modules' definitions by kind and word.
type shelf map[string]map[string]*lang.Definition

// shelve parses all modules; a diagnostic or a word defined twice fails.
func shelve(t *testing.T) shelf {
	t.Helper()
	s := shelf{"condition": {}, "lab": {}, "panel": {}, "payer": {}}
	for _, m := range stdlib.Modules() {
		file, problems := lang.Parse(m.Name, m.Source)
		for _, p := range problems {
			t.Errorf("%s: %v", m.Name, p)
		}
		for _, stmt := range file.Stmts {
			if d, ok := stmt.(*lang.Definition); ok {
				s.add(t, d)
			}
		}
	}
	return s
}

func (s shelf) add(t *testing.T, d *lang.Definition) {
	for kind := range s {
		if s[kind][d.Name.Value] != nil {
			t.Errorf("%s is defined twice", d.Name.Value)
		}
	}
	s[d.Kind.Value][d.Name.Value] = d
}

// words is the sorted words of one kind.
func (s shelf) words(kind string) []string {
	var list []string
	for w := range s[kind] {
		list = append(list, w)
	}
	slices.Sort(list)
	return list
}

// items is the values of a field as written: `treat metformin 500mg` has two.
func items(f *lang.Field) []string {
	var list []string
	for _, args := range f.Args {
		for _, v := range args.Items {
			list = append(list, v.String())
		}
	}
	return list
}

// fieldsOf is a definition's fields of a name.
func fieldsOf(d *lang.Definition, name string) []*lang.Field {
	var list []*lang.Field
	for _, f := range d.Fields {
		if f.Name.Value == name {
			list = append(list, f)
		}
	}
	return list
}

// unconditional is a definition's fields of a name that hold of everybody.
func unconditional(d *lang.Definition, name string) []*lang.Field {
	return slices.DeleteFunc(fieldsOf(d, name), func(f *lang.Field) bool { return f.When != nil })
}

// drawOf is what a field draws, whether after `~` or as a bare `by`.
func drawOf(f *lang.Field) *lang.Draw {
	if f.By != nil {
		return &lang.Draw{By: f.By}
	}
	return f.Draw
}

// draws calls see for a draw and all draws within it.
func draws(d *lang.Draw, see func(*lang.Draw)) {
	if d == nil {
		return
	}
	see(d)
	if d.By == nil {
		return
	}
	for _, c := range d.By.Cases {
		draws(c.Draw, see)
	}
}

// TestModulesAreCanonical holds the one form that `hsc fmt` gives; HSC_UPDATE
// rewrites the modules in it.
func TestModulesAreCanonical(t *testing.T) {
	for _, m := range stdlib.Modules() {
		file, faults := lang.Parse(m.Name, m.Source)
		if len(faults) > 0 { // What isn't understood would be left out of the form.
			t.Errorf("%s: %v", m.Name, faults)
			continue
		}
		golden.File(t, m.Name, []byte(lang.Format(file)))
	}
}

func TestEveryDefinitionNamesItsSource(t *testing.T) {
	s := shelve(t)
	for kind := range s {
		for _, word := range s.words(kind) {
			for _, name := range []string{"title", "source"} {
				if n := len(fieldsOf(s[kind][word], name)); n != 1 {
					t.Errorf("%s %s has %d lines %s, expected 1", kind, word, n, name)
				}
			}
		}
	}
}

// TestWeightsAddUp holds every weighted choice of the library to 100%.
func TestWeightsAddUp(t *testing.T) {
	s := shelve(t)
	for kind := range s {
		for _, word := range s.words(kind) {
			for _, f := range s[kind][word].Fields {
				draws(drawOf(f), func(d *lang.Draw) {
					if problem := weightProblem(d.Weights); problem != "" {
						t.Errorf("%s, %s: %s", word, f.Name.Value, problem)
					}
				})
			}
		}
	}
}

func weightProblem(w *lang.Weights) string {
	if w == nil {
		return ""
	}
	total, rest, keys := 0.0, 0, map[string]bool{}
	for _, arm := range w.Arms {
		if keys[arm.Key.String()] {
			return arm.Key.String() + " stands twice"
		}
		keys[arm.Key.String()] = true
		if arm.Weight.Value == "rest" {
			rest++
			continue
		}
		share, isShare := strings.CutSuffix(arm.Weight.Value, "%")
		n, err := strconv.ParseFloat(share, 64)
		if !isShare || err != nil || n <= 0 {
			return fmt.Sprintf("%q is no share", arm.Weight.Value)
		}
		total += n
	}
	if rest > 1 || (rest == 1 && total >= 100) || (rest == 0 && total != 100) {
		return fmt.Sprintf("the shares add up to %v%%, with %d rest", total, rest)
	}
	return ""
}

// TestBandsHaveNoGaps holds `by age` and other bands of numbers to follow each
// other; those of age begin at 0 or where the condition can begin, and are open.
func TestBandsHaveNoGaps(t *testing.T) {
	s := shelve(t)
	for kind := range s {
		for _, word := range s.words(kind) {
			first := "0"
			if from := fieldsOf(s[kind][word], "age_from"); len(from) == 1 {
				first = items(from[0])[0]
			}
			for _, f := range s[kind][word].Fields {
				if name := f.Name.Value; name == "range" || name == "stay" {
					continue // Some ages have no reference range, and adults stay as their MS-DRG does.
				}
				draws(drawOf(f), func(d *lang.Draw) {
					if problem := bandProblem(d.By, first); problem != "" {
						t.Errorf("%s, %s: %s", word, f.Name.Value, problem)
					}
				})
			}
		}
	}
}

func bandProblem(by *lang.By, first string) string {
	if by == nil || by.Cases[0].Key.Range == nil {
		return ""
	}
	next, open := 0, false
	for i, c := range by.Cases {
		band := c.Key.Range
		lo, err := strconv.Atoi(band.Lo.String())
		switch {
		case err != nil:
			return fmt.Sprintf("%s isn't a whole number", band.Lo)
		case i == 0 && by.Path.String() == "age" && lo != 0 && band.Lo.String() != first:
			return fmt.Sprintf("the bands begin at %d", lo)
		case i > 0 && (lo != next || open):
			return fmt.Sprintf("%s doesn't follow the band before it", c.Key)
		}
		next, open = lo+1, band.Open()
		if hi := band.Hi; hi != nil {
			end, err := strconv.Atoi(hi.String())
			if err != nil || end < lo {
				return fmt.Sprintf("%s isn't a band", c.Key)
			}
			next = end + 1
		}
	}
	if by.Path.String() == "age" && !open {
		return "the last band isn't open"
	}
	return ""
}

// answerCode is the shape of LOINC's codes of answers.
var answerCode = regexp.MustCompile(`^LA[1-9][0-9]{1,6}-[0-9]$`)

func TestLaboratories(t *testing.T) {
	s := shelve(t)
	codes := make(map[string]string)
	for _, kind := range []string{"lab", "panel"} {
		for _, word := range s.words(kind) {
			for _, f := range fieldsOf(s[kind][word], "loinc") {
				code := strings.Trim(items(f)[0], `"`)
				if !loincHolds(code) {
					t.Errorf("%s: the check digit of %s is wrong", word, code)
				}
				if codes[code] != "" {
					t.Errorf("%s and %s have the same code %s", word, codes[code], code)
				}
				codes[code] = word
			}
		}
	}
	for _, word := range s.words("lab") {
		for _, name := range []string{"loinc", "unit", "decimals", "value", "noise", "category", "short"} {
			other := map[string]string{"unit": "answers", "value": "centile"}[name] // What stands in its place.
			if len(unconditional(s["lab"][word], name))+len(fieldsOf(s["lab"][word], other)) != 1 {
				t.Errorf("%s has no line %s, or two", word, name)
			}
		}
		for _, f := range fieldsOf(s["lab"][word], "answers") {
			for _, v := range items(f) {
				if v = strings.Trim(v, `"`); strings.HasPrefix(v, "LA") && !answerCode.MatchString(v) {
					t.Errorf("%s: %s isn't the code of an answer", word, v)
				}
			}
		}
	}
	for _, word := range s.words("panel") {
		for _, part := range items(fieldsOf(s["panel"][word], "labs")[0]) {
			if s["lab"][part] == nil {
				t.Errorf("%s has %s, which is no lab", word, part)
			}
		}
	}
}

// TestConditionsSetWhatOthersFollow: what is exactly computed from other tests
// stands to them as its formula says; a condition moves those, not it.
func TestConditionsSetWhatOthersFollow(t *testing.T) {
	s := shelve(t)
	for _, word := range s.words("condition") {
		for _, field := range []string{"lab", "shift", "scale", "drift"} {
			for _, f := range fieldsOf(s["condition"][word], field) {
				name := strings.Fields(strings.Join(items(f), " ") + " ")[0]
				lab := s["lab"][name]
				if lab == nil || len(fieldsOf(lab, "value")) == 0 || fieldsOf(lab, "value")[0].Value == nil {
					continue
				}
				if noise := unconditional(lab, "noise"); len(noise) == 1 && items(noise[0])[0] == "0%" {
					t.Errorf("%s moves %s, which is computed: move what it is computed from", word, name)
				}
			}
		}
	}
}

// TestOddsHaveNoCycle follows the odds from condition to condition.
func TestOddsHaveNoCycle(t *testing.T) {
	s := shelve(t)
	var walk func(word string, path []string)
	walk = func(word string, path []string) {
		if slices.Contains(path, word) {
			t.Fatalf("the odds go round: %v", append(path, word))
		}
		for _, f := range fieldsOf(s["condition"][word], "odds") {
			to := items(f)
			if s["condition"][to[0]] == nil || len(to) != 2 {
				t.Fatalf("%s: odds %v", word, to)
			}
			walk(to[0], append(path, word))
		}
	}
	for _, word := range s.words("condition") {
		walk(word, nil)
	}
}

// TestComorbidityHasItsOdds holds that each row of the table has its line of
// odds in the same direction; what they come to is compiler's
// TestOddsComeToTheTable.
func TestComorbidityHasItsOdds(t *testing.T) {
	s := shelve(t)
	rowsOf(t, "tables/comorbidity.csv", func(r *stdlib.Rows) {
		from, to := r.Text("condition"), r.Text("other")
		if s["condition"][from] == nil {
			t.Errorf("%s is no condition", from)
			return
		}
		for _, f := range fieldsOf(s["condition"][from], "odds") {
			line := items(f)
			if line[0] == to {
				return
			}
		}
		t.Errorf("%s has no odds of %s", from, to)
	})
}

// TestEveryJourneyHasPeople holds that each journey of the library, and nothing
// else, says whom it concerns and in which period, for the scenario that
// `hsc new` writes of it.
func TestEveryJourneyHasPeople(t *testing.T) {
	has := map[string]bool{}
	rowsOf(t, "tables/journey_people.csv", func(r *stdlib.Rows) {
		if r.Text("people") == "" || r.Text("period") == "" || has[r.Text("journey")] {
			t.Errorf("%s: no people or no period, or twice", r.Text("journey"))
		}
		has[r.Text("journey")] = true
	})
	for _, m := range stdlib.Journeys() {
		name := strings.TrimSuffix(strings.TrimPrefix(m.Name, "journeys/"), ".hs")
		if !has[name] {
			t.Errorf("nobody follows %s", name)
		}
		delete(has, name)
	}
	for name := range has {
		t.Errorf("%s is no journey", name)
	}
}
