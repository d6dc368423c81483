package handbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// each goes through a table of the library. A table that the library hasn't
// got has no rows.
func each(name string, row func(r *stdlib.Rows)) error {
	if !slices.Contains(stdlib.Tables(), name) {
		return nil
	}
	t, err := stdlib.Table(name)
	if err != nil {
		return err
	}
	rows := t.Rows()
	for rows.Next() {
		row(rows)
	}
	return rows.Err()
}

func (b *Book) readDrugs() error {
	return each("tables/drugs.csv", func(r *stdlib.Rows) {
		b.drugs = append(b.drugs, &drug{
			word: r.Text("word"), name: r.Text("name"), ingredient: r.Text("ingredient"), strength: r.Text("strength"), form: r.Text("form"),
			rxcui: r.Text("rxcui"), ndc: r.Text("ndc"), route: r.Text("route"), frequency: r.Text("frequency"), sig: r.Text("sig"),
			quantity: r.Text("quantity"), days: r.Text("days_supply"), refills: r.Text("refills"), class: r.Text("class"), source: r.Text("source"),
		})
	})
}

func (b *Book) readProcedures() error {
	return each("tables/procedures.csv", func(r *stdlib.Rows) {
		b.procedures = append(b.procedures, &procedure{
			word: r.Text("word"), system: r.Text("system"), code: r.Text("code"), title: r.Text("title"), minutes: r.Text("minutes"),
			results: r.Text("results"), source: r.Text("source"),
		})
	})
}

func (b *Book) readCodes() error {
	return each("codes/icd10cm.csv", func(r *stdlib.Rows) {
		c := code{
			code: r.Text("code"), description: r.Text("description"), from: r.Text("valid_from"), to: r.Text("valid_to"), before: r.Text("before"),
			sex: r.Text("sex"), ageFrom: r.Text("age_lo"), ageTo: r.Text("age_hi"), firstListed: r.Text("first_listed"),
		}
		b.codes[c.code] = c
	})
}

func (b *Book) readComorbidity() error {
	return each("tables/comorbidity.csv", func(r *stdlib.Rows) {
		b.comorbidity = append(b.comorbidity, pair{r.Text("condition"), r.Text("other"), r.Text("odds_ratio"), r.Text("source")})
	})
}

// readContraindications reads the states in the language itself.
func (b *Book) readContraindications() error {
	var src strings.Builder
	err := each("tables/contraindications.csv", func(r *stdlib.Rows) {
		b.contraindications = append(b.contraindications, contraindication{what: r.Text("what"), rule: r.Text("rule"), source: r.Text("source")})
		fmt.Fprintf(&src, "condition row%d {\n  visits office 1 per year when %s\n}\n", len(b.contraindications), r.Text("state"))
	})
	if err != nil || len(b.contraindications) == 0 {
		return err
	}
	file, diags := lang.Parse("tables/contraindications.csv", src.String())
	if len(diags) > 0 {
		return fmt.Errorf("tables/contraindications.csv: %s", diags[0].Message)
	}
	for i, s := range file.Stmts {
		d, ok := s.(*lang.Definition)
		if !ok || len(d.Fields) == 0 || d.Fields[0].When == nil {
			return fmt.Errorf("tables/contraindications.csv: row %d has no state", i+2)
		}
		b.contraindications[i].state = d.Fields[0].When.X
	}
	return nil
}

func (b *Book) readAllergens() error {
	return each("tables/allergens.csv", func(r *stdlib.Rows) {
		b.allergens = append(b.allergens, allergen{r.Text("word"), r.Text("allergen"), append(r.List("excludes_class"), r.List("excludes_drugs")...)})
	})
}
