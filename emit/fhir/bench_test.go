package fhir_test

import (
	"context"
	"testing"

	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// taker keeps the first batch of a run for the benchmark.
type taker struct {
	encode func(b *models.Batch) error
	done   bool
}

func (s *taker) Encode(b *models.Batch) (any, error) {
	if s.done {
		return nil, nil
	}
	s.done = true
	return nil, s.encode(b)
}

func (s *taker) Write(*models.Batch, any) error { return nil }

// BenchmarkEncode measures a worker's work on a batch, the next one's buffers
// in hand: GB/s of JSON, and allocations for the whole batch.
func BenchmarkEncode(b *testing.B) {
	for _, format := range []string{"fhir_bulk", "fhir"} {
		b.Run(format, func(b *testing.B) {
			prog := prepare(b, "64 patients, with encounters", 1)
			s, err := emit.Open(b.TempDir(), format, emit.Options{FHIR: library(b)}, prog.Tables())
			if err != nil {
				b.Fatal(err)
			}
			measure := &taker{encode: func(batch *models.Batch) error {
				b.ReportAllocs()
				n := 0
				for b.Loop() {
					encoded, err := s.Encode(batch)
					if err != nil {
						return err
					}
					if n++; format == "fhir" {
						continue // A file for each patient would measure the disk.
					}
					if err := s.Write(batch, encoded); err != nil {
						return err
					}
				}
				return nil
			}}
			if _, err := prog.Run(context.Background(), []runtime.Sink{measure}, runtime.Options{Workers: 1}); err != nil {
				b.Fatal(err)
			}
			files, err := s.Commit()
			if err != nil {
				b.Fatal(err)
			}
			size := int64(0)
			for _, f := range files {
				size += f.Bytes
			}
			b.ReportMetric(float64(size)/b.Elapsed().Seconds()/1e9, "GB/s")
		})
	}
}
