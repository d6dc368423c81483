"""Tests of the checks of an export: a good one passes, and each thing broken on purpose fails."""

import contextlib
import copy
import io
import json
import tempfile
import unittest
from pathlib import Path

import export

GOOD = [json.loads(line) for line in (Path(__file__).parent / "testdata/good.ndjson").read_text().splitlines()]


def entry(resource):
    name = export.name_of(resource)
    return {"fullUrl": f"https://example.org/fhir/{name}", "resource": resource, "request": {"method": "PUT", "url": name}}


class Export(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.resources = copy.deepcopy(GOOD)

    def first(self, kind):
        return next(r for r in self.resources if r["resourceType"] == kind)

    def run_check(self, what):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            code = export.main([what, str(self.folder)])
        return code, printed.getvalue()


class Bundles(Export):
    def check(self, expected, entries=None):
        bundle = {"resourceType": "Bundle", "type": "transaction", "entry": entries or [entry(r) for r in self.resources]}
        (self.folder / "patient-p1.json").write_text(json.dumps(bundle), encoding="utf-8")
        code, printed = self.run_check("bundles")
        self.assertEqual(1 if expected else 0, code, printed)
        self.assertIn(expected, printed)

    def test_good(self):
        self.check("")

    def test_dangling(self):
        self.first("Condition")["subject"]["reference"] = "Patient/nobody"
        self.check("Condition/c1 refers to Patient/nobody")

    def test_twice(self):
        self.resources.append(self.first("Goal"))
        self.check("the resource Goal/g1 stands 2 times")

    def test_put_elsewhere(self):
        entries = [entry(r) for r in self.resources]
        entries[3]["request"]["url"] = "PractitionerRole/other"
        self.check("PUT PractitionerRole/other carries PractitionerRole/r1", entries)

    def test_other_full_url(self):
        entries = [entry(r) for r in self.resources]
        entries[3]["fullUrl"] = "https://example.org/fhir/PractitionerRole/other"
        self.check("PractitionerRole/r1 has the fullUrl", entries)

    def test_post_without_condition(self):
        entries = [entry(r) for r in self.resources]
        entries[3].update(fullUrl="urn:uuid:1", request={"method": "POST", "url": "PractitionerRole"})
        self.check("has no ifNoneExist", entries)

    def test_empty(self):
        self.first("Goal")["note"] = []
        self.check("Goal/g1.note is empty")

    def test_backwards(self):
        self.first("Encounter")["period"]["end"] = "2025-03-04T08:59:00-06:00"
        self.check("ends first")

    def test_no_test_data(self):
        del self.first("Goal")["meta"]["tag"]
        self.check("Goal/g1 isn't marked as test data")

    def test_no_offset(self):
        self.first("Goal")["meta"]["lastUpdated"] = "2025-03-04T09:30:00"
        self.check("no instant with its offset")

    def test_no_narrative(self):
        del self.first("Goal")["text"]
        self.check("Goal/g1 has no generated narrative")


class Bulk(Export):
    def check(self, expected, change=None):
        kinds = {r["resourceType"]: [] for r in self.resources}
        for resource in self.resources:
            kinds[resource["resourceType"]].append(resource)
        manifest = {"transactionTime": "2025-12-31T00:00:00Z", "request": "https://example.org", "requiresAccessToken": False,
                    "error": [], "output": [{"type": k, "url": f"{k}.ndjson", "count": len(v)} for k, v in kinds.items()]}
        for kind, resources in kinds.items():
            (self.folder / f"{kind}.ndjson").write_text("".join(json.dumps(r) + "\n" for r in resources), encoding="utf-8")
        if change:
            change(manifest)
        (self.folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
        code, printed = self.run_check("bulk")
        self.assertEqual(1 if expected else 0, code, printed)
        self.assertIn(expected, printed)

    def test_good(self):
        self.check("")

    def test_dangling(self):
        self.first("Condition")["subject"]["reference"] = "Patient/nobody"
        self.check("Condition/c1 refers to Patient/nobody")

    def test_dangling_since(self):
        self.first("Condition")["subject"]["reference"] = "Patient/nobody"
        self.check("", lambda manifest: manifest.update(request="https://example.org/$export?_since=2025-07-01T00:00:00Z"))

    def test_twice(self):
        self.resources.append(self.first("Goal"))
        self.check("Goal/g1 stands 2 times")

    def test_empty(self):
        self.first("Goal")["note"] = [{}]
        self.check("Goal/g1 has something empty")

    def test_no_test_data(self):
        del self.first("Goal")["meta"]["tag"]
        self.check("Goal/g1 isn't marked as test data")

    def test_count(self):
        self.check("the manifest", lambda manifest: manifest["output"][0].update(count=7))

    def test_unnamed_file(self):
        self.check("not in both", lambda manifest: (self.folder / "Media.ndjson").write_text("{}\n"))


if __name__ == "__main__":
    unittest.main()
