package graph

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// Mermaid writes the journeys as one flowchart, each a part of its own: a step
// hangs on what it counts from, and an arm on its choice.
func Mermaid(w io.Writer, p *plan.Plan, journeys []*plan.Journey) error {
	var b bytes.Buffer
	b.WriteString("flowchart LR\n")
	for i, j := range journeys {
		c := &chart{b: &b, prefix: fmt.Sprintf("j%d", i+1), labels: map[int]string{}}
		fmt.Fprintf(&b, "  subgraph %s [%s]\n", c.prefix, `"`+entities(j.Name)+`"`)
		c.node(c.prefix+"_0", "((", "day 0", "))")
		for n, l := range linesOf(p, j) {
			c.line(fmt.Sprintf("%s_%d", c.prefix, n+1), &l)
		}
		b.WriteString("  end\n")
	}
	b.WriteString("  classDef visit stroke:#2f6db5\n  classDef emergency stroke:#c0392b\n  classDef inpatient stroke:#7d4bb0\n")
	_, err := w.Write(b.Bytes())
	return err
}

// chart is a journey while it is written.
type chart struct {
	b      *bytes.Buffer
	prefix string
	labels map[int]string
	parent []string // The node on which steps of each depth hang.
}

func (c *chart) line(id string, l *line) {
	text := entities(l.what)
	for _, note := range l.notes {
		text += "<br/>" + entities(note)
	}
	switch l.kind {
	case choice:
		c.node(id, "{", text, "}")
	case arm, block:
		if text == "" {
			text, l.head = entities(l.head), ""
		}
		c.node(id, "([", text, "])")
	case end:
		c.node(id, "[[", text, "]]")
	case visit, emergency, inpatient, act:
		c.node(id, "[", text, "]")
	}
	c.hang(id, l)
	if name := [...]string{visit: "visit", emergency: "emergency", inpatient: "inpatient"}; int(l.kind) < len(name) {
		fmt.Fprintf(c.b, "    class %s %s\n", id, name[l.kind])
	}
	c.parent = append(c.parent[:min(l.depth, len(c.parent))], id)
	if l.label >= 0 {
		c.labels[l.label] = id
	}
}

// hang joins a line to what it is in, a choice or a block, and to what it
// counts from; to the beginning where there is neither.
func (c *chart) hang(id string, l *line) {
	counted, counts := c.labels[l.after]
	switch {
	case l.depth > 0 && len(c.parent) > 0:
		c.edge(c.parent[min(l.depth, len(c.parent))-1], id, l.head)
		if counts {
			fmt.Fprintf(c.b, "    %s -.-> %s\n", counted, id)
		}
	case counts:
		c.edge(counted, id, l.head)
	default:
		c.edge(c.prefix+"_0", id, l.head)
	}
}

// node writes a node with a text that has its entities already.
func (c *chart) node(id, opens, text, closes string) {
	fmt.Fprintf(c.b, "    %s%s\"%s\"%s\n", id, opens, text, closes)
}

func (c *chart) edge(from, to, text string) {
	if text == "" {
		fmt.Fprintf(c.b, "    %s --> %s\n", from, to)
		return
	}
	fmt.Fprintf(c.b, "    %s -->|\"%s\"| %s\n", from, entities(text), to)
}

// entities is a text as it stands in Mermaid's quotes: what means something
// there, or in the HTML that it becomes, is written as an entity.
func entities(s string) string {
	return strings.NewReplacer("#", "#35;", `"`, "#quot;", "&", "#amp;", "<", "#lt;", ">", "#gt;").Replace(s)
}
