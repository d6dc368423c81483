package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/lang/diag"
)

func (a *app) wordsCommand() *cobra.Command {
	var path string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "words [WORD | KIND]",
		Short: "Show what may be said, and what a word means",
		Long:  "Without a word, shows the vocabulary by kind. With a kind (conditions, labs,\ndrugs, identifiers, ...), shows its words. With a word, shows its page.",
		Example: `  hsc words
  hsc words conditions
  hsc words diabetic
  hsc words npi
  hsc words --spec spec.hs my_condition`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			words, err := a.vocabulary(path)
			if err != nil {
				return err
			}
			return a.words(words, args, asJSON)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			words, err := a.vocabulary(path)
			if err != nil {
				return nil, cobra.ShellCompDirectiveError
			}
			return append(kinds(words), names(words)...), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVar(&path, "spec", "", "the words of this scenario too, `FILE`")
	cmd.Flags().BoolVar(&asJSON, "json", false, "write JSON")
	return cmd
}

// vocabulary is the words of the library, and of a scenario where one is given.
func (a *app) vocabulary(path string) ([]compiler.Word, error) {
	if path == "" {
		words, diags := compiler.Words(nil, compiler.Options{})
		if diags.HasErrors() {
			return nil, fail(exitSpec, fmt.Errorf("the library: %s", diags[0]))
		}
		return words, nil
	}
	s, err := a.one([]string{path}, nil)
	if err != nil {
		return nil, err
	}
	words, diags := compiler.Words(s.file, compiler.Options{Read: s.readBeside})
	s.add(diags)
	return words, a.stopIfWrong(s)
}

func (a *app) words(words []compiler.Word, args []string, asJSON bool) error {
	if len(args) == 0 {
		if asJSON {
			return a.writeJSON(words)
		}
		return fail(exitIO, a.overview(words))
	}
	found := choose(words, func(w compiler.Word) bool { return w.Kind == args[0] })
	pages := choose(words, func(w compiler.Word) bool { return strings.EqualFold(w.Word, args[0]) })
	switch {
	case len(found)+len(pages) == 0:
		return notAWord(words, args[0])
	case asJSON:
		return a.writeJSON(append(found, pages...))
	case len(pages) > 0:
		return fail(exitIO, a.pages(pages))
	}
	return fail(exitIO, a.list(found))
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
func (a *app) pages(words []compiler.Word) error {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s (%s)\n  %s\n  from %s\n", w.Word, w.Kind, w.Meaning, w.From)
		if w.Source != "" {
			fmt.Fprintf(&b, "\n%s\n", w.Source)
		}
	}
	_, err := fmt.Fprint(a.out, b.String())
	return err
}
