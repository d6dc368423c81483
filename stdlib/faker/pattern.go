package faker

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/internal/rng"
)

// pattern is pattern("GM-######"): # a digit, @ a capital letter, a backslash
// before a character that stands for itself.
func pattern(args []string) (Func, error) {
	if len(args) != 1 || args[0] == "" {
		return Func{}, errors.New(`pattern takes one text, such as pattern("GM-######"): # is a digit, @ a letter`)
	}
	kinds, letters, err := parsePattern(args[0])
	if err != nil {
		return Func{}, err
	}
	return Func{func(key, _ uint64) string {
		out := []byte(letters)
		for i, kind := range kinds {
			switch kind {
			case '#':
				out[i] = '0' + byte(rng.Key(key).Intn(uint64(i), 10))
			case '@':
				out[i] = 'A' + byte(rng.Key(key).Intn(uint64(i), 26))
			}
		}
		return string(out)
	}}, nil
}

// parsePattern is the pattern's bytes without backslashes, and for each what it
// is: #, @, or 0 for a byte that stands for itself.
func parsePattern(text string) (kinds []byte, letters string, err error) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		kind := byte(0)
		switch c := text[i]; {
		case c == '\\' && i+1 == len(text):
			return nil, "", fmt.Errorf("the pattern %q ends in a backslash: expected a character after it", text)
		case c == '\\':
			i++
		case c == '#' || c == '@':
			kind = c
		}
		b.WriteByte(text[i])
		kinds = append(kinds, kind)
	}
	return kinds, b.String(), nil
}

// sequence is sequence("ORD-######", 1000): a running number in the place of
// the #, from the second argument on (1 where it is missing). Numbers that are
// too long for their place take the digits that they need.
func sequence(args []string) (Func, error) {
	if len(args) < 1 || len(args) > 2 {
		return Func{}, errors.New(`sequence takes a text with # for the number, and the first number: sequence("ORD-######", 1000)`)
	}
	start := uint64(1)
	if len(args) == 2 {
		n, err := strconv.ParseUint(args[1], 10, 63)
		if err != nil {
			return Func{}, fmt.Errorf("sequence begins at %q: expected a whole number of 0 or more", args[1])
		}
		start = n
	}
	kinds, letters, err := parsePattern(args[0])
	if err != nil {
		return Func{}, err
	}
	from := strings.IndexByte(string(kinds), '#')
	to := strings.LastIndexByte(string(kinds), '#') + 1
	if from < 0 || strings.Trim(string(kinds[from:to]), "#") != "" || strings.Contains(string(kinds), "@") {
		return Func{}, fmt.Errorf("the sequence %q needs one run of # for its number, and no @", args[0])
	}
	return Func{func(_, n uint64) string {
		return fmt.Sprintf("%s%0*d%s", letters[:from], to-from, start+n, letters[to:])
	}}, nil
}
