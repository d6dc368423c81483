// Package compiler turns a parsed scenario into a plan: it resolves every
// word, checks every type, narrows constraints into samplers, and finds at
// compile time what can't hold.
//
// In go a syntax tree and the standard library; out come a plan.Plan, and
// diagnostics with their places. It works in four passes over the library's
// modules and the scenario's files together, so that both mean the same:
//
//  1. declare: every definition gives its names, slots and types (collect.go);
//  2. define: fields and expressions are lowered, all names being known
//     (condition.go, labdef.go, treat.go), and prevalences are calibrated
//     against the odds between conditions (risk.go);
//  3. phrases and blocks become constraints (phrase.go, constrain.go), and what
//     is asked of the result is compiled: expect, emit, records (asked.go);
//  4. cohorts: constraints narrow what is drawn, and facets are put in an order
//     in which each comes after all that it reads (facets.go).
//
// An expression is checked twice: here, with messages that speak of the
// scenario, and by expr on the lowered tree (oracle.go).
package compiler

import (
	"cmp"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// Options are what the command line says beside the scenario.
type Options struct {
	Seed *uint64           // replaces the scenario's seed
	Set  map[string]string // values of parameters
	AsOf string            // replaces the last day of the period, 2025-06-30
	// Read gives the content of a file that the scenario names. The path is
	// relative to the file from that it is named. Nil: no files.
	Read func(from, path string) (name string, content []byte, err error)
}

// compiler is one compilation.
type compiler struct {
	opts      Options
	plan      *plan.Plan
	vocab     *vocabulary
	library   *library
	diags     diag.List
	files     []*lang.File // in the order of import, the scenario last
	params    map[string]*param
	treats    []treat
	takes     map[string]int
	takeWords []string
	takeDrugs map[string][]int
	defined   map[string]diag.Span                 // kind and name of each definition
	risks     map[string]map[*condition]*plan.Risk // by what a cohort makes certain
	usual     map[int]*usualFacet                  // by slot
	lines     *givers                              // the library's lines of treatment
	priors    [2][]prior                           // by sex and age
	shapes    [2]*shape                            // by sex
	forbidden map[int]*plan.Expr                   // by drug: who must not take it
	yields    map[int][]int                        // by drug: those beside which it is avoided, drawn before it
	heeds     int                                  // slot: the person's prescribers avoid what the table says to
	nouns     []*noun
	needed    map[string]bool // tables that an expression reads
	periodAt  diag.Span       // where the scenario says its period
	people    *people
	made      []*phrase
	journeys  map[string]*journey
	answered  map[*plan.Lab]int // enumerations of the answers of tests without numbers
	compiled  []*journey
	instances map[string]*journey  // of journeys with their arguments
	args      map[string]*argument // of the journey that is compiled
	open      map[int]*wording     // by enumeration: of parameters of journeys
	// visitNames are what may be read of the visit at which codes are written.
	visitNames map[string]*attribute
}

// Compile makes the plan of a scenario. It gives all that is wrong at once; the
// plan is nil if there is an error among it.
func Compile(file *lang.File, o Options) (*plan.Plan, diag.List) {
	readAhead()
	c := newCompiler(o)
	c.load(file)
	c.leftOut()
	c.header()
	c.library.define(c)
	c.phrases()
	c.asked()
	c.cohorts()
	c.unused()
	c.later()
	sortDiags(c.diags, c.files)
	c.diags = slices.CompactFunc(c.diags, func(a, b diag.Diagnostic) bool { // A journey with parameters is compiled several times.
		return a.Span == b.Span && a.Code == b.Code && a.Message == b.Message
	})
	if c.diags.HasErrors() || len(c.plan.Cohorts) == 0 { // of an empty file the parser has spoken
		return nil, c.diags
	}
	return c.plan, c.diags
}

func newCompiler(o Options) *compiler {
	return &compiler{
		opts: o, vocab: newVocabulary(), library: parsedLibrary(), params: map[string]*param{},
		takes: map[string]int{}, risks: map[string]map[*condition]*plan.Risk{}, takeDrugs: map[string][]int{}, usual: map[int]*usualFacet{}, defined: map[string]diag.Span{}, needed: map[string]bool{}, instances: map[string]*journey{}, open: map[int]*wording{},
		answered: map[*plan.Lab]int{},
		plan:     &plan.Plan{Edition: 1, Seed: 1, Care: &plan.Care{}},
	}
}

func (c *compiler) err(at diag.Span, code, msg, help string) {
	d := c.diags.Add(diag.Error, code, at, msg)
	d.Help = help
}

func (c *compiler) warn(at diag.Span, code, msg, help string) {
	d := c.diags.Add(diag.Warning, code, at, msg)
	d.Help = help
}

func (c *compiler) advise(at diag.Span, code, msg, help string) {
	d := c.diags.Add(diag.Advice, code, at, msg)
	d.Help = help
}

// slot adds a slot to the plan's layout.
func (c *compiler) slot(name string, t plan.Type, enum int) int {
	c.plan.Slots = append(c.plan.Slots, plan.Slot{Name: name, Type: t, Enum: enum})
	return len(c.plan.Slots) - 1
}

// enum adds an enumeration.
func (c *compiler) enum(name string, values []string) int {
	c.plan.Enums = append(c.plan.Enums, plan.Enum{Name: name, Values: values})
	return len(c.plan.Enums) - 1
}

func (c *compiler) register(a *attribute) { c.vocab.attrs[a.name] = a }

// needs notes that the rows of a table are read.
func (c *compiler) needs(table string) { c.needed[table] = true }

func (c *compiler) allCohorts() []int {
	out := make([]int, len(c.plan.Cohorts))
	for i := range out {
		out[i] = i
	}
	return out
}

// sortDiags puts messages in reading order: by file in the order of import, then by place.
func sortDiags(l diag.List, files []*lang.File) {
	rank := map[string]int{}
	for i, f := range files {
		rank[f.Name] = i + 1
	}
	slices.SortStableFunc(l, func(a, b diag.Diagnostic) int {
		return cmp.Or(cmp.Compare(rank[a.Span.File], rank[b.Span.File]), cmp.Compare(a.Span.Offset, b.Span.Offset), cmp.Compare(a.Severity, b.Severity))
	})
}

// day is a date's number in a plan.
func day(d models.Date) float64 { return float64(d) }
