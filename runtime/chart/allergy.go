package chart

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// allergen is a substance of the library's table, prepared.
type allergen struct {
	key                   uint64
	word, code, name      models.Sym
	category              models.Sym
	prevalence            float64
	reactions, severities rng.Choice
	reaction, severity    []models.Sym
	excludes              []bool // By drug: whoever takes it doesn't have the allergy.
}

// The draws of an allergy.
const (
	drawHas uint64 = iota
	drawReaction
	drawSeverity
	drawRecorded
)

func (c *Chart) prepareAllergens(*eval.Binder) error {
	table, err := stdlib.Table(moduleAllergens + tableSuffix)
	if err != nil {
		return err
	}
	allergies := models.Find("allergies")
	categories := allergies.Columns[allergies.Index("category")].Vocab
	severities := allergies.Columns[allergies.Index("severity")].Vocab
	v, rows := c.words, table.Rows()
	for rows.Next() {
		a := allergen{
			key: named("allergen." + rows.Text("word")), word: sym(v.allergens, rows.Text("word")), code: sym(v.allergenCodes, rows.Text("rxnorm")),
			name: sym(v.allergenNames, rows.Text("allergen")), category: sym(categories, rows.Text("category")), prevalence: rows.Float("prevalence"),
		}
		var err error
		if a.reactions, a.reaction, err = choices(v.reactions, rows.Weighted("reactions")); err == nil {
			a.severities, a.severity, err = choices(severities, rows.Weighted("severity"))
		}
		if err != nil && rows.Err() == nil {
			return fmt.Errorf("%s, row %d: %w", moduleAllergens, rows.Row()+2, err)
		}
		classes, drugs := rows.List("excludes_class"), rows.List("excludes_drugs")
		for _, d := range c.plan.Care.Drugs {
			a.excludes = append(a.excludes, slices.Contains(drugs, d.Word) || d.Class != "" && slices.Contains(classes, d.Class))
		}
		c.allergens = append(c.allergens, a)
	}
	return rows.Err()
}

func choices(v *models.Vocab, words []stdlib.WeightedWord) (rng.Choice, []models.Sym, error) {
	weights, syms := make([]float64, 0, len(words)), make([]models.Sym, 0, len(words))
	for _, w := range words {
		weights, syms = append(weights, w.Weight), append(syms, sym(v, w.Word))
	}
	choice, err := rng.NewChoice(weights)
	return choice, syms, err
}

// reaction is an allergy that the person has.
type reaction struct {
	allergen int32
	day      models.Date
	key      rng.Key
}

// allergic writes the person's allergies: recorded at some time from the first
// birthday on, and never to a drug that the person takes.
func (w *Worker) allergic() {
	rows := w.out[Allergies]
	known := span{first: w.birth.AddYears(1), last: w.life.last}
	if rows == nil || known.days() < 1 {
		return
	}
	w.reactions = w.reactions[:0]
	for i := range w.allergens {
		a := &w.allergens[i]
		key := w.key.At(w.paths.allergy).At(a.key)
		if key.U(drawHas) >= a.prevalence || w.takes(a) {
			continue
		}
		day := known.first + models.Date(float64(key.U(drawRecorded)*float64(known.days())))
		w.reactions = append(w.reactions, reaction{allergen: int32(i), day: day, key: key})
	}
	slices.SortFunc(w.reactions, func(a, b reaction) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.key, b.key)) })
	for i := range w.reactions {
		w.writeAllergy(rows, &w.reactions[i])
	}
}

func (w *Worker) takes(a *allergen) bool {
	for i := range w.meds {
		if a.excludes[w.meds[i].drug] {
			return true
		}
	}
	return false
}

func (w *Worker) writeAllergy(rows *models.Rows, x *reaction) {
	a, r := &w.allergens[x.allergen], &w.row.allergy
	r.AllergyID, r.PatientID = models.IDOf(uint64(x.key)), w.patient
	r.Substance, r.Code, r.CodeSystem, r.Name, r.Category = a.word, a.code, models.NoSym, a.name, a.category
	if a.code != models.NoSym {
		r.CodeSystem = w.symbols.allergenSystem
	}
	r.Reaction = a.reaction[a.reactions.Pick(x.key.U(drawReaction))]
	r.Severity = a.severity[a.severities.Pick(x.key.U(drawSeverity))]
	r.Criticality = models.CriticalityLow
	if r.Severity == models.SeveritySevere {
		r.Criticality = models.CriticalityHigh
	}
	r.ClinicalStatus, r.RecordedDate = models.AllergyClinicalActive, x.day
	r.Origin = w.by(w.symbols.allergens)
	rows.AppendAllergy(r)
}
