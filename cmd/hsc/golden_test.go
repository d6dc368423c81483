package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/internal/golden"
)

// The examples, and what each of them builds.
const (
	examplesDir = "../../examples"
	goldenDir   = "../../golden"
)

// A file of up to mostWhole bytes is committed whole; of a larger one its hash,
// and of a CSV file its first headRows lines.
const (
	mostWhole = 12 << 10
	headRows  = 4
)

// TestExamples builds every example and compares it with what is committed. An
// example is a scenario in the folder that asks for people; the others are
// used by them.
func TestExamples(t *testing.T) {
	names := examples(t)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			produced := built(t, "", filepath.Join(examplesDir, name), "--emit", "csv,ndjson")
			golden.Dir(t, filepath.Join(goldenDir, stem(name)), likeness(produced))
		})
	}
	forgotten(t, names)
}

// examples are the scenarios of the folder.
func examples(t *testing.T) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(examplesDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains([]string{".hs", ".yaml", ".yml"}, filepath.Ext(e.Name())) || !asks(t, e.Name()) {
			continue
		}
		if slices.ContainsFunc(names, func(other string) bool { return stem(other) == stem(e.Name()) }) {
			t.Errorf("two examples are called %s", stem(e.Name()))
		}
		names = append(names, e.Name())
	}
	if len(names) == 0 {
		t.Fatalf("there is no example in %s", examplesDir)
	}
	return names
}

func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// asks says that a scenario asks for people; a file of definitions is told by
// the diagnostic that says so.
func asks(t *testing.T, name string) bool {
	t.Helper()
	r := hsc(t, "", "check", filepath.Join(examplesDir, name))
	if r.code != 0 && !strings.Contains(r.err, "[nothing-asked]") {
		t.Errorf("%s:\n%s", name, r.err)
	}
	return r.code == 0
}

// likeness is what is committed of a build: every file's size and hash, small
// files as they are, and the first rows of large CSV files.
func likeness(produced map[string]string) map[string][]byte {
	files := map[string][]byte{}
	var list bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(produced)) {
		content := produced[name]
		fmt.Fprintf(&list, "%x  %s  %d bytes, %d lines\n", sha256.Sum256([]byte(content)), name, len(content), strings.Count(content, "\n"))
		switch {
		case len(content) <= mostWhole:
			files[name] = []byte(content)
		case path.Ext(name) == ".csv":
			files[name+".head"] = head(content)
		}
	}
	files["files.txt"] = list.Bytes()
	return files
}

// head is the first rows of a file.
func head(content string) []byte {
	end := 0
	for range headRows {
		n := strings.IndexByte(content[end:], '\n')
		if n < 0 {
			break
		}
		end += n + 1
	}
	return []byte(content[:end])
}

// forgotten fails for committed output whose example is gone; the charts
// and the narratives are of none of these.
func forgotten(t *testing.T, names []string) {
	t.Helper()
	entries, err := os.ReadDir(goldenDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && e.Name() != chartsName && e.Name() != narrativesName && !slices.ContainsFunc(names, func(name string) bool { return stem(name) == e.Name() }) {
			t.Errorf("%s/%s is committed, and its example is gone: remove it", goldenDir, e.Name())
		}
	}
}
