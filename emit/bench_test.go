package emit

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// BenchmarkEncode measures the caller's work on a batch, the next one's buffers
// in hand.
func BenchmarkEncode(b *testing.B) {
	c := newClinic()
	batch := c.batch(0, 0, 2_000)
	rows := 0
	for _, r := range batch.Tables {
		rows += r.N
	}
	for _, format := range []string{"csv", "ndjson", "json", "nested"} {
		for _, compress := range []string{"", "gzip", "zstd"} {
			b.Run(format+compress, func(b *testing.B) {
				o := Options{Name: "x", Compress: compress, Nested: format == "nested"}
				name := format
				if o.Nested {
					name = "json"
				}
				s, err := Open(b.TempDir(), name, o, c.tables)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportAllocs()
				n := 0
				for b.Loop() {
					encoded, err := s.Encode(batch)
					if err != nil {
						b.Fatal(err)
					}
					if err := s.Write(batch, encoded); err != nil {
						b.Fatal(err)
					}
					n++
				}
				b.ReportMetric(float64(rows*n)/b.Elapsed().Seconds()/1e6, "Mrows/s")
				files, err := s.Commit()
				if err != nil {
					b.Fatal(err)
				}
				size := int64(0)
				for _, f := range files {
					size += f.Bytes
				}
				b.ReportMetric(float64(size)/b.Elapsed().Seconds()/1e6, "MB/s")
			})
		}
	}
}

// BenchmarkWrite measures whole files, from batches to Commit, with the
// encoding in the caller.
func BenchmarkWrite(b *testing.B) {
	c := newClinic()
	var batches []*models.Batch
	rows, patients := 0, 0
	for seq := range 20 {
		batch := c.batch(seq, uint64(seq)*2_000, 2_000)
		batches = append(batches, batch)
		patients += batch.Units
		for _, r := range batch.Tables {
			rows += r.N
		}
	}
	for _, format := range Formats() {
		for _, compress := range []string{"", "zstd", "none"} {
			if (compress == "none") != (format == "parquet" && compress != "zstd" && compress != "") {
				continue
			}
			b.Run(format+compress, func(b *testing.B) {
				for b.Loop() {
					s, err := Open(b.TempDir(), format, Options{Name: "x", Compress: compress, FHIR: plainFHIR()}, c.tables)
					if err != nil {
						b.Fatal(err)
					}
					for _, batch := range batches {
						encoded, err := s.Encode(batch)
						if err != nil {
							b.Fatal(err)
						}
						if err := s.Write(batch, encoded); err != nil {
							b.Fatal(err)
						}
					}
					files, err := s.Commit()
					if err != nil {
						b.Fatal(err)
					}
					size := int64(0)
					for _, f := range files {
						size += f.Bytes
					}
					b.SetBytes(size)
				}
				perSecond := float64(b.N) / b.Elapsed().Seconds()
				b.ReportMetric(float64(rows)*perSecond/1e6, "Mrows/s")
				b.ReportMetric(float64(patients)*perSecond/1e3, "kpatients/s")
			})
		}
	}
}
