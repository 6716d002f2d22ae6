# SPDX-License-Identifier: MIT
"""The page on pipelines shows the files that the tests run, and all of them name the version of the project."""
import re
import unittest

import yaml

from repository import root, version

shown = (
    "packages/github/governance.yml",
    "packages/gitlab/.gitlab-ci.yml",
    "packages/gitlab/icpcheck.gitlab-ci.yml",
    "packages/pre-commit/.pre-commit-config.yaml",
)


class Page(unittest.TestCase):
    def test_it_shows_the_files_that_are_run(self):
        page = (root / "docs/pipelines.md").read_text(encoding="utf-8")
        blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
        for name in shown:
            with self.subTest(name=name):
                lines = (root / name).read_text(encoding="utf-8").splitlines(keepends=True)
                self.assertIn("".join(line for line in lines if "SPDX" not in line), blocks)

    def test_the_package_is_that_of_this_version(self):
        for name in (*shown, "docs/pipelines.md", "docs/npm.md", "action.yml", "packages/npm/package.json"):
            text = (root / name).read_text(encoding="utf-8")
            for found in re.findall(r'icpcheck-(\d[\d.]*)\.tgz|"version": "([\d.]+)"', text):
                with self.subTest(name=name):
                    self.assertIn(version(), found)

    def test_it_names_each_input_of_the_action(self):
        action = yaml.safe_load((root / "action.yml").read_text())
        page = (root / "docs/pipelines.md").read_text(encoding="utf-8")
        for name, one in action["inputs"].items():
            self.assertIn(f"| `{name}` |", page)
            self.assertTrue(one["description"])


if __name__ == "__main__":
    unittest.main()
