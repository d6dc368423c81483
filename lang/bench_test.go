package lang

import (
	"strings"
	"testing"
)

// spec500 is a file of 500 lines.
func spec500(b *testing.B) string {
	lines := strings.SplitAfter(strings.Repeat(read(b, "testdata/good/00-every-statement.hs"), 8), "\n")
	return strings.Join(lines[:500], "")
}

func BenchmarkParse(b *testing.B) {
	src := spec500(b)
	parsers()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Parse("b.hs", src)
	}
}

func BenchmarkScan(b *testing.B) {
	src := spec500(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		scan("b.hs", src)
	}
}

func BenchmarkFormat(b *testing.B) {
	f, _ := Parse("b.hs", spec500(b))
	b.ReportAllocs()
	for b.Loop() {
		Format(f)
	}
}

// BenchmarkBuild is what the first parse of a process costs besides.
func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build[roots]()
	}
}
