package stdlib

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// zipReader is the state of reading zips.csv, whose lines are sorted by county
// as counties.csv is.
type zipReader struct {
	g      *Gazetteer
	cells  []string // county_fips, zip, place, latitude, longitude, population, timezone
	county int
	places []int32 // placeSlots of them: the index plus 1 of the name that hashes there.
}

// placeSlots must stay well above the number of names, about 18,500.
const placeSlots = 1 << 16

func (g *Gazetteer) readZips() error {
	const about = 34_000 // Areas: room for them at once.
	g.Places = make([]string, 0, about)
	r := zipReader{g: g, cells: make([]string, 7), places: make([]int32, placeSlots)}
	g.Zips = make([]Zip, 0, about)
	g.byCode = make([]int32, 100_000)
	if err := tableLines(zipTable, r.cells, r.line); err != nil {
		return fmt.Errorf("places/zips.csv: %w", err)
	}
	g.Places = slices.Clone(g.Places)
	return g.sum()
}

func (r *zipReader) line() error {
	for r.g.Counties[r.county].FIPS != r.cells[0] {
		if r.county++; r.county == len(r.g.Counties) {
			return fmt.Errorf("county %s: not in counties.csv, or the table isn't sorted", r.cells[0])
		}
	}
	county := &r.g.Counties[r.county]
	z := Zip{Code: r.cells[1], Place: r.place(r.cells[2]), County: int32(r.county), State: int32(county.State)}
	zone := r.cells[6]
	if zone == "" {
		zone = county.Zone
	}
	z.Zone = r.zone(zone)
	var ok [4]bool
	z.Lat, ok[0] = degrees(r.cells[3])
	z.Lon, ok[1] = degrees(r.cells[4])
	z.Population, ok[2] = whole(r.cells[5])
	code, known := whole(z.Code)
	ok[3] = known && len(z.Code) == 5
	if ok != [4]bool{true, true, true, true} {
		return fmt.Errorf("%q isn't a ZIP code area", strings.Join(r.cells, ","))
	}
	r.g.Zips = append(r.g.Zips, z)
	r.g.byCode[code] = int32(len(r.g.Zips))
	return nil
}

// place is the index of a town's name. Neighbours have the same name often;
// else it is looked up in a table of open addressing, which takes a third of
// the time of a map here, where the names decide how long reading takes.
func (r *zipReader) place(name string) int32 {
	if n := len(r.g.Zips); n > 0 {
		if last := r.g.Zips[n-1].Place; r.g.Places[last] == name {
			return last
		}
	}
	hash := uint32(2166136261)
	for i := range len(name) {
		hash = (hash ^ uint32(name[i])) * 16777619
	}
	for slot := hash; ; slot++ {
		at := &r.places[slot%placeSlots]
		switch {
		case *at == 0:
			r.g.Places = append(r.g.Places, name)
			*at = int32(len(r.g.Places))
			return *at - 1
		case r.g.Places[*at-1] == name:
			return *at - 1
		}
	}
}

func (r *zipReader) zone(name string) int32 {
	if n := len(r.g.Zips); n > 0 {
		if last := r.g.Zips[n-1].Zone; r.g.Zones[last] == name {
			return last
		}
	}
	i := slices.Index(r.g.Zones, name)
	if i < 0 {
		i = len(r.g.Zones)
		r.g.Zones = append(r.g.Zones, name)
	}
	return int32(i)
}

// degrees reads degrees of five decimals as 1/100,000 degrees.
func degrees(s string) (int32, bool) {
	before, after, _ := strings.Cut(s, ".")
	digits, negative := strings.CutPrefix(before, "-")
	high, okHigh := whole(digits)
	low, okLow := whole(after)
	n := high*100_000 + low
	if negative {
		n = -n
	}
	return n, okHigh && okLow && len(after) == 5
}

// whole reads up to nine digits.
func whole(s string) (int32, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	n := int32(0)
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int32(s[i]-'0')
	}
	return n, true
}

// sum fills in what follows from the areas: the running sum of people, and the
// spans, sums and centres of counties and states.
func (g *Gazetteer) sum() error {
	g.ends = make([]int64, len(g.Zips)+1)
	for i := range g.Zips {
		g.ends[i+1] = g.ends[i] + int64(g.Zips[i].Population)
		extend(&g.Counties[g.Zips[i].County].Zips, i)
		extend(&g.States[g.Zips[i].State].Zips, i)
	}
	for i := range g.Counties {
		c := &g.Counties[i]
		if c.Zips.Len() == 0 {
			return fmt.Errorf("places/zips.csv: county %s has no area", c.FIPS)
		}
		extend(&g.States[c.State].Counties, i)
		g.center(c)
	}
	for i := range g.States {
		s := &g.States[i]
		if s.Zips.Len() == 0 {
			return fmt.Errorf("places/zips.csv: state %s has no area", s.Code)
		}
		s.Population = g.People(s.Zips)
	}
	g.makeVocabs()
	return nil
}

func (g *Gazetteer) makeVocabs() {
	codes := make([]string, len(g.Zips))
	for i := range g.Zips {
		codes[i] = g.Zips[i].Code
	}
	v := &g.Vocabs
	v.City = &models.Vocab{Strings: slices.Clip(g.Places)}
	v.PostalCode = &models.Vocab{Strings: codes}
	v.Timezone = models.NewVocab(g.Zones...)
	v.County, v.CountyFIPS, v.State = models.NewVocab(), models.NewVocab(), models.NewVocab()
	for i := range g.Counties {
		g.Counties[i].Sym = v.County.Intern(g.Counties[i].Name)
		v.CountyFIPS.Intern(g.Counties[i].FIPS)
	}
	for i := range g.States {
		v.State.Intern(g.States[i].Code)
	}
}

func extend(s *Span, i int) {
	if s.Hi == 0 {
		s.Lo = i
	}
	s.Hi = i + 1
}

// center is computed in whole numbers: the same on any machine.
func (g *Gazetteer) center(c *County) {
	var lat, lon, people int64
	for i := c.Zips.Lo; i < c.Zips.Hi; i++ {
		z := &g.Zips[i]
		n := int64(z.Population)
		lat, lon, people = lat+int64(z.Lat)*n, lon+int64(z.Lon)*n, people+n
	}
	c.Lat, c.Lon = int32(lat/people), int32(lon/people)
}
