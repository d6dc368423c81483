package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/persist"
	"github.com/hsc-dev/hsc/persist/reference"
)

// data is what the commands about code systems share.
type data struct {
	*app
	path string
	json bool
}

func (a *app) dataCommand() *cobra.Command {
	d := &data{app: a}
	cmd := &cobra.Command{
		Use:   "data",
		Short: "List, verify and import code systems",
		Long: "Shows the code systems that are built in, and keeps those that you are licensed\nfor: files of LOINC, RxNorm, SNOMED CT, CPT, NDC, NPPES, PLACES and others, as\n" +
			"their owners publish them, in a DuckDB file of your own. What hsc builds doesn't\nuse imported data; you join it in SQL.",
		Example: "  hsc data list\n  hsc data import Loinc.csv icd10cm_order_2026.txt\n  hsc data verify\n  hsc data licences",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return usage("expected what to do: list, verify, licences, import or remove")
		},
	}
	f := cmd.PersistentFlags()
	f.StringVar(&d.path, "data", "", "the `FILE` of imported data (default $XDG_DATA_HOME/hsc/data.duckdb, else ~/.local/share/hsc/data.duckdb)")
	f.BoolVar(&d.json, "json", false, "write JSON")
	cmd.AddCommand(d.listCommand(), d.verifyCommand(), d.licencesCommand(), d.importCommand(), d.removeCommand())
	return cmd
}

// file is --data, else a file in the folder for data of the user's programs.
func (d *data) file() (string, error) {
	if d.path != "" {
		return d.path, nil
	}
	if folder := d.env("XDG_DATA_HOME"); filepath.IsAbs(folder) { // Others are to be ignored, the standard says.
		return filepath.Join(folder, "hsc", "data.duckdb"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", usage("there is no home folder for the data (%w): give --data FILE", err)
	}
	return filepath.Join(home, ".local", "share", "hsc", "data.duckdb"), nil
}

// dataWait is how long to wait for another process that imports.
const dataWait = 30 * time.Second

// with opens the file of imported data, and closes it.
func (d *data) with(ctx context.Context, write bool, do func(*reference.Store) error) error {
	path, err := d.file()
	if err != nil {
		return err
	}
	store, err := reference.Open(ctx, path, persist.Options{
		Wait: dataWait, ReadOnly: !write, Waiting: func(message string) { fmt.Fprintln(d.err, "hsc: "+message) },
	})
	if locked, ok := errors.AsType[*persist.LockedError](err); ok {
		return fail(exitIO, fmt.Errorf("%s is in use by another process (%d): wait for it to end, or take another file (--data)", locked.Path, locked.PID))
	}
	if err != nil {
		return err
	}
	err = do(store)
	if closing := store.Close(); closing != nil && err == nil {
		return closing
	}
	return err
}

// imported is what was imported; a file that isn't there yet holds nothing.
func (d *data) imported(ctx context.Context) (list []reference.Import, path string, err error) {
	if path, err = d.file(); err != nil {
		return nil, "", err
	}
	there, err := reference.Exists(path)
	if err != nil || !there {
		return []reference.Import{}, path, fail(exitIO, err)
	}
	err = d.with(ctx, false, func(s *reference.Store) error {
		path = s.Path()
		list, err = s.List(ctx)
		return err
	})
	return list, path, err
}

func (d *data) importCommand() *cobra.Command {
	var system, release string
	cmd := &cobra.Command{
		Use:   "import FILE...",
		Short: "Import files of code systems that you are licensed for",
		Long: "Reads files as their owners publish them into the file of imported data. What a\nfile is, is told by its first line, or by --system. Each is checked as a whole\n" +
			"(columns, check digits, keys, dates) and replaces what was imported of it before,\nin one transaction: a file that is wrong or cut off changes nothing.\n\nThe files that can be imported:\n\n" + importable() +
			"\nUnpack archives first. The release is taken from the file or its name; --release\nsays it where neither does.",
		Example: "  hsc data import Loinc.csv\n  hsc data import --release 2025-09-02 RXNCONSO.RRF\n  hsc data import npidata_pfile_20050523-20250907.csv --data /data/reference.duckdb\n  hsc data import --system cpt Consolidated_Code_List.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := knownSystem(system); err != nil {
				return err
			}
			if release != "" && len(args) > 1 {
				return usage("--release is that of one file, and there are %d", len(args))
			}
			return d.with(cmd.Context(), true, func(s *reference.Store) error {
				return d.importAll(cmd.Context(), s, args, system, release)
			})
		},
	}
	cmd.Flags().StringVar(&system, "system", "", "what the files are: "+strings.Join(reference.Systems(), ", "))
	cmd.Flags().StringVar(&release, "release", "", "the release of the file, where it doesn't say it itself")
	complete(cmd, "system", reference.Systems()...)
	return cmd
}

// importable is a line for each file that can be imported.
func importable() string {
	var lines []string
	for _, f := range reference.Formats() {
		lines = append(lines, fmt.Sprintf("  %-9s %s\n", f.System, f.File))
	}
	return strings.Join(slices.Compact(lines), "") // Two tables may come from files of one name.
}

func knownSystem(word string) error {
	systems := reference.Systems()
	if word == "" || slices.Contains(systems, word) {
		return nil
	}
	if near := diag.DidYouMean(word, systems); near != "" {
		return usage("--system %s: %s", word, near)
	}
	return usage("--system %s: expected one of %s", word, strings.Join(systems, ", "))
}

// importAll imports one file after the other; one that is wrong ends it, and
// those before it stay.
func (d *data) importAll(ctx context.Context, s *reference.Store, paths []string, system, release string) error {
	done := []reference.Import{}
	for _, path := range paths {
		if isTerminal(d.err) {
			fmt.Fprintf(d.err, "hsc: reading %s\n", path)
		}
		i, err := s.Import(ctx, path, system, release)
		var wrong *reference.FileError
		if errors.As(err, &wrong) && ctx.Err() == nil {
			err = fail(exitIO, err)
		}
		if err != nil {
			return err
		}
		done = append(done, i)
		if d.json {
			continue
		}
		if _, err := fmt.Fprintf(d.out, "%s: %s of %s, release %s, in table %s of %s\n", i.System, plural(int(i.Rows), "row"), i.File, i.Release, i.Table, s.Path()); err != nil {
			return fail(exitIO, err)
		}
	}
	if d.json {
		return d.writeJSON(done)
	}
	return nil
}

func (d *data) removeCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "remove SYSTEM",
		Short:             "Remove what was imported of a code system",
		Example:           "  hsc data remove snomed",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: cobra.FixedCompletions(reference.Systems(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := knownSystem(args[0]); err != nil {
				return err
			}
			list, path, err := d.imported(cmd.Context())
			if err != nil {
				return err
			}
			if !slices.ContainsFunc(list, func(i reference.Import) bool { return i.System == args[0] }) {
				return usage("nothing of %s was imported into %s", args[0], path)
			}
			return d.with(cmd.Context(), true, func(s *reference.Store) error {
				n, err := s.Remove(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				if d.json {
					return d.writeJSON(struct {
						Removed string `json:"removed"`
						Rows    int64  `json:"rows"`
					}{args[0], n})
				}
				_, err = fmt.Fprintf(d.out, "removed %s with %s\n", args[0], plural(int(n), "row"))
				return fail(exitIO, err)
			})
		},
	}
}
