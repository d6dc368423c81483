// Package codesystem knows the code systems that the library carries.
//
// In go the library's tables and modules; out come the codes of each system
// with their texts and days of validity, the terms under which they are
// shipped, and what is wrong with them. A code says one thing on one day: it
// is looked up with the day on which it is used.
package codesystem

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// System is a code system, or a table about the codes of one.
type System struct {
	// Word names it at the command line: icd10cm.
	Word string
	// Title is its name: ICD-10-CM.
	Title string
	// Tables are the tables of the library that its codes stand in; a system
	// of definitions has none.
	Tables []string
	// Release is what its codes were taken from.
	Release string
	// Terms say under which terms its codes are shipped, and Notice is what the
	// owner asks to be said with them.
	Terms  Terms
	Notice string

	parts []part
	check func(code string) error
}

// part says which columns of a table hold codes, and their texts.
type part struct{ table, code, text string }

// Code is a code with what it says from a first to a last day.
type Code struct {
	// System is the word of its system.
	System string
	Code   string
	Text   string
	// From and To are the days between which it is valid, NoDate where the
	// table knows no first or last day.
	From, To models.Date
	// Before is the code that was used for the same before From, where it is
	// known.
	Before string
	Source string
	// Place is the table and row, or the module, that it stands in.
	Place string
}

// Valid reports whether the code is valid on the day.
func (c *Code) Valid(day models.Date) bool {
	return (c.From == models.NoDate || c.From <= day) && (c.To == models.NoDate || day <= c.To)
}

// Library is the tables and modules that codes are read from.
type Library struct {
	// Names are the paths of its tables, and Table reads one.
	Names []string
	Table func(name string) (*stdlib.CSV, error)
	// Modules hold the definitions that use codes.
	Modules []stdlib.Module

	mu    sync.Mutex
	known map[string][]Code
}

// Built is the library that is built in.
func Built() *Library { return built() }

var built = sync.OnceValue(func() *Library {
	return &Library{Names: stdlib.Tables(), Table: stdlib.Table, Modules: stdlib.Modules()}
})

// Find is the system of that word.
func Find(word string) (System, bool) {
	i := slices.IndexFunc(systems, func(s System) bool { return s.Word == word })
	if i < 0 {
		return System{}, false
	}
	return systems[i], true
}

// Systems are all code systems, those of diagnoses and procedures first.
func Systems() []System { return slices.Clone(systems) }

// Carries reports whether the library has a table of the system: the table of
// CPT numbers may be taken out.
func (l *Library) Carries(s System) bool {
	return len(s.Tables) == 0 || slices.Contains(l.Names, s.Tables[0])
}

// Codes are the codes of a system, in the order of its tables, each once for
// each span of days. A system that the library doesn't carry has none.
func (l *Library) Codes(s System) ([]Code, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if codes, ok := l.known[s.Word]; ok {
		return codes, nil
	}
	codes, err := l.read(s)
	if err != nil {
		return nil, err
	}
	if l.known == nil {
		l.known = map[string][]Code{}
	}
	l.known[s.Word] = codes
	return codes, nil
}

func (l *Library) read(s System) ([]Code, error) {
	var codes []Code
	seen := map[string]bool{}
	for _, p := range s.parts {
		if !slices.Contains(l.Names, p.table) {
			continue
		}
		more, err := l.readPart(s.Word, p)
		if err != nil {
			return nil, err
		}
		for _, c := range more {
			if key := fmt.Sprint(c.Code, " ", c.From); !seen[key] || strings.HasPrefix(p.table, "codes/") {
				seen[key] = true
				codes = append(codes, c)
			}
		}
	}
	if s.Word == "loinc" {
		codes = append(codes, defined(l.Modules, seen)...)
	}
	return codes, nil
}

// readPart reads the codes of one table; rows without a code are left out.
func (l *Library) readPart(word string, p part) ([]Code, error) {
	table, err := l.Table(p.table)
	if err != nil {
		return nil, err
	}
	has := func(column string) bool { return slices.Contains(table.Columns, column) }
	var codes []Code
	rows := table.Rows()
	for rows.Next() {
		c := Code{System: word, Code: rows.Text(p.code), Text: rows.Text(p.text), Source: rows.Text("source"), From: models.NoDate, To: models.NoDate}
		c.Place = fmt.Sprintf("%s row %d", p.table, rows.Row()+1)
		if has("valid_from") {
			c.From, c.To = rows.Date("valid_from", models.NoDate), rows.Date("valid_to", models.NoDate)
		}
		if has("before") {
			c.Before = rows.Text("before")
		}
		if has("set") {
			c.Code = rows.Text("set") + ":" + c.Code
		}
		if c.Code != "" {
			codes = append(codes, c)
		}
	}
	return codes, rows.Err()
}

// Lookup is what a code of a system says on a day.
func (l *Library) Lookup(word, code string, day models.Date) (Code, bool) {
	s, ok := Find(word)
	if !ok {
		return Code{}, false
	}
	codes, err := l.Codes(s)
	if err != nil {
		return Code{}, false
	}
	i := slices.IndexFunc(codes, func(c Code) bool { return c.Code == code && c.Valid(day) })
	if i < 0 {
		return Code{}, false
	}
	return codes[i], true
}

// Every is every meaning of a code, in any system, on any day.
func (l *Library) Every(code string) []Code {
	var out []Code
	for _, s := range systems {
		codes, err := l.Codes(s)
		if err != nil {
			continue // Verify says what is wrong with the table.
		}
		for _, c := range codes {
			if strings.EqualFold(c.Code, code) {
				out = append(out, c)
			}
		}
	}
	return out
}
