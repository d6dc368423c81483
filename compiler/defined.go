package compiler

import (
	"fmt"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// Defined is the definitions that hold: those of the library and, where a file
// is given, those of the file and of what it uses in their places, each with
// what it takes over by `like`. It is what pages on the words are made of.
func Defined(file *lang.File, o Options) ([]*lang.Definition, diag.List) {
	if file == nil {
		file = &lang.File{Name: "-"}
	}
	c := newCompiler(o)
	c.load(file)
	c.header()
	c.library.define(c)
	if c.diags.HasErrors() {
		return nil, c.diags
	}
	var out []*lang.Definition
	own := map[string]bool{}
	for _, f := range append(append([]*lang.File{}, c.files...), c.library.files...) {
		for _, s := range f.Stmts {
			d, ok := s.(*lang.Definition)
			key := ""
			if ok {
				key = fmt.Sprint(d.Kind.Value, " ", d.Name.Value)
			}
			if !ok || d.Partial || own[key] {
				continue
			}
			own[key] = true
			out = append(out, d)
		}
	}
	return out, c.diags
}
