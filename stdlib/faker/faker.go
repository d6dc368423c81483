// Package faker makes the text that stands in columns of a user's own: company
// names, job titles, sentences, patterns such as GM-######.
//
// In goes the name of a function with its arguments, and a key for each value;
// out comes text, always the same for the same key. It isn't the source of
// persons, places, identifiers or dates: those belong together, and the tables
// of package stdlib make them.
//
// The words come from gofakeit. Importing that costs a millisecond when the
// program starts, whether it is used or not; nothing here adds to it.
package faker

import (
	"fmt"
	"slices"
	"strings"

	"github.com/brianvoe/gofakeit/v7"

	"github.com/hsc-dev/hsc/internal/rng"
)

// Func is a function of the faker with its arguments, checked. It may be called
// from any number of goroutines.
type Func struct {
	text func(key, n uint64) string
}

// Text is the value of a key. The number n counts the values, from 0; only
// sequence reads it.
func (f Func) Text(key, n uint64) string {
	return f.text(key, n)
}

// Find is the function of a name with the arguments that stand in its brackets.
// The error says which functions there are, or which arguments it takes.
func Find(name string, args ...string) (Func, error) {
	switch name {
	case "pattern":
		return pattern(args)
	case "sequence":
		return sequence(args)
	}
	i := slices.IndexFunc(functions(), func(f function) bool { return f.name == name })
	if i < 0 {
		return Func{}, fmt.Errorf("%q isn't a function of the faker: expected one of %s", name, strings.Join(Names(), ", "))
	}
	if len(args) > 0 {
		return Func{}, fmt.Errorf("%s() takes no arguments", name)
	}
	word := functions()[i].word
	return Func{func(key, _ uint64) string {
		stream := rng.Key(key).Stream()
		return word(gofakeit.NewFaker(source{&stream}, false))
	}}, nil
}

// Call is Find and Text in one, for a single value.
func Call(name string, args []string, key, n uint64) (string, error) {
	f, err := Find(name, args...)
	if err != nil {
		return "", err
	}
	return f.Text(key, n), nil
}

// Names is the names of all functions, sorted.
func Names() []string {
	names := []string{"pattern", "sequence"}
	for _, f := range functions() {
		names = append(names, f.name)
	}
	slices.Sort(names)
	return names
}

// source lends a stream of draws to gofakeit.
type source struct {
	stream *rng.Stream
}

// Uint64 is the next draw.
func (s source) Uint64() uint64 {
	return s.stream.Next()
}
