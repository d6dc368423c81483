package property

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// soaking says that the long tests run as well: make soak.
func soaking() bool { return os.Getenv("HSC_SOAK") != "" }

// someone is what the tests of populations look at in one person.
type someone struct {
	age, sex, group    int
	birthYear          int
	dead, rural        bool
	state, county      models.Sym
	surname, givenName int32
	has                [3]uint64 // by condition
}

func (p *someone) with(condition int) bool { return p.has[condition/64]>>(condition%64)&1 == 1 }

// population is people of the whole country, and the plan that they were drawn by.
type population struct {
	seed     uint64
	plan     *plan.Plan
	people   []someone
	groups   *models.Vocab
	states   *models.Vocab
	surnames []string
	given    []string

	surnameAt, givenAt map[string]int32
}

// populations are those that statistics are of: 40,000 people, and three times
// 200,000 of them in the long tests. They are drawn once.
func populations(t *testing.T) []*population {
	t.Helper()
	if !soaking() {
		return []*population{drawn(t, 40_000, 11)}
	}
	return []*population{drawn(t, 200_000, 11), drawn(t, 200_000, 12), drawn(t, 200_000, 13)}
}

//nolint:gochecknoglobals // Shared by the tests, as drawing takes most of their time.
var pool = struct {
	sync.Mutex
	of map[uint64]*population
}{of: map[uint64]*population{}}

func drawn(t *testing.T, n int, seed uint64) *population {
	t.Helper()
	pool.Lock()
	defer pool.Unlock()
	if pool.of[seed] != nil {
		return pool.of[seed]
	}
	var src strings.Builder
	fmt.Fprintf(&src, "cohort c: %d patients {\n  column lives_rural = rural\n  column group = race\n", n)
	for _, c := range build(t, "1 patients\n", seed).Care.Conditions {
		fmt.Fprintf(&src, "  column has_%s = has %s\n", c.Name, c.Name)
	}
	src.WriteString("}\n")
	p := &population{seed: seed, plan: build(t, src.String(), seed), surnameAt: map[string]int32{}, givenAt: map[string]int32{}}
	if _, err := runtime.Run(context.Background(), p.plan, []runtime.Sink{p}, runtime.Options{}); err != nil {
		t.Fatal(err)
	}
	if len(p.people) != n {
		t.Fatalf("%d people, expected %d", len(p.people), n)
	}
	pool.of[seed] = p
	return p
}

// Encode has nothing to do: the population reads the rows as they are.
func (p *population) Encode(*models.Batch) (any, error) { return nil, nil }

// Write keeps the people of a batch.
func (p *population) Write(b *models.Batch, _ any) error {
	for _, r := range b.Tables {
		if r.Table.Name == "patients" && r.N > 0 {
			p.read(r)
		}
	}
	return nil
}

func (p *population) read(r *models.Rows) {
	col := func(name string) *models.Vector { return &r.Cols[r.Table.Index(name)] }
	age, birth, sex, dead, state, county := col("age"), col("birth_date"), col("sex"), col("deceased"), col("state"), col("county_fips")
	given, family, rural, group := col("given_name"), col("family_name"), col("lives_rural"), col("group")
	p.groups, p.states = group.Vocab, state.Vocab
	var has []*models.Vector
	for _, c := range p.plan.Care.Conditions {
		has = append(has, col("has_"+c.Name))
	}
	for i := range r.N {
		one := someone{
			age: int(age.I64[i]), group: int(group.Idx[i]), birthYear: models.Date(birth.I32[i]).Year(), dead: dead.I64[i] == 1, rural: rural.I64[i] == 1,
			state: models.Sym(state.Idx[i]), county: models.Sym(county.Idx[i]),
			surname: number32(p.surnameAt, &p.surnames, family.Text(i)), givenName: number32(p.givenAt, &p.given, given.Text(i)),
		}
		if models.Sym(sex.Idx[i]) == models.SexMale {
			one.sex = 1
		}
		for c, v := range has {
			one.has[c/64] |= uint64(v.I64[i]) << (c % 64) //nolint:gosec // 0 or 1
		}
		p.people = append(p.people, one)
	}
}

// number32 is the place of a text in a list, to whose end it is added if it is new.
func number32(at map[string]int32, list *[]string, text []byte) int32 {
	i, ok := at[string(text)]
	if !ok {
		i = int32(len(*list)) //nolint:gosec // There are fewer names.
		at[string(text)] = i
		*list = append(*list, string(text))
	}
	return i
}

// condition is the place of a condition in the plan.
func (p *population) condition(t *testing.T, name string) int {
	t.Helper()
	for i, c := range p.plan.Care.Conditions {
		if c.Name == name {
			return i
		}
	}
	t.Fatalf("no condition %s", name)
	return -1
}

// base is the condition among whose people another's is, -1 if it is among all.
func (p *population) base(condition int) int {
	c := p.plan.Care.Conditions[condition]
	for _, f := range p.plan.Cohorts[0].Facets {
		if f.Slot != c.Has {
			continue
		}
		needed := -1
		if f.Draw.Risk != nil {
			for _, parent := range f.Draw.Risk.Parents {
				if parent.Needed {
					needed = parent.Slot
				}
			}
		} else {
			f.Draw.Reads(func(slot int) {
				if slot != plan.SlotAge && slot != plan.SlotSex {
					needed = slot
				}
			})
		}
		for i, o := range p.plan.Care.Conditions {
			if o.Has == needed {
				return i
			}
		}
	}
	return -1
}
