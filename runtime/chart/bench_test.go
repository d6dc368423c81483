package chart

import "testing"

func BenchmarkUnits(b *testing.B) {
	for _, bench := range []struct {
		name   string
		tables []string
	}{
		{"all", nil},
		{"encounters+diagnoses", []string{"encounters", "diagnoses"}},
	} {
		b.Run(bench.name, func(b *testing.B) { benchUnits(b, bench.tables) })
	}
}

func benchUnits(b *testing.B, tables []string) {
	const people = 512
	w := newWorld(b, compileSpec(b, "5000 patients\n"), tables...)
	total := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%people == 0 {
			for _, r := range w.rows {
				if r != nil {
					total += r.N
					r.Reset()
				}
			}
		}
		key := w.fill(0, uint32(i%people))
		if err := w.worker.Unit(&w.state, key, 1, &w.rows, &w.refs); err != nil {
			b.Fatal(err)
		}
	}
	for _, r := range w.rows {
		if r != nil {
			total += r.N
		}
	}
	b.ReportMetric(float64(total)/float64(b.N), "rows/unit")
	b.ReportMetric(float64(total)/b.Elapsed().Seconds(), "rows/s")
}

func BenchmarkSlotsOnly(b *testing.B) {
	w := newWorld(b, compileSpec(b, "5000 patients\n"))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		w.fill(0, uint32(i%512))
	}
}
