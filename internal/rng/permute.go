package rng

import "math/bits"

const permuteRounds = 8

// Permute is a bijection of [0,n) onto itself, another one for each k: x
// numbered 0, 1, 2, ... gives distinct numbers without an order to be seen, as
// identifiers want it. An x of n or more counts modulo n; n = 0 gives 0.
//
// It is a Feistel network on as many bits as n-1 has, walked again until it
// lands in [0,n): fewer than two walks on average.
func Permute(x, n uint64, k Key) uint64 {
	if n <= 1 {
		return 0
	}
	x %= n
	width := bits.Len64(n - 1)
	for {
		x = feistel(x, width, k)
		if x < n {
			return x
		}
	}
}

// feistel permutes the numbers of width bits.
func feistel(x uint64, width int, k Key) uint64 {
	low := width / 2
	lowMask, highMask := uint64(1)<<low-1, uint64(1)<<(width-low)-1
	left, right := x>>low, x&lowMask
	for round := uint64(0); round < permuteRounds; round += 2 {
		left ^= mix(uint64(k)+(right+1)*golden+round*indexStep) >> 20 & highMask
		right ^= mix(uint64(k)+(left+1)*golden+(round+1)*indexStep) >> 20 & lowMask
	}
	return left<<low | right
}
