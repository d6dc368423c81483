package rng

import (
	"math"
	"testing"
)

// sinks keep the compiler from leaving the work out.
var (
	sinkFloat float64
	sinkInt   int
	sinkWord  uint64
)

func TestDrawingAllocatesNothing(t *testing.T) {
	k := Seed(1)
	strata := NewStrata(k)
	choice := mustChoose(t, zipf(1000)...)
	stream := k.Stream()
	i := uint64(0)
	check := func(name string, f func(u float64)) {
		if n := testing.AllocsPerRun(100, func() { i++; f(k.U(i)) }); n > 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	check("Name", func(float64) { sinkWord += uint64(k.Name("person.birth").At(i)) })
	check("Stream", func(float64) { sinkWord += stream.Next() })
	check("Strata", func(float64) { sinkFloat += strata.U(uint32(i)) })
	check("Pick", func(u float64) { sinkInt += choice.Pick(u) })
	check("Permute", func(float64) { sinkWord += Permute(i, 1000, k) })
	for _, test := range dists {
		d := test.dist
		tr, err := d.All()
		if err != nil {
			t.Fatal(err)
		}
		check(d.String(), func(u float64) { sinkFloat += d.Quantile(u) + d.CDF(u) })
		check(d.String(), func(u float64) { sinkFloat += tr.Quantile(u) })
	}
}

func BenchmarkDraw(b *testing.B) {
	k := Seed(1)
	for i := uint64(0); b.Loop(); i++ {
		sinkWord += k.Draw(i)
	}
}

func BenchmarkU(b *testing.B) {
	k := Seed(1)
	for i := uint64(0); b.Loop(); i++ {
		sinkFloat += k.U(i)
	}
}

func BenchmarkKeyAt(b *testing.B) {
	k := Seed(1)
	for i := uint64(0); b.Loop(); i++ {
		sinkWord += k.At(i).Draw(0)
	}
}

func BenchmarkKeyName(b *testing.B) {
	k := Seed(1)
	for b.Loop() {
		sinkWord += uint64(k.Name("condition.ckd"))
	}
}

func BenchmarkStrataU(b *testing.B) {
	s := NewStrata(Seed(1))
	for i := uint32(0); b.Loop(); i++ {
		sinkFloat += s.U(i)
	}
}

func BenchmarkPermute(b *testing.B) {
	k := Seed(1)
	for i := uint64(0); b.Loop(); i++ {
		sinkWord += Permute(i, 1_000_000_000, k)
	}
}

func BenchmarkNormQuantile(b *testing.B) {
	k := Seed(1)
	for i := uint64(0); b.Loop(); i++ {
		sinkFloat += NormQuantile(k.U(i))
	}
}

func benchmarkPick(b *testing.B, weights []float64) {
	k, c := Seed(1), mustChoose(b, weights...)
	for i := uint64(0); b.Loop(); i++ {
		sinkInt += c.Pick(k.U(i))
	}
}

func BenchmarkPick2(b *testing.B)     { benchmarkPick(b, []float64{54, 46}) }
func BenchmarkPick33000(b *testing.B) { benchmarkPick(b, zipf(33_000)) }

func BenchmarkQuantile(b *testing.B) {
	k := Seed(1)
	for _, d := range []Dist{
		{Kind: Normal, A: 74, B: 7},
		{Kind: LogNormal, A: 10, B: 4},
		{Kind: Gamma, A: 6, B: 3},
		{Kind: Uniform, A: 0, B: 1},
		{Kind: Triangular, A: 1, B: 2, C: 6},
		{Kind: Poisson, A: 2.5},
		{Kind: Poisson, A: 300},
		{Kind: Exponential, A: 30},
		{Kind: Beta, A: 2, B: 8},
		{Kind: Weibull, A: 1.5, B: 10},
	} {
		b.Run(d.String(), func(b *testing.B) {
			t := mustTruncate(b, d, d.Mean()-d.SD(), math.Inf(1))
			for i := uint64(0); b.Loop(); i++ {
				sinkFloat += t.Quantile(k.U(i))
			}
		})
	}
}
