package stdlib

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// npiPrefix is the Luhn sum of 80840, the prefix of health cards of the United
// States, which counts in every NPI's check digit (45 CFR 162.406).
const npiPrefix = 24

// AppendNPI writes a National Provider Identifier that begins with 2.
func AppendNPI(dst []byte, n uint64) []byte {
	at := len(dst)
	dst = appendDigits(append(dst, '2'), n, 8)
	return append(dst, luhn(dst[at:], npiPrefix))
}

// CheckNPI accepts ten digits that begin with 2 and have the check digit.
func CheckNPI(s string) error {
	if err := checkForm(s, "NPI", "2#########"); err != nil {
		return err
	}
	return checkDigit(s, "NPI", luhn([]byte(s[:9]), npiPrefix))
}

// einPrefixes is the prefixes that no campus of the Internal Revenue Service
// assigns.
const einPrefixes = "07080917181928294969707879899697"

// AppendEIN writes an Employer Identification Number, such as 07-0000000.
func AppendEIN(dst []byte, n uint64) []byte {
	at := int(n/1e7%16) * 2
	dst = append(dst, einPrefixes[at:at+2]...)
	return appendDigits(append(dst, '-'), n, 7)
}

// CheckEIN accepts the numbers of AppendEIN.
func CheckEIN(s string) error {
	if matches(s, "##-#######") {
		for i := 0; i < len(einPrefixes); i += 2 {
			if s[:2] == einPrefixes[i:i+2] {
				return nil
			}
		}
	}
	return fmt.Errorf("%q isn't a fictional EIN: expected one of the prefixes %s, a hyphen and seven digits", s, einPrefixes)
}

// AppendDEA writes a DEA registration number of a person by the first letter
// of the surname; anything but a letter stands for a business.
func AppendDEA(dst []byte, surname string, n uint64) []byte {
	first, _ := utf8.DecodeRuneInString(surname)
	dst = append(dst, 'Z', '9')
	if letter := asciiOf(first); letter >= 'a' {
		dst[len(dst)-1] = letter - 'a' + 'A'
	}
	dst = appendDigits(dst, n, 6)
	return append(dst, deaDigit(dst[len(dst)-6:]))
}

// deaDigit is the last digit of the first, third and fifth digit and twice the
// others.
func deaDigit(d []byte) byte {
	odd := int(d[0]-'0') + int(d[2]-'0') + int(d[4]-'0')
	even := int(d[1]-'0') + int(d[3]-'0') + int(d[5]-'0')
	return byte('0' + (odd+2*even)%10)
}

// CheckDEA accepts the numbers of AppendDEA.
func CheckDEA(s string) error {
	if !matches(s, "Z@#######") && !matches(s, "Z9#######") {
		return fmt.Errorf("%q isn't a fictional DEA number: expected Z, a letter or 9, and seven digits", s)
	}
	return checkDigit(s, "DEA number", deaDigit([]byte(s[2:8])))
}

func sampleDEA(dst []byte, n uint64) []byte {
	return AppendDEA(dst, "Smith", n)
}

// AppendCCN writes a CMS Certification Number: 00 and four digits, which the
// caller takes from the range of the facility's type (0001-0879 for a short-term
// hospital).
func AppendCCN(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "00"...), n, 4)
}

// CheckCCN accepts the numbers of AppendCCN.
func CheckCCN(s string) error {
	return checkForm(s, "CCN", "00####")
}

// AppendCLIA writes a CLIA number of a laboratory: 00D and seven digits.
func AppendCLIA(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "00D"...), n, 7)
}

// CheckCLIA accepts the numbers of AppendCLIA.
func CheckCLIA(s string) error {
	return checkForm(s, "CLIA number", "00D#######")
}

// AppendNCPDP writes the provider identifier of a pharmacy: 00 and five digits.
func AppendNCPDP(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "00"...), n, 5)
}

// CheckNCPDP accepts the identifiers of AppendNCPDP.
func CheckNCPDP(s string) error {
	return checkForm(s, "NCPDP identifier", "00#####")
}

// AppendLicence writes a state's licence: 00, a hyphen and seven digits.
func AppendLicence(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "00-"...), n, 7)
}

// CheckLicence accepts the licences of AppendLicence.
func CheckLicence(s string) error {
	return checkForm(s, "licence", "00-#######")
}

// AppendNAIC writes an insurer's company code, 00001 to 00099.
func AppendNAIC(dst []byte, n uint64) []byte {
	return appendDigits(dst, n%99+1, 5)
}

// CheckNAIC accepts the codes of AppendNAIC.
func CheckNAIC(s string) error {
	if s == "00000" {
		return fmt.Errorf("%q isn't a fictional NAIC code: expected 00001 to 00099", s)
	}
	return checkForm(s, "NAIC code", "000##")
}

// AppendBIN writes the issuer number of a pharmacy card, 999900 to 999999.
func AppendBIN(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "9999"...), n, 2)
}

// CheckBIN accepts the numbers of AppendBIN.
func CheckBIN(s string) error {
	return checkForm(s, "BIN", "9999##")
}

// AppendPCN writes the processor control number that goes with a BIN: HSC and
// five digits.
func AppendPCN(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "HSC"...), n, 5)
}

// AppendABA writes a bank's routing number: 99, six digits and a check digit.
func AppendABA(dst []byte, n uint64) []byte {
	at := len(dst)
	dst = appendDigits(append(dst, "99"...), n, 6)
	return append(dst, weighted(dst[at:], 3, 7, 1))
}

// CheckABA accepts the numbers of AppendABA.
func CheckABA(s string) error {
	if err := checkForm(s, "routing number", "99#######"); err != nil {
		return err
	}
	return checkDigit(s, "routing number", weighted([]byte(s[:8]), 3, 7, 1))
}

// AppendAccount writes a bank account: TEST and eight digits.
func AppendAccount(dst []byte, n uint64) []byte {
	return appendDigits(append(dst, "TEST"...), n, 8)
}

// CheckAccount accepts the accounts of AppendAccount.
func CheckAccount(s string) error {
	return checkForm(s, "bank account", "TEST########")
}

const base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// AppendPayerID writes a payer's identifier: HSC and two characters.
func AppendPayerID(dst []byte, n uint64) []byte {
	return append(append(dst, "HSC"...), base36[n/36%36], base36[n%36])
}

// CheckPayerID accepts the identifiers of AppendPayerID.
func CheckPayerID(s string) error {
	return checkForm(s, "payer identifier", "HSC^^")
}

// AppendUDI writes the device identifier of a UDI, a GTIN-14 of the prefix 952.
func AppendUDI(dst []byte, n uint64) []byte {
	at := len(dst)
	dst = appendDigits(append(dst, "0952"...), n, 9)
	return append(dst, weighted(dst[at:], 3, 1))
}

// CheckUDI accepts the identifiers of AppendUDI.
func CheckUDI(s string) error {
	if err := checkForm(s, "device identifier", "0952##########"); err != nil {
		return err
	}
	return checkDigit(s, "device identifier", weighted([]byte(s[:13]), 3, 1))
}

// AppendOID writes an object identifier below the arc for examples: 2.999.N.
func AppendOID(dst []byte, n uint64) []byte {
	return appendNumber(append(dst, "2.999."...), n)
}

// CheckOID accepts 2.999 and every identifier below it.
func CheckOID(s string) error {
	rest, below := strings.CutPrefix(s+".", "2.999.")
	if rest == "" && below {
		return nil
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(rest, "."), ".") {
		digits := part != "" && strings.Trim(part, "0123456789") == ""
		if !below || !digits || len(part) > 1 && part[0] == '0' {
			return fmt.Errorf("%q isn't a fictional object identifier: expected 2.999 and numbers below it", s)
		}
	}
	return nil
}

// AppendURL writes a web address: https://www7.example.org.
func AppendURL(dst []byte, n uint64) []byte {
	dst = appendNumber(append(dst, "https://www"...), n/3)
	return append(append(dst, '.'), exampleHost(n)...)
}

// CheckURL accepts addresses by https whose host is example.com, .org or .net.
func CheckURL(s string) error {
	rest, found := strings.CutPrefix(s, "https://")
	host, _, _ := strings.Cut(rest, "/")
	odd := strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' })
	if !found || odd || !isExampleHost(host) {
		return fmt.Errorf("%q isn't a fictional web address: expected https:// and a host of example.com, .org or .net", s)
	}
	return nil
}
