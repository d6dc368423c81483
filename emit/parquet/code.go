package parquet

import (
	"errors"
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/metadata"

	"github.com/hsc-dev/hsc/models"
)

// coder writes columns by codes into a dictionary of what the row group holds,
// in the order in which it first comes: a vocabulary may be far larger, and
// hashing each value as the library would costs ten times as much.
type coder struct {
	// newCode is the code of a symbol plus 1, 0 where it has none yet.
	newCode []int32
	// idCode is the code of an id.
	idCode map[int64]int32
	codes  []int32
	words  []byte
	ends   []int32
	valid  []byte
}

// dictionaryEncoder is what the library's encoder can, which it keeps in an
// internal package.
type dictionaryEncoder interface {
	PutDictionary(values arrow.Array) error
	// NumEntries is the number of different values in the dictionary.
	NumEntries() int
}

// write writes the column's n values.
func (c *coder) write(w *file.ByteArrayColumnChunkWriter, column *models.Column, v *models.Vector, n int, levels []int16) error {
	c.words, c.ends, c.codes = c.words[:0], append(c.ends[:0], 0), c.codes[:0]
	if column.Type == models.TypeSym {
		c.codeSymbols(v, n)
	} else {
		c.codeIDs(v, n)
	}
	encoder, ok := w.CurrentEncoder().(dictionaryEncoder)
	if !ok {
		return fmt.Errorf("expected an encoder with a dictionary, found %T", w.CurrentEncoder())
	}
	dictionary := array.NewStringData(array.NewData(arrow.BinaryTypes.String, len(c.ends)-1,
		[]*memory.Buffer{nil, memory.NewBufferBytes(arrow.Int32Traits.CastToBytes(c.ends)), memory.NewBufferBytes(c.words)}, nil, 0, 0))
	defer dictionary.Release()
	if err := encoder.PutDictionary(dictionary); err != nil {
		return err
	}
	if encoder.NumEntries() != len(c.ends)-1 {
		return errors.New("expected a vocabulary without repeated strings: build it by Intern")
	}
	indices, nulls := c.indices(v, n)
	defer indices.Release()
	if stats := w.PageStatistics(); stats != nil {
		stats.IncNulls(int64(nulls))
		stats.IncNumValues(int64(n - nulls))
		if err := c.bounds(stats, dictionary); err != nil {
			return err
		}
	}
	return w.WriteDictIndices(indices, levels, nil)
}

// bounds tells the smallest and the largest value, unless one is empty: the
// library would forget it, and a reader that trusts the bounds miss its rows.
func (c *coder) bounds(stats metadata.TypedStatistics, dictionary arrow.Array) error {
	for i := 1; i < len(c.ends); i++ {
		if c.ends[i] == c.ends[i-1] {
			return nil
		}
	}
	return stats.UpdateFromArrow(dictionary, false)
}

// indices are the codes as the library takes them.
func (c *coder) indices(v *models.Vector, n int) (codes *array.Int32, nulls int) {
	var validity *memory.Buffer
	if v.Valid != nil {
		c.valid = append(c.valid[:0], make([]byte, (n+7)/8)...)
		for row := range n {
			if v.IsNull(row) {
				nulls++
				continue
			}
			c.valid[row>>3] |= 1 << (uint(row) & 7)
		}
		validity = memory.NewBufferBytes(c.valid)
	}
	data := array.NewData(arrow.PrimitiveTypes.Int32, n,
		[]*memory.Buffer{validity, memory.NewBufferBytes(arrow.Int32Traits.CastToBytes(c.codes))}, nil, nulls, 0)
	return array.NewInt32Data(data), nulls
}

func (c *coder) codeSymbols(v *models.Vector, n int) {
	if size := v.Vocab.Len(); len(c.newCode) < size {
		c.newCode = make([]int32, size)
	}
	for row, sym := range v.Idx[:n] {
		if v.IsNull(row) {
			c.codes = append(c.codes, 0)
			continue
		}
		code := c.newCode[sym]
		if code == 0 {
			c.words = append(c.words, v.Vocab.Strings[sym]...)
			c.ends = append(c.ends, int32(len(c.words)))
			code = int32(len(c.ends) - 1)
			c.newCode[sym] = code
		}
		c.codes = append(c.codes, code-1)
	}
	for row, sym := range v.Idx[:n] { // Only what was set: a vocabulary is large.
		if !v.IsNull(row) {
			c.newCode[sym] = 0
		}
	}
}

func (c *coder) codeIDs(v *models.Vector, n int) {
	if c.idCode == nil {
		c.idCode = map[int64]int32{}
	}
	clear(c.idCode)
	last, lastCode := int64(0), int32(0)
	for row, id := range v.I64[:n] {
		if v.IsNull(row) || id == last {
			c.codes = append(c.codes, lastCode) // Rows of one parent lie together.
			continue
		}
		code, ok := c.idCode[id]
		if !ok {
			c.words = models.ID(id).AppendTo(c.words)
			c.ends = append(c.ends, int32(len(c.words)))
			code = int32(len(c.ends) - 2)
			c.idCode[id] = code
		}
		last, lastCode = id, code
		c.codes = append(c.codes, code)
	}
}
