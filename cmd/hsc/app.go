package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/persist"
)

// The exit codes.
const (
	exitSpec        = 1   // The scenario is wrong.
	exitUsage       = 2   // The command line is wrong.
	exitMissed      = 3   // An expectation isn't met; what was built stays.
	exitIO          = 4   // A file or the database couldn't be read or written.
	exitInterrupted = 130 // As shells have it: 128 and the number of SIGINT.
)

// app is what the commands share: the streams, the environment and the clock.
type app struct {
	in  io.Reader
	out io.Writer
	err io.Writer
	env func(name string) string
	now func() time.Time
}

// failure is an error with the exit code that it means. A failure without an
// error has said everything already.
type failure struct {
	code int
	err  error
}

func (f *failure) Error() string {
	if f.err == nil {
		return fmt.Sprintf("exit code %d", f.code)
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// fail gives an error its exit code, unless it has one.
func fail(code int, err error) error {
	var known *failure
	if err == nil || errors.As(err, &known) {
		return err
	}
	return &failure{code: code, err: err}
}

// usage is the error of a command line that can't be meant.
func usage(format string, args ...any) error {
	return &failure{code: exitUsage, err: fmt.Errorf(format, args...)}
}

// run is the command line from its arguments to its exit code.
func (a *app) run(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return 0
	}
	code := exitCode(ctx, err)
	var said *failure
	switch {
	case errors.As(err, &said) && said.err == nil:
	case code == exitInterrupted:
		fmt.Fprintln(a.err, "hsc: interrupted; nothing of what was under way remains")
	case code == exitUsage && !cmd.Hidden:
		fmt.Fprintf(a.err, "hsc: %v\n  (%s --help)\n", err, cmd.CommandPath())
	default:
		fmt.Fprintf(a.err, "hsc: %v\n", err)
	}
	return code
}

// exitCode sorts an error. What has no code of its own and is no failure of
// the system comes from cobra, which only reads the command line.
func exitCode(ctx context.Context, err error) int {
	var coded *failure
	var path *fs.PathError
	switch {
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &coded):
		return coded.code
	case errors.Is(err, persist.ErrDatabase), errors.As(err, &path):
		return exitIO
	}
	return exitUsage
}

// root is the command with all that stand under it.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "hsc",
		Short: "Compile healthcare scenarios into data",
		Long:  "hsc builds the people, and what happens to them, that a scenario asks for:\nrows in a DuckDB file, and JSON, NDJSON, CSV, Parquet and FHIR.",
		Example: `  hsc build -e '200 diabetic patients, TX, age>65, with encounters'
  hsc build spec.hs -o out --emit csv,parquet
  hsc explain -e '50 children, CA'
  hsc words conditions`,
		Version:       version().Engine,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return fail(exitUsage, err) })
	root.AddCommand(
		a.buildCommand(), a.checkCommand(), a.fmtCommand(), a.explainCommand(), a.planCommand(), a.graphCommand(), a.convertCommand(),
		a.wordsCommand(), a.chartCommand(), a.newCommand(), a.schemaCommand(), a.scenarioCommand(), a.dataCommand(), a.versionCommand(),
	)
	root.AddCommand(laterCommands()...)
	return root
}

// isTerminal says that a person sees the stream. The null device looks like a
// terminal to a test of the mode alone.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&fs.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// colours says whether standard error takes colours (https://no-color.org).
func (a *app) colours() bool {
	return a.env("NO_COLOR") == "" && a.env("TERM") != "dumb" && isTerminal(a.err)
}
