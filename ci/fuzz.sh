#!/usr/bin/env bash
# Runs every fuzz target of the tree for FUZZTIME (10s) each.
set -euo pipefail
cd "$(dirname "$0")/.."

time=${FUZZTIME:-10s}
mapfile -t dirs < <(grep -rlE --include='*_test.go' '^func Fuzz[A-Z]' . | xargs -r -n1 dirname | sort -u)
count=0
for dir in "${dirs[@]}"; do
  mapfile -t targets < <(go test -list '^Fuzz' "$dir" | grep '^Fuzz')
  for target in "${targets[@]}"; do
    echo "--- $dir $target for $time"
    go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 10x "$dir"
    count=$((count + 1))
  done
done
if [ "$count" -eq 0 ]; then
  echo "found no fuzz target" >&2
  exit 1
fi
echo "$count fuzz targets ran"
