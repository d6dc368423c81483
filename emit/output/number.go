package output

import (
	"errors"
	"math"
	"strconv"

	"github.com/hsc-dev/hsc/models"
)

// ErrNotFinite is told of a number that no format can hold.
var ErrNotFinite = errors.New("expected a number, found one that is infinite or undefined")

// AppendFloat appends the shortest text that reads back as f, with an
// exponent where the number is very large or very small, as JSON has it.
func AppendFloat(dst []byte, f float64) ([]byte, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return dst, ErrNotFinite
	}
	format := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) {
		format = 'e'
	}
	return strconv.AppendFloat(dst, f, format, -1, 64), nil
}

// AppendDecimal appends a decimal of the column: an amount of money (unit USD)
// with all its decimals, another without the zeros at its end.
func AppendDecimal(dst []byte, c *models.Column, unscaled int64) []byte {
	scale := c.Scale
	if c.Unit != "USD" {
		for scale > 0 && unscaled%10 == 0 {
			unscaled /= 10
			scale--
		}
	}
	return models.AppendDecimal(dst, unscaled, scale)
}
