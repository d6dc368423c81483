package fhir

import (
	"fmt"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// Bundles writes a bundle for each patient, and before them in the order of
// names those of what patients refer to: 00-shared-0001.json, and so on.
type Bundles struct {
	*encoder
	shared int // Bundles of what is shared so far.
}

// sharedEntries is the number of rows at which a shared bundle ends. Servers
// limit what they take in one transaction.
const sharedEntries = 500

// bundle is a bundle within the text of a batch.
type bundle struct {
	patient models.ID // 0 for what is shared.
	entries int
	lo, hi  int
}

// bundles are those of a batch.
type bundles struct {
	list   []bundle
	text   []byte
	buffer *[]byte
}

// NewBundles begins bundles in the folder.
func NewBundles(f *output.Folder, tables []*models.Table, o output.Options) (*Bundles, error) {
	e, err := newEncoder(f, tables, o)
	if err != nil {
		return nil, err
	}
	return &Bundles{encoder: e}, nil
}

// Encode makes the batch's bundles. It may be called by many goroutines.
func (s *Bundles) Encode(b *models.Batch) (any, error) {
	buffer := s.buffers[0].Take()
	out := &bundles{buffer: buffer}
	w := &writer{bundle: true, text: (*buffer)[:0]}
	for _, part := range s.parts(b) {
		if err := s.entries(w, out, part); err != nil {
			return nil, err
		}
	}
	*buffer, out.text = w.text, w.text
	return out, s.pack(out)
}

// entries writes the bundles of a batch.
func (s *Bundles) entries(w *writer, out *bundles, b *models.Batch) error {
	c, err := s.take(b)
	defer s.contexts.Put(c)
	if err != nil {
		return err
	}
	if c.rows[aliasPatient] != nil {
		c.patients(b, func(row int) {
			lo := s.open(w)
			c.patient(w, row)
			out.list = append(out.list, s.close(w, lo, models.ID(c.rows[aliasPatient].Cols[s.lib.tables[aliasPatient].Primary()].I64[row])))
		})
	}
	for _, kinds := range s.sharedKinds(c) {
		rows := c.rows[kinds[0].base].N
		for from := 0; from < rows; from += sharedEntries {
			lo := s.open(w)
			for row := from; row < min(from+sharedEntries, rows); row++ {
				c.sharedRow(w, kinds, row)
			}
			out.list = append(out.list, s.close(w, lo, 0))
		}
	}
	return nil
}

func (s *Bundles) open(w *writer) (lo int) {
	lo = len(w.text)
	kind := "transaction"
	if s.lib.options.Collection {
		kind = "collection"
	}
	w.entries = 0
	w.text = append(w.text, `{"resourceType":"Bundle","type":"`+kind+`","entry":[`...)
	w.text = append(w.text, '\n')
	return lo
}

func (s *Bundles) close(w *writer, lo int, patient models.ID) bundle {
	w.text = append(w.text, "\n]}\n"...)
	return bundle{patient, w.entries, lo, len(w.text)}
}

// pack packs the bundles, each on its own.
func (s *Bundles) pack(b *bundles) error {
	if !s.packer.Packs() {
		return nil
	}
	packed := s.buffers[1].Take()
	text := (*packed)[:0]
	for i := range b.list {
		p := &b.list[i]
		lo := len(text)
		var err error
		if text, err = s.packer.Pack(text, b.text[p.lo:p.hi]); err != nil {
			return err
		}
		p.lo, p.hi = lo, len(text)
	}
	*packed, b.text = text, append(b.text[:0], text...)
	*b.buffer = b.text
	s.buffers[1].Give(packed)
	return nil
}

// Write writes the files of a batch.
func (s *Bundles) Write(_ *models.Batch, encoded any) error {
	b, ok := encoded.(*bundles)
	if !ok {
		return errForeign(encoded)
	}
	for _, p := range b.list {
		name := "patient-" + p.patient.String()
		if p.patient == 0 {
			s.shared++
			name = fmt.Sprintf("00-shared-%04d", s.shared)
		}
		if err := s.folder.Put(name+".json"+s.packer.Suffix(), b.text[p.lo:p.hi], int64(p.entries)); err != nil {
			return err
		}
	}
	s.buffers[0].Give(b.buffer)
	return nil
}

// Finish has nothing left to write.
func (s *Bundles) Finish() error { return nil }
