"""Tests of the code check, on a list and a library made up here."""

import datetime
import subprocess
import tempfile
import unittest
from pathlib import Path

import check
import sources
import unverified

RELEASE = check.Release({"E11", "E11.9", "I10", "G35", "G35.D"}, {"E11.9", "I10", "G35.D", "U07.1"}, datetime.date(2026, 4, 1))


def use(code, category=False, valid_from=None, valid_to=None):
    return sources.Use(code, "here", category, sources.day(valid_from), sources.day(valid_to))


class Judge(unittest.TestCase):
    def test_verdicts(self):
        for given, want in [
            (use("E11.9"), "ok"),
            (use("I10"), "ok"),
            (use("U07.1"), "ok"),
            (use("E11", category=True), "ok"),
            (use("E12", category=True), "doesn't exist"),
            (use("E11"), "isn't billable"),
            (use("E11.99"), "doesn't exist"),
            (use("e11.9"), "isn't shaped"),
            (use("E119"), "isn't shaped"),
            (use("G35", valid_to="2025-09-30"), "older"),
            (use("G35.D", valid_from="2025-10-01"), "ok"),
            (use("G36.1", valid_from="2026-10-01"), "newer"),
            (use("G36.1", valid_from="2025-10-01"), "doesn't exist"),
            (use("E11.9", valid_from="2026-10-01"), "has it"),
            (use("E11.9", valid_to="2024-09-30"), "has it"),
        ]:
            with self.subTest(given=given):
                got = check.judge(given, RELEASE)
                self.assertTrue(got == want or " " in got and want in got, got)


class Sources(unittest.TestCase):
    def codes(self, text):
        return [u.code for u in sources.module_uses(text, "m.hs")]

    def test_modules(self):
        for text, want in [
            ("code icd10 E11.9", ["E11.9"]),
            ("code icd10 I10", ["I10"]),
            ('code icd10 ~ { "E11.40": 40%, E11.42: 60% } when has A10', ["E11.40", "E11.42", "A10"]),
            ("code icd10 ~ by stage {\n  1: N18.1 # not N18.9\n  x: { I10: 5%, N19: rest }\n}\nuse I10", ["N18.1", "I10", "N19"]),
            ("diagnose W19.XXXA; order a1c", ["W19.XXXA"]),
            ("code rxnorm 860975\ncode hcpcs J1030\nlab 4548-4", []),
            ("# E11.9\ntitle \"# E10.9\"", ["E10.9"]),
            ("dose 2.5 mg; v1.E11.9", []),
        ]:
            with self.subTest(text=text):
                self.assertEqual(self.codes(text), want)

    def test_places(self):
        self.assertEqual([u.place for u in sources.module_uses("\n\ncode icd10 I10", "m.hs")], ["m.hs:3"])

    def test_columns(self):
        for table, header, want in [
            ("stdlib/icd10cm.csv", ["code", "description"], ["code"]),
            ("stdlib/icd10pcs.csv", ["code"], []),
            ("stdlib/loinc.csv", ["code", "icd10"], ["icd10"]),
            ("stdlib/x.csv", ["icd10cm", "main_icd10", "icd10pcs", "icd10_text"], ["icd10cm", "main_icd10"]),
        ]:
            with self.subTest(table=table):
                self.assertEqual(sources.code_columns(table, header), want)

    def test_memory_lines(self):
        text = 'a 1 # from memory\nsource "memory, 2024"\nnote "memory loss"\n# memory_card\n'
        self.assertEqual(sources.memory_lines(text), ["a 1 # from memory", 'source "memory, 2024"'])

    def test_keys(self):
        self.assertEqual(sources.unique_keys([["a", "1"], ["b", "1"]], 2), ["a", "b"])
        self.assertEqual(sources.unique_keys([["a", "1"], ["a", "2"]], 2), ["a, 1", "a, 2"])
        self.assertEqual(sources.unique_keys([["a"], ["a"]], 1), ["a", "a #2"])


class Whole(unittest.TestCase):
    TABLE = (
        "# a comment\ncode,valid_from,valid_to,source\n"
        'E11.9,,,"a list, printed"\nG35,,2025-09-30,a list\nI10,,,memory\n'
    )

    def project(self, table=TABLE, module="code icd10 G35\n"):
        root = Path(tempfile.mkdtemp())
        self.addCleanup(subprocess.run, ["rm", "-r", str(root)])
        for folder in ("stdlib", "examples", "docs"):
            (root / folder).mkdir()
        (root / "stdlib/icd10cm.csv").write_text(table)
        (root / "stdlib/m.hs").write_text(module)
        return root

    def look(self, root):
        tables, texts = check.read(root)
        counts, problems, needed = check.check_codes(tables, texts, RELEASE)
        return counts, problems, sorted(set(needed + check.from_memory(root, tables, texts)))

    def test_verdicts_and_entries(self):
        counts, problems, required = self.look(self.project())
        self.assertEqual((dict(counts), problems), ({"ok": 2, "older": 2}, []))
        self.assertEqual(required, [
            "- `stdlib/icd10cm.csv` `G35`: older than the list it is checked against",
            "- `stdlib/icd10cm.csv` `I10`: from memory",
        ])

    def test_place_of_a_miss(self):
        _, problems, _ = self.look(self.project(self.TABLE + "E11,,,a list\n", "\ncode icd10 E11.99\n"))
        self.assertEqual(problems, [
            "stdlib/icd10cm.csv:6: E11 is a heading and isn't billable",
            "stdlib/m.hs:2: E11.99 doesn't exist",
        ])

    def test_heading_row(self):
        table = "code,billable,source\nE11,0,a list\nE11,1,a list\n"
        _, problems, _ = self.look(self.project(table, ""))
        self.assertEqual(problems, ["stdlib/icd10cm.csv:3: E11 is a heading and isn't billable"])

    def test_sources(self):
        root = self.project("code,source\nI10,a list\nI10, \n", "")
        (root / "stdlib/a.csv").write_text("# source: a package\nx\n1\n")
        (root / "stdlib/b.csv").write_text("# source: memory, 2024\nx\n1\n")
        (root / "stdlib/c.csv").write_text("x\n1\n")
        tables, texts = check.read(root)
        self.assertEqual(check.unsourced(root, tables), [
            "stdlib/c.csv:2: the row names no source",
            "stdlib/icd10cm.csv:3: the row names no source",
        ])
        self.assertEqual(check.from_memory(root, tables, texts), ["- `stdlib/b.csv` `every row`: from memory"])

    def test_page(self):
        root = self.project()
        _, _, required = self.look(root)
        self.assertIn("run make unverified", " ".join(unverified.check(root, required, 9, [])))
        self.assertEqual(unverified.write(root, required, 9, []), [])
        self.assertEqual(unverified.check(root, required, 9, [(5, 10), (2, 9)]), [])
        by_hand = (root / unverified.PAGE).read_text() + "- `a` `b`: said by hand\n"
        (root / unverified.PAGE).write_text(by_hand)
        self.assertIn("has 3 entries of 9", " ".join(unverified.check(root, required, 9, [])))
        self.assertIn("grew from 0.2222 to 0.3333", " ".join(unverified.write(root, required, 9, [(2, 9)])))
        self.assertIn("- `a` `b`: said by hand", (root / unverified.PAGE).read_text())
        self.assertEqual((root / unverified.COUNT).read_text(), "2 of 9\n")
        self.assertIn("nothing calls for", " ".join(unverified.check(root, required[:1], 9, [])))
        self.assertIn("lacks", " ".join(unverified.check(root, [*required, "- new"], 9, [])))

    def test_history(self):
        root = self.project()
        self.assertEqual(unverified.history(root), [])
        git = ["git", "-C", str(root), "-c", "user.name=t", "-c", "user.email=t@example.org"]
        subprocess.run([*git, "init", "-q"], check=True)
        for count in ("7", "7 of 14", "4 of 14"):
            (root / unverified.COUNT).write_text(f"{count}\n")
            subprocess.run([*git, "add", "docs"], check=True)
            subprocess.run([*git, "commit", "-q", "-m", "count"], check=True)
        self.assertEqual(unverified.history(root), [(7, 14), (4, 14)])


if __name__ == "__main__":
    unittest.main()
