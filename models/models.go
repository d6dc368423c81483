// Package models holds the entities: one Go struct per table, the schema that
// is generated from their tags, and the flat, typed rows in which a batch of
// units travels from the runtime to the sinks.
//
// In go values (Patient, Encounter, ...), one by one, by Append; out come
// columns: numbers, dates, codes into vocabularies, and text in one arena per
// column. The schema (Tables) is what DDL, CSV headers, Parquet schemas and
// docs/tables.md are made from. The package imports nothing of ours.
package models

//go:generate go run ../tools/models

import (
	"errors"
	"fmt"
	"math"
)

// ID names a row: a 60-bit hash of the path of draws that made it. Its text
// form is 12 characters of lower-case Crockford base32, which DuckDB keeps
// inline. Zero is null.
type ID uint64

// idBits is the width of an ID: 12 characters of 5 bits.
const idBits = 60

// IDOf makes an ID from a 64-bit hash: its upper 60 bits, never the null ID.
func IDOf(hash uint64) ID {
	id := ID(hash >> (64 - idBits))
	if id == 0 {
		return 1
	}
	return id
}

const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

// AppendTo appends the 12 characters of the id.
func (id ID) AppendTo(b []byte) []byte {
	for shift := idBits - 5; shift >= 0; shift -= 5 {
		b = append(b, crockford[id>>uint(shift)&31])
	}
	return b
}

// String is the text form of the id.
func (id ID) String() string { return string(id.AppendTo(make([]byte, 0, 12))) }

// ParseID reads the text form of an id back.
func ParseID(s string) (ID, error) {
	if len(s) != 12 {
		return 0, fmt.Errorf("id %q: expected 12 characters, found %d", s, len(s))
	}
	var id ID
	for i := range len(s) {
		digit := -1
		for k := range len(crockford) {
			if crockford[k] == s[i] {
				digit = k
			}
		}
		if digit < 0 {
			return 0, fmt.Errorf("id %q: expected digits and lower-case letters without i, l, o, u", s)
		}
		id = id<<5 | ID(digit)
	}
	return id, nil
}

// Money is an amount in cents.
type Money int64

// AppendTo appends the amount in dollars with two decimals: -12.05.
func (m Money) AppendTo(b []byte) []byte { return AppendDecimal(b, int64(m), 2) }

// String is the amount in dollars with two decimals.
func (m Money) String() string { return string(m.AppendTo(nil)) }

// Text is free text in UTF-8; nil is null, empty text is not.
type Text []byte

// Sym is an index into the vocabulary of its column.
type Sym uint32

// The null of each type of field; a null ID is 0, a null Text is nil.
const (
	NoSym     = ^Sym(0)
	NoDate    = Date(math.MinInt32)
	NoInstant = Instant(math.MinInt64)
	NoInt     = int64(math.MinInt64)
)

// pow10 holds the powers of ten that a scale may name.
var pow10 = [...]uint64{1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000}

// MaxScale is the largest number of decimals that a decimal column may have.
const MaxScale = len(pow10) - 1

// AppendDecimal appends an unscaled decimal with all the decimals of its
// scale: AppendDecimal(b, -1205, 2) appends -12.05.
func AppendDecimal(b []byte, unscaled int64, scale int) []byte {
	u := uint64(unscaled)
	if unscaled < 0 {
		b = append(b, '-')
		u = -u
	}
	if scale <= 0 {
		return appendUint(b, u)
	}
	scale = min(scale, MaxScale)
	b = appendUint(b, u/pow10[scale])
	b = append(b, '.')
	frac := u % pow10[scale]
	for k := scale - 1; k >= 0; k-- {
		b = append(b, byte('0'+frac/pow10[k]%10))
	}
	return b
}

// appendUint appends a number in decimal digits.
func appendUint(b []byte, u uint64) []byte {
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			return append(b, digits[i:]...)
		}
	}
}

// errDate is what every date that can't be read is told.
var errDate = errors.New("expected a date of the calendar such as 2025-03-01")
