package stdlib

import (
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The two big tables are strings, of which every name and code is a part: they
// are read without copying (10 ms for 33,184 areas on one slow core).
var (
	//go:embed places/zips.csv
	zipTable string
	//go:embed places/counties.csv
	countyTable string
	//go:embed places/*.csv
	placeFiles embed.FS
)

func readPlaces() (*Gazetteer, error) {
	g := new(Gazetteer)
	for _, read := range []func() error{g.readStates, g.readCounties, g.readZips, g.readAliases, g.readStreets, g.readAbroad} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("tables of places: %w", err)
		}
	}
	return g, nil
}

// placeTable reads a small table of a folder of the library; lines that begin
// with # are remarks.
func placeTable(files embed.FS, name string, header ...string) ([][]string, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) < 2 || !slices.Equal(rows[0], header) {
		return nil, fmt.Errorf("%s: expected the header %q and rows", name, strings.Join(header, ","))
	}
	return rows[1:], nil
}

// parameters is a table of named whole numbers with their source.
type parameters struct {
	file   string
	values map[string]int64
}

func readParameters(files embed.FS, name string) (parameters, error) {
	rows, err := placeTable(files, name, "name", "value", "source")
	if err != nil {
		return parameters{}, err
	}
	p := parameters{file: name, values: make(map[string]int64, len(rows))}
	for _, r := range rows {
		v, err := strconv.ParseInt(r[1], 10, 64)
		if err != nil {
			return p, fmt.Errorf("%s: %s: expected a whole number, found %q", name, r[0], r[1])
		}
		p.values[r[0]] = v
	}
	return p, nil
}

func (p parameters) get(name string) (int64, error) {
	v, ok := p.values[name]
	if !ok {
		return 0, fmt.Errorf("%s: %s is missing", p.file, name)
	}
	return v, nil
}

func (g *Gazetteer) readStates() error {
	rows, err := placeTable(placeFiles, "places/states.csv", "code", "name", "fips", "region", "division", "timezone", "source")
	if err != nil {
		return err
	}
	for _, r := range rows {
		g.States = append(g.States, State{Code: r[0], Name: r[1], FIPS: r[2], Region: r[3], Division: r[4], Zone: r[5]})
	}
	return nil
}

// tableLines gives the lines of a table below its header, cut at the commas.
// These tables are machine made: none of their cells is quoted.
func tableLines(table string, cells []string, each func() error) error {
	for n := 1; table != ""; n++ {
		end := strings.IndexByte(table, '\n')
		if end < 0 {
			end = len(table)
		}
		line := table[:end]
		table = table[min(end+1, len(table)):]
		if n <= 2 {
			continue // The source and the header.
		}
		for i := range cells {
			at := strings.IndexByte(line, ',')
			if at < 0 {
				at = len(line)
			}
			cells[i], line = line[:at], line[min(at+1, len(line)):]
		}
		if err := each(); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return nil
}

func (g *Gazetteer) readCounties() error {
	p, err := readParameters(placeFiles, "places/parameters.csv")
	if err != nil {
		return err
	}
	rural, err := p.get("rural_below")
	if err != nil {
		return err
	}
	g.Counties = make([]County, 0, 3300)
	state := 0
	c := make([]string, 4) // fips, name, population, timezone
	err = tableLines(countyTable, c, func() error {
		people, err := strconv.ParseInt(c[2], 10, 64)
		if err != nil {
			return err
		}
		for state < len(g.States) && !strings.HasPrefix(c[0], g.States[state].FIPS) {
			state++
		}
		if state == len(g.States) {
			return fmt.Errorf("county %s: no such state, or the table isn't sorted", c[0])
		}
		g.Counties = append(g.Counties, County{
			FIPS: c[0], Name: c[1], State: state,
			Population: people, Rural: people < rural, Zone: c[3],
		})
		return nil
	})
	if err != nil {
		return fmt.Errorf("places/counties.csv: %w", err)
	}
	return nil
}
