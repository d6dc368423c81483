package chartbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// results are the encounter's results by panel. Where a panel was drawn several
// times, they stand beside each other, as on a flow sheet.
func (t *text) results(e *Encounter) {
	groups := grouped(e.Results)
	if t.brief {
		t.entry(6, "results", visitLabel, briefly(groups))
		return
	}
	for _, g := range groups {
		if len(g.times) == 1 {
			t.entry(6, "results", visitLabel, g.title+" ("+withDay(g.times[0])+")")
			t.grid(6+visitLabel, g.rows())
			continue
		}
		t.entry(6, "results", visitLabel, fmt.Sprintf("%s, %d times", g.title, len(g.times)))
		t.flowSheet(g)
	}
}

// group is the results of a panel at all of an encounter's times, or of all
// tests that were ordered alone.
type group struct {
	title  string
	alone  bool
	times  []string
	series []*series
}

// series is a test's results, one for each time of the group; nil where it has none.
type series struct {
	Result
	at []*Result
}

// grouped puts panels of the same word together.
func grouped(panels []Panel) []*group {
	var out []*group
	at := map[string]*group{}
	for i := range panels {
		p := &panels[i]
		g := at[p.Panel]
		if g == nil {
			g = &group{title: p.Title, alone: p.Panel == ""}
			if g.alone {
				g.title = "single tests"
			}
			at[p.Panel] = g
			out = append(out, g)
		}
		g.add(p)
	}
	return out
}

func (g *group) add(p *Panel) {
	g.times = append(g.times, p.Time)
	for i := range p.Results {
		r := &p.Results[i]
		n := slices.IndexFunc(g.series, func(s *series) bool { return s.Test == r.Test && s.Name == r.Name })
		if n < 0 {
			n = len(g.series)
			g.series = append(g.series, &series{Result: *r})
		}
		s := g.series[n]
		for len(s.at) < len(g.times)-1 {
			s.at = append(s.at, nil)
		}
		s.at = append(s.at, r)
	}
}

func found(r *Result) string { return strings.TrimSpace(r.Value + flags(r.Flag)) }

// rows are a test each: what it is, what was found, the unit, the range.
func (g *group) rows() [][]string {
	var rows [][]string
	for _, s := range g.series {
		for _, r := range s.at {
			if r != nil {
				rows = append(rows, []string{r.Name, found(r), models.UnitText(r.Unit), reference(*r)})
			}
		}
	}
	return rows
}

// flowSheet has a row for each test and a column for each time; times that
// don't fit beside each other stand below.
func (t *text) flowSheet(g *group) {
	const column, indent = 13, 6 + visitLabel
	left := [][]string{{"", "", ""}}
	for _, s := range g.series {
		left = append(left, []string{s.Name, models.UnitText(s.Unit), reference(s.Result)})
	}
	taken := indent
	for _, w := range columnWidths(left) {
		taken += w + 2
	}
	beside := max(1, (t.width-taken)/column)
	for lo := 0; lo < len(g.times); lo += beside {
		hi := min(lo+beside, len(g.times))
		var rows [][]string
		for y, l := range left {
			row := slices.Clone(l)
			for x := lo; x < hi; x++ {
				row = append(row, pad(g.cell(y, x), column-2))
			}
			rows = append(rows, row)
		}
		t.table(indent, rows)
	}
}

// cell is the time in the first row, and what was found then in the others.
func (g *group) cell(row, time int) string {
	if row == 0 {
		const month, minute = 5, 16
		return g.times[time][month:minute]
	}
	s := g.series[row-1]
	if time >= len(s.at) || s.at[time] == nil {
		return ""
	}
	return found(s.at[time])
}

// reference is the reference range in brackets.
func reference(r Result) string {
	switch {
	case r.Low != "" && r.High != "":
		return "(" + r.Low + "-" + r.High + ")"
	case r.Low != "":
		return "(from " + r.Low + ")"
	case r.High != "":
		return "(to " + r.High + ")"
	}
	return ""
}

// briefly tells the results that matter: those beyond their range, and those
// that were ordered alone. The others are counted.
func briefly(groups []*group) string {
	var told []string
	normal := 0
	for _, g := range groups {
		for _, s := range g.series {
			values := s.told()
			if !g.alone && s.normal() {
				normal += len(values)
				continue
			}
			told = append(told, joined(" ", s.Name, values.text(s.Unit), reference(s.Result)))
		}
	}
	if normal > 0 {
		told = append(told, fmt.Sprintf("%d in range", normal))
	}
	return strings.Join(told, "; ")
}

// findings are the results of a test in the order of time.
type findings []*Result

// told is what was found at all times.
func (s *series) told() findings {
	return slices.DeleteFunc(slices.Clone(s.at), func(r *Result) bool { return r == nil })
}

// text is the values with their flags; the unit stands once.
func (f findings) text(unit string) string {
	if len(f) == 1 {
		return measure(f[0].Value, unit) + flags(f[0].Flag)
	}
	values := make([]string, len(f))
	for i, r := range f {
		values[i] = found(r)
	}
	return joined(" ", strings.Join(values, ", "), models.UnitText(unit))
}

// normal says that nothing was the matter at any time.
func (s *series) normal() bool {
	return !slices.ContainsFunc(s.at, func(r *Result) bool { return r != nil && !r.Normal() })
}
