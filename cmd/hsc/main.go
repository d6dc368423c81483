// Command hsc compiles healthcare scenarios.
//
// In go scenarios (files, standard input, a phrase) and flags; out come files,
// rows in a database, a summary on standard output, and diagnostics on standard
// error. This package has flags and wiring only: a file for each command, and
// the clock, the environment and the terminal, which nothing below it sees.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	os.Exit(start())
}

// start runs the command line until it ends or is interrupted.
func start() int {
	limitMemory(os.Getenv)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // A second interrupt ends the process at once.
	a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv, now: time.Now}
	return a.run(ctx, os.Args[1:])
}
