#!/usr/bin/env bash
# Runs every generator and fails where one changed, added or removed a file: what is committed is what they make.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p .cache
sums() {
  find . \( -path ./.git -o -path ./.cache -o -path ./out -o -name __pycache__ -o -name node_modules \) -prune \
    -o -type f -print0 | sort -z | xargs -0 sha256sum
}
sums > .cache/before.sums
go generate ./...
sums > .cache/after.sums
if ! diff .cache/before.sums .cache/after.sums > .cache/generated.diff; then
  echo "go generate changed these files; commit them:" >&2
  sed -n 's/^[<>] [0-9a-f]*  /  /p' .cache/generated.diff | sort -u >&2
  exit 1
fi
echo "generators ran, nothing changed ($(wc -l < .cache/after.sums) files)"
