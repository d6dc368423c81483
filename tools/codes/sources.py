"""What the library and the examples say: rows of tables, ICD-10-CM codes, and where each stands."""

import csv
import datetime
import re
from dataclasses import dataclass
from pathlib import Path

SHAPE = re.compile(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?")
DOTTED = re.compile(r"(?<![\w.])[A-Z][0-9][0-9A-Z]\.[0-9A-Z]{1,4}(?!\w)")
BARE = re.compile(r"(?<![\w.])" + SHAPE.pattern + r"(?![\w.])")
HEAD = re.compile(r"\bcode\s+icd10(?:cm)?\b")
MEMORY = re.compile(r"\bmemory\b", re.IGNORECASE)


@dataclass(frozen=True)
class Use:
    """One code at one place; category is set for `E11.*` and for a row that says that it isn't billable."""

    code: str
    place: str
    category: bool = False
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


@dataclass(frozen=True)
class Row:
    """One row of a table, with the shortest key that tells it from the others."""

    table: str
    line: int
    key: str
    cells: dict

    @property
    def place(self):
        return f"{self.table}:{self.line}"


def rows(path, name):
    """Return the rows of the table at path; lines that begin with # are comments."""
    with open(path, encoding="utf-8", newline="") as file:
        numbered = [(n, line) for n, line in enumerate(file, 1) if not line.startswith("#")]
    reader = csv.reader(line for _, line in numbered)
    records = [(reader.line_num, record) for record in reader if record]
    if not records:
        return []
    header = records[0][1]
    body = records[1:]
    keys = unique_keys([record for _, record in body], len(header))
    return [
        Row(name, numbered[at - 1][0], key, dict(zip(header, record)))
        for (at, record), key in zip(body, keys)
    ]


def sourced(tables, texts):
    """Return how many rows of tables and lines of the library's modules name a source of their own."""
    lines = sum(len(re.findall(r"^\s*source\b", text, re.MULTILINE)) for name, text in texts.items() if name.startswith("stdlib/"))
    return lines + sum(1 for row in tables if (row.cells.get("source") or "").strip())


def unsourced(path, name, table):
    """Return a sentence for each row without a source, where the table's first line names none for all."""
    with open(path, encoding="utf-8") as file:
        if re.match(r"# source: \S", file.readline()):
            return []
    return [f"{row.place}: the row names no source" for row in table if not (row.cells.get("source") or "").strip()]


def unique_keys(records, width):
    """Return the shortest leading cells that tell all records apart, joined."""
    for count in range(1, min(width, 4) + 1):
        keys = [", ".join(record[:count]) for record in records]
        if len(set(keys)) == len(keys):
            return keys
    return numbered_apart([", ".join(record[:4]) for record in records])


def numbered_apart(keys):
    """Return keys with #2, #3 and so on after those that stood before."""
    seen = {}
    out = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        out.append(key if seen[key] == 1 else f"{key} #{seen[key]}")
    return out


def code_columns(table, header):
    """Return the columns of a table that hold ICD-10-CM codes."""
    named = [c for c in header if re.fullmatch(r"(?:\w+_)?icd10(?:cm)?(?:_codes?|_list)?", c)]
    stem = Path(table).stem
    if "code" in header and stem.startswith("icd10") and "pcs" not in stem:
        named.append("code")
    return named


def day(text):
    """Return the date that an ISO cell holds, or None where it is empty."""
    return datetime.date.fromisoformat(text) if text and text.strip() else None


def table_uses(row):
    """Yield each code of a row; a cell may hold several, by space, comma, semicolon or bar."""
    for column in code_columns(row.table, row.cells):
        for code in re.split(r"[\s,;|]+", row.cells[column] or ""):
            if code:
                yield Use(
                    code.removesuffix("*").removesuffix("."),
                    row.place,
                    code.endswith("*") or row.cells.get("billable") == "0",
                    day(row.cells.get("valid_from")),
                    day(row.cells.get("valid_to")),
                )


def split_comment(line):
    """Return the code and the comment of a line; # inside quotes starts none."""
    quoted = False
    for at, char in enumerate(line):
        if char == '"' and (at == 0 or line[at - 1] != "\\"):
            quoted = not quoted
        elif char == "#" and not quoted:
            return line[:at], line[at:]
    return line, ""


def module_uses(text, name):
    """Yield the codes of a scenario or library module.

    A dotted code is unmistakable anywhere; one of three characters (I10, N19)
    is one only after `code icd10`, up to the end of its line or its braces.
    """
    depth = 0
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        body, _ = split_comment(line)
        head = HEAD.search(body)
        start = head.end() if head and not inside else 0
        pattern = BARE if inside or head else DOTTED
        for match in pattern.finditer(body, start):
            yield Use(match.group(), f"{name}:{number}")
        if head or inside:
            depth += body.count("{", start) - body.count("}", start)
            inside = depth > 0
            depth = max(depth, 0)


def memory_head(path):
    """Report whether the first line of a table says that its source is memory."""
    with open(path, encoding="utf-8") as file:
        return bool(re.match(r"# source:.*\bmemory\b", file.readline(), re.IGNORECASE))


def memory_lines(text):
    """Return the lines of a module that say that their source is memory."""
    found = []
    for line in text.splitlines():
        body, comment = split_comment(line)
        if MEMORY.search(comment) or (re.match(r"\s*source\b", body) and MEMORY.search(body)):
            found.append(" ".join(line.split()))
    return found
