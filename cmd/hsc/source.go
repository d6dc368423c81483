package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// The names of sources that are no files.
const (
	stdinName  = "-"
	phraseName = "-e"
)

// mostSource is a little more than the parser takes, so that it says so.
const mostSource = 17 << 20

// spec is one scenario: its text, its tree and what was found wrong with it.
type spec struct {
	name    string // As in diagnostics: a path, - or -e.
	file    *lang.File
	sources map[string]string // The texts of all its files, by name.
	diags   diag.List
}

// base is the name that the scenario gives to its files.
func (s *spec) base() string {
	if s.name == stdinName || s.name == phraseName {
		return "scenario"
	}
	return strings.TrimSuffix(filepath.Base(s.name), filepath.Ext(s.name))
}

// folder is where the scenario's own paths begin.
func (s *spec) folder() string { return folderOf(s.name) }

func folderOf(name string) string {
	if name == stdinName || name == phraseName {
		return "."
	}
	return filepath.Dir(name)
}

// format is the language of the text.
func (s *spec) format() string {
	if s.file.YAML {
		return "yaml"
	}
	return "hs"
}

// parse makes the tree of a text.
func parse(name, text string) *spec {
	s := &spec{name: name, sources: map[string]string{name: text}}
	s.file, s.diags = lang.Parse(name, text)
	return s
}

// read reads the scenarios that the arguments and -e name.
func (a *app) read(paths, phrases []string) ([]*spec, error) {
	if len(paths)+len(phrases) == 0 {
		return nil, usage("expected a scenario: a file, - for standard input, or -e 'PHRASE'")
	}
	var specs []*spec
	for i, path := range paths {
		if slices.Contains(paths[:i], path) {
			return nil, usage("%s is named twice", path)
		}
		text, err := a.text(path)
		if err != nil {
			return nil, err
		}
		specs = append(specs, parse(path, text))
	}
	if len(phrases) > 0 {
		specs = append(specs, parse(phraseName, strings.Join(phrases, "\n")))
	}
	return specs, nil
}

// text is the content of a file, or of standard input.
func (a *app) text(path string) (string, error) {
	from := a.in
	if path != stdinName {
		file, err := os.Open(path)
		if err != nil && strings.ContainsAny(path, " ,") {
			return "", fail(exitIO, fmt.Errorf("%w (a phrase needs -e)", err))
		}
		if err != nil {
			return "", fail(exitIO, err)
		}
		defer file.Close() //nolint:errcheck // It was only read.
		from = file
	}
	var b bytes.Buffer
	if _, err := io.Copy(&b, io.LimitReader(from, mostSource)); err != nil {
		return "", fail(exitIO, err)
	}
	return b.String(), nil
}

// readBeside gives the compiler the files that a scenario names: a path is
// relative to the file that has it.
func (s *spec) readBeside(from, path string) (string, []byte, error) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(folderOf(from), filepath.FromSlash(path))
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return "", nil, errors.Unwrap(err) // The diagnostic names the path already.
	}
	s.sources[path] = string(content)
	return path, content, nil
}

// settings are what a command line may change in a scenario.
type settings struct {
	seed uint64
	set  []string
	asOf string
}

func (s *settings) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.Uint64Var(&s.seed, "seed", 0, "replace the scenario's seed")
	f.StringArrayVar(&s.set, "set", nil, "give a parameter its value, `NAME=VALUE` (may be repeated)")
	f.StringVar(&s.asOf, "as-of", "", "replace the last day of the period, `DATE` as 2025-06-30")
}

// options are the settings as the compiler takes them.
func (s *settings) options(cmd *cobra.Command, read func(from, path string) (string, []byte, error)) (compiler.Options, error) {
	o := compiler.Options{AsOf: s.asOf, Set: map[string]string{}, Read: read}
	if cmd.Flags().Changed("seed") {
		o.Seed = &s.seed
	}
	if s.asOf != "" {
		if _, err := models.ParseDate(s.asOf); err != nil {
			return o, usage("--as-of %s: %w", s.asOf, err)
		}
	}
	for _, pair := range s.set {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return o, usage("--set %s: expected NAME=VALUE, such as --set n=5000", pair)
		}
		if _, twice := o.Set[name]; twice {
			return o, usage("--set %s: the parameter %s has a value already", pair, name)
		}
		o.Set[name] = value
	}
	return o, nil
}

// compile makes the plan of a scenario; the plan is nil where it is wrong.
func (s *spec) compile(cmd *cobra.Command, set *settings) (*plan.Plan, error) {
	o, err := set.options(cmd, s.readBeside)
	if err != nil {
		return nil, err
	}
	p, diags := compiler.Compile(s.file, o)
	s.add(diags)
	return p, nil
}

// add adds what the compiler found. What was misread is left out of the tree
// and the rest is checked all the same, so that one run names every mistake;
// only what may be wrong because something is left out isn't said.
func (s *spec) add(diags diag.List) {
	misread := s.diags.HasErrors()
	for _, d := range diags {
		if !misread || d.Severity == diag.Error && !d.Span.IsZero() {
			s.diags = append(s.diags, d)
		}
	}
	s.diags.Sort(s.name)
}

// print writes what was found on standard error.
func (a *app) print(s *spec) error {
	for _, d := range s.diags {
		if _, ok := s.sources[d.Span.File]; !ok {
			s.addModule(d.Span.File)
		}
	}
	return diag.Print(a.err, s.diags, s.sources, diag.Options{Color: a.colours()})
}

// addModule adds the text of a module of the library.
func (s *spec) addModule(name string) {
	for _, m := range slices.Concat(stdlib.Modules(), stdlib.Journeys()) {
		if "stdlib/"+m.Name == name {
			s.sources[name] = m.Source
		}
	}
}

// allDiags are the diagnostics of several scenarios.
func allDiags(specs []*spec) diag.List {
	list := diag.List{}
	for _, s := range specs {
		list = append(list, s.diags...)
	}
	return list
}

// one reads the single scenario of commands that take one.
func (a *app) one(paths, phrases []string) (*spec, error) {
	if len(paths)+min(1, len(phrases)) > 1 {
		return nil, usage("expected one scenario, found %d", len(paths)+min(1, len(phrases)))
	}
	specs, err := a.read(paths, phrases)
	if err != nil {
		return nil, err
	}
	return specs[0], nil
}

// phraseFlag adds -e.
func phraseFlag(cmd *cobra.Command, phrases *[]string) {
	cmd.Flags().StringArrayVarP(phrases, "execute", "e", nil, "a scenario as text, `PHRASE`; repeated ones are the lines of one scenario")
}
