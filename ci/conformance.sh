#!/usr/bin/env bash
# Builds every example and a larger cohort, and reads database, Parquet and CSV back with Python's DuckDB, pyarrow and pandas.
set -euo pipefail
cd "$(dirname "$0")/.."

hsc=$PWD/hsc
if [ ! -x "$hsc" ]; then
  echo "./hsc is missing; run make build first" >&2
  exit 1
fi
python=$(bash ci/venv.sh ci/conformance.txt)
out=$PWD/.cache/conformance
rm -rf "$out"

# An example that another one uses holds definitions and builds nothing itself.
used() { grep -qE "^use +\"(\./)?$(basename "$1" | sed 's/\./\\./g')\"" examples/*.hs; }

# readback NAME ARGUMENT... builds into a folder and a database of its own and compares the two.
readback() {
  local dir=$out/$1
  shift
  mkdir -p "$dir"
  "$hsc" build "$@" --quiet -o "$dir" --emit csv,parquet --db "$dir/hsc.duckdb"
  "$python" ci/readback.py "$dir"
}

count=0
for spec in examples/*.hs examples/*.yaml; do
  if [ ! -e "$spec" ] || used "$spec"; then
    continue
  fi
  echo "--- $spec"
  name=$(basename "$spec")
  readback "${name//./-}" "$spec"
  count=$((count + 1))
done
if [ "$count" -eq 0 ]; then
  echo "found no example to build" >&2
  exit 1
fi
echo "--- 5,000 patients of every kind"
readback mixed -e '5000 patients, with encounters'
echo "$((count + 1)) builds read back"
