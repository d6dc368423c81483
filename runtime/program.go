package runtime

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/chart"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/runtime/expect"
)

// program is a plan made ready to run. It is read-only and shared by all workers.
type program struct {
	plan     *plan.Plan
	layout   *layout
	binder   *eval.Binder
	measured []bool // By slot: measuring changes it while it lasts.
	samplers map[*plan.Draw]eval.Sampler
	cohorts  []cohort
	chart    *chart.Chart // Nil where the plan says nothing of care.
	charted  bool         // Units have a chart: some of its tables are made, or some die on journeys.
	written  bool         // Some of the chart's tables are made.
	expects  *expect.Set
	numbers  recordNumbers

	persons, patients int // The numbers of the tables; -1 where they aren't made.
	care              [chart.NumTables]int
	size              uint64 // Units of all cohorts.
}

// cohort is a cohort made ready.
type cohort struct {
	def     *plan.Cohort
	key     rng.Key
	units   rng.Key // The key of the units: unit i is units.At(i).
	facets  []facet
	gates   []gate      // By facet.
	later   []bool      // By slot: it is drawn when the chart asks for it.
	at      []int       // By slot: the facet of such a level.
	early   []predicate // Tested as soon as the slots are drawn.
	late    []predicate // Tested when the unit's rows are there.
	first   int         // The first facet that is drawn again.
	tested  int         // The number of facets that the early predicates need.
	targets []eval.Func
	// passings are the shares that are passed on by those who can't have them.
	passings []passing
}

// facet is a draw of a unit, with its stream.
type facet struct {
	def     *plan.Facet
	slot    int
	key     rng.Key
	strata  rng.Strata
	sample  eval.Sampler
	redrawn bool
	asked   bool
}

// predicate is a condition that units must meet.
type predicate struct {
	def  *plan.Predicate
	hold eval.Func
}

// prepare makes a plan ready.
func prepare(p *plan.Plan) (*program, error) {
	l, err := newLayout(p)
	if err != nil {
		return nil, err
	}
	return complete(p, l)
}

// complete makes a plan ready whose tables are.
func complete(p *plan.Plan, l *layout) (*program, error) {
	g := &program{plan: p, layout: l, binder: eval.NewBinder(p, l.tables), samplers: map[*plan.Draw]eval.Sampler{}}
	g.persons, g.patients = l.index(personsTable), l.index(patientsTable)
	if err := g.prepareChart(); err != nil {
		return nil, err
	}
	var err error
	g.measured = make([]bool, len(p.Slots))
	if g.charted {
		for _, l := range p.Care.Labs {
			if l.Slot >= 0 && l.Slot < len(p.Slots) {
				g.measured[l.Slot] = true
			}
		}
	}
	for i, c := range p.Cohorts {
		ready, err := g.cohort(i, c)
		if err != nil {
			return nil, err
		}
		g.cohorts = append(g.cohorts, ready)
		g.size += uint64(c.Count)
	}
	if err := l.bindRecords(g.binder); err != nil {
		return nil, err
	}
	if g.numbers, err = newRecordNumbers(p); err != nil {
		return nil, err
	}
	g.expects, err = expect.New(p, g.binder)
	return g, err
}

func (g *program) cohort(i int, def *plan.Cohort) (cohort, error) {
	key := rng.Seed(g.plan.Seed).Name("cohort").Name(def.Key)
	c := cohort{def: def, key: key, units: key.Name("unit"), first: len(def.Facets)}
	if def.Count < 0 {
		return c, fmt.Errorf("cohort %s: expected a count of 0 or more, found %d", def.Label, def.Count)
	}
	live := g.live(i)
	c.later, c.at = g.laterSlots(i), make([]int, len(g.plan.Slots))
	for _, f := range def.Facets {
		if f.Slot < 0 || f.Slot >= len(g.plan.Slots) {
			return c, fmt.Errorf("cohort %s: facet %s fills slot %d of %d", def.Label, f.Name, f.Slot, len(g.plan.Slots))
		}
		if !live[f.Slot] {
			continue
		}
		sample, err := g.sampler(f.Draw)
		if err != nil {
			return c, fmt.Errorf("cohort %s: %s (%s): %w", def.Label, f.Name, f.From, err)
		}
		if f.Redrawn {
			c.first = min(c.first, len(c.facets))
		}
		if f.Draw.Bearer != nil {
			p, err := g.passing(&c, f, len(c.facets))
			if err != nil {
				return c, fmt.Errorf("cohort %s: %s: %w", def.Label, f.Name, err)
			}
			c.passings = append(c.passings, p)
		}
		k := key.Name(f.Name)
		c.gates = append(c.gates, gateOf(f))
		c.gates[len(c.gates)-1].later, c.at[f.Slot] = c.later[f.Slot], len(c.facets)
		c.facets = append(c.facets, facet{def: f, slot: f.Slot, key: k, strata: rng.NewStrata(k), sample: sample, redrawn: f.Redrawn, asked: f.Asked})
	}
	if err := g.predicates(&c); err != nil {
		return c, err
	}
	for _, t := range def.Targets {
		f, err := g.binder.Expr(t.X)
		if err != nil {
			return c, fmt.Errorf("cohort %s: %s: %w", def.Label, t.Text, err)
		}
		c.targets = append(c.targets, f)
	}
	return c, g.bindColumns(i)
}

// sampler compiles a draw, once for all cohorts that share it.
func (g *program) sampler(d *plan.Draw) (eval.Sampler, error) {
	if f := g.samplers[d]; f != nil {
		return f, nil
	}
	f, err := g.binder.Draw(d)
	g.samplers[d] = f
	return f, err
}

// predicates compiles the cohort's predicates, and finds how many facets the
// early ones need: the others are drawn only once a unit has passed.
func (g *program) predicates(c *cohort) error {
	for _, def := range c.def.Redraw {
		f, err := g.binder.Expr(def.X)
		if err != nil {
			return fmt.Errorf("%s: where %s: %w", def.At, def.Text, err)
		}
		if def.Late {
			c.late = append(c.late, predicate{def, f})
			continue
		}
		c.early = append(c.early, predicate{def, f})
		def.X.Slots(func(slot int) {
			for n := range c.facets {
				if c.facets[n].slot == slot {
					c.tested = max(c.tested, n+1)
				}
			}
		})
	}
	return nil
}

func (g *program) prepareChart() error {
	var names []string
	for t, name := range chart.TableNames() {
		g.care[t] = g.layout.index(name)
		if g.care[t] >= 0 {
			names = append(names, name)
		}
	}
	g.written = len(names) > 0
	if g.charted = g.written || slices.ContainsFunc(g.plan.Journeys, func(j *plan.Journey) bool { return j.Deadly }); g.plan.Care == nil {
		if g.charted {
			return fmt.Errorf("the plan says nothing of care, and table %s is asked for", strings.Join(names, ", "))
		}
		return nil
	}
	var err error
	g.chart, err = chart.New(g.plan, g.layout.library.care, g.binder, chart.Needs(names...))
	return err
}

// newRows are empty rows of all tables of units, nil for those that units share.
func (g *program) newRows(units int) []*models.Rows {
	rows := make([]*models.Rows, len(g.layout.tables))
	for i, t := range g.layout.tables {
		if t.Table.Per != shared {
			rows[i] = models.NewRows(t.Table, t.Vocabs, units)
		}
	}
	return rows
}

// writesShared says whether any table that all units share is made.
func (g *program) writesShared() bool {
	return slices.ContainsFunc(g.layout.tables, func(t eval.Table) bool { return t.Table.Per == shared })
}
