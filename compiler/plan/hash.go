package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Hash names what a plan makes: two plans with one hash make the same rows. It
// is SHA-256, in hexadecimal, over the plan without names, texts and places in
// source, so that a comment or the other form of a scenario doesn't change it.
func (p *Plan) Hash() (string, error) {
	c := *p
	c.Name, c.Title, c.Tags, c.Subject, c.Emits, c.Expects = "", "", nil, "", nil, nil
	c.Cohorts = make([]*Cohort, len(p.Cohorts))
	for i, co := range p.Cohorts {
		k := *co
		k.Noun, k.Clauses, k.Targets = "", nil, nil
		k.Facets = make([]*Facet, len(co.Facets))
		for n, f := range co.Facets {
			g := *f
			g.From = ""
			k.Facets[n] = &g
		}
		k.Redraw = make([]*Predicate, len(co.Redraw))
		for n, r := range co.Redraw {
			k.Redraw[n] = &Predicate{X: r.X, Late: r.Late}
		}
		c.Cohorts[i] = &k
	}
	b, err := json.Marshal(&c)
	if err != nil {
		return "", fmt.Errorf("hash the plan: %w", err)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}
