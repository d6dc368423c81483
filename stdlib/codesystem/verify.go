package codesystem

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// Finding is something wrong at a place of the library.
type Finding struct {
	Place   string `json:"place"`
	Message string `json:"message"`
}

// The days on which every code that the library uses has to be valid, by
// itself or by the code that stood before it.
var (
	firstDay = models.DateOf(2020, 1, 1)
	lastDay  = models.DateOf(2026, 12, 31)
)

// Verify reads every table and module and says what is wrong with them: cells
// that can't be read, rows without a source, codes without their shape or with
// a wrong check digit, days out of order, shares that don't add up, and codes
// that are used but aren't in their table or not valid from 2020 to 2026.
func (l *Library) Verify() []Finding {
	var v verifier
	for _, name := range l.Names {
		l.verifyTable(&v, name)
	}
	if len(v.found) > 0 {
		return v.found // What follows would say the same again.
	}
	for _, s := range systems {
		codes, err := l.Codes(s)
		if err != nil {
			v.add(s.Tables[0], "%v", err)
			continue
		}
		verifySystem(&v, s, codes)
	}
	l.verifyUses(&v)
	l.verifyDerived(&v)
	return v.found
}

// verifier gathers findings.
type verifier struct{ found []Finding }

func (v *verifier) add(place, format string, args ...any) {
	v.found = append(v.found, Finding{place, fmt.Sprintf(format, args...)})
}

// verifyTable reads the table and looks for its sources.
func (l *Library) verifyTable(v *verifier, name string) {
	table, err := l.Table(name)
	if err != nil {
		v.add(name, "%v", err)
		return
	}
	if table.Columns[len(table.Columns)-1] != "source" {
		v.add(name, "the last column is %s, expected source", table.Columns[len(table.Columns)-1])
		return
	}
	rows := table.Rows()
	for rows.Next() {
		if strings.TrimSpace(rows.Text("source")) == "" {
			v.add(fmt.Sprintf("%s row %d", name, rows.Row()+1), "it names no source")
		}
	}
}

// verifySystem looks at the codes of one system.
func verifySystem(v *verifier, s System, codes []Code) {
	byCode := map[string][]Code{}
	for _, c := range codes {
		if err := s.check(c.Code); err != nil {
			v.add(c.Place, "%s: %v", s.Title, err)
		}
		if strings.TrimSpace(c.Text) == "" {
			v.add(c.Place, "%s has no text", c.Code)
		}
		if c.From != models.NoDate && c.To != models.NoDate && c.To < c.From {
			v.add(c.Place, "%s ends on %s, before it begins", c.Code, c.To)
		}
		byCode[c.Code] = append(byCode[c.Code], c)
	}
	for _, c := range codes {
		verifySpans(v, c, byCode)
	}
}

// verifySpans holds that no day has two rows of the code, and that what was
// used before it ends on the day before it begins, if it ends at all: a code
// that was split goes on. The tables of what is given, unlike those of codes,
// have a row for each use.
func verifySpans(v *verifier, c Code, byCode map[string][]Code) {
	for _, o := range byCode[c.Code] {
		if strings.HasPrefix(c.Place, "codes/") && o.Place < c.Place && !before(o, c) && !before(c, o) {
			v.add(c.Place, "%s is valid on a day on which %s has it too", c.Code, o.Place)
		}
	}
	if c.Before == "" {
		return
	}
	old := byCode[c.Before]
	switch {
	case len(old) == 0:
		v.add(c.Place, "%s was %s before, which the table doesn't have", c.Code, c.Before)
	case c.From == models.NoDate:
		v.add(c.Place, "%s was %s before, and has no first day", c.Code, c.Before)
	case !slices.ContainsFunc(old, func(o Code) bool { return o.To == c.From-1 || o.To == models.NoDate && o.Valid(c.From-1) }):
		v.add(c.Place, "%s begins on %s; %s doesn't end on the day before", c.Code, c.From, c.Before)
	}
}

// before reports whether a ends before b begins.
func before(a, b Code) bool {
	return a.To != models.NoDate && b.From != models.NoDate && a.To < b.From
}

// verifyUses looks up each code that the library refers to.
func (l *Library) verifyUses(v *verifier) {
	uses, err := l.tableUses()
	if err != nil {
		v.add("tables", "%v", err)
	}
	for _, m := range l.Modules {
		uses = append(uses, moduleUses(m)...)
	}
	for _, u := range uses {
		s, ok := Find(u.system)
		switch {
		case !ok:
			v.add(u.place, "%q is no code system", u.system)
		case l.Carries(s):
			if gap, ok := l.uncovered(s, u.code); ok {
				v.add(u.place, "%s %s isn't valid on %s: its table %s needs it, or what stood before it", s.Title, u.code, gap, s.Tables[0])
			}
		}
	}
}

// uncovered is a day from 2020 to 2026 on which neither the code is valid nor
// one that stood before it or stands after it.
func (l *Library) uncovered(s System, code string) (models.Date, bool) {
	codes, err := l.Codes(s)
	if err != nil {
		return firstDay, true
	}
	same := kin(codes, code)
	for day := lastDay; ; {
		i := slices.IndexFunc(same, func(c Code) bool { return c.Valid(day) })
		switch {
		case i < 0:
			return day, true
		case same[i].From == models.NoDate || same[i].From <= firstDay:
			return 0, false
		}
		day = same[i].From - 1
	}
}

// kin are the rows of a code, of those that stood before it and of those that
// stand after it.
func kin(codes []Code, code string) []Code {
	words := []string{code}
	for n := 0; n < len(words); n++ {
		for _, c := range codes {
			if c.Code == words[n] && c.Before != "" && !slices.Contains(words, c.Before) {
				words = append(words, c.Before)
			}
		}
	}
	for _, c := range codes {
		if c.Before == code {
			words = append(words, c.Code)
		}
	}
	var out []Code
	for _, c := range codes {
		if slices.Contains(words, c.Code) {
			out = append(out, c)
		}
	}
	return out
}

// verifyDerived holds that the tables about diagnosis codes speak of codes that
// the library has.
func (l *Library) verifyDerived(v *verifier) {
	known := map[string]bool{}
	if s, ok := Find("icd10cm"); ok {
		codes, err := l.Codes(s)
		if err != nil {
			return // verifySystem has said it.
		}
		for _, c := range codes {
			known[c.Code] = true
		}
	}
	for _, name := range []string{"codes/mcc_cc.csv", "codes/unspecified.csv"} {
		err := l.walk(name, func(r *stdlib.Rows, place string) {
			if !known[r.Text("code")] {
				v.add(place, "%s isn't in codes/icd10cm.csv: tools/codes/derived.py --write makes the table anew", r.Text("code"))
			}
		})
		if err != nil {
			v.add(name, "%v", err)
		}
	}
}
