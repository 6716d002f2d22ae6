#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a defect in one line of a copy of the sources, runs the tests, and says whether they saw it.
Then it does so again. The lines are drawn by chance. ./dev mutants runs it; what is not committed is
not looked at. A run that was stopped goes on with the same --seed."""
import argparse
import fcntl
import os
import random
import shlex
import signal
import sys
import threading
from pathlib import Path

import draw
import results
import self_check
import tree
from judge import INVALID, Broken, Judge, Times

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/mutants"


class Plan:
    """Which mutant comes next. Of each room the first that compile are tried, in the order in which
    they were drawn, so that what is tried does not depend on how fast each worker is."""

    def __init__(self, root, seed, wanted, found):
        self.wanted = wanted
        self.found = found
        self.drawn = {room: enumerate(draw.sequence(root, room, seed), 1) for room in wanted}
        self.taken = dict.fromkeys(wanted, 0)  # those that compile, or may yet
        self.rows = []
        self.lock = threading.Lock()

    def next(self):
        """(number, mutant), or None when no more are to be given out now."""
        with self.lock:
            while True:
                open_rooms = [room for room in self.wanted if self.taken[room] < self.wanted[room]]
                if not open_rooms:
                    return None
                room = min(open_rooms, key=lambda name: self.taken[name] / self.wanted[name])
                number, mutant = next(self.drawn[room], (0, None))
                if mutant is None:
                    self.wanted[room] = self.taken[room]
                    continue
                self.taken[room] += 1
                known = self.found.verdict(room, number, mutant.key)
                if not known:
                    return number, mutant
                self.keep(known)

    def keep(self, row):
        self.rows.append(row)
        if row["verdict"] == INVALID:
            self.taken[row["room"]] -= 1

    def add(self, number, mutant, verdict):
        with self.lock:
            row = self.found.add(number, mutant, verdict)
            self.keep(row)
            print(results.told(row), f"({row['seconds']:.0f} s)", flush=True)


def work(judge, plan, only_own, problems):
    """Until nothing is left. A mutant of another worker that does not compile leaves one more."""
    try:
        while not problems:
            given = plan.next()
            if given is None:
                return
            plan.add(*given, judge.judge(given[1], only_own))
    except KeyboardInterrupt:
        pass
    except (Broken, SystemExit, AssertionError, OSError) as problem:
        problems.append(problem)


def run_all(judges, plan, only_own):
    """True when all is done."""
    problems = []
    while not problems:
        threads = [threading.Thread(target=work, args=(judge, plan, only_own, problems))
                   for judge in judges]
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                thread.join()
        except KeyboardInterrupt:
            for judge in judges:
                judge.tree.runner.stopped = True
            for thread in threads:
                thread.join()
            return False
        if all(plan.taken[room] >= plan.wanted[room] for room in plan.wanted):
            return not problems
    print(*problems, sep="\n", file=sys.stderr)
    return False


def arguments():
    parser = argparse.ArgumentParser(prog="./dev mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=105, help="how many in all; usually 105")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--room", action="append", choices=draw.ROOMS, help="only this one; repeatable")
    parser.add_argument("--list", action="store_true", help="only print what is drawn, compiling or not")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time, each in its own copy")
    parser.add_argument("--own", action="store_true", help="only the tests of the room itself")
    parser.add_argument("--launcher", default="nice -n 5", type=shlex.split, metavar="WORDS",
                        help="what stands before each build; usually nice -n 5")
    parser.add_argument("--commit", default="HEAD", help="what a new run begins with; usually the last")
    parser.add_argument("--self-check", action="store_true",
                        help="only show that this script tells what tests see from what they do not")
    return parser.parse_args()


def interrupt(*_):
    raise KeyboardInterrupt


def main():
    options = arguments()
    signal.signal(signal.SIGTERM, interrupt)
    if options.self_check:
        return self_check.run(FOLDER / "self-check", options.launcher)
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = draw.shares(options.room or draw.ROOMS, options.count)
    commit = tree.commit_of(ROOT, options.commit)
    if options.list:
        return list_drawn(options.seed, commit, wanted)
    with open(FOLDER / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit("Another ./dev mutants is running.")
        return try_all(options, commit, wanted)


def try_all(options, commit, wanted):
    found = results.Results(FOLDER / f"results-{options.seed}.jsonl", commit, options.own)
    print(f"Seed {options.seed}, commit {found.commit[:10]}", flush=True)
    files = tree.files_of(ROOT, found.commit)
    threads = max(1, (os.cpu_count() or 1) // options.jobs)
    trees = [tree.Tree(FOLDER / str(number), options.launcher, threads)
             for number in range(1, options.jobs + 1)]
    for each in trees:
        each.bring(files)
        each.configure()
    times = Times(FOLDER / "times.json", found.commit)
    plan = Plan(trees[0].source, options.seed, wanted, found)
    done = run_all([Judge(each, times) for each in trees], plan, options.own)
    return conclude(plan.rows, done, options.seed)


def list_drawn(seed, commit, wanted):
    copy = tree.Tree(FOLDER / "listed")
    copy.bring(tree.files_of(ROOT, commit))
    print(f"Seed {seed}, commit {commit[:10]}")
    root = copy.source
    for room, count in wanted.items():
        for number, mutant in enumerate(draw.sequence(root, room, seed)[:count], 1):
            print(" | ".join([f"{room}-{number}", f"{mutant.file}:{mutant.line}", mutant.operator,
                              f"{mutant.before.strip()} → {mutant.after.strip() or '(nothing)'}"]))
    return 0


def conclude(rows, done, seed):
    reasons = results.same_programs()
    rows = sorted(rows, key=lambda row: (draw.ROOMS.index(row["room"]), row["number"]))
    print()
    for row in rows:
        if row["verdict"] != INVALID:
            print(results.told(row, reasons))
    lines, unknown = results.summary(rows, reasons)
    print("", *lines, sep="\n")
    if not done:
        print(f"Not all were tried. Go on with: ./dev mutants --seed {seed}")
    return 1 if unknown or not done else 0


if __name__ == "__main__":
    sys.exit(main())
