package stdlib

// squareDistance is the square of the distance between two places in metres,
// near enough for finding the nearest: a flat earth between them, whose
// degrees of longitude shrink by Bhaskara's rational cosine (within 0.2%). It
// is computed in whole numbers, so that every machine finds the same.
func squareDistance(lat1, lon1, lat2, lon2 int32) int64 {
	const metres = 1112 // Of 1/100,000 degrees of latitude, in thousandths.
	north := int64(lat1-lat2) * metres / 1000
	mean := (int64(lat1) + int64(lat2)) / 2 / 100 // Thousandths of a degree.
	square := mean * mean
	const right = 32_400_000_000 // The square of 180 degrees.
	east := int64(lon1-lon2) * metres / 1000 * ((right - 4*square) / 1_000_000) / ((right + square) / 1_000_000)
	return north*north + east*east
}
