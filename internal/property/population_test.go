package property

import (
	"context"
	"fmt"
	"math"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// TestTheCountryIsLikeItsTables draws 10,000 people of the whole country: each
// state, each five-year band of age and each sex within half a point of the tables.
func TestTheCountryIsLikeItsTables(t *testing.T) {
	d := made(t, "10_000 patients\n", 5, runtime.Options{})
	states, ages, sexes := map[string]float64{}, map[int]float64{}, map[string]float64{}
	for _, p := range d.tables["patients"] {
		states[p["state"]] += 1e-4
		ages[number(p["age"])/5] += 1e-4
		sexes[p["sex"]] += 1e-4
	}
	g := stdlib.Places()
	total := 0.0
	for _, s := range g.States {
		total += float64(g.People(s.Zips))
	}
	for _, s := range g.States {
		near(t, s.Code, states[s.Code], float64(g.People(s.Zips))/total)
	}
	pop, err := stdlib.Population()
	if err != nil {
		t.Fatal(err)
	}
	bands, bySex, all := map[int]float64{}, map[string]float64{}, 0.0
	for _, sex := range []stdlib.Sex{stdlib.Female, stdlib.Male} {
		for age, w := range pop.AgeWeights(sex) {
			bands[age/5] += w
			bySex[sex.String()] += w
			all += w
		}
	}
	for band, w := range bands {
		near(t, fmt.Sprintf("age %d..%d", 5*band, 5*band+4), ages[band], w/all)
	}
	for sex, w := range bySex {
		near(t, sex, sexes[sex], w/all)
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.005 {
		t.Errorf("%s: %.4f drawn, %.4f in the tables", what, got, want)
	}
}

func number(s string) (n int) {
	for _, c := range s {
		n = 10*n + int(c-'0')
	}
	return n
}

// ages is a sink that counts ages.
type ages struct{ of map[int64]int }

func (a *ages) Encode(*models.Batch) (any, error) { return nil, nil }

func (a *ages) Write(b *models.Batch, _ any) error {
	for _, r := range b.Tables {
		if r.Table.Name != "patients" {
			continue
		}
		col := r.Cols[r.Table.Index("age")].I64
		for _, v := range col[:r.N] {
			a.of[v]++
		}
	}
	return nil
}

// TestNarrowedAgesHaveNoSpike draws 100,000 ages of a normal distribution cut
// at 66: nobody is outside, and the bound isn't more frequent than it should be.
func TestNarrowedAgesHaveNoSpike(t *testing.T) {
	p := build(t, "cohort c: 100_000 patients, TX, age > 65 {\n  age ~ normal(70, 8)\n}\n", 9)
	sink := &ages{of: map[int64]int{}}
	if _, err := runtime.Run(context.Background(), p, []runtime.Sink{sink}, runtime.Options{}); err != nil {
		t.Fatal(err)
	}
	n := 0
	for age, k := range sink.of {
		n += k
		if age < 66 || age > 110 {
			t.Errorf("%d people of %d", k, age)
		}
	}
	if n != 100_000 {
		t.Fatalf("%d ages", n)
	}
	// The density falls slowly from 70: 66 must be between its neighbours' mirror ages 74 and 75.
	if a, b := sink.of[66], sink.of[74]; math.Abs(float64(a-b)) > 0.03*float64(b) {
		t.Errorf("66: %d, 74: %d: a spike or a hole at the bound", a, b)
	}
}
