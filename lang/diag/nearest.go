package diag

import (
	"fmt"
	"strings"
)

// Nearest is the word of known that word was probably meant to be, or "" where none is near. Among equally near ones
// the one with the longer common ending is taken, then the first in alphabetical order, whatever the order of known.
func Nearest(word string, known []string) string {
	w := []rune(strings.ToLower(word))
	best, limit := "", farthest(len(w))
	for _, k := range known {
		if k == word {
			continue
		}
		d := distance(w, []rune(strings.ToLower(k)), limit)
		if d < limit || d == limit && (best == "" || closer(k, best, word)) {
			best, limit = k, d
		}
	}
	return best
}

// DidYouMean is the help for a misspelt word, or "" where no known word is near.
func DidYouMean(word string, known []string) string {
	if n := Nearest(word, known); n != "" {
		return fmt.Sprintf("did you mean %q?", n)
	}
	return ""
}

// closer says whether a is to be preferred to b, which is as near.
func closer(a, b, word string) bool {
	if x, y := ending(a, word), ending(b, word); x != y {
		return x > y
	}
	return a < b
}

// ending is the length of the common ending.
func ending(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// farthest is the number of mistakes a word of n letters may have.
func farthest(n int) int {
	switch {
	case n <= 3:
		return 1
	case n <= 7:
		return 2
	}
	return 3
}

// distance counts the letters to insert, drop, replace or swap with their neighbour; above limit it is limit+1.
func distance(a, b []rune, limit int) int {
	if max(len(a)-len(b), len(b)-len(a)) > limit {
		return limit + 1
	}
	before, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range a {
		cur[0] = i + 1
		least := cur[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			cur[j+1] = min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				cur[j+1] = min(cur[j+1], before[j-1]+1)
			}
			least = min(least, cur[j+1])
		}
		if least > limit {
			return limit + 1
		}
		before, prev, cur = prev, cur, before
	}
	return min(prev[len(b)], limit+1)
}
