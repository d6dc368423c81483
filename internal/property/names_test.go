package property

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/internal/golden"
)

// namesOf is from how many people of the population the lists of names are.
const namesOf = 40_000

// TestNames writes the commonest given names of people born in four decades by
// sex, and the commonest surnames by race and ethnicity. Somebody who has lived
// in this country takes a look and finds nothing strange; the golden file keeps
// it so.
func TestNames(t *testing.T) {
	long(t)
	p := populations(t)[0]
	var out strings.Builder
	for _, decade := range []int{1940, 1960, 1980, 2000} {
		for sex := range 2 {
			top(&out, fmt.Sprintf("%s %ds", [2]string{"women born in the", "men born in the"}[sex], decade), p.given, p.people[:namesOf],
				func(who *someone) (int32, bool) {
					return who.givenName, who.sex == sex && who.birthYear/10*10 == decade
				})
		}
	}
	for k, group := range p.groups.Strings {
		top(&out, group, p.surnames, p.people[:namesOf], func(who *someone) (int32, bool) { return who.surname, who.group == k })
	}
	golden.File(t, "testdata/names.txt", []byte(out.String()))
}

// top writes the ten commonest names of some of the people, with how many have
// them; where as many have several, in the alphabet's order.
func top(out *strings.Builder, title string, names []string, people []someone, of func(*someone) (int32, bool)) {
	count, n := make([]int, len(names)), 0
	for i := range people {
		if name, ok := of(&people[i]); ok {
			count[name]++
			n++
		}
	}
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(names[a], names[b]))
	})
	if n < 250 { // A list of so few says nothing.
		return
	}
	fmt.Fprintf(out, "%s (%d people)\n", title, n)
	for _, i := range order[:10] {
		if count[i] < 2 {
			break
		}
		fmt.Fprintf(out, "  %d %s\n", count[i], names[i])
	}
}
