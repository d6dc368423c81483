package stdlib

import (
	"fmt"
	"io/fs"
	"sync"
)

// Identifiers are made by rule, so that none belongs to a person, a provider or
// a company. Each scheme has a writer that turns a number into an identifier,
// different numbers into different ones up to the scheme's size (larger numbers
// begin again), and a check that tells whether a text is one that the writer
// can make. The writers append to dst and allocate nothing else.

// IdentifierStatus says how sure it is that an identifier is nobody's.
type IdentifierStatus string

// The statuses of a scheme.
const (
	CannotBeAssigned IdentifierStatus = "cannot be assigned"  // A rule of its issuer excludes it.
	NotAssignedYet   IdentifierStatus = "not assigned yet"    // Its range was never opened.
	LocalToIssuer    IdentifierStatus = "local to its issuer" // It means nothing elsewhere.
	CannotBeProved   IdentifierStatus = "cannot be proved"    // It is invented, and nobody can check it.
)

// Scheme is one kind of identifier.
type Scheme struct {
	Word   string // The language's word, npi for instance.
	Name   string
	Rule   string // How it is made, and why that one is nobody's.
	Status IdentifierStatus
	Source string
	Size   uint64 // How many different ones there are; 0 where that isn't bounded.

	// Append writes the identifier of a number; nil where it depends on more
	// than a number (street addresses).
	Append func(dst []byte, n uint64) []byte
	// Check tells whether a text is such an identifier.
	Check func(s string) error
}

// exampleNumber is the number whose identifiers stand in the documentation.
const exampleNumber = 204_639

// Example is one of the scheme's identifiers, or nothing where it has no writer.
func (s Scheme) Example() string {
	if s.Append == nil {
		return ""
	}
	return string(s.Append(nil, exampleNumber))
}

// Identifiers is every scheme, in the order of the table identifiers.csv. The
// slice is shared.
func Identifiers() ([]Scheme, error) {
	return identifiers()
}

var identifiers = sync.OnceValues(func() ([]Scheme, error) {
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		return nil, err
	}
	return readIdentifiers(sub)
})

// schemeForms is the writers and checks, in the order of identifiers.csv.
func schemeForms() []Scheme {
	return []Scheme{
		{Word: "npi", Size: 1e8, Append: AppendNPI, Check: CheckNPI},
		{Word: "ssn", Size: 3e6, Append: AppendSSN, Check: CheckSSN},
		{Word: "mbi", Size: mbiSize, Append: AppendMBI, Check: CheckMBI},
		{Word: "phone", Size: 100, Append: samplePhone, Check: CheckPhone},
		{Word: "email", Append: sampleEmail, Check: CheckEmail},
		{Word: "url", Append: AppendURL, Check: CheckURL},
		{Word: "mrn", Size: 1e9, Append: AppendMRN, Check: CheckMRN},
		{Word: "member_id", Size: 1e9, Append: AppendMemberID, Check: CheckMemberID},
		{Word: "account", Size: 1e8, Append: AppendAccount, Check: CheckAccount},
		{Word: "ein", Size: 16e7, Append: AppendEIN, Check: CheckEIN},
		{Word: "dea", Size: 1e6, Append: sampleDEA, Check: CheckDEA},
		{Word: "ccn", Size: 1e4, Append: AppendCCN, Check: CheckCCN},
		{Word: "clia", Size: 1e7, Append: AppendCLIA, Check: CheckCLIA},
		{Word: "ncpdp", Size: 1e5, Append: AppendNCPDP, Check: CheckNCPDP},
		{Word: "medicaid_id", Size: 1e9, Append: AppendMedicaidID, Check: CheckMedicaidID},
		{Word: "licence", Size: 1e7, Append: AppendLicence, Check: CheckLicence},
		{Word: "naic", Size: 99, Append: AppendNAIC, Check: CheckNAIC},
		{Word: "bin", Size: 100, Append: AppendBIN, Check: CheckBIN},
		{Word: "aba", Size: 1e6, Append: AppendABA, Check: CheckABA},
		{Word: "payer_id", Size: 36 * 36, Append: AppendPayerID, Check: CheckPayerID},
		{Word: "udi", Size: 1e9, Append: AppendUDI, Check: CheckUDI},
		{Word: "oid", Append: AppendOID, Check: CheckOID},
		{Word: "address"},
	}
}

// readIdentifiers joins the table with the writers; both must have the same
// schemes.
func readIdentifiers(fsys fs.FS) ([]Scheme, error) {
	const name = "identifiers.csv"
	rows, err := peopleTable(fsys, name, "scheme", "name", "rule", "status", "source")
	if err != nil {
		return nil, err
	}
	out := schemeForms()
	if len(rows) != len(out) {
		return nil, fmt.Errorf("%s: %d schemes, expected %d", name, len(rows), len(out))
	}
	for i, r := range rows {
		s := &out[i]
		if r[0] != s.Word {
			return nil, fmt.Errorf("%s: row %d: the scheme %q, expected %s", name, i+1, r[0], s.Word)
		}
		s.Name, s.Rule, s.Status, s.Source = r[1], r[2], IdentifierStatus(r[3]), r[4]
		switch s.Status {
		case CannotBeAssigned, NotAssignedYet, LocalToIssuer, CannotBeProved:
		default:
			return nil, fmt.Errorf("%s: row %d: the status %q isn't known", name, i+1, r[3])
		}
	}
	return out, nil
}
