package rng

// Stream takes the draws of a key one after the other: its n-th call gives the
// key's draw n, counted from 0. It is for what draws an unknown number of
// times; where the number of the draw is known, use the Key itself. A Stream
// is a value of two words; copies go on independently.
type Stream struct {
	key Key
	n   uint64
}

// Stream starts at the first draw of k.
func (k Key) Stream() Stream {
	return Stream{key: k}
}

// Next is the next 64 uniform bits.
func (s *Stream) Next() uint64 {
	z := s.key.Draw(s.n)
	s.n++
	return z
}

// U is the next draw as a number of the open interval (0,1).
func (s *Stream) U() float64 {
	return unit(s.Next())
}

// Intn is the next draw as a whole number of [0,n), and 0 if n is 0.
func (s *Stream) Intn(n uint32) uint32 {
	return below(s.Next(), n)
}
