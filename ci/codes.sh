#!/usr/bin/env bash
# Checks the library's diagnosis codes, and which of them complicate a stay, against lists that this project didn't make;
# --write renews stdlib/codes/mcc_cc.csv and docs/unverified.md.
set -euo pipefail
cd "$(dirname "$0")/.."

python=$(bash ci/venv.sh tools/codes/requirements.txt)
"$python" -m unittest discover --start-directory tools/codes --pattern '*_test.py'
"$python" tools/codes/derived.py "$@"
"$python" tools/codes/check.py "$@"
