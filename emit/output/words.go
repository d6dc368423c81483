package output

import (
	"sync"

	"github.com/hsc-dev/hsc/models"
)

// Words keeps each vocabulary's strings as the format writes them, made once
// and shared by all workers.
type Words struct {
	// Escape is the string as the format writes it; where it is the string
	// itself, no memory is spent.
	Escape func(s string) string

	known sync.Map // *models.Vocab to *escaped.
}

type escaped struct {
	once    sync.Once
	strings []string
}

// Of are the vocabulary's strings, escaped; a Sym is their index.
func (w *Words) Of(v *models.Vocab) []string {
	if v == nil {
		return nil
	}
	entry, ok := w.known.Load(v)
	if !ok {
		entry, _ = w.known.LoadOrStore(v, new(escaped))
	}
	e := entry.(*escaped)
	e.once.Do(func() { e.strings = w.escapeAll(v.Strings) })
	return e.strings
}

// escapeAll copies the list only where a string changes.
func (w *Words) escapeAll(list []string) []string {
	out := list
	for i, s := range list {
		changed := w.Escape(s)
		if changed == s {
			continue
		}
		if &out[0] == &list[0] {
			out = append([]string(nil), list...)
		}
		out[i] = changed
	}
	return out
}
