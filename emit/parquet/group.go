package parquet

import (
	"errors"
	"fmt"
	"io"

	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/file"

	"github.com/hsc-dev/hsc/models"
)

// groups writes the row groups of one table, one after the other.
type groups struct {
	table  *models.Table
	writer *file.Writer
	*scratch
}

// scratch is memory for one column at a time, shared by the tables.
type scratch struct {
	levels  []int16
	numbers []int64
	dates   []int32
	floats  []float64
	bools   []bool
	texts   []parquet.ByteArray
	bytes   []byte
	codes   coder
}

// newGroups begins the file of the table.
func newGroups(w io.Writer, t *models.Table, compression string) (*groups, error) {
	root, err := newSchema(t)
	if err != nil {
		return nil, err
	}
	properties, err := newProperties(t, compression)
	if err != nil {
		return nil, err
	}
	writer, err := file.NewParquetWriterWithError(w, root, file.WithWriterProps(properties))
	if err != nil {
		return nil, err
	}
	return &groups{table: t, writer: writer}, nil
}

// close writes the file's end.
func (g *groups) close() error { return g.writer.Close() }

// write writes the rows as one row group.
func (g *groups) write(r *models.Rows, s *scratch) (err error) {
	g.scratch = s
	defer func() { g.scratch = nil }()
	defer func() {
		// The library panics where the disk is full.
		if p := recover(); p != nil {
			err = fmt.Errorf("write a row group: %v", p)
			if cause, ok := p.(error); ok {
				err = fmt.Errorf("write a row group: %w", cause)
			}
		}
	}()
	group, err := g.writer.AppendRowGroupChecked()
	if err != nil {
		return err
	}
	for i := range r.Cols {
		column, err := group.NextColumn()
		if err != nil {
			return err
		}
		if err := g.writeColumn(column, &g.table.Columns[i], &r.Cols[i], r.N); err != nil {
			return fmt.Errorf("column %s: %w", g.table.Columns[i].Name, err)
		}
		if err := column.Close(); err != nil {
			return err
		}
	}
	return group.Close()
}

// writeColumn writes the values of a column, without its nulls, and the levels
// that tell where they are.
func (g *groups) writeColumn(w file.ColumnChunkWriter, c *models.Column, v *models.Vector, n int) error {
	levels, err := g.definitionLevels(c, v, n)
	if err != nil {
		return err
	}
	switch w := w.(type) {
	case *file.Int64ColumnChunkWriter:
		_, err = w.WriteBatch(g.denseNumbers(c, v, n), levels, nil)
	case *file.Int32ColumnChunkWriter:
		g.dates = dense(g.dates, v, v.I32[:n])
		_, err = w.WriteBatch(g.dates, levels, nil)
	case *file.Float64ColumnChunkWriter:
		g.floats = dense(g.floats, v, v.F64[:n])
		_, err = w.WriteBatch(g.floats, levels, nil)
	case *file.BooleanColumnChunkWriter:
		_, err = w.WriteBatch(g.denseBools(v, n), levels, nil)
	case *file.ByteArrayColumnChunkWriter:
		if hasDictionary(c) {
			return g.codes.write(w, c, v, n, levels)
		}
		_, err = w.WriteBatch(g.denseTexts(c, v, n), levels, nil)
	default:
		return fmt.Errorf("a writer of kind %T can't write it", w)
	}
	return err
}

// definitionLevels are 1 for a value and 0 for a null; nil for a column that
// takes no nulls.
func (g *groups) definitionLevels(c *models.Column, v *models.Vector, n int) ([]int16, error) {
	if !c.Nullable {
		for row := range n {
			if v.IsNull(row) {
				return nil, errors.New("expected a value in each row, found a null")
			}
		}
		return nil, nil
	}
	g.levels = g.levels[:0]
	for row := range n {
		level := int16(1)
		if v.IsNull(row) {
			level = 0
		}
		g.levels = append(g.levels, level)
	}
	return g.levels, nil
}

// dense are the values without the nulls.
func dense[T any](into []T, v *models.Vector, values []T) []T {
	if v.Valid == nil {
		return append(into[:0], values...)
	}
	into = into[:0]
	for row, value := range values {
		if !v.IsNull(row) {
			into = append(into, value)
		}
	}
	return into
}

const microseconds = 1_000_000

func (g *groups) denseNumbers(c *models.Column, v *models.Vector, n int) []int64 {
	g.numbers = dense(g.numbers, v, v.I64[:n])
	if c.Type == models.TypeTimestamp {
		for i := range g.numbers {
			g.numbers[i] *= microseconds
		}
	}
	return g.numbers
}

func (g *groups) denseBools(v *models.Vector, n int) []bool {
	g.numbers = dense(g.numbers, v, v.I64[:n])
	g.bools = g.bools[:0]
	for _, b := range g.numbers {
		g.bools = append(g.bools, b != 0)
	}
	return g.bools
}

// denseTexts are the texts of a column of texts or ids.
func (g *groups) denseTexts(c *models.Column, v *models.Vector, n int) []parquet.ByteArray {
	g.texts = g.texts[:0]
	if c.Type == models.TypeID {
		return g.denseIDs(v, n)
	}
	for row := range n {
		if !v.IsNull(row) {
			g.texts = append(g.texts, v.Text(row))
		}
	}
	return g.texts
}

func (g *groups) denseIDs(v *models.Vector, n int) []parquet.ByteArray {
	g.numbers = dense(g.numbers, v, v.I64[:n])
	g.bytes = g.bytes[:0]
	for _, id := range g.numbers {
		g.bytes = models.ID(id).AppendTo(g.bytes)
	}
	for i := range g.numbers {
		g.texts = append(g.texts, g.bytes[i*idLength:(i+1)*idLength])
	}
	return g.texts
}

// idLength is the length of an id's text.
const idLength = 12
