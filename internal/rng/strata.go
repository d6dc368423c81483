package rng

import "math/bits"

// Strata gives every unit its number of one facet, such that the units
// together cover (0,1) evenly: among the first n units, the count below any p
// misses n*p by a unit or so, where independent draws miss by sqrt(n*p*(1-p)).
// Any n will do, and the units of a smaller n keep their numbers in a larger.
//
// The number is a scrambled radical inverse of a shuffled index. Both the
// shuffle and the scramble are Owen's nested uniform scrambling, by the hash
// of Laine and Karras (B. Burley, "Practical Hash-based Owen Scrambling", JCGT
// 9(4), 2020; constants by N. Vegdahl). The shuffle is what makes two facets
// independent: without it, unit i would lie in the same stratum of each.
type Strata struct {
	shuffle, scramble uint32
}

// NewStrata is the facet named by k.
func NewStrata(k Key) Strata {
	z := k.Draw(0)
	return Strata{shuffle: uint32(z >> 32), scramble: uint32(z)}
}

// U is the number of unit i, in the open interval (0,1): an odd multiple of
// 2^-33, different for every unit.
func (s Strata) U(i uint32) float64 {
	index := bits.Reverse32(laineKarras(bits.Reverse32(i), s.shuffle))
	return spread(index, s.scramble)
}

// spread is the radical inverse of index, scrambled: the reversal before the
// hash and the one that makes the inverse cancel.
func spread(index, scramble uint32) float64 {
	v := bits.Reverse32(laineKarras(index, scramble))
	return float64(float64(uint64(v)<<1|1) * (1.0 / (1 << 33)))
}

// laineKarras permutes the numbers of 32 bits such that each bit depends only
// on itself and on lower bits.
func laineKarras(x, seed uint32) uint32 {
	x ^= x * 0x3d20adea
	x += seed
	x *= seed>>16 | 1
	x ^= x * 0x05526c56
	x ^= x * 0x53a22864
	return x
}
