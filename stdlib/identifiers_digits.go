package stdlib

import (
	"fmt"
	"strings"
)

// appendDigits writes the last digits of n, with zeros in front.
func appendDigits(dst []byte, n uint64, width int) []byte {
	at := len(dst)
	for range width {
		dst = append(dst, '0')
	}
	for i := len(dst) - 1; i >= at; i-- {
		dst[i] = byte('0' + n%10)
		n /= 10
	}
	return dst
}

// luhn is the check digit of Luhn for digits whose sum begins at start.
func luhn(digits []byte, start int) byte {
	sum := start
	for i := range digits {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 0 {
			d *= 2
			d = d/10 + d%10
		}
		sum += d
	}
	return byte('0' + (10-sum%10)%10)
}

// weighted is the check digit that brings the sum of the digits, times the
// weights in turn, to a multiple of ten.
func weighted(digits []byte, weights ...int) byte {
	sum := 0
	for i, d := range digits {
		sum += int(d-'0') * weights[i%len(weights)]
	}
	return byte('0' + (10-sum%10)%10)
}

// matches tells whether s has the form: # is a digit, @ a capital letter, ^ a
// digit or capital letter, and every other character stands for itself.
func matches(s, form string) bool {
	if len(s) != len(form) {
		return false
	}
	for i := range len(form) {
		c := s[i]
		digit, letter := '0' <= c && c <= '9', 'A' <= c && c <= 'Z'
		switch form[i] {
		case '#':
			if !digit {
				return false
			}
		case '@':
			if !letter {
				return false
			}
		case '^':
			if !digit && !letter {
				return false
			}
		default:
			if c != form[i] {
				return false
			}
		}
	}
	return true
}

// checkForm is the usual check: a form and nothing else.
func checkForm(s, what, form string) error {
	if !matches(s, form) {
		return fmt.Errorf("%q isn't a fictional %s: expected %s (# is a digit, @ a letter, ^ either)", s, what, form)
	}
	return nil
}

// checkDigit fails where the last character isn't the one that was computed.
func checkDigit(s, what string, want byte) error {
	if got := s[len(s)-1]; got != want {
		return fmt.Errorf("%q isn't a valid %s: the check digit is %c, expected %c", s, what, got, want)
	}
	return nil
}

// asciiLetters is the base letters of the characters U+00C0 to U+00FF, and a
// blank for those that have none.
const asciiLetters = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y"

// asciiOf is the letter or digit of a character in lower case without accents,
// and 0 for any other.
func asciiOf(r rune) byte {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return byte(r)
	case 'A' <= r && r <= 'Z':
		return byte(r) + 'a' - 'A'
	case 0xc0 <= r && r <= 0xff && asciiLetters[r-0xc0] != ' ':
		return asciiLetters[r-0xc0]
	}
	return 0
}

// appendASCII writes the letters and digits of a name; a hyphen or blank
// between two parts becomes a hyphen.
func appendASCII(dst []byte, name string) []byte {
	at := len(dst)
	for _, r := range name {
		if c := asciiOf(r); c != 0 {
			dst = append(dst, c)
		} else if (r == ' ' || r == '-') && len(dst) > at && dst[len(dst)-1] != '-' {
			dst = append(dst, '-')
		}
	}
	if len(dst) > at && dst[len(dst)-1] == '-' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// exampleHosts is the hosts that nobody can have (RFC 2606).
const exampleHosts = "example.com example.org example.net"

func exampleHost(n uint64) string {
	const width = len("example.com ")
	at := int(n%3) * width
	return exampleHosts[at : at+width-1]
}

// isExampleHost tells whether a host is example.com, .org, .net, or below one.
func isExampleHost(host string) bool {
	for h := range strings.FieldsSeq(exampleHosts) {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}
