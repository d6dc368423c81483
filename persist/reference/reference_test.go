package reference

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/persist"
)

func opened(t testing.TB) *Store {
	t.Helper()
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "data.duckdb"), persist.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func fixture(name string) string { return filepath.Join("testdata", name) }

// files are the fixtures: what each is told to be, and one of its rows.
var files = []struct {
	file, table, release string
	rows                 int64
	query, want          string
}{
	{"icd10cm_order_2026.txt", "icd10cm_codes", "2026", 4, "SELECT code || billable || description WHERE code = 'A00.1'", "A00.1trueMade-up fever of the right"},
	{"icd10pcs_order_2026.txt", "icd10pcs_codes", "2026", 2, "SELECT code || billable || description WHERE order_number = 2", "0016070trueMade-up bypass of one thing to another"},
	{"Loinc.csv", "loinc_terms", "2.80", 2, "SELECT component || status WHERE loinc = '4548-4'", `Another "made-up" thingACTIVE`},
	{"RXNCONSO.RRF", "rxnorm_atoms", "not named", 2, "SELECT name || term_type WHERE rxcui = '9000002'", `madeupine 5 MG "Oral" TabletSCD`},
	{"sct2_Description_Snapshot-en_US0000000_20250901.txt", "snomed_descriptions", "2025-09-01", 3, "SELECT term || effective WHERE type = 'synonym' AND active", `Made-up "disorder"2025-03-01`},
	{"Consolidated_Code_List.txt", "cpt_codes", "not named", 2, "SELECT long_description WHERE code = '00001'", "A made-up procedure, in long words"},
	{"product.txt", "ndc_products", "not named", 1, "SELECT labeler || marketed_from || dea_schedule", "Café Pharma2020-01-01CII"},
	{"package.txt", "ndc_packages", "not named", 2, "SELECT ndc11 WHERE package_ndc = '99999-001-02'", "99999000102"},
	{"PLACES__Local_Data_for_Better_Health__County_Data_2024_release.csv", "places_county", "2024", 2, "SELECT value || '/' || population WHERE location = '48999'", "11.5/12345.0"},
	{"PLACES__Local_Data_for_Better_Health__Census_Tract_Data_2024_release.csv", "places_tract", "2024", 1, "SELECT location || year", "489990001002022"},
	{"SVI_2022_US_county.csv", "svi_county", "2022", 2, "SELECT overall || coalesce(minority_language::VARCHAR, ' none') WHERE fips = '01999'", "0.6 none"},
	{"SVI_2022_US.csv", "svi_tract", "2022", 1, "SELECT fips", "01999000100"},
}

func TestImport(t *testing.T) {
	ctx, s := context.Background(), opened(t)
	for _, f := range files {
		i, err := s.Import(ctx, fixture(f.file), "", "")
		if err != nil {
			t.Errorf("%s: %v", f.file, err)
			continue
		}
		if i.Table != f.table || i.Release != f.release || i.Rows != f.rows || i.File != f.file || len(i.SHA256) != 64 {
			t.Errorf("%s: %+v", f.file, i)
		}
		said, where, _ := strings.Cut(f.query, " WHERE ")
		if where != "" {
			where = " WHERE " + where
		}
		var got string
		if err := s.file.SQL.QueryRowContext(ctx, said+" FROM "+f.table+where).Scan(&got); err != nil || got != f.want {
			t.Errorf("%s: %q, want %q (%v)", f.table, got, f.want, err)
		}
	}
	list, err := s.List(ctx)
	if err != nil || len(list) != len(files) {
		t.Errorf("%d imports listed, want %d (%v)", len(list), len(files), err)
	}
	if found, err := s.Verify(ctx); err != nil || len(found) > 0 {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestImportProviders(t *testing.T) {
	ctx, s := context.Background(), opened(t)
	i, err := s.Import(ctx, nppesFile(t, t.TempDir(), 5000), "", "")
	if err != nil || i.Rows != 5000 || i.Release != "2025-09-07" || i.Table != "nppes_providers" {
		t.Fatalf("%+v, %v", i, err)
	}
	var got string
	query := `SELECT organization_name || '|' || city || '|' || enumerated || '|' || primary_taxonomy || '|' || len(taxonomies) FROM nppes_providers WHERE npi = '` + npiOf(200000007) + `'`
	want := `NOWHERE "CLINIC" 7, INC.|NOWHERE|2005-05-23|208D00000X|2`
	if err := s.file.SQL.QueryRowContext(ctx, query).Scan(&got); err != nil || got != want {
		t.Errorf("%q, want %q (%v)", got, want, err)
	}
}

// TestImportAgain replaces what was imported, and keeps it where the new file
// is wrong.
func TestImportAgain(t *testing.T) {
	ctx, s := context.Background(), opened(t)
	first, err := s.Import(ctx, fixture("Loinc.csv"), "loinc", "2.79")
	if err != nil || first.Release != "2.79" {
		t.Fatalf("%+v, %v", first, err)
	}
	second, err := s.Import(ctx, fixture("Loinc.csv"), "", "")
	if err != nil || second.Release != "2.80" || second.Fingerprint != first.Fingerprint {
		t.Fatalf("%+v, %v", second, err)
	}
	wrong := filepath.Join(t.TempDir(), "Loinc.csv")
	write(t, wrong, strings.Replace(contents(t, "Loinc.csv"), "4548-4", "4548-5", 1))
	if _, err := s.Import(ctx, wrong, "", ""); err == nil {
		t.Error("a wrong file is imported")
	}
	list, err := s.List(ctx)
	if err != nil || len(list) != 1 || list[0] != second {
		t.Errorf("%+v, %v", list, err)
	}
	if found, err := s.Verify(ctx); err != nil || len(found) > 0 {
		t.Errorf("found %v, %v", found, err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(fixture(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestImportRefuses alters each fixture in several ways.
func TestImportRefuses(t *testing.T) {
	const (
		sct    = "sct2_Description_Snapshot-en_US0000000_20250901.txt"
		county = "PLACES__Local_Data_for_Better_Health__County_Data_2024_release.csv"
	)
	tests := []struct{ file, old, new, want string }{
		{"icd10cm_order_2026.txt", "00003 A001 ", "00003 A00- ", `"A00.-" isn't shaped`},
		{"icd10cm_order_2026.txt", "00002 A000    1 Made-up fever of the left                                    Made-up fever of the left\r\n", "", "lines are missing"},
		{"icd10cm_order_2026.txt", "00003 A001", "00003 A000", `"A00.0" stands twice`},
		{"icd10pcs_order_2026.txt", "0016070", "001607O", "isn't shaped"},
		{"Loinc.csv", "4548-4", "4548-5", `"4548-5" has a wrong check digit`},
		{"Loinc.csv", "12-5", "125", "isn't shaped"},
		{"Loinc.csv", "12-5", "4548-4", "stands twice"},
		{"Loinc.csv", `,"CHEM"`, "", "Loinc.csv:2: expected 15 cells, found 14"},
		{"Loinc.csv", `"Another thing in Blood"`, `"Another thing`, "a quote isn't closed"},
		{"Loinc.csv", "SCALE_TYP", "SCALE", "lacks the columns SCALE_TYP"},
		{"Loinc.csv", `"CHNG_TYPE"`, `"CLASS"`, `is named "CLASS", expected a name of its own`},
		{"Loinc.csv", "Made-up substance", "Made-up subst\xe4nce", "isn't in UTF-8"},
		{"RXNCONSO.RRF", "9000002|ENG", "x|ENG", "isn't shaped"},
		{"RXNCONSO.RRF", "9100002", "9100001", "stands twice"},
		{"RXNCONSO.RRF", "|SCD|", "|", "RXNCONSO.RRF:2: expected 19 cells, found 18"},
		{sct, "900000000000448009\r\n9", "900000000000448009\r\n8", "wrong check digit"},
		{sct, "20240901", "2024-09-01", `"2024-09-01" stands where a date was expected`},
		{sct, "\tMade-up \"disorder\"\t", "\t\t", "has no term"},
		{sct, "\ten\t", "\t", ":2: expected 9 cells, found 8"},
		{"Consolidated_Code_List.txt", "00001", "0001", "isn't shaped"},
		{"Consolidated_Code_List.txt", "0002T", "00001", "stands twice"},
		{"Consolidated_Code_List.txt", "\tMedium", "\tMiddle", "looks like Consolidated_Code_List.txt, and lacks the columns Medium"},
		{"product.txt", "\t99999-001", "\t99999", "isn't shaped"},
		{"product.txt", "20200101", "2020", "date was expected"},
		{"package.txt", "99999-001-02", "99999-001-01", "stands twice"},
		{"package.txt", "\t99999-001-02", "\t99999-0001-002", "isn't shaped"},
		{county, "11.5", "eleven", `"eleven" stands where a number was expected`},
		{county, "11.5", "9.5", "has a share that can't be"},
		{county, ",48999,", ",489,", "isn't the number of such a place"},
		{"SVI_2022_US_county.csv", "0.6", "6", "has a rank that can't be"},
		{"SVI_2022_US_county.csv", ",48999,\"Nowhere", ",1999,\"Nowhere", "stands twice"},
		{"SVI_2022_US_county.csv", "RPL_THEMES", "RPL", "lacks the columns RPL_THEMES"},
	}
	for _, test := range tests {
		text := contents(t, test.file)
		altered := strings.Replace(text, test.old, test.new, 1)
		if altered == text {
			t.Errorf("%s has no %q", test.file, test.old)
		}
		refused(t, test.file, altered, "", test.want)
	}
}

// refused holds that a file isn't imported, and why; an empty reason means
// that it is.
func refused(t *testing.T, name, text, system, want string) {
	t.Helper()
	ctx, s := context.Background(), opened(t)
	path := filepath.Join(t.TempDir(), name)
	write(t, path, text)
	_, err := s.Import(ctx, path, system, "")
	var wrong *FileError
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: %v", name, err)
	case want != "" && (!errors.As(err, &wrong) || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), name)):
		t.Errorf("%s: got %v, want %q in it", name, err, want)
	}
	if list, err := s.List(ctx); err != nil || (len(list) > 0) == (want != "") {
		t.Errorf("%s: %d imports are listed (%v)", name, len(list), err)
	}
}

func TestImportRefusesProviders(t *testing.T) {
	header, at, line := nppesPlaces()
	row := func(change map[string]string) string {
		cells := madeUp(1)
		maps.Copy(cells, change)
		return nppesRow(header, at, cells)
	}
	const name = "npidata_pfile_20050523-20250907.csv"
	gone := map[string]string{}
	for k := range madeUp(1) {
		gone[k] = ""
	}
	gone["NPI"], gone["NPI Deactivation Date"] = npiOf(212345678), "01/31/2020"
	for _, test := range []struct{ text, want string }{
		{line + row(nil), ""},
		{line + row(gone), ""},
		{line + row(map[string]string{"NPI": "2000000019"}), "has a wrong check digit"},
		{line + row(map[string]string{"NPI": "3" + npiOf(200000001)[1:]}), "isn't shaped like an NPI"},
		{line + row(map[string]string{"NPI": "20000000"}), "isn't shaped like an NPI"},
		{line + row(map[string]string{"Entity Type Code": ""}), "of no kind"},
		{line + row(map[string]string{"Provider Enumeration Date": ""}), "no date of enumeration"},
		{line + row(map[string]string{"Last Update Date": "2024-07-08"}), "date was expected"},
		{line + row(nil) + row(nil), "stands twice"},
		{line, "there is no row under the header"},
		{line + row(nil)[:500], ":2: the file ends within this line"},
		{line + strings.Join(strings.Split(row(nil), `","`)[:20], `","`) + "\"\n", ":2: expected 330 cells, found 20"},
		{strings.Replace(line, `"Last Update Date"`, `"Last Update"`, 1) + row(nil), "lacks the columns Last Update Date"},
	} {
		refused(t, name, test.text, "", test.want)
	}
}

// TestWrongFiles are no files of any system, or not of the one that is said.
func TestWrongFiles(t *testing.T) {
	loinc, order := contents(t, "Loinc.csv"), contents(t, "icd10cm_order_2026.txt")
	for _, test := range []struct{ name, text, system, want string }{
		{"empty.csv", "", "", "the file is empty"},
		{"a.zip", "PK\x03\x04xxxx", "", "ZIP archive"},
		{"a.gz", "\x1f\x8bxxxx", "", "compressed"},
		{"a.bin", "abc\x00def\n", "", "no text"},
		{"notes.txt", "Dear all,\nhere it is.\n", "", "no file that can be imported"},
		{"one.csv", "a,b\n1,2\n", "", "no file that can be imported"},
		{"Loinc.csv", loinc, "rxnorm", "its first line isn't that of RXNCONSO.RRF"},
		{"Loinc.csv", loinc, "nppes", "its first line isn't that of npidata"},
		{"icd.txt", order, "icd10pcs", "its first line isn't that of icd10pcs_order_YYYY.txt"},
		{"icd.txt", order, "icd10cm", ""},
		{"icd.txt", order[:len(order)-9], "icd10cm", ":4: the file ends within this line"},
		{"icd.txt", order + "end\r\n", "icd10cm", "isn't shaped"},
		{"bom.csv", "\xef\xbb\xbf" + loinc, "", ""},
	} {
		refused(t, test.name, test.text, test.system, test.want)
	}
	s := opened(t)
	if _, err := s.Import(context.Background(), t.TempDir(), "", ""); err == nil || !strings.Contains(err.Error(), "found a folder") {
		t.Errorf("a folder: %v", err)
	}
	if _, err := s.Import(context.Background(), "nowhere.csv", "", ""); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	s := opened(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Import(ctx, fixture("Loinc.csv"), "", ""); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if list, err := s.List(context.Background()); err != nil || len(list) > 0 {
		t.Errorf("%v, %v", list, err)
	}
}

func TestVerifyFinds(t *testing.T) {
	ctx := context.Background()
	for statement, want := range map[string]string{
		"DELETE FROM loinc_terms WHERE loinc = '12-5'":      "its rows aren't those that were imported",
		"UPDATE loinc_terms SET component = 'x'":            "its rows aren't those that were imported",
		"DROP TABLE loinc_terms":                            "the table is gone",
		"UPDATE imports SET table_name = 'loinc_new_terms'": "doesn't know the table",
	} {
		s := opened(t)
		if _, err := s.Import(ctx, fixture("Loinc.csv"), "", ""); err != nil {
			t.Fatal(err)
		}
		if _, err := s.file.SQL.ExecContext(ctx, statement); err != nil {
			t.Fatal(err)
		}
		if found, err := s.Verify(ctx); err != nil || len(found) != 1 || !strings.Contains(found[0], want) {
			t.Errorf("%s: %v, %v", statement, found, err)
		}
	}
}

func TestRemove(t *testing.T) {
	ctx, s := context.Background(), opened(t)
	for _, name := range []string{"product.txt", "package.txt", "Loinc.csv"} {
		if _, err := s.Import(ctx, fixture(name), "", ""); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.Remove(ctx, "ndc"); err != nil || n != 3 {
		t.Errorf("%d rows, %v", n, err)
	}
	if _, err := s.Remove(ctx, "ndc"); !errors.Is(err, ErrNotImported) {
		t.Errorf("again: %v", err)
	}
	var tables int
	err := s.file.SQL.QueryRowContext(ctx, "SELECT count(*) FROM duckdb_tables()").Scan(&tables)
	if list, more := s.List(ctx); err != nil || more != nil || tables != 2 || len(list) != 1 || list[0].System != "loinc" {
		t.Errorf("%d tables, %+v, %v, %v", tables, list, err, more)
	}
}

func TestOpenRefuses(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	text := filepath.Join(dir, "text.duckdb")
	write(t, text, "this is no database, and is long enough to be looked at as one")
	for _, path := range []string{text, dir, filepath.Join(text, "x.duckdb"), ""} {
		if _, err := Open(ctx, path, persist.Options{}); !errors.Is(err, persist.ErrDatabase) {
			t.Errorf("%s: %v", path, err)
		}
	}
	other := filepath.Join(dir, "other.duckdb")
	db, err := persist.Open(ctx, other, persist.Options{})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	s, err := Open(ctx, other, persist.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.List(ctx); !errors.Is(err, persist.ErrDatabase) || !strings.Contains(err.Error(), "didn't make it") {
		t.Errorf("a database of scenarios: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	for path, want := range map[string]bool{text: true, dir: true, filepath.Join(dir, "none"): false} {
		if got, err := Exists(path); err != nil || got != want {
			t.Errorf("%s: %v, %v", path, got, err)
		}
	}
}

func TestVerhoeff(t *testing.T) {
	for id, want := range map[string]bool{
		"73211009": true, "138875005": true, "900000000000003001": true, "73211008": false, "37211009": false, "7321100x": false, "12345": false, "": false,
	} {
		if verhoeffHolds(id) != want {
			t.Errorf("%q: %v", id, !want)
		}
	}
}

// TestCheckDigits compares the checks in SQL with known numbers.
func TestCheckDigits(t *testing.T) {
	ctx, s := context.Background(), opened(t)
	for _, test := range []struct {
		column, rule, right string
		wrong               []string
	}{
		{"loinc", loincWrong, "4548-4 2160-0 98979-8 5-9 1234567-4", []string{"4548-5", "2160-1", "89979-8", "5-8"}},
		{"npi", luhn(npiWrong), "1234567893 " + npiOf(200000001) + " " + npiOf(299999999), []string{"1234567890", "1234576893", "2345678901"}},
	} {
		holds := func(number string) bool {
			var wrong bool
			err := s.file.SQL.QueryRowContext(ctx, fmt.Sprintf("SELECT %s FROM (SELECT ? AS %s)", test.rule, test.column), number).Scan(&wrong)
			if err != nil {
				t.Fatal(err)
			}
			return !wrong
		}
		for n := range strings.FieldsSeq(test.right) {
			if !holds(n) {
				t.Errorf("%s %s is taken for wrong", test.column, n)
			}
		}
		for _, n := range test.wrong {
			if holds(n) {
				t.Errorf("%s %s is taken for right", test.column, n)
			}
		}
	}
}

func TestFormats(t *testing.T) {
	tables := map[string]bool{}
	for _, f := range Formats() {
		if tables[f.Table] || f.Title == "" || f.File == "" || f.Terms == "" || !slices.Contains(Systems(), f.System) {
			t.Errorf("%+v", f)
		}
		tables[f.Table] = true
	}
}

// BenchmarkProviders imports a million providers; it takes 2 GB of disk.
func BenchmarkProviders(b *testing.B) {
	if testing.Short() {
		b.Skip("it writes 1 GB")
	}
	path := nppesFile(b, b.TempDir(), 1_000_000)
	for b.Loop() {
		if _, err := opened(b).Import(context.Background(), path, "", ""); err != nil {
			b.Fatal(err)
		}
	}
}
