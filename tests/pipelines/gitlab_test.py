# SPDX-License-Identifier: MIT
"""The template of GitLab, run with the commands that stand in it: a script is what its lines are,
joined, for the shell of the image. Variables come from the template, then from the project."""
import json
import unittest
import xml.etree.ElementTree as xml

import yaml

from repository import Repository, day, root

hostile = ["$(touch owned)`touch owned`", "'; touch owned; '", '"; touch owned; "']


def job():
    """That of the template, as the project that the guide shows makes it."""
    template = yaml.safe_load((root / "packages/gitlab/icpcheck.gitlab-ci.yml").read_text())
    project = yaml.safe_load((root / "packages/gitlab/.gitlab-ci.yml").read_text())
    assert project["include"] == [{"local": "tools/icpcheck/icpcheck.gitlab-ci.yml"}]
    made = template["icpcheck"]
    made["variables"] |= project["icpcheck"]["variables"]
    return made


class GitLab(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.close)

    def run_job(self, shell="bash", **variables):
        script = "\n".join(job()["script"])
        given = job()["variables"] | {"ICPCHECK_AS_OF": day} | variables
        command = [shell, "-e", "-c", script]
        return self.repository.run(command, **given, CI="true", GITLAB_CI="true")

    def artefact(self, kind):
        return (self.repository.path / job()["artifacts"]["reports"][kind]).read_text(encoding="utf-8")

    def test_a_shell_of_either_kind_runs_it(self):
        for shell in ("bash", "sh"):
            with self.subTest(shell=shell):
                done = self.run_job(shell)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(f"Gap report as of {day}", done.stdout)

    def test_the_artefacts_are_there_whether_the_job_passes_or_not(self):
        self.assertEqual(job()["artifacts"]["when"], "always")
        self.repository.change("governance/system.yaml", "in_public: true", "in_public: false")
        for fail_on, status in (("never", 0), ("should", 1)):
            with self.subTest(fail_on=fail_on):
                done = self.run_job(ICPCHECK_FAIL_ON=fail_on)
                self.assertEqual(done.returncode, status, done.stderr)
                self.assertEqual(xml.fromstring(self.artefact("junit")).tag, "testsuites")
                entries = json.loads(self.artefact("codequality"))
                paths = {entry["location"]["path"] for entry in entries}
                self.assertIn("governance/system.yaml", paths)
                for path in paths:
                    self.assertTrue((self.repository.path / path).is_file(), path)
                for path in job()["artifacts"]["paths"]:
                    self.assertIn("<!DOCTYPE html>", (self.repository.path / path).read_text())

    def test_a_file_with_a_mistake_is_a_blocker(self):
        self.repository.write("governance/bad.yaml", "format: icpcheck/arrangements/1\nkind: sistem\n")
        self.assertEqual(self.run_job().returncode, 2)
        entries = json.loads(self.artefact("codequality"))
        blockers = [entry["location"] for entry in entries if entry["severity"] == "blocker"]
        self.assertIn({"path": "governance/bad.yaml", "lines": {"begin": 2}}, blockers)

    def test_what_a_variable_holds_is_never_run(self):
        before = self.repository.names()
        for name in job()["variables"]:
            for text in [*hostile, "--output=owned"]:
                with self.subTest(name=name, text=text):
                    self.assertNotEqual(self.run_job(**{name: text}).returncode, 0)
                    made = {name for name in self.repository.names() if "owned" in name}
                    self.assertEqual(made, set())
        self.assertLessEqual(set(before), set(self.repository.names()))


if __name__ == "__main__":
    unittest.main()
