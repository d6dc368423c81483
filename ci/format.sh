#!/usr/bin/env bash
# Fails where gofumpt would write a Go file differently, and shows how.
set -euo pipefail
cd "$(dirname "$0")/.."

# gofumpt -d exits 1 where there is a difference, and where it couldn't read a file.
if ! diff=$(go tool -modfile=tools.mod gofumpt -d .) || [ -n "$diff" ]; then
  printf '%s\n' "$diff"
  echo "not formatted; run: go tool -modfile=tools.mod gofumpt -w ." >&2
  exit 1
fi
