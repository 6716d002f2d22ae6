# SPDX-License-Identifier: MIT
"""Two folders with the same files, outside this checkout: in one the program for Linux runs, in the
other the package of npm, as npm installed it."""
import os
import pathlib
import pty
import shutil
import struct
import subprocess
import tempfile
import fcntl
import termios

root = pathlib.Path(__file__).resolve().parents[2]
program = os.environ["ICPCHECK_PROGRAM"]
installed = os.environ["ICPCHECK_INSTALLED"]
node = os.environ.get("ICPCHECK_NODE", "node")
day = "2022-07-01"


class Ended:
    """How a run ended, and all that it left."""

    def __init__(self, status, out, err, files):
        self.status, self.out, self.err, self.files = status, out, err, files


class Side:
    def __init__(self, folder, command):
        self.path = folder
        self.command = command
        for name in ("lincolnshire", "wirral", "cheshire-and-merseyside", "complete", "packs"):
            shutil.copytree(root / "examples" / name, folder / name)

    def environment(self, more):
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return kept | {"HOME": str(self.path)} | more

    def run(self, words, given=b"", folder=".", prefix=(), **more):
        done = subprocess.run(
            [*prefix, *self.command, *words], cwd=self.path / folder, input=given,
            env=self.environment(more), capture_output=True, timeout=300)
        return Ended(done.returncode, self.plain(done.stdout), self.plain(done.stderr), self.files())

    def run_in_terminal(self, words, columns, **more):
        """What a terminal of that width gets."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        process = subprocess.Popen(
            [*self.command, *words], cwd=self.path, stdin=theirs, stdout=theirs, stderr=theirs,
            env=self.environment({"TERM": "xterm"} | more))
        os.close(theirs)
        printed = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the terminal is gone
                break
            if not part:
                break
            printed += part
        os.close(ours)
        return Ended(process.wait(), self.plain(printed), b"", self.files())

    def plain(self, text):
        return text.replace(str(self.path).encode(), b"FOLDER")

    def files(self):
        found = {}
        for file in sorted(self.path.rglob("*")):
            name = str(file.relative_to(self.path))
            if file.is_symlink():
                found[name] = os.readlink(file).replace(str(self.path), "FOLDER")
            elif file.is_file():
                found[name] = (file.stat().st_mode, self.plain(file.read_bytes()))
        return found


class Both:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="icpcheck-")
        folder = pathlib.Path(self._folder.name)
        folder.chmod(0o755)
        self.native = Side(folder / "linux", [program])
        self.npm = Side(folder / "npm-x", [node, installed])

    def close(self):
        self._folder.cleanup()

    def change(self, work):
        """Does the same in both."""
        for side in (self.native, self.npm):
            work(side.path)
