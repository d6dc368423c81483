package stdlib

import (
	"sync"

	"github.com/hsc-dev/hsc/models"
)

//go:generate go run ../tools/geo -out places

// Gazetteer is the country by place: every ZIP code area of the 50 states, the
// District of Columbia and Puerto Rico in which people live, the counties and
// the states. ZIP code areas are sorted by state, county and code, so that
// those of a county and those of a state stand together, and a place is a
// small number: its index. It is read once and never changes; its slices are
// shared and must not be written to.
//
// A ZIP code area that spans counties stands under the one that has most of
// its people. PO boxes and firms, in whose codes nobody lives, are left out.
type Gazetteer struct {
	States   []State    // Sorted by FIPS code.
	Counties []County   // Sorted by FIPS code.
	Zips     []Zip      // Sorted by county and code.
	Places   []string   // The distinct names of post towns; Zip.Place is an index.
	Zones    []string   // The distinct IANA time zones; Zip.Zone is an index.
	Streets  StreetBook // What street addresses are made of.
	Abroad   Abroad     // Towns of other countries.
	Vocabs   PlaceVocabs

	ends    []int64 // ends[i] is the number of people in the areas before i.
	byCode  []int32 // byCode[77004] is the area's index plus 1.
	aliases []alias
}

// PlaceVocabs are the vocabularies of columns of places, in the gazetteer's
// order: the symbol of a post town is Zip.Place, that of a state, time zone or
// county code its index, that of a ZIP code the area's index, and that of a
// county's name County.Sym. Towns and codes of other countries stand behind. City and PostalCode are too long for an index of
// their own: find a symbol with Gazetteer.City and Zip instead of Lookup.
type PlaceVocabs struct {
	City, County, CountyFIPS, State, PostalCode, Timezone *models.Vocab
}

// State is a state, the District of Columbia or Puerto Rico.
type State struct {
	Code       string // "TX".
	Name       string // "Texas".
	FIPS       string // "48".
	Region     string // Of the Census Bureau: Northeast, Midwest, South, West, Territory.
	Division   string // Of the Census Bureau, abbreviated: WSC.
	Zone       string // The time zone of most of its people.
	Population int64  // The sum of its ZIP code areas.
	Counties   Span   // Indices into Gazetteer.Counties.
	Zips       Span   // Indices into Gazetteer.Zips.
}

// County is a county or what a state has in its stead: a parish, a borough, a
// planning region, a municipio, an independent city.
type County struct {
	FIPS       string     // "48201".
	Name       string     // With its kind, as the Census Bureau has it: "Harris County".
	State      int        // Index into Gazetteer.States.
	Population int64      // ZIP code areas that span counties count in each by share.
	Rural      bool       // Population is below the parameter rural_below.
	Zone       string     // The time zone of most of its people.
	Sym        models.Sym // Of its name in Vocabs.County.
	Lat, Lon   int32      // Centre of its people, in 1/100,000 degrees.
	Zips       Span       // Indices into Gazetteer.Zips; never empty.
}

// Zip is a ZIP code area.
type Zip struct {
	Code       string // "77004".
	Place      int32  // Post town, an index into Gazetteer.Places.
	County     int32  // Index into Gazetteer.Counties.
	State      int32  // Index into Gazetteer.States.
	Zone       int32  // Index into Gazetteer.Zones.
	Population int32  // At least 1.
	Lat, Lon   int32  // In 1/100,000 degrees, as models' latitude and longitude.
}

// Span is the indices Lo..Hi-1.
type Span struct{ Lo, Hi int }

// Len is the number of indices.
func (s Span) Len() int { return s.Hi - s.Lo }

// Places is the library's gazetteer. The tables are part of the program and
// are read at the first call; that they can be read is held by a test.
func Places() *Gazetteer {
	g, err := places()
	if err != nil {
		panic("stdlib: " + err.Error()) // The program was built from broken tables.
	}
	return g
}

var places = sync.OnceValues(readPlaces)

// PlaceName is the post town of a ZIP code area: "Houston".
func (g *Gazetteer) PlaceName(zip int) string { return g.Places[g.Zips[zip].Place] }

// CountyOf is the county of a ZIP code area.
func (g *Gazetteer) CountyOf(zip int) *County { return &g.Counties[g.Zips[zip].County] }

// StateOf is the state of a ZIP code area.
func (g *Gazetteer) StateOf(zip int) *State { return &g.States[g.Zips[zip].State] }

// ZoneOf is the IANA time zone of a ZIP code area.
func (g *Gazetteer) ZoneOf(zip int) string { return g.Zones[g.Zips[zip].Zone] }

// PickIn is the area of a non-empty span at u of (0,1): by population, in the
// order of the table.
func (g *Gazetteer) PickIn(s Span, u float64) int {
	lo, hi := s.Lo, s.Hi-1
	first := g.ends[lo]
	at := first + int64(u*float64(g.ends[s.Hi]-first))
	for lo < hi {
		mid := (lo + hi) / 2
		if g.ends[mid+1] > at {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// People is the number of people in the areas of a span.
func (g *Gazetteer) People(s Span) int64 { return g.ends[s.Hi] - g.ends[s.Lo] }
