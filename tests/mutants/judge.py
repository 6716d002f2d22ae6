# SPDX-License-Identifier: MIT
"""Whether tests see a mutant."""
import json
import math
import re
import shutil
import threading
import time
from dataclasses import dataclass

import programs

KILLED, SURVIVED, INVALID = "killed", "survived", "does not compile"
ONLY_OWN = "only the tests of its room were run"
TIMES = 3  # a program that needs so many times its usual time hangs
LEAST = 5  # seconds that each is given

# What the compiler or linker says of code, and what a machine says that has no room left.
REFUSED = re.compile(r"^FAILED: .*(?:\n.*)*?\n(?!ninja:).*\berror: ", re.MULTILINE)
OTHERWISE = re.compile(r"Killed signal|No space left|out of memory|unknown target", re.IGNORECASE)


@dataclass
class Verdict:
    verdict: str
    by: str  # what killed it, or why it could not be tried
    seconds: float = 0


class Broken(Exception):
    """A test fails although nothing was changed, so it can judge nothing."""


class Times:
    """The usual seconds of each program, kept for later runs with the same sources."""

    def __init__(self, path, sources):
        self.path = path
        self.sources = sources
        self.lock = threading.Lock()
        try:
            kept = json.loads(path.read_text())
        except (OSError, ValueError):
            kept = {}
        self.seconds = kept.get("seconds", {}) if kept.get("sources") == sources else {}

    def keep(self, name, seconds):
        self.seconds[name] = round(seconds, 2)
        self.path.write_text(json.dumps({"sources": self.sources, "seconds": self.seconds}, indent=1))


def failed_test(said):
    """The name of the first test that Catch2 says failed, or the last line of what a script said."""
    named = re.search(r"^-{60,}\n(.+?)\n-{60,}$", said, re.MULTILINE | re.DOTALL)
    if named:
        return " / ".join(part.strip() for part in named[1].splitlines())
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    for sign in (" error: ", "FAILED"):
        found = [line for line in lines if sign in line]
        if found:
            return found[0][:160]
    return lines[-1][:160] if lines else "nothing said"


class Judge:
    """Tries mutants in one tree."""

    def __init__(self, tree, times, catalogue=programs):
        self.tree = tree
        self.times = times
        self.catalogue = catalogue

    def command(self, program):
        return [part.replace("{build}", str(self.tree.build)) for part in program.command]

    def run(self, program, usual=None):
        cpu = usual and max(LEAST, math.ceil(TIMES * usual))
        # On a busy machine a program waits; one that sleeps for ever is stopped all the same.
        wall = 120 + 10 * usual if usual else None
        return self.tree.start(self.command(program), self.tree.source, cpu, wall)

    def usual(self, program, mutant):
        """Seconds of the program when nothing is changed; measured the first time. None: it cannot be
        run here."""
        with self.times.lock:
            if program.name not in self.times.seconds:
                self.measure(program)
                self.tree.change(mutant)
            seconds = self.times.seconds[program.name]
        return None if seconds < 0 else max(seconds, 0.1)

    def measure(self, program):
        self.tree.restore()
        said = self.tree.make(program.target)
        if said:
            raise Broken(f"{program.target} cannot be built from what was committed:\n{said}")
        ran = self.run(program)
        if ran.status == 77:  # what it needs is not there
            self.times.keep(program.name, -1)
        elif not ran.passed:
            raise Broken(f"{program.name} fails without any mutant:\n{self.tree.runner.said()[-3000:]}")
        else:
            self.times.keep(program.name, ran.cpu)

    def judge(self, mutant, only_own=False):
        started = time.monotonic()
        try:
            found = self.first(mutant) or self.through(mutant, only_own)
        finally:
            self.tree.restore()
        found.seconds = round(time.monotonic() - started, 1)
        return found

    def first(self, mutant):
        """What the compiler says of code, and the cases of a pack of what it asks."""
        if mutant.is_data:
            self.prepare_unchanged()
            self.tree.change(mutant)
            return self.by_own_cases(mutant)
        self.tree.change(mutant)
        return self.built(self.library_of(mutant), mutant)

    def library_of(self, mutant):
        name = "built_in" if mutant.file.endswith("packs/built_in.cpp") else mutant.room
        return f"libicpcheck_{name}.a"

    def prepare_unchanged(self):
        """The program as it was committed: it asks a pack about its cases without being built again."""
        self.unchanged = self.tree.folder / "icpcheck-unchanged"
        if not (self.unchanged.exists() and self.unchanged.stat().st_mtime > self.tree.brought):
            said = self.tree.make("icpcheck")
            if said:
                raise Broken(f"icpcheck cannot be built from what was committed:\n{said}")
            shutil.copy(self.tree.build / "icpcheck", self.unchanged)

    def by_own_cases(self, mutant):
        folder = mutant.file.rsplit("/", 1)[0]
        if folder == "packs/common":  # a library has no cases
            return None
        ran = self.tree.start([self.unchanged, "test", folder], self.tree.source, 60, 600)
        if ran.passed:
            return None
        if ran.status == 2:
            return Verdict(INVALID, f"the pack does not load: {failed_test(self.tree.runner.said())}")
        return Verdict(KILLED, f"icpcheck test {folder}")

    def built(self, target, mutant):
        """A verdict when the target cannot be built."""
        said = self.tree.make(target)
        if not said:
            return None
        if re.search(r"^FAILED:.*embedded\.cpp", said, re.MULTILINE):
            reason = f"the packs cannot be embedded: {failed_test(said)}"
            return Verdict(INVALID if mutant.is_data else KILLED, reason)
        if OTHERWISE.search(said) or not REFUSED.search(said):
            raise Broken(f"{target} cannot be built, which has nothing to do with {mutant.key}:\n{said}")
        return Verdict(INVALID, failed_test(said))

    def through(self, mutant, only_own):
        """The verdict of all programs in turn, until one fails."""
        for number, program in enumerate(self.catalogue.order(mutant)):
            if only_own and number > 0:
                return Verdict(SURVIVED, ONLY_OWN)
            usual = self.usual(program, mutant)
            if usual is None:
                continue
            found = self.built(program.target, mutant)
            if found:
                return found
            ran = self.run(program, usual)
            if ran.out_of_time:
                return Verdict(KILLED, f"{program.name}: out of time")
            if not ran.passed:
                crash = f"signal {-ran.status}: " if ran.status < 0 else ""
                return Verdict(KILLED, f"{program.name}: {crash}{failed_test(self.tree.runner.said())}")
        return Verdict(SURVIVED, "")
