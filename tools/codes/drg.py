"""The MS-DRGs that a principal diagnosis and a procedure lead to, by the severity of the rest.

In go the diagnosis codes of the library that may be first, the procedures of stdlib/tables/drg_procedures.csv, the groups
that stdlib/codes/ms_drg.csv has, and the grouper of CMS's MS-DRG definitions that drgpy is; out come the rows of
stdlib/tables/drg_families.csv: with no complication, with one that is a CC, and with one that is an MCC.
"""

import csv

# The versions of the definitions that the table has, and the days on which each holds.
VERSIONS = [("v42", "2024-10-01", "2025-09-30"), ("v43", "2025-10-01", "")]
HEADER = ["pcs", "none", "cc", "mcc", "codes", "valid_from", "valid_to", "source"]
SOURCE = "CMS MS-DRG Definitions Manual, versions 42 and 43: as drgpy 0.2.1 groups them"

# Several of each, as a principal diagnosis excludes some: what most of them give counts.
CC = ["E871", "N390", "J90", "I480", "D62"]
MCC = ["J9601", "A419", "G9341", "R6521", "J189"]
# The groups of operations that have nothing to do with the diagnosis.
UNRELATED = {"981", "982", "983", "987", "988", "989"}
# A delivery has its outcome beside it.
DELIVERIES, OUTCOME = {"10E0XZZ", "10D00Z1"}, "Z370"


def most(values):
    """Return what most of the values are, the first of those that are equally often."""
    return max(values, key=values.count)


def group(engine, code, procedures, beside, sex):
    """Return the DRG as a text of three digits, empty where there is none."""
    try:
        found = engine.get_drg([code, *beside], procedures, sex, True)
    except (KeyError, ValueError, IndexError):
        return ""
    return "".join(c for c in str(found) if c.isdigit()).zfill(3)[-3:] if found else ""


def family(engine, code, procedures, sex, known):
    """Return the DRGs without, with a CC, with an MCC; None where one isn't among those that are known."""
    always = [OUTCOME] if DELIVERIES & set(procedures) else []
    none = group(engine, code, procedures, always, sex)
    cc = most([group(engine, code, procedures, [*always, c], sex) for c in CC])
    mcc = most([group(engine, code, procedures, [*always, c], sex) for c in MCC])
    out = (none, cc, mcc)
    return out if known.issuperset(out) else None


def version_rows(engine, codes, procedures, known):
    """Return, by procedure and family, the codes that lead to it."""
    found = {}
    for code, sex in codes:
        plain = family(engine, code.replace(".", ""), [], sex, known)
        if plain:
            found.setdefault(("", *plain), []).append(code)
        for pcs in procedures:
            done = family(engine, code.replace(".", ""), [pcs], sex, known)
            if done and done != plain and (pcs not in DELIVERIES or code.startswith("O")):
                found.setdefault((pcs, *done), []).append(code)
    return {key: ";".join(sorted(of)) for key, of in found.items()}


def rows(root):
    """Return the rows of the table."""
    from drgpy.msdrg import DRGEngine

    with (root / "stdlib" / "codes" / "icd10cm.csv").open(newline="", encoding="utf-8") as file:
        codes = sorted({(r["code"], "M" if r["sex"] == "male" else "F") for r in csv.DictReader(file) if r["first_listed"] == "1"})
    with (root / "stdlib" / "tables" / "drg_procedures.csv").open(newline="", encoding="utf-8") as file:
        procedures = sorted({r["pcs"] for r in csv.DictReader(file)})
    with (root / "stdlib" / "codes" / "ms_drg.csv").open(newline="", encoding="utf-8") as file:
        known = {r["code"] for r in csv.DictReader(file)} - UNRELATED
    by_version = [version_rows(DRGEngine(version), codes, procedures, known) for version, _, _ in VERSIONS]
    out = []
    for i, (_, since, until) in enumerate(VERSIONS):
        for key, of in by_version[i].items():
            same = all(found.get(key) == of for found in by_version)
            if not same or i == 0:
                out.append([*key, of, "" if same else since, "" if same else until, SOURCE])
    return sorted(out)
