// Package bench measures the whole line: hsc as its users run it, a process of
// its own, from the scenario to the files.
//
// In go scenarios; out come time, processor time and memory, held against
// bounds in the ordinary tests, and printed as one table against the targets of
// docs/performance.md by make bench. It has no code of its own; what one
// package does alone is measured beside its code.
package bench
