// Package lang turns the text of a scenario, or its YAML form, into one syntax tree in which every node knows its place,
// and turns the tree back into text. What goes in is a name and a source; what comes out is a File and the diagnostics of
// the whole file, never just the first. The parser knows no medical word: what a word means is resolved by the compiler.
//
// A file is read in these steps. The scanner (scan.go) cuts the source into tokens, puts in the ends of statements, and
// closes brackets that nobody closed. The reader (read.go) cuts the tokens into statements and a statement into its head
// and the lines of its block; each head and each line is parsed alone by its production (grammar.go), so that work is
// linear and a mistake stays in its line. Productions are struct tags that participle runs at one token of lookahead;
// expressions are parsed by hand (expr.go), and so are the lines that the library is full of (quick.go). A line that
// doesn't parse is explained (explain.go), mended where one sign is missing or its tail is wrong, and read on; such a
// statement says so by Partial.
package lang
