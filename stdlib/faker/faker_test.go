package faker

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/brianvoe/gofakeit/v7/data"
)

// TestEveryFunction calls each twice for many keys: the same text for the same
// key, other text for others, and nothing that names a real company.
func TestEveryFunction(t *testing.T) {
	const keys = 300
	for _, name := range Names() {
		if name == "pattern" || name == "sequence" {
			continue
		}
		f, err := Find(name)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for key := range uint64(keys) {
			text := f.Text(key, 0)
			if text == "" || !utf8.ValidString(text) || strings.ContainsAny(text, "{}") {
				t.Fatalf("%s of %d is %q", name, key, text)
			}
			if again, err := Call(name, nil, key, 9); err != nil || again != text {
				t.Fatalf("%s of %d is %q, and then %q (%v)", name, key, text, again, err)
			}
			seen[text] = true
		}
		if len(seen) < 4 {
			t.Errorf("%s has %d values for %d keys", name, len(seen), keys)
		}
	}
}

// TestGoldenTexts holds the texts of one key fixed: a new gofakeit that draws
// otherwise must be seen.
func TestGoldenTexts(t *testing.T) {
	for _, c := range [][2]string{
		{"company", "Roosevelt-Oakwood LLC"},
		{"job_title", "Social Worker"},
		{"sentence", "Budget latency for way."},
		{"uuid", "956eeb2f-2632-47bd-83f1-66b233e3ef28"},
		{"product_name", "Ancient Sink Tour"},
	} {
		if got, err := Call(c[0], nil, 42, 0); err != nil || got != c[1] {
			t.Errorf("%s is %q (%v), expected %q", c[0], got, err, c[1])
		}
	}
}

func TestCompaniesAreInvented(t *testing.T) {
	f, err := Find("company")
	if err != nil {
		t.Fatal(err)
	}
	for key := range uint64(5000) {
		if c := f.Text(key, 0); slices.Contains(data.Company["name"], c) {
			t.Errorf("%s is a company", c)
		}
	}
	for _, kind := range []string{"sentence", "question"} {
		if len(harmless(kind)) < 20 {
			t.Errorf("only %d templates of the kind %s", len(harmless(kind)), kind)
		}
	}
}

func TestPattern(t *testing.T) {
	for _, c := range []struct{ pattern, want string }{
		{"GM-######", `^GM-[0-9]{6}$`},
		{"@@##@", `^[A-Z]{2}[0-9]{2}[A-Z]$`},
		{`\#\@\\#`, `^#@\\[0-9]$`},
		{"Größe ##", `^Größe [0-9]{2}$`},
	} {
		f, err := Find("pattern", c.pattern)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for key := range uint64(200) {
			text := f.Text(key, 0)
			seen[text] = true
			if !regexp.MustCompile(c.want).MatchString(text) {
				t.Errorf("%s gives %q", c.pattern, text)
			}
		}
		if len(seen) < 10 {
			t.Errorf("%s gives %d values", c.pattern, len(seen))
		}
	}
}

func TestSequence(t *testing.T) {
	for _, c := range []struct {
		args []string
		n    uint64
		want string
	}{
		{[]string{"ORD-####"}, 0, "ORD-0001"},
		{[]string{"ORD-####", "1000"}, 41, "ORD-1041"},
		{[]string{"#/2025", "9"}, 1, "10/2025"},
		{[]string{`\##`, "0"}, 7, "#7"},
	} {
		if got, err := Call("sequence", c.args, 5, c.n); err != nil || got != c.want {
			t.Errorf("%v: %q (%v), expected %q", c.args, got, err, c.want)
		}
	}
}

func TestWrongCalls(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"compny", nil, "expected one of"},
		{"first_name", nil, "isn't a function"},
		{"ssn", nil, "isn't a function"},
		{"company", []string{"x"}, "takes no arguments"},
		{"pattern", nil, "one text"},
		{"pattern", []string{""}, "one text"},
		{"pattern", []string{"a", "b"}, "one text"},
		{"pattern", []string{`GM\`}, "backslash"},
		{"sequence", nil, "the first number"},
		{"sequence", []string{"ORD"}, "one run of #"},
		{"sequence", []string{"#-#"}, "one run of #"},
		{"sequence", []string{"@#"}, "no @"},
		{"sequence", []string{"#", "-1"}, "whole number"},
		{"sequence", []string{`#\`}, "backslash"},
	} {
		if _, err := Call(c.name, c.args, 1, 0); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s(%q): %v, expected %q", c.name, c.args, err, c.says)
		}
	}
	if !slices.IsSorted(Names()) || len(slices.Compact(Names())) != len(Names()) {
		t.Error("the names aren't sorted, or one stands twice")
	}
}

// FuzzPattern gives patterns any text: each makes an error, or text whose
// length is the pattern's without its backslashes.
func FuzzPattern(f *testing.F) {
	f.Add("GM-######", uint64(1))
	f.Add(`\#@é`, uint64(2))
	f.Fuzz(func(t *testing.T, text string, key uint64) {
		got, err := Call("pattern", []string{text}, key, 0)
		if err == nil && (len(got) > len(text) || len(got)*2 < len(text)) {
			t.Errorf("%q gives %q", text, got)
		}
		if _, err := Call("sequence", []string{text, "7"}, key, 1); err == nil && !strings.Contains(text, "#") {
			t.Errorf("the sequence %q is accepted", text)
		}
	})
}

func BenchmarkCompany(b *testing.B) {
	f, err := Find("company")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	key := uint64(0)
	for b.Loop() {
		f.Text(key, 0)
		key++
	}
}

func BenchmarkPattern(b *testing.B) {
	f, err := Find("pattern", "GM-######")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	key := uint64(0)
	for b.Loop() {
		f.Text(key, 0)
		key++
	}
}
