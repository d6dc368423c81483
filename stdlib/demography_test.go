package stdlib

import (
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func peopleForTest(t testing.TB) *Demography {
	t.Helper()
	d, err := Population()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func sumOf(w []float64) float64 {
	sum := 0.0
	for _, x := range w {
		sum += x
	}
	return sum
}

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s is %v, expected %v", what, got, want)
	}
}

func TestPyramidAddsUp(t *testing.T) {
	d := peopleForTest(t)
	bands, old := 0.0, 0.0
	for _, r := range d.Pyramid() {
		bands += r.Weight
		if r.Lo >= 65 {
			old += r.Weight
		}
	}
	near(t, "the population in thousands", bands, 332700, 1500)
	near(t, "the share of 65 and more", old/bands, 0.173, 0.003)
	near(t, "the sum by single year", sumOf(d.AgeWeights(Female))+sumOf(d.AgeWeights(Male)), bands, 1e-6)
	for _, sex := range []Sex{Female, Male} {
		w := d.AgeWeights(sex)
		if len(w) != OldestAge+1 {
			t.Fatalf("%v: %d ages", sex, len(w))
		}
		if w[90] <= w[95] || w[95] <= w[100] || w[100] <= 0 {
			t.Errorf("%v: the last band doesn't taper: %v", sex, w[90:])
		}
	}
	if w := d.AgeWeights(Male); w[31] != w[33] {
		t.Error("the years of a band differ")
	}
}

func TestRacesAddUp(t *testing.T) {
	d := peopleForTest(t)
	states := slices.Sorted(maps.Keys(d.byState))
	if len(states) != 53 {
		t.Errorf("%d states, expected 50, DC, PR and the country", len(states))
	}
	for _, s := range states {
		near(t, "the sum of "+s, sumOf(d.RaceWeights(s)), 100, 0.06)
		near(t, "the sum of "+s+" at 70", sumOf(d.RaceWeightsAt(s, 70)), 100, 1e-9)
	}
	near(t, "Hispanic in the country", d.RaceWeights("")[0], 19.5, 1)
	near(t, "Hispanic in Texas", d.RaceWeights("TX")[0], 39.3, 0.5)
	if !slices.Equal(d.RaceWeights("nowhere"), d.RaceWeights("")) {
		t.Error("an unknown state isn't the country")
	}
}

// TestRacesByAgeKeepTheState sums the leaned shares over the pyramid.
func TestRacesByAgeKeepTheState(t *testing.T) {
	d := peopleForTest(t)
	for _, state := range []string{"", "TX", "CA", "VT", "HI", "PR"} {
		got, people := make([]float64, len(d.Races())), 0.0
		for age := range OldestAge + 1 {
			n := d.AgeWeights(Female)[age] + d.AgeWeights(Male)[age]
			people += n
			for g, pct := range d.RaceWeightsAt(state, age) {
				got[g] += n * pct
			}
		}
		for g, want := range d.RaceWeights(state) {
			near(t, state+" "+d.Races()[g].Word, got[g]/people, want, 1.6)
		}
	}
	if d.RaceWeightsAt("TX", 5)[0] <= d.RaceWeightsAt("TX", 80)[0] {
		t.Error("Texan children should be Hispanic more often than the old")
	}
}

func TestRaceCodes(t *testing.T) {
	d := peopleForTest(t)
	codes := []string{"1002-5", "2028-9", "2054-5", "2076-8", "2106-3", "2131-1"}
	total := 0.0
	for _, r := range d.HispanicRaces() {
		if !slices.Contains(codes, r.Race.Code) || r.Race.Display == "" {
			t.Errorf("race %v", r.Race)
		}
		total += r.Weight
	}
	near(t, "the races of Hispanic persons", total, 100, 1e-9)
	total = 0
	for _, p := range d.RacePairs() {
		if p.First.Code == p.Second.Code || !slices.Contains(codes, p.First.Code) || !slices.Contains(codes, p.Second.Code) {
			t.Errorf("pair %v", p)
		}
		total += p.Weight
	}
	near(t, "the pairs of races", total, 100, 1e-9)
	for _, r := range d.Races() {
		want := "2186-5"
		if r.Word == "hispanic" {
			want = "2135-2"
		}
		if r.Ethnicity.Code != want || r.Ethnicity.Display == "" {
			t.Errorf("%s has the ethnicity %v", r.Word, r.Ethnicity)
		}
	}
}

func TestSharesByAgeAddUp(t *testing.T) {
	d := peopleForTest(t)
	for age := range OldestAge + 1 {
		near(t, "payers", sumOf(d.PayerWeights(age)), 100, 1e-9)
		for _, sex := range []Sex{Female, Male} {
			near(t, "marital status", sumOf(d.MaritalWeights(age, sex)), 100, 1e-9)
		}
		for i, p := range d.Payers() {
			old := p == "medicare_advantage" || p == "original_medicare"
			young := p == "medicare_disability" || p == "marketplace"
			if w := d.PayerWeights(age)[i]; w > 0 && (old && age < 65 || young && age >= 65) {
				t.Errorf("%s pays at %d", p, age)
			}
		}
	}
	for g, r := range d.Races() {
		near(t, "languages of "+r.Word, sumOf(d.LanguageWeights(g)), 100, 1e-9)
		near(t, "languages in PR of "+r.Word, sumOf(d.LanguageWeightsIn("PR", g)), 100, 1e-9)
	}
	if d.LanguageWeightsIn("PR", 0)[1] < 90 || d.LanguageWeightsIn("TX", 0)[1] > 40 {
		t.Error("Spanish isn't the language of Puerto Rico, or is that of Texas")
	}
	if !slices.Equal(d.PayerWeights(-3), d.PayerWeights(0)) || !slices.Equal(d.PayerWeights(130), d.PayerWeights(100)) {
		t.Error("ages out of range don't get the nearest row")
	}
}

func TestMortality(t *testing.T) {
	d := peopleForTest(t)
	for _, c := range []struct {
		age  int
		male bool
		want float64
	}{
		{0, true, 0.0059},
		{65, true, 0.0166},
		{65, false, 0.0102},
		{105, false, 0.5},
		{140, false, 0.5},
		{-1, true, 0.0059},
		{67, true, 0.0166 * math.Pow(0.0243/0.0166, 0.4)},
	} {
		near(t, "mortality", d.Mortality(c.age, c.male), c.want, 1e-12)
	}
}

// TestBrokenTables replaces one table and expects an error that names it.
func TestBrokenTables(t *testing.T) {
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		t.Fatal(err)
	}
	for name, cases := range map[string][][2]string{
		"payer_mix.csv":         {{"0,18,", "0,17,"}, {"0,18,", "0,19,"}, {"0,18,48", "0,18,-48"}, {"commercial,", "employer,"}},
		"age_sex_pyramid.csv":   {{"0,4,male", "0,4,boy"}, {"0,4,", "4,0,"}, {"0,4,", "0,400,"}, {"9482", "many"}, {"age_lo", "from"}},
		"mortality.csv":         {{"\n5,", "\n0,"}, {"0.0059", "0"}, {"\n0,", "\n1,"}},
		"language_by_group.csv": {{"hispanic,en", "hispanic,xx"}, {"hispanic,en", "martian,en"}, {"PR,hispanic", "PR,latino"}, {"es,95", "es,-95"}},
		"name_groups.csv":       {{"white_nh,white_nh", "white,white_nh"}},
		"suffixes.csv":          {{"Jr,male", "Jr,man"}, {"\"", ""}},
		"marital_by_age.csv":    {{"18,24", "18,25"}, {"0,17,male", "0,17,boy"}},
		"race_by_state.csv":     {{"5024279", "x"}},
	} {
		for _, c := range cases {
			text, err := fs.ReadFile(sub, name)
			if err != nil {
				t.Fatal(err)
			}
			broken := strings.Replace(string(text), c[0], c[1], 1)
			if broken == string(text) {
				t.Errorf("%s has no %q", name, c[0])
			}
			_, err = ReadDemography(overlay{sub, fstest.MapFS{name: {Data: []byte(broken)}}})
			if err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%s with %q for %q: error %v", name, c[1], c[0], err)
			}
		}
	}
	if _, err := ReadDemography(fstest.MapFS{}); err == nil {
		t.Error("an empty folder is read")
	}
}

// overlay is a folder with some of its files replaced.
type overlay struct {
	base fs.FS
	over fstest.MapFS
}

func (o overlay) Open(name string) (fs.File, error) {
	if _, ok := o.over[name]; ok {
		return o.over.Open(name)
	}
	return o.base.Open(name)
}
