package main

import (
	"bufio"
	"bytes"
	"hash/maphash"
	"io"
	"os"
)

// longest is the longest line that is read: a note in base 64 is long.
const longest = 64 << 20

// picker keeps one line of each shape.
type picker struct {
	seed     maphash.Seed
	shapes   map[uint64]bool
	features map[uint64]bool
	lines    [][]byte
	fresh    []int // places in lines of those that brought something new
	reader   reader
}

func newPicker() *picker {
	return &picker{seed: maphash.MakeSeed(), shapes: map[uint64]bool{}, features: map[uint64]bool{}}
}

// file reads one file and returns the number of its lines.
func (p *picker) file(name string) (int, error) {
	file, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	count, err := p.all(file)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return count, err
}

// all reads every line of in and returns their number.
func (p *picker) all(in io.Reader) (int, error) {
	scanner := bufio.NewScanner(in)
	scanner.Buffer(nil, longest)
	count := 0
	for scanner.Scan() {
		count++
		if err := p.line(scanner.Bytes()); err != nil {
			return count, err
		}
	}
	return count, scanner.Err()
}

// line keeps the line if its shape is new.
func (p *picker) line(line []byte) error {
	leaves, err := p.reader.leaves(line)
	if err != nil {
		return err
	}
	shape := maphash.Bytes(p.seed, bytes.Join(leaves, []byte{'\n'}))
	if p.shapes[shape] {
		return nil
	}
	p.shapes[shape] = true
	fresh := false
	for _, leaf := range leaves {
		feature := maphash.Bytes(p.seed, leaf)
		fresh = fresh || !p.features[feature]
		p.features[feature] = true
	}
	if fresh {
		p.fresh = append(p.fresh, len(p.lines))
	}
	p.lines = append(p.lines, bytes.Clone(line))
	return nil
}

// sample returns the lines that brought something new, and others up to most.
func (p *picker) sample(most int) [][]byte {
	chosen := make([]bool, len(p.lines))
	for _, i := range p.fresh {
		chosen[i] = true
	}
	if room := most - len(p.fresh); room > 0 {
		for i := 0; i < len(p.lines); i += 1 + len(p.lines)/room {
			chosen[i] = true
		}
	}
	var picked [][]byte
	for i, line := range p.lines {
		if chosen[i] {
			picked = append(picked, line)
		}
	}
	return picked
}
