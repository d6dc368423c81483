"""Checks the tables of the library that follow from its diagnosis codes.

In go stdlib/codes/icd10cm.csv, the lists of CMS's MS-DRG versions 36 to 43 that drgpy carries, and the release of
ICD-10-CM that simple-icd-10-cm carries; out come three tables, or exit code 1 where they say something else:
stdlib/codes/mcc_cc.csv, which diagnoses complicate an inpatient stay, stdlib/codes/unspecified.csv, which of them
leave open what a sibling says, and stdlib/tables/drg_families.csv, which MS-DRGs they lead to (drg.py).

    python tools/codes/derived.py          check
    python tools/codes/derived.py --write  rewrite the tables first
"""

import argparse
import csv
import datetime
import importlib.resources
import io
import json
import lzma
import re
import sys
import warnings
from pathlib import Path

import drg

# The versions that drgpy carries, and the day from which each holds. Versions 41.1, 42.1 and 43.1 have the same levels.
VERSIONS = [("v36", "2018-10-01"), ("v37", "2019-10-01"), ("v38", "2020-10-01"), ("v39", "2021-10-01"),
            ("v40", "2022-10-01"), ("v41", "2023-10-01"), ("v42", "2024-10-01"), ("v43", "2025-10-01")]
SEVERITY = ["code", "level", "alive_only", "valid_from", "valid_to", "source"]
SEVERITY_SOURCE = "CMS MS-DRG Definitions Manual, appendix C, versions 36 to 43: as drgpy 0.2.1 has it"
OPEN = ["code", "instead", "source"]
OPEN_SOURCE = "ICD-10-CM release of April 2026: official descriptions of the code and its siblings"

# "or unspecified" says that a code covers both; what other words leave open isn't this code's to say.
LEFT_OPEN = re.compile(r"(?<!or )\bunspecified\b|\bNOS\b", re.IGNORECASE)


def levels():
    """Return, for each version, the level of each code and whether it counts for the living alone."""
    folder = importlib.resources.files("drgpy") / "runtime_data"
    out = []
    for version, _ in VERSIONS:
        data = json.loads(lzma.decompress((folder / f"{version}.json.xz").read_bytes()))
        out.append({code: (entry["level"], int(entry["aowa"])) for code, entry in data["ccmap"].items()})
    return out


def severity_rows(codes, versions):
    """Return a row for each span of versions in which a code has one level."""
    rows = []
    for code in codes:
        level, since = None, ""
        for (_, day), table in zip(VERSIONS, versions):
            now = table.get(code.replace(".", ""))
            if now != level:
                if level:
                    rows.append([code, level[0], str(level[1]), since, day_before(day), SEVERITY_SOURCE])
                level, since = now, "" if table is versions[0] else day
        if level:
            rows.append([code, level[0], str(level[1]), since, "", SEVERITY_SOURCE])
    return rows


def day_before(day):
    """Return the day before a day, both as 2024-10-01."""
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


class Release:
    """The codes of a release: their descriptions, and those that stand under the same heading."""

    def __init__(self, descriptions, siblings):
        self.descriptions, self.siblings = descriptions, siblings

    @classmethod
    def packaged(cls, codes):
        """Return what simple-icd-10-cm says of the codes and their siblings."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import simple_icd_10_cm as icd
        siblings, descriptions = {}, {}
        for code in codes:
            if not icd.is_valid_item(code) or not icd.is_leaf(code):
                continue
            # The 7th character tells visits apart, not illnesses: the heading is that of the first six.
            heading = icd.get_parent(icd.get_parent(code)) if len(code) == 8 else icd.get_parent(code)
            siblings[code] = [c for c in icd.get_descendants(heading) if icd.is_leaf(c) and c != code and code[7:] == c[7:]]
            for each in [code, *siblings[code]]:
                descriptions[each] = icd.get_description(each)
        return cls(descriptions, siblings)


def open_rows(codes, release):
    """Return a row for each code that leaves open what a sibling says, with the first such sibling."""
    rows = []
    for code in codes:
        if LEFT_OPEN.search(release.descriptions.get(code, "")):
            specific = [c for c in release.siblings[code] if not LEFT_OPEN.search(release.descriptions[c])
                        and not release.descriptions[c].startswith("Other ")]
            if specific:
                rows.append([code, specific[0], OPEN_SOURCE])
    return rows


def text_of(header, rows):
    """Return a table as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def main(argv):
    """Check or write the tables, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="rewrite the tables")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="the project's folder")
    args = parser.parse_args(argv)
    folder = args.root / "stdlib" / "codes"
    with (folder / "icd10cm.csv").open(newline="", encoding="utf-8") as file:
        codes = sorted({row["code"] for row in csv.DictReader(file)})
    wanted = {
        "codes/mcc_cc.csv": text_of(SEVERITY, severity_rows(codes, levels())),
        "codes/unspecified.csv": text_of(OPEN, open_rows(codes, Release.packaged(codes))),
        "tables/drg_families.csv": text_of(drg.HEADER, drg.rows(args.root)),
    }
    stale = 0
    for name, text in wanted.items():
        table = args.root / "stdlib" / name
        if args.write:
            table.write_text(text, encoding="utf-8")
        if not table.exists() or table.read_text(encoding="utf-8") != text:
            print(f"stdlib/{name} doesn't follow from icd10cm.csv: run tools/codes/derived.py --write", file=sys.stderr)
            stale = 1
        else:
            print(f"{name}: {len(text.splitlines()) - 1} rows for {len(codes)} diagnosis codes")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
