"""Tests of the tables that follow from the diagnosis codes, on lists made up here."""

import unittest

import derived


class Severity(unittest.TestCase):
    def rows(self, *levels):
        versions = [{"A001": level} if level else {} for level in levels]
        return [row[1:5] for row in derived.severity_rows(["A00.1"], versions)]

    def test_spans(self):
        cc, mcc = ("CC", 0), ("MCC", 1)
        for given, want in [
            ([None] * 8, []),
            ([cc] * 8, [["CC", "0", "", ""]]),
            ([cc, cc, mcc, mcc, mcc, mcc, mcc, mcc], [["CC", "0", "", "2020-09-30"], ["MCC", "1", "2020-10-01", ""]]),
            ([None, None, None, None, None, None, None, cc], [["CC", "0", "2025-10-01", ""]]),
            ([cc, None, None, None, None, None, None, None], [["CC", "0", "", "2019-09-30"]]),
            ([cc, None, cc, cc, cc, cc, cc, cc], [["CC", "0", "", "2019-09-30"], ["CC", "0", "2020-10-01", ""]]),
        ]:
            with self.subTest(given=given):
                self.assertEqual(self.rows(*given), want)


class LeftOpen(unittest.TestCase):
    def rows(self, said, *siblings):
        names = [f"A00.{n}" for n in range(len(siblings))]
        release = derived.Release({"A00.9": said, **dict(zip(names, siblings))}, {"A00.9": names})
        return [row[:2] for row in derived.open_rows(["A00.9"], release)]

    def test_which(self):
        for given, want in [
            (("Ache, unspecified", "Ache of the ear"), [["A00.9", "A00.0"]]),
            (("Unspecified ache", "Other ache", "Ache of the ear"), [["A00.9", "A00.1"]]),
            (("Ache, unspecified", "Other ache", "Ache of unspecified ear"), []),
            (("Ache, unspecified",), []),
            (("Ache of stage 1 or unspecified stage", "Ache of stage 5"), []),
            (("Ache of the ear", "Ache of the nose"), []),
        ]:
            with self.subTest(given=given):
                self.assertEqual(self.rows(*given), want)


if __name__ == "__main__":
    unittest.main()
