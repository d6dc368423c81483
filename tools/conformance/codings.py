"""Checks every Coding of an export against the code systems that terminology.py wrote.

    python tools/conformance/codings.py TERMINOLOGY.ndjson FILE.ndjson...

A validator looks a code up only where it could expand the value set of the element; this looks up all of them. A code
that isn't in the fragment of its system is an error, and so is a system that neither has a fragment nor is HL7's own
(HAPI has those in full). Prints the findings as every runner here does.
"""

import json
import sys

# Systems that the validators have in full, or whose codes have a grammar.
ELSEWHERE = ("http://terminology.hl7.org/CodeSystem/", "http://hl7.org/fhir/", "urn:ietf:bcp:47", "http://unitsofmeasure.org")


def codings(value, path):
    """Yield the path, system, code and display of each Coding."""
    if isinstance(value, dict):
        if isinstance(value.get("system"), str) and isinstance(value.get("code"), str):
            yield path, value["system"], value["code"], value.get("display", "")
        for key, item in value.items():
            yield from codings(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from codings(item, path)


def fragments(path):
    """Return the codes of each system, with their displays where the table has the official one."""
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            resource = json.loads(line)
            if resource["resourceType"] == "CodeSystem":
                found[resource["url"]] = {c["code"]: c.get("display", "") for c in resource["concept"]}
    return found


def problem(systems, system, code, display):
    if system not in systems:
        return "" if system.startswith(ELSEWHERE) else f"the system {system} has no codes here"
    if code not in systems[system]:
        return f"{system} has no code {code} among those of the library"
    official = systems[system][code]
    return f"{system} calls {code} '{official}', not '{display}'" if official and display and display != official else ""


def main(arguments):
    if len(arguments) < 2:
        print("expected the terminology and the files to check", file=sys.stderr)
        return 2
    systems, count = fragments(arguments[0]), 0
    for name in arguments[1:]:
        with open(name, encoding="utf-8") as file:
            for line in file:
                resource = json.loads(line)
                count += 1
                for path, *coding in codings(resource, resource["resourceType"]):
                    text = problem(systems, *coding)
                    if text:
                        print("\t".join(("error", f"{resource['resourceType']}/{resource.get('id')}", path, text)))
    print(f"done {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
