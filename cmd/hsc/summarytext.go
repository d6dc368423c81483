package main

import (
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"text/tabwriter"
)

func (b *build) printSummaries(doc document) error {
	if b.json {
		return b.writeJSON(doc)
	}
	var text strings.Builder
	for i, s := range doc.Scenarios {
		if b.quiet {
			s.missed(&text)
			continue
		}
		if i > 0 {
			text.WriteByte('\n')
		}
		s.write(&text)
	}
	// Without a summary, what is missed is a message and not data.
	to := b.out
	if b.quiet {
		to = b.err
	}
	_, err := io.WriteString(to, text.String())
	return err
}

// write writes the whole summary.
func (s *summary) write(w io.Writer) {
	fmt.Fprintf(w, "%s: %s people, %s to %s, seed %d\n", s.Scenario, thousands(s.People), s.Period[0], s.Period[1], s.Seed)
	if s.Title != "" {
		fmt.Fprintf(w, "%s\n", s.Title)
	}
	if len(s.Tags) > 0 {
		fmt.Fprintf(w, "tags: %s\n", strings.Join(s.Tags, ", "))
	}
	s.writeTables(w)
	s.writeDrawn(w)
	s.writeSamples(w)
	s.writeExpectations(w)
	s.writeFiles(w)
	s.writeEnd(w)
}

// section begins a table of the summary.
func section(w io.Writer, flags uint) *tabwriter.Writer {
	fmt.Fprintln(w)
	return tabwriter.NewWriter(w, 0, 0, 2, ' ', flags)
}

func (s *summary) writeTables(w io.Writer) {
	t := section(w, tabwriter.AlignRight)
	for _, c := range s.Tables {
		fmt.Fprintf(t, "%s\t %s\t\n", c.Table, thousands(c.Rows))
	}
	fmt.Fprintf(t, "rows\t %s\t\n", thousands(s.Rows))
	t.Flush() //nolint:errcheck // The writer below it takes everything.
}

func (s *summary) writeDrawn(w io.Writer) {
	if len(s.Drawn) == 0 {
		return
	}
	t := section(w, 0)
	fmt.Fprintf(t, "cohort\tdistribution\tasked\tdrawn\n")
	for _, d := range s.Drawn {
		got := "nobody has it"
		if d.Drawn != nil {
			got = targetText(d.Kind, *d.Drawn)
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", d.Cohort, d.What, targetText(d.Kind, d.Asked), got)
	}
	t.Flush() //nolint:errcheck // The writer below it takes everything.
	if s.more > 0 {
		fmt.Fprintf(w, "and %d that are nearer to what was asked\n", s.more)
	}
}

func (s *summary) writeSamples(w io.Writer) {
	if len(s.Samples) == 0 {
		return
	}
	fmt.Fprintln(w, "\nsamples")
	for _, p := range s.Samples {
		fmt.Fprintf(w, "  %s, %d, %s, %s", p.Name, p.Age, p.Sex, p.Place)
		if len(p.Conditions) > 0 {
			fmt.Fprintf(w, ": %s", strings.Join(p.Conditions, "; "))
		}
		if p.Encounters != nil {
			fmt.Fprintf(w, " (%s)", plural(*p.Encounters, "encounter"))
		}
		fmt.Fprintln(w)
	}
}

func (s *summary) writeExpectations(w io.Writer) {
	if len(s.Expectations) == 0 {
		return
	}
	t := section(w, 0)
	fmt.Fprintf(t, "\texpected\tfound\n")
	for _, e := range s.Expectations {
		fmt.Fprintf(t, "%s\t%s\t%s\n", e.sign(), e.What, e.found())
	}
	t.Flush() //nolint:errcheck // The writer below it takes everything.
}

func (e *expectation) sign() string {
	if e.Met {
		return "met"
	}
	return "MISSED"
}

func (e *expectation) found() string {
	if e.Message != "" {
		return e.Message
	}
	return e.Found
}

// missed says only what wasn't met: all that --quiet leaves.
func (s *summary) missed(w io.Writer) {
	for _, e := range s.Expectations {
		if !e.Met {
			fmt.Fprintf(w, "%s: expected %s, found %s\n", e.At, e.What, e.found())
		}
	}
}

// writeFiles has a line for each folder; a file for each table would be many.
func (s *summary) writeFiles(w io.Writer) {
	if len(s.Files) == 0 {
		return
	}
	t := section(w, 0)
	for lo := 0; lo < len(s.Files); {
		folder, hi, bytes := path.Dir(s.Files[lo].Path), lo, int64(0)
		for ; hi < len(s.Files) && path.Dir(s.Files[hi].Path) == folder; hi++ {
			bytes += s.Files[hi].Bytes
		}
		name := folder + "/"
		if hi == lo+1 {
			name = s.Files[lo].Path
		}
		fmt.Fprintf(t, "%s\t%s\t%s\n", name, plural(hi-lo, "file"), size(bytes))
		lo = hi
	}
	t.Flush() //nolint:errcheck // The writer below it takes everything.
}

func (s *summary) writeEnd(w io.Writer) {
	fmt.Fprintln(w)
	if s.Database != "" {
		verb := "saved"
		if s.Replaced {
			verb = "replaced"
		}
		fmt.Fprintf(w, "%s as %s in %s\n", verb, s.Scenario, s.Database)
	}
	if s.Database == "" && len(s.Files) == 0 {
		fmt.Fprintln(w, "nothing was kept: add --emit FORMAT, or leave out --no-db")
	}
	fmt.Fprintf(w, "%s s, %s rows a second\n", decimals(s.Seconds, 2), thousands(s.RowsASecond))
}

// thousands is a number with commas: 12,345.
func thousands(n uint64) string {
	s := strconv.FormatUint(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func decimals(v float64, n int) string { return strconv.FormatFloat(v, 'f', n, 64) }

// size is a number of bytes as people read it.
func size(n int64) string {
	switch {
	case n < 1_000:
		return fmt.Sprintf("%d B", n)
	case n < 1_000_000:
		return decimals(float64(n)/1e3, 1) + " kB"
	case n < 1_000_000_000:
		return decimals(float64(n)/1e6, 1) + " MB"
	}
	return decimals(float64(n)/1e9, 2) + " GB"
}

// plural is a number with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(uint64(n)) + " " + noun + "s"
}
