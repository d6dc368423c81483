"""Reports which must-support elements of each profile are filled, and fails where one no longer is.

    python tools/conformance/mustsupport.py PACKAGE.tgz FOLDER... [--update]

In go HL7's package of US Core and folders of bulk data; out comes a line for each profile and each of its must-support
elements (slices aside): filled, or empty. mustsupport.txt is the committed report: an element that is filled there and
empty now is an error, one that is newly filled asks for --update, which writes the report anew.
"""

import json
import re
import sys
import tarfile
from pathlib import Path

REPORT = Path(__file__).resolve().parent / "mustsupport.txt"


def profiles(package):
    """Return the paths of the must-support elements of each profile, by its address."""
    out = {}
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            if not re.match(r"package/StructureDefinition-[^/]*\.json$", member.name):
                continue
            definition = json.load(archive.extractfile(member))
            elements = [e for e in definition["snapshot"]["element"] if e.get("mustSupport") and ":" not in e["id"]]
            if definition["kind"] == "resource" and elements:
                out[definition["url"]] = sorted({e["path"] for e in elements})
    return out


def children(node, name):
    """Return the values of a member of an object; name[x] stands for any type."""
    if not isinstance(node, dict):
        return
    stem = name.removesuffix("[x]")
    for key, value in node.items():
        if key == name or stem != name and key.startswith(stem) and key[len(stem):len(stem) + 1].isupper():
            yield from value if isinstance(value, list) else [value]


def filled(resource, path):
    """Tell whether a resource has a value at the path."""
    nodes = [resource]
    for name in path.split(".")[1:]:
        nodes = [child for node in nodes for child in children(node, name)]
    return bool(nodes)


def report(package, folders):
    """Return the lines of the report."""
    wanted = profiles(package)
    used, found = set(), set()
    for file in (f for folder in folders for f in sorted(Path(folder).glob("*.ndjson"))):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                resource = json.loads(line)
                for url in resource["meta"].get("profile", []):
                    url = url.split("|")[0]
                    used.add(url)
                    missing = [p for p in wanted.get(url, []) if (url, p) not in found]
                    found.update((url, p) for p in missing if filled(resource, p))
    lines = []
    for url in sorted(wanted):
        name = url.rsplit("/", 1)[-1]
        if url not in used:
            lines.append(f"{name}  no instance")
            continue
        lines += [f"{name}  {path}  {'filled' if (url, path) in found else 'empty'}" for path in wanted[url]]
    return lines


def main():
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    if len(arguments) < 2:
        sys.exit("expected a package and folders of bulk data")
    now = report(arguments[0], arguments[1:])
    if "--update" in sys.argv:
        REPORT.write_text("\n".join(now) + "\n", encoding="utf-8")
    before = REPORT.read_text(encoding="utf-8").splitlines()
    fallen = [line for line in before if line.endswith("  filled") and line not in now]
    new = [line for line in now if line.endswith("  filled") and line not in before]
    for line in fallen:
        print(f"no longer filled: {line.removesuffix('  filled')}")
    for line in new:
        print(f"filled now, run with --update: {line.removesuffix('  filled')}")
    count = sum(line.endswith("  filled") for line in now)
    total = sum(line.endswith(("  filled", "  empty")) for line in now)
    print(f"{count} of {total} must-support elements are filled")
    sys.exit(1 if fallen or new else 0)


if __name__ == "__main__":
    main()
