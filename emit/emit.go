// Package emit writes batches into files: CSV, JSON, NDJSON, Parquet and FHIR.
//
// In go batches (models.Batch), encoded by many workers and written in plan
// order; out come a file for each table, or one document, under one folder.
// The bytes are the same for any number of workers. Files appear whole, by
// Commit, or not at all.
package emit

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/emit/csv"
	"github.com/hsc-dev/hsc/emit/fhir"
	"github.com/hsc-dev/hsc/emit/json"
	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/emit/parquet"
	"github.com/hsc-dev/hsc/models"
)

// File tells of a file that was written: its path, bytes, rows, and its hash
// where Options.Hash asked for it.
type File = output.Info

// Options are what a caller may ask of a format; the zero value is the plain
// file.
type Options = output.Options

// FHIR is what a caller may ask of formats fhir and fhir_bulk.
type FHIR = output.FHIR

// Concept is a SNOMED CT concept that FHIR may use.
type Concept = output.Concept

// Place is what FHIR needs to know of a facility.
type Place = output.Place

// Shard is slice I of N, counted from 1; the zero value is the whole.
type Shard = output.Shard

// Sink takes the batches of a run. Encode may be called by many goroutines at
// once; the other methods by one, Write in plan order. After Write returned,
// the batch may be used again.
type Sink interface {
	// Encode does the work on a batch and returns what Write takes.
	Encode(b *models.Batch) (any, error)
	// Write appends an encoded batch.
	Write(b *models.Batch, encoded any) error
	// Place puts the files in place; on an error nothing remains. Abort may
	// still take it back, where something else fails that belongs to them.
	Place() error
	// Commit puts the files in place, for good; on an error nothing remains.
	Commit() ([]File, error)
	// Abort takes away all that was written and brings back what Place
	// replaced. After Commit it does nothing.
	Abort() error
}

// Formats are the names that Open knows.
func Formats() []string { return []string{"csv", "json", "ndjson", "parquet", "fhir", "fhir_bulk"} }

// Open begins the tables' files of a format in the folder, which is made where
// it isn't there. Options that the format doesn't have are an error.
func Open(dir, format string, o Options, tables []*models.Table) (Sink, error) {
	if err := check(format, o, tables); err != nil {
		return nil, err
	}
	folder, err := output.Open(dir, o)
	if err != nil {
		return nil, err
	}
	f, err := begin(folder, format, o, tables)
	if err != nil {
		return nil, errors.Join(err, folder.Abort())
	}
	schema := make(map[string]*models.Table, len(tables))
	for _, t := range tables {
		schema[t.Name] = t
	}
	return &sink{encoder: f, folder: folder, schema: schema}, nil
}

// check refuses what the format doesn't have.
func check(format string, o Options, tables []*models.Table) error {
	switch {
	case format != "json" && o.Nested:
		return fmt.Errorf("format %s has no nested form: json has", format)
	case o.Shard.N < 0 || o.Shard.N > 0 && (o.Shard.I < 1 || o.Shard.I > o.Shard.N):
		return fmt.Errorf("expected a shard from 1/%d to %[1]d/%[1]d, found %[2]d/%[1]d", o.Shard.N, o.Shard.I)
	}
	for _, t := range tables {
		if !isFileName(t.Name) {
			return fmt.Errorf("a table's name is the name of its file: expected one without slashes, found %q", t.Name)
		}
	}
	if o.Name != "" && !isFileName(o.Name) {
		return fmt.Errorf("a document's name is the name of its file: expected one without slashes, found %q", o.Name)
	}
	return nil
}

// isFileName reports whether the name stays in its folder, on any system.
func isFileName(name string) bool {
	return name != "" && name != "." && name != ".." && !strings.ContainsAny(name, "/\\:\x00")
}

// begin makes the format's encoder.
func begin(f *output.Folder, format string, o Options, tables []*models.Table) (encoder, error) {
	switch format {
	case "csv":
		return wrap(csv.New(f, tables, o))
	case "ndjson":
		return wrap(json.NewLines(f, tables, o))
	case "json":
		return wrap(json.NewDocument(f, tables, o))
	case "fhir":
		return wrap(fhir.NewBundles(f, tables, o))
	case "fhir_bulk":
		return wrap(fhir.NewBulk(f, tables, o))
	case "parquet":
		return wrap(parquet.New(f, tables, o))
	}
	return nil, fmt.Errorf("unknown format %q: expected one of %s", format, strings.Join(Formats(), ", "))
}

// wrap keeps a nil pointer from becoming an encoder.
func wrap[E encoder](e E, err error) (encoder, error) {
	if err != nil {
		return nil, err
	}
	return e, nil
}

// encoder is what a format brings; the files are the sink's.
type encoder interface {
	Encode(b *models.Batch) (any, error)
	Write(b *models.Batch, encoded any) error
	// Finish writes what is left.
	Finish() error
	// Stop ends what runs beside the caller, before the files go away.
	Stop()
}

// sink is an encoder and its files.
type sink struct {
	encoder
	folder *output.Folder
	schema map[string]*models.Table

	finished bool
	failed   error // What Place came to.
}

// Encode encodes a batch whose tables have the columns that Open was told of.
func (s *sink) Encode(b *models.Batch) (any, error) {
	for _, rows := range b.Tables {
		if rows == nil || s.schema[rows.Table.Name] == nil {
			continue
		}
		if err := sameColumns(s.schema[rows.Table.Name], rows.Table); err != nil {
			return nil, err
		}
	}
	return s.encoder.Encode(b)
}

// sameColumns reports an error where two schemas of a table differ.
func sameColumns(want, have *models.Table) error {
	if want == have {
		return nil
	}
	if len(want.Columns) != len(have.Columns) {
		return fmt.Errorf("table %s: expected %d columns, found %d", want.Name, len(want.Columns), len(have.Columns))
	}
	for i := range want.Columns {
		w, h := &want.Columns[i], &have.Columns[i]
		if w.Name != h.Name || w.Type != h.Type || w.Scale != h.Scale {
			return fmt.Errorf("table %s: expected column %s of type %s, found %s of type %s", want.Name, w.Name, w.Type, h.Name, h.Type)
		}
	}
	return nil
}

func (s *sink) Place() error {
	if s.finished {
		return s.failed
	}
	s.finished = true
	if err := s.Finish(); err != nil {
		s.failed = errors.Join(err, s.Abort())
	} else {
		s.failed = s.folder.Place()
	}
	return s.failed
}

func (s *sink) Commit() ([]File, error) {
	if err := s.Place(); err != nil {
		return nil, err
	}
	return s.folder.Commit()
}

func (s *sink) Abort() error {
	s.Stop()
	return s.folder.Abort()
}
