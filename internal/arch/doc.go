// Package arch holds the rules of docs/architecture.md as tests.
//
// In go the sources of the whole tree, read with os and go/parser; out come
// failures for a package that imports what its layer may not see, for
// third-party code outside the one package that may use it, and for files,
// functions and nesting larger than a reader can hold. The tree isn't read by
// running go list: the test cache sees the files that a test opens, and doesn't
// see what a child process reads, so its answer would be served stale.
package arch
