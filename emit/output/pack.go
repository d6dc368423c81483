package output

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Options are what a caller may ask of a format; the zero value is the plain
// file.
type Options struct {
	// Nested asks for JSON in which rows lie within the rows they belong to.
	Nested bool
	// Compress is "", "gzip" or "zstd"; Parquet also takes "none".
	Compress string
	// Name is the name of a document of all tables, without its ending.
	Name string
	// Hash asks for the SHA-256 of each file.
	Hash bool
	// Shard is the slice of the units that is written.
	Shard Shard
	// FHIR is what is asked of formats fhir and fhir_bulk.
	FHIR FHIR
}

// Shard is slice I of N, counted from 1; the zero value is the whole.
type Shard struct{ I, N int }

// First reports whether the slice begins the whole, and has its header.
func (s Shard) First() bool { return s.N == 0 || s.I <= 1 }

// Whole reports whether the slice is the whole.
func (s Shard) Whole() bool { return s.N <= 1 }

// Buffers lends memory for pieces, which grows to what pieces need.
type Buffers struct{ pool sync.Pool }

// Take lends a buffer.
func (b *Buffers) Take() *[]byte {
	if buffer, ok := b.pool.Get().(*[]byte); ok {
		return buffer
	}
	return new([]byte)
}

// Give takes a buffer back.
func (b *Buffers) Give(buffer *[]byte) { b.pool.Put(buffer) }

// Packer compresses pieces, each on its own, so that packed pieces one after
// the other are the packed whole (RFC 1952 section 2.2, RFC 8878 section 3).
// It may be used by many goroutines.
type Packer struct {
	suffix string
	gzips  *sync.Pool
	zstds  *zstd.Encoder
}

// Packs reports whether pieces become something else.
func (p *Packer) Packs() bool { return p.suffix != "" }

// NewPacker makes a packer of the kind: "" leaves pieces as they are.
func NewPacker(kind string) (*Packer, error) {
	switch kind {
	case "":
		return &Packer{}, nil
	case "gzip":
		// Level 1 packs 280 MB/s a core, the standard library's default 47.
		if _, err := gzip.NewWriterLevel(nil, gzip.BestSpeed); err != nil {
			return nil, err
		}
		return &Packer{suffix: ".gz", gzips: &sync.Pool{New: func() any {
			w, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // The level was tried above.
			return w
		}}}, nil
	case "zstd":
		e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest))
		if err != nil {
			return nil, err
		}
		return &Packer{suffix: ".zst", zstds: e}, nil
	}
	return nil, fmt.Errorf("unknown compression %q: expected gzip or zstd", kind)
}

// Suffix is what the kind adds to a file's name.
func (p *Packer) Suffix() string { return p.suffix }

// Pack appends the packed piece to dst. Where nothing is packed, it is src
// itself that comes back.
func (p *Packer) Pack(dst, src []byte) ([]byte, error) {
	switch {
	case len(src) == 0:
		return dst, nil
	case p.zstds != nil:
		return p.zstds.EncodeAll(src, dst), nil
	case p.gzips != nil:
		return p.gzip(dst, src)
	}
	return src, nil
}

func (p *Packer) gzip(dst, src []byte) ([]byte, error) {
	out := bytes.NewBuffer(dst)
	w := p.gzips.Get().(*gzip.Writer)
	defer p.gzips.Put(w)
	w.Reset(out)
	if _, err := w.Write(src); err != nil {
		return dst, err
	}
	if err := w.Close(); err != nil {
		return dst, err
	}
	return out.Bytes(), nil
}
