package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cell is one code point as shown: a tab is four blanks, a control character a dot, a wide character takes two columns.
type cell struct {
	text  string
	width int
}

const tabStop = "    "

func cellOf(r rune) cell {
	switch {
	case r >= ' ' && r < 0x7f:
		return cell{string(r), 1}
	case r == '\t':
		return cell{tabStop, len(tabStop)}
	case r == utf8.RuneError || unicode.IsControl(r):
		return cell{"·", 1}
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return cell{string(r), 0}
	case wide(r):
		return cell{string(r), 2}
	}
	return cell{string(r), 1}
}

// wide says whether a terminal gives r two columns (the blocks of Unicode's EastAsianWidth.txt that are W or F).
func wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115f, r >= 0x2e80 && r <= 0xa4cf && r != 0x303f, r >= 0xac00 && r <= 0xd7a3, r >= 0xf900 && r <= 0xfaff,
		r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6, r >= 0x1f300 && r <= 0x1faff,
		r >= 0x20000 && r <= 0x3fffd:
		return true
	}
	return false
}

// excerpt is the shown line and the carets under the span. A line wider than width is shown as the stretch around the
// span, with an ellipsis where something is left out.
func excerpt(line string, at Span, width int) (text, carets string) {
	first := min(max(0, at.Col-1), utf8.RuneCountInString(line))
	last := at.EndCol - 1
	if at.EndLine > at.Line {
		last = utf8.RuneCountInString(line)
	}
	if last <= first {
		last = first + 1
	}
	cells, lo := window(line, first, width)
	var b, c strings.Builder
	if lo > 0 {
		b.WriteString("…")
		c.WriteByte(' ')
	}
	shown := 0
	for i, k := range cells {
		if shown+k.width > width {
			b.WriteString("…")
			break
		}
		shown += k.width
		b.WriteString(k.text)
		mark := byte(' ')
		if n := lo + i; n >= first && n < last {
			mark = '^'
		}
		c.WriteString(strings.Repeat(string(mark), k.width))
	}
	if first >= lo+len(cells) { // the end of the line
		c.WriteString(strings.Repeat(" ", first-lo-len(cells)) + "^")
	}
	carets = strings.TrimRight(c.String(), " ")
	if !strings.HasSuffix(carets, "^") {
		carets += "^"
	}
	return b.String(), carets
}

// window takes the code points of line that are shown, and the number of those left out before them. It looks at no
// more of the line than it must, since a line may be megabytes long.
func window(line string, first, width int) (cells []cell, lo int) {
	total, count := 0, 0
	for _, r := range line {
		total += cellOf(r).width
		count++
		if total > width && count > first+width {
			break
		}
	}
	if total > width {
		lo = max(0, min(first, count)-width/3)
	}
	i := 0
	for _, r := range line {
		if i >= lo+width+1 {
			break
		}
		if i >= lo {
			cells = append(cells, cellOf(r))
		}
		i++
	}
	return cells, lo
}

// printable replaces what a terminal would act on.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '·'
		}
		return r
	}, s)
}
