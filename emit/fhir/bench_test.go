package fhir

import (
	gocontext "context"
	"testing"

	scenario "github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// taker lends the first batch of a run to the benchmark.
type taker struct {
	use  func(b *models.Batch) error
	done bool
}

func (s *taker) Encode(b *models.Batch) (any, error) {
	if s.done {
		return nil, nil
	}
	s.done = true
	return nil, s.use(b)
}

func (s *taker) Write(*models.Batch, any) error { return nil }

// withBatch runs a benchmark on a batch of people with encounters.
func withBatch(b *testing.B, use func(tables []*models.Table, batch *models.Batch) error) {
	f, _ := lang.Parse("spec.hs", "64 patients, with encounters")
	p, diags := scenario.Compile(f, scenario.Options{})
	if p == nil {
		b.Fatal(diags)
	}
	prog, err := runtime.Prepare(p)
	if err != nil {
		b.Fatal(err)
	}
	s := &taker{use: func(batch *models.Batch) error { return use(prog.Tables(), batch) }}
	if _, err := prog.Run(gocontext.Background(), []runtime.Sink{s}, runtime.Options{Workers: 1}); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkEncode measures a worker's work on a batch, the next one's buffers
// in hand: GB/s of JSON, and the allocations of a whole batch.
func BenchmarkEncode(b *testing.B) {
	withBatch(b, func(tables []*models.Table, batch *models.Batch) error {
		folder, err := output.Open(b.TempDir(), output.Options{})
		if err != nil {
			return err
		}
		options := Options{NoSNOMED: true, Places: func(models.ID) (output.Place, bool) {
			return output.Place{Zone: "America/Chicago", Organization: 1}, true
		}}
		s, err := NewBulk(folder, tables, output.Options{FHIR: options})
		if err != nil {
			return err
		}
		for range 2 { // Vocabularies are written once, and buffers grow.
			encoded, err := s.Encode(batch)
			if err != nil {
				return err
			}
			s.release(encoded.(*lines))
		}
		b.ReportAllocs()
		size := 0
		for b.Loop() {
			encoded, err := s.Encode(batch)
			if err != nil {
				return err
			}
			size = 0
			for _, text := range encoded.(*lines).texts {
				size += len(text)
			}
			s.release(encoded.(*lines))
		}
		b.SetBytes(int64(size))
		return folder.Abort()
	})
}

// TestNoAllocationPerRow lets a batch cost memory, and its rows none.
func TestNoAllocationPerRow(t *testing.T) {
	if testing.Short() {
		t.Skip("measures; the race detector takes memory back at random")
	}
	r := testing.Benchmark(BenchmarkEncode)
	if r.N == 0 {
		t.Fatal("the benchmark didn't run")
	}
	if perBatch := r.AllocsPerOp(); perBatch > 2_000 {
		t.Errorf("%d allocations for a batch of some 5,000 rows", perBatch)
	}
}
