"""Checks which of the library's diagnoses are complications (CC) or major complications (MCC) of an inpatient stay.

In go stdlib/codes/icd10cm.csv and the lists of CMS's MS-DRG versions 36 to 43.1 that drgpy carries; out comes
stdlib/codes/mcc_cc.csv, or exit code 1 where that file says something else.

    python tools/codes/severity.py          check
    python tools/codes/severity.py --write  rewrite the table first
"""

import argparse
import csv
import datetime
import importlib.resources
import io
import json
import lzma
import sys
from pathlib import Path

# The versions that drgpy carries, and the day from which each holds; 41.1, 42.1 and 43.1 changed no level in use here.
VERSIONS = [("v36", "2018-10-01"), ("v37", "2019-10-01"), ("v38", "2020-10-01"), ("v39", "2021-10-01"),
            ("v40", "2022-10-01"), ("v41", "2023-10-01"), ("v42", "2024-10-01"), ("v43", "2025-10-01")]
HEADER = ["code", "level", "alive_only", "valid_from", "valid_to", "source"]
SOURCE = "CMS MS-DRG Definitions Manual, appendix C, versions 36 to 43: as drgpy 0.2.1 has it"


def lists():
    """Return, for each version, the level of each code and whether it counts for the living alone."""
    folder = importlib.resources.files("drgpy") / "runtime_data"
    out = []
    for version, _ in VERSIONS:
        data = json.loads(lzma.decompress((folder / f"{version}.json.xz").read_bytes()))
        out.append({code: (entry["level"], int(entry["aowa"])) for code, entry in data["ccmap"].items()})
    return out


def rows_of(codes, versions):
    """Return the table's rows: a row for each span of versions in which a code has one level."""
    rows = []
    for code in codes:
        level, since = None, ""
        for (_, day), table in zip(VERSIONS, versions):
            now = table.get(code.replace(".", ""))
            if now != level:
                if level:
                    rows.append([code, level[0], str(level[1]), since, day_before(day), SOURCE])
                level, since = now, day if table is not versions[0] else ""
        if level:
            rows.append([code, level[0], str(level[1]), since, "", SOURCE])
    return rows


def day_before(day):
    """Return the day before a day, both as 2024-10-01."""
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def text_of(rows):
    """Return the table as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows)
    return out.getvalue()


def main(argv):
    """Check or write the table, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="rewrite the table")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="the project's folder")
    args = parser.parse_args(argv)
    folder = args.root / "stdlib" / "codes"
    with (folder / "icd10cm.csv").open(newline="", encoding="utf-8") as file:
        codes = sorted({row["code"] for row in csv.DictReader(file)})
    wanted = text_of(rows_of(codes, lists()))
    table = folder / "mcc_cc.csv"
    if args.write:
        table.write_text(wanted, encoding="utf-8")
    if table.read_text(encoding="utf-8") != wanted:
        print("stdlib/codes/mcc_cc.csv isn't what CMS's lists say: run tools/codes/severity.py --write", file=sys.stderr)
        return 1
    print(f"severity: {wanted.count(chr(10)) - 1} rows of {len(codes)} diagnosis codes agree with the lists of CMS")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
