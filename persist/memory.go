package persist

// #include <stdlib.h>
import "C"

import (
	"fmt"
	"unsafe"

	"github.com/hsc-dev/hsc/models"
)

// stringT is a text as DuckDB's vectors hold it (duckdb_string_t): up to 12
// bytes inside, of a longer one the first four and where the rest is.
type stringT struct {
	length uint32
	prefix [4]byte
	rest   uint64 // bytes 4 to 11, or the address of the text
}

// inlined is the longest text that needs no memory of its own.
const inlined = 12

// set points at the text, which has to lie outside Go's heap if it is longer
// than inlined: DuckDB reads it after the call that passed it.
func (s *stringT) set(text []byte) {
	s.length = uint32(len(text))
	if len(text) <= inlined {
		inside := (*[inlined]byte)(unsafe.Pointer(&s.prefix))
		*inside = [inlined]byte{} // DuckDB compares the unused bytes too.
		copy(inside[:], text)
		return
	}
	s.prefix = [4]byte(text[:4])
	s.rest = uint64(uintptr(unsafe.Pointer(&text[0])))
}

// setID is set of an id's text.
func (s *stringT) setID(id models.ID) {
	inside := (*[inlined]byte)(unsafe.Pointer(&s.prefix))
	id.AppendTo(inside[:0])
	s.length = inlined
}

// block is memory outside Go's heap.
type block struct {
	at   unsafe.Pointer
	size int
}

// reserve makes the block at least n bytes long; what was in it is lost.
func (b *block) reserve(n int) error {
	if n <= b.size {
		return nil
	}
	b.free()
	size := n + n/4 // The next batch is rarely just as long.
	at := C.malloc(C.size_t(size))
	if at == nil {
		return fmt.Errorf("out of memory: %d bytes for texts", size)
	}
	b.at, b.size = at, size
	return nil
}

// bytes is the block's first n bytes.
func (b *block) bytes(n int) []byte {
	return unsafe.Slice((*byte)(b.at), n)
}

func (b *block) free() {
	C.free(b.at)
	*b = block{}
}
