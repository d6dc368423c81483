package property

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// taking is one row of the table of treatment shares.
type taking struct {
	drug            string // words of drugs or classes, separated by ;
	share           float64
	ageFrom, ageTo  int
	sex             string
	condition, text string
}

// treatmentPeople is how many people of each condition are drawn.
const treatmentPeople = 3000

// TestTreatmentShares draws 3,000 people with each condition of the table of
// treatment shares: as many take each medicine as the table says, for whatever
// reason they take it, within two points or four standard errors.
func TestTreatmentShares(t *testing.T) {
	long(t)
	rows, order := treatmentRows(t)
	have := libraryConditions(t)
	for _, condition := range order {
		if !have[condition] {
			t.Logf("%s: the library has no such condition yet", condition)
			continue
		}
		t.Run(condition, func(t *testing.T) {
			for _, d := range drawTakers(t, condition, rows[condition]) {
				t.Logf("%-60s %.3f in the table, %.3f drawn of %.0f", d.text, d.share, d.got, d.of)
				limit := math.Max(0.02, 4*math.Sqrt(d.share*(1-d.share)/d.of))
				if d.of < 100 || math.Abs(d.got-d.share) > limit {
					t.Errorf("%s: %.3f in the table, %.3f drawn of %.0f people, %.3f off at most", d.text, d.share, d.got, d.of, limit)
				}
			}
		})
	}
}

func treatmentRows(t *testing.T) (map[string][]taking, []string) {
	t.Helper()
	table, err := stdlib.Table("tables/treatment_shares.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, order := map[string][]taking{}, []string{}
	r := table.Rows()
	for r.Next() {
		k := taking{condition: r.Text("condition"), drug: r.Text("drug"), share: r.Float("share"), ageTo: 200, sex: r.Text("sex")}
		if r.Text("age_from") != "" {
			k.ageFrom = r.Int("age_from")
		}
		if r.Text("age_to") != "" {
			k.ageTo = r.Int("age_to")
		}
		k.text = fmt.Sprintf("%s: %s, age %d..%d %s", k.condition, k.drug, k.ageFrom, k.ageTo, k.sex)
		if rows[k.condition] == nil {
			order = append(order, k.condition)
		}
		rows[k.condition] = append(rows[k.condition], k)
	}
	if err := r.Err(); err != nil || len(order) < 30 {
		t.Fatalf("%d conditions: %v", len(order), err)
	}
	return rows, order
}

// libraryConditions is the conditions that the library has.
func libraryConditions(t *testing.T) map[string]bool {
	t.Helper()
	have := map[string]bool{}
	for _, c := range build(t, "1 patients\n", 1).Care.Conditions {
		have[c.Name] = true
	}
	return have
}

// taken is a row of the table with what was drawn.
type taken struct {
	taking
	got, of float64
}

func drawTakers(t *testing.T, condition string, rows []taking) []taken {
	t.Helper()
	p := build(t, fmt.Sprintf("%d patients, has %s\n", treatmentPeople, condition), 5)
	co := p.Cohorts[0]
	co.Targets = nil
	for _, k := range rows {
		who := among(p, k)
		takes := plan.New(plan.OpAnd, who, takesAny(t, p, k.drug))
		co.Targets = append(co.Targets, plan.Target{Text: k.text, X: takes}, plan.Target{Text: k.text, X: who})
	}
	r, err := runtime.Run(context.Background(), p, nil, runtime.Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	var out []taken
	for i, k := range rows {
		of := r.Targets[2*i+1].Got
		out = append(out, taken{taking: k, got: r.Targets[2*i].Got / of, of: of * treatmentPeople})
	}
	return out
}

// among is the test that a row of the table is about a person.
func among(p *plan.Plan, k taking) *plan.Expr {
	age, sex := -1, -1
	for _, f := range p.Cohorts[0].Facets {
		switch f.Name {
		case "person.age":
			age = f.Slot
		case "person.sex":
			sex = f.Slot
		}
	}
	x := plan.New(plan.OpAnd, plan.New(plan.OpGe, plan.SlotOf(age), plan.Num(float64(k.ageFrom))), plan.New(plan.OpLe, plan.SlotOf(age), plan.Num(float64(k.ageTo))))
	switch k.sex {
	case "female":
		x = plan.New(plan.OpAnd, x, plan.New(plan.OpEq, plan.SlotOf(sex), plan.Num(0)))
	case "male":
		x = plan.New(plan.OpAnd, x, plan.New(plan.OpEq, plan.SlotOf(sex), plan.Num(1)))
	}
	return x
}

// takesAny is the test that a line of treatment gives a person one of the
// drugs or classes named.
func takesAny(t *testing.T, p *plan.Plan, words string) *plan.Expr {
	t.Helper()
	var x *plan.Expr
	known := false
	for i, d := range p.Care.Drugs {
		meant := false
		for w := range strings.SplitSeq(words, ";") {
			meant = meant || d.Word == w || d.Class == w
		}
		if !meant {
			continue
		}
		known = true
		for _, f := range p.Cohorts[0].Facets {
			if strings.HasPrefix(f.Name, "treat.") {
				given := plan.New(plan.OpEq, plan.SlotOf(f.Slot), plan.Num(float64(i+1)))
				if x != nil {
					given = plan.New(plan.OpOr, x, given)
				}
				x = given
			}
		}
	}
	if !known {
		t.Errorf("%s is no drug or class", words)
	}
	return x
}
