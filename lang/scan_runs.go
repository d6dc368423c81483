package lang

import (
	"slices"
	"strings"
)

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isLower(c byte) bool { return c >= 'a' && c <= 'z' }
func isAlpha(c byte) bool { return isLower(c) || c >= 'A' && c <= 'Z' }
func isAlnum(c byte) bool { return isAlpha(c) || isDigit(c) }

func isHead(w string) bool {
	return slices.Contains(heads(), w)
}

// run is the number of bytes at the start of s that f takes.
func run(s string, f func(byte) bool) int {
	n := 0
	for n < len(s) && f(s[n]) {
		n++
	}
	return n
}

// numeric is the kind and length of what begins with a digit: a date, a percentage, a measure or a number.
func numeric(s string) (Kind, int) {
	if isDate(s) {
		return Date, 10
	}
	n := decimal(s)
	if n < len(s) && s[n] == '%' {
		return Percent, n + 1
	}
	m := n
	if m+1 < len(s) && s[m] == '/' && isDigit(s[m+1]) { // 49/51mg
		m += 1 + run(s[m+1:], isDigit)
		m += fraction(s[m:])
	}
	if m == len(s) || !isAlpha(s[m]) {
		return Number, n
	}
	m += run(s[m:], isAlnum)
	if m+1 < len(s) && s[m] == '/' && isAlpha(s[m+1]) { // 10mg/ml
		m += 1 + run(s[m+1:], isAlpha)
	}
	return Measure, m
}

// decimal is the length of digits, which underscores may group, and a fraction.
func decimal(s string) int {
	n := run(s, func(c byte) bool { return isDigit(c) || c == '_' })
	return n + fraction(s[n:])
}

func fraction(s string) int {
	if len(s) > 1 && s[0] == '.' && isDigit(s[1]) {
		return 1 + run(s[1:], isDigit)
	}
	return 0
}

func isDate(s string) bool {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || len(s) > 10 && (isAlnum(s[10]) || s[10] == '_') {
		return false
	}
	for _, i := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// codeLength is the length of a capital and what goes on with it: E11.9, CO-97, TX.
func codeLength(s string) int {
	n := run(s, isAlnum)
	for n+1 < len(s) && (s[n] == '.' || s[n] == '-') && isAlnum(s[n+1]) {
		n += 1 + run(s[n+1:], isAlnum)
	}
	return n
}

// opLength is the length of the sign at the start of s, brackets aside; 0 where there is none.
func opLength(s string) int {
	if len(s) > 1 {
		switch s[:2] {
		case "..", "+-", "==", "!=", "<=", ">=":
			return 2
		}
	}
	if strings.IndexByte("-<>~=:,+*/.", s[0]) >= 0 {
		return 1
	}
	return 0
}
