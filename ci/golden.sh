#!/usr/bin/env bash
# Makes the committed outputs again and compares them: with 1, 2 and 7 workers, and for the oldest and a newer processor.
#   ci/golden.sh workers|levels
set -euo pipefail
cd "$(dirname "$0")/.."

# The tests that build golden output take their number of workers from the environment.
workers() {
  local dirs
  mapfile -t dirs < <(grep -rl --include='*_test.go' 'golden\.Workers(' . | grep -v '^./internal/golden/' | xargs -r -n1 dirname | sort -u)
  if [ "${#dirs[@]}" -eq 0 ]; then
    echo "no test calls golden.Workers, so nothing would be made with several numbers of workers" >&2
    exit 1
  fi
  for n in 1 2 7; do
    echo "--- HSC_WORKERS=$n"
    HSC_WORKERS=$n go test -short "${dirs[@]}"
  done
}

# v3 lets the compiler fuse a product with a sum; nothing may come out differently.
levels() {
  if [ "$(go env GOARCH)" != amd64 ]; then
    echo "--- this machine isn't amd64: GOAMD64 has no meaning here, skipped"
    return
  fi
  for level in v1 v3; do
    if [ "$level" = v3 ] && ! runs_v3; then
      echo "--- this machine's processor doesn't run GOAMD64=v3, skipped"
      continue
    fi
    echo "--- GOAMD64=$level"
    if [ "$level" = v1 ]; then # what go test does anyway, so its results stand in the cache
      GOAMD64=$level go test ./...
    else
      GOAMD64=$level go test -short ./...
    fi
  done
}

runs_v3() {
  [ -r /proc/cpuinfo ] || return 1
  local flag
  for flag in avx avx2 bmi1 bmi2 f16c fma abm movbe; do
    grep -qw -m1 "$flag" /proc/cpuinfo || return 1
  done
}

case ${1:-} in
  workers | levels) "$1" ;;
  *) echo "usage: ci/golden.sh workers|levels" >&2; exit 2 ;;
esac
