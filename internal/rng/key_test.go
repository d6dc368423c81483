package rng

import (
	"math"
	"testing"
)

// The draws of a path may never change: every scenario ever built depends on
// them.
func TestKeyVectors(t *testing.T) {
	root := Seed(42)
	tests := []struct {
		path string
		key  Key
		want Key
		draw uint64
	}{
		{"0", Seed(0), 0xd00c69badb96d3a1, 0x8435ff9f942cd3e7},
		{"42", root, 0x99ee841e2fefc2b0, 0x3cce984127843ca},
		{"42/", root.Name(""), 0x6c32a94a80b31cfb, 0xfaa2b20c0ff935ba},
		{"42/person.birth", root.Name("person.birth"), 0xebc319499d06ddf7, 0x42bc34b055c98662},
		{"42/person.birth/0", root.Name("person.birth").At(0), 0x1a1163511d47b928, 0xe40af15c7792626e},
		{"42/person.birth/17", root.Name("person.birth").At(17), 0x47474c878b396ccc, 0x13351851251dcba5},
		{"42/é", root.Name("é"), 0x6764d20e67ee0efc, 0x114d13f5a7c49e8c},
		{"max", Seed(math.MaxUint64).At(math.MaxUint64), 0xc44a8782f9e08d84, 0xa65f633aadef014b},
	}
	for _, test := range tests {
		if test.key != test.want || test.key.Draw(3) != test.draw {
			t.Errorf("%s: key %#x, draw 3 %#x; want %#x, %#x",
				test.path, uint64(test.key), test.key.Draw(3), uint64(test.want), test.draw)
		}
	}
}

func TestKeysOfDifferentPathsDiffer(t *testing.T) {
	seen := map[uint64]string{}
	note := func(path string, v uint64) {
		if was, ok := seen[v]; ok {
			t.Errorf("%s and %s give %#x", was, path, v)
		}
		seen[v] = path
	}
	k := Seed(1)
	note("a.b", uint64(k.Name("a").Name("b")))
	note("ab", uint64(k.Name("ab")))
	note("b.a", uint64(k.Name("b").Name("a")))
	note("itself", uint64(k))
	for i := range uint64(10_000) {
		note("At", uint64(k.At(i)))
		note("Draw", k.Draw(i))
		note("At.Draw", k.At(i).Draw(0))
		note("At.At", uint64(k.At(3).At(i)))
		note("Seed", uint64(Seed(i+2)))
	}
}

func TestUnitIsOpen(t *testing.T) {
	for _, z := range []uint64{0, 1, 1 << 11, math.MaxUint64, math.MaxUint64 - 1} {
		if u := unit(z); u <= 0 || u >= 1 || 1-(1-u) != u {
			t.Errorf("unit(%#x) = %v", z, u)
		}
	}
}

// Ten cells of the first draw of many keys, and of many draws of one key.
func TestDrawsAreUniform(t *testing.T) {
	const n = 200_000
	k := Seed(7).Name("uniform")
	tests := map[string]func(i uint64) float64{
		"draws of one key":   k.U,
		"keys by number":     func(i uint64) float64 { return k.At(i).U(0) },
		"keys by seed":       func(i uint64) float64 { return Seed(i).U(0) },
		"whole numbers":      func(i uint64) float64 { return (float64(k.Intn(i, 10)) + 0.5) / 10 },
		"a name below seeds": func(i uint64) float64 { return Seed(i).Name("x").U(0) },
	}
	for name, draw := range tests {
		var cells [10]float64
		serial, last := 0.0, 0.5
		for i := range uint64(n) {
			u := draw(i)
			cells[int(u*10)]++
			serial += (u - 0.5) * (last - 0.5)
			last = u
		}
		chi := 0.0
		for _, c := range cells {
			chi += (c - n/10) * (c - n/10) / (n / 10)
		}
		if chi > 30 { // 9 degrees of freedom: 1 in 2,000.
			t.Errorf("%s: chi-square %.1f: %v", name, chi, cells)
		}
		if r := serial * 12 / n; math.Abs(r) > 4/math.Sqrt(n) {
			t.Errorf("%s: each correlates with the next by %.4f", name, r)
		}
	}
}

func TestStreamGivesTheDrawsOfItsKey(t *testing.T) {
	k := Seed(3).Name("visits")
	s, other := k.Stream(), k.Stream()
	other.Next()
	for i := range uint64(100) {
		if got, want := s.Next(), k.Draw(i); got != want {
			t.Fatalf("draw %d: %#x, want %#x", i, got, want)
		}
	}
	if got, want := other.U(), k.U(1); got != want {
		t.Errorf("U: %v, want %v", got, want)
	}
	if got, want := other.Intn(6), k.Intn(2, 6); got != want {
		t.Errorf("Intn: %v, want %v", got, want)
	}
}

func TestIntnStaysBelow(t *testing.T) {
	k := Seed(5)
	for _, bound := range []uint32{0, 1, 2, 7, math.MaxUint32} {
		for i := range uint64(1000) {
			if v := k.Intn(i, bound); v >= max(bound, 1) {
				t.Errorf("Intn below %d gives %d", bound, v)
			}
		}
	}
}
