package stdlib

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/internal/rng"
)

func namesForTest(t testing.TB) *Names {
	t.Helper()
	n, err := PersonNames()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func groupOf(t testing.TB, n *Names, word string) int {
	t.Helper()
	g := slices.Index(n.NameGroups(), word)
	if g < 0 {
		t.Fatalf("no group %s", word)
	}
	return g
}

// commonest is the names of a group that are picked most often, by an even
// sweep of u.
func commonest(list []string, top int, pick func(u float64) int) []string {
	const sweep = 20000
	count := make([]int, len(list))
	for i := range sweep {
		count[pick((float64(i)+0.5)/sweep)]++
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return count[b] - count[a] })
	out := make([]string, top)
	for i := range out {
		out[i] = list[order[i]]
	}
	return out
}

// TestGivenNamesFitTheDecade expects names that the decade is known for among
// the commonest of its sex.
func TestGivenNamesFitTheDecade(t *testing.T) {
	n := namesForTest(t)
	white := groupOf(t, n, "white_nh")
	for _, c := range []struct {
		sex    Sex
		year   int
		expect string
	}{
		{Female, 1925, "Mary Dorothy Helen Betty Margaret"},
		{Male, 1925, "Robert John James William Charles"},
		{Female, 1948, "Mary Linda Barbara Patricia Susan"},
		{Male, 1955, "James Michael Robert John David"},
		{Female, 1964, "Lisa Susan Karen"},
		{Female, 1975, "Jennifer Amy Melissa"},
		{Male, 1985, "Michael Christopher Matthew Joshua"},
		{Female, 1995, "Jessica Ashley Emily"},
		{Male, 2015, "Noah Liam William"},
		{Female, 2015, "Emma Olivia"},
		{Male, 2023, "Liam Noah Oliver"},
		{Female, 2023, "Olivia Emma Charlotte"},
	} {
		got := commonest(n.Given(), 12, func(u float64) int { return n.PickGiven(c.sex, c.year, white, u) })
		for name := range strings.FieldsSeq(c.expect) {
			if !slices.Contains(got, name) {
				t.Errorf("%v born %d: no %s among %v", c.sex, c.year, name, got)
			}
		}
		if c.year < 1990 && slices.Contains(got, "Jayden") {
			t.Errorf("%v born %d: Jayden", c.sex, c.year)
		}
	}
}

func TestNamesFitTheGroup(t *testing.T) {
	n := namesForTest(t)
	for _, c := range []struct {
		group, surnames, men, women string
	}{
		{"hispanic", "Garcia Rodriguez Martinez Hernandez", "Jose Juan Luis", "Maria"},
		{"white_nh", "Smith Johnson Miller", "Michael", "Mary"},
		{"black_nh", "Williams Johnson Jackson", "James", "Mary"},
		{"asian_nh", "Nguyen Kim Patel", "David", ""},
		{"aian_nh", "Begay Yazzie", "", ""},
		{"nhpi_nh", "Kane", "", ""},
		{"vietnamese", "", "Minh Tuan", "Thuy Linh"},
		{"indian", "", "Rajesh Sanjay", "Sunita Lakshmi"},
		{"korean", "", "Young Sung", "Young Mi"},
	} {
		g := groupOf(t, n, c.group)
		check := func(what, expect string, got []string) {
			for name := range strings.FieldsSeq(expect) {
				if !slices.Contains(got, name) {
					t.Errorf("%s %s: no %s among %v", c.group, what, name, got)
				}
			}
		}
		check("surnames", c.surnames, commonest(n.Surnames(), 20, func(u float64) int { return n.PickSurname(g, u) }))
		check("men", c.men, commonest(n.Given(), 20, func(u float64) int { return n.PickGiven(Male, 1965, g, u) }))
		check("women", c.women, commonest(n.Given(), 20, func(u float64) int { return n.PickGiven(Female, 1965, g, u) }))
	}
}

// TestSurnameShares compares the shares of two names with the Census of 2010.
func TestSurnameShares(t *testing.T) {
	n := namesForTest(t)
	for _, c := range []struct {
		group, name string
		min, max    float64
	}{
		{"black_nh", "Washington", 0.003, 0.009},
		{"hispanic", "Garcia", 0.02, 0.04},
		{"asian_nh", "Nguyen", 0.025, 0.07},
		{"white_nh", "Smith", 0.008, 0.02},
		{"white_nh", "Garcia", 0.0001, 0.001},
	} {
		g, hits := groupOf(t, n, c.group), 0
		for i := range 100_000 {
			if n.Surnames()[n.PickSurname(g, (float64(i)+0.5)/100_000)] == c.name {
				hits++
			}
		}
		if share := float64(hits) / 100_000; share < c.min || share > c.max {
			t.Errorf("%s %s: %v, expected %v..%v", c.group, c.name, share, c.min, c.max)
		}
	}
}

func TestOriginsDoNotMix(t *testing.T) {
	n := namesForTest(t)
	asian := groupOf(t, n, "asian_nh")
	for name, want := range map[string]string{"Nguyen": "vietnamese", "Patel": "indian", "Kim": "korean", "Zhang": "chinese", "Santos": "filipino", "Tanaka": "japanese", "Smith": "asian_nh"} {
		s := slices.Index(n.Surnames(), name)
		if got := n.NameGroups()[n.GivenGroup(asian, s)]; got != want {
			t.Errorf("%s has given names of %s, expected %s", name, got, want)
		}
		if white := groupOf(t, n, "white_nh"); n.GivenGroup(white, s) != white {
			t.Errorf("%s of a white person", name)
		}
	}
}

func TestSpelling(t *testing.T) {
	n := namesForTest(t)
	for want := range strings.SplitSeq("O'Brien,O'Connor,McDonald,McCoy,MacDonald,De La Cruz,De Leon,Del Rio,St. John,Van Dyke,Peña,Muñoz,Núñez,García,Sánchez,DeLuca,Mack,Odom,Vance", ",") {
		if !slices.Contains(n.Surnames(), want) {
			t.Errorf("no surname %s", want)
		}
	}
	for _, want := range []string{"José", "María", "Jesús", "Sofía", "Renée", "Ji-woo", "Ángel"} {
		if !slices.Contains(n.Given(), want) {
			t.Errorf("no given name %s", want)
		}
	}
	for _, name := range slices.Concat(n.Surnames(), n.Given()) {
		if !utf8.ValidString(name) || strings.ContainsFunc(name, combining) || strings.TrimSpace(name) != name || name == "" {
			t.Errorf("%q isn't text of the normal form C", name)
		}
	}
	marked := slices.Index(n.Surnames(), "Pena")
	if n.Surnames()[n.MarkedSurname(marked)] != "Peña" || n.Given()[n.MarkedGiven(slices.Index(n.Given(), "Jose"))] != "José" {
		t.Error("the forms with accents aren't found")
	}
	if len(n.Surnames()) < 4000 || len(n.Given()) < 2000 {
		t.Errorf("%d surnames, %d given names", len(n.Surnames()), len(n.Given()))
	}
}

// combining are the marks that stand alone where text isn't composed.
func combining(r rune) bool {
	return r >= 0x300 && r <= 0x36f
}

func TestDraw(t *testing.T) {
	n := namesForTest(t)
	hispanic := groupOf(t, n, "hispanic")
	var two, joined, accents, middle, suffix int
	const people = 4000
	for i := range people {
		k := rng.Seed(7).Name("person.name").At(uint64(i))
		p := NamePerson{Sex: Male, BirthYear: 1970, Group: hispanic, Age: 55}
		f := n.Draw(k, p)
		if f != n.Draw(k, p) {
			t.Fatal("two draws differ")
		}
		full := string(n.AppendFull(nil, f))
		if !strings.Contains(full, n.Family(f)) {
			t.Fatalf("%q has not %q", full, n.Family(f))
		}
		if f.Second >= 0 && !f.Hyphen {
			two++
		}
		if f.Hyphen {
			joined++
		}
		if f.Middle >= 0 {
			middle++
		}
		if f.Suffix != "" {
			suffix++
		}
		if len(full) != utf8.RuneCountInString(full) {
			accents++
		}
	}
	for _, c := range []struct {
		what     string
		n        int
		from, to float64
	}{
		{"two surnames", two, 0.07, 0.11},
		{"joined surnames", joined, 0.03, 0.055},
		{"middle names", middle, 0.40, 0.48},
		{"suffixes", suffix, 0.03, 0.055},
		{"accents", accents, 0.15, 0.35},
	} {
		if share := float64(c.n) / people; share < c.from || share > c.to {
			t.Errorf("%s: %v, expected %v..%v", c.what, share, c.from, c.to)
		}
	}
}

func TestTwinsAndNewborns(t *testing.T) {
	n := namesForTest(t)
	for i := range 2000 {
		u := (float64(i) + 0.5) / 2000
		first := n.PickGiven(Female, 2015, 0, u)
		if n.TwinGiven(Female, 2015, 0, u, first) == first {
			t.Fatal("twins of one name")
		}
	}
	for _, c := range []struct {
		sex   Sex
		order int
		want  string
	}{{Female, 0, "Baby Girl"}, {Male, 1, "Baby Boy A"}, {Female, 2, "Baby Girl B"}, {Male, 99, "Baby Boy"}} {
		if got := NewbornGiven(c.sex, c.order); got != c.want {
			t.Errorf("%q, expected %q", got, c.want)
		}
	}
}

// TestPicksFromManyGoroutines makes every table at once (for the race
// detector) and compares the picks.
func TestPicksFromManyGoroutines(t *testing.T) {
	d := peopleForTest(t)
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		t.Fatal(err)
	}
	n, err := ReadNames(sub, d)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	sums := make([]string, 4)
	for w := range sums {
		wg.Go(func() {
			var b strings.Builder
			for g := range n.NameGroups() {
				for year := 1915; year < 2035; year += 10 {
					fmt.Fprint(&b, n.PickGiven(Male, year, g, 0.3), n.PickGiven(Female, year, g, 0.9), n.PickSurname(g, 0.4))
				}
			}
			sums[w] = b.String()
		})
	}
	wg.Wait()
	for _, s := range sums {
		if s != sums[0] {
			t.Error("picks differ between goroutines")
		}
	}
}

func TestBrokenNameTables(t *testing.T) {
	d := peopleForTest(t)
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string][2]string{
		"surnames.csv":           {"Smith,,2442977", "Smith,2442977"},
		"given_names.csv":        {"Mary,,female", "Mary,,girl"},
		"given_abroad.csv":       {"chinese,female", "chinas,female"},
		"given_abroad_share.csv": {"hispanic,50", "hispanic,100"},
		"name_rules.csv":         {"accent,hispanic,35", "accent,hispanic,135"},
		"name_groups.csv":        {"chinese,asian_nh", "chinese,asian"},
	} {
		text, err := fs.ReadFile(sub, name)
		if err != nil {
			t.Fatal(err)
		}
		broken := strings.Replace(string(text), c[0], c[1], 1)
		if broken == string(text) {
			t.Fatalf("%s has no %q", name, c[0])
		}
		_, err = ReadNames(overlay{sub, fstest.MapFS{name: {Data: []byte(broken)}}}, d)
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func BenchmarkPickGiven(b *testing.B) {
	n := namesForTest(b)
	b.ReportAllocs()
	k, sum := rng.Seed(1), 0
	for i := range b.N {
		u := k.U(uint64(i))
		sum += n.PickGiven(Sex(i&1), 1930+i%90, i%8, u)
	}
	if sum < 0 {
		b.Fatal(sum)
	}
}

func BenchmarkPickSurname(b *testing.B) {
	n := namesForTest(b)
	b.ReportAllocs()
	k, sum := rng.Seed(1), 0
	for i := range b.N {
		sum += n.PickSurname(i%8, k.U(uint64(i)))
	}
	if sum < 0 {
		b.Fatal(sum)
	}
}

func BenchmarkDrawName(b *testing.B) {
	n := namesForTest(b)
	b.ReportAllocs()
	dst := make([]byte, 0, 100)
	for i := range b.N {
		k := rng.Seed(1).At(uint64(i))
		dst = n.AppendFull(dst[:0], n.Draw(k, NamePerson{Sex: Sex(i & 1), BirthYear: 1960, Group: i % 8, Age: 65}))
	}
}

func BenchmarkReadNames(b *testing.B) {
	d := peopleForTest(b)
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := ReadNames(sub, d); err != nil {
			b.Fatal(err)
		}
	}
}

// TestGoldenNames holds whole names fixed: the same bytes on every machine, and
// a new table of names is seen.
func TestGoldenNames(t *testing.T) {
	n := namesForTest(t)
	for i, want := range []string{
		"Norma Berta Morales", "Michael Terry Pollack", "Andrea Wise", "Lawrence Matthew Johnson", "Jyoti Rashmi Nair", "Justin Tonga", "Paige Kailey Long", "Miguel Eugene Thomas Jr",
	} {
		p := NamePerson{Sex: Sex(i & 1), BirthYear: 1940 + 10*i, Group: i, Age: 85 - 10*i}
		if got := string(n.AppendFull(nil, n.Draw(rng.Seed(1).Name("person.name").At(uint64(i)), p))); got != want {
			t.Errorf("%d: %q, expected %q", i, got, want)
		}
	}
}
