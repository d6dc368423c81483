#!/usr/bin/env bash
# Downloads the jars of jars.txt (SHA-256 and path in a Maven repository), once, and prints the class path that they make.
#   MAVEN  the repository to take them from (default: Maven Central)
#   HSC_JARS  where they are kept (default: ~/.cache/hsc/maven)
set -euo pipefail
cd "$(dirname "$0")"

repository=${MAVEN:-https://repo1.maven.org/maven2}
cache=${HSC_JARS:-${XDG_CACHE_HOME:-$HOME/.cache}/hsc/maven}
mkdir -p "$cache"

fetch() {
  local sum=$1 path=$2
  mkdir -p "$cache/$(dirname "$path")"
  curl --fail --silent --show-error --location --retry 5 --retry-delay 2 --output "$cache/$path.part" "$repository/$path"
  if ! echo "$sum  $cache/$path.part" | sha256sum --check --status; then
    echo "$repository/$path isn't the file that tools/conformance/hapi/jars.txt names" >&2
    exit 1
  fi
  mv "$cache/$path.part" "$cache/$path"
}
export -f fetch
export cache repository

if ! (cd "$cache" && sha256sum --check --status "$OLDPWD/jars.txt" 2> /dev/null); then
  # shellcheck disable=SC2016  # the inner shell expands it
  xargs --max-args 2 --max-procs 4 bash -euo pipefail -c '[ -e "$cache/$2" ] || fetch "$1" "$2"' fetch < jars.txt >&2
  (cd "$cache" && sha256sum --check --quiet "$OLDPWD/jars.txt" >&2)
fi
while read -r _ path; do
  printf '%s:' "$cache/$path"
done < jars.txt
echo
