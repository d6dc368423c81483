package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// kinds says what the counties of a state, or one of them, are called, by
// FIPS code: two digits for a state, five for a county.
type kinds map[string]string

// readPairs reads two columns of a table that is kept by hand.
func readPairs(path string, key, value int) (map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // read only.
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	pairs := map[string]string{}
	for _, r := range rows[1:] {
		pairs[r[key]] = r[value]
	}
	return pairs, nil
}

// name is the full name of a county: "Harris County", "Richmond city".
func (k kinds) name(a area) string {
	suffix, own := k[a.fips]
	if !own {
		var state bool
		if suffix, state = k[a.fips[:2]]; !state {
			suffix = "County"
		}
	}
	return strings.TrimSpace(a.county + " " + suffix)
}

// county is one line of counties.csv and the areas in it.
type county struct {
	fips, name, zone string
	areas            []area
}

func group(areas []area, k kinds) []county {
	var out []county
	for lo := 0; lo < len(areas); {
		hi := lo
		for hi < len(areas) && areas[hi].fips == areas[lo].fips {
			hi++
		}
		within := areas[lo:hi]
		zone := mainZone(within, func(area) bool { return true })
		out = append(out, county{fips: areas[lo].fips, name: k.name(areas[lo]), zone: zone, areas: within})
		lo = hi
	}
	return out
}

// write makes both tables. A ZIP code area has no zone of its own where it has
// the county's.
func write(dir string, areas []area, k kinds) error {
	counties := group(areas, k)
	people, err := populations(areas)
	if err != nil {
		return err
	}
	err = writeFile(filepath.Join(dir, "counties.csv"), "fips,name,population,timezone", func(w *bufio.Writer) {
		for _, c := range counties {
			fmt.Fprintf(w, "%s,%s,%d,%s\n", c.fips, c.name, people[c.fips], c.zone)
		}
	})
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, "zips.csv"), "county_fips,zip,place,latitude,longitude,population,timezone", func(w *bufio.Writer) {
		for _, c := range counties {
			for _, a := range c.areas {
				writeArea(w, a, c.zone)
			}
		}
	})
}

func writeArea(w *bufio.Writer, a area, zone string) {
	if a.zone == zone {
		a.zone = ""
	}
	fmt.Fprintf(w, "%s,%s,%s,%s,%s,%d,%s\n", a.fips, a.zip, a.place, degrees(a.lat), degrees(a.lon), a.population, a.zone)
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', 5, 64) }

// sources stands at the head of both tables.
var sources = fmt.Sprintf("# source: SimpleMaps US ZIP codes (free list) by npm %s@%s; checked against GeoNames postal codes by npm %s@%s; made by tools/geo\n",
	details.name, details.version, geonames.name, geonames.version)

func writeFile(path, header string, body func(*bufio.Writer)) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, "%s%s\n", sources, header)
	body(w)
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
