package graph

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// Sizes of the drawing, in pixels. The font is of one width, so that texts can
// be measured without one.
const (
	charWidth  = 7.3
	lineHeight = 20
	noteHeight = 15
	indent     = 14
	margin     = 16
	plotWidth  = 520
	headHeight = 58
	barHeight  = 10
	mostChars  = 78
)

// colours of lines by what they stand for.
var colours = map[kind]string{
	visit: "#2f6db5", emergency: "#c0392b", inpatient: "#7d4bb0", act: "#5f7d3a", choice: "#8a8a8a", arm: "#8a8a8a", block: "#8a8a8a", end: "#8a8a8a",
}

// SVG writes the journeys as one picture, one below the other.
func SVG(w io.Writer, p *plan.Plan, journeys []*plan.Journey) error {
	var body bytes.Buffer
	top, width := 0.0, 0.0
	for _, j := range journeys {
		d := newDrawing(p, j)
		d.draw(&body, top)
		top, width = top+d.height()+margin, max(width, d.width())
	}
	_, err := fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="12">
<rect width="100%%" height="100%%" fill="#ffffff"/>
%s</svg>
`, width, top, width, top, body.Bytes())
	return err
}

// drawing is a journey while it is drawn.
type drawing struct {
	j           *plan.Journey
	lines       []line
	first, last int
	heads       float64 // The width of the column of times.
	texts       float64 // That of what happens.
}

func newDrawing(p *plan.Plan, j *plan.Journey) *drawing {
	d := &drawing{j: j, lines: linesOf(p, j)}
	d.first, d.last = extent(d.lines)
	for i := range d.lines {
		l := &d.lines[i]
		l.head, l.what = cut(l.head), cut(l.what)
		d.heads = max(d.heads, float64(l.depth*indent)+long(l.head))
		d.texts = max(d.texts, long(l.what))
		for n := range l.notes {
			l.notes[n] = cut(l.notes[n])
			d.texts = max(d.texts, indent+long(l.notes[n]))
		}
	}
	return d
}

func long(s string) float64 { return charWidth * float64(utf8.RuneCountInString(s)) }

func cut(s string) string {
	if r := []rune(s); len(r) > mostChars {
		return string(r[:mostChars-3]) + "..."
	}
	return s
}

func (d *drawing) plotLeft() float64 { return 3*margin + d.heads + d.texts }

func (d *drawing) width() float64 { return d.plotLeft() + plotWidth + 2*margin }

func (d *drawing) height() float64 {
	h := float64(headHeight)
	for i := range d.lines {
		h += lineHeight + noteHeight*float64(len(d.lines[i].notes))
	}
	return h
}

// x is the place of a day's beginning.
func (d *drawing) x(day int) float64 {
	return d.plotLeft() + plotWidth*float64(day-d.first)/float64(d.last-d.first+1)
}

func (d *drawing) draw(b *bytes.Buffer, top float64) {
	fmt.Fprintf(b, "<g transform=\"translate(0 %.0f)\">\n", top)
	fmt.Fprintf(b, "<text x=\"%d\" y=\"26\" font-size=\"15\" font-weight=\"bold\">%s</text>\n", margin, escape(d.j.Name))
	d.axis(b)
	y := float64(headHeight)
	for i := range d.lines {
		l := &d.lines[i]
		d.line(b, l, y)
		y += lineHeight + noteHeight*float64(len(l.notes))
	}
	b.WriteString("</g>\n")
}

// axis draws the days: at most a dozen, each a round number of days apart.
func (d *drawing) axis(b *bytes.Buffer) {
	step := 1
	for _, s := range []int{1, 2, 7, 14, 28, 56, 91, 182, 364} {
		if step = s; (d.last-d.first)/s <= 12 {
			break
		}
	}
	for day := floor(d.first, step); day <= d.last; day += step {
		if day < d.first {
			continue
		}
		fmt.Fprintf(b, "<path d=\"M%.1f %d V%.0f\" stroke=\"%s\"/>\n", d.x(day), headHeight-12, d.height()-4, "#e4e4e4")
		fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%d\" font-size=\"10\" fill=\"#6a6a6a\">day %d</text>\n", d.x(day), headHeight-16, day)
	}
}

// floor is the greatest multiple of the step that isn't above n.
func floor(n, step int) int {
	if r := n % step; r < 0 {
		return n - r - step
	}
	return n - n%step
}

func (d *drawing) line(b *bytes.Buffer, l *line, y float64) {
	weight := ""
	if l.kind <= inpatient {
		weight = ` font-weight="bold"`
	}
	base := y + 13
	fmt.Fprintf(b, "<text x=\"%.0f\" y=\"%.0f\" fill=\"#555555\">%s</text>\n", margin+float64(l.depth*indent), base, escape(l.head))
	fmt.Fprintf(b, "<text x=\"%.0f\" y=\"%.0f\" fill=\"%s\"%s>%s</text>\n", 2*margin+d.heads, base, colours[l.kind], weight, escape(l.what))
	for n, note := range l.notes {
		fmt.Fprintf(b, "<text x=\"%.0f\" y=\"%.0f\" font-size=\"11\" fill=\"#555555\">%s</text>\n",
			2*margin+d.heads+indent, base+noteHeight*float64(n+1), escape(note))
	}
	if l.days.known && l.kind <= act {
		d.bars(b, l, y+5)
	}
}

// bars are the days on which a step may begin, and lighter those that it lasts.
func (d *drawing) bars(b *bytes.Buffer, l *line, y float64) {
	each := l.each
	if len(each) == 0 {
		each = []int{0}
	}
	for _, n := range each {
		from, to := d.x(l.days.first+n), d.x(l.days.last+n+1)
		if l.stay > 0 {
			d.bar(b, to, d.x(l.days.last+n+1+l.stay), y, colours[l.kind], 0.35)
		}
		d.bar(b, from, max(to, from+3), y, colours[l.kind], 0.9)
	}
}

func (d *drawing) bar(b *bytes.Buffer, from, to, y float64, colour string, opacity float64) {
	fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\" fill-opacity=\"%g\"/>\n", from, y, to-from, barHeight, colour, opacity)
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // A builder takes everything.
	return b.String()
}
