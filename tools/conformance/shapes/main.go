// Command shapes picks from large exports what slower validators are to see.
//
//	shapes MOST ALL.ndjson SAMPLE.ndjson FILE.ndjson...
//
// Two resources have one shape if they differ in ids, names, free text, numbers
// and dates of one form alone: what a validator looks up in a profile, a value
// set or a list of formats is the same. ALL gets one resource of each shape.
// SAMPLE gets those that bring something new, an element or a code in it, and
// then others, evenly spread, up to MOST; one that brings something new is never
// left out, so there may be more.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	if len(os.Args) < 5 {
		fmt.Fprintln(os.Stderr, "expected how many to pick, two files to write and the files to pick from")
		os.Exit(2)
	}
	most, err := strconv.Atoi(os.Args[1])
	if err == nil {
		err = run(most, os.Args[2], os.Args[3], os.Args[4:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(most int, all, sample string, files []string) error {
	p := newPicker()
	count := 0
	for _, name := range files {
		n, err := p.file(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		count += n
	}
	picked := p.sample(most)
	fmt.Fprintf(os.Stderr, "%d resources of %d shapes; %d bring something new, %d picked\n",
		count, len(p.lines), len(p.fresh), len(picked))
	if err := write(all, p.lines); err != nil {
		return err
	}
	return write(sample, picked)
}

func write(name string, lines [][]byte) error {
	var text []byte
	for _, line := range lines {
		text = append(append(text, line...), '\n')
	}
	return os.WriteFile(name, text, 0o600)
}
