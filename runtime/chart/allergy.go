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
	prevalence            float64     // Of those who live through its ages.
	from, to              models.Date // Days of life in which it is noticed.
	outgrown              float64     // Share of those who outgrow it.
	gone                  models.Date // Day of life by which they have.
	reactions, severities rng.Choice
	reaction, severity    []models.Sym
	grave                 []bool // By reaction: it is severe whenever it happens.
	excludes              []bool // By drug: whoever takes it doesn't have the allergy.
}

// The draws of an allergy.
const (
	drawHas uint64 = iota
	drawReaction
	drawSeverity
	drawRecorded
	drawOutgrown
)

const daysOfYear = 365.25

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
			from: models.Date(rows.Float("age_from") * daysOfYear), to: models.Date(rows.Float("age_to") * daysOfYear),
		}
		if rows.Text("outgrown") != "" {
			a.outgrown, a.gone = rows.Float("outgrown"), models.Date(rows.Float("outgrown_by")*daysOfYear)
		}
		for _, r := range rows.Weighted("reactions") {
			a.grave = append(a.grave, slices.Contains(rows.List("severe"), r.Word))
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

// allergic writes the person's allergies: recorded at the ages at which they
// are noticed, and never to a drug that the person takes.
func (w *Worker) allergic() {
	rows := w.out[Allergies]
	if rows == nil {
		return
	}
	w.reactions = w.reactions[:0]
	for i := range w.allergens {
		a := &w.allergens[i]
		key := w.key.At(w.paths.allergy).At(a.key)
		if key.U(drawHas) >= a.prevalence || w.takes(a) {
			continue
		}
		day := w.birth + a.from + models.Date(key.U(drawRecorded)*float64(a.to-a.from))
		if day > w.life.last {
			continue
		}
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
	reaction := a.reactions.Pick(x.key.U(drawReaction))
	r.Reaction, r.Severity = a.reaction[reaction], a.severity[a.severities.Pick(x.key.U(drawSeverity))]
	if a.grave[reaction] {
		r.Severity = models.SeveritySevere
	}
	r.Criticality = models.CriticalityLow
	if r.Severity == models.SeveritySevere {
		r.Criticality = models.CriticalityHigh
	}
	r.ClinicalStatus, r.RecordedDate = models.AllergyClinicalActive, x.day
	if x.key.U(drawOutgrown) < a.outgrown && w.life.last-w.birth >= a.gone {
		r.ClinicalStatus = models.AllergyClinicalResolved
	}
	r.Origin = w.by(w.symbols.allergens)
	rows.AppendAllergy(r)
}
