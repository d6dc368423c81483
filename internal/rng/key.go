package rng

const (
	golden    = 0x9e3779b97f4a7c15 // 2^64 divided by the golden ratio, odd.
	seedSalt  = 0x68736373656564aa
	nameSalt  = 0x6873636e616d65bb
	indexStep = 0xd1342543de82ef95 // Odd, so that numbers of places don't meet.
	fnvPrime  = 0x100000001b3
)

// Key names a place in the tree of draws. Keys are plain values: deriving one
// costs a few nanoseconds and allocates nothing, and the same path gives the
// same key for ever (the test vectors in key_test.go hold it fixed).
type Key uint64

// Seed is the root of the tree of draws of a scenario.
func Seed(seed uint64) Key {
	return Key(mixKey(seed ^ seedSalt))
}

// Name is the place called s below k. Name("a").Name("b") isn't Name("ab").
func (k Key) Name(s string) Key {
	h := uint64(k) ^ nameSalt
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return Key(mixKey(h))
}

// At is the place numbered i below k, for a unit, a step or a redraw.
func (k Key) At(i uint64) Key {
	return Key(mixKey(uint64(k) + (i+1)*indexStep))
}

// Draw is the n-th draw of k: 64 uniform bits, independent of every other n
// and k.
func (k Key) Draw(n uint64) uint64 {
	return mix(uint64(k) + (n+1)*golden)
}

// U is the n-th draw of k as a number of the open interval (0,1): the odd
// multiples of 2^-53, so that neither 0 nor 1 ever comes and 1-U(n) is exact.
func (k Key) U(n uint64) float64 {
	return unit(k.Draw(n))
}

// Intn is the n-th draw of k as a whole number of [0,bound), and 0 if bound is
// 0. No value is likelier than another by more than 1 in 2^32.
func (k Key) Intn(n uint64, bound uint32) uint32 {
	return below(k.Draw(n), bound)
}

// mix is the finalizer of SplitMix64 (Stafford's variant 13).
func mix(z uint64) uint64 {
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb
	return z ^ (z >> 31)
}

// mixKey is a second finalizer (Evensen's moremur). Keys and draws are mixed
// differently, so that no key's children repeat its draws.
func mixKey(z uint64) uint64 {
	z = (z ^ (z >> 27)) * 0x3c79ac492ba7b653
	z = (z ^ (z >> 33)) * 0x1c69b3f74ac4ae35
	return z ^ (z >> 27)
}

// unit maps 64 bits to an odd multiple of 2^-53.
func unit(z uint64) float64 {
	return float64(float64(z>>11|1) * (1.0 / (1 << 53)))
}

// below maps 64 bits to [0,bound) by multiplication (Lemire 2019).
func below(z uint64, bound uint32) uint32 {
	return uint32((z >> 32 * uint64(bound)) >> 32)
}
