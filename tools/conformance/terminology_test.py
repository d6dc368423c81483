"""Tests of the terminology: the library's codes are in it, the lists have the length that they should."""

import unittest

import terminology


class Terminology(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.resources = {r["url"]: r for r in terminology.resources("-")}

    def codes(self, url):
        return {c["code"] for c in self.resources[url]["concept"]}

    def test_systems(self):
        for url, code in ((terminology.LOINC, "4548-4"), (terminology.LOINC, "LA6576-8"), (terminology.RXNORM, "861007"),
                          (terminology.CPT, "99213"), (terminology.ICD10CM, "E11.9"), ("http://hl7.org/fhir/sid/cvx", "08")):
            self.assertIn(code, self.codes(url))
            self.assertEqual("fragment", self.resources[url]["content"])

    def test_lists(self):
        lengths = {"2.16.840.1.114222.4.11.836": 5, "2.16.840.1.114222.4.11.837": 2, "2.16.840.1.113762.1.4.1021.102": 2,
                   "2.16.840.1.113762.1.4.1021.103": 3, "2.16.840.1.113762.1.4.1": 2, "2.16.840.1.113883.11.20.9.38": 8}
        for oid, length in lengths.items():
            includes = self.resources[f"http://cts.nlm.nih.gov/fhir/ValueSet/{oid}"]["compose"]["include"]
            self.assertEqual(length, sum(len(i["concept"]) for i in includes), oid)

    def test_ndc(self):
        for table, ten in (("00378-7185-05", "0378-7185-05"), ("65862-0010-01", ""), ("50458-1234-01", "50458-1234-1"),
                           ("65862-0010-11", "65862-010-11"), ("50458-1234-11", "")):
            self.assertEqual(ten, terminology.written(terminology.NDC, table))

    def test_laboratory_tests(self):
        tests = terminology.laboratory_tests()
        self.assertIn("4548-4", tests)
        self.assertNotIn("8480-6", tests)


if __name__ == "__main__":
    unittest.main()
