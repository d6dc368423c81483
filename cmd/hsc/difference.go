package main

import (
	"fmt"
	"slices"
	"strings"
)

// contextLines is the number of unchanged lines around a change.
const contextLines = 3

// edit is a line of a comparison: ' ' in both, '-' in the old, '+' in the new.
type edit struct {
	sign byte
	line string
}

// unified compares two texts line by line in the form that patch reads.
func unified(oldName, newName, before, after string) string {
	edits := compareLines(splitLines(before), splitLines(after))
	var b strings.Builder
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", oldName, newName)
	for lo := 0; lo < len(edits); {
		first := nextChange(edits, lo)
		if first == len(edits) {
			break
		}
		from, to := max(lo, first-contextLines), endOfHunk(edits, first)
		writeHunk(&b, edits, from, to)
		lo = to
	}
	return b.String()
}

func splitLines(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// compareLines finds a longest common subsequence of what differs between the
// common start and the common end.
func compareLines(old, now []string) []edit {
	var head, tail []edit
	for len(old) > 0 && len(now) > 0 && old[0] == now[0] {
		head = append(head, edit{' ', old[0]})
		old, now = old[1:], now[1:]
	}
	for len(old) > 0 && len(now) > 0 && old[len(old)-1] == now[len(now)-1] {
		tail = append(tail, edit{' ', old[len(old)-1]})
		old, now = old[:len(old)-1], now[:len(now)-1]
	}
	slices.Reverse(tail)
	return slices.Concat(head, compareMiddle(old, now), tail)
}

func compareMiddle(old, now []string) (out []edit) {
	common := commonLengths(old, now)
	i, j := 0, 0
	for i < len(old) || j < len(now) {
		switch {
		case i < len(old) && j < len(now) && old[i] == now[j]:
			out = append(out, edit{' ', old[i]})
			i, j = i+1, j+1
		case j == len(now) || i < len(old) && common[i+1][j] >= common[i][j+1]:
			out = append(out, edit{'-', old[i]})
			i++
		default:
			out = append(out, edit{'+', now[j]})
			j++
		}
	}
	return out
}

// commonLengths has the length of the longest common subsequence of old[i:]
// and now[j:]. Scenarios have few lines, so its square is no matter.
func commonLengths(old, now []string) [][]int {
	common := make([][]int, len(old)+1)
	for i := range common {
		common[i] = make([]int, len(now)+1)
	}
	for i, was := range slices.Backward(old) {
		for j, is := range slices.Backward(now) {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if was == is {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	return common
}

func nextChange(edits []edit, i int) int {
	for i < len(edits) && edits[i].sign == ' ' {
		i++
	}
	return i
}

// endOfHunk is the end of the hunk that has the change at i: behind its last
// change come so many unchanged lines that the next one is too far away.
func endOfHunk(edits []edit, i int) int {
	last := i
	for i++; i < len(edits) && i-last <= 2*contextLines; i++ {
		if edits[i].sign != ' ' {
			last = i
		}
	}
	return min(len(edits), last+1+contextLines)
}

func writeHunk(b *strings.Builder, edits []edit, from, to int) {
	oldAt, newAt := countLines(edits[:from], '+'), countLines(edits[:from], '-')
	oldLines, newLines := countLines(edits[from:to], '+'), countLines(edits[from:to], '-')
	if oldLines > 0 {
		oldAt++
	}
	if newLines > 0 {
		newAt++
	}
	fmt.Fprintf(b, "@@ -%d,%d +%d,%d @@\n", oldAt, oldLines, newAt, newLines)
	for _, e := range edits[from:to] {
		b.WriteByte(e.sign)
		b.WriteString(e.line)
		if !strings.HasSuffix(e.line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// countLines counts the lines without those of one sign.
func countLines(edits []edit, without byte) (n int) {
	for _, e := range edits {
		if e.sign != without {
			n++
		}
	}
	return n
}
