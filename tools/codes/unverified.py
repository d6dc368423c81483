"""docs/unverified.md: what no source outside the project confirms, and its count, which may only shrink."""

import subprocess

PAGE = "docs/unverified.md"
COUNT = "docs/unverified.count"
BY_HAND = "## Noted by hand"

INTRO = """\
# Unverified

Every row of the library whose source is memory, and every diagnosis code that the list it is checked against is too
old or too new to know. `make unverified` writes this page from the library; entries under "Noted by hand" stay as they
are. The number of entries stands in `unverified.count` and may only shrink: a new row needs a source.

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
    return [int(s.stdout) for s in shown if s.returncode == 0]


def check(root, required, past):
    """Return a sentence for each way in which page and count aren't what they must be."""
    text = (root / PAGE).read_text(encoding="utf-8") if (root / PAGE).exists() else ""
    library, by_hand = entries(text)
    problems = [f"{PAGE} lacks: {line}" for line in required if line not in set(library)]
    problems += [f"{PAGE} has an entry that nothing calls for any more: {line}" for line in library if line not in set(required)]
    total = len(library) + len(by_hand)
    if not (root / COUNT).exists():
        return problems + [f"{COUNT} is missing; run make unverified"]
    count = int((root / COUNT).read_text(encoding="utf-8"))
    if total != count:
        problems.append(f"{PAGE} has {total} entries and {COUNT} says {count}; run make unverified")
    return problems + growth([*past, count])


def growth(counts):
    """Return a sentence where a count is larger than one before it."""
    least = None
    for count in counts:
        if least is not None and count > least:
            return [f"{COUNT} grew from {least} to {count}; give the new rows a source"]
        least = count
    return []


def write(root, required, past):
    """Write page and count; a count that would grow is refused and left as it is."""
    path = root / PAGE
    _, by_hand = entries(path.read_text(encoding="utf-8") if path.exists() else "")
    path.write_text(page(required, by_hand), encoding="utf-8")
    total = len(required) + len(by_hand)
    problems = growth([*past, total])
    if not problems:
        (root / COUNT).write_text(f"{total}\n", encoding="utf-8")
    return problems
