//go:build unix

package persist

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hsc-dev/hsc/models"
)

// benchUnits is the number of patients of a benchmark; each has 3 encounters
// and 6 diagnoses.
const benchUnits = 100 * benchBatch

const benchBatch = 2048

func benchTables() []*models.Table {
	return []*models.Table{models.Patients(), models.Encounters(), models.Diagnoses()}
}

// synthetic fills a table's rows by the types of its columns alone.
func synthetic(t *models.Table, vocabs []*models.Vocab, batch, units, per int) *models.Rows {
	r := models.NewRows(t, vocabs, units*per)
	var text []byte
	for row := range units * per {
		key := uint64(batch*units*per+row)*0x9E3779B97F4A7C15 + 1
		for i := range t.Columns {
			key = (key ^ key>>29) * 0xBF58476D1CE4E5B9
			switch t.Columns[i].Type {
			case models.TypeID:
				r.AppendID(i, models.IDOf(key))
			case models.TypeText:
				text = fmt.Appendf(text[:0], "text of value %d", key>>44)
				r.AppendText(i, text)
			case models.TypeSym:
				r.AppendSym(i, models.Sym(key>>33)%models.Sym(r.Cols[i].Vocab.Len()))
			case models.TypeDate:
				r.AppendDate(i, models.Date(key>>50))
			case models.TypeFloat:
				r.AppendFloat(i, float64(key>>40), true)
			case models.TypeInt, models.TypeDecimal, models.TypeTimestamp:
				r.AppendInt(i, int64(key>>45))
			case models.TypeBool:
				r.AppendBool(i, key&1 == 1)
			}
		}
		r.EndRow()
		if row%per == per-1 {
			r.EndUnit()
		}
	}
	return r
}

// benchBatches are a few batches, used again and again: making rows is not
// what is measured.
func benchBatches(tables []*models.Table) []*models.Batch {
	words := models.NewVocab()
	for i := range 3000 {
		words.Intern(fmt.Sprintf("word %d of a vocabulary", i*i))
	}
	var batches []*models.Batch
	for n := range 16 {
		b := &models.Batch{Seq: n, Units: benchBatch}
		for k, t := range tables {
			vocabs := make([]*models.Vocab, len(t.Columns))
			for i := range vocabs {
				vocabs[i] = words
			}
			b.Tables = append(b.Tables, synthetic(t, vocabs, n, benchBatch, []int{1, 3, 6}[k]))
		}
		batches = append(batches, b)
	}
	return batches
}

// load saves units in batches as the runtime does: encoded by two workers,
// written in order.
func load(tb testing.TB, db *DB, tables []*models.Table, batches []*models.Batch, units int) Result {
	l, err := db.Begin(context.Background(), Scenario{Name: "bench", Replace: true, Now: now}, tables)
	if err != nil {
		tb.Fatal(err)
	}
	type slot struct {
		b       *models.Batch
		encoded chan any
	}
	work, order := make(chan slot, 4), make(chan slot, 4)
	var workers sync.WaitGroup
	for range 2 {
		workers.Go(func() {
			for s := range work {
				encoded, err := l.Encode(s.b)
				if err != nil {
					tb.Error(err)
				}
				s.encoded <- encoded
			}
		})
	}
	go func() {
		for n := range units / benchBatch {
			s := slot{batches[n%len(batches)], make(chan any, 1)}
			work <- s
			order <- s
		}
		close(work)
		close(order)
	}()
	for s := range order {
		if err := l.Write(s.b, <-s.encoded); err != nil {
			tb.Fatal(err)
		}
	}
	workers.Wait()
	result, err := l.Commit()
	if err != nil {
		tb.Fatal(err)
	}
	return result
}

// cpu is the processor time that the process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkLoad saves patients, encounters and diagnoses, and compares that
// with DuckDB's own CREATE TABLE AS SELECT of the same rows from Parquet, both
// from opening the file to closing it.
func BenchmarkLoad(b *testing.B) {
	tables := benchTables()
	batches := benchBatches(tables)
	dir := b.TempDir()
	cells := 0
	for k, t := range tables {
		cells += benchUnits * []int{1, 3, 6}[k] * (len(t.Columns) + 2)
	}
	var ours, theirs, ourCPU, theirCPU time.Duration
	for n := 0; b.Loop(); n++ {
		path := filepath.Join(dir, fmt.Sprintf("%d.duckdb", n))
		wall, used := timed(func() { loadFile(b, path, tables, batches) })
		ours, ourCPU = ours+wall, ourCPU+used
		b.StopTimer()
		copyTables(b, path, dir, tables)
		wall, used = timed(func() { selectFile(b, path+".ctas", dir, tables) })
		theirs, theirCPU = theirs+wall, theirCPU+used
		b.StartTimer()
	}
	b.ReportMetric(float64(cells*b.N)/ours.Seconds()/1e6, "Mcells/s")
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "wall-ratio")
	b.ReportMetric(ourCPU.Seconds()/theirCPU.Seconds(), "cpu-ratio")
}

func timed(do func()) (wall, used time.Duration) {
	begin, before := time.Now(), cpu()
	do()
	return time.Since(begin), cpu() - before
}

func loadFile(b *testing.B, path string, tables []*models.Table, batches []*models.Batch) {
	db, err := Open(b.Context(), path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	load(b, db, tables, batches, benchUnits)
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
}

// copyTables writes each table to a Parquet file.
func copyTables(b *testing.B, path, dir string, tables []*models.Table) {
	db, err := Open(b.Context(), path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, t := range tables {
		if _, err := db.sql.ExecContext(b.Context(), fmt.Sprintf("COPY %s TO '%s/%s.parquet'", t.Name, dir, t.Name)); err != nil {
			b.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
}

// selectFile makes the same tables by SQL in one transaction.
func selectFile(b *testing.B, path, dir string, tables []*models.Table) {
	db, err := Open(b.Context(), path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	err = db.inTransaction(b.Context(), func(tx querier) error {
		for _, t := range tables {
			if _, err := tx.ExecContext(b.Context(), fmt.Sprintf("CREATE TABLE %s AS SELECT * FROM '%s/%s.parquet'", t.Name, dir, t.Name)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSmall saves a scenario of 200 patients in all tables into a file
// that has it already, from opening the file to closing it.
func BenchmarkSmall(b *testing.B) {
	tables := models.Tables()
	words := models.NewVocab("a word", "another word of a vocabulary")
	batch := &models.Batch{Units: 200}
	for _, t := range tables {
		vocabs := make([]*models.Vocab, len(t.Columns))
		for i := range vocabs {
			vocabs[i] = words
		}
		batch.Tables = append(batch.Tables, synthetic(t, vocabs, 0, 200, 5))
	}
	path := filepath.Join(b.TempDir(), "small.duckdb")
	before := cpu()
	for b.Loop() {
		db, err := Open(b.Context(), path, Options{})
		if err != nil {
			b.Fatal(err)
		}
		load(b, db, tables, []*models.Batch{batch}, benchBatch)
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric((cpu()-before).Seconds()*1e3/float64(b.N), "cpu-ms/op")
}
