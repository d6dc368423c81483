package reference

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// nppesHeader is the header of CMS's file: 330 columns.
func nppesHeader() []string {
	h := []string{"NPI", "Entity Type Code", "Replacement NPI", "Employer Identification Number (EIN)", "Provider Organization Name (Legal Business Name)"}
	for _, other := range []string{"", "Other "} {
		if other != "" {
			h = append(h, "Provider Other Organization Name", "Provider Other Organization Name Type Code")
		}
		last := "Provider Last Name (Legal Name)"
		if other != "" {
			last = "Provider Other Last Name"
		}
		h = append(h, last)
		for _, part := range []string{"First Name", "Middle Name", "Name Prefix Text", "Name Suffix Text", "Credential Text"} {
			h = append(h, "Provider "+other+part)
		}
	}
	h = append(h, "Provider Other Last Name Type Code")
	for _, use := range []string{"Mailing", "Practice Location"} {
		h = append(h, "Provider First Line Business "+use+" Address", "Provider Second Line Business "+use+" Address")
		for _, part := range []string{"City Name", "State Name", "Postal Code", "Country Code (If outside U.S.)", "Telephone Number", "Fax Number"} {
			h = append(h, "Provider Business "+use+" Address "+part)
		}
	}
	h = append(h, "Provider Enumeration Date", "Last Update Date", "NPI Deactivation Reason Code", "NPI Deactivation Date", "NPI Reactivation Date", "Provider Sex Code")
	for _, part := range []string{"Last Name", "First Name", "Middle Name", "Title or Position", "Telephone Number"} {
		h = append(h, "Authorized Official "+part)
	}
	for n := 1; n <= 15; n++ {
		for _, part := range []string{"Taxonomy Code", "", "", "Primary Taxonomy Switch"} {
			if part != "" {
				h = append(h, fmt.Sprintf("Healthcare Provider %s_%d", part, n))
			}
		}
		h = append(h, fmt.Sprintf("Provider License Number_%d", n), fmt.Sprintf("Provider License Number State Code_%d", n))
	}
	for n := 1; n <= 50; n++ {
		for _, part := range []string{"", " Type Code", " State", " Issuer"} {
			h = append(h, fmt.Sprintf("Other Provider Identifier%s_%d", part, n))
		}
	}
	h = append(h, "Is Sole Proprietor", "Is Organization Subpart", "Parent Organization LBN", "Parent Organization TIN")
	for _, part := range []string{"Name Prefix Text", "Name Suffix Text", "Credential Text"} {
		h = append(h, "Authorized Official "+part)
	}
	for n := 1; n <= 15; n++ {
		h = append(h, fmt.Sprintf("Healthcare Provider Taxonomy Group_%d", n))
	}
	return append(h, "Certification Date")
}

// nppesRow is a row of somebody made up, in CMS's quoting.
func nppesRow(header []string, at map[string]int, cells map[string]string) string {
	row := make([]string, len(header))
	for name, cell := range cells {
		row[at[name]] = cell
	}
	return `"` + strings.Join(row, `","`) + `"` + "\n"
}

func nppesPlaces() (header []string, at map[string]int, line string) {
	header, at = nppesHeader(), map[string]int{}
	for i, name := range header {
		at[name] = i
	}
	return header, at, `"` + strings.Join(header, `","`) + `"` + "\n"
}

// npiOf gives nine digits their check digit.
func npiOf(nine int) string {
	sum := 24
	for i, n := 0, nine; i < 9; i, n = i+1, n/10 {
		d := n % 10
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return fmt.Sprintf("%09d%d", nine, (10-sum%10)%10)
}

// madeUp is the cells of a provider: every seventh is an organization.
func madeUp(n int) map[string]string {
	cells := map[string]string{
		"NPI": npiOf(200000000 + n), "Entity Type Code": "1", "Provider Last Name (Legal Name)": fmt.Sprint("LAST", n%4001),
		"Provider First Name": fmt.Sprint("FIRST", n%997), "Provider Credential Text": "M.D.",
		"Provider First Line Business Mailing Address": fmt.Sprint(n%9000, " NOWHERE ST, STE ", n%100), "Provider Business Mailing Address City Name": "NOWHERE",
		"Provider Business Mailing Address State Name": "TX", "Provider Business Mailing Address Postal Code": "999990000",
		"Provider First Line Business Practice Location Address":                     fmt.Sprint(n%9000, " NOWHERE ST, STE ", n%100),
		"Provider Business Practice Location Address City Name":                      "NOWHERE",
		"Provider Business Practice Location Address State Name":                     "TX",
		"Provider Business Practice Location Address Postal Code":                    fmt.Sprintf("999%02d0000", n%100),
		"Provider Business Practice Location Address Country Code (If outside U.S.)": "US",
		"Provider Business Practice Location Address Telephone Number":               "5125550100",
		"Provider Enumeration Date":                                                  "05/23/2005", "Last Update Date": "07/08/2024", "Provider Sex Code": "F",
		"Healthcare Provider Taxonomy Code_1": "207Q00000X", "Healthcare Provider Primary Taxonomy Switch_1": "N",
		"Healthcare Provider Taxonomy Code_2": "208D00000X", "Healthcare Provider Primary Taxonomy Switch_2": "Y",
		"Provider License Number_1": fmt.Sprint("X", n), "Provider License Number State Code_1": "TX", "Is Sole Proprietor": "N",
	}
	if n%7 == 0 {
		cells["Entity Type Code"] = "2"
		cells["Provider Organization Name (Legal Business Name)"] = fmt.Sprint(`NOWHERE ""CLINIC"" `, n%1009, ", INC.")
		cells["Provider Last Name (Legal Name)"], cells["Provider First Name"] = "", ""
	}
	return cells
}

// nppesFile writes a file of so many providers made up.
func nppesFile(t testing.TB, dir string, providers int) string {
	t.Helper()
	header, at, line := nppesPlaces()
	if len(header) != 330 {
		t.Fatalf("%d columns, CMS's file has 330", len(header))
	}
	path := filepath.Join(dir, "npidata_pfile_20050523-20250907.csv")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(line); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range providers {
		b.WriteString(nppesRow(header, at, madeUp(n)))
		if n%1000 == 999 || n == providers-1 {
			if _, err := f.WriteString(b.String()); err != nil {
				t.Fatal(err)
			}
			b.Reset()
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
