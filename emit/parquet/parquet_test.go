package parquet

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/file"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// samples is a table with a column of each type.
func samples() *models.Table {
	return &models.Table{Name: "samples", Columns: []models.Column{
		{Name: "id", Type: models.TypeID, Key: "primary"},
		{Name: "other", Type: models.TypeID, Nullable: true},
		{Name: "text", Type: models.TypeText, Nullable: true},
		{Name: "sym", Type: models.TypeSym, Nullable: true},
		{Name: "n", Type: models.TypeInt, Nullable: true},
		{Name: "value", Type: models.TypeDecimal, Scale: 3, Nullable: true},
		{Name: "f", Type: models.TypeFloat, Nullable: true},
		{Name: "day", Type: models.TypeDate, Nullable: true},
		{Name: "at", Type: models.TypeTimestamp, Nullable: true},
		{Name: "yes", Type: models.TypeBool, Nullable: true},
		{Name: "must", Type: models.TypeSym},
	}}
}

func vocabularies() []*models.Vocab {
	large := &models.Vocab{}
	for i := range 3_000 {
		large.Intern(fmt.Sprint("word ", i))
	}
	return []*models.Vocab{3: large, 10: models.NewVocab("", "b")}
}

// sampleRows are the rows [lo, hi); every fifth is null where it may be.
func sampleRows(vocabs []*models.Vocab, lo, hi int) *models.Rows {
	r := models.NewRows(samples(), vocabs, hi-lo)
	for i := lo; i < hi; i++ {
		r.AppendID(0, models.ID(i+1))
		if i%5 == 4 {
			for col := 1; col < 10; col++ {
				r.AppendNull(col)
			}
		} else {
			r.AppendID(1, models.ID(i/10+1))
			r.AppendString(2, strings.Repeat("x", i%4))
			r.AppendSym(3, models.Sym(i*7%3_000))
			r.AppendInt(4, int64(-i))
			r.AppendDecimal(5, int64(i)*1_001)
			r.AppendFloat(6, float64(i)/3, true)
			r.AppendDate(7, models.Date(i-100))
			r.AppendInstant(8, models.Instant(i-100))
			r.AppendBool(9, i%3 == 0)
		}
		r.AppendSym(10, models.Sym(i&1))
		r.EndRow()
	}
	r.EndUnit()
	return r
}

// written writes the rows by batches of the size and returns the file.
func written(t *testing.T, rows, size int, compress string) []byte {
	t.Helper()
	dir := t.TempDir()
	f, err := output.Open(dir, output.Options{})
	if err != nil {
		t.Fatal(err)
	}
	w, err := New(f, []*models.Table{samples()}, output.Options{Compress: compress})
	if err != nil {
		t.Fatal(err)
	}
	vocabs := vocabularies()
	for lo := 0; lo < rows; lo += size {
		b := &models.Batch{Tables: []*models.Rows{sampleRows(vocabs, lo, min(rows, lo+size)), nil}}
		if err := w.Write(b, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "samples.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// readColumn reads a column of all row groups: its values as text, "null" for
// a null.
func readColumn(t *testing.T, r *file.Reader, column int) []string {
	t.Helper()
	var out []string
	for g := range r.NumRowGroups() {
		group := r.RowGroup(g)
		chunk, err := group.Column(column)
		if err != nil {
			t.Fatal(err)
		}
		n := group.NumRows()
		levels := make([]int16, n)
		for i := range levels {
			levels[i] = 1
		}
		values := readValues(t, chunk, n, levels)
		for _, level := range levels {
			if level == 0 {
				out = append(out, "null")
				continue
			}
			out = append(out, values[0])
			values = values[1:]
		}
	}
	return out
}

func readValues(t *testing.T, chunk file.ColumnChunkReader, n int64, levels []int16) []string {
	t.Helper()
	if chunk.Descriptor().MaxDefinitionLevel() == 0 {
		levels = nil
	}
	var out []string
	var err error
	switch c := chunk.(type) {
	case *file.ByteArrayColumnChunkReader:
		v := make([]parquet.ByteArray, n)
		_, read, e := c.ReadBatch(n, v, levels, nil)
		out, err = texts(v[:read]), e
	case *file.Int64ColumnChunkReader:
		v := make([]int64, n)
		_, read, e := c.ReadBatch(n, v, levels, nil)
		out, err = texts(v[:read]), e
	case *file.Int32ColumnChunkReader:
		v := make([]int32, n)
		_, read, e := c.ReadBatch(n, v, levels, nil)
		out, err = texts(v[:read]), e
	case *file.Float64ColumnChunkReader:
		v := make([]float64, n)
		_, read, e := c.ReadBatch(n, v, levels, nil)
		out, err = texts(v[:read]), e
	case *file.BooleanColumnChunkReader:
		v := make([]bool, n)
		_, read, e := c.ReadBatch(n, v, levels, nil)
		out, err = texts(v[:read]), e
	default:
		t.Fatalf("a reader of kind %T", chunk)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func texts[T any](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		if b, ok := any(v).(parquet.ByteArray); ok {
			out[i] = string(b)
			continue
		}
		out[i] = fmt.Sprint(v)
	}
	return out
}

// expected are the column's values as text.
func expected(r *models.Rows, column int) []string {
	out := make([]string, r.N)
	v := &r.Cols[column]
	for i := range out {
		switch r.Table.Columns[column].Type {
		case models.TypeID:
			out[i] = models.ID(v.I64[i]).String()
		case models.TypeText:
			out[i] = string(v.Text(i))
		case models.TypeSym:
			out[i] = v.Vocab.Strings[v.Idx[i]]
		case models.TypeDate:
			out[i] = fmt.Sprint(v.I32[i])
		case models.TypeFloat:
			out[i] = fmt.Sprint(v.F64[i])
		case models.TypeTimestamp:
			out[i] = fmt.Sprint(v.I64[i] * 1_000_000)
		case models.TypeBool:
			out[i] = fmt.Sprint(v.I64[i] != 0)
		case models.TypeInt, models.TypeDecimal:
			out[i] = fmt.Sprint(v.I64[i])
		}
		if v.IsNull(i) {
			out[i] = "null"
		}
	}
	return out
}

// TestReadsBack compares every value, over more than one row group.
func TestReadsBack(t *testing.T) {
	const rows = groupRows + 1_000
	for _, compress := range []string{"", "gzip", "none"} {
		r, err := file.NewParquetReader(bytes.NewReader(written(t, rows, 10_000, compress)))
		if err != nil {
			t.Fatal(err)
		}
		if r.NumRowGroups() != 2 || r.NumRows() != rows || r.RowGroup(0).NumRows() != groupRows {
			t.Fatalf("%d row groups, %d rows", r.NumRowGroups(), r.NumRows())
		}
		if got := r.MetaData().GetCreatedBy(); got != "hsc" {
			t.Errorf("created by %q", got)
		}
		want := sampleRows(vocabularies(), 0, rows)
		for column := range want.Cols {
			w := expected(want, column)
			for i, got := range readColumn(t, r, column) {
				if got != w[i] {
					t.Fatalf("%q, column %s, row %d: %q, want %q", compress, want.Table.Columns[column].Name, i, got, w[i])
				}
			}
		}
	}
}

// TestStatistics checks the bounds by which readers skip row groups.
func TestStatistics(t *testing.T) {
	r, err := file.NewParquetReader(bytes.NewReader(written(t, 500, 100, "")))
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		column   int
		min, max string
		nulls    int64
	}{
		{0, models.ID(1).String(), models.ID(500).String(), 0},
		{1, models.ID(1).String(), models.ID(50).String(), 100},
		{3, "word 0", "word 994", 100},
		{4, "", "", 100},
	}
	for _, column := range []int{2, 10} { // They have empty texts.
		chunk, err := r.MetaData().RowGroup(0).ColumnChunk(column)
		if err != nil {
			t.Fatal(err)
		}
		if stats, err := chunk.Statistics(); err != nil || stats != nil && stats.HasMinMax() {
			t.Errorf("column %d has bounds, which forget its empty texts: %v", column, err)
		}
	}
	for _, c := range cases {
		chunk, err := r.MetaData().RowGroup(0).ColumnChunk(c.column)
		if err != nil {
			t.Fatal(err)
		}
		stats, err := chunk.Statistics()
		if err != nil || stats == nil || !stats.HasMinMax() {
			t.Fatalf("column %d: %v, %v", c.column, stats, err)
		}
		low, high := string(stats.EncodeMin()), string(stats.EncodeMax())
		if c.max != "" && (low != c.min || high != c.max) || stats.NullCount() != c.nulls {
			t.Errorf("column %d: %q to %q with %d nulls, want %q to %q with %d", c.column, low, high, stats.NullCount(), c.min, c.max, c.nulls)
		}
	}
}

// TestBatchesDontMatter demands the same bytes however the rows come.
func TestBatchesDontMatter(t *testing.T) {
	const rows = groupRows + 500
	want := written(t, rows, rows, "")
	for _, size := range []int{3_000, 50_000, groupRows} {
		if !bytes.Equal(written(t, rows, size, ""), want) {
			t.Errorf("batches of %d rows give another file", size)
		}
	}
}

// TestLongTexts demands row groups of bounded texts, however the rows come.
func TestLongTexts(t *testing.T) {
	table := &models.Table{Name: "notes", Columns: []models.Column{{Name: "text", Type: models.TypeText}}}
	const rows, length = 50, 1 << 20
	note := bytes.Repeat([]byte("0123456789abcdef"), length/16)
	var want []byte
	for _, size := range []int{1, 7, rows} {
		var out bytes.Buffer
		g, err := newGroups(&out, table, "")
		if err != nil {
			t.Fatal(err)
		}
		w := &Writer{tables: []*tableFile{{file: new(output.File), groups: g, pending: models.NewRows(table, nil, 0)}}, places: map[string]int{"notes": 0}, slots: newSlots(1)}
		for lo := 0; lo < rows; lo += size {
			r := models.NewRows(table, nil, size)
			for i := lo; i < min(rows, lo+size); i++ {
				r.AppendText(0, note[i:])
				r.EndRow()
			}
			if err := w.Write(&models.Batch{Tables: []*models.Rows{r}}, nil); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Finish(); err != nil {
			t.Fatal(err)
		}
		r, err := file.NewParquetReader(bytes.NewReader(out.Bytes()))
		if err != nil || r.NumRowGroups() != 3 || r.NumRows() != rows {
			t.Fatalf("batches of %d rows: %v, %d row groups, %d rows", size, err, r.NumRowGroups(), r.NumRows())
		}
		if want == nil {
			want = out.Bytes()
		}
		if !bytes.Equal(want, out.Bytes()) {
			t.Errorf("batches of %d rows give another file", size)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	repeated := models.NewVocab("a", "b")
	repeated.Strings[1] = "a"
	cases := []struct {
		name, want string
		change     func(r *models.Rows)
	}{
		{"a null key", "column id: expected a value in each row", func(r *models.Rows) { r.Cols[0].Valid = []uint64{^uint64(1)} }},
		{"a repeated word", "column must: expected a vocabulary without repeated strings", func(r *models.Rows) { r.Cols[10].Vocab = repeated }},
		{"an unknown symbol", "write a row group", func(r *models.Rows) { r.Cols[10].Idx[0] = 9 }},
	}
	for _, c := range cases {
		g, err := newGroups(new(bytes.Buffer), samples(), "")
		if err != nil {
			t.Fatal(err)
		}
		r := sampleRows(vocabularies(), 0, 10)
		c.change(r)
		if err := g.write(r, new(scratch)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestOtherVocabulary(t *testing.T) {
	f, err := output.Open(t.TempDir(), output.Options{})
	if err != nil {
		t.Fatal(err)
	}
	w, err := New(f, []*models.Table{samples()}, output.Options{})
	if err != nil {
		t.Fatal(err)
	}
	first, copied, other := vocabularies(), vocabularies(), vocabularies()
	other[10] = models.NewVocab("x", "y")
	for i, vocabs := range [][]*models.Vocab{first, copied, other} {
		err = w.Write(&models.Batch{Tables: []*models.Rows{sampleRows(vocabs, 0, 10)}}, nil)
		if (err != nil) != (i == 2) {
			t.Errorf("batch %d: %v", i, err)
		}
	}
	w.Stop()
	if err := f.Abort(); err != nil {
		t.Error(err)
	}
}

// fullDisk takes so many bytes and then none.
type fullDisk struct{ left int }

var errFull = errors.New("no space left")

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.left {
		return 0, errFull
	}
	d.left -= len(p)
	return len(p), nil
}

// TestFullDisk demands an error, never a panic, wherever the space ends.
func TestFullDisk(t *testing.T) {
	r := sampleRows(vocabularies(), 0, 300)
	for space := 0; ; space += 97 {
		g, err := newGroups(&fullDisk{space}, samples(), "")
		if err == nil {
			err = g.write(r, new(scratch))
		}
		if err == nil {
			err = g.close()
		}
		if err == nil {
			if space < 1_000 {
				t.Errorf("a file of %d bytes holds everything", space)
			}
			return
		}
		if !errors.Is(err, errFull) && !strings.Contains(err.Error(), errFull.Error()) {
			t.Fatalf("%d bytes: %v", space, err)
		}
	}
}
