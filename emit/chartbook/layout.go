package chartbook

import (
	"strings"
	"unicode/utf8"
)

// leastLast is the least width that a table's last column is wrapped to.
const leastLast = 24

// page is text of a width under way.
type page struct {
	strings.Builder
	width int
}

func wide(s string) int { return utf8.RuneCountInString(s) }

// pad is the text with blanks up to the width.
func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-wide(s))) }

// line writes a line without blanks at its end.
func (p *page) line(s string) {
	p.WriteString(strings.TrimRight(s, " "))
	p.WriteByte('\n')
}

// wrapped is the text in lines of at most the width; a longer word has a line
// of its own.
func wrapped(text string, width int) []string {
	var lines []string
	var b strings.Builder
	for word := range strings.FieldsSeq(text) {
		if b.Len() > 0 && wide(b.String())+1+wide(word) > width {
			lines = append(lines, b.String())
			b.Reset()
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	return append(lines, b.String())
}

// entry writes a label and a text beside it, whose further lines begin where
// its first one does.
func (p *page) entry(indent int, label string, labelWidth int, text string) {
	if text == "" {
		return
	}
	left := strings.Repeat(" ", indent) + pad(label, labelWidth)
	for _, l := range wrapped(text, max(leastLast, p.width-wide(left))) {
		p.line(left + l)
		left = strings.Repeat(" ", wide(left))
	}
}

// table writes rows in columns, two blanks apart. The last column takes what
// the others leave, and is wrapped. A row of one cell is a line of its own.
func (p *page) table(indent int, rows [][]string) {
	widths := columnWidths(rows)
	for _, r := range rows {
		left := strings.Repeat(" ", indent)
		if len(r) == 1 {
			left += r[0][:len(r[0])-len(strings.TrimLeft(r[0], " "))]
		}
		for i := range len(r) - 1 {
			left += pad(r[i], widths[i]+2)
		}
		for _, l := range wrapped(r[len(r)-1], max(leastLast, p.width-wide(left))) {
			p.line(left + l)
			left = strings.Repeat(" ", wide(left))
		}
	}
}

func columnWidths(rows [][]string) []int {
	var widths []int
	for _, r := range rows {
		if len(r) == 1 && len(rows) > 1 {
			continue
		}
		for i, c := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], wide(c))
		}
	}
	return widths
}

// grid writes short rows side by side, down the first column of them first, as
// many beside each other as fit.
func (p *page) grid(indent int, rows [][]string) {
	const gap = 4
	widths := columnWidths(rows)
	one := gap
	for _, w := range widths {
		one += w + 1
	}
	beside := max(1, (p.width-indent+gap)/one)
	height := (len(rows) + beside - 1) / beside
	for y := range height {
		var line strings.Builder
		line.WriteString(strings.Repeat(" ", indent))
		for x := y; x < len(rows); x += height {
			for i, c := range rows[x] {
				line.WriteString(pad(c, widths[i]+1))
			}
			line.WriteString(strings.Repeat(" ", gap))
		}
		p.line(line.String())
	}
}
