// Package rng makes the draws that everything random in a scenario comes from.
//
// In goes a seed, a path of stable names and numbers, and the number of the
// draw; out comes always the same number, on any machine and for any order of
// asking. Nothing here holds state that is shared, reads a clock or allocates
// while it draws.
//
//   - A [Key] names a place in the tree of draws: Seed(42).Name("person.birth").At(17).
//   - Key.Draw and Key.U are the independent draws of that place, by number; a
//     [Stream] takes them one after the other.
//   - [Strata] gives unit i a number of a facet such that the units together
//     cover (0,1) evenly, every prefix of them included.
//   - [Dist], [Truncated] and [Choice] turn a number of (0,1) into a value by
//     the quantile function, so that even numbers give exact shares.
//   - [Permute] numbers things without repeating and without remembering.
//
// The functions that these need (Exp, Log, the normal, gamma and beta
// functions) are written here, with every product rounded before it is added:
// those of the standard library use other instructions at other GOAMD64 levels
// and on other processors, and their last bits differ. Only exact operations
// of package math are used.
package rng
