package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
)

// farApart, in kilometres, is a distance between the two sources' coordinates
// of one ZIP code that says that one of them mistook the place.
const farApart = 100

// join keeps the areas of the states that have people, and mends what the
// second source shows to be wrong.
func join(areas []area, postal map[string]area, states map[string]string) []area {
	byFIPS := map[string]string{}
	for _, a := range areas {
		byFIPS[a.fips] = a.county
	}
	var kept []area
	for _, a := range areas {
		g, known := postal[a.zip]
		// GeoNames lists Puerto Rico as a country of its own.
		if a.population == 0 || states[a.state] == "" || !known && a.state != "PR" {
			continue
		}
		if known {
			mendCounty(&a, g, states[a.state], byFIPS)
		}
		a.place = mendPlace(a.place)
		kept = append(kept, a)
	}
	mendZones(kept)
	slices.SortFunc(kept, func(a, b area) int {
		return cmp.Or(cmp.Compare(a.fips, b.fips), cmp.Compare(a.zip, b.zip))
	})
	return kept
}

// mendCounty takes the other source's county where the two are far apart
// (some of Anchorage and Fairbanks; the coordinates too, then), and where the
// first source's county is another state's.
func mendCounty(a *area, g area, state string, byFIPS map[string]string) {
	fips := state + g.fips
	county, ok := byFIPS[fips]
	if !ok || fips == a.fips || g.state != a.state {
		return
	}
	far := distance(*a, g) > farApart
	if far {
		a.lat, a.lon = g.lat, g.lon
	}
	if far || !strings.HasPrefix(a.fips, state) {
		a.fips, a.county, a.shares = fips, county, ""
	}
}

// mendPlace gives names such as McAllen their second capital letter, which
// the source has for some of them only.
func mendPlace(name string) string {
	rest, ok := strings.CutPrefix(name, "Mc")
	if word, _, _ := strings.Cut(rest, " "); ok && strings.ContainsAny(word, "aeiouy") {
		return "Mc" + strings.ToUpper(rest[:1]) + rest[1:]
	}
	return name
}

// distance is near enough for comparing: a degree of latitude is 111.2 km.
func distance(a, b area) float64 {
	north := (a.lat - b.lat) * 111.2
	east := (a.lon - b.lon) * 111.2 * math.Cos((a.lat+b.lat)/2*math.Pi/180)
	return math.Hypot(north, east)
}

// mendZones gives areas at the Canadian border, which the source puts into
// Canadian zones, the zone of most people of their state.
func mendZones(areas []area) {
	for i := range areas {
		if z := areas[i].zone; z == "America/Toronto" || z == "America/Winnipeg" {
			areas[i].zone = mainZone(areas, func(a area) bool {
				return a.state == areas[i].state && a.zone != z
			})
		}
	}
}

// mainZone is the zone in which most of the people live.
func mainZone(areas []area, in func(area) bool) string {
	people := map[string]int{}
	for _, a := range areas {
		if in(a) {
			people[a.zone] += a.population
		}
	}
	best := ""
	for zone, n := range people {
		if n > people[best] || n == people[best] && zone < best {
			best = zone
		}
	}
	return best
}

// populations is the number of people of each county. A ZIP code area that
// spans counties counts in each with its share, although it stands in the
// tables under the one that has most of it.
func populations(areas []area) (map[string]int, error) {
	exact := map[string]float64{}
	for _, a := range areas {
		shares := map[string]float64{a.fips: 100}
		if a.shares != "" {
			clear(shares)
			if err := json.Unmarshal([]byte(a.shares), &shares); err != nil {
				return nil, fmt.Errorf("ZIP %s: shares by county: %w", a.zip, err)
			}
		}
		for fips, share := range shares {
			exact[fips] += float64(a.population) * share / 100
		}
	}
	rounded := map[string]int{}
	for fips, n := range exact {
		rounded[fips] = int(math.Round(n))
	}
	return rounded, nil
}
