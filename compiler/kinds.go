package compiler

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// readKinds takes over the library's table of encounter kinds.
func (c *compiler) readKinds() error {
	t, err := stdlib.Table("tables/encounters.csv")
	if err != nil {
		return err
	}
	r := t.Rows()
	for r.Next() {
		k := &plan.Kind{
			Name: r.Text("word"), Title: r.Text("title"), Class: r.Text("class"), POS: r.Text("place_of_service"),
			Facility: r.Text("facility"), Specialty: r.Text("specialty"), Weekends: r.Text("weekends") == "1",
			MinutesLo: r.Int("minutes_lo"), MinutesMode: r.Int("minutes_mode"), MinutesHi: r.Int("minutes_hi"),
			HourFrom: r.Int("hour_from"), HourTo: r.Int("hour_to"), Problems: r.Float("problems"), Shared: r.Float("shared"),
		}
		for _, s := range r.Weighted("cpt") {
			k.Services, k.Weights = append(k.Services, s.Word), append(k.Weights, s.Weight)
		}
		c.plan.Care.Kinds = append(c.plan.Care.Kinds, k)
	}
	return r.Err()
}

// kind is the index of an encounter kind by its word.
func (c *compiler) kind(at diag.Span, word string) (int, bool) {
	var known []string
	for i, k := range c.plan.Care.Kinds {
		if k.Name == word {
			return i, true
		}
		known = append(known, k.Name)
	}
	c.err(at, codeUnknownWord, fmt.Sprintf("%q is no kind of encounter", word), didYouMean(word, known, "hsc words encounters"))
	return 0, false
}

// specialty checks the word of a specialty. The library's own are held by a
// test, so that a build needn't read the directory for them.
func (c *compiler) specialty(at diag.Span, word string) {
	if c.isLibrary(at.File) {
		return
	}
	d, err := stdlib.CareDirectory()
	if err != nil {
		c.err(at, codeLibrary, err.Error(), "")
		return
	}
	if _, ok := d.Care(word); ok {
		return
	}
	var known []string
	for i := range d.Cares {
		known = append(known, d.Cares[i].Word)
	}
	c.err(at, codeUnknownWord, fmt.Sprintf("%q is no specialty", word), didYouMean(word, known, "hsc words specialties"))
}
