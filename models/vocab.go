package models

// Vocab is the list of the strings that a column of symbols may hold. It is
// built by one goroutine and only read afterwards; strings are appended, never
// moved, so that a Sym stays what it was.
type Vocab struct {
	// Strings are the vocabulary's strings; Sym s stands for Strings[s].
	Strings []string
	index   map[string]Sym
}

// NewVocab is a vocabulary of the strings, in this order; a repeated one
// counts once.
func NewVocab(strings ...string) *Vocab {
	v := &Vocab{Strings: make([]string, 0, len(strings)), index: make(map[string]Sym, len(strings))}
	for _, s := range strings {
		v.Intern(s)
	}
	return v
}

// Intern is the symbol of s, which is added if the vocabulary has it not yet.
func (v *Vocab) Intern(s string) Sym {
	if sym, ok := v.index[s]; ok {
		return sym
	}
	if v.index == nil {
		v.index = map[string]Sym{}
	}
	sym := Sym(len(v.Strings))
	v.Strings = append(v.Strings, s)
	v.index[s] = sym
	return sym
}

// Lookup is the symbol of s, and whether the vocabulary has it.
func (v *Vocab) Lookup(s string) (Sym, bool) {
	sym, ok := v.index[s]
	return sym, ok
}

// At is the string of a symbol; that of NoSym, and of a symbol that the
// vocabulary doesn't have, is empty.
func (v *Vocab) At(sym Sym) string {
	if int(sym) >= len(v.Strings) {
		return ""
	}
	return v.Strings[sym]
}

// Len is the number of strings.
func (v *Vocab) Len() int { return len(v.Strings) }
