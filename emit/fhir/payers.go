package fhir

import (
	"maps"
	"slices"

	"github.com/hsc-dev/hsc/models"
)

// Payers are organizations that no table has: those of codes.csv, one for each
// class of payers. They are written before what else is shared.

// payerID is the id of a class of payers, made of its name.
func payerID(class string) models.ID {
	hash := uint64(14695981039346656037) // FNV-1a
	for _, c := range []byte("payer." + class) {
		hash = (hash ^ uint64(c)) * 1099511628211
	}
	return models.IDOf(hash)
}

// payerRows are the payers as rows of table organizations.
func (l *library) payerRows() *models.Batch {
	t := l.tables[aliasOrganization]
	vocabs := make([]*models.Vocab, len(t.Columns))
	for i := range vocabs {
		vocabs[i] = models.NewVocab("payer")
	}
	r := models.NewRows(t, vocabs, len(l.maps["payer"]))
	for _, class := range slices.Sorted(maps.Keys(l.maps["payer"])) {
		r.AppendOrganization(&models.Organization{
			OrganizationID: payerID(class), Name: models.Text(l.maps["payer"][class].text),
			City: models.NoSym, State: models.NoSym, PostalCode: models.NoSym,
		})
	}
	r.EndUnit()
	return &models.Batch{Cohort: -1, Units: 1, Tables: []*models.Rows{r}}
}

// parts are the batches that a batch is written as: before the first of what
// is shared come the payers.
func (e *encoder) parts(b *models.Batch) []*models.Batch {
	if b.Cohort >= 0 || !e.lib.exists[typeOf("Organization")] || e.began.Swap(true) {
		return []*models.Batch{b}
	}
	return []*models.Batch{e.lib.payerRows(), b}
}

// payer makes the node of a reference to the payer of a class.
func (c *compiler) payer(k column) node {
	alone := &context{lib: c.library, local: -1}
	return &payer{symbol{k, c.slot(k, func(class string) string {
		if c.maps["payer"][class] == nil {
			return ""
		}
		return string(append(alone.appendReference([]byte{'"'}, typeOf("Organization"), payerID(class)), '"'))
	})}}
}

// payer is the reference, where organizations are written.
type payer struct{ symbol }

func (n *payer) append(dst []byte, c *context) ([]byte, bool) {
	if !c.lib.exists[typeOf("Organization")] {
		return dst, false
	}
	return n.symbol.append(dst, c)
}
