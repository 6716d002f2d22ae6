# SPDX-License-Identifier: MIT
"""The action of GitHub, run with the commands that stand in it."""
import json
import unittest

from github import Action, inputs_of_workflow
from repository import Repository, day

hostile = ["$(touch owned)`touch owned`", "'; touch owned; '", 'a b\n"; touch owned; "']


class GitHub(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.close)

    def action(self, **inputs):
        named = {name.replace("_", "-"): value for name, value in inputs.items()}
        return Action(self.repository, inputs_of_workflow() | {"as-of": day} | named).run()

    def test_the_workflow_of_the_guide_passes_where_nothing_falls_short(self):
        done = self.action()
        self.assertEqual(done.status, 0, done.problems)
        self.assertEqual(done.outputs["check"]["status"], "0")
        self.assertIn(f"::notice title=Gap report as of {day}::", done.printed)
        self.assertIn("<!DOCTYPE html>", (self.repository.path / "icpcheck.html").read_text())
        self.assertIn(f"as of {day}", done.summary)

    def test_what_falls_short_fails_the_job_and_goes_to_code_scanning(self):
        self.repository.change("governance/system.yaml", "in_public: true", "in_public: false")
        done = self.action(fail_on="should")
        self.assertEqual(done.status, 1, done.problems)
        self.assertIn("file=governance/system.yaml,line=", done.printed)
        ((uses, given),) = done.uploads
        self.assertEqual(uses, "github/codeql-action/upload-sarif@v4")
        with open(given["sarif_file"], encoding="utf-8") as file:
            results = json.load(file)["runs"][0]["results"]
        self.assertIn("governance/system.yaml", json.dumps(results))

    def test_code_scanning_is_asked_for(self):
        self.assertEqual(self.action(sarif="false").uploads, [])
        self.assertEqual(len(self.action(sarif="true").uploads), 1)

    def test_a_place_is_checked_with_its_system(self):
        together = self.action(path="governance/place.yaml\n\ngovernance/system.yaml\n")
        self.assertNotIn("cannot be confirmed", together.printed)
        alone = self.action(path="governance/place.yaml")
        self.assertIn("2 expectations cannot be confirmed", alone.printed)

    def test_a_file_with_a_mistake_ends_with_2_and_is_named(self):
        self.repository.write("governance/bad.yaml", "format: icpcheck/arrangements/1\nkind: sistem\n")
        done = self.action()
        self.assertEqual(done.status, 2)
        self.assertEqual(done.outputs["check"]["status"], "2")
        self.assertIn("::error file=governance/bad.yaml,line=2,", done.printed)

    def test_what_an_input_holds_is_never_run(self):
        before = self.repository.names()
        for name in ("package", "path", "as_of", "fail_on", "baseline"):
            for text in hostile:
                with self.subTest(name=name, text=text):
                    done = self.action(**{name: text, "output": ""})
                    self.assertNotEqual(done.status, 0)
                    self.assertEqual(self.repository.names(), before)

    def test_a_value_is_no_option(self):
        before = self.repository.names()
        for name in ("path", "as_of", "fail_on", "baseline"):
            with self.subTest(name=name):
                self.assertEqual(self.action(**{name: "--output=owned", "output": ""}).status, 2)
                self.assertEqual(self.repository.names(), before)

    def test_without_a_package_it_says_what_to_do(self):
        for file in self.repository.path.glob("tools/icpcheck/*.tgz"):
            file.unlink()
        done = self.action()
        self.assertEqual(done.status, 2)
        self.assertEqual(
            done.printed,
            "::error::There is no icpcheck-*.tgz beside the action. Put it there, or name it in the "
            'input "package".\n',
        )


if __name__ == "__main__":
    unittest.main()
