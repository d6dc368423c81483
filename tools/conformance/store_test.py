"""Tests of the store: each rule of a transaction, kept and broken."""

import contextlib
import copy
import io
import json
import tempfile
import unittest
from pathlib import Path

import store

NPI = "http://hl7.org/fhir/sid/us-npi"


def put(kind, name, **rest):
    resource = {"resourceType": kind, "id": name, **rest}
    return {"fullUrl": f"https://example.org/fhir/{kind}/{name}", "resource": resource,
            "request": {"method": "PUT", "url": f"{kind}/{name}"}}


def post(kind, number, value, **rest):
    resource = {"resourceType": kind, "identifier": [{"system": NPI, "value": value}], **rest}
    return {"fullUrl": f"urn:uuid:{number}", "resource": resource,
            "request": {"method": "POST", "url": kind, "ifNoneExist": f"identifier={NPI}|{value}"}}


def bundle(*entries):
    return {"resourceType": "Bundle", "type": "transaction", "entry": list(entries)}


class Put(unittest.TestCase):
    def test_update_as_create(self):
        kept = store.Store()
        entry = put("Observation", "o", subject={"reference": "Patient/p"})
        kept.transaction(bundle(put("Patient", "p"), entry))
        before = copy.deepcopy(kept.resources)
        kept.transaction(bundle(put("Patient", "p"), entry))
        self.assertEqual(before, kept.resources)
        self.assertEqual({("Patient", "p"), ("Observation", "o")}, set(before))

    def refuses(self, *entries, what):
        kept = store.Store()
        with self.assertRaisesRegex(store.Refused, what):
            kept.transaction(bundle(*entries))
        self.assertEqual({}, kept.resources)

    def test_dangling(self):
        self.refuses(put("Observation", "o", subject={"reference": "Patient/p"}), what="refers to Patient/p")

    def test_twice(self):
        self.refuses(put("Patient", "p"), put("Patient", "p"), what="stands twice")

    def test_other_id(self):
        wrong = put("Patient", "p")
        wrong["request"]["url"] = "Patient/q"
        self.refuses(wrong, what="PUT Patient/q carries Patient/p")

    def test_other_method(self):
        wrong = put("Patient", "p")
        wrong["request"]["method"] = "PATCH"
        self.refuses(wrong, what="isn't a create or an update")


class Post(unittest.TestCase):
    def test_once(self):
        kept = store.Store()
        shared = bundle(post("Practitioner", 1, "7"))
        own = bundle(post("Patient", 2, "8", generalPractitioner=[{"reference": f"Practitioner?identifier={NPI}|7"}]),
                     post("Condition", 3, "9", subject={"reference": "urn:uuid:2"}))
        for _ in range(2):
            kept.transaction(shared)
            kept.transaction(own)
        self.assertEqual(3, len(kept.resources))
        patient = next(r for r in kept.resources.values() if r["resourceType"] == "Patient")
        condition = next(r for r in kept.resources.values() if r["resourceType"] == "Condition")
        self.assertEqual(f"Patient/{patient['id']}", condition["subject"]["reference"])
        self.assertTrue(patient["generalPractitioner"][0]["reference"].startswith("Practitioner/server-"))

    def refuses(self, *entries, what, first=()):
        kept = store.Store()
        for entry in first:
            kept.transaction(bundle(entry))
        with self.assertRaisesRegex(store.Refused, what):
            kept.transaction(bundle(*entries))

    def test_no_such_entry(self):
        self.refuses(post("Condition", 3, "9", subject={"reference": "urn:uuid:2"}), what="no entry of the bundle")

    def test_condition_finds_none(self):
        reference = {"reference": f"Practitioner?identifier={NPI}|7"}
        self.refuses(post("Patient", 2, "8", generalPractitioner=[reference]), what="finds 0")

    def test_condition_finds_two(self):
        one = put("Practitioner", "a", identifier=[{"system": NPI, "value": "7"}])
        two = put("Practitioner", "b", identifier=[{"system": NPI, "value": "7"}])
        self.refuses(post("Practitioner", 1, "7"), first=[one, two], what="finds 2 of Practitioner")

    def test_other_search(self):
        wrong = post("Practitioner", 1, "7")
        wrong["request"]["ifNoneExist"] = "name=Li"
        self.refuses(wrong, what="can't search")


class Folder(unittest.TestCase):
    def test_second_time_differs(self):
        # Without ifNoneExist a second load makes a second resource.
        entry = post("Patient", 2, "8")
        del entry["request"]["ifNoneExist"]
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "a.json").write_text(json.dumps(bundle(entry)), encoding="utf-8")
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                self.assertEqual(1, store.main([folder]))
            self.assertIn("1 resources are new", printed.getvalue())
            (Path(folder) / "a.json").write_text(json.dumps(bundle(put("Patient", "p"))), encoding="utf-8")
            with contextlib.redirect_stdout(io.StringIO()):
                self.assertEqual(0, store.main([folder]))


if __name__ == "__main__":
    unittest.main()
