#!/usr/bin/env bash
# Runs the benchmarks beside the code, compares them with those of the run before, and prints the table of
# docs/performance.md. GO, TOOL and COUNT come from the Makefile.
set -euo pipefail
cd "$(dirname "$0")/.."

GO=${GO:-go}
TOOL=${TOOL:-$GO tool -modfile=tools.mod}
dir=.cache/bench

mkdir -p "$dir"
if [ -f "$dir/new.txt" ]; then
  mv "$dir/new.txt" "$dir/old.txt"
fi
$GO test -run '^$' -bench . -benchmem -count "${COUNT:-6}" -timeout 2h ./... | tee "$dir/new.txt"
if [ -f "$dir/old.txt" ]; then
  $TOOL benchstat "$dir/old.txt" "$dir/new.txt"
else
  $TOOL benchstat "$dir/new.txt"
fi
HSC_BENCH=1 $GO test -count=1 -timeout 1h -run '^TestTable$' -v ./internal/bench | tee "$dir/table.txt"
