package fhir

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// encoder is what both shapes share: the templates, and memory for workers.
type encoder struct {
	lib      *library
	folder   *output.Folder
	packer   *output.Packer
	contexts sync.Pool
	buffers  []output.Buffers // By type; of bundles the first.
	began    atomic.Bool      // What is shared has begun.
}

func newEncoder(f *output.Folder, tables []*models.Table, o output.Options) (*encoder, error) {
	profiles := append(Profiles(), output.PlainR4)
	if p := o.FHIR.Profile; p != "" && !slices.Contains(profiles, p) {
		return nil, fmt.Errorf("unknown profile %q: expected 6.1.0, 7.0.0 or r4", p)
	}
	lib, err := newLibrary(o.FHIR, tables)
	if err != nil {
		return nil, err
	}
	if len(lib.kinds) == 0 || !lib.exists[typeOf("Patient")] {
		return nil, errors.New("FHIR is about patients: write table patients too")
	}
	packer, err := output.NewPacker(o.Compress)
	if err != nil {
		return nil, err
	}
	e := &encoder{lib: lib, folder: f, packer: packer, buffers: make([]output.Buffers, len(types))}
	e.contexts.New = func() any { return lib.newContext() }
	return e, nil
}

// take lends a context for the batch.
func (e *encoder) take(b *models.Batch) (*context, error) {
	c := e.contexts.Get().(*context)
	return c, c.batch(b)
}

// sharedKinds are the types of the batch's rows that all units share, those of
// the same rows together.
func (e *encoder) sharedKinds(c *context) [][]*kind {
	var out [][]*kind
	for _, k := range e.lib.kinds {
		if !k.shared || c.rows[k.base] == nil || c.rows[k.base].N == 0 {
			continue
		}
		if n := len(out); n > 0 && out[n-1][0].base == k.base {
			out[n-1] = append(out[n-1], k)
			continue
		}
		out = append(out, []*kind{k})
	}
	return out
}

// patients calls next for each patient of the batch, by row.
func (c *context) patients(b *models.Batch, next func(row int)) {
	for unit := range b.Units {
		c.begin(unit)
		for row := c.bounds[aliasPatient][0]; row < c.bounds[aliasPatient][1]; row++ {
			next(row)
		}
	}
}

// Stop has nothing to stop.
func (e *encoder) Stop() {}

// errForeign is told of what Encode didn't make.
func errForeign(encoded any) error {
	return fmt.Errorf("expected what Encode made, found %T", encoded)
}
