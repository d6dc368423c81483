package compiler

import (
	"path"
	"strings"
	"sync"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// libraryPrefix begins the file names of the library's modules in diagnostics
// and in explain.
const libraryPrefix = "stdlib/"

// library is the standard library as the compiler reads it.
type library struct {
	files []*lang.File
	diags diag.List
}

type icdRow struct {
	code   plan.Code
	before string
}

// parsedLibrary parses the modules once for the process: they don't change.
var parsedLibrary = sync.OnceValue(func() *library {
	l := &library{}
	modules := stdlib.Modules()
	l.files = make([]*lang.File, len(modules))
	lists := make([]diag.List, len(modules))
	var wg sync.WaitGroup
	for i, m := range modules {
		wg.Go(func() { l.files[i], lists[i] = lang.Parse(libraryPrefix+m.Name, m.Source) })
	}
	wg.Wait()
	for _, d := range lists {
		l.diags = append(l.diags, d...)
	}
	return l
})

// readAhead begins to read, beside the caller, what nearly every scenario asks
// the library for: one that is small waits a quarter less for its plan.
func readAhead() {
	go func() { _, _ = icdTable() }()
	go func() { _, _ = contraindications() }()
	go stdlib.Places()
	go func() { _, _ = stdlib.MSDRGs() }()
	go stdlib.Hash()
}

// icdTable reads the code table once, when a code is first asked for.
var icdTable = sync.OnceValues(func() (map[string]icdRow, error) {
	t, err := stdlib.Table("codes/icd10cm.csv")
	if err != nil {
		return nil, err
	}
	out := make(map[string]icdRow, t.Len())
	rows := t.Rows()
	for rows.Next() {
		r := icdRow{before: rows.Text("before")}
		r.code = plan.Code{
			Code: rows.Text("code"), Description: rows.Text("description"), Before: -1, FirstListed: rows.Text("first_listed") != "0",
			From: int32(rows.Date("valid_from", 0)), To: int32(rows.Date("valid_to", 0)),
		}
		out[r.code.Code] = r
	}
	return out, rows.Err()
})

func (l *library) code(code string) (plan.Code, bool) {
	t, err := icdTable()
	if err != nil {
		return plan.Code{}, false
	}
	r, ok := t[code]
	return r.code, ok
}

func (l *library) before(code string) string {
	t, err := icdTable()
	if err != nil {
		return ""
	}
	return t[code].before
}

func (c *compiler) isLibrary(file string) bool { return strings.HasPrefix(file, libraryPrefix) }

// module is where a definition stands, for the records that it makes: a module
// of the library, a file that the scenario uses, or the scenario itself,
// whatever its file is called and in whichever form it is written.
func (c *compiler) module(def *lang.Definition) string { return c.moduleAt(lang.At(def.Name).File) }

func (c *compiler) moduleAt(file string) string {
	if name, ok := strings.CutPrefix(file, libraryPrefix); ok {
		return strings.TrimSuffix(name, ".hs")
	}
	if n := len(c.files); n > 0 && file == c.files[n-1].Name {
		return "scenario"
	}
	if i := strings.LastIndexAny(file, `/\`); i >= 0 {
		file = file[i+1:]
	}
	return strings.TrimSuffix(file, path.Ext(file))
}

// readTables takes over the library's tables of drugs, encounter kinds and procedures.
func (c *compiler) readTables() error {
	if err := c.readProcedures(); err != nil {
		return err
	}
	if err := c.readDrugs(); err != nil {
		return err
	}
	if err := c.readRecords(); err != nil {
		return err
	}
	return c.readKinds()
}

func (c *compiler) readDrugs() error {
	t, err := stdlib.Table("tables/drugs.csv")
	if err != nil {
		return err
	}
	r := t.Rows()
	for r.Next() {
		d := &plan.Drug{
			Word: r.Text("word"), Name: r.Text("name"), Ingredient: r.Text("ingredient"), Strength: r.Text("strength"),
			Form: r.Text("form"), RxCUI: r.Text("rxcui"), NDC: r.Text("ndc"), Route: r.Text("route"),
			Frequency: r.Text("frequency"), Sig: r.Text("sig"), Class: r.Text("class"), Quantity: r.Float("quantity"),
			Days: r.Int("days_supply"), Refills: r.Int("refills"), Course: r.Text("course") == "1", Module: "tables/drugs",
		}
		c.addDrug(d)
	}
	return r.Err()
}

func (c *compiler) addDrug(d *plan.Drug) {
	i := len(c.plan.Care.Drugs)
	c.plan.Care.Drugs = append(c.plan.Care.Drugs, d)
	c.vocab.drugs[d.Word] = append(c.vocab.drugs[d.Word], i)
	if d.Class != "" {
		c.vocab.classes[d.Class] = append(c.vocab.classes[d.Class], i)
	}
}

func (c *compiler) readProcedures() error {
	t, err := stdlib.Table("tables/procedures.csv")
	if err != nil {
		return err
	}
	r := t.Rows()
	for r.Next() {
		c.plan.Care.Procedures = append(c.plan.Care.Procedures, &plan.Procedure{
			Name: r.Text("word"), System: r.Text("system"), Code: r.Text("code"), Title: r.Text("title"),
			Minutes: r.Int("minutes"), Module: "tables/procedures",
		})
	}
	return r.Err()
}

func (c *compiler) readRecords() error {
	t, err := stdlib.Table("tables/record_words.csv")
	if err != nil {
		return err
	}
	r := t.Rows()
	for r.Next() {
		c.vocab.records[r.Text("word")] = r.Text("table")
	}
	return r.Err()
}

func (c *compiler) procedureNames() (out []string) {
	for _, p := range c.plan.Care.Procedures {
		out = append(out, p.Name)
	}
	return out
}
