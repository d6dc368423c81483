"""Breaks good resources on purpose, one thing each, and asks that a validator finds every one.

    python tools/conformance/broken.py make PACKAGE.tgz GOOD.ndjson OUT.ndjson
    VALIDATOR OUT.ndjson | python tools/conformance/broken.py judge ENGINE OUT.ndjson

For every profile that a good resource declares: each required element is taken away, and in each element with a required
binding the code is made wrong, or replaced by text alone. OUT.ndjson has the broken resources, OUT.json what was done to
each. Which engine has to find what stands in FINDS. Exit code 1 where one isn't found.
"""

import copy
import json
import sys
import tarfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from judge import FRAGMENT

WRONG = "wrong-code"

# google/fhir knows R4 without profiles and its bindings of the type code; Medplum knows no bindings.
FINDS = {
    "hapi": lambda change: True,
    "googlefhir": lambda change: change["base"],
    "medplum": lambda change: change["kind"] == "missing" and change["profile_read"] and change["element"] not in UNSEEN,
}

# Medplum 4.5.2 can't read this profile (known.md).
UNREAD = {"http://hl7.org/fhir/us/core/StructureDefinition/us-core-provenance"}

# Elements that these profiles require within an optional one; Medplum 4.5.2 doesn't ask for them.
UNSEEN = {"Device.udiCarrier.deviceIdentifier", "CareTeam.participant.role", "CareTeam.participant.member"}

SHOWN = 20  # misses that are printed one by one


class Place(NamedTuple):
    """A key of an object within a resource."""

    parent: dict
    key: str


def definitions(package):
    """Return the profiles and extensions of the package by their URLs."""
    found = {}
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            if member.name.startswith("package/StructureDefinition-"):
                definition = json.load(archive.extractfile(member))
                found[definition["url"]] = definition
    return found


def places(value, parts):
    """Return where the last of the parts stands, in value and in everything on the way."""
    if isinstance(value, list):
        return [place for item in value for place in places(item, parts)]
    if not isinstance(value, dict):
        return []
    name, _, part = parts[0].partition(":")
    keys = [key for key in value if matches(name, key)]
    if name == "extension":
        inner = [item for item in value.get("extension", []) if item["url"] == part]
        return [place for item in inner for place in places(item, parts[1:])] if len(parts) > 1 else []
    if len(parts) == 1:
        return [Place(value, key) for key in keys]
    return [place for key in keys for place in places(value[key], parts[1:])]


def matches(name, key):
    if name.endswith("[x]"):
        return key.startswith(name[:-3]) and key[len(name) - 3:][:1].isupper()
    return key == name


def roots(resource, profiles):
    """Yield each object that a definition describes: the resource by its profiles, and its extensions."""
    for url in resource["meta"]["profile"]:
        yield resource, profiles[url]
    for extension in resource.get("extension", []):
        if extension["url"] in profiles:
            yield extension, profiles[extension["url"]]


def missing(element):
    """Return the kinds of change that the element's cardinality asks for."""
    return ["missing"] if element["min"] > 0 and ":" not in element["id"] else []


def wrong(element):
    """Return the kinds of change that the element's binding asks for.

    Media types are an open list (BCP 13), and text instead of an optional slice is an element outside the slice.
    """
    binding = element.get("binding", {})
    if binding.get("strength") != "required" or binding.get("valueSet", "").split("|")[0].endswith("/mimetypes"):
        return []
    return ["code"] if ":" in element["id"] and element["min"] == 0 else ["code", "text"]


def spoil(place, kind):
    """Change what stands at the place; return whether the kind of change applies to it."""
    value = place.parent[place.key]
    if kind == "missing":
        del place.parent[place.key]
        return True
    first = value[0] if isinstance(value, list) else value
    if kind == "text":
        if not isinstance(first, dict) or "coding" not in first:
            return False
        place.parent[place.key] = [{"text": "some text"}] if isinstance(value, list) else {"text": "some text"}
        return True
    if isinstance(first, str):
        place.parent[place.key] = [WRONG] if isinstance(value, list) else WRONG
        return True
    for concept in value if isinstance(value, list) else [value]:
        for coding in concept.get("coding", [concept]):
            coding["code"] = WRONG
            coding.pop("display", None)
    return True


def mutants(resource, profiles):
    """Yield broken copies of the resource and what was done to each."""
    for number, (_, definition) in enumerate(roots(resource, profiles)):
        for element in definition["snapshot"]["element"]:
            parts = element["id"].split(".")[1:]
            for kind in (missing(element) + wrong(element)) if parts else []:
                yield from mutant(resource, profiles, number, element, kind)


def mutant(resource, profiles, number, element, kind):
    broken = copy.deepcopy(resource)
    root, definition = list(roots(broken, profiles))[number]
    found = places(root, element["id"].split(".")[1:])
    if not found or not all([spoil(place, kind) for place in found]):
        return
    yield broken, {
        "kind": kind, "element": element["id"], "definition": definition["url"],
        "base": in_base(definition, element, kind), "profile_read": definition["url"] not in UNREAD,
    }


def in_base(definition, element, kind):
    """Say whether R4 itself, without the profile and the value sets of others, forbids the change."""
    if definition["type"] == "Extension" or ":" in element["id"]:
        return False
    if kind == "missing":
        return element["base"]["min"] > 0
    return kind == "code" and element["type"][0]["code"] == "code"


def make(package, good, out):
    profiles = definitions(package)
    changes = {}
    with open(good, encoding="utf-8") as file, open(out, "w", encoding="utf-8") as broken_file:
        for line in file:
            for broken, change in mutants(json.loads(line), profiles):
                name = f"broken-{len(changes)}"
                change["resource"] = f"{broken['resourceType']}/{broken['id']}"
                # A resource whose id was taken away stays nameless, and so isn't among those that are asked for.
                broken["id"] = name
                changes[name] = change
                broken_file.write(json.dumps(broken) + "\n")
    Path(out).with_suffix(".json").write_text(json.dumps(changes, indent=1), encoding="utf-8")
    print(f"{len(changes)} resources broken on purpose")
    return 0 if changes else 1


def judge(engine, out, lines):
    changes = json.loads(Path(out).with_suffix(".json").read_text(encoding="utf-8"))
    found = set()
    for line in lines:
        cells = line.rstrip("\n").split("\t", 3)
        if len(cells) == 4 and (cells[0] in ("error", "fatal") or FRAGMENT.match(cells[3])):
            found.add(cells[1].split("/")[-1])
    asked = {name: change for name, change in changes.items() if FINDS[engine](change)}
    missed = [change for name, change in asked.items() if name not in found]
    for change in missed[:SHOWN]:
        print(f"  {engine}: {change['resource']}: {change['element']} ({change['kind']}) isn't found; {change['definition']}")
    kinds = Counter(change["kind"] for change in asked.values())
    print(f"{engine}: of {len(asked)} broken on purpose ({dict(kinds)}) {len(asked) - len(missed)} found")
    return 1 if missed or not asked else 0


def main(arguments):
    if len(arguments) == 4 and arguments[0] == "make":
        return make(*arguments[1:])
    if len(arguments) == 3 and arguments[0] == "judge":
        return judge(*arguments[1:], sys.stdin)
    print("expected make PACKAGE GOOD OUT or judge ENGINE OUT", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
