#!/usr/bin/env bash
# Checks the library's diagnosis codes against a list that this project didn't make; --write renews docs/unverified.md.
set -euo pipefail
cd "$(dirname "$0")/.."

python=$(bash ci/venv.sh tools/codes/requirements.txt)
"$python" -m unittest discover --start-directory tools/codes --pattern '*_test.py'
"$python" tools/codes/check.py "$@"
