package stdlib

import (
	"strings"
	"sync"

	"github.com/hsc-dev/hsc/models"
)

// DRGs are the Medicare severity diagnosis related groups that stays lead to, by
// the principal diagnosis and what is done. The severity of a group is that of
// the other diagnoses, which codes/mcc_cc.csv has.
type DRGs struct {
	families map[drgKey][]DRGFamily
	pcs      map[string]string // ICD-10-PCS of a procedure's word.
	titles   map[string][]validity
}

type drgKey struct{ pcs, code string }

type validity struct {
	title    string
	from, to models.Date
}

// DRGFamily is the three groups of a principal diagnosis and a procedure: three
// digits each, alike where the severity doesn't tell them apart.
type DRGFamily struct {
	None, CC, MCC string
	from, to      models.Date
}

// Groups are the different groups of the family, the least severe first.
func (f DRGFamily) Groups() []string {
	out := []string{f.None}
	for _, g := range []string{f.CC, f.MCC} {
		if g != out[len(out)-1] {
			out = append(out, g)
		}
	}
	return out
}

// MSDRGs reads the groups, once.
var MSDRGs = sync.OnceValues(readDRGs)

func readDRGs() (*DRGs, error) {
	d := &DRGs{families: map[drgKey][]DRGFamily{}, pcs: map[string]string{}, titles: map[string][]validity{}}
	open, ever := models.DateOf(1900, 1, 1), models.DateOf(2999, 1, 1)
	each := func(name string, row func(*Rows)) error {
		t, err := Table(name)
		if err != nil {
			return err
		}
		r := t.Rows()
		for r.Next() {
			row(r)
		}
		return r.Err()
	}
	if err := each("tables/drg_procedures.csv", func(r *Rows) { d.pcs[r.Text("procedure")] = r.Text("pcs") }); err != nil {
		return nil, err
	}
	if err := each("codes/ms_drg.csv", func(r *Rows) {
		d.titles[r.Text("code")] = append(d.titles[r.Text("code")], validity{title: r.Text("title"), from: r.Date("valid_from", open), to: r.Date("valid_to", ever)})
	}); err != nil {
		return nil, err
	}
	return d, each("tables/drg_families.csv", func(r *Rows) {
		f := DRGFamily{None: r.Text("none"), CC: r.Text("cc"), MCC: r.Text("mcc"), from: r.Date("valid_from", open), to: r.Date("valid_to", ever)}
		for code := range strings.SplitSeq(r.Text("codes"), ";") {
			key := drgKey{r.Text("pcs"), code}
			d.families[key] = append(d.families[key], f)
		}
	})
}

// Family is the groups of a stay with a principal diagnosis, in which a procedure
// of the library is done ("" for none), by the definitions of a day; false where
// the procedure changes nothing, or the code isn't known.
func (d *DRGs) Family(code, procedure string, day models.Date) (DRGFamily, bool) {
	pcs := d.pcs[procedure]
	if procedure != "" && pcs == "" {
		return DRGFamily{}, false
	}
	for _, f := range d.families[drgKey{pcs, code}] {
		if day >= f.from && day <= f.to {
			return f, true
		}
	}
	return DRGFamily{}, false
}

// Counts says that a procedure of the library decides about a stay's group, with
// some principal diagnosis.
func (d *DRGs) Counts(procedure string) bool { return d.pcs[procedure] != "" }

// Title is what a group is called in a span of days, empty where it isn't in use.
func (d *DRGs) Title(group string, from, to models.Date) string {
	for _, v := range d.titles[group] {
		if v.from <= to && v.to >= from {
			return v.title
		}
	}
	return ""
}
