package output

import (
	"fmt"

	"github.com/hsc-dev/hsc/models"
)

// RowEncoder encodes rows as text; it may be used by many goroutines.
type RowEncoder interface {
	// AppendRows appends the rows [lo, hi), each with its end.
	AppendRows(dst []byte, r *models.Rows, lo, hi int) ([]byte, error)
}

// Lines writes a file for each table, whose rows are encoded and packed in
// the workers.
type Lines struct {
	files   []*File
	buffers []Buffers      // Of each table: a small one mustn't grow as a large one.
	places  map[string]int // The place of a table's name in files.
	encoder RowEncoder
	packer  *Packer
}

// piece is the encoded rows of one table of a batch.
type piece struct {
	table  int
	rows   int
	bytes  []byte
	buffer *[]byte // What bytes lies in, for the next batch.
}

// NewLines begins the files of the tables, with a header where the format has
// one: header may be nil.
func NewLines(f *Folder, tables []*models.Table, ending string, o Options, e RowEncoder, header func(t *models.Table) []byte) (*Lines, error) {
	packer, err := NewPacker(o.Compress)
	if err != nil {
		return nil, err
	}
	l := &Lines{buffers: make([]Buffers, len(tables)), places: make(map[string]int, len(tables)), encoder: e, packer: packer}
	for i, t := range tables {
		file, err := f.Create(t.Name + ending + packer.Suffix())
		if err != nil {
			return nil, err
		}
		l.files = append(l.files, file)
		l.places[t.Name] = i
		if header == nil || !o.Shard.First() {
			continue
		}
		packed, err := packer.Pack(nil, header(t))
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(packed); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// Encode encodes the batch's rows of the tables that are written. It may be
// called by many goroutines.
func (l *Lines) Encode(b *models.Batch) (any, error) {
	pieces := make([]piece, 0, len(b.Tables))
	for _, rows := range b.Tables {
		if rows == nil || rows.N == 0 {
			continue
		}
		place, ok := l.places[rows.Table.Name]
		if !ok {
			continue
		}
		p, err := l.encode(place, rows)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", rows.Table.Name, err)
		}
		pieces = append(pieces, p)
	}
	return pieces, nil
}

func (l *Lines) encode(place int, rows *models.Rows) (piece, error) {
	text := l.buffers[place].Take()
	if *text == nil {
		*text = make([]byte, 0, room(rows))
	}
	encoded, err := l.encoder.AppendRows((*text)[:0], rows, 0, rows.N)
	*text = encoded
	if err != nil || !l.packer.Packs() {
		return piece{place, rows.N, encoded, text}, err
	}
	packed := l.buffers[place].Take()
	bytes, err := l.packer.Pack((*packed)[:0], encoded)
	*packed = bytes
	l.buffers[place].Give(text)
	return piece{place, rows.N, bytes, packed}, err
}

// cellRoom is the room for a value that isn't a text, with what stands between.
const cellRoom = 10

// room is about what rows take, so that a new buffer isn't moved as it grows.
func room(rows *models.Rows) int {
	n := rows.N * len(rows.Cols) * cellRoom
	for i := range rows.Cols {
		if off := rows.Cols[i].Off; len(off) > rows.N {
			n += int(off[rows.N])
		}
	}
	return n
}

// Write appends what Encode made of the batch.
func (l *Lines) Write(_ *models.Batch, encoded any) error {
	pieces, ok := encoded.([]piece)
	if !ok {
		return fmt.Errorf("expected what Encode made, found %T", encoded)
	}
	for _, p := range pieces {
		file := l.files[p.table]
		if _, err := file.Write(p.bytes); err != nil {
			return err
		}
		file.Rows += int64(p.rows)
		l.buffers[p.table].Give(p.buffer)
	}
	return nil
}

// Finish has nothing left to write.
func (l *Lines) Finish() error { return nil }

// Stop has nothing to stop.
func (l *Lines) Stop() {}
