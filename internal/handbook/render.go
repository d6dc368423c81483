package handbook

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func wide(s string) int { return utf8.RuneCountInString(s) }

func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-wide(s))) }

// wrapped is the text in lines of at most the width.
func wrapped(s string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		switch {
		case line == "":
			line = word
		case wide(line)+1+wide(word) > width:
			lines, line = append(lines, line), word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// Text is the page for a terminal of that width.
func (p *Page) Text(width int) string {
	var b strings.Builder
	label := 0
	for _, f := range p.Facts {
		label = max(label, wide(f.Name))
	}
	for _, f := range p.Facts {
		writeColumns(&b, []string{f.Name, f.Text.Text}, []int{label, max(least, width-label-4)})
	}
	for i := range p.Sections {
		s := &p.Sections[i]
		b.WriteString("\n" + s.Title + "\n")
		s.text(&b, width)
		if s.Note != "" {
			for _, l := range wrapped(s.Note, width-2) {
				b.WriteString("  " + l + "\n")
			}
		}
	}
	return b.String()
}

// least is the least width that a column is wrapped to.
const least = 14

func (s *Section) text(b *strings.Builder, width int) {
	var rows [][]string
	if len(s.Head) > 0 {
		rows = append(rows, s.Head)
	}
	for _, r := range s.Rows {
		row := make([]string, len(r))
		for i, c := range r {
			row[i] = c.Text
		}
		rows = append(rows, row)
	}
	widths := fitted(rows, width-2)
	for _, r := range rows {
		writeColumns(b, r, widths)
	}
}

// fitted are the columns' widths: what they need, the widest of them narrowed
// until all fit.
func fitted(rows [][]string, width int) []int {
	var widths []int
	for _, r := range rows {
		for i, c := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], wide(c))
		}
	}
	for {
		sum, widest := -2, 0
		for i, w := range widths {
			sum += w + 2
			if w > widths[widest] {
				widest = i
			}
		}
		if len(widths) == 0 || sum <= width || widths[widest] <= least {
			return widths
		}
		widths[widest]--
	}
}

// writeColumns writes a row, with as many lines as its longest cell needs.
func writeColumns(b *strings.Builder, row []string, widths []int) {
	lines := make([][]string, len(row))
	height := 0
	for i, c := range row {
		lines[i] = wrapped(c, widths[i])
		height = max(height, len(lines[i]))
	}
	for y := range height {
		var line strings.Builder
		for i := range row {
			c := ""
			if y < len(lines[i]) {
				c = lines[i][y]
			}
			line.WriteString("  " + pad(c, widths[i]))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// Markdown is the page under a heading of that level. Link gives the address
// of the page that a cell leads to, "" for none.
func (p *Page) Markdown(level int, link func(kind, word string) string) string {
	var b strings.Builder
	title := escape(p.Title)
	if level > 1 {
		title = escape(p.heading())
	}
	b.WriteString(strings.Repeat("#", level) + " " + title + "\n\n- word: `" + p.Word + "`\n")
	for _, f := range p.Facts {
		b.WriteString("- " + f.Name + ": " + f.Text.markdown(link) + "\n")
	}
	for i := range p.Sections {
		s := &p.Sections[i]
		if level == 1 {
			b.WriteString("\n## " + escape(s.Title) + "\n\n")
		} else {
			b.WriteString("\n**" + escape(s.Title) + "**\n\n")
		}
		s.markdown(&b, link)
		if s.Note != "" {
			b.WriteString("\n" + escape(s.Note) + "\n")
		}
	}
	return b.String()
}

// heading tells the page from others on the same file.
func (p *Page) heading() string { return p.Title + " (" + p.Word + ")" }

// Anchor is the name by which links lead to the page's heading on a file of
// several pages: small letters, digits, hyphens for blanks, as GitHub makes it.
func (p *Page) Anchor() string {
	var b strings.Builder
	for _, r := range strings.ToLower(p.heading()) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (s *Section) markdown(b *strings.Builder, link func(kind, word string) string) {
	if len(s.Head) == 0 {
		for _, r := range s.Rows {
			b.WriteString("- " + rowMarkdown(r, ": ", link) + "\n")
		}
		return
	}
	head := make([]Cell, len(s.Head))
	for i, h := range s.Head {
		head[i] = text(h)
	}
	b.WriteString("| " + rowMarkdown(head, " | ", nil) + " |\n|" + strings.Repeat("---|", len(head)) + "\n")
	for _, r := range s.Rows {
		b.WriteString("| " + rowMarkdown(r, " | ", link) + " |\n")
	}
}

func rowMarkdown(row []Cell, between string, link func(kind, word string) string) string {
	parts := make([]string, len(row))
	for i, c := range row {
		parts[i] = c.markdown(link)
	}
	return strings.Join(parts, between)
}

func (c Cell) markdown(link func(kind, word string) string) string {
	s := escape(c.Text)
	if c.Word == "" || link == nil {
		return s
	}
	if to := link(c.Kind, c.Word); to != "" {
		return "[" + strings.NewReplacer("[", `\[`, "]", `\]`).Replace(s) + "](" + to + ")"
	}
	return s
}

// escape keeps Markdown from reading signs of the text as its own.
func escape(s string) string {
	return strings.NewReplacer("|", `\|`, "*", `\*`, "<", "&lt;", "_", `\_`).Replace(s)
}
