package chart

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

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
	preventive bool       // It is billed by age.
	operates   bool       // The patient's own surgeon operates there, who is billed by the operation alone.
	planned    bool       // A stay to which patients are called in, at the hours of its doors.
	choice     rng.Choice // Of the code that the visit is billed by.
	hours      rng.Choice // Of the hour at which it begins, from HourFrom on; empty where all hours of its doors are alike.
	codes      []models.Sym
	routines   []routine    // What it orders for whoever comes.
	spread     []portion    // How much people differ in how often it happens; nil: not.
	factors    [2][]float64 // By sex and age: how much more often it happens than conditions say; nil for as often.
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
		care := &c.directory.Cares[i]
		c.cares = append(c.cares, named(care.Word))
		c.ordering = append(c.ordering, slices.ContainsFunc(care.Specialties, func(s int) bool { return c.directory.Specialties[s].OrdersLabs }))
		c.measuring = append(c.measuring, slices.ContainsFunc(care.Specialties, func(s int) bool { return c.directory.Specialties[s].Vitals }))
		c.prescriber = append(c.prescriber, slices.ContainsFunc(care.Specialties, func(s int) bool { return c.directory.Specialties[s].Prescribes }))
	}
	home := c.directory.Specialties[c.directory.Cares[primary].Specialties[0]].Setting
	classes := models.Find("encounters").Columns[encounterClass].Vocab
	for _, def := range c.plan.Care.Kinds {
		k, err := c.prepareKind(def, home, classes)
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
	return c.prepareHours()
}

// prepareHours reads at which hours of the day encounters begin.
func (c *Chart) prepareHours() error {
	table, err := stdlib.Table(moduleHours + tableSuffix)
	if err != nil {
		return err
	}
	weights := make([][]float64, len(c.kinds))
	rows := table.Rows()
	for rows.Next() {
		i, hour := c.kindOf(rows.Text("encounter")), rows.Int("hour")
		if i == none {
			continue
		}
		def := c.kinds[i].def
		if hour < def.HourFrom || hour >= def.HourTo {
			return fmt.Errorf("%s: %s at %d: expected an hour from %d to %d", table.Name, def.Name, hour, def.HourFrom, def.HourTo-1)
		}
		if weights[i] == nil {
			weights[i] = make([]float64, def.HourTo-def.HourFrom)
		}
		weights[i][hour-def.HourFrom] = rows.Float("weight")
	}
	for i := range weights {
		if weights[i] == nil {
			continue
		}
		if c.kinds[i].hours, err = rng.NewChoice(weights[i]); err != nil {
			return fmt.Errorf("%s: %s: %w", table.Name, c.kinds[i].def.Name, err)
		}
	}
	return rows.Err()
}

// kindOf is the plan's kind of encounter with a name, none if it has no such.
func (c *Chart) kindOf(name string) int {
	return slices.IndexFunc(c.kinds, func(k kind) bool { return k.def.Name == name })
}

func (c *Chart) prepareKind(def *plan.Kind, home int, classes *models.Vocab) (kind, error) {
	k := kind{def: def, key: named("kind." + def.Name), pos: sym(c.words.pos, def.POS), title: sym(c.words.procedureTitles, def.Title)}
	class, ok := classes.Lookup(def.Class)
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
	k.inPerson = class != models.ClassVR
	k.planned = k.bedded && def.HourTo-def.HourFrom < minutesOfDay/60
	if len(def.Services) == 0 {
		k.preventive = k.outpatient && k.personal
		k.operates = !k.personal
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

// admissions are the weights of where those admitted come from and go to.
type admissions struct{ from, to []admission }

type admission struct {
	value        models.Sym
	condition    int32 // That those admitted are in hospital for; none for all that have no rows of their own.
	ageLo, ageHi int
	weight       float64
}

func (c *Chart) prepareAdmissions(*eval.Binder) error {
	if err := c.prepareAcuity(); err != nil {
		return err
	}
	table, err := stdlib.Table(moduleAdmissions + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		what := rows.Text("what")
		a := admission{condition: none, ageLo: rows.Int("age_from"), ageHi: rows.Int("age_to"), weight: rows.Float("weight")}
		if name := rows.Text("condition"); name != "" {
			if a.condition = c.conditionOf(name); a.condition == none {
				continue
			}
		}
		a.value = sym(c.words.admissionWords(what), rows.Text("value"))
		if what == whatAdmissionSource {
			c.admissions.from = append(c.admissions.from, a)
		} else {
			c.admissions.to = append(c.admissions.to, a)
		}
	}
	return rows.Err()
}

// pickAdmission draws one of those for an age and for what the stay is for.
func pickAdmission(list []admission, condition int32, age int, u float64) models.Sym {
	if !slices.ContainsFunc(list, func(a admission) bool { return a.condition == condition && a.suits(age) }) {
		condition = none
	}
	total := 0.0
	for i := range list {
		if list[i].condition == condition && list[i].suits(age) {
			total += list[i].weight
		}
	}
	at := float64(u * total)
	for i := range list {
		if list[i].condition != condition || !list[i].suits(age) {
			continue
		}
		if at < list[i].weight {
			return list[i].value
		}
		at -= list[i].weight
	}
	return models.NoSym
}

func (a admission) suits(age int) bool { return age >= a.ageLo && age <= a.ageHi }
