package persist

import (
	"fmt"
	"sync"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/models"
)

// lexicon is a vocabulary as DuckDB's vectors hold its strings.
type lexicon struct {
	texts []stringT
	long  block
}

// newLexicon converts a vocabulary.
func newLexicon(v *models.Vocab) (*lexicon, error) {
	size := 0
	for _, s := range v.Strings {
		if !utf8.ValidString(s) {
			return nil, fmt.Errorf("expected text in UTF-8, found %q", s)
		}
		if len(s) > inlined {
			size += len(s)
		}
	}
	x := &lexicon{texts: make([]stringT, len(v.Strings))}
	if err := x.long.reserve(size); err != nil {
		return nil, err
	}
	at := x.long.bytes(size)
	for i, s := range v.Strings {
		if len(s) <= inlined {
			x.texts[i].set([]byte(s))
			continue
		}
		n := copy(at, s)
		x.texts[i].set(at[:n])
		at = at[n:]
	}
	return x, nil
}

// lexicons are the vocabularies that a load has met, each converted once.
type lexicons struct {
	mu  sync.RWMutex
	all map[*models.Vocab]*lexicon
	old []*lexicon
}

// of is the converted vocabulary.
func (x *lexicons) of(v *models.Vocab) (*lexicon, error) {
	x.mu.RLock()
	found := x.all[v]
	x.mu.RUnlock()
	if found != nil && len(found.texts) == len(v.Strings) {
		return found, nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if found = x.all[v]; found != nil && len(found.texts) == len(v.Strings) {
		return found, nil
	}
	made, err := newLexicon(v)
	if err != nil {
		return nil, err
	}
	if found != nil {
		x.old = append(x.old, found) // Chunks that wait point into it.
	}
	if x.all == nil {
		x.all = map[*models.Vocab]*lexicon{}
	}
	x.all[v] = made
	return made, nil
}

func (x *lexicons) free() {
	for _, made := range x.all {
		made.long.free()
	}
	for _, made := range x.old {
		made.long.free()
	}
	x.all, x.old = nil, nil
}
