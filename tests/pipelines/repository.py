# SPDX-License-Identifier: MIT
"""A repository with descriptions, outside this checkout, as a council would keep one: the package,
the action and the template lie in tools/icpcheck."""
import os
import pathlib
import shutil
import subprocess
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
tarball = pathlib.Path(os.environ["ICPCHECK_TARBALL"]).resolve()
day = "2022-07-01"
cache = tempfile.TemporaryDirectory(prefix="icpcheck-npm-")


def surroundings(home, **more):
    """The environment of a step: nothing can be fetched, and no settings of this user are read."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "npm_config_cache": cache.name,
        "npm_config_offline": "true",
        "npm_config_update_notifier": "false",
        **more,
    }


class Repository:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="icpcheck repository ")
        self.home = pathlib.Path(self._folder.name) / "home"
        self.path = pathlib.Path(self._folder.name) / "work"
        tools = self.path / "tools" / "icpcheck"
        tools.mkdir(parents=True)
        self.home.mkdir()
        for file in (root / "action.yml", root / "packages/gitlab/icpcheck.gitlab-ci.yml"):
            shutil.copy(file, tools)
        shutil.copy(tarball, tools / f"icpcheck-{version()}.tgz")
        shutil.copytree(root / "examples/complete", self.path / "governance")

    def close(self):
        self._folder.cleanup()

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, name, old, new):
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def names(self):
        """All files, but those of tools and of git."""
        return sorted(
            str(file.relative_to(self.path))
            for file in self.path.rglob("*")
            if file.is_file() and file.relative_to(self.path).parts[0] not in ("tools", ".git")
        )

    def run(self, command, **more):
        return subprocess.run(
            command,
            cwd=self.path,
            env=surroundings(self.home, **more),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
        )


def version():
    for line in (root / "CMakeLists.txt").read_text().splitlines():
        if line.startswith("project("):
            return line.split()[2]
    raise AssertionError("CMakeLists.txt names no version")
