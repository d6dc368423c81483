"""A small store in memory that follows the rules of FHIR R4 transactions (http.html#transaction).

    python tools/conformance/store.py FOLDER

Loads every bundle of the folder in the order of the file names, twice, into one store and asks that the second time
changes nothing. In a transaction an entry is a PUT to an id of ours (update as create) or a POST, whose ifNoneExist
finds what is there already; references by urn:uuid lead to entries of the same bundle, conditional ones to exactly one
resource of the store. A transaction succeeds as a whole or raises Refused; every reference has to lead somewhere.
"""

import copy
import gzip
import json
import sys
from pathlib import Path


class Refused(Exception):
    """The transaction breaks a rule; nothing of it was stored."""


class Store:
    """Resources by type and id."""

    def __init__(self):
        self.resources = {}
        self.named = {}  # type, parameter, system and value to the keys of what has it
        self.next = 1

    def transaction(self, bundle):
        """Apply the bundle, or raise Refused and leave the store as it was."""
        if bundle.get("resourceType") != "Bundle" or bundle.get("type") != "transaction":
            raise Refused(f"expected a Bundle of the type transaction, got {bundle.get('type')}")
        entries = [Entry(entry) for entry in bundle.get("entry", [])]
        keys, assigned = {}, []
        for entry in entries:
            key, new = self.identity(entry)
            if key in keys.values():
                raise Refused(f"{'/'.join(key)} stands twice in one transaction")
            if entry.full_url in keys:
                raise Refused(f"the fullUrl {entry.full_url} stands twice")
            keys[entry.full_url] = key
            if new:
                assigned.append((entry, key))
        stored = {key: self.resolved(entry, key, keys) for entry, key in assigned}
        for key, resource in stored.items():
            for reference in references(resource):
                target = tuple(reference.split("/"))
                if target not in stored and target not in self.resources:
                    raise Refused(f"{'/'.join(key)} refers to {reference}, which isn't there")
        for key, resource in stored.items():
            self.put(key, resource)

    def identity(self, entry):
        """Return the type and id of what the entry is about, and whether it is to be written."""
        if entry.method == "PUT":
            kind, _, name = entry.url.partition("/")
            if (kind, name) != (entry.kind, entry.resource.get("id")):
                raise Refused(f"PUT {entry.url} carries {entry.kind}/{entry.resource.get('id')}")
            return (kind, name), True
        if entry.method != "POST" or entry.url != entry.kind:
            raise Refused(f"{entry.method} {entry.url} with a resource of type {entry.kind} isn't a create or an update")
        found = self.search(entry.kind, entry.if_none_exist) if entry.if_none_exist else []
        if len(found) > 1:
            raise Refused(f"ifNoneExist {entry.if_none_exist} finds {len(found)} of {entry.kind}")
        if found:
            return found[0], False
        self.next += 1
        return (entry.kind, f"server-{self.next}"), True

    def search(self, kind, query):
        """Return the keys of the resources that the query finds: identifier or _tag, system|value."""
        parameter, _, token = query.partition("=")
        system, bar, value = token.rpartition("|")
        if parameter not in ("identifier", "_tag") or not bar or "&" in query:
            raise Refused(f"this store can't search for {kind}?{query}")
        return self.named.get((kind, parameter, system, value), [])

    def resolved(self, entry, key, keys):
        """Return a copy of the entry's resource with the id of its key and references by type and id."""
        resource = copy.deepcopy(entry.resource)
        resource["id"] = key[1]
        for holder in reference_holders(resource):
            holder["reference"] = self.target(holder["reference"], keys)
        return resource

    def target(self, reference, keys):
        if reference in keys:
            return "/".join(keys[reference])
        if reference.startswith("urn:"):
            raise Refused(f"{reference} is no entry of the bundle")
        if "?" not in reference:
            return reference
        kind, _, query = reference.partition("?")
        found = self.search(kind, query)
        if len(found) != 1:
            raise Refused(f"the conditional reference {reference} finds {len(found)}")
        return "/".join(found[0])

    def put(self, key, resource):
        if key in self.resources:
            for tokens in tokens_of(self.resources[key]):
                self.named[(key[0], *tokens)].remove(key)
        self.resources[key] = resource
        for tokens in tokens_of(resource):
            self.named.setdefault((key[0], *tokens), []).append(key)


class Entry:
    """One entry of a transaction."""

    def __init__(self, entry):
        self.resource = entry["resource"]
        self.kind = self.resource["resourceType"]
        self.full_url = entry["fullUrl"]
        self.method = entry["request"]["method"]
        self.url = entry["request"]["url"]
        self.if_none_exist = entry["request"].get("ifNoneExist", "")


def tokens_of(resource):
    """Return the parameter, system and value of all that the store can be searched by."""
    identifiers = resource.get("identifier", [])
    identifiers = identifiers if isinstance(identifiers, list) else [identifiers]
    tags = resource.get("meta", {}).get("tag", [])
    found = [("identifier", i.get("system", ""), i.get("value", "")) for i in identifiers]
    return found + [("_tag", tag.get("system", ""), tag.get("code", "")) for tag in tags]


def reference_holders(value):
    """Yield every object within the resource that has a literal reference."""
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value
        for item in value.values():
            yield from reference_holders(item)
    elif isinstance(value, list):
        for item in value:
            yield from reference_holders(item)


def references(resource):
    """Yield every reference but those to contained resources."""
    for holder in reference_holders(resource):
        if not holder["reference"].startswith("#"):
            yield holder["reference"]


def read(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def files(folder):
    return sorted(p for p in Path(folder).iterdir() if p.name.endswith((".json", ".json.gz")))


def load_twice(folder):
    """Return the number of resources, after asking that loading everything again changes nothing."""
    store = Store()
    for path in files(folder):
        store.transaction(read(path))
    before = copy.deepcopy(store.resources)
    for path in files(folder):
        store.transaction(read(path))
    if store.resources != before:
        more = len(store.resources) - len(before)
        changed = [key for key in before if store.resources[key] != before[key]]
        raise Refused(f"loaded a second time, {more} resources are new and {len(changed)} changed: {changed[:3]}")
    return len(before)


def main(arguments):
    if len(arguments) != 1 or not files(arguments[0]):
        print("expected a folder with bundles", file=sys.stderr)
        return 2
    try:
        print(f"{arguments[0]}: {len(files(arguments[0]))} bundles loaded twice, {load_twice(arguments[0])} resources")
    except Refused as err:
        print(f"  {arguments[0]}: {err}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
