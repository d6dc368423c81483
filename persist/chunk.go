package persist

import (
	"errors"
	"fmt"
	"unicode/utf8"
	"unsafe"

	"github.com/duckdb/duckdb-go/v2/mapping"

	"github.com/hsc-dev/hsc/models"
)

// vectorSize is the number of rows in a DuckDB vector. It is a multiple of 64,
// so that validity words can be copied as they are.
const vectorSize = 2048

// maskWords is the number of words in a vector's validity mask.
const maskWords = vectorSize / 64

// decimalLimit is the first unscaled value that DECIMAL(18) can't hold.
const decimalLimit = 1_000_000_000_000_000_000

// chunk is a DuckDB data chunk for one table, and the memory of its texts.
// DuckDB copies it when it is appended, so that it can be filled again.
type chunk struct {
	table  *target
	handle mapping.DataChunk
	data   []unsafe.Pointer // of each database column
	mask   []unsafe.Pointer // nil until the column has had a null
	text   block
	rows   int
}

// newChunk makes an empty chunk and fills the columns that never change.
func newChunk(t *target) *chunk {
	c := &chunk{
		table: t, handle: mapping.CreateDataChunk(t.types),
		data: make([]unsafe.Pointer, len(t.sources)), mask: make([]unsafe.Pointer, len(t.sources)),
	}
	for i := range t.sources {
		c.data[i] = mapping.VectorGetData(mapping.DataChunkGetVector(c.handle, mapping.IdxT(i)))
		switch t.sources[i].kind {
		case fromConstant:
			constant := vectorOf[int64](c.data[i], vectorSize)
			for row := range constant {
				constant[row] = t.sources[i].constant
			}
		case fromNothing:
			clear(vectorOf[uint64](c.writableMask(i), maskWords))
		case fromModel:
		}
	}
	return c
}

func (c *chunk) destroy() {
	mapping.DestroyDataChunk(&c.handle)
	c.text.free()
}

// size is about the memory that the chunk takes, in bytes.
func (c *chunk) size() int { return len(c.data)*vectorSize*int(unsafe.Sizeof(stringT{})) + c.text.size }

// vectorOf is the memory of a vector.
func vectorOf[T any](at unsafe.Pointer, n int) []T { return unsafe.Slice((*T)(at), n) }

// writableMask is the validity mask of a column, made on first use: columns
// without one load faster.
func (c *chunk) writableMask(i int) unsafe.Pointer {
	if c.mask[i] == nil {
		vector := mapping.DataChunkGetVector(c.handle, mapping.IdxT(i))
		mapping.VectorEnsureValidityWritable(vector)
		c.mask[i] = mapping.VectorGetValidity(vector)
	}
	return c.mask[i]
}

// fill copies rows [lo, hi) into the chunk. lo is a multiple of vectorSize and
// hi at most vectorSize further.
func (c *chunk) fill(r *models.Rows, lo, hi int, lexicons *lexicons) error {
	if err := c.reserveText(r, lo, hi); err != nil {
		return err
	}
	text := c.text.bytes(c.text.size)
	for i := range c.table.sources {
		s := &c.table.sources[i]
		if s.kind != fromModel {
			continue
		}
		v := &r.Cols[s.column]
		c.fillMask(i, v.Valid, lo, hi)
		var err error
		switch s.typ {
		case models.TypeText:
			text, err = fillText(vectorOf[stringT](c.data[i], hi-lo), v, lo, text)
		case models.TypeSym:
			err = fillSym(vectorOf[stringT](c.data[i], hi-lo), v, lo, hi, lexicons)
		case models.TypeID, models.TypeInt, models.TypeDecimal, models.TypeFloat, models.TypeDate, models.TypeTimestamp, models.TypeBool:
			err = fillNumbers(c.data[i], s.typ, v, lo, hi)
		}
		if err != nil {
			return fmt.Errorf("table %s, column %s: %w", r.Table.Name, r.Table.Columns[s.column].Name, err)
		}
	}
	c.rows = hi - lo
	mapping.DataChunkSetSize(c.handle, mapping.IdxT(c.rows))
	return nil
}

// reserveText makes room for all texts of the rows at once, because growing
// would move those that vectors point at.
func (c *chunk) reserveText(r *models.Rows, lo, hi int) error {
	size := 0
	for i := range c.table.sources {
		if s := &c.table.sources[i]; s.kind == fromModel && s.typ == models.TypeText {
			v := &r.Cols[s.column]
			size += int(v.Off[hi] - v.Off[lo])
		}
	}
	return c.text.reserve(size)
}

// fillMask copies the validity bits.
func (c *chunk) fillMask(i int, valid []uint64, lo, hi int) {
	if valid == nil && c.mask[i] == nil {
		return
	}
	mask := vectorOf[uint64](c.writableMask(i), maskWords)
	if valid != nil {
		copy(mask, valid[lo>>6:(hi+63)>>6])
		return
	}
	for w := range mask {
		mask[w] = ^uint64(0)
	}
}

// fillText copies the texts to the front of free and gives back what is left
// of it.
func fillText(to []stringT, v *models.Vector, lo int, free []byte) ([]byte, error) {
	first, last := v.Off[lo], v.Off[lo+len(to)]
	n := copy(free, v.Bytes[first:last])
	text := free[:n]
	plain := isASCII(text)
	for row := range to {
		t := text[v.Off[lo+row]-first : v.Off[lo+row+1]-first]
		if !plain && !utf8.Valid(t) {
			return nil, fmt.Errorf("row %d: expected text in UTF-8, found %q", lo+row, t)
		}
		to[row].set(t)
	}
	return free[n:], nil
}

// isASCII reports whether no byte has its highest bit set.
func isASCII(text []byte) bool {
	var bits byte
	for _, b := range text {
		bits |= b
	}
	return bits < utf8.RuneSelf
}

// fillSym looks the symbols up in their vocabulary.
func fillSym(to []stringT, v *models.Vector, lo, hi int, lexicons *lexicons) error {
	if v.Vocab == nil {
		return errors.New("expected a vocabulary for its symbols, found none")
	}
	x, err := lexicons.of(v.Vocab)
	if err != nil {
		return err
	}
	for row, sym := range v.Idx[lo:hi] {
		if int(sym) < len(x.texts) {
			to[row] = x.texts[sym]
			continue
		}
		if !v.IsNull(lo + row) {
			return fmt.Errorf("row %d: symbol %d is not in its vocabulary of %d", lo+row, sym, len(x.texts))
		}
		to[row] = stringT{}
	}
	return nil
}

// fillNumbers copies what isn't text, and ids.
func fillNumbers(to unsafe.Pointer, typ models.Type, v *models.Vector, lo, hi int) error {
	n := hi - lo
	switch typ {
	case models.TypeID:
		texts := vectorOf[stringT](to, n)
		for row, id := range v.I64[lo:hi] {
			texts[row].setID(models.ID(id))
		}
	case models.TypeDate:
		copy(vectorOf[int32](to, n), v.I32[lo:hi])
	case models.TypeFloat:
		copy(vectorOf[float64](to, n), v.F64[lo:hi])
	case models.TypeTimestamp:
		micros := vectorOf[int64](to, n)
		for row, seconds := range v.I64[lo:hi] {
			micros[row] = seconds * 1_000_000
		}
	case models.TypeBool:
		bools := vectorOf[bool](to, n)
		for row, b := range v.I64[lo:hi] {
			bools[row] = b != 0
		}
	case models.TypeDecimal:
		for row, unscaled := range v.I64[lo:hi] {
			if unscaled >= decimalLimit || unscaled <= -decimalLimit {
				return fmt.Errorf("row %d: %d has more than 18 digits", lo+row, unscaled)
			}
		}
		copy(vectorOf[int64](to, n), v.I64[lo:hi])
	case models.TypeInt:
		copy(vectorOf[int64](to, n), v.I64[lo:hi])
	case models.TypeText, models.TypeSym:
		return fmt.Errorf("expected numbers, found %s", typ)
	}
	return nil
}
