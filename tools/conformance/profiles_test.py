import contextlib
import io
import json
import tarfile
import tempfile
import unittest
from pathlib import Path

import profiles

US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/"


class ProfilesTest(unittest.TestCase):
    """What is counted, and what is missed."""

    def run_main(self, resources, names):
        with tempfile.TemporaryDirectory() as folder:
            package = Path(folder) / "package.tgz"
            with tarfile.open(package, "w:gz") as archive:
                for name in names:
                    text = json.dumps({"url": US_CORE + name, "kind": "resource"}).encode()
                    member = tarfile.TarInfo(f"package/StructureDefinition-{name}.json")
                    member.size = len(text)
                    archive.addfile(member, io.BytesIO(text))
            (Path(folder) / "All.ndjson").write_text("".join(json.dumps(r) + "\n" for r in resources), encoding="utf-8")
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = profiles.main([str(package), folder])
            return code, out.getvalue(), err.getvalue()

    def everything(self):
        notes = [{"resourceType": "DocumentReference", "meta": {}, "type": {"coding": [{"code": c}]}} for c in profiles.NOTES]
        reports = [
            {"resourceType": "DiagnosticReport", "meta": {}, "category": [{"coding": [{"code": c}]}]} for c in profiles.REPORTS
        ]
        return [{"resourceType": "Goal", "meta": {"profile": [US_CORE + "us-core-goal|7.0.0"]}}, *notes, *reports]

    def test_all_there(self):
        code, out, _ = self.run_main(self.everything(), ["us-core-goal", "us-core-medication"])
        self.assertEqual(code, 0)
        self.assertIn("1  us-core-goal\n", out)
        self.assertIn("0  us-core-medication: medicines are told", out)

    def test_profile_missing(self):
        code, _, err = self.run_main(self.everything(), ["us-core-goal", "us-core-device"])
        self.assertEqual((code, err), (1, "1 have no instance\n"))

    def test_note_missing(self):
        resources = [r for r in self.everything() if r.get("type", {}).get("coding") != [{"code": "11488-4"}]]
        self.assertEqual(self.run_main(resources, ["us-core-goal"])[0], 1)

    def test_usage(self):
        with contextlib.redirect_stderr(io.StringIO()):
            self.assertEqual(profiles.main(["package.tgz"]), 2)


if __name__ == "__main__":
    unittest.main()
