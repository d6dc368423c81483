package stdlib

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// AppendSSN writes a Social Security number of an area or group that is never
// assigned: 000-GG-SSSS, 666-GG-SSSS or 9AA-00-SSSS.
func AppendSSN(dst []byte, n uint64) []byte {
	low := n / 3 % 1e6
	switch n % 3 {
	case 0:
		dst = append(appendDigits(append(dst, "000-"...), low/1e4, 2), '-')
	case 1:
		dst = append(appendDigits(append(dst, "666-"...), low/1e4, 2), '-')
	default:
		dst = append(appendDigits(append(dst, '9'), low/1e4, 2), "-00-"...)
	}
	return appendDigits(dst, low, 4)
}

// CheckSSN accepts the numbers of AppendSSN and no others.
func CheckSSN(s string) error {
	if matches(s, "000-##-####") || matches(s, "666-##-####") || matches(s, "9##-00-####") {
		return nil
	}
	return fmt.Errorf("%q isn't a fictional Social Security number: expected area 000, area 666, or 9xx-00-xxxx", s)
}

const (
	mbiLetters = "ACDEFGHJKMNPQRTUVWXY" // Without S, L, O, I, B and Z.
	mbiEither  = "0123456789" + mbiLetters
	mbiSize    = 9 * 30 * 10 * 20 * 30 * 10 * 20 * 20 * 10 * 10
)

// mbiForm is the form of the identifier: C is 1-9, N 0-9, A a letter, E either,
// S itself.
const mbiForm = "CSENAENAANN"

func mbiAlphabet(kind byte) string {
	switch kind {
	case 'C':
		return "123456789"
	case 'N':
		return "0123456789"
	case 'A':
		return mbiLetters
	case 'E':
		return mbiEither
	}
	return "S"
}

// AppendMBI writes a Medicare Beneficiary Identifier with S in position 2, such
// as 1S00A00AA00.
func AppendMBI(dst []byte, n uint64) []byte {
	at := len(dst)
	dst = append(dst, mbiForm...)
	for i := len(mbiForm) - 1; i >= 0; i-- {
		letters := mbiAlphabet(mbiForm[i])
		dst[at+i] = letters[n%uint64(len(letters))]
		n /= uint64(len(letters))
	}
	return dst
}

// CheckMBI accepts the identifiers of AppendMBI and no others; in everything
// but the S it is the format's own check.
func CheckMBI(s string) error {
	if len(s) != len(mbiForm) {
		return fmt.Errorf("%q isn't a Medicare Beneficiary Identifier: expected 11 characters", s)
	}
	for i := range len(s) {
		if letters := mbiAlphabet(mbiForm[i]); strings.IndexByte(letters, s[i]) < 0 {
			return fmt.Errorf("%q isn't a fictional Medicare Beneficiary Identifier: position %d is %q, expected one of %s", s, i+1, s[i:i+1], letters)
		}
	}
	return nil
}

// AreaCodes is the telephone area codes by state. It is read once and never
// changes.
type AreaCodes struct {
	byState map[string][]uint16
	all     []uint16
}

// PhoneAreas is the area codes that the library ships.
func PhoneAreas() (*AreaCodes, error) {
	return phoneAreas()
}

var phoneAreas = sync.OnceValues(func() (*AreaCodes, error) {
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		return nil, err
	}
	return readAreaCodes(sub)
})

func readAreaCodes(fsys fs.FS) (*AreaCodes, error) {
	const name = "area_codes.csv"
	rows, err := peopleTable(fsys, name, "state", "area_code", "source")
	if err != nil {
		return nil, err
	}
	a := &AreaCodes{byState: map[string][]uint16{}}
	for i, r := range rows {
		v, err := peopleNumbers(name, i, r[1:2])
		if err != nil {
			return nil, err
		}
		if v[0] < 201 || v[0] > 989 {
			return nil, fmt.Errorf("%s: row %d: %s isn't an area code", name, i+1, r[1])
		}
		a.byState[r[0]] = append(a.byState[r[0]], uint16(v[0]))
		a.all = append(a.all, uint16(v[0]))
	}
	return a, nil
}

// Of is the area codes of a state by its two letters, and all of them for one
// that isn't known. The slice is shared.
func (a *AreaCodes) Of(state string) []uint16 {
	if codes := a.byState[state]; len(codes) > 0 {
		return codes
	}
	return a.all
}

// AppendPhone writes a telephone number of a state, such as 512-555-0134. A
// state has 100 for each of its area codes.
func (a *AreaCodes) AppendPhone(dst []byte, state string, n uint64) []byte {
	codes := a.Of(state)
	dst = appendDigits(dst, uint64(codes[n/100%uint64(len(codes))]), 3)
	return appendDigits(append(dst, "-555-01"...), n, 2)
}

// CheckPhone accepts NXX-555-0100 to NXX-555-0199, N being 2 to 9.
func CheckPhone(s string) error {
	if !matches(s, "###-555-01##") || s[0] < '2' {
		return fmt.Errorf("%q isn't a fictional telephone number: expected NXX-555-0100 to NXX-555-0199", s)
	}
	return nil
}

// AppendEmail writes an address made of the name, without accents, and a
// number: jose.garcia-lopez7@example.org. It is no key.
func AppendEmail(dst []byte, given, family string, n uint64) []byte {
	at := len(dst)
	dst = appendASCII(dst, given)
	if len(dst) > at {
		dst = append(dst, '.')
	}
	before := len(dst)
	if dst = appendASCII(dst, family); len(dst) == before {
		dst = append(dst, "person"...)
	}
	dst = appendNumber(dst, n/3)
	return append(append(dst, '@'), exampleHost(n)...)
}

// appendNumber writes a number without zeros in front.
func appendNumber(dst []byte, n uint64) []byte {
	width := 1
	for rest := n / 10; rest > 0; rest /= 10 {
		width++
	}
	return appendDigits(dst, n, width)
}

const emailRunes = "abcdefghijklmnopqrstuvwxyz0123456789.-"

// CheckEmail accepts addresses at example.com, example.org and example.net, in
// letters, digits, full stops and hyphens.
func CheckEmail(s string) error {
	local, host, found := strings.Cut(s, "@")
	odd := strings.ContainsFunc(local, func(r rune) bool {
		return !strings.ContainsRune(emailRunes, r)
	})
	if !found || odd || local == "" || local[0] == '.' || !isExampleHost(host) {
		return fmt.Errorf("%q isn't a fictional e-mail address: expected name@example.com, .org or .net", s)
	}
	return nil
}

// AppendMRN writes a medical record number: M and nine digits.
func AppendMRN(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, 'M'), n, 9)
}

// CheckMRN accepts the numbers of AppendMRN.
func CheckMRN(s string) error {
	return checkForm(s, "medical record number", "M#########")
}

// AppendMemberID writes a member identifier: HSC and nine digits.
func AppendMemberID(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "HSC"...), n, 9)
}

// CheckMemberID accepts the identifiers of AppendMemberID.
func CheckMemberID(s string) error {
	return checkForm(s, "member identifier", "HSC#########")
}

// AppendMedicaidID writes a Medicaid identifier: 00 and nine digits.
func AppendMedicaidID(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "00"...), n, 9)
}

// CheckMedicaidID accepts the identifiers of AppendMedicaidID.
func CheckMedicaidID(s string) error {
	return checkForm(s, "Medicaid identifier", "00#########")
}

// samplePhone and sampleEmail stand for the schemes that need more than a
// number.
func samplePhone(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "512-555-01"...), n, 2)
}

func sampleEmail(dst []byte, n uint64) []byte {
	return AppendEmail(dst, "José", "García López", n)
}
