package lang

import (
	"strconv"
	"strings"
	"unicode"
)

// scenario writes the header: as a mapping where its fields are plain values under different names, else as lines.
func (w *yamlWriter) scenario(e *entry) {
	s, ok := e.stmt.(*Scenario)
	if !ok {
		return
	}
	w.line(0, "scenario:")
	w.line(1, "name: "+s.Name.Value+comment(e.opening))
	if !plainFields(s.Fields) {
		w.linesKey(e, 1)
	} else {
		for i, k := range e.kids {
			f := s.Fields[i]
			w.lead(k, 1, false)
			w.line(1, f.Name.Value+": "+fieldScalar(f)+comment(k.trailing))
		}
		w.foot(e, 1)
	}
}

func plainFields(fields []*Field) bool {
	seen := map[string]bool{"name": true, "lines": true}
	for _, f := range fields {
		if seen[f.Name.Value] || len(f.Args) == 0 || f.Per.Value != "" || f.From.Value != "" || f.At != nil || f.By != nil ||
			f.Draw != nil || f.Value != nil || f.When != nil {
			return false
		}
		seen[f.Name.Value] = true
	}
	return true
}

func fieldScalar(f *Field) string {
	if f.Name.Value == "title" && len(f.Args) == 1 && len(f.Args[0].Items) == 1 && f.Args[0].Items[0].Text.Type == String {
		return fileScalar(f.Args[0].Items[0].Text)
	}
	return yamlScalar(argsText(f.Args))
}

// unit writes a phrase under its label, with its lines.
func (w *yamlWriter) unit(e *entry, label, was string, body *Body, depth int, inList bool) {
	_, text, _ := strings.Cut(flat(e.head), ": ")
	indent := strings.Repeat(indentation, depth-1)
	if inList {
		indent = ""
	}
	if body == nil && was == "" {
		w.out.WriteString(indent + label + ": " + yamlScalar(text) + comment(e.trailing) + "\n")
		return
	}
	w.out.WriteString(indent + label + ":\n")
	if was != "" {
		w.line(depth, "was: "+was)
	}
	if body == nil {
		w.line(depth, "phrase: "+yamlScalar(text)+comment(e.trailing))
		return
	}
	w.line(depth, "phrase: "+yamlScalar(text)+comment(e.opening))
	w.bodyLines(e, depth)
}

// bodyLines writes the lines of a body: under the keys of their kinds where that keeps order and comments, else as text.
func (w *yamlWriter) bodyLines(e *entry, depth int) {
	if grouped(e) {
		w.groups(e, depth)
	} else {
		w.linesKey(e, depth)
	}
}

func (w *yamlWriter) linesKey(e *entry, depth int) {
	if len(e.kids) == 0 {
		w.line(depth, "lines: []")
		w.foot(e, depth)
		return
	}
	w.line(depth, "lines:")
	w.list(e, depth+1)
}

// list writes the kids of e as a list of texts.
func (w *yamlWriter) list(e *entry, depth int) {
	for i, k := range e.kids {
		w.lead(k, depth, i == 0)
		w.textItem(k, depth, "- ")
	}
	w.foot(e, depth)
}

// textItem writes a line as a text; one that has comments inside, or is too long, as a block of lines.
func (w *yamlWriter) textItem(k *entry, depth int, before string) {
	if s, ok := k.oneLine(); ok && columns(s) <= lineWidth || k.kind == noKids {
		w.line(depth, before+yamlScalar(s)+comment(k.trailing))
		return
	}
	p := &formatter{}
	bare := *k
	bare.lead, bare.blank = nil, false
	p.entry(&bare, 0, true)
	w.line(depth, before+"|")
	for text := range strings.SplitSeq(strings.TrimSuffix(p.out.String(), "\n"), "\n") {
		if text == "" {
			w.out.WriteByte('\n')
			continue
		}
		w.line(depth+1, text)
	}
}

// listUnder writes a label and the lines of its block.
func (w *yamlWriter) listUnder(e *entry, label string, depth int) {
	if len(e.kids) == 0 {
		w.line(depth, label+": []"+comment(e.opening))
		w.foot(e, depth+1)
	} else {
		w.line(depth, label+":"+comment(e.opening))
		w.list(e, depth+1)
	}
}

func (w *yamlWriter) definition(e *entry, d *Definition) {
	if d.Like.Value == "" {
		w.listUnder(e, d.Name.Value, 1)
		return
	}
	w.line(1, d.Name.Value+":")
	w.line(2, "like: "+d.Like.Value+comment(e.opening))
	w.linesKey(e, 2)
}

func (w *yamlWriter) journey(e *entry, j *Journey) {
	if len(j.Params) == 0 {
		w.listUnder(e, j.Name.Value, 1)
		return
	}
	w.line(1, j.Name.Value+":")
	w.line(2, "params:")
	for i, p := range j.Params {
		text := p.Name.Value + ": " + yamlScalar(p.Value.String())
		if i == len(j.Params)-1 {
			text += comment(e.opening)
		}
		w.line(3, text)
	}
	w.linesKey(e, 2)
}

func (w *yamlWriter) record(e *entry, r *Record) {
	w.line(1, r.Name.Value+":")
	w.line(2, "count: "+r.Count.String())
	last := "per: " + r.Per.Value
	if r.Where != nil {
		w.line(2, last)
		last = "where: " + yamlScalar(r.Where.String())
	}
	w.line(2, last+comment(e.opening))
	w.linesKey(e, 2)
}

// blocks writes inject and expect: the lines of one statement, or a list of such lists.
func (w *yamlWriter) blocks(s section, es []*entry) {
	one := len(es) == 1
	if one {
		w.lead(es[0], 0, true)
	}
	opening := ""
	if one {
		opening = es[0].opening
	}
	if one && es[0].kind != noKids && len(es[0].kids) == 0 {
		w.line(0, s.key+": []"+comment(opening))
	} else {
		w.line(0, s.key+":"+comment(opening))
	}
	for i, e := range es {
		depth := 1
		if !one {
			w.lead(e, 1, i == 0)
			depth = 2
			if len(e.kids) == 0 && e.kind != noKids {
				w.line(1, "- []"+comment(e.opening))
			} else {
				w.line(1, "-"+comment(e.opening))
			}
		}
		if e.kind == noKids {
			w.line(depth, "- "+yamlScalar(strings.TrimPrefix(e.head, s.word+" "))+comment(e.trailing))
			continue
		}
		w.list(e, depth)
	}
}

// yamlScalar writes s as a scalar that YAML reads as s: plain where it can be.
func yamlScalar(s string) string {
	if plainScalar(s) {
		return s
	}
	if strings.ContainsFunc(s, unicode.IsControl) {
		return strconv.QuoteToASCII(s)
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

func plainScalar(s string) bool {
	switch strings.ToLower(s) {
	case "", "null":
		return false
	}
	if !isAlnum(s[0]) && s[0] < 0x80 && !strings.HasPrefix(s, "./") {
		return false
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, " ") {
		return false
	}
	return !strings.ContainsFunc(s, unicode.IsControl)
}
