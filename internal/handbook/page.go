package handbook

import "slices"

// Page is what a clinician may check of one word.
type Page struct {
	Kind, Word string // As hsc words has them: conditions, diabetes.
	Title      string
	Facts      []Fact
	Sections   []Section
}

// Fact is a line of the page's head.
type Fact struct {
	Name string
	Text Cell
}

// Section is a part of a page: a table, perhaps with a note below it. Without
// a head the rows are a list.
type Section struct {
	Title string
	Head  []string
	Rows  [][]Cell
	Note  string
}

// Cell is a text, and the page that it leads to where there is one.
type Cell struct {
	Text       string
	Kind, Word string
}

// text is a cell that leads nowhere.
func text(s string) Cell { return Cell{Text: s} }

// cells are texts that lead nowhere.
func cells(texts ...string) []Cell {
	out := make([]Cell, len(texts))
	for i, s := range texts {
		out[i] = text(s)
	}
	return out
}

// fact adds a line to the head, unless there is nothing to say.
func (p *Page) fact(name, s string) {
	if s != "" {
		p.Facts = append(p.Facts, Fact{name, text(s)})
	}
}

// section adds a part, unless it has no rows. Columns that are empty in all
// rows are left out.
func (p *Page) section(s Section) {
	if len(s.Rows) == 0 {
		return
	}
	for i := range slices.Backward(s.Head) {
		if s.empty(i) {
			s.drop(i)
		}
	}
	p.Sections = append(p.Sections, s)
}

func (s *Section) empty(column int) bool {
	for _, r := range s.Rows {
		if r[column].Text != "" {
			return false
		}
	}
	return true
}

func (s *Section) drop(column int) {
	s.Head = append(append([]string{}, s.Head[:column]...), s.Head[column+1:]...)
	for i, r := range s.Rows {
		s.Rows[i] = append(append([]Cell{}, r[:column]...), r[column+1:]...)
	}
}
