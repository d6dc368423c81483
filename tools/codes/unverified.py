"""docs/unverified.md: what no source outside the project confirms, and its share of the library, which may only shrink."""

import subprocess

PAGE = "docs/unverified.md"
COUNT = "docs/unverified.count"
BY_HAND = "## Noted by hand"

INTRO = """\
# Unverified

Every row of the library whose source is memory, and every diagnosis code that the list it is checked against is too
old or too new to know. `make unverified` writes this page from the library; entries under "Noted by hand" stay as they
are. The number of entries, of how many rows and definitions that name a source, stands in `unverified.count`; the share
may only shrink: the library grows by rows that have a source.

## From the library
"""


def entries(text):
    """Return the entries of the page, and which of them are noted by hand."""
    library, _, by_hand = text.partition(BY_HAND)
    pick = lambda part: [line for line in part.splitlines() if line.startswith("- ")]
    return pick(library), pick(by_hand)


def entry(place, key, why):
    """Return one line of the page."""
    return f"- `{place}` `{key.replace('`', '')}`: {why}"


def page(required, by_hand):
    """Return the whole page."""
    lines = [INTRO, *required, "", BY_HAND, "", *by_hand]
    return "\n".join(lines).rstrip() + "\n"


def history(root):
    """Return the counts that were committed, oldest first; nothing outside a git checkout."""
    def git(*args):
        return subprocess.run(["git", "-C", str(root), *args], capture_output=True, text=True, check=False)

    commits = git("log", "--reverse", "--format=%H", "--", COUNT).stdout.split()
    shown = [git("show", f"{commit}:{COUNT}") for commit in commits]
    return [read(s.stdout) for s in shown if s.returncode == 0 and " of " in s.stdout]


def read(text):
    """Return entries and rows of a count: `5 of 20`."""
    entries, rows = text.split(" of ")
    return int(entries), int(rows)


def check(root, required, rows, past):
    """Return a sentence for each way in which page and count aren't what they must be."""
    text = (root / PAGE).read_text(encoding="utf-8") if (root / PAGE).exists() else ""
    library, by_hand = entries(text)
    problems = [f"{PAGE} lacks: {line}" for line in required if line not in set(library)]
    problems += [f"{PAGE} has an entry that nothing calls for any more: {line}" for line in library if line not in set(required)]
    total = len(library) + len(by_hand)
    if not (root / COUNT).exists():
        return problems + [f"{COUNT} is missing; run make unverified"]
    count = read((root / COUNT).read_text(encoding="utf-8"))
    if (total, rows) != count:
        problems.append(f"{PAGE} has {total} entries of {rows} and {COUNT} says {count[0]} of {count[1]}; run make unverified")
    return problems + growth([*past, count])


def growth(counts):
    """Return a sentence where the last share is larger than the least before it."""
    *past, last = [entries / max(rows, 1) for entries, rows in counts]
    if past and last > min(past):
        return [f"the share of {COUNT} grew from {min(past):.4f} to {last:.4f}; give the new rows a source"]
    return []


def write(root, required, rows, past):
    """Write page and count; a share that would grow is refused and left as it is."""
    path = root / PAGE
    _, by_hand = entries(path.read_text(encoding="utf-8") if path.exists() else "")
    path.write_text(page(required, by_hand), encoding="utf-8")
    total = len(required) + len(by_hand)
    problems = growth([*past, (total, rows)])
    if not problems:
        (root / COUNT).write_text(f"{total} of {rows}\n", encoding="utf-8")
    return problems
