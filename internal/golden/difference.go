package golden

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// diffLimit is the size up to which a whole difference is worked out: cmp takes
// seconds on files of some megabytes, and nobody reads the result.
const diffLimit = 128 << 10

// difference describes how got differs from want.
func difference(want, got []byte) string {
	at := firstDifference(want, got)
	switch {
	case binary(want) || binary(got):
		return fmt.Sprintf("binary: want %d bytes, got %d, first difference at byte %d", len(want), len(got), at)
	case len(want) > diffLimit || len(got) > diffLimit:
		line := bytes.Count(want[:at], []byte{'\n'}) + 1
		return fmt.Sprintf("want %d bytes, got %d, first difference in line %d\n-%s\n+%s",
			len(want), len(got), line, lineAt(want, at), lineAt(got, at))
	default:
		return cmp.Diff(string(want), string(got))
	}
}

// firstDifference returns the offset of the first byte that isn't the same.
func firstDifference(a, b []byte) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// binary reports whether content can't be shown as text.
func binary(content []byte) bool {
	return bytes.IndexByte(content, 0) >= 0 || !utf8.Valid(content)
}

// lineAt returns the line around offset at, 200 bytes of it at most.
func lineAt(content []byte, at int) []byte {
	start := bytes.LastIndexByte(content[:at], '\n') + 1
	line := content[start:]
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	const most = 200
	if len(line) <= most {
		return line
	}
	from := max(0, min(at-start-most/2, len(line)-most))
	return line[from : from+most]
}
