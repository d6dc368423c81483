#!/usr/bin/env bash
# Runs every fuzz target of the tree with FUZZRUNS (50000) inputs each.
# The budget is a count: with a duration, Go up to 1.26 may end a faultless run with "context deadline exceeded"
# (https://go.dev/issue/75804).
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${FUZZRUNS:-50000}
mapfile -t dirs < <(grep -rlE --include='*_test.go' '^func Fuzz[A-Z]' . | xargs -r -n1 dirname | sort -u)
count=0
for dir in "${dirs[@]}"; do
  mapfile -t targets < <(go test -list '^Fuzz' "$dir" | grep '^Fuzz')
  for target in "${targets[@]}"; do
    inputs=$runs
    case $target in
      FuzzCompile) inputs=$((runs / 100 + 1)) ;; # it takes a hundred times as long as the others
    esac
    echo "--- $dir $target with $inputs inputs"
    go test -run '^$' -fuzz "^$target\$" -fuzztime "${inputs}x" -fuzzminimizetime 10x "$dir"
    count=$((count + 1))
  done
done
if [ "$count" -eq 0 ]; then
  echo "found no fuzz target" >&2
  exit 1
fi
echo "$count fuzz targets ran"
