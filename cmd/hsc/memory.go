package main

import (
	"runtime"
	"runtime/debug"
)

// What Go's heap may take before it is collected the more eagerly: batches in
// hand, about 25 MB of rows and of their texts for each format in a batch, two
// to a processor, and the row groups of Parquet that fill up. DuckDB's memory
// comes beside it (persist); together they stay below 1 GiB on few processors,
// whatever the count of people.
const (
	heapLimit     = 256 << 20
	heapProcessor = 32 << 20
)

// heapGrowth is the growth in percent at which a heap below its limit is
// collected: none is. With Go's own 100 a build of 200 people is a quarter
// slower: its heap doubles five times from 4 MB, and little of it is ever garbage.
const heapGrowth = -1

// limitMemory sets how the process collects its garbage, where the user hasn't
// (GOGC, GOMEMLIMIT).
func limitMemory(env func(string) string) {
	if env("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	if env("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heapLimit + int64(runtime.GOMAXPROCS(0))*heapProcessor)
	}
}
