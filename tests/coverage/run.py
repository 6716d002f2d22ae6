#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs all tests in a build that counts, and says which share of the lines and branches of src/ they
reach, room by room: tests/coverage/run.py BUILD. Ends with 1 below what is asked."""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

LEAST_LINES = 90
LEAST_BRANCHES = 80
ROOT = pathlib.Path(__file__).resolve().parents[2]


def run_tests(build, profiles):
    """Programs that end before their counts are written are of no use here: so a failure ends it."""
    shutil.rmtree(profiles, ignore_errors=True)
    # Those of one program share eight files, to which each adds what it counted.
    environment = dict(os.environ, LLVM_PROFILE_FILE=str(profiles / "%8m.profraw"))
    jobs = str(os.cpu_count())
    subprocess.run(
        ["ctest", "--test-dir", str(build), "--output-on-failure", "--parallel", jobs],
        env=environment, check=True)


def counted(build, profiles):
    """What llvm-cov says of each file."""
    whole = build / "tests.profdata"
    raw = sorted(str(file) for file in profiles.glob("*.profraw"))
    subprocess.run(["llvm-profdata-22", "merge", "-sparse", "-o", str(whole), *raw], check=True)
    programs = [str(build / "icpcheck")]
    for test in sorted((build / "tests").glob("*_test")):
        programs += ["-object", str(test)]
    said = subprocess.run(
        ["llvm-cov-22", "export", "-summary-only", f"-instr-profile={whole}", *programs],
        check=True, capture_output=True, text=True).stdout
    return json.loads(said)["data"][0]["files"]


def by_room(files):
    """Of each room: lines, lines reached, branches, branches reached."""
    rooms = collections.defaultdict(lambda: [0, 0, 0, 0])
    for file in files:
        path = pathlib.Path(file["filename"])
        if not path.is_relative_to(ROOT / "src"):
            continue
        place = path.relative_to(ROOT / "src")
        room = place.parts[0] if len(place.parts) > 1 else "main"
        lines, branches = file["summary"]["lines"], file["summary"]["branches"]
        numbers = lines["count"], lines["covered"], branches["count"], branches["covered"]
        rooms[room] = [sum(both) for both in zip(rooms[room], numbers)]
    return rooms


def share(part, whole):
    return 100 * part / whole if whole else 100.0


def line_of(name, numbers):
    lines, reached, branches, taken = numbers
    return (f"{name:10} {lines:7} lines {share(reached, lines):5.1f} %"
            f" {branches:7} branches {share(taken, branches):5.1f} %")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    profiles = build / "profiles"
    run_tests(build, profiles)
    rooms = by_room(counted(build, profiles))
    for room in sorted(rooms):
        print(line_of(room, rooms[room]))
    total = [sum(column) for column in zip(*rooms.values())]
    print(line_of("src", total))
    is_enough = (share(total[1], total[0]) >= LEAST_LINES
                 and share(total[3], total[2]) >= LEAST_BRANCHES)
    print(f"Asked are {LEAST_LINES} % of the lines and {LEAST_BRANCHES} % of the branches:",
          "reached." if is_enough else "MISSED.")
    return 0 if is_enough else 1


if __name__ == "__main__":
    sys.exit(main())
