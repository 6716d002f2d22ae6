# SPDX-License-Identifier: MIT
"""Runs commands of the benchmark, in turns, and keeps what they took."""
import json
import os
import pathlib
import shlex
import statistics
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = "build/release"
DATA = "build/bench"
AS_OF = "2022-07-01"


class Samples:
    """What the runs of one command took."""

    def __init__(self, command):
        self.command = command
        self.wall = []
        self.busy = []
        self.peak = []

    def add(self, run):
        self.wall.append(run["wall_ms"])
        self.busy.append(run["user_ms"] + run["system_ms"])
        self.peak.append(run["peak_mb"])

    @property
    def ms(self):
        return statistics.median(self.wall)

    @property
    def busy_ms(self):
        """Time of all processors together."""
        return statistics.median(self.busy)

    @property
    def peak_mb(self):
        return max(self.peak)


def check(paths, *options):
    """The command that audits paths and throws the findings away."""
    return (f"icpcheck check {paths} --format ndjson -o /dev/null -q --as-of {AS_OF}"
            + "".join(f" {option}" for option in options))


def floor(paths, jobs=1):
    return f"floor --jobs {jobs} {paths}"


def words_of(command):
    """The words of a command, with the place of the program that was built."""
    name, *rest = shlex.split(command)
    folder = PROGRAMS if name == "icpcheck" else f"{PROGRAMS}/bench"
    return [f"{folder}/{name}", *rest]


def run_once(command):
    done = subprocess.run([f"{PROGRAMS}/bench/measure", "--", *words_of(command)],
                          cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"bench: {command}\n{done.stderr}")
    return json.loads(done.stdout)


def in_turns(commands, runs):
    """Samples of each command. Each round runs all of them, so that what slows the machine down
    for a while meets all alike. A first round, which fills the caches of the disk, does not count.
    """
    samples = [Samples(command) for command in commands]
    for turn in range(runs + 1):
        for sample in samples:
            run = run_once(sample.command)
            if turn > 0:
                sample.add(run)
    return samples


def printed(command, runs):
    """What a program prints, one text a run."""
    return [subprocess.run(words_of(command), cwd=ROOT, capture_output=True, text=True,
                           check=True).stdout for _ in range(runs)]


def printed_numbers(command, runs):
    """The numbers that a program prints, one a run."""
    return [float(text) for text in printed(command, runs)]


def has_option(option):
    done = subprocess.run(words_of("icpcheck check --help"), cwd=ROOT, capture_output=True,
                          text=True, check=True)
    return option in done.stdout


def generate(folder, *options):
    """Descriptions in build/bench/FOLDER, unless they are there. Gives what the generator printed:
    the broken ones."""
    path = ROOT / DATA / folder
    done = path / ".done"
    asked = " ".join(options) + "\n" + generator_text()
    if not done.exists() or json.loads(done.read_text())["asked"] != asked:
        subprocess.run(["rm", "-rf", path], check=True)
        print(f"Generating {DATA}/{folder} ...", flush=True)
        printed = subprocess.run(["python3", "bench/generate.py", f"{DATA}/{folder}", *options],
                                 cwd=ROOT, capture_output=True, text=True, check=True).stdout
        done.write_text(json.dumps({"asked": asked, "printed": printed}))
    return json.loads(done.read_text())["printed"].splitlines()


def generator_text():
    """All that the descriptions depend on: when it changes they are generated again."""
    files = ["bench/generate.py", "bench/breakage.py", "schemas/arrangements.schema.json"]
    return "".join((ROOT / file).read_text() for file in files)


def jobs():
    return len(os.sched_getaffinity(0))
