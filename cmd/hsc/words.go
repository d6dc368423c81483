package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/internal/handbook"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// dictionary is one run of hsc words.
type dictionary struct {
	*app
	path   string // A scenario whose words count too.
	json   bool
	source bool // The definitions as they stand in the modules.
	width  int
}

func (a *app) wordsCommand() *cobra.Command {
	d := &dictionary{app: a}
	cmd := &cobra.Command{
		Use:   "words [WORD | KIND]",
		Short: "Show what may be said, and what a word means",
		Long:  "Without a word, shows the vocabulary by kind. With a kind (conditions, labs,\ndrugs, identifiers, ...), shows its words. With a word, shows its page:\nof a condition who has it, what goes with it, its codes, medicines, tests and\nvisits; of a test its ranges and what moves it; of a drug what it is for.",
		Example: `  hsc words
  hsc words conditions
  hsc words heart_failure
  hsc words heart_failure --source
  hsc words diabetic
  hsc words npi
  hsc words --spec spec.hs my_condition`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			words, defs, err := d.vocabulary()
			if err != nil {
				return err
			}
			return d.words(words, defs, args)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			words, _, err := d.vocabulary()
			if err != nil {
				return nil, cobra.ShellCompDirectiveError
			}
			return append(kinds(words), names(words)...), cobra.ShellCompDirectiveNoFileComp
		},
	}
	f := cmd.Flags()
	f.StringVar(&d.path, "spec", "", "the words of this scenario too, `FILE`")
	f.BoolVar(&d.json, "json", false, "write JSON")
	f.BoolVar(&d.source, "source", false, "the definition itself instead of the page")
	f.IntVar(&d.width, "width", 0, "columns of a page (default the terminal's, else 100)")
	return cmd
}

// vocabulary is the words and definitions of the library, and of a scenario
// where one is given.
func (d *dictionary) vocabulary() ([]compiler.Word, []*lang.Definition, error) {
	var file *lang.File
	var o compiler.Options
	if d.path != "" {
		s, err := d.one([]string{d.path}, nil)
		if err != nil {
			return nil, nil, err
		}
		file, o.Read = s.file, s.readBeside
		words, diags := compiler.Words(file, o)
		s.add(diags)
		if err := d.stopIfWrong(s); err != nil {
			return nil, nil, err
		}
		defs, _ := compiler.Defined(file, o) // What is wrong with it has been said.
		return words, defs, nil
	}
	words, diags := compiler.Words(file, o)
	if diags.HasErrors() {
		return nil, nil, fail(exitSpec, fmt.Errorf("the library: %s", diags[0]))
	}
	defs, _ := compiler.Defined(file, o)
	return words, defs, nil
}

func (d *dictionary) words(words []compiler.Word, defs []*lang.Definition, args []string) error {
	switch {
	case d.width < 0:
		return usage("--width %d: expected a number of columns", d.width)
	case len(args) == 0 && d.json:
		return d.writeJSON(words)
	case len(args) == 0:
		return fail(exitIO, d.overview(words))
	}
	found := choose(words, func(w compiler.Word) bool { return w.Kind == args[0] })
	pages := choose(words, func(w compiler.Word) bool { return strings.EqualFold(w.Word, args[0]) })
	switch {
	case len(found)+len(pages) == 0:
		return notAWord(words, args[0])
	case d.json:
		return d.writeJSON(append(found, pages...))
	case len(pages) > 0:
		return d.pages(pages, defs)
	}
	return fail(exitIO, d.list(found))
}

func notAWord(words []compiler.Word, word string) error {
	if near := diag.DidYouMean(word, append(kinds(words), names(words)...)); near != "" {
		return usage("%q is no word and no kind of word; %s", word, near)
	}
	return usage("%q is no word and no kind of word; the kinds are %s", word, strings.Join(kinds(words), ", "))
}

// choose gives words that match, never nil.
func choose(words []compiler.Word, match func(compiler.Word) bool) []compiler.Word {
	out := []compiler.Word{}
	for _, w := range words {
		if match(w) {
			out = append(out, w)
		}
	}
	return out
}

// kinds are the kinds of the words, which are sorted by kind.
func kinds(words []compiler.Word) (out []string) {
	for i, w := range words {
		if i == 0 || words[i-1].Kind != w.Kind {
			out = append(out, w.Kind)
		}
	}
	return out
}

func names(words []compiler.Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Word
	}
	return out
}

// overview is every word under its kind.
func (a *app) overview(words []compiler.Word) error {
	var b strings.Builder
	for _, kind := range kinds(words) {
		of := choose(words, func(w compiler.Word) bool { return w.Kind == kind })
		fmt.Fprintf(&b, "%s (%d)\n%s\n", kind, len(of), wrap(names(of), "  ", 100))
	}
	b.WriteString("hsc words KIND says what each of a kind means, hsc words WORD shows its page.\n")
	_, err := fmt.Fprint(a.out, b.String())
	return err
}

// wrap sets words into lines of at most the given width.
func wrap(words []string, indent string, width int) string {
	var b strings.Builder
	column := 0
	for i, w := range words {
		if i < len(words)-1 {
			w += ","
		}
		switch {
		case i == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+len(w) > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w)
		column += len(w)
	}
	return b.String() + "\n"
}

// list is a line for each word.
func (a *app) list(words []compiler.Word) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, word := range words {
		fmt.Fprintf(w, "%s\t%s\n", word.Word, word.Meaning)
	}
	return w.Flush()
}

// pages is everything about a word, once for each of its kinds.
func (d *dictionary) pages(words []compiler.Word, defs []*lang.Definition) error {
	book, err := handbook.New(defs)
	if err != nil {
		return fail(exitSpec, fmt.Errorf("the library: %w", err))
	}
	width := d.columns(d.width)
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s (%s)\n  %s\n  from %s\n", w.Word, w.Kind, w.Meaning, w.From)
		page := book.Page(w.Kind, w.Word)
		switch {
		case page != nil && !d.source:
			b.WriteString(page.Text(width))
			if w.Source != "" {
				fmt.Fprintf(&b, "\nhsc words %s --source shows the definition.\n", w.Word)
			}
		case w.Source != "":
			fmt.Fprintf(&b, "\n%s\n", w.Source)
		}
	}
	_, err = fmt.Fprint(d.out, b.String())
	return fail(exitIO, err)
}
