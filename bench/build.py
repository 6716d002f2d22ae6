# SPDX-License-Identifier: MIT
"""What a first build costs, room by room, so that a header that costs a minute is seen."""
import collections
import os
import re
import shutil
import statistics
import subprocess
import time

from measuring import DATA, ROOT
from rows import row

FOLDER = ROOT / DATA / "compile"
LONGEST = 300  # seconds, from a clone with the packages in place, on two quiet processors


def build_once():
    """Seconds of a build from nothing, without a compiler cache; and those of each step."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    started = time.monotonic()
    subprocess.run(["cmake", "--preset", "release", "-B", FOLDER, "-DCMAKE_CXX_COMPILER_LAUNCHER="],
                   cwd=ROOT, check=True, capture_output=True)
    subprocess.run(["ninja", "-C", FOLDER, "--quiet", "icpcheck"], cwd=ROOT, check=True)
    return time.monotonic() - started, steps()


def steps():
    """Seconds of each output that was made."""
    seconds = {}
    for line in (FOLDER / ".ninja_log").read_text().splitlines()[1:]:
        begin, end, _, output, _ = line.split("\t")
        seconds[output] = (int(end) - int(begin)) / 1000
    return {name: took for name, took in seconds.items() if name.endswith((".o", ".gch"))}


def room_of(output):
    return re.sub(r".*icpcheck_(\w+)\.dir/.*", r"\1", output) if "icpcheck_" in output else "main"


def rooms(seconds):
    """"report 80 s in 91 files", the dearest first."""
    took, files = collections.Counter(), collections.Counter()
    for output, seconds_of_step in seconds.items():
        took[room_of(output)] += seconds_of_step
        files[room_of(output)] += 1
    return ", ".join(f"{room} {took[room]:.0f} s in {files[room]}" for room, _ in took.most_common())


def dearest(seconds):
    best = sorted(seconds.items(), key=lambda item: -item[1])[:5]
    names = [(re.sub(r".*\.dir/(src/)?|\.o$", "", output), took) for output, took in best]
    return ", ".join(f"{name} {took:.1f} s" for name, took in names)


def first_build(plan):
    runs = [build_once() for _ in range(1 if plan.quick else plan.runs)]
    wall = statistics.median(took for took, _ in runs)
    every = {output: statistics.median(run[output] for _, run in runs) for output in runs[0][1]}
    total = sum(every.values())
    command = "cmake and ninja from an empty folder, without ccache"
    shutil.rmtree(FOLDER, ignore_errors=True)
    return [
        row(f"first build of the program, {os.cpu_count()} processors", command,
            f"{wall:.0f} s", f"at most {LONGEST} s", wall <= LONGEST),
        row("of which the compiler, all processors together", command, f"{total:.0f} s"),
        row("by room", command, rooms(every)),
        row("the dearest files", command, dearest(every)),
    ]


GROUPS = {"build": first_build}
