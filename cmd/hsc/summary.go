package main

import (
	"cmp"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/runtime"
)

// mostTargets is the number of distributions in a summary.
const mostTargets = 20

// document is what --json prints.
type document struct {
	Scenarios   []summary `json:"scenarios"`
	Diagnostics diag.List `json:"diagnostics"`
}

// summary is what became of one scenario.
type summary struct {
	Scenario     string        `json:"scenario"`
	Spec         string        `json:"spec"`
	Title        string        `json:"title,omitempty"`
	Tags         []string      `json:"tags"`
	Seed         uint64        `json:"seed"`
	Period       [2]string     `json:"period"`
	Shard        string        `json:"shard,omitempty"`
	People       uint64        `json:"people"`
	Rows         uint64        `json:"rows"`
	Tables       []count       `json:"tables"`
	Drawn        []drawn       `json:"distributions"`
	Samples      []sample      `json:"samples"`
	Expectations []expectation `json:"expectations"`
	Files        []file        `json:"files"`
	Database     string        `json:"database,omitempty"`
	Replaced     bool          `json:"replaced,omitempty"`
	Seconds      float64       `json:"seconds"`
	RowsASecond  uint64        `json:"rows_per_second"`

	more int // Distributions left out of the text.
}

type count struct {
	Table string `json:"table"`
	Rows  uint64 `json:"rows"`
}

// drawn is a share or a mean as it was asked for and as it came out.
type drawn struct {
	Cohort string   `json:"cohort"`
	What   string   `json:"what"`
	Kind   string   `json:"kind"` // share or mean
	Asked  float64  `json:"asked"`
	Drawn  *float64 `json:"drawn"` // null where nobody has a value
}

type sample struct {
	Cohort     string   `json:"cohort"`
	Name       string   `json:"name"`
	Age        int      `json:"age"`
	Sex        string   `json:"sex"`
	Place      string   `json:"place"`
	Conditions []string `json:"conditions"`
	Encounters *int     `json:"encounters,omitempty"`
}

type expectation struct {
	What    string `json:"expectation"`
	At      string `json:"at"`
	Want    string `json:"expected"`
	Found   string `json:"found"`
	Met     bool   `json:"met"`
	Message string `json:"message,omitempty"`
}

type file struct {
	Path  string `json:"path"`
	Bytes int64  `json:"bytes"`
	Rows  int64  `json:"rows"`
}

// report prints what was built; a missed expectation is exit code 3.
func (b *build) report(jobs []*job) error {
	doc := document{Diagnostics: diag.List{}}
	missed := false
	for _, j := range jobs {
		s, err := b.summary(j)
		if err != nil {
			return err
		}
		missed = missed || slices.ContainsFunc(s.Expectations, func(e expectation) bool { return !e.Met })
		doc.Scenarios = append(doc.Scenarios, s)
		doc.Diagnostics = append(doc.Diagnostics, j.spec.diags...)
	}
	if err := b.printSummaries(doc); err != nil {
		return fail(exitIO, err)
	}
	if missed {
		return &failure{code: exitMissed}
	}
	return nil
}

func (b *build) summary(j *job) (summary, error) {
	p, r := j.plan, j.result
	s := summary{
		Scenario: cmp.Or(j.output.saved.Name, b.name, p.Name, j.spec.base()), Spec: j.spec.name, Title: p.Title, Tags: append([]string{}, p.Tags...),
		Seed: p.Seed, Period: [2]string{p.Start.String(), p.End.String()}, Shard: b.shard, People: r.Units,
		Tables: []count{}, Drawn: []drawn{}, Samples: []sample{}, Expectations: []expectation{}, Files: []file{},
		Replaced: j.output.saved.Replaced, Seconds: math.Round(j.took.Seconds()*1000) / 1000,
	}
	for _, c := range r.Rows {
		s.Tables = append(s.Tables, count{c.Table, c.Rows})
		s.Rows += c.Rows
	}
	if t := j.took.Seconds(); t > 0 {
		s.RowsASecond = uint64(float64(s.Rows) / t)
	}
	for _, v := range r.Expects {
		s.Expectations = append(s.Expectations, expectation{v.Text, v.At, v.Want, v.Got, v.Met, v.Message})
	}
	for _, f := range j.output.wrote {
		s.Files = append(s.Files, file{filepath.ToSlash(f.Path), f.Bytes, f.Rows})
	}
	s.addDrawn(j)
	s.addSamples(r.Samples)
	if j.output.load == nil {
		return s, nil
	}
	path, err := b.databasePath(b.db)
	s.Database = path
	return s, err
}

// addDrawn adds the distributions; where there are many, those that are
// furthest from what was asked.
func (s *summary) addDrawn(j *job) {
	targets := slices.Clone(j.result.Targets)
	if len(targets) > mostTargets {
		order := slices.Clone(targets)
		slices.SortStableFunc(order, func(a, b runtime.Drawn) int { return cmp.Compare(distance(b), distance(a)) })
		least := distance(order[mostTargets-1])
		targets = slices.DeleteFunc(targets, func(d runtime.Drawn) bool { return distance(d) < least })
		targets = targets[:mostTargets]
		s.more = len(j.result.Targets) - mostTargets
	}
	for _, t := range targets {
		d := drawn{Cohort: j.plan.Cohorts[t.Cohort].Label, What: t.Text, Kind: "share", Asked: t.Want}
		if t.Mean {
			d.Kind = "mean"
		}
		if !math.IsNaN(t.Got) {
			d.Drawn = &t.Got
		}
		s.Drawn = append(s.Drawn, d)
	}
}

// distance is how far a target was missed: shares by points, means by their size.
func distance(d runtime.Drawn) float64 {
	by := math.Abs(d.Got - d.Want)
	switch {
	case math.IsNaN(by):
		return math.Inf(1)
	case d.Mean && d.Want != 0:
		return by / math.Abs(d.Want)
	}
	return by
}

func (s *summary) addSamples(list []runtime.Sample) {
	for _, p := range list {
		out := sample{Cohort: p.Cohort, Name: p.Name, Age: p.Age, Sex: p.Sex, Place: p.Place, Conditions: append([]string{}, p.Conditions...)}
		if p.Encounters >= 0 {
			out.Encounters = &p.Encounters
		}
		s.Samples = append(s.Samples, out)
	}
}

// targetText is a share or a mean as people read it.
func targetText(kind string, v float64) string {
	if kind == "share" {
		return strings.TrimSuffix(decimals(100*v, 1), ".0") + "%"
	}
	return decimals(v, 2)
}
