package json

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// between separates the rows of an array.
const between = ",\n"

// Document writes all tables into one document, {"table": [rows], ...}. Each
// array grows in a part of its own, so that memory stays bounded, and Finish
// puts the parts together.
type Document struct {
	folder   *output.Folder
	file     *output.File
	sections []section
	places   map[string]int // The place of a table's name in sections.
	encoder  *Encoder
	packer   *output.Packer
	nest     *nest // How rows lie within rows; nil where they don't.
}

// section is an array of the document.
type section struct {
	name    string
	part    *output.File
	buffers *output.Buffers // Its own: a small array mustn't grow as a large one.
}

// piece is the encoded rows of one section of a batch.
type piece struct {
	section int
	rows    int
	bytes   []byte
	buffer  *[]byte // What bytes lies in, for the next batch.
}

// NewDocument begins the document in the folder.
func NewDocument(f *output.Folder, tables []*models.Table, o output.Options) (*Document, error) {
	if !o.Shard.Whole() {
		return nil, errors.New("a JSON document can't be made in slices: use ndjson")
	}
	if o.Name == "" {
		return nil, errors.New("expected a name for the JSON document")
	}
	packer, err := output.NewPacker(o.Compress)
	if err != nil {
		return nil, err
	}
	d := &Document{folder: f, packer: packer, encoder: newEncoder(between), places: map[string]int{}}
	if o.Nested {
		if d.nest, err = newNest(tables); err != nil {
			return nil, err
		}
	}
	if d.file, err = f.Create(o.Name + ".json" + packer.Suffix()); err != nil {
		return nil, err
	}
	for _, t := range tables {
		if d.nest != nil && d.nest.holds(t.Name) {
			continue
		}
		part, err := f.Part(o.Name + "." + t.Name)
		if err != nil {
			return nil, err
		}
		d.places[t.Name] = len(d.sections)
		d.sections = append(d.sections, section{t.Name, part, new(output.Buffers)})
	}
	return d, nil
}

// Encode encodes the batch's rows of the tables that are written. It may be
// called by many goroutines.
func (d *Document) Encode(b *models.Batch) (any, error) {
	pieces := make([]piece, 0, len(b.Tables))
	for _, rows := range b.Tables {
		if rows == nil || rows.N == 0 {
			continue
		}
		place, ok := d.places[rows.Table.Name]
		if !ok {
			continue
		}
		p, err := d.encode(b, rows, place)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", rows.Table.Name, err)
		}
		pieces = append(pieces, p)
	}
	if d.nest != nil {
		return pieces, d.nest.complete(b)
	}
	return pieces, nil
}

// encode makes the piece of one table, packed.
func (d *Document) encode(b *models.Batch, rows *models.Rows, place int) (piece, error) {
	buffers := d.sections[place].buffers
	text := buffers.Take()
	var err error
	if d.nest != nil && rows.Table.Name == d.nest.root.table.Name {
		*text, err = d.nest.appendBatch((*text)[:0], d.encoder, b)
	} else {
		*text, err = d.encoder.AppendRows((*text)[:0], rows, 0, rows.N)
	}
	plain := bytes.TrimSuffix(*text, []byte(between))
	if err != nil || !d.packer.Packs() {
		return piece{place, rows.N, plain, text}, err
	}
	packed := buffers.Take()
	*packed, err = d.packer.Pack((*packed)[:0], plain)
	buffers.Give(text)
	return piece{place, rows.N, *packed, packed}, err
}

// Write appends what Encode made of the batch.
func (d *Document) Write(_ *models.Batch, encoded any) error {
	pieces, ok := encoded.([]piece)
	if !ok {
		return fmt.Errorf("expected what Encode made, found %T", encoded)
	}
	for _, p := range pieces {
		part := d.sections[p.section].part
		if part.Rows > 0 {
			if err := d.write(part, between); err != nil {
				return err
			}
		}
		if _, err := part.Write(p.bytes); err != nil {
			return err
		}
		part.Rows += int64(p.rows)
		d.sections[p.section].buffers.Give(p.buffer)
	}
	return nil
}

// write packs and writes a few characters of the document's frame.
func (d *Document) write(file *output.File, text string) error {
	packed, err := d.packer.Pack(nil, []byte(text))
	if err != nil {
		return err
	}
	_, err = file.Write(packed)
	return err
}

// Finish puts the document together.
func (d *Document) Finish() error {
	before := "{\n"
	for _, s := range d.sections {
		opening := before + string(appendString(nil, []byte(s.name))) + ": ["
		closing := "]"
		if s.part.Rows > 0 {
			opening, closing = opening+"\n", "\n]"
		}
		if err := d.write(d.file, opening); err != nil {
			return err
		}
		if err := d.file.Append(s.part); err != nil {
			return err
		}
		if err := d.write(d.file, closing); err != nil {
			return err
		}
		before = between
	}
	if len(d.sections) == 0 {
		return d.write(d.file, "{}\n")
	}
	return d.write(d.file, "\n}\n")
}

// Stop has nothing to stop.
func (d *Document) Stop() {}
