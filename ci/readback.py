"""Reads a build's database, Parquet and CSV with DuckDB's, Arrow's and pandas' own readers and compares them.

    python ci/readback.py DIR

DIR holds hsc.duckdb, parquet/TABLE.parquet and csv/TABLE.csv of one build. Every table must be in all three, with the
same columns (the database has scenario_id and created_at besides), the same rows and typed dates; exit code 1 where not.
"""

import sys
from pathlib import Path

import duckdb
import pandas
import pyarrow
import pyarrow.parquet

DATABASE_ONLY = {"scenario_id", "created_at"}
NO_FILES = {"scenarios", "scenario_tags", "hsc_meta", "hsc_tables"}


def quote(name):
    return '"' + name.replace('"', '""') + '"'


def as_text(columns):
    """Return the columns as text, so that an enumeration equals its word."""
    return ", ".join(f"CAST({quote(c)} AS VARCHAR)" for c in columns)


def count(con, query):
    return con.execute(f"SELECT count(*) FROM ({query})").fetchone()[0]


def differences(con, a, b):
    """Return how many rows of each of two queries the other hasn't."""
    return count(con, f"({a}) EXCEPT ALL ({b})"), count(con, f"({b}) EXCEPT ALL ({a})")


def check_types(table, schema):
    """Return a sentence for each column that is named a date and isn't one."""
    problems = []
    for field in schema:
        temporal = pyarrow.types.is_date(field.type) or pyarrow.types.is_timestamp(field.type)
        if field.name.endswith(("_date", "_at", "_time")) and not temporal:
            problems.append(f"{table}.{field.name} is {field.type} in Parquet; a date or a timestamp was expected")
    return problems


def check_table(con, dir, table):
    """Return what is wrong with one table, and its number of rows."""
    parquet, csv = dir / "parquet" / f"{table}.parquet", dir / "csv" / f"{table}.csv"
    if not csv.exists():
        return [f"{table} has no {csv.name}"], 0
    con.execute(f"CREATE OR REPLACE TEMP VIEW from_parquet AS SELECT * FROM read_parquet('{parquet}')")
    described = con.execute("DESCRIBE from_parquet").fetchall()
    columns = [row[0] for row in described]
    stored = {row[0] for row in con.execute(f"DESCRIBE db.{quote(table)}").fetchall()} - DATABASE_ONLY
    problems = check_types(table, pyarrow.parquet.read_schema(parquet))
    if stored != set(columns):
        return problems + [f"{table}: the database's columns and Parquet's differ: {sorted(stored ^ set(columns))}"], 0
    file = f"read_csv('{csv}', header=true, all_varchar=true, nullstr='')"
    header = [row[0] for row in con.execute(f"DESCRIBE SELECT * FROM {file}").fetchall()]
    if header != columns:
        return problems + [f"{table}: CSV's header and Parquet's columns differ: {header} {columns}"], 0
    whole = f"SELECT {as_text(columns)} FROM from_parquet"
    typed = ", ".join(f"CAST(CAST({quote(c)} AS {kind}) AS VARCHAR)" for c, kind, *_ in described)
    for name, other in (("the database", f"SELECT {as_text(columns)} FROM db.{quote(table)}"), ("CSV", f"SELECT {typed} FROM {file}")):
        more, less = differences(con, whole, other)
        if more or less:
            problems.append(f"{table}: {more} rows of Parquet aren't in {name}, {less} of {name} aren't in Parquet")
    rows = count(con, whole)
    seen = {"pandas": len(pandas.read_parquet(parquet)), "pyarrow": pyarrow.parquet.read_table(parquet).num_rows}
    problems += [f"{table}: {reader} reads {n} rows of {rows}" for reader, n in seen.items() if n != rows]
    return problems, rows


def unwritten(con, tables):
    """Return a sentence for each table that has rows in the database and no file."""
    stored = con.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'db' ORDER BY 1").fetchall()
    missing = [name for (name,) in stored if name not in NO_FILES and name not in tables]
    return [f"{name} has rows in the database and no Parquet file" for name in missing
            if count(con, f"SELECT * FROM db.{quote(name)}")]


def main(dir):
    con = duckdb.connect()
    con.execute(f"ATTACH '{dir / 'hsc.duckdb'}' AS db (READ_ONLY)")
    tables = sorted(p.stem for p in (dir / "parquet").glob("*.parquet"))
    problems, total = unwritten(con, tables), 0
    for table in tables:
        try:
            wrong, rows = check_table(con, dir, table)
        except (duckdb.Error, pyarrow.ArrowException) as err:
            wrong, rows = [f"{table}: {err}"], 0
        problems += wrong
        total += rows
    if not total:
        problems.append(f"found no row below {dir / 'parquet'}")
    print(f"{len(tables)} tables, {total} rows: {'the same everywhere' if not problems else 'differences'}")
    for problem in problems:
        print(f"  {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
