"""Writes the code systems and value sets that a validator without a terminology server needs, one resource a line.

    python tools/conformance/terminology.py PACKAGE.tgz|- > terminology.ndjson

In go stdlib's tables and modules, what the examples define, the codes that the profiles of the package name themselves, and valuesets.csv, the
small VSAC lists expanded by hand; out come a CodeSystem for each system that no package carries, as fragments of what
the library uses, and a ValueSet for each list. A code that isn't in its fragment is an error (judge.py).
"""

import csv
import json
import re
import sys
import tarfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
STDLIB = HERE.parent.parent / "stdlib"

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
CPT = "http://www.ama-assn.org/go/cpt"
HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
NDC = "http://hl7.org/fhir/sid/ndc"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"

# The system of each column of codes; a display only where the table has the official one.
COLUMNS = [
    (ICD10CM, "codes/icd10cm.csv", "code", "description"),
    ("http://www.cms.gov/Medicare/Coding/ICD10", "codes/icd10pcs.csv", "code", "description"),
    (CPT, "codes/cpt.csv", "code", None),
    (HCPCS, "codes/hcpcs.csv", "code", None),
    ("http://nucc.org/provider-taxonomy", "codes/taxonomy.csv", "code", None),
    ("https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set", "codes/pos.csv", "code", None),
    (RXNORM, "tables/drugs.csv", "rxcui", None),
    (RXNORM, "tables/allergens.csv", "rxnorm", None),
    (NDC, "tables/drugs.csv", "ndc", None),
    ("http://hl7.org/fhir/sid/cvx", "tables/immunizations.csv", "cvx", None),
    (LOINC, "tables/notes.csv", "loinc", None),
    (SNOMED, "codes/snomed.csv", "code", None),
]

# Where HL7 publishes the systems that the validators have in full.
HL7 = ("http://terminology.hl7.org/", "http://hl7.org/fhir/us/", "http://hl7.org/fhir/CodeSystem/")

# Systems by the names that tables with a column `system` use for them.
NAMED = {"LOINC": LOINC, "SNOMED": SNOMED, "CPT": CPT, "HCPCS": HCPCS, "RXNORM": RXNORM}

# Value sets whose rules ask for properties of LOINC that can't be had here, as lists of what the library uses.
DOCUMENT_TYPES = "http://hl7.org/fhir/us/core/ValueSet/us-core-documentreference-type"
LABORATORY_TESTS = "http://hl7.org/fhir/us/core/ValueSet/us-core-laboratory-test-codes"
DATE = "2026-11-24"  # of the rules as US Core 6.1.0 has them
NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor"


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def written(system, code):
    """Return the code as FHIR writes it, empty where that can't be told.

    R4's page on NDC asks for ten digits with hyphens; the tables have eleven, 5-4-2, of which one zero is padding. A
    labeler of five digits doesn't begin with zero, and elsewhere just one segment may.
    """
    if system != NDC:
        return code
    segments = code.split("-")
    padded = [i for i, segment in enumerate(segments) if segment.startswith("0")]
    if not padded or (padded[0] != 0 and len(padded) > 1):
        return ""
    segments[padded[0]] = segments[padded[0]][1:]
    return "-".join(segments)


def from_tables(systems):
    """Add the codes of stdlib's CSV files."""
    for system, table, code, display in COLUMNS:
        for row in rows(STDLIB / table):
            if written(system, row[code]):
                systems[system].setdefault(written(system, row[code]), row[display] if display else "")
    for path in sorted(STDLIB.glob("tables/*.csv")):
        for row in rows(path):
            system = row.get("system", "")
            system = NAMED.get(system.upper(), system)
            if system.startswith(("http", "urn:")) and row.get("code"):
                systems[system].setdefault(row["code"], "")


def from_encoder(systems):
    """Add the codes of the tables that the FHIR encoder itself has, of systems that HL7 doesn't publish in full."""
    folder = STDLIB.parent / "emit/fhir"
    urls = {row["name"]: row["system"] for row in rows(folder / "systems.csv")}
    for row in rows(folder / "codes.csv"):
        url = urls.get(row["system"], "")
        if row["code"] and url.startswith(("http", "urn:oid:")) and not url.startswith(HL7):
            systems[url].setdefault(row["code"], "")


def from_modules(systems):
    """Add the LOINC codes and answers and the CPT numbers of stdlib's modules."""
    for path in sorted(STDLIB.glob("**/*.hs")):
        text = path.read_text(encoding="utf-8")
        for code in re.findall(r'^\s*loinc "([^"]+)"', text, re.MULTILINE) + re.findall(r'"(LA\d+-\d)"', text):
            systems[LOINC].setdefault(code, "")
        for code in re.findall(r'^\s*cpt "([^"]+)"', text, re.MULTILINE):
            systems[CPT].setdefault(code, "")


def from_examples(systems):
    """Add the diagnosis codes that examples define for themselves."""
    for path in sorted(STDLIB.parent.glob("examples/**/*.hs")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for code in re.findall(r"\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?\b", line) if " icd10 " in line else []:
                systems[ICD10CM].setdefault(code, "")


def laboratory_tests():
    """Return the LOINC codes of the labs whose category is laboratory and of the panels."""
    codes = set()
    for path in sorted(STDLIB.glob("labs/*.hs")):
        for kind, body in re.findall(r"^(lab|panel) \w+ \{$(.*?)^\}$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            if kind == "panel" or re.search(r"^\s*category laboratory$", body, re.MULTILINE):
                codes.update(re.findall(r'^\s*loinc "([^"]+)"', body, re.MULTILINE))
    return sorted(codes)


def from_lists(systems):
    """Add the lists of valuesets.csv to their systems and return the value sets."""
    lists = defaultdict(lambda: defaultdict(list))
    titles = {}
    for row in rows(HERE / "valuesets.csv"):
        lists[row["value_set"]][row["system"]].append(row["code"])
        titles[row["value_set"]] = (row["title"], row["expanded"])
        if row["system"] in systems or not row["system"].startswith(HL7):
            systems[row["system"]].setdefault(row["code"], row["display"])
    return [value_set(url, *titles[url], lists[url]) for url in lists]


def from_package(systems, package):
    """Add the codes that the package's profiles and value sets name, of the systems that are fragments here."""
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            if re.match(r"package/(StructureDefinition|ValueSet)-[^/]*\.json$", member.name):
                for system, code in named(json.load(archive.extractfile(member))):
                    if system in systems:
                        systems[system].setdefault(code, "")


def named(value):
    """Yield the system and code of each Coding and each value set's concept within a resource."""
    if isinstance(value, list):
        for item in value:
            yield from named(item)
    if not isinstance(value, dict):
        return
    if isinstance(value.get("system"), str):
        if isinstance(value.get("code"), str):
            yield value["system"], value["code"]
        for concept in value.get("concept", []):
            yield value["system"], concept["code"]
    for item in value.values():
        yield from named(item)


def value_set(url, title, date, systems):
    return {
        "resourceType": "ValueSet", "url": url, "version": "by-hand", "name": "ByHand", "title": title,
        "status": "active", "date": date,
        "compose": {"include": [{"system": s, "concept": [{"code": c} for c in codes]} for s, codes in systems.items()]},
    }


def code_system(url, concepts):
    listed = [{"code": c, **({"display": d} if d else {})} for c, d in sorted(concepts.items())]
    return {
        "resourceType": "CodeSystem", "url": url, "name": "Fragment", "status": "active", "content": "fragment",
        "caseSensitive": True, "concept": listed,
    }


def resources(package):
    systems = defaultdict(dict)
    from_tables(systems)
    from_modules(systems)
    from_encoder(systems)
    from_examples(systems)
    value_sets = from_lists(systems)
    if package != "-":
        from_package(systems, package)
    documents = sorted({row["loinc"] for row in rows(STDLIB / "tables/notes.csv")})
    value_sets += [
        value_set(DOCUMENT_TYPES, "Document types of the library", DATE, {LOINC: documents, NULL_FLAVOR: ["UNK"]}),
        value_set(LABORATORY_TESTS, "Laboratory tests of the library", DATE, {LOINC: laboratory_tests()}),
    ]
    return [code_system(url, systems[url]) for url in sorted(systems)] + value_sets


def main(arguments):
    if len(arguments) != 1:
        print("expected the package of profiles, or - for none", file=sys.stderr)
        return 2
    for resource in resources(arguments[0]):
        print(json.dumps(resource))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
