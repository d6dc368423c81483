#!/usr/bin/env bash
# Makes a Python environment with what a requirements file pins, once, and prints the path of its python.
#   ci/venv.sh tools/codes/requirements.txt
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=$1
python=${PYTHON:-python3}
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  echo "$python with its venv module is needed for $requirements (Debian: apt-get install python3-venv)" >&2
  exit 1
fi
key=$({ cat "$requirements"; "$python" -c 'import sys; print(sys.version, sys.executable)'; } | cksum | cut -d' ' -f1)
dir=.cache/venv-$key
if [ ! -e "$dir/complete" ]; then
  rm -rf "$dir"
  "$python" -m venv "$dir"
  "$dir/bin/python" -m pip install --quiet --requirement "$requirements" >&2
  touch "$dir/complete"
fi
echo "$PWD/$dir/bin/python"
