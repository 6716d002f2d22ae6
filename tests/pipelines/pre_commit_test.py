# SPDX-License-Identifier: MIT
"""The hooks, run by pre-commit when a person commits."""
import os
import shutil
import unittest

import yaml

from repository import Repository, day, root, tarball

author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]


class PreCommit(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.close)
        self.git("init", "--quiet", "--initial-branch=main")

    def run_in(self, *command):
        programs = os.environ["ICPCHECK_PROGRAM"]
        path = f"{os.path.dirname(programs)}:{os.environ['PATH']}"
        store = str(self.repository.home / "store")
        return self.repository.run(list(command), PATH=path, PRE_COMMIT_HOME=store)

    def git(self, *words):
        done = self.run_in("git", *author, *words)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done

    def commit(self, *names):
        self.git("add", *names)
        return self.run_in("git", *author, "commit", "--quiet", "--message", "A change")

    def install(self, config):
        """Everything is committed once, before there is a hook."""
        for repo in config["repos"]:
            for hook in repo["hooks"]:
                hook["args"] = [*hook.get("args", ["."]), "--as-of", day]
                hook["verbose"] = True
        self.repository.write(".pre-commit-config.yaml", yaml.safe_dump(config))
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "All of it")
        self.assertEqual(self.run_in("pre-commit", "install").returncode, 0)

    def try_commits(self, fail_on):
        """A change that falls short is refused, others go in, and those without YAML start nothing."""
        file = "governance/system.yaml"
        self.repository.write("notes.txt", "Nothing about governance.\n")
        done = self.commit("notes.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Skipped", done.stderr)

        self.repository.change(file, "in_public: true", "in_public: false")
        done = self.commit(file)
        self.assertEqual(done.returncode, 1 if fail_on == "should" else 0, done.stderr)
        if fail_on == "should":
            self.assertIn("exit code: 1", done.stderr)
            self.assertIn("governance/system.yaml", done.stderr)
            self.repository.change(file, "in_public: false", "in_public: true")
            self.git("add", file)

        place = "governance/place.yaml"
        self.repository.change(place, "name: ", "name:  ")
        done = self.commit(place)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Passed", done.stderr)
        self.assertIn("governance/system.yaml", done.stderr)  # which was not changed

        self.repository.change(place, "kind: place", "kind: palace")
        done = self.commit(place)
        self.assertEqual(done.returncode, 1)
        self.assertIn("exit code: 2", done.stderr)
        self.assertIn(f"{place}:6:7: error", done.stderr)

    def hooks_of_project(self, hook):
        """A repository with our hooks, as a clone of this one has them."""
        folder = self.repository.home / "hooks"
        folder.mkdir()
        for name in (".pre-commit-hooks.yaml", "package.json", "LICENSE"):
            shutil.copy(root / name, folder)
        for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Hooks"]):
            self.git("-C", str(folder), *words)
        revision = self.git("-C", str(folder), "rev-parse", "HEAD").stdout.strip()
        return {"repos": [{"repo": f"file://{folder}", "rev": revision, "hooks": [hook]}]}

    def test_the_settings_of_the_guide(self):
        file = root / "packages/pre-commit/.pre-commit-config.yaml"
        config = yaml.safe_load(file.read_text())
        self.assertEqual(self.run_in("pre-commit", "validate-config", str(file)).returncode, 0)
        config["repos"][0]["hooks"][0]["args"] += ["--fail-on=should"]
        config["repos"][0]["hooks"][0]["args"].remove("--fail-on")
        config["repos"][0]["hooks"][0]["args"].remove("minimum")
        self.install(config)
        self.try_commits("should")

    def test_the_level_decides(self):
        hook = {"id": "icpcheck-system", "args": [".", "--fail-on", "minimum"]}
        self.install(self.hooks_of_project(hook))
        self.try_commits("minimum")

    def test_the_hook_for_an_installed_program(self):
        hook = {"id": "icpcheck-system", "args": [".", "--fail-on", "should"]}
        self.install(self.hooks_of_project(hook))
        self.try_commits("should")

    def test_the_hook_for_the_package(self):
        hook = {
            "id": "icpcheck",
            "additional_dependencies": [str(tarball)],
            "args": [".", "--fail-on", "should"],
        }
        self.install(self.hooks_of_project(hook))
        self.try_commits("should")

    def test_the_list_of_hooks_is_valid(self):
        done = self.run_in("pre-commit", "validate-manifest", str(root / ".pre-commit-hooks.yaml"))
        self.assertEqual((done.returncode, done.stdout), (0, ""))


if __name__ == "__main__":
    unittest.main()
