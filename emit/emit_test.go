package emit

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/models"
)

// write runs batches through a sink with so many workers and returns the
// folder's files by name.
func write(t testing.TB, format string, o Options, tables []*models.Table, batches []*models.Batch, workers int) (map[string][]byte, []File) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "deep", format)
	s, err := Open(dir, format, o, tables)
	if err != nil {
		t.Fatal(err)
	}
	encoded := make([]any, len(batches))
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := w; i < len(batches); i += workers {
				var err error
				if encoded[i], err = s.Encode(batches[i]); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	for i, b := range batches {
		if err := s.Write(b, encoded[i]); err != nil {
			t.Fatal(err)
		}
	}
	files, err := s.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return golden.Read(t, dir), files
}

func TestGolden(t *testing.T) {
	c := newClinic()
	batches := []*models.Batch{
		{Tables: []*models.Rows{thingRows(), organizationRows(c)}},
		c.batch(1, 0, 3), c.batch(2, 3, 2),
	}
	tables := append([]*models.Table{things(), models.Allergies()}, c.tables...)
	all := map[string][]byte{}
	cases := []struct {
		folder, format string
		o              Options
	}{
		{"csv", "csv", Options{}},
		{"ndjson", "ndjson", Options{}},
		{"json", "json", Options{Name: "clinic"}},
		{"nested", "json", Options{Name: "clinic", Nested: true}},
		{"parquet", "parquet", Options{}},
	}
	for _, c := range cases {
		files, _ := write(t, c.format, c.o, tables, batches, max(1, golden.Workers(t)))
		for name, text := range files {
			all[c.folder+"/"+name] = text
		}
	}
	golden.Dir(t, filepath.Join("testdata", "golden"), all)
}

func organizationRows(c *clinic) *models.Rows {
	r := models.NewRows(models.Organizations(), c.vocabs["organizations"], 1)
	r.AppendOrganization(&models.Organization{
		OrganizationID: 7, NPI: models.Text("1234567893"), Name: models.Text("Clinic, \"Lone Star\""), TaxID: models.Text("00-1234567"),
		StreetAddress: models.Text("1 Main St"), Phone: models.Text("(512) 555-0100"),
	})
	r.EndUnit()
	return r
}

// TestAnyNumberOfWorkers demands the same bytes of every format and packing.
func TestAnyNumberOfWorkers(t *testing.T) {
	c := newClinic()
	var batches []*models.Batch
	for seq := range 9 {
		batches = append(batches, c.batch(seq, uint64(seq)*100, 100))
	}
	for _, format := range Formats() {
		for _, compress := range []string{"", "gzip", "zstd"} {
			o := Options{Name: "clinic", Compress: compress, FHIR: plainFHIR()}
			some := batches
			if format == "fhir" {
				some = batches[:2] // Each patient is a file.
			}
			want, _ := write(t, format, o, c.tables, some, 1)
			for _, workers := range []int{2, 7} {
				got, _ := write(t, format, o, c.tables, some, workers)
				for name := range want {
					if !bytes.Equal(want[name], got[name]) {
						t.Errorf("%s %s: %s differs with %d workers", format, compress, name, workers)
					}
				}
			}
		}
	}
}

// TestPacked demands that packed files hold what the plain ones do.
func TestPacked(t *testing.T) {
	c := newClinic()
	batches := []*models.Batch{c.batch(0, 0, 50), c.batch(1, 50, 50)}
	for _, format := range []string{"csv", "ndjson", "json"} {
		plain, _ := write(t, format, Options{Name: "clinic"}, c.tables, batches, 1)
		gz, _ := write(t, format, Options{Name: "clinic", Compress: "gzip"}, c.tables, batches, 1)
		zst, _ := write(t, format, Options{Name: "clinic", Compress: "zstd"}, c.tables, batches, 1)
		for name, want := range plain {
			if len(want) == 0 {
				continue // Nothing packs to nothing.
			}
			r, err := gzip.NewReader(bytes.NewReader(gz[name+".gz"]))
			if err != nil {
				t.Fatal(name, err)
			}
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s.gz holds something else: %v", name, err)
			}
			z, err := zstd.NewReader(bytes.NewReader(zst[name+".zst"]))
			if err != nil {
				t.Fatal(name, err)
			}
			if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s.zst holds something else: %v", name, err)
			}
			z.Close()
		}
	}
}

// TestShards demands that the slices put together are the whole.
func TestShards(t *testing.T) {
	c := newClinic()
	batches := []*models.Batch{c.batch(0, 0, 20), c.batch(1, 20, 20), c.batch(2, 40, 20)}
	for _, format := range []string{"csv", "ndjson"} {
		for _, compress := range []string{"", "gzip"} {
			whole, _ := write(t, format, Options{Compress: compress}, c.tables, batches, 1)
			joined := map[string][]byte{}
			for i := range batches {
				o := Options{Compress: compress, Shard: Shard{I: i + 1, N: len(batches)}}
				slice, _ := write(t, format, o, c.tables, batches[i:i+1], 1)
				for name, text := range slice {
					joined[name] = append(joined[name], text...)
				}
			}
			for name, text := range whole {
				if !bytes.Equal(text, joined[name]) {
					t.Errorf("%s %q: the slices of %s aren't the whole", format, compress, name)
				}
			}
		}
	}
}

func TestFiles(t *testing.T) {
	c := newClinic()
	batches := []*models.Batch{c.batch(0, 0, 10)}
	files, infos := write(t, "csv", Options{Hash: true}, c.tables, batches, 1)
	if len(infos) != len(c.tables) || len(files) != len(c.tables) {
		t.Fatalf("%d files for %d tables", len(infos), len(c.tables))
	}
	for i, info := range infos {
		text := files[filepath.Base(info.Path)]
		if info.Bytes != int64(len(text)) || len(info.SHA256) != 64 || info.Rows != int64(batches[0].Tables[i].N) {
			t.Errorf("%+v tells not of %d bytes", info, len(text))
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	patients := []*models.Table{models.Patients()}
	cases := []struct {
		format string
		o      Options
		tables []*models.Table
		want   string
	}{
		{"x12", Options{}, patients, `unknown format "x12": expected one of csv, json, ndjson, parquet, fhir, fhir_bulk`},
		{"fhir", Options{}, patients, "there is no concept"},
		{"fhir", Options{FHIR: FHIR{NoSNOMED: true}}, []*models.Table{models.Providers()}, "write table patients too"},
		{"fhir", Options{FHIR: FHIR{NoSNOMED: true, Profile: "5.0.1"}}, patients, `unknown profile "5.0.1": expected 6.1.0, 7.0.0 or r4`},
		{"csv", Options{Nested: true}, patients, "csv has no nested form"},
		{"csv", Options{Compress: "lzma"}, patients, `unknown compression "lzma": expected gzip or zstd`},
		{"parquet", Options{Compress: "snappy"}, patients, `unknown compression "snappy": expected zstd, gzip or none`},
		{"json", Options{}, patients, "expected a name"},
		{"json", Options{Name: "../x"}, patients, "without slashes"},
		{"json", Options{Name: "x", Shard: Shard{I: 1, N: 2}}, patients, "use ndjson"},
		{"csv", Options{Shard: Shard{I: 3, N: 2}}, patients, "from 1/2 to 2/2, found 3/2"},
		{"json", Options{Name: "x", Nested: true}, []*models.Table{models.Providers()}, "write table patients too"},
		{"csv", Options{}, []*models.Table{{Name: "a/b"}}, "without slashes"},
	}
	for _, c := range cases {
		outer := t.TempDir()
		_, err := Open(filepath.Join(outer, "out"), c.format, c.o, c.tables)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %+v: %v, want %q", c.format, c.o, err, c.want)
		}
		if left, _ := os.ReadDir(outer); len(left) != 0 {
			t.Errorf("%s %+v leaves %v", c.format, c.o, left)
		}
	}
}

// TestAbort demands that nothing remains, folders included, whatever came in.
func TestAbort(t *testing.T) {
	for _, format := range Formats() {
		t.Run(format, func(t *testing.T) { abort(t, format, false) })
		t.Run(format+" placed", func(t *testing.T) { abort(t, format, true) })
	}
}

func abort(t *testing.T, format string, placed bool) {
	c := newClinic()
	b := c.batch(0, 0, 100)
	outer := t.TempDir()
	s, err := Open(filepath.Join(outer, "a", "b"), format, Options{Name: "x", FHIR: plainFHIR()}, c.tables)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := s.Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write(b, encoded); err != nil {
		t.Fatal(err)
	}
	if placed {
		if err := s.Place(); err != nil {
			t.Fatal(err)
		}
		if left, _ := os.ReadDir(filepath.Join(outer, "a", "b")); len(left) == 0 {
			t.Error("nothing is in place")
		}
	}
	if err := s.Abort(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(outer); len(left) != 0 {
		t.Errorf("%v remain", left)
	}
}

// TestOtherColumns demands an error, not a file whose rows don't fit its head.
func TestOtherColumns(t *testing.T) {
	c := newClinic()
	table := models.Patients()
	table.Columns = append(table.Columns, models.Column{Name: "bmi", Type: models.TypeFloat, Nullable: true})
	for _, format := range Formats() {
		s, err := Open(t.TempDir(), format, Options{Name: "x", FHIR: plainFHIR()}, []*models.Table{table})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Encode(c.batch(0, 0, 1)); err == nil || !strings.Contains(err.Error(), "expected 29 columns, found 28") {
			t.Errorf("%s: %v", format, err)
		}
		if err := s.Abort(); err != nil {
			t.Error(err)
		}
	}
}

// TestStrayRows demands an error where a unit has no patient to hang rows on.
func TestStrayRows(t *testing.T) {
	c := newClinic()
	b := c.batch(0, 0, 5)
	for i, rows := range b.Tables {
		if rows.Table.Name == "patients" {
			b.Tables[i] = nil
		}
	}
	s, err := Open(t.TempDir(), "json", Options{Name: "x", Nested: true}, c.tables)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Encode(b); err == nil || !strings.Contains(err.Error(), "none in patients to hang them on") {
		t.Errorf("%v", err)
	}
	if err := s.Abort(); err != nil {
		t.Error(err)
	}
}
