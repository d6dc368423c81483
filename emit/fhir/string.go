package fhir

import "unicode/utf8"

const hexDigits = "0123456789abcdef"

// appendString appends a string in quotes, as JSON has it. Bytes that are no
// UTF-8 become U+FFFD.
func appendString(dst, s []byte) []byte {
	return append(appendPlain(append(dst, '"'), s), '"')
}

// appendPlain appends what stands between the quotes.
func appendPlain(dst, s []byte) []byte { return appendEscaped(dst, s, false) }

// appendXHTML appends text that stands in XHTML that stands in a string.
func appendXHTML(dst, s []byte) []byte { return appendEscaped(dst, s, true) }

// escapes has, for a byte, 1 where JSON escapes it, 2 where XHTML does, 3
// where either does.
var escapes = func() (t [256]byte) {
	for c := range t {
		if c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			t[c] = 1
		}
	}
	t['<'], t['>'], t['&'] = 2, 2, 2
	return t
}()

func appendEscaped(dst, s []byte, xhtml bool) []byte {
	mask := byte(1)
	if xhtml {
		mask = 3
	}
	from := 0
	for i := 0; i < len(s); {
		if escapes[s[i]]&mask == 0 {
			i++
			continue
		}
		if s[i] >= utf8.RuneSelf {
			if r, size := utf8.DecodeRune(s[i:]); r != utf8.RuneError || size > 1 {
				i += size
				continue
			}
		}
		dst = appendEscape(append(dst, s[from:i]...), s[i])
		i++
		from = i
	}
	return append(dst, s[from:]...)
}

// appendEscape appends the escape of a byte that can't stand for itself.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '<':
		return append(dst, "&lt;"...)
	case '>':
		return append(dst, "&gt;"...)
	case '&':
		return append(dst, "&amp;"...)
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	if c >= utf8.RuneSelf {
		return append(dst, "\ufffd"...)
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}
