package chart

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// condition is a condition of the plan, prepared.
type condition struct {
	def         *plan.Condition
	key         uint64
	has, onset  int
	acute, care bool
	incidence   eval.Func
	lines       []codeLine
	visits      []visit
	monitors    []service
	performs    []service
	stay        eval.Sampler
	reason      []byte
	lower       []byte // The reason within a sentence.
	title       []byte
	module      models.Sym
}

// codeLine is a line of diagnosis codes.
type codeLine struct {
	when eval.Func // Nil where it always may.
	slot int
	code int32
	also bool
}

// visit is the encounters of one kind that a condition causes.
type visit struct {
	key        uint64
	kind       int32
	specialty  int32
	rate, when eval.Func
}

// service is what visits bring: a panel, a lab or a procedure, so often a year
// or, for an acute condition, in such a share of episodes.
type service struct {
	key        uint64
	panel, lab int32
	procedure  int32
	rate, when eval.Func

	ageLo, ageHi int        // Of services by age.
	code         models.Sym // Of services by age.
}

func holds(f eval.Func, st *eval.State) bool { return f == nil || f(st) == 1 }

// binding compiles expressions and remembers the first that can't be.
type binding struct {
	*eval.Binder
	err error
}

func (b *binding) expr(where string, x *plan.Expr) eval.Func {
	if x == nil || b.err != nil {
		return nil
	}
	f, err := b.Expr(x)
	if err != nil {
		b.err = fmt.Errorf("%s: %w", where, err)
	}
	return f
}

func (c *Chart) prepareConditions(binder *eval.Binder) error {
	b := &binding{Binder: binder}
	for _, def := range c.plan.Care.Conditions {
		k := condition{
			def: def, key: named("condition." + def.Name), has: def.Has, onset: def.Onset, acute: def.Kind == "acute", care: def.Kind == "care",
			title: []byte(def.Title), module: sym(c.words.modules, def.Module),
		}
		if k.reason = []byte(def.Reason); len(k.reason) == 0 {
			k.reason = k.title
		}
		k.lower = lowered(k.reason)
		k.incidence = b.expr(def.Name+": incidence", def.Incidence)
		if k.acute && k.incidence == nil && b.err == nil {
			return fmt.Errorf("%s: an acute condition needs an incidence", def.Name)
		}
		for _, l := range def.Codes {
			k.lines = append(k.lines, codeLine{when: b.expr(def.Name+": code", l.When), slot: l.Slot, code: int32(l.Code), also: l.Also})
		}
		if err := c.prepareVisits(b, &k); err != nil {
			return err
		}
		c.prepareServices(b, &k)
		if def.Stay != nil && b.err == nil {
			k.stay, b.err = b.Draw(def.Stay)
		}
		if b.err != nil {
			return b.err
		}
		c.conditions = append(c.conditions, k)
	}
	return nil
}

func (c *Chart) prepareVisits(b *binding, k *condition) error {
	for i := range k.def.Visits {
		v := &k.def.Visits[i]
		if v.Kind < 0 || v.Kind >= len(c.kinds) {
			return fmt.Errorf("%s: encounter kind %d: the plan has 0..%d", k.def.Name, v.Kind, len(c.kinds)-1)
		}
		specialty := c.kinds[v.Kind].specialty
		if v.Specialty != "" {
			found, ok := c.directory.Care(v.Specialty)
			if !ok {
				return fmt.Errorf("%s: specialty %q isn't in the care directory", k.def.Name, v.Specialty)
			}
			specialty = int32(found)
		}
		k.visits = append(k.visits, visit{
			key: named(v.Key), kind: int32(v.Kind), specialty: specialty,
			rate: b.expr(v.Key, v.Rate), when: b.expr(v.Key, v.When),
		})
	}
	return nil
}

// prepareServices names each line by what it brings and its number among the
// condition's lines that bring the same.
func (c *Chart) prepareServices(b *binding, k *condition) {
	seen := map[string]int{}
	key := func(what string) uint64 {
		seen[what]++
		return named(fmt.Sprintf("%s/%s/%d", k.def.Name, what, seen[what]))
	}
	for _, m := range k.def.Monitors {
		s := service{panel: int32(m.Panel), lab: int32(m.Lab), procedure: none}
		if m.Panel >= 0 {
			s.key = key("panel." + c.plan.Care.Panels[m.Panel].Name)
		} else {
			s.key = key("lab." + c.plan.Care.Labs[m.Lab].Name)
		}
		s.rate, s.when = b.expr(k.def.Name+": monitor", m.Rate), b.expr(k.def.Name+": monitor", m.When)
		k.monitors = append(k.monitors, s)
	}
	for _, p := range k.def.Performs {
		s := service{panel: none, lab: none, procedure: int32(p.Procedure)}
		s.key = key("procedure." + c.plan.Care.Procedures[p.Procedure].Name)
		s.rate, s.when = b.expr(k.def.Name+": perform", p.Rate), b.expr(k.def.Name+": perform", p.When)
		k.performs = append(k.performs, s)
	}
}

// kind is a kind of encounter, prepared.
type kind struct {
	def        *plan.Kind
	key        uint64
	class      models.Sym
	pos        models.Sym
	title      models.Sym
	specialty  int32
	facility   int
	building   uint64 // The stream of the kind of facility.
	personal   bool   // The patient goes to his own provider, wherever he works.
	stay       bool
	bedded     bool // A stay whose length the condition says.
	outpatient bool // Visits that tests and procedures may be spread over.
	inPerson   bool
	choice     rng.Choice
	codes      []models.Sym
	reason     []byte
	lower      []byte
}

func (c *Chart) prepareKinds(*eval.Binder) error {
	primary, ok := c.directory.Care("primary_care")
	if !ok {
		return fmt.Errorf("the care directory has no primary care")
	}
	c.primary, c.usual = primary, none
	for i := range c.directory.Cares {
		c.cares = append(c.cares, named(c.directory.Cares[i].Word))
	}
	home := c.directory.Specialties[c.directory.Cares[primary].Specialties[0]].Setting
	for _, def := range c.plan.Care.Kinds {
		k, err := c.prepareKind(def, home)
		if err != nil {
			return fmt.Errorf("encounter kind %s: %w", def.Name, err)
		}
		if c.usual == none && k.outpatient && int(k.specialty) == primary {
			c.usual = len(c.kinds)
		}
		c.kinds = append(c.kinds, k)
	}
	if c.usual == none {
		return fmt.Errorf("the plan has no kind of encounter for an office visit: expected one of class AMB in primary care")
	}
	return nil
}

func (c *Chart) prepareKind(def *plan.Kind, home int) (kind, error) {
	k := kind{def: def, key: named("kind." + def.Name), pos: sym(c.words.pos, def.POS), title: sym(c.words.procedureTitles, def.Title)}
	class, ok := models.Find("encounters").Columns[encounterClass].Vocab.Lookup(def.Class)
	if !ok {
		return k, fmt.Errorf("class %q isn't one of the HL7 ActCode classes of table encounters", def.Class)
	}
	specialty, ok := c.directory.Care(def.Specialty)
	if !ok {
		return k, fmt.Errorf("specialty %q isn't in the care directory", def.Specialty)
	}
	if k.facility, ok = c.directory.Kind(def.Facility); !ok {
		return k, fmt.Errorf("facility %q isn't in the care directory", def.Facility)
	}
	k.reason = []byte(def.Title)
	k.lower = lowered(k.reason)
	k.building = named(def.Facility)
	k.class, k.specialty, k.personal = class, int32(specialty), k.facility == home
	k.bedded = class == models.ClassIMP
	k.stay = k.bedded || class == models.ClassOBSENC
	k.outpatient = class == models.ClassAMB
	k.inPerson = class == models.ClassAMB || class == models.ClassEMER || class == models.ClassIMP
	if len(def.Services) == 0 {
		return k, nil
	}
	var err error
	k.choice, err = rng.NewChoice(def.Weights)
	if err == nil && len(def.Weights) != len(def.Services) {
		err = fmt.Errorf("%d services have %d weights", len(def.Services), len(def.Weights))
	}
	for _, s := range def.Services {
		k.codes = append(k.codes, sym(c.words.procedureCodes, s))
	}
	return k, err
}

// encounterClass is the place of column encounter_class.
const encounterClass = 5

// drug is a clinical drug, prepared.
type drug struct {
	key                                            uint64
	def                                            *plan.Drug
	word, rxnorm, ndc, name, ingredient            models.Sym
	route, frequency, orderCode, orderName, module models.Sym
	dose, sig, said                                []byte
	quantity                                       int64
}

func (c *Chart) prepareDrugs(*eval.Binder) error {
	v := c.words
	for _, d := range c.plan.Care.Drugs {
		dose := spaced(d.Strength)
		c.drugs = append(c.drugs, drug{
			key: named("drug." + d.Word), def: d, word: sym(v.drugs, d.Word), rxnorm: sym(v.rxnorm, d.RxCUI), ndc: sym(v.ndc, d.NDC), name: sym(v.drugNames, d.Name),
			ingredient: sym(v.ingredients, d.Ingredient), route: sym(v.routes, d.Route), frequency: sym(v.frequencies, d.Frequency),
			orderCode: sym(v.orderCodes, d.RxCUI), orderName: sym(v.orderTitles, d.Name), module: sym(v.modules, d.Module),
			dose: text(dose), sig: text(d.Sig), said: []byte(strings.TrimSpace(d.Ingredient + " " + dose + " " + d.Frequency)),
			quantity: int64(plan.RoundTo(float64(d.Quantity*100), 0)),
		})
	}
	return nil
}

// text is null where there is nothing.
func text(s string) []byte {
	if s == "" {
		return nil
	}
	return []byte(s)
}

// spaced parts a strength from its unit: 500mg is 500 mg.
func spaced(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	if i <= 0 || s[i] == ' ' || s[i] == '/' || s[i] == '-' {
		return s
	}
	return s[:i] + " " + s[i:]
}

// lowered is a reason as it stands within a sentence: its first letter is
// small unless the word is an abbreviation.
func lowered(s []byte) []byte {
	s = slices.Clone(s)
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && (s[1] < 'A' || s[1] > 'Z') && (s[1] < '0' || s[1] > '9') {
		s[0] += 'a' - 'A'
	}
	return s
}

// procedure is a procedure of the plan, prepared.
type procedure struct {
	key                               uint64
	word, code, title, system, module models.Sym
	said                              []byte
}

func (c *Chart) prepareProcedures(*eval.Binder) error {
	systems := models.Find("procedures").Columns[models.Find("procedures").Index("code_system")].Vocab
	for i, p := range c.plan.Care.Procedures {
		system, ok := systems.Lookup(p.System)
		if !ok {
			return fmt.Errorf("procedure %s: code system %q: expected one of %s", p.Name, p.System, strings.Join(systems.Strings, ", "))
		}
		c.procedures = append(c.procedures, procedure{
			key: named("procedure." + p.Name), word: models.Sym(i), code: sym(c.words.procedureCodes, p.Code),
			title: sym(c.words.procedureTitles, p.Title), system: system, module: sym(c.words.modules, p.Module), said: lowered([]byte(p.Title)),
		})
	}
	return c.prepareServicesByAge()
}

func (c *Chart) prepareServicesByAge() error {
	table, err := stdlib.Table(moduleWellness + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		c.services = append(c.services, service{
			ageLo: rows.Int("age_lo"), ageHi: rows.Int("age_hi"), code: sym(c.words.procedureCodes, rows.Text("established")),
		})
	}
	return rows.Err()
}

// admissions are the weights of where those admitted come from and go to.
type admissions struct{ from, to []admission }

type admission struct {
	value        models.Sym
	ageLo, ageHi int
	weight       float64
}

func (c *Chart) prepareAdmissions(*eval.Binder) error {
	table, err := ownTable("admissions.csv")
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		what := rows.Text("what")
		a := admission{ageLo: rows.Int("age_from"), ageHi: rows.Int("age_to"), weight: rows.Float("weight")}
		a.value = sym(c.words.admissionWords(what), rows.Text("value"))
		if what == whatAdmissionSource {
			c.admissions.from = append(c.admissions.from, a)
		} else {
			c.admissions.to = append(c.admissions.to, a)
		}
	}
	return rows.Err()
}

// pickAdmission draws one of those for an age.
func pickAdmission(list []admission, age int, u float64) models.Sym {
	total := 0.0
	for i := range list {
		if age >= list[i].ageLo && age <= list[i].ageHi {
			total += list[i].weight
		}
	}
	at := float64(u * total)
	for i := range list {
		if age < list[i].ageLo || age > list[i].ageHi {
			continue
		}
		if at < list[i].weight {
			return list[i].value
		}
		at -= list[i].weight
	}
	return models.NoSym
}
