package codesystem

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// use is a code at a place of the library that refers to it.
type use struct{ system, code, place string }

// What modules say of codes, one statement a line.
var (
	titleLine = regexp.MustCompile(`^\s*title "(.*)"`)
	loincLine = regexp.MustCompile(`^\s*loinc "([^"]*)"`)
	cptLine   = regexp.MustCompile(`^\s*cpt "?([0-9A-Z]+)"?`)
	codeLine  = regexp.MustCompile(`^\s*(?:code|also) icd10(?:cm)?\b|^[^"]*\bicd10 \{`)
	icdCode   = regexp.MustCompile(`(?:^|[^\w.])([A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?)(?:$|[^\w.])`)
)

// defined are the LOINC codes that modules give to tests, vital signs and
// panels. Seen has the codes that are known already.
func defined(modules []stdlib.Module, seen map[string]bool) []Code {
	var codes []Code
	for _, m := range modules {
		title := ""
		for n, line := range strings.Split(m.Source, "\n") {
			if t := titleLine.FindStringSubmatch(line); t != nil {
				title = t[1]
			}
			if c := loincLine.FindStringSubmatch(line); c != nil && !seen[c[1]] {
				seen[c[1]] = true
				codes = append(codes, Code{
					System: "loinc", Code: c[1], Text: title, From: models.NoDate, To: models.NoDate,
					Source: "the module's", Place: fmt.Sprintf("%s:%d", m.Name, n+1),
				})
			}
		}
	}
	return codes
}

// moduleUses are the codes of tables that a module refers to.
func moduleUses(m stdlib.Module) []use {
	var uses []use
	depth := 0 // Of the braces of a code line that runs on.
	for n, line := range strings.Split(m.Source, "\n") {
		line, _, _ = strings.Cut(line, " #")
		place := fmt.Sprintf("%s:%d", m.Name, n+1)
		if c := cptLine.FindStringSubmatch(line); c != nil {
			uses = append(uses, use{"cpt", c[1], place})
		}
		if depth == 0 && !codeLine.MatchString(line) {
			continue
		}
		depth = max(0, depth+strings.Count(line, "{")-strings.Count(line, "}"))
		said, _, _ := strings.Cut(line, " when ")
		for _, word := range strings.FieldsFunc(said, func(r rune) bool { return strings.ContainsRune(" ,{}\"", r) }) {
			if c := icdCode.FindStringSubmatch(strings.TrimSuffix(word, ":")); c != nil {
				uses = append(uses, use{"icd10cm", c[1], place})
			}
		}
	}
	return uses
}

// tableUses are the codes that tables refer to.
func (l *Library) tableUses() ([]use, error) {
	var uses []use
	err := l.walk("tables/procedures.csv", func(r *stdlib.Rows, place string) {
		uses = append(uses, use{strings.ToLower(r.Text("system")), r.Text("code"), place})
	})
	if err != nil {
		return nil, err
	}
	err = l.walk("tables/encounters.csv", func(r *stdlib.Rows, place string) {
		uses = append(uses, use{"pos", r.Text("place_of_service"), place})
		for _, w := range r.Weighted("cpt") {
			uses = append(uses, use{"cpt", w.Word, place})
		}
	})
	if err != nil {
		return nil, err
	}
	err = l.walk("tables/wellness_cpt.csv", func(r *stdlib.Rows, place string) {
		uses = append(uses, use{"cpt", r.Text("new"), place}, use{"cpt", r.Text("established"), place})
	})
	if err != nil {
		return nil, err
	}
	return uses, nil
}

// walk goes through the rows of a table, or of none where it was taken out.
func (l *Library) walk(name string, do func(r *stdlib.Rows, place string)) error {
	if !slices.Contains(l.Names, name) {
		return nil
	}
	table, err := l.Table(name)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		do(rows, fmt.Sprintf("%s row %d", name, rows.Row()+1))
	}
	return rows.Err()
}
