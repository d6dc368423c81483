package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/persist"
	"github.com/hsc-dev/hsc/runtime"
)

// destination is a format and the folder that its files go to.
type destination struct {
	plan.Emit
	folder string
}

// formats are the formats that can be asked for.
func formats() []string { return emit.Formats() }

// scenarioMark stands for the scenario's name in -o.
const scenarioMark = "{scenario}"

// place says where each scenario's files go, and refuses two builds of the
// same file.
func (b *build) place(jobs []*job) error {
	if b.folderFlag != "" && len(jobs) > 1 && !strings.Contains(b.folderFlag, scenarioMark) {
		return usage("-o %s would gather several scenarios in one folder: put %s into it", b.folderFlag, scenarioMark)
	}
	taken := map[string]string{} // The scenario that writes into a folder.
	for _, j := range jobs {
		emits, err := b.emits(j)
		if err != nil {
			return err
		}
		for _, e := range emits {
			d := destination{Emit: e, folder: b.folder(j.spec, e)}
			if err := b.fits(d, j.spec, taken); err != nil {
				return err
			}
			j.emits = append(j.emits, d)
		}
	}
	return nil
}

// fits refuses what a format can't do, and files that another scenario writes.
func (b *build) fits(d destination, s *spec, taken map[string]string) error {
	if d.Format == "json" && b.slice.n > 1 {
		return usage("--shard: a JSON document can't be put together from slices; ndjson can: --emit ndjson")
	}
	key := d.folder + "\x00" + d.Format
	if d.Format == "json" {
		key += "\x00" + s.base() // One document for each scenario.
	}
	if other, ok := taken[key]; ok {
		return usage("%s and %s would write the same %s files in %s: give -o with %s in it", other, s.name, d.Format, d.folder, scenarioMark)
	}
	taken[key] = s.name
	return nil
}

// emits are the formats of a scenario: its own, or those of --emit, which keep
// the options of the scenario's own statement.
func (b *build) emits(j *job) ([]plan.Emit, error) {
	if b.cmd.Flags().Changed("emit") {
		return replaced(j.plan.Emits, b.emit)
	}
	if b.folderFlag != "" && len(j.plan.Emits) == 0 {
		return nil, usage("-o says where files go, and %s emits none: add --emit %s", j.spec.name, strings.Join(formats(), ","))
	}
	return j.plan.Emits, nil
}

func replaced(own []plan.Emit, names []string) ([]plan.Emit, error) {
	var out []plan.Emit
	for i, name := range names {
		name = strings.TrimSpace(name)
		switch {
		case !slices.Contains(formats(), name):
			return nil, usage("--emit %s: expected some of %s", name, strings.Join(formats(), ", "))
		case slices.Contains(names[:i], name):
			return nil, usage("--emit names %s twice", name)
		}
		e := plan.Emit{Format: name}
		if i := slices.IndexFunc(own, func(e plan.Emit) bool { return e.Format == name }); i >= 0 {
			e = own[i]
		}
		out = append(out, e)
	}
	return out, nil
}

// folder is where a format's files go.
func (b *build) folder(s *spec, e plan.Emit) string {
	switch {
	case b.folderFlag != "":
		return filepath.Join(strings.ReplaceAll(b.folderFlag, scenarioMark, s.base()), e.Format)
	case e.To == "":
		return filepath.Join(s.folder(), "out", e.Format)
	case filepath.IsAbs(e.To):
		return filepath.Clean(e.To)
	}
	return filepath.Join(s.folder(), filepath.FromSlash(e.To))
}

// output is where the rows of one scenario go.
type output struct {
	files []emit.Sink
	load  *persist.Load // nil without a database.
	saved persist.Result
	wrote []emit.File
}

// open opens the files of a scenario, and its place in the database.
func (b *build) open(ctx context.Context, db *persist.DB, j *job, tables []*models.Table) (*output, error) {
	out := &output{}
	var err error
	for _, d := range j.emits {
		o := emit.Options{Nested: d.Nested, Compress: compression(d.Compress), Name: j.spec.base(), Shard: emit.Shard{I: b.slice.i, N: b.slice.n}}
		if strings.HasPrefix(d.Format, "fhir") {
			if o.FHIR, err = fhirOptions(d.FHIR, j.plan.Start); err != nil {
				return nil, out.abort(err)
			}
		}
		sink, err := emit.Open(d.folder, d.Format, o, tables)
		if err != nil {
			return nil, out.abort(fail(exitIO, err))
		}
		out.files = append(out.files, sink)
	}
	if db == nil {
		return out, nil
	}
	scenario, err := b.scenario(ctx, db, j)
	if err == nil {
		out.load, err = db.Begin(ctx, scenario, tables)
	}
	if err != nil {
		return nil, out.abort(fail(saveCode(ctx, err), err))
	}
	return out, nil
}

// compression is the option's name as the formats have it.
func compression(option string) string {
	if option == "uncompressed" {
		return "none"
	}
	return option
}

// sinks are the files and the database, whose errors have exit code 4.
func (o *output) sinks() []runtime.Sink {
	var out []runtime.Sink
	for _, f := range o.files {
		out = append(out, sink{f})
	}
	if o.load != nil {
		out = append(out, sink{o.load})
	}
	return out
}

// sink marks errors as those of files, apart from the scenario's own.
type sink struct{ runtime.Sink }

func (s sink) Encode(b *models.Batch) (any, error) {
	encoded, err := s.Sink.Encode(b)
	return encoded, fail(exitIO, err)
}

func (s sink) Write(b *models.Batch, encoded any) error {
	return fail(exitIO, s.Sink.Write(b, encoded))
}

// commit puts everything in place. Files stand in their places first, which
// can be taken back; the database is next, which can't; what the files replaced
// is forgotten last. So a disk that is full at either leaves both as they were.
func (o *output) commit(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return o.abort(err)
	}
	if err := o.place(); err != nil {
		return o.abort(fail(exitIO, err))
	}
	if o.load != nil {
		saved, err := o.load.Commit()
		if err != nil {
			return o.abort(fail(saveCode(ctx, err), err))
		}
		o.saved = saved
	}
	var errs []error
	for _, f := range o.files {
		files, err := f.Commit()
		o.wrote, errs = append(o.wrote, files...), append(errs, err)
	}
	return fail(exitIO, errors.Join(errs...))
}

// place brings the files into place while the database takes its last rows.
// What keeps it from them Commit reports, or Abort has no use for.
func (o *output) place() error {
	if o.load != nil {
		var settling sync.WaitGroup
		settling.Go(func() { _ = o.load.Settle() })
		defer settling.Wait()
	}
	for _, f := range o.files {
		if err := f.Place(); err != nil {
			return err
		}
	}
	return nil
}

// abort takes away everything that was written, the last folder first: it may
// lie in one that an earlier format made.
func (o *output) abort(err error) error {
	errs := []error{err}
	for _, f := range slices.Backward(o.files) {
		errs = append(errs, f.Abort())
	}
	if o.load != nil {
		errs = append(errs, o.load.Abort())
	}
	return errors.Join(errs...)
}

// saveCode is the exit code of a scenario that couldn't be saved.
func saveCode(ctx context.Context, err error) int {
	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.Is(err, persist.ErrDatabase):
		return exitIO
	}
	return exitUsage // A name that is taken, or that can't be one.
}

// closed closes the database after what came of using it.
func closed(db *persist.DB, err error) error {
	if db == nil {
		return err
	}
	if closing := db.Close(); closing != nil && err == nil {
		return fail(exitIO, fmt.Errorf("close: %w", closing))
	}
	return err
}
