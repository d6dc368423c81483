package rng

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// Choice picks one of several arms by weight. It is made once and read by any
// number of goroutines.
type Choice struct {
	ends  []float64 // ends[i] is the share of the arms 0..i together.
	guide []int32   // guide[b] is the arm at b/buckets: where a search begins, and ends.
	scale float64   // The number of buckets, a power of two: u*scale is exact.
}

// NewChoice takes the weight of each arm, in any unit (shares, percentages,
// counts). An arm of weight 0 is never picked. Weights that are negative or
// not finite, and weights without a positive sum, are errors.
func NewChoice(w []float64) (Choice, error) {
	total, last, err := sumWeights(w)
	if err != nil {
		return Choice{}, err
	}
	c := Choice{ends: make([]float64, len(w))}
	sum := 0.0
	for i, x := range w {
		sum += x
		c.ends[i] = min(sum/total, 1)
		if i >= last {
			c.ends[i] = 1
		}
	}
	c.makeGuide()
	return c, nil
}

// sumWeights is the sum of w and the last arm that has a weight.
func sumWeights(w []float64) (total float64, last int, err error) {
	if len(w) > math.MaxInt32 {
		return 0, 0, fmt.Errorf("a choice of %d arms: at most %d are possible", len(w), math.MaxInt32)
	}
	for i, x := range w {
		if !(x >= 0) || math.IsInf(x, 1) {
			return 0, 0, fmt.Errorf("weight %d is %v: expected a number of 0 or more", i+1, x)
		}
		if x > 0 {
			last = i
		}
		total += x
	}
	switch {
	case total == 0:
		return 0, 0, errors.New("a choice needs an arm with a weight above 0")
	case math.IsInf(total, 1):
		return 0, 0, errors.New("the weights of a choice are too large to add: divide them all by the same number")
	}
	return total, last, nil
}

// makeGuide notes for each bucket of (0,1) the arm at its beginning.
func (c *Choice) makeGuide() {
	buckets := 1 << bits.Len(uint(len(c.ends)-1))
	c.scale = float64(buckets)
	c.guide = make([]int32, buckets+1)
	arm := 0
	for b := range buckets {
		for c.ends[arm] <= float64(b)/c.scale {
			arm++
		}
		c.guide[b] = int32(arm)
	}
	c.guide[buckets] = int32(len(c.ends) - 1)
}

// Pick is the arm at u of (0,1), counted from 0: the first whose share,
// together with the arms before it, lies above u. It rises with u, so that
// evenly spread numbers pick each arm its share of times. 0 or less picks
// the first arm that has a weight, 1 or more the last. The Choice must come
// from NewChoice.
func (c *Choice) Pick(u float64) int {
	if !(u > 0) { // Not a number, too: converting it would differ between processors.
		u = 0
	}
	if u >= 1 {
		u = 1 - 1.0/(1<<53)
	}
	b := int(float64(u * c.scale))
	lo, hi := c.guide[b], c.guide[b+1]
	for lo < hi {
		mid := int32(uint32(lo+hi) >> 1)
		if c.ends[mid] > u {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return int(lo)
}

// Len is the number of arms.
func (c *Choice) Len() int {
	return len(c.ends)
}

// Share is the probability of arm i, and 0 for an arm that doesn't exist.
func (c *Choice) Share(i int) float64 {
	switch {
	case i < 0 || i >= len(c.ends):
		return 0
	case i == 0:
		return c.ends[0]
	}
	return c.ends[i] - c.ends[i-1]
}
