package chartbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Person is how a person of the book is found.
type Person struct {
	Number    int // From 1, in the order of table patients.
	ID, MRN   string
	Cohort    string
	Name      string
	Age       int
	Sex       string
	BirthDate string
}

// String is the person as messages name them.
func (p Person) String() string {
	return fmt.Sprintf("%d %s, %s, born %s, %s", p.Number, p.Name, p.Sex, p.BirthDate, p.MRN)
}

// People are all people of the book.
func (b *Book) People() []Person {
	var out []Person
	for i, r := range b.all(patients) {
		out = append(out, Person{
			Number: i + 1, ID: r.text("patient_id"), MRN: r.text("mrn"), Cohort: r.text("cohort"), Name: r.text("name"),
			Age: r.number("age"), Sex: r.text("sex"), BirthDate: r.text("birth_date"),
		})
	}
	return out
}

// NotFoundError says that what was asked for is nobody, or several people.
type NotFoundError struct {
	Wanted string
	People int      // In the whole book.
	Many   []Person // Those that it may mean.
	Near   []Person // Those whose names are alike, where it means nobody.
}

// mostNamed is the number of people that a message names.
const mostNamed = 6

// Error names the people that may be meant.
func (e *NotFoundError) Error() string {
	var b strings.Builder
	list, what := e.Many, "people it may mean"
	switch {
	case len(e.Many) > 0:
		fmt.Fprintf(&b, "%q is the name of %d people: give the number, the MRN or the id of one", e.Wanted, len(e.Many))
	case e.People == 0:
		return "there is nobody in it"
	default:
		fmt.Fprintf(&b, "%q is nobody's id, MRN or name, and no number from 1 to %d", e.Wanted, e.People)
		list, what = e.Near, "people whose names are like it"
	}
	for i, p := range list {
		if i == mostNamed {
			fmt.Fprintf(&b, "\n  and %d more %s", len(list)-i, what)
			break
		}
		fmt.Fprintf(&b, "\n  %s", p)
	}
	return b.String()
}

// Find finds the people that a text means: "all", an id, an MRN, the number of
// a person, the label of a named individual, or a name or part of one.
func Find(people []Person, wanted string) ([]Person, error) {
	wanted = strings.TrimSpace(wanted)
	if wanted == "all" && len(people) > 0 {
		return people, nil
	}
	if n, err := strconv.Atoi(wanted); err == nil && n >= 1 && n <= len(people) {
		return people[n-1 : n], nil
	}
	for _, same := range []func(Person) bool{
		func(p Person) bool { return p.ID == wanted },
		func(p Person) bool { return strings.EqualFold(p.MRN, wanted) },
		func(p Person) bool { return strings.EqualFold(p.Name, wanted) },
		func(p Person) bool { return p.Cohort == wanted },
		func(p Person) bool { return named(p.Name, wanted) },
	} {
		found := choose(people, same)
		if len(found) == 1 {
			return found, nil
		}
		if len(found) > 1 {
			return nil, &NotFoundError{Wanted: wanted, People: len(people), Many: found}
		}
	}
	return nil, &NotFoundError{Wanted: wanted, People: len(people), Near: choose(people, func(p Person) bool { return alike(p.Name, wanted) })}
}

func choose(people []Person, keep func(Person) bool) []Person {
	return slices.DeleteFunc(slices.Clone(people), func(p Person) bool { return !keep(p) })
}

// named says that each word of the text begins a word of the name.
func named(name, wanted string) bool {
	words := strings.Fields(strings.ToLower(name))
	parts := strings.Fields(strings.ToLower(wanted))
	for _, part := range parts {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, part) }) {
			return false
		}
	}
	return len(parts) > 0
}

// leastShared is the number of first letters that make two words alike.
const leastShared = 3

// alike says that a word of the text begins as a word of the name does.
func alike(name, wanted string) bool {
	for part := range strings.FieldsSeq(strings.ToLower(wanted)) {
		if len(part) >= leastShared && named(name, part[:leastShared]) {
			return true
		}
	}
	return false
}
