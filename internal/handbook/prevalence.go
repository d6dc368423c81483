package handbook

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// rate is a share or a number a year by sex and age; ok is false where it
// depends on something else.
func rate(f *lang.Field, sex stdlib.Sex, age int) (value float64, ok bool) {
	if f.By != nil {
		return rateBy(f.By, sex, age)
	}
	_, amount := split(f)
	return number(amount)
}

func rateBy(by *lang.By, sex stdlib.Sex, age int) (float64, bool) {
	path := by.Path.String()
	for _, c := range by.Cases {
		switch {
		case path == "sex" && keyText(c.Key) == sex.String(), path == "age" && c.Key.Range != nil && within(c.Key.Range, age):
		default:
			continue
		}
		switch {
		case c.Draw == nil:
			return 0, false
		case c.Draw.By != nil:
			return rateBy(c.Draw.By, sex, age)
		case c.Draw.Range != nil:
			return number(c.Draw.Range.Lo.String())
		}
		return 0, false
	}
	return 0, false
}

// within says that a whole number lies in a range.
func within(r *lang.Span, n int) bool {
	lo, _ := number(r.Lo.String())
	hi := lo
	switch {
	case r.Open():
		hi = stdlib.OldestAge
	case r.Hi != nil:
		hi, _ = number(r.Hi.String())
	}
	return float64(n) >= lo && float64(n) <= hi
}

// whole is the rate over all people, and over those of a sex.
func (b *Book) whole(f *lang.Field, sexes ...stdlib.Sex) (float64, bool) {
	sum, people := 0.0, 0.0
	for _, sex := range sexes {
		for age, w := range b.people.AgeWeights(sex) {
			v, ok := rate(f, sex, age)
			if !ok {
				return 0, false
			}
			sum += float64(v * w)
			people += w
		}
	}
	return sum / people, true
}

// rateTable is the rate by band of age and by sex, and over all.
func (b *Book) rateTable(title string, f *lang.Field, note string) Section {
	s := Section{Title: title, Head: []string{"age", "female", "male"}, Note: note}
	if _, ok := b.whole(f, stdlib.Female, stdlib.Male); !ok {
		s.Head = []string{"of", "share"}
		for _, l := range (prose{book: b}).leaves(f) {
			s.Rows = append(s.Rows, cells(l.of, (prose{book: b}).drawText(l.draw)))
		}
		return s
	}
	if f.By != nil {
		starts := bands(f.By)
		for i, lo := range starts {
			hi := stdlib.OldestAge
			if i+1 < len(starts) {
				hi = starts[i+1] - 1
			}
			female, _ := rate(f, stdlib.Female, lo)
			male, _ := rate(f, stdlib.Male, lo)
			s.Rows = append(s.Rows, cells(bandText(lo, hi), percent(female), percent(male)))
		}
	}
	female, _ := b.whole(f, stdlib.Female)
	male, _ := b.whole(f, stdlib.Male)
	all, _ := b.whole(f, stdlib.Female, stdlib.Male)
	s.Rows = append(s.Rows, cells("all", percent(female), percent(male)))
	s.Note = "Over all people " + percent(all) + ". " + note
	return s
}

func bandText(lo, hi int) string {
	switch {
	case hi == stdlib.OldestAge:
		return fmt.Sprintf("%d and older", lo)
	case lo == hi:
		return strconv.Itoa(lo)
	}
	return fmt.Sprintf("%d to %d", lo, hi)
}

// bands are the first ages of all bands that a rate tells apart.
func bands(by *lang.By) []int {
	starts := []int{0}
	var walk func(by *lang.By)
	walk = func(by *lang.By) {
		for _, c := range by.Cases {
			if by.Path.String() == "age" && c.Key.Range != nil {
				if lo, ok := number(c.Key.Range.Lo.String()); ok {
					starts = append(starts, int(lo))
				}
			}
			if c.Draw != nil && c.Draw.By != nil {
				walk(c.Draw.By)
			}
		}
	}
	walk(by)
	slices.Sort(starts)
	return slices.Compact(starts)
}
