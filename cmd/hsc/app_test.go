package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// terminal is a stream that looks like a terminal.
func terminal(t *testing.T) *os.File {
	t.Helper()
	file, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("there are no terminals here: %v", err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

func TestIsTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close() //nolint:errcheck // It was only read.
	if isTerminal(null) || isTerminal(&bytes.Buffer{}) {
		t.Error("the null device or a buffer is taken for a terminal")
	}
	if !isTerminal(terminal(t)) {
		t.Error("a terminal isn't taken for one")
	}
}

func TestColours(t *testing.T) {
	for _, test := range []struct {
		name, variable string
		want           bool
	}{{"", "", true}, {"NO_COLOR", "1", false}, {"TERM", "dumb", false}} {
		a := &app{err: terminal(t), env: func(name string) string {
			if name == test.name {
				return test.variable
			}
			return ""
		}}
		if got := a.colours(); got != test.want {
			t.Errorf("%s=%s: %v", test.name, test.variable, got)
		}
	}
	if a := (&app{err: &bytes.Buffer{}, env: os.Getenv}); a.colours() {
		t.Error("a pipe gets colours")
	}
}

func TestProgressText(t *testing.T) {
	if got, want := progressText(2_500, 10_000, 3*time.Second), "2,500 of 10,000 people, 25%, 9s left"; got != want {
		t.Errorf("%q, expected %q", got, want)
	}
	if got := progressText(0, 0, 0); got != "starting" {
		t.Error(got)
	}
}

func TestProgress(t *testing.T) {
	moment := time.Unix(0, 0)
	var b bytes.Buffer
	p := &progress{to: &b, now: func() time.Time { return moment }, name: "x.hs", began: moment}
	for i := range uint64(4) {
		moment = moment.Add(60 * time.Millisecond)
		p.show(i+1, 4)
	}
	p.clear()
	if got := strings.Count(b.String(), "people"); got != 2 {
		t.Errorf("%d states within 240 ms: %q", got, b.String())
	}
	if !strings.HasSuffix(b.String(), "\r\x1b[K") {
		t.Errorf("the line stays: %q", b.String())
	}
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{thousands(0), "0"},
		{thousands(999), "999"},
		{thousands(1_000), "1,000"},
		{thousands(12_345_678), "12,345,678"},
		{size(999), "999 B"},
		{size(1_500), "1.5 kB"},
		{size(2_500_000), "2.5 MB"},
		{size(3_210_000_000), "3.21 GB"},
		{plural(1, "row"), "1 row"},
		{plural(2, "row"), "2 rows"},
		{targetText("share", 0.545), "54.5%"},
		{targetText("share", 1), "100%"},
		{targetText("mean", 7.006), "7.01"},
		{duckVersion("v2.10506.0"), "1.5.6"},
		{duckVersion("v3.1.0"), ""},
		{cell("a\tb\nc", true), "a b c"},
		{cell("null", false), ""},
	} {
		if test.got != test.want {
			t.Errorf("%q, expected %q", test.got, test.want)
		}
	}
}

// TestHelp holds that every command has a summary and an example of its use.
func TestHelp(t *testing.T) {
	var check func(cmd *cobra.Command)
	check = func(cmd *cobra.Command) {
		if !cmd.Hidden && cmd.Name() != "help" && (cmd.Short == "" || !strings.Contains(cmd.Example, "hsc ")) {
			t.Errorf("%s lacks a summary or an example", cmd.CommandPath())
		}
		for _, sub := range cmd.Commands() {
			check(sub)
		}
	}
	check((&app{env: os.Getenv}).root())
}

func TestUnified(t *testing.T) {
	before := "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"
	for _, test := range []struct{ name, after, want string }{
		{"one line", strings.Replace(before, "6", "six", 1), "--- a\n+++ b\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\n+six\n 7\n 8\n 9\n"},
		{
			"two hunks", strings.NewReplacer("1\n2\n", "2\n", "12\n", "").Replace(before),
			"--- a\n+++ b\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -9,4 +8,3 @@\n 9\n 10\n 11\n-12\n",
		},
		{"no end of line", strings.TrimSuffix(before, "\n"), "--- a\n+++ b\n@@ -9,4 +9,4 @@\n 9\n 10\n 11\n-12\n+12\n\\ No newline at end of file\n"},
		{"same", before, "--- a\n+++ b\n"},
	} {
		if got := unified("a", "b", before, test.after); got != test.want {
			t.Errorf("%s:\n%s\nexpected\n%s", test.name, got, test.want)
		}
	}
	if got, want := unified("a", "b", "", "x\n"), "--- a\n+++ b\n@@ -0,0 +1,1 @@\n+x\n"; got != want {
		t.Errorf("from nothing:\n%s", got)
	}
}
