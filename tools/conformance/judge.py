"""Judges what a validator found: prints what known.md doesn't list, a summary, and exits 1 where anything is left.

    VALIDATOR | python tools/conformance/judge.py ENGINE [--require N]

In go lines of severity, resource, path and message, tab-separated, as every runner here prints them. Errors and
warnings have to be listed in known.md; information is counted. A code that the fragments of terminology.py don't have
is an error, whatever the engine calls it. Value sets that can't be expanded have to be listed in unexpanded.txt, which
may not grow. Exit code 1 too where the runner printed no last line "done N", or validated fewer than --require.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SHOWN = 3  # findings of one shape that are printed one by one
SHAPES = 30  # shapes that are printed

FRAGMENT = re.compile(r"^Unknown code in fragment CodeSystem ")
UNEXPANDED = re.compile(r"^ValueSet '([^']+)' not found|^Unable to expand ValueSet\b.*?'?(https?://[^\s'|]+)")


class Finding(NamedTuple):
    severity: str
    resource: str
    path: str
    message: str

    def shape(self):
        """Return the path and the message without what differs from resource to resource."""
        return self.severity, place(self.path), re.sub(r"'[^']*'|\d[\d.:-]*", "_", self.message)


class Known(NamedTuple):
    engine: str
    severity: str
    path: str
    message: re.Pattern
    line: int

    def covers(self, engine, finding):
        return (self.engine == engine and self.severity == finding.severity
                and self.path == place(finding.path) and bool(self.message.fullmatch(finding.message)))


def place(path):
    """Return the path without the numbers, slices and ids of its elements."""
    return re.sub(r"\[\d+\]|/\*[^*]*\*/|:[A-Za-z-]+(?=\.|$)", "", path)


def read_known(path):
    """Read the rows of known.md's table: engine, severity, path, message with <any> for what varies, reason, section."""
    known = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("| ") or line.startswith(("| engine ", "| ---")):
            continue
        cells = [cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) != 6 or not all(cells):
            raise ValueError(f"{path.name}:{number}: a row has six cells, none of them empty: {line}")
        engine, severity, where, message = cells[:4]
        parts = [re.escape(part.replace(r"\|", "|")) for part in message.split("<any>")]
        known.append(Known(engine, severity, where, re.compile(".+".join(parts)), number))
    return known


class Verdict:
    """Counts of one run, and the findings that nothing excuses."""

    def __init__(self, engine, known, unexpanded):
        self.engine, self.known, self.listed = engine, known, unexpanded
        self.counts, self.used, self.unexpanded = Counter(), Counter(), Counter()
        self.left = []

    def add(self, finding):
        self.counts[finding.severity] += 1
        value_set = UNEXPANDED.match(finding.message)
        if FRAGMENT.match(finding.message):
            self.left.append(finding._replace(severity="error"))
        elif value_set and finding.severity != "error":
            self.unexpanded[value_set.group(1) or value_set.group(2)] += 1
        elif finding.severity != "information":
            self.excuse(finding)

    def excuse(self, finding):
        for known in self.known:
            if known.covers(self.engine, finding):
                self.used[known.line] += 1
                return
        self.left.append(finding)

    def new_unexpanded(self):
        return sorted(set(self.unexpanded) - self.listed)

    def report(self, count):
        shown = Counter()
        for finding in self.left:
            shape = finding.shape()
            shown[shape] += 1
            if shown[shape] <= SHOWN and len(shown) <= SHAPES:
                print(f"  {self.engine}: {finding.severity}: {finding.resource}: {finding.path}: {finding.message}")
        for shape, total in list(shown.items())[:SHAPES]:
            if total > SHOWN:
                print(f"  {self.engine}: {total - SHOWN} more like: {': '.join(shape)}")
        for url in self.new_unexpanded():
            print(f"  {self.engine}: the value set {url} can't be expanded and isn't in unexpanded.txt")
        kinds = ", ".join(f"{self.counts[kind]} {kind}" for kind in ("error", "warning", "information"))
        print(f"{self.engine}: {count} resources: {kinds}; {sum(self.used.values())} known, {len(self.left)} not; "
              f"{len(self.unexpanded)} value sets not expanded (at most {len(self.listed)})")


def read(lines, verdict):
    """Pass each line to the verdict; return the number that the runner says it validated, None where it didn't end."""
    count = None
    for line in lines:
        cells = line.rstrip("\n").split("\t", 3)
        if len(cells) == 1 and re.fullmatch(r"done \d+", cells[0]):
            count = int(cells[0].split()[1])
        elif len(cells) == 4:
            severity = "error" if cells[0] == "fatal" else cells[0]
            verdict.add(Finding(severity, *cells[1:]))
        else:
            raise ValueError(f"expected severity, resource, path and message, got {line!r}")
    return count


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("--require", type=int, default=1)
    options = parser.parse_args(arguments)
    unexpanded = {u for u in (HERE / "unexpanded.txt").read_text().split("\n") if u and not u.startswith("#")}
    verdict = Verdict(options.engine, read_known(HERE / "known.md"), unexpanded)
    count = read(sys.stdin, verdict)
    verdict.report(count)
    if count is None or count < options.require:
        print(f"  {options.engine}: validated {count or 0} resources; expected {options.require} at least")
        return 1
    return 1 if verdict.left or verdict.new_unexpanded() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
