package stdlib

import "sort"

// census numbers things that counties have by class: all of the first class,
// county by county, then all of the second.
type census struct {
	counties int
	starts   []uint32 // starts[class*counties+county] is the first number; one more at the end.
}

// newCensus is the census of so many classes, of which count says how many a
// county has. It is asked in order.
func newCensus(classes, counties int, count func(class, county int) int64) census {
	c := census{counties: counties, starts: make([]uint32, 0, classes*counties+1)}
	next := uint32(0)
	for class := range classes {
		for county := range counties {
			c.starts = append(c.starts, next)
			next += uint32(count(class, county))
		}
	}
	c.starts = append(c.starts, next)
	return c
}

func (c *census) total() uint32 { return c.starts[len(c.starts)-1] }

// first is the number of the first of a class in a county.
func (c *census) first(class, county int) uint32 { return c.starts[class*c.counties+county] }

func (c *census) count(class, county int) int {
	i := class*c.counties + county
	return int(c.starts[i+1] - c.starts[i])
}

// find is the class and county of a number, and its position there.
func (c *census) find(n uint32) (class, county, position int) {
	i := sort.Search(len(c.starts)-1, func(i int) bool { return c.starts[i+1] > n })
	return i / c.counties, i % c.counties, int(n - c.starts[i])
}

// portion hands out a rate for 100,000 people (in thousandths) over counties in
// order: each gets the whole ones that its people complete, so that no county's
// share is lost by rounding and the country's sum is right.
type portion struct{ people int64 }

func (p *portion) next(people, per100k int64) int64 {
	const unit = 100_000 * 1000
	before := p.people * per100k / unit
	p.people += people
	return p.people*per100k/unit - before
}

func (d *Directory) count() {
	g := d.places
	var p portion
	d.facilities = newCensus(len(d.Kinds), len(g.Counties), func(kind, county int) int64 {
		if county == 0 {
			p = portion{}
		}
		k, people := &d.Kinds[kind], g.People(g.Counties[county].Zips)
		n := p.next(people, k.Per100k)
		if people >= k.OneFrom {
			n++
		}
		return n
	})
	d.providers = newCensus(len(d.Specialties), len(g.Counties), func(specialty, county int) int64 {
		if county == 0 {
			p = portion{}
		}
		s := &d.Specialties[specialty]
		places := int64(d.facilities.count(s.Setting, county))
		if places == 0 {
			return 0 // Nobody works where there is no place for it.
		}
		n := places * s.PerFacility
		if people := g.People(g.Counties[county].Zips); people >= s.FromPeople {
			n += p.next(people, s.Per100k)
		}
		return n
	})
}

func (d *Directory) hasSpecialty(specialty int) func(county int) bool {
	return func(county int) bool { return d.providers.count(specialty, county) > 0 }
}

func (d *Directory) hasKind(kind int) func(county int) bool {
	return func(county int) bool { return d.facilities.count(kind, county) > 0 }
}

func (d *Directory) countyWithKind(kind, county int) int {
	if d.facilities.count(kind, county) > 0 {
		return county
	}
	return d.remember(kind, county, d.hasKind(kind))
}

func (d *Directory) countyWithSpecialty(specialty, county int) int {
	if d.providers.count(specialty, county) > 0 {
		return county
	}
	return d.remember(len(d.Kinds)+specialty, county, d.hasSpecialty(specialty))
}

// remember finds the nearest county once (5 µs as a rule). Two goroutines may
// both look for it; they find the same.
func (d *Directory) remember(class, county int, has func(county int) bool) int {
	slot := &d.nearest[class*len(d.places.Counties)+county]
	if found := slot.Load(); found > 0 {
		return int(found) - 1
	}
	found := d.nearestCounty(county, has)
	slot.Store(int32(found) + 1)
	return found
}

// nearestCounty is the nearest one in the state, where licences hold, or else
// in the country.
func (d *Directory) nearestCounty(county int, has func(county int) bool) int {
	g := d.places
	within := g.States[g.Counties[county].State].Counties
	if best := d.nearestOf(within, county, has); best >= 0 {
		return best
	}
	if best := d.nearestOf(Span{0, len(g.Counties)}, county, has); best >= 0 {
		return best
	}
	return county // The tables give every class a county; TestDirectoryReach holds it.
}

func (d *Directory) nearestOf(among Span, county int, has func(county int) bool) int {
	here := &d.places.Counties[county]
	best, bestAway := -1, int64(0)
	for i := among.Lo; i < among.Hi; i++ {
		if !has(i) {
			continue
		}
		c := &d.places.Counties[i]
		if away := squareDistance(here.Lat, here.Lon, c.Lat, c.Lon); best < 0 || away < bestAway {
			best, bestAway = i, away
		}
	}
	return best
}
