package docs_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/internal/golden"
)

// TestEveryCommandOfAPageSaysWhatThePageShows runs the commands between ```console and ``` in a folder that has the examples
// and the page's own scenarios: a block whose first line is the comment `# NAME.hs` is the file NAME.hs. A line `...` stands
// for any lines. HSC_UPDATE=1 writes what the commands said.
func TestEveryCommandOfAPageSaysWhatThePageShows(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	readSources(t)
	binary := filepath.Join(t.TempDir(), "hsc")
	if out, err := exec.Command("go", "build", "-o", binary, "../cmd/hsc").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, page := range pages(t) {
		t.Run(filepath.Base(page), func(t *testing.T) { checkPage(t, binary, page) })
	}
	t.Run("main job", func(t *testing.T) { checkMainJob(t, binary) })
}

// readSources lists the folders that the command is built from, so that go test, which remembers what a test read, runs this
// one again when something in them has changed.
func readSources(t *testing.T) {
	t.Helper()
	for _, dir := range []string{"cmd", "compiler", "emit", "internal", "lang", "models", "persist", "runtime", "stdlib", "examples"} {
		err := filepath.WalkDir(filepath.Join("..", dir), func(_ string, _ fs.DirEntry, err error) error { return err })
		if err != nil {
			t.Fatal(err)
		}
	}
}

// checkMainJob runs the command that the README gives for a fresh clone.
func checkMainJob(t *testing.T, binary string) {
	t.Helper()
	_, command, ok := strings.Cut(read(t, "../README.md"), "\n```\ngo run ./cmd/hsc ")
	if !ok {
		t.Fatal("README.md: expected a block that begins with go run ./cmd/hsc")
	}
	command, _, _ = strings.Cut(command, "\n")
	dir := workFolder(t, "")
	said := run(t, binary, dir, "hsc "+command)
	for _, name := range []string{"json/texas-diabetics.json", "csv/patients.csv", "parquet/patients.parquet"} {
		if info, err := os.Stat(filepath.Join(dir, "out", filepath.FromSlash(name))); err != nil || info.Size() == 0 {
			t.Errorf("%s isn't there (%v) after hsc %s\n%s", name, err, command, said)
		}
	}
}

var (
	consoleBlock = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")
	namedBlock   = regexp.MustCompile("(?ms)^```(?:hs|yaml)\n(# ([a-z0-9_]+\\.(?:hs|yaml))\n.*?)^```$")
	varying      = regexp.MustCompile(`[\d.,]+ s, [\d,]+ rows a second|-\d{8}\b|[\d.]+ s to make them|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|library [0-9a-f]{12}`)
)

func checkPage(t *testing.T, binary, page string) {
	t.Helper()
	text := read(t, page)
	if !consoleBlock.MatchString(text) {
		t.Skip("shows no command")
	}
	dir := workFolder(t, text)
	renewed := consoleBlock.ReplaceAllStringFunc(text, func(block string) string {
		body := consoleBlock.FindStringSubmatch(block)[1]
		return "```console\n" + checkBlock(t, binary, dir, body) + "```"
	})
	if golden.Update() && renewed != text {
		if err := os.WriteFile(page, []byte(renewed), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// workFolder is a folder with the examples and the scenarios of a page.
func workFolder(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	examples, err := filepath.Abs("../examples")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(examples, filepath.Join(dir, "examples")); err != nil {
		t.Fatal(err)
	}
	for _, m := range namedBlock.FindAllStringSubmatch(text, -1) {
		if err := os.WriteFile(filepath.Join(dir, m[2]), []byte(m[1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// checkBlock runs the commands of a block and gives it back with what they said.
func checkBlock(t *testing.T, binary, dir, body string) string {
	t.Helper()
	var renewed strings.Builder
	for _, part := range strings.Split("\n"+body, "\n$ ")[1:] {
		command, shown, _ := strings.Cut(part, "\n")
		said := run(t, binary, dir, command)
		if !matches(shown, said) {
			if !golden.Update() {
				t.Errorf("$ %s\n%s", command, cmp.Diff(strings.Split(shown, "\n"), strings.Split(said, "\n")))
			}
			shown = abridged(shown, said)
		}
		renewed.WriteString("$ " + command + "\n")
		if shown = strings.TrimRight(shown, "\n"); shown != "" {
			renewed.WriteString(shown + "\n")
		}
	}
	return renewed.String()
}

// abridged cuts output as the page did: to as many lines before and after its `...`.
func abridged(shown, said string) string {
	before, after, cut := strings.Cut("\n"+shown, "\n...\n")
	lines := strings.SplitAfter(strings.TrimRight(said, "\n")+"\n", "\n")
	lines = lines[:len(lines)-1]
	head, tail := strings.Count(before, "\n"), strings.Count(strings.TrimRight(after, "\n")+"\n", "\n")
	if strings.TrimSpace(after) == "" {
		tail = 0
	}
	if !cut || head+tail >= len(lines) {
		return said
	}
	return strings.Join(lines[:head], "") + "...\n" + strings.Join(lines[len(lines)-tail:], "")
}

// run runs one command line through the shell; what it says on both streams comes back.
func run(t *testing.T, binary, dir, command string) string {
	t.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(binary)+string(os.PathListSeparator)+os.Getenv("PATH"), "HSC_DB=hsc.duckdb", "NO_COLOR=1")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) { // a page may show a command that fails
		t.Fatal(err)
	}
	return out.String()
}

// matches compares output with what a page shows of it, but for times and dates.
func matches(shown, said string) bool {
	mask := func(s string) string { return strings.TrimRight(varying.ReplaceAllString(s, "*"), "\n") }
	var pattern strings.Builder
	pattern.WriteString(`\A`)
	for i, part := range strings.Split("\n"+mask(shown)+"\n", "\n...\n") {
		if i > 0 {
			pattern.WriteString(`\n(?s:.*\n)?`)
		}
		pattern.WriteString(regexp.QuoteMeta(part))
	}
	return regexp.MustCompile(pattern.String() + `\z`).MatchString("\n" + mask(said) + "\n")
}

func TestAbridged(t *testing.T) {
	const said = "a\nb\nc\nd\ne\n"
	for shown, want := range map[string]string{
		"x\n":                  said,
		"x\n...\ny\nz\n":       "a\n...\nd\ne\n",
		"...\ny\n":             "...\ne\n",
		"x\ny\n...\n":          "a\nb\n...\n",
		"x\nx\nx\n...\nx\nx\n": said,
	} {
		if got := abridged(shown, said); got != want {
			t.Errorf("%q: found %q, expected %q", shown, got, want)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		shown, said string
		want        bool
	}{
		{"a\nb\n", "a\nb\n", true},
		{"a\nb\n", "a\nc\n", false},
		{"a\n...\nd\n", "a\nb\nc\nd\n", true},
		{"a\n...\nd\n", "a\nd\n", true},
		{"a\n...\n", "a\nb\n", true},
		{"a\n...\n", "b\n", false},
		{"0.41 s, 204,448 rows a second\n", "1.2 s, 9 rows a second\n", true},
		{"x-20260101 saved\n", "x-20270101 saved\n", true},
	} {
		if got := matches(c.shown, c.said); got != c.want {
			t.Errorf("%q and %q: %v", c.shown, c.said, got)
		}
	}
}
