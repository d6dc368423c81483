package codesystem

import (
	"fmt"
	"regexp"
	"strings"
)

// Check says what is wrong with the shape of a code, or its check digit.
func (s *System) Check(code string) error { return s.check(code) }

// shaped is a check of the whole code against a pattern.
func shaped(pattern string) func(string) error {
	re := regexp.MustCompile("^(?:" + pattern + ")$")
	return func(code string) error {
		if !re.MatchString(code) {
			return fmt.Errorf("%q doesn't have the shape %s", code, pattern)
		}
		return nil
	}
}

var diagnosisShape = shaped(`[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?`)

// checkDiagnosis checks an ICD-10-CM code's shape: a placeholder X is
// followed by something, because it only holds a place.
func checkDiagnosis(code string) error {
	if err := diagnosisShape(code); err != nil {
		return err
	}
	if strings.Contains(code, ".") && strings.HasSuffix(code, "X") {
		return fmt.Errorf("%q ends in a placeholder X", code)
	}
	return nil
}

// checkProcedure checks an ICD-10-PCS code's shape: seven characters without I
// and O, which would be read as 1 and 0.
var checkProcedure = shaped(`[0-9B-DF-HX][0-9A-HJ-NP-Z]{6}`)

// CheckLOINC checks a LOINC code's shape and its check digit (Luhn, mod 10).
func CheckLOINC(code string) error {
	body, check, ok := strings.Cut(code, "-")
	if !ok || len(check) != 1 || body == "" || len(body) > 7 || strings.Trim(body+check, "0123456789") != "" {
		return fmt.Errorf("%q doesn't have the shape of a LOINC code", code)
	}
	sum := 0
	for i := range len(body) {
		d := int(body[len(body)-1-i] - '0')
		if i%2 == 0 {
			d *= 2
		}
		sum += d/10 + d%10
	}
	if want := (10 - sum%10) % 10; want != int(check[0]-'0') {
		return fmt.Errorf("%q has the check digit %s, expected %d", code, check, want)
	}
	return nil
}
