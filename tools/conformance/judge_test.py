"""Tests of the judge: what it excuses and what not."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import codings
import judge

TABLE = """# Known
| engine | severity | path | message | reason | section |
| --- | --- | --- | --- | --- | --- |
| hapi | warning | `Patient.name` | `odd name '<any>' (a\\|b)` | because | R4 |
"""


def lines(*findings):
    return ["\t".join(f) + "\n" for f in findings]


class Judge(unittest.TestCase):
    def verdict(self, *findings):
        with tempfile.NamedTemporaryFile("w", suffix=".md") as file:
            file.write(TABLE)
            file.flush()
            verdict = judge.Verdict("hapi", judge.read_known(Path(file.name)), {"http://listed"})
        self.assertEqual(2, judge.read([*lines(*findings), "done 2\n"], verdict))
        return verdict

    def test_known(self):
        verdict = self.verdict(("warning", "Patient/1", "Patient.name[0]", "odd name 'X Y' (a|b)"))
        self.assertEqual([], verdict.left)

    def test_no_wider(self):
        for finding in (("error", "Patient/1", "Patient.name[0]", "odd name 'X' (a|b)"),
                        ("warning", "Patient/1", "Patient.name[0].given", "odd name 'X' (a|b)"),
                        ("warning", "Patient/1", "Patient.name", "odd name 'X' (a|b) and more"),
                        ("warning", "Patient/1", "Patient.name", "an odd name 'X' (a|b)")):
            self.assertEqual(1, len(self.verdict(finding).left), finding)

    def test_fragment(self):
        verdict = self.verdict(("warning", "Patient/1", "Patient.name", "Unknown code in fragment CodeSystem 'http://loinc.org#1'"))
        self.assertEqual("error", verdict.left[0].severity)

    def test_information(self):
        self.assertEqual([], self.verdict(("information", "Patient/1", "Patient.name", "anything")).left)

    def test_unexpanded(self):
        verdict = self.verdict(("warning", "P/1", "P.a", "ValueSet 'http://listed' not found"),
                               ("warning", "P/1", "P.b", "ValueSet 'http://new' not found"))
        self.assertEqual(["http://new"], verdict.new_unexpanded())
        self.assertEqual([], verdict.left)

    def test_no_end(self):
        verdict = judge.Verdict("hapi", [], set())
        self.assertIsNone(judge.read(lines(("error", "P/1", "P.a", "x")), verdict))

    def test_committed_table(self):
        self.assertGreater(len(judge.read_known(judge.HERE / "known.md")), 10)

    def test_half_a_row(self):
        with tempfile.NamedTemporaryFile("w", suffix=".md") as file:
            file.write("| hapi | error | `a` |\n")
            file.flush()
            with self.assertRaisesRegex(ValueError, "six cells"):
                judge.read_known(Path(file.name))

    def test_report(self):
        verdict = self.verdict(*[("error", f"P/{n}", f"P.a[{n}]", f"wrong {n}") for n in range(9)])
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            verdict.report(9)
        self.assertIn("6 more like", printed.getvalue())
        self.assertIn("9 resources: 9 error", printed.getvalue())


class Codings(unittest.TestCase):
    def test_problem(self):
        systems = {"http://loinc.org": {"1-8": "One"}}
        for system, code, display, part in (("http://loinc.org", "1-8", "One", ""), ("http://loinc.org", "1-8", "", ""),
                                            ("http://loinc.org", "2-6", "", "has no code 2-6"),
                                            ("http://loinc.org", "1-8", "Two", "calls 1-8 'One'"),
                                            ("http://example.org", "x", "", "has no codes here"),
                                            ("http://terminology.hl7.org/CodeSystem/v3-ActCode", "x", "", "")):
            found = codings.problem(systems, system, code, display)
            self.assertEqual(bool(part), bool(found), found)
            self.assertIn(part, found)


if __name__ == "__main__":
    unittest.main()
