"""Checks the library's ICD-10-CM codes against a list that this project didn't make.

In go the tables and modules of stdlib/ and the specs of examples/; out come counts, and exit code 1 where a code
doesn't exist or isn't billable in the release that simple-icd-10-cm carries, or where docs/unverified.md isn't true.

    python tools/codes/check.py          check
    python tools/codes/check.py --write  rewrite docs/unverified.md and its count first
"""

import argparse
import collections
import datetime
import importlib.resources
import re
import sys
import warnings
from pathlib import Path

import sources
import unverified

MONTHS = ["january", "february", "march", "april", "may", "june", "july",
          "august", "september", "october", "november", "december"]


class Release:
    """The codes of one release of ICD-10-CM: which exist, which are billable, and since when it holds."""

    def __init__(self, exists, billable, date):
        self.exists, self.billable, self.date = exists, billable, date

    @classmethod
    def packaged(cls):
        """Return the release that simple-icd-10-cm carries."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import simple_icd_10_cm as icd
        exists = {c for c in icd.get_all_codes(True) if sources.SHAPE.fullmatch(c)}
        billable = {c for c in exists if icd.is_leaf(c)}
        return cls(exists, billable, release_date(importlib.resources.files(icd.__name__) / "data"))


def release_date(folder):
    """Return the first day of the month that the package's code list is named after."""
    for file in folder.iterdir():
        match = re.fullmatch(r"code-list-([A-Za-z]+)-(\d{4})\.txt", file.name)
        if match:
            return datetime.date(int(match[2]), MONTHS.index(match[1].lower()) + 1, 1)
    raise SystemExit("simple-icd-10-cm has no file code-list-MONTH-YEAR.txt any more; say here how its release is told")


def judge(use, release):
    """Return ok, newer or older, or a sentence that says what is wrong with the code."""
    if not sources.SHAPE.fullmatch(use.code):
        return f"{use.code} isn't shaped like an ICD-10-CM code"
    known = use.code in (release.exists if use.category else release.billable)
    future = use.valid_from is not None and use.valid_from > release.date
    past = use.valid_to is not None and use.valid_to < release.date
    if known and future:
        return f"{use.code} is said to hold from {use.valid_from}, and the list of {release.date} has it"
    if known and past:
        return f"{use.code} is said to have ended on {use.valid_to}, and the list of {release.date} has it"
    if known:
        return "ok"
    if future or past:
        return "newer" if future else "older"
    if use.code in release.exists and not use.category:
        return f"{use.code} is a heading and isn't billable"
    return f"{use.code} doesn't exist"


def read(root):
    """Return the rows of the library's tables, and the text of every module and spec by its name."""
    tables = [row for path, name in table_files(root) for row in sources.rows(path, name)]
    texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
             for folder in ("stdlib", "examples") for end in ("*.hs", "*.yaml")
             for path in sorted((root / folder).rglob(end)) if "testdata" not in path.parts}
    return tables, texts


def table_files(root):
    """Return the library's tables, path and name."""
    paths = sorted(p for p in (root / "stdlib").rglob("*.csv") if "testdata" not in p.parts)
    return [(path, path.relative_to(root).as_posix()) for path in paths]


def unsourced(root, tables):
    """Return a sentence for each row of the library that names no source."""
    by_table = collections.defaultdict(list)
    for row in tables:
        by_table[row.table].append(row)
    return [problem for path, name in table_files(root) for problem in sources.unsourced(path, name, by_table[name])]


def check_codes(tables, texts, release):
    """Return the counts by verdict, the problems, and the entries that docs/unverified.md needs."""
    counts, problems, needed, dated = collections.Counter(), [], [], {}
    for row in tables:
        for use in sources.table_uses(row):
            verdict = judge(use, release)
            if verdict in ("newer", "older"):
                needed.append(unverified.entry(row.table, use.code, f"{verdict} than the list it is checked against"))
                dated[use.code] = verdict
            tally(use, verdict, counts, problems)
    for name, text in texts.items():
        for use in sources.module_uses(text, name):
            verdict = judge(use, release)
            if verdict != "ok":
                verdict = dated.get(use.code, verdict)
            tally(use, verdict, counts, problems)
    return counts, problems, needed


def tally(use, verdict, counts, problems):
    """Count a verdict; one that is a sentence is a problem at the code's place."""
    if verdict in ("ok", "newer", "older"):
        counts[verdict] += 1
        return
    counts["wrong"] += 1
    problems.append(f"{use.place}: {verdict}")


def from_memory(root, tables, texts):
    """Return the entries for rows, tables and modules that say that their source is memory."""
    found = [unverified.entry(name, "every row", "from memory")
             for path, name in table_files(root) if sources.memory_head(path)]
    found += [unverified.entry(row.table, row.key, "from memory")
             for row in tables if sources.MEMORY.search(row.cells.get("source") or "")]
    for name, text in texts.items():
        if name.startswith("stdlib/"):
            found += [unverified.entry(name, key, "from memory")
                      for key in sources.numbered_apart(sources.memory_lines(text))]
    return found


def main(argv):
    """Check, print what was found, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="rewrite docs/unverified.md and its count")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="the project's folder")
    args = parser.parse_args(argv)
    release = Release.packaged()
    tables, texts = read(args.root)
    counts, problems, needed = check_codes(tables, texts, release)
    required = sorted(set(needed + from_memory(args.root, tables, texts)))
    problems += unsourced(args.root, tables)
    past, rows = unverified.history(args.root), sources.sourced(tables, texts)
    if args.write:
        problems += unverified.write(args.root, required, rows, past)
    problems += unverified.check(args.root, required, rows, past)
    if not counts:
        problems.append("found no ICD-10-CM code; expected them in stdlib/icd10cm.csv")
    print(f"ICD-10-CM release of {release.date}, {len(release.billable)} billable codes; "
          f"{len(tables)} table rows and {len(texts)} modules and specs read")
    print(f"codes: {counts['ok']} right, {counts['newer']} newer than the list, {counts['older']} older, "
          f"{counts['wrong']} wrong; {len(required)} library entries unverified")
    report(problems)
    return 1 if problems else 0


def report(problems, most=40):
    """Print the first of the problems and how many there are besides."""
    sys.stdout.flush()
    for problem in problems[:most]:
        print(f"  {problem}", file=sys.stderr)
    if len(problems) > most:
        print(f"  and {len(problems) - most} more", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
