package property

import (
	"context"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// The encounters whose rates are published, by how stdlib/tables/utilization.csv calls them.
const utilizationTable = "../../stdlib/tables/utilization.csv"

// rate is how often people of a sex and age are seen in encounters of some kinds.
type rate struct {
	of       map[string]bool // kinds of encounters
	name     string
	sex      string
	lo, hi   int
	want     float64
	row, col int // where the factor stands in the table

	years, events, people, squares float64
}

func rates(t *testing.T) (rows [][]string, list []*rate) {
	t.Helper()
	f, err := os.Open(utilizationTable)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if rows, err = csv.NewReader(f).ReadAll(); err != nil {
		t.Fatal(err)
	}
	number := func(text string) float64 {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	kinds := map[string][]string{"office": {"office", "wellness"}, "emergency": {"emergency"}, "inpatient": {"inpatient", "newborn"}}
	for n, row := range rows[1:] {
		for col, title := range rows[0] {
			name, sex, _ := strings.Cut(title, "_")
			if kinds[name] == nil || strings.Contains(sex, "factor") {
				continue
			}
			r := &rate{of: map[string]bool{}, name: name, sex: sex, lo: int(number(row[0])), hi: int(number(row[1])), want: number(row[col]), row: n + 1}
			r.col = slices.Index(rows[0], name+"_factor_"+sex)
			for _, kind := range kinds[name] {
				r.of[kind] = true
			}
			list = append(list, r)
		}
	}
	return rows, list
}

// seen is a sink that counts encounters and the years lived at each age.
type seen struct {
	start, end models.Date
	rates      []*rate
}

func (*seen) Encode(*models.Batch) (any, error) { return nil, nil }

func (s *seen) Write(b *models.Batch, _ any) error {
	var patients, encounters *models.Rows
	for _, r := range b.Tables {
		switch r.Table.Name {
		case "patients":
			patients = r
		case "encounters":
			encounters = r
		}
	}
	if patients == nil {
		return nil
	}
	at := patients.Table.Index
	for u := range b.Units {
		i := int(patients.Units[u])
		birth, death := models.Date(patients.Cols[at("birth_date")].I32[i]), models.NoDate
		if v := &patients.Cols[at("death_date")]; !v.IsNull(i) {
			death = models.Date(v.I32[i])
		}
		sex := patients.Cols[at("sex")]
		s.person(encounters, u, birth, death, sex.Vocab.At(models.Sym(sex.Idx[i])))
	}
	return nil
}

// person counts one person's encounters, at the age on their day, and the years at each.
func (s *seen) person(encounters *models.Rows, u int, birth, death models.Date, sex string) {
	first, last := max(s.start, birth), s.end
	if death != models.NoDate {
		last = min(last, death)
	}
	kind, start := encounters.Cols[encounters.Table.Index("encounter_type")], encounters.Cols[encounters.Table.Index("start_time")].I64
	for _, r := range s.rates {
		if r.sex != sex {
			continue
		}
		from, to := max(first, birth.AddMonths(12*r.lo)), min(last, birth.AddMonths(12*(r.hi+1))-1)
		if to < from {
			continue
		}
		n := 0.0
		for i := int(encounters.Units[u]); i < int(encounters.Units[u+1]); i++ {
			if day := models.Instant(start[i]).Date(); day >= from && day <= to && r.of[kind.Vocab.At(models.Sym(kind.Idx[i]))] {
				n++
			}
		}
		r.years += float64(to-from+1) / 365.25
		r.events += n
		r.people++
		r.squares += n * n
	}
}

// got is the rate found, and its standard error from the variance between
// people; of few events, from that of as many as are expected.
func (r *rate) got() (got, se float64) {
	mean := r.events / r.people
	own := math.Sqrt(max(r.squares/r.people-mean*mean, 0)*r.people) / r.years
	return r.events / r.years, max(own, math.Sqrt(r.want/r.years))
}

func count(t *testing.T, list []*rate, people int, seed uint64) {
	t.Helper()
	p := build(t, fmt.Sprintf("cohort c: %d patients, with encounters\n", people), seed)
	sink := &seen{start: p.Start, end: p.End, rates: list}
	if _, err := runtime.Run(context.Background(), p, []runtime.Sink{sink}, runtime.Options{}); err != nil {
		t.Fatal(err)
	}
}

// TestUtilization holds how often people are seen to the published rates: by age
// and sex within 10% or four standard errors, all of a kind within 2% or four.
// HSC_FIT=1 fits the factors of the table anew.
func TestUtilization(t *testing.T) {
	long(t)
	people := 30_000
	if soaking() {
		people = 200_000
	}
	rows, list := rates(t)
	if os.Getenv("HSC_FIT") != "" {
		fit(t, rows, list)
		return
	}
	count(t, list, people, 23)
	all := map[string]*rate{}
	for _, r := range list {
		got, se := r.got()
		if math.Abs(got-r.want) > max(0.1*r.want, 4*se) {
			t.Errorf("%s of %s %d..%d: %.3f a year, expected %.3f (standard error %.3f)", r.name, r.sex, r.lo, r.hi, got, r.want, se)
		}
		a := all[r.name]
		if a == nil {
			a = &rate{}
			all[r.name] = a
		}
		a.want += r.want * r.years
		a.years, a.events, a.people, a.squares = a.years+r.years, a.events+r.events, a.people+r.people, a.squares+r.squares
	}
	for name, a := range all {
		a.want /= a.years
		got, se := a.got()
		want := a.want
		if math.Abs(got-want) > max(0.02*want, 4*se) {
			t.Errorf("%s: %.3f a year, expected %.3f (standard error %.3f)", name, got, want, se)
		}
		mean := a.events / a.people
		if variance := a.squares/a.people - mean*mean; variance < 1.3*mean {
			t.Errorf("%s: a variance of %.2f at a mean of %.2f: people differ too little", name, variance, mean)
		}
	}
}

// fit moves the factors to where the rates come out, and writes the table.
func fit(t *testing.T, rows [][]string, list []*rate) {
	t.Helper()
	count(t, list, 60_000, 29)
	for _, r := range list {
		got, _ := r.got()
		t.Logf("%s %s %d..%d: %.3f, expected %.3f", r.name, r.sex, r.lo, r.hi, got, r.want)
		if got > 0 {
			before, err := strconv.ParseFloat(rows[r.row][r.col], 64)
			if err != nil {
				t.Fatal(err)
			}
			factor := min(max(before*math.Pow(r.want/got, 1.2), 0.02), 40)
			rows[r.row][r.col] = strconv.FormatFloat(factor, 'g', 4, 64)
		}
	}
	f, err := os.Create(utilizationTable)
	if err != nil {
		t.Fatal(err)
	}
	w := csv.NewWriter(f)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
