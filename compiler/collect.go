package compiler

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// load follows the `use` statements and puts the files in the order in which
// they are read: what is used comes first.
func (c *compiler) load(file *lang.File) {
	done := map[string]bool{}
	c.visit(file, nil, done)
}

func (c *compiler) visit(file *lang.File, path []string, done map[string]bool) {
	done[file.Name] = true
	for _, s := range file.Stmts {
		u, ok := s.(*lang.Use)
		if !ok || u.Partial {
			continue
		}
		c.use(file, u, append(path, file.Name), done)
	}
	c.files = append(c.files, file)
}

func (c *compiler) use(file *lang.File, u *lang.Use, path []string, done map[string]bool) {
	at, want := lang.At(u.Path), lang.Text(u.Path)
	if c.opts.Read == nil {
		c.err(at, codeImport, "a phrase on the command line can't use files", "put the scenario into a file")
		return
	}
	name, src, err := c.opts.Read(file.Name, want)
	if err != nil {
		c.err(at, codeImport, fmt.Sprintf("can't read %q: %v", want, err), "the path is relative to the file that uses it")
		return
	}
	for i, p := range path {
		if p == name {
			c.err(at, codeImportCycle, "files use each other in a circle: "+strings.Join(append(path[i:], name), " -> "), "move what both need into a third file")
			return
		}
	}
	if done[name] {
		return
	}
	f, l := lang.Parse(name, string(src))
	c.diags = append(c.diags, l...)
	if f != nil {
		c.visit(f, path, done)
	}
}

// read gives a file that a statement names.
func (c *compiler) read(from, path string) ([]byte, error) {
	if c.opts.Read == nil {
		return nil, fmt.Errorf("a phrase on the command line can't name files")
	}
	_, b, err := c.opts.Read(from, path)
	return b, err
}

// taken reports a second definition of a name, and notes the first.
func (c *compiler) taken(def *lang.Definition, kind string) bool {
	return c.takenName(lang.At(def.Name), kind, def.Name.Value)
}

func (c *compiler) takenName(at diag.Span, kind, name string) bool {
	key := kind + " " + name
	if first, ok := c.defined[key]; ok {
		c.err(at, codeDuplicate, fmt.Sprintf("%s %s is defined twice", kind, name), "")
		c.diags[len(c.diags)-1].Related = append(c.diags[len(c.diags)-1].Related, diag.Related{Message: "first here", Span: first})
		return true
	}
	c.defined[key] = at
	return false
}

// define runs the first two passes over the library and the scenario's files.
func (l *library) define(c *compiler) {
	c.diags = append(c.diags, l.diags...)
	if err := c.coreAttributes(); err != nil {
		c.err(diag.Span{}, codeLibrary, err.Error(), "")
		return
	}
	if err := c.readTables(); err != nil {
		c.err(diag.Span{}, codeLibrary, err.Error(), "")
		return
	}
	defs := c.definitions()
	c.declareJourneys()
	for _, d := range defs {
		c.declare(d)
	}
	c.sortConditions()
	c.visitSlots()
	for _, name := range sortedKeys(c.vocab.labDefs) {
		c.compileLab(c.vocab.labDefs[name])
	}
	c.sortLabs()
	for _, d := range defs {
		if d.Kind.Value == "panel" {
			c.fillPanel(d)
		}
	}
	for _, k := range c.vocab.order {
		if k.base != nil && k.lasts == nil { // It ends with what it is among.
			k.plan.End, k.plan.Within = k.base.plan.End, true
		}
		c.compileCondition(k)
		c.plan.Care.Conditions = append(c.plan.Care.Conditions, k.plan)
	}
	c.link()
	c.contraindicate()
}

// definitions are those of the library and then those of the files. A
// definition of a file with a name of the library's replaces it.
func (c *compiler) definitions() (out []*lang.Definition) {
	own := map[string]bool{}
	for _, f := range c.files {
		for _, s := range f.Stmts {
			if d, ok := s.(*lang.Definition); ok {
				own[d.Kind.Value+" "+d.Name.Value] = true
			}
		}
	}
	for _, f := range append(append([]*lang.File{}, c.library.files...), c.files...) {
		for _, s := range f.Stmts {
			d, ok := s.(*lang.Definition)
			if !ok || d.Partial || c.isLibrary(f.Name) && own[d.Kind.Value+" "+d.Name.Value] {
				continue
			}
			out = append(out, d)
		}
		c.declareNouns(f)
	}
	return out
}

func (c *compiler) declare(d *lang.Definition) {
	if d.Like.Value != "" && d.Kind.Value != "plan" {
		c.like(d)
	}
	switch d.Kind.Value {
	case "condition":
		c.declareCondition(d)
	case "lab":
		c.declareLab(d)
	case "panel":
		c.declarePanel(d)
	case "drug":
		c.declareDrug(d)
	case "procedure":
		c.declareProcedure(d)
	case "payer":
		c.declarePayer(d)
	case "plan", "formulary", "network", "group":
		c.notYet(lang.At(d.Kind), d.Kind.Value, "plans and claims")
	}
}

// notYet says of a statement that this version doesn't give it a meaning.
func (c *compiler) notYet(at diag.Span, what, with string) {
	c.err(at, codeLater, fmt.Sprintf("%q is read, but not yet built: it comes with %s", what, with), "take it out to build the rest")
}

// sortLabs puts computed labs after those that they read.
func (c *compiler) sortLabs() {
	labs := c.plan.Care.Labs
	bySlot := map[int]*plan.Lab{}
	for _, l := range labs {
		bySlot[l.Slot] = l
	}
	var out []*plan.Lab
	state := map[*plan.Lab]int{}
	var visit func(l *plan.Lab)
	visit = func(l *plan.Lab) {
		if state[l] == 1 {
			c.err(lang.At(c.vocab.labDefs[l.Name].def.Name), codeCycle, fmt.Sprintf("lab %s is computed from itself", l.Name), "")
		}
		if state[l] != 0 {
			return
		}
		state[l] = 1
		if l.Formula != nil {
			l.Formula.Slots(func(slot int) {
				if o := bySlot[slot]; o != nil {
					visit(o)
				}
			})
		}
		state[l] = 2
		out = append(out, l)
	}
	for _, l := range labs {
		visit(l)
	}
	c.plan.Care.Labs = out
}

// statements are those of all files that were read whole, in order. A file
// that another one uses gives it what it defines, and nothing else.
func (c *compiler) statements() (out []lang.Stmt) {
	main := c.files[len(c.files)-1]
	for _, f := range c.files {
		for _, st := range f.Stmts {
			if !st.IsPartial() && (f == main || !asks(st)) {
				out = append(out, st)
			}
		}
	}
	return out
}

// asks says that a statement asks for data instead of defining something.
func asks(st lang.Stmt) bool {
	switch st.(type) {
	case *lang.Bare, *lang.Cohort, *lang.Named, *lang.Expect, *lang.Emit, *lang.Scenario, *lang.Inject:
		return true
	}
	return false
}

// leftOut warns of what a used file asks for.
func (c *compiler) leftOut() {
	for _, f := range c.files[:len(c.files)-1] {
		for _, st := range f.Stmts {
			if asks(st) && !st.IsPartial() {
				c.warn(st.Span(), codeImport, "this isn't built here: a file that is used gives its definitions only", "build it as a scenario of its own, or move its definitions into a third file")
			}
		}
	}
}
