package fhir

import (
	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// Bulk writes a file of one resource a line for each type that occurs, and a
// manifest of them, as FHIR Bulk Data Access has it.
type Bulk struct {
	*encoder
	files  []*output.File // By type; nil until there is a resource.
	counts []int64
	latest latest
}

// lines are the resources of a batch.
type lines struct {
	buffers []*[]byte // By type.
	texts   [][]byte
	counts  []int
	latest  latest
}

// NewBulk begins the files in the folder.
func NewBulk(f *output.Folder, tables []*models.Table, o output.Options) (*Bulk, error) {
	e, err := newEncoder(f, tables, o)
	if err != nil {
		return nil, err
	}
	return &Bulk{encoder: e, files: make([]*output.File, len(types)), counts: make([]int64, len(types))}, nil
}

// Encode makes the batch's lines. It may be called by many goroutines.
func (s *Bulk) Encode(b *models.Batch) (any, error) {
	out := &lines{buffers: make([]*[]byte, len(types))}
	w := &writer{lists: make([][]byte, len(types)), counts: make([]int, len(types))}
	for i := range types {
		out.buffers[i] = s.buffers[i].Take()
		w.lists[i] = (*out.buffers[i])[:0]
	}
	for _, part := range s.parts(b) {
		if err := s.resources(w, part); err != nil {
			return nil, err
		}
	}
	out.texts, out.counts, out.latest = w.lists, w.counts, w.latest
	return out, s.pack(out)
}

// resources writes those of a batch.
func (s *Bulk) resources(w *writer, b *models.Batch) error {
	c, err := s.take(b)
	defer s.contexts.Put(c)
	if err != nil {
		return err
	}
	if c.rows[aliasPatient] != nil {
		c.patients(b, func(row int) { c.patient(w, row) })
	}
	for _, kinds := range s.sharedKinds(c) {
		for row := range c.rows[kinds[0].base].N {
			c.sharedRow(w, kinds, row)
		}
	}
	return nil
}

// pack packs the lines of each type.
func (s *Bulk) pack(out *lines) error {
	for i, text := range out.texts {
		*out.buffers[i] = text
		if !s.packer.Packs() || len(text) == 0 {
			continue
		}
		packed := s.buffers[i].Take()
		var err error
		if *packed, err = s.packer.Pack((*packed)[:0], text); err != nil {
			return err
		}
		s.buffers[i].Give(out.buffers[i])
		out.buffers[i], out.texts[i] = packed, *packed
	}
	return nil
}

// Write appends the lines of a batch.
func (s *Bulk) Write(_ *models.Batch, encoded any) error {
	out, ok := encoded.(*lines)
	if !ok {
		return errForeign(encoded)
	}
	for i, text := range out.texts {
		if len(text) > 0 && s.files[i] == nil {
			file, err := s.folder.Create(s.name(i))
			if err != nil {
				return err
			}
			s.files[i] = file
		}
		if len(text) > 0 {
			if _, err := s.files[i].Write(text); err != nil {
				return err
			}
			s.files[i].Rows += int64(out.counts[i])
			s.counts[i] += int64(out.counts[i])
		}
	}
	s.latest.merge(out.latest)
	s.release(out)
	return nil
}

// release gives the memory of a batch to the next one.
func (s *Bulk) release(out *lines) {
	for i := range out.buffers {
		s.buffers[i].Give(out.buffers[i])
	}
}

// name is the name of a type's file.
func (s *Bulk) name(typ int) string { return types[typ].name + ".ndjson" + s.packer.Suffix() }

// Finish writes the manifest. Its time is that of the last event: no clock is
// looked at.
func (s *Bulk) Finish() error {
	dst := []byte("{\n  \"transactionTime\": \"")
	dst = appendInstant(dst, s.latest.at, s.latest.zone)
	dst = append(dst, "\",\n  \"request\": \""+Base+"$export"...)
	if since := s.lib.options.Since; since > 0 {
		dst = append(since.AppendTo(append(dst, "?_since="...)), "T00:00:00Z"...)
	}
	dst = append(dst, "\",\n  \"requiresAccessToken\": false,\n  \"output\": ["...)
	before := "\n"
	for i := range types {
		if s.files[i] == nil {
			continue
		}
		dst = append(dst, before+`    {"type": "`+types[i].name+`", "url": "`+s.name(i)+`", "count": `...)
		dst = append(models.AppendDecimal(dst, s.counts[i], 0), '}')
		before = ",\n"
	}
	return s.folder.Put("manifest.json", append(dst, "\n  ],\n  \"error\": []\n}\n"...), 0)
}
