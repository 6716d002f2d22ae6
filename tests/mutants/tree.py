# SPDX-License-Identifier: MIT
"""A copy of the sources with its own build, in which one line at a time is changed."""
import atexit
import io
import shutil
import subprocess
import tarfile
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from process import Runner

# A test costs most where the rooms work, which -O1 makes several times faster for a tenth of the
# compiler's time. Without debug information linking takes seconds.
OPTIONS = ("-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-g0 -O1", "-DICPCHECK_WERROR=ON",
           "-DICPCHECK_BENCH=OFF", "-DCMAKE_UNITY_BUILD=OFF", "--no-warn-unused-cli")
SLOPPINESS = "pch_defines,time_macros,include_file_mtime,include_file_ctime"
LONGEST_BUILD = 3600  # seconds

# Packs are embedded again whenever a room below them changes, and mostly give the same bytes. Then
# nothing of the ten megabytes is compiled again. What embeds them may hang, too.
EMBED = "cmake/embed.cmake"
EMBEDS = "COMMAND icpcheck_embed ${output} ${arg_PACKS}\n"
EMBEDS_SELDOM = """COMMAND timeout 300 $<TARGET_FILE:icpcheck_embed> ${output}.new ${arg_PACKS}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${output}.new ${output}
"""


@dataclass
class File:
    data: bytes
    mode: int


def commit_of(root, name):
    """Its full id."""
    return subprocess.run(["git", "rev-parse", f"{name}^{{commit}}"], cwd=root, check=True, capture_output=True,
                          text=True).stdout.strip()


def files_of(root, commit):
    """All files of a commit, changed where a mutant would cost needless work."""
    packed = subprocess.run(["git", "archive", commit], cwd=root, check=True, capture_output=True)
    files = {}
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        for member in archive:
            if member.isfile():
                files[member.name] = File(archive.extractfile(member).read(), member.mode & 0o777)
    text = files[EMBED].data.decode()
    if EMBEDS not in text:
        raise SystemExit(f"{EMBED} does not embed as tests/mutants/tree.py expects: change EMBEDS.")
    files[EMBED].data = text.replace(EMBEDS, EMBEDS_SELDOM).encode()
    return files


def fast_linker():
    """mold or lld where there is one: linking is most of what a mutant costs."""
    for name, program in (("mold", "mold"), ("lld", "ld.lld"), ("gold", "ld.gold")):
        if shutil.which(program):
            return [f"-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld={name}"]
    return []


class Tree:
    def __init__(self, folder, launcher=(), threads=1):
        self.folder = Path(folder)
        self.source = self.folder / "source"
        self.build = self.folder / "build"
        # Outside the repository: tests ask what is so where there is none.
        self.temporary = Path(tempfile.mkdtemp(prefix="icpcheck-mutant-"))
        atexit.register(shutil.rmtree, self.temporary, ignore_errors=True)
        self.launcher = list(launcher)
        self.threads = threads
        self.changed = None
        self.brought = 0.0  # when the sources last became others
        self.folder.mkdir(parents=True, exist_ok=True)
        self.runner = Runner(self.folder / "log")
        self.environment = {
            "CCACHE_BASEDIR": str(self.folder), "CCACHE_NOHASHDIR": "1", "CCACHE_SLOPPINESS": SLOPPINESS,
            "TMPDIR": str(self.temporary)}

    def bring(self, files):
        """Makes the sources these. What is the same keeps its time, so that little is built again."""
        for name, file in files.items():
            path = self.source / name
            if not path.is_file() or path.read_bytes() != file.data:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.data)
                self.brought = time.time()
            path.chmod(file.mode)
        for path in self.source.rglob("*"):
            name = path.relative_to(self.source)
            if path.is_file() and name.parts[0] != "build" and name.as_posix() not in files:
                path.unlink()

    def configure(self):
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        made = self.start([*self.launcher, "cmake", "-G", "Ninja", "-S", self.source, "-B", self.build,
                           *OPTIONS, *launcher, *fast_linker()])
        if not made.passed:
            raise SystemExit(f"The copy cannot be configured:\n{self.runner.said()}")

    def start(self, command, folder=None, cpu=None, wall=LONGEST_BUILD):
        """Outcome of a command that finds an empty folder for what it writes."""
        shutil.rmtree(self.temporary, ignore_errors=True)
        self.temporary.mkdir()
        return self.runner.run(command, folder or self.folder, self.environment, cpu, wall)

    def make(self, *targets):
        """What a failed build said; empty when it went well."""
        if self.start([*self.launcher, "ninja", "-C", self.build, "-j", self.threads, *targets]).passed:
            return ""
        return self.runner.said() or "no reason given"

    def change(self, mutant):
        """Puts the line of the mutant in the place of the one before."""
        self.restore()
        path = self.source / mutant.file
        text = path.read_bytes()
        lines = text.decode().split("\n")
        assert lines[mutant.line - 1] == mutant.before, f"{mutant.file} is not what was drawn from"
        lines[mutant.line - 1] = mutant.after
        self.changed = (path, text)
        path.write_bytes("\n".join(lines).encode())

    def restore(self):
        if self.changed:
            path, text = self.changed
            path.write_bytes(text)
            self.changed = None
