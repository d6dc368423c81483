"""Checks an export of FHIR for what no validator of single resources sees.

    python tools/conformance/export.py bundles FOLDER
    python tools/conformance/export.py bulk FOLDER...
    python tools/conformance/export.py same BUNDLES BULK

Bundles: each stands on its own or on the shared ones before it; entries are unique, a PUT goes to the id that its
resource has, every reference leads somewhere. Bulk data: the manifest names each file with its type and count, DuckDB
reads each file, ids are unique, every reference leads somewhere (but for an export since a day). In both: nothing empty, no period that ends before it
begins, and every resource is marked as test data; same asks that both hold the same resources. Exit code 1 where not.
"""

import datetime
import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

import store

SHOWN = 5  # problems of one export that are printed
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# No event of a scenario changes the shared ones, and a person may have had no event yet.
TIMELESS = {
    "Organization", "Location", "Practitioner", "PractitionerRole", "Patient", "CareTeam", "Goal", "CarePlan", "Coverage",
}
TEST_DATA = ("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST")


def name_of(resource):
    return f"{resource.get('resourceType')}/{resource.get('id')}"


def empties(value, path=""):
    """Yield the path of every empty object, array or string and of every null."""
    if value is None or value in ({}, [], ""):
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from empties(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from empties(item, path + "[]")


def periods(value):
    """Yield every object with a start and an end."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), str) and isinstance(value.get("end"), str):
            yield value
        for item in value.values():
            yield from periods(item)
    elif isinstance(value, list):
        for item in value:
            yield from periods(item)


def backwards(period):
    """Say whether the period ends before it begins, at the precision that both have."""
    start, end = period["start"], period["end"]
    if INSTANT.fullmatch(start) and INSTANT.fullmatch(end):
        return datetime.datetime.fromisoformat(end) < datetime.datetime.fromisoformat(start)
    length = min(len(start), len(end), len("2025-01-01"))
    return end[:length] < start[:length]


def check_resource(resource):
    """Return what is wrong within one resource."""
    name = name_of(resource)
    problems = [f"{name}{path} is empty" for path in empties(resource)]
    problems += [f"{name}: the period {p['start']} to {p['end']} ends first" for p in periods(resource) if backwards(p)]
    meta = resource.get("meta", {})
    updated = meta.get("lastUpdated", "")
    if not INSTANT.fullmatch(updated) and (updated or resource["resourceType"] not in TIMELESS):
        problems.append(f"{name}: meta.lastUpdated is {updated!r}, no instant with its offset")
    if TEST_DATA not in {(tag.get("system"), tag.get("code")) for tag in meta.get("tag", [])}:
        problems.append(f"{name} isn't marked as test data (meta.tag HTEST)")
    if resource.get("text", {}).get("status") not in ("generated", "additional"):
        problems.append(f"{name} has no generated narrative")
    return problems


def dangling(resource, known):
    """Return a sentence for each reference that leads nowhere in known, a set of Type/id and of fullUrls."""
    return [f"{name_of(resource)} refers to {reference}, which isn't in the export"
            for reference in store.references(resource) if "?" not in reference and reference not in known]


def check_entry(entry, kind):
    """Return what is wrong with how an entry presents its resource."""
    resource, url = entry["resource"], entry.get("fullUrl", "")
    name, request = name_of(resource), entry.get("request", {})
    if kind == "collection":
        return [f"{name}: an entry of a collection has no request"] if request else []
    if request.get("method") == "PUT":
        wrong = [f"PUT {request['url']} carries {name}"] if request["url"] != name else []
        return wrong + ([f"{name} has the fullUrl {url}"] if not url.endswith("/" + name) else [])
    if request.get("method") != "POST" or request["url"] != resource["resourceType"]:
        return [f"{name}: expected PUT Type/id or POST Type, got {request}"]
    wrong = [] if url.startswith("urn:uuid:") else [f"POST {name} has the fullUrl {url}, no urn:uuid"]
    return wrong + ([] if request.get("ifNoneExist") else [f"POST {url} has no ifNoneExist"])


def check_bundle(path, bundle, known):
    """Return what is wrong with one bundle; add what it holds to known."""
    kind = bundle.get("type")
    if kind not in ("transaction", "collection"):
        return [f"{path.name} is a Bundle of the type {kind}"]
    entries = bundle.get("entry", [])
    problems = [f"{path.name}: {p}" for entry in entries for p in check_entry(entry, kind)]
    for what, names in (("fullUrl", [e.get("fullUrl") for e in entries]), ("resource", [entry_name(e) for e in entries])):
        problems += [f"{path.name}: the {what} {n} stands {c} times" for n, c in Counter(names).items() if c > 1]
    own = {e.get("fullUrl") for e in entries} | {entry_name(e) for e in entries}
    shared = path.name.startswith("00-shared")
    for entry in entries:
        problems += check_resource(entry["resource"])
        problems += dangling(entry["resource"], own | known)
    if shared:
        known |= own
    return problems


def entry_name(entry):
    """Return Type/id, or the fullUrl where the server gives the id."""
    return name_of(entry["resource"]) if entry["resource"].get("id") else entry.get("fullUrl")


def check_bundles(folder):
    known, problems, count = set(), [], 0
    for path in store.files(folder):
        bundle = store.read(path)
        problems += check_bundle(path, bundle, known)
        count += len(bundle.get("entry", []))
    return problems, count


def check_bulk(folder):
    import duckdb  # only here: the bundles are checked without it

    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    problems = check_manifest(manifest, folder)
    connection = duckdb.connect()
    count = 0
    for output in manifest["output"]:
        path, kind = folder / output["url"], output["type"]
        found = connection.execute(f"SELECT count(*), count(DISTINCT id), min(resourceType), max(resourceType) FROM {typed(path)}").fetchone()
        if found != (output["count"], output["count"], kind, kind):
            problems.append(f"{path.name}: DuckDB reads {found}, the manifest has {output}")
        count += found[0]
    connection.execute("CREATE TABLE resource (name VARCHAR, line VARCHAR)")
    for output in manifest["output"]:
        connection.execute(f"INSERT INTO resource {raw(folder / output['url'])}")
    for query, sentence in SENTENCES:
        # What changed since a day may refer to what didn't, which the server has from an export before.
        if query is not DANGLING or "_since=" not in manifest["request"]:
            problems += [sentence.format(*row) for row in connection.execute(query).fetchall()]
    return problems, count


def typed(path):
    """Return the table that DuckDB makes of a file by itself."""
    return f"read_json('{path}', format='newline_delimited', maximum_object_size=8388608)"


def raw(path):
    """Return the lines of a file with the type and id of each, as a query."""
    line = f"read_csv('{path}', columns={{'line': 'VARCHAR'}}, delim='\x01', quote='', escape='', header=false, max_line_size=8388608)"
    name = "concat(json_extract_string(line, '$.resourceType'), '/', json_extract_string(line, '$.id'))"
    return f"SELECT {name} AS name, line FROM {line}"


DANGLING = r"""SELECT name, reference FROM
    (SELECT name, unnest(regexp_extract_all(line, '"reference": ?"([^"#?][^"?]*)"', 1)) AS reference FROM resource)
    WHERE reference NOT IN (SELECT name FROM resource)"""

# What is asked of bulk data in SQL, since an example can have a hundred thousand resources. A string's own quotes are
# escaped, so that none of these patterns is found within a text.
SENTENCES = [
    ("SELECT name, count(*) FROM resource GROUP BY name HAVING count(*) > 1", "{} stands {} times"),
    (DANGLING, "{} refers to {}, which isn't in the export"),
    (r"""SELECT name FROM resource WHERE regexp_matches(line, '[:\[,] ?(\{\}|\[\]|null\b|"")')""", "{} has something empty"),
    ("""SELECT name FROM resource WHERE NOT contains(replace(line, ' ', ''),
         '{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST"')""", "{} isn't marked as test data (meta.tag HTEST)"),
]


def check_manifest(manifest, folder):
    """Return what is wrong with the manifest itself and with the list of its files."""
    problems = [f"manifest.json has no {key}" for key in ("transactionTime", "request", "requiresAccessToken", "output", "error")
                if key not in manifest]
    named = {output["url"] for output in manifest["output"]}
    there = {path.name for path in folder.iterdir() if ".ndjson" in path.name}
    return problems + [f"{name} is in the folder or in the manifest, not in both" for name in sorted(named ^ there)]


def text_lines(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        return file.readlines()


def check_same(bundles, bulk):
    """Return a sentence for each resource that one of the two exports of one scenario has alone, or has otherwise."""
    one = {name_of(e["resource"]): e["resource"] for p in store.files(bundles) for e in store.read(p)["entry"]}
    lines = [json.loads(line) for p in sorted(bulk.glob("*.ndjson*")) for line in text_lines(p)]
    two = {name_of(resource): resource for resource in lines}
    problems = [f"{name} is in the bundles or in the bulk data, not in both" for name in sorted(set(one) ^ set(two))]
    problems += [f"{name} differs between the bundles and the bulk data" for name in sorted(one) if two.get(name, one[name]) != one[name]]
    return problems, len(one)


def report(what, problems, count):
    """Print what is wrong with one export and return the exit code."""
    if not count:
        problems = [*problems, "there is no resource"]
    for problem in problems[:SHOWN]:
        print(f"  {problem}")
    print(f"{what}: {count} resources, {len(problems)} problems")
    return 1 if problems else 0


def main(arguments):
    what, folders = arguments[:1], [Path(folder) for folder in arguments[1:]]
    if what == ["same"] and len(folders) == 2:
        return report(f"{folders[0]} and {folders[1].name}", *check_same(*folders))
    checks = {"bundles": check_bundles, "bulk": check_bulk}
    if not folders or what[0] not in checks:
        print("expected bundles FOLDER, bulk FOLDER... or same BUNDLES BULK", file=sys.stderr)
        return 2
    return max([report(folder, *checks[what[0]](folder)) for folder in folders])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
