#!/usr/bin/env bash
# Validates FHIR output: exports as a whole by our own checks, every shape of resource by google/fhir, HAPI and Medplum.
#   HSC_PACKAGES  the folder with HL7's packages of US Core (default: ../shared/conformance)
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/.."

hsc=$PWD/hsc
tools=$PWD/tools/conformance
out=$PWD/.cache/conformance-fhir
packages=${HSC_PACKAGES:-$PWD/../shared/conformance}
sampled=3500 # resources that HAPI and Medplum see at least, where there are so many
python=$(bash ci/venv.sh ci/conformance.txt)
export PYTHONPATH=$tools
rm -rf "$out"
mkdir -p "$out/bin" "$out/log"

# attempt COMMAND... goes on after a failure, so that one run shows all that is wrong.
failed=0
attempt() { "$@" || failed=1; }

say() { printf -- '--- %s (%d s)\n' "$1" "$SECONDS"; }

# An example that another one uses holds definitions and builds nothing itself.
used() { grep -qE "^use +\"(\./)?$(basename "$1" | sed 's/\./\\./g')\"" examples/*.hs; }

# export NAME FORMATS ARGUMENT... builds without a database into a folder of its own.
export_fhir() {
  local name=$1 formats=$2
  shift 2
  "$hsc" build "$@" --quiet --no-db -o "$out/$name" --emit "$formats"
}

# bundles NAME checks and loads twice what a build wrote as transaction bundles.
bundles() {
  attempt "$python" "$tools/export.py" bundles "$out/$1/fhir"
  attempt "$python" "$tools/store.py" "$out/$1/fhir"
}

build_all() {
  local spec name group
  for spec in examples/*.hs examples/*.yaml examples/requests/*.hs; do
    if [ ! -e "$spec" ] || used "$spec"; then
      continue
    fi
    name=$(basename "$spec")
    group=examples
    if grep -q 'us_core "7.0.0"' "$spec"; then
      group=examples7
    fi
    export_fhir "$group/${name//./-}" fhir_bulk "$spec"
  done
  export_fhir mixed fhir_bulk -e '500 patients, with encounters, fills'
  export_fhir implants fhir_bulk -e '40 patients, age > 70, has hip_fracture, with encounters'
  export_fhir puts fhir,fhir_bulk -e '60 patients, with encounters, fills'
  export_fhir posts fhir -e $'60 patients, with encounters, fills\nemit fhir { ids server }'
  export_fhir seven fhir_bulk -e $'15 patients, with encounters, fills\nemit fhir_bulk { profile us_core "7.0.0" }'
  export_fhir plain fhir_bulk -e $'15 patients, with encounters, fills\nemit fhir_bulk { profile r4 }'
  export_fhir nosnomed fhir_bulk -e $'15 patients, with encounters, fills\nemit fhir_bulk { codes snomed none }'
}

check_exports() {
  attempt "$python" "$tools/export.py" bulk "$out"/*/fhir_bulk "$out"/examples*/*/fhir_bulk
  bundles puts
  bundles posts
  attempt "$python" "$tools/export.py" same "$out/puts/fhir" "$out/puts/fhir_bulk"
}

# pick NAME MOST FILE... writes one resource of each shape, and the sample of those.
pick() {
  local name=$1 most=$2
  shift 2
  "$out/bin/shapes" "$most" "$out/$name-all.ndjson" "$out/$name.ndjson" "$@"
}

pick_all() {
  find "$out" -name '*.ndjson.gz' -exec gunzip {} +
  pick core "$sampled" "$out"/mixed/fhir_bulk/*.ndjson "$out"/implants/fhir_bulk/*.ndjson "$out"/examples/*/fhir_bulk/*.ndjson
  pick nosnomed-core 0 "$out"/nosnomed/fhir_bulk/*.ndjson
  pick plain-r4 0 "$out"/plain/fhir_bulk/*.ndjson
  pick core7 0 "$out"/seven/fhir_bulk/*.ndjson "$out"/examples7/*/fhir_bulk/*.ndjson
}

# google FILE... validates against R4 itself, and prints the findings.
google() { "$out/bin/googlefhir" "$@"; }

# hapi VERSION FILE... validates with the profiles of that version, and prints the findings.
hapi() {
  local package=hl7.fhir.us.core-$1.tgz
  shift
  java -Xmx4g -cp "$out/bin:$packages:$jars" Runner "$package" "$out/terminology.ndjson" "$@" 2> "$out/log/hapi"
}

# medplum VERSION FILE... does the same with Medplum.
medplum() {
  local package=$out/package-$1
  shift
  node "$tools/medplum/validate.mjs" "$package/package" "$@"
}

codings() { "$python" "$tools/codings.py" "$out/terminology.ndjson" "$@"; }

# judged ENGINE LEAST COMMAND... passes what the command finds in at least so many resources to the judge.
judged() {
  local engine=$1 least=$2
  shift 2
  "$@" | "$python" "$tools/judge.py" "$engine" --require "$least" || failed=1
}

# finds_broken ENGINE COMMAND... asks that the command finds all that is broken on purpose.
finds_broken() {
  local engine=$1
  shift
  "$@" "$out/broken.ndjson" | "$python" "$tools/broken.py" judge "$engine" "$out/broken.ndjson" || failed=1
}

unpack() {
  mkdir -p "$out/package-$1"
  tar -xzf "$packages/hl7.fhir.us.core-$1.tgz" -C "$out/package-$1"
}

broken() {
  "$python" "$tools/broken.py" make "$packages/hl7.fhir.us.core-6.1.0.tgz" "$tools/testdata/good.ndjson" "$out/broken.ndjson"
  finds_broken googlefhir google
  finds_broken hapi hapi 6.1.0
  finds_broken medplum medplum 6.1.0
}

profiles() {
  local package=$packages/hl7.fhir.us.core-6.1.0.tgz files
  jars=$(bash "$tools/hapi/jars.sh")
  javac -cp "$jars" -d "$out/bin" "$tools/hapi/Runner.java"
  (cd "$tools/medplum" && npm ci --silent --no-audit --no-fund)
  unpack 6.1.0
  unpack 7.0.0
  "$python" "$tools/terminology.py" "$package" > "$out/terminology.ndjson"
  files=("$tools/testdata/good.ndjson" "$out/core.ndjson" "$out/nosnomed-core.ndjson" "$out/plain-r4.ndjson")
  say "must-support elements"
  attempt "$python" "$tools/mustsupport.py" "$package" "$out/mixed/fhir_bulk" "$out/implants/fhir_bulk"
  say "instances of each profile"
  attempt "$python" "$tools/profiles.py" "$package" "$out/mixed/fhir_bulk" "$out/implants/fhir_bulk" "$out"/examples/*/fhir_bulk
  say "every coding of every shape"
  judged codings 1000 codings "$out"/*-all.ndjson
  say "HAPI"
  judged hapi 1000 hapi 6.1.0 "${files[@]}"
  judged hapi 100 hapi 7.0.0 "$out/core7.ndjson"
  say "Medplum"
  judged medplum 1000 medplum 6.1.0 "${files[@]}"
  judged medplum 100 medplum 7.0.0 "$out/core7.ndjson"
  say "broken on purpose"
  broken
}

say "our own tests of the checks"
attempt "$python" -m unittest discover --quiet --start-directory "$tools" --pattern '*_test.py'
go build -o "$out/bin/shapes" ./tools/conformance/shapes
(cd "$tools/googlefhir" && go build -o "$out/bin/googlefhir" .)
say "exports of every example and of mixed cohorts"
build_all
say "exports as a whole"
check_exports
say "one of each shape"
pick_all
say "google/fhir"
judged googlefhir 1000 google "$tools/testdata/good.ndjson" "$out"/*-all.ndjson "$out"/mixed/fhir_bulk/*.ndjson
if [ -e "$packages/hl7.fhir.us.core-6.1.0.tgz" ]; then
  profiles
else
  echo "SKIPPED: HAPI and Medplum against US Core, since $packages has no hl7.fhir.us.core-6.1.0.tgz"
fi
say "FHIR done"
exit "$failed"
