"""Counts the instances of each profile of US Core, and fails where one has none that isn't excused.

    python tools/conformance/profiles.py PACKAGE.tgz FOLDER...

In go HL7's package and folders of bulk data; out comes a line for each profile, and for each type of clinical note and
category of report that US Core's guidance on clinical notes names.
"""

import json
import re
import sys
import tarfile
from collections import Counter
from pathlib import Path

# Profiles that the data has nothing to fill with, and why.
EXCUSED = {
    "us-core-medication": "medicines are told by their codes, which a resource of their own would only repeat",
    "us-core-observation-sexual-orientation": "nobody is asked for it",
    "us-core-questionnaireresponse": "screenings have scores and answers, and no form",
    "us-core-relatedperson": "people have no households yet",
    "us-core-simple-observation": "what is observed has a profile of its own",
    "us-core-vital-signs": "what all vital signs share: each declares its own",
}
NOTES = {
    "11488-4": "Consultation note", "18842-5": "Discharge summary", "34117-2": "History and physical",
    "28570-0": "Procedure note", "11506-3": "Progress note",
}
REPORTS = {"LP29684-5": "Radiology", "LP29708-2": "Cardiology", "LP7839-6": "Pathology"}


def profiles(package):
    """Return the names of the profiles on resources."""
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            if re.match(r"package/StructureDefinition-[^/]*\.json$", member.name):
                definition = json.load(archive.extractfile(member))
                if definition["kind"] == "resource":
                    yield definition["url"].rsplit("/", 1)[1]


def codes(concepts):
    return {coding.get("code") for concept in concepts for coding in concept.get("coding", [])}


def count(folders):
    """Count profiles, types of notes and categories of reports over the files of the folders."""
    counts, notes, reports = Counter(), Counter(), Counter()
    for path in (p for folder in folders for p in sorted(Path(folder).glob("*.ndjson"))):
        with open(path, encoding="utf-8") as file:
            for resource in map(json.loads, file):
                counts.update(url.split("|")[0].rsplit("/", 1)[1] for url in resource["meta"].get("profile", []))
                if resource["resourceType"] == "DocumentReference":
                    notes.update(codes([resource["type"]]) & set(NOTES))
                if resource["resourceType"] == "DiagnosticReport":
                    reports.update(codes(resource["category"]) & set(REPORTS))
    return counts, notes, reports


def main(arguments):
    if len(arguments) < 2:
        print("expected the package and folders of bulk data", file=sys.stderr)
        return 2
    counts, notes, reports = count(arguments[1:])
    missing = 0
    lines = [(name, counts[name], EXCUSED.get(name)) for name in sorted(profiles(arguments[0]))]
    lines += [(NOTES[c], notes[c], None) for c in NOTES] + [(REPORTS[c], reports[c], None) for c in REPORTS]
    for name, n, excuse in lines:
        print(f"{n:9,}  {name}" + (f": {excuse}" if excuse and not n else ""))
        missing += n == 0 and excuse is None
    if missing:
        print(f"{missing} have no instance", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
