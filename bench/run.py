#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures what docs/performance.md promises, and writes its tables. ./dev bench runs it."""
import argparse
import subprocess
import sys

import build
import document
import load
import rows
import same
from measuring import PROGRAMS, ROOT

GROUPS = {**build.GROUPS, **rows.GROUPS, "same": same.same_bytes, "broken": same.broken_files,
          "load": load.load}


def run_peers(quick):
    options = ["--only-agreement"] if quick else []
    subprocess.run([ROOT / "bench/peers/run.sh", ROOT / PROGRAMS, *options], check=True)


def main():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__.splitlines()[0])
    parser.add_argument("groups", nargs="*", metavar="GROUP",
                        help=f"measure these only: {', '.join(GROUPS)}, peers (needs npm)")
    parser.add_argument("--quick", action="store_true",
                        help="fewer files and runs; docs/performance.md stays as it is")
    arguments = parser.parse_args()
    for group in arguments.groups:
        if group not in (*GROUPS, "peers"):
            parser.error(f"there is no group {group}")
    plan = rows.Plan(arguments.quick)
    print(f"{document.machine()}{', quick' if plan.quick else ''}")
    unmet = 0
    for group in arguments.groups or GROUPS:
        if group == "peers":
            run_peers(plan.quick)
            continue
        found = GROUPS[group](plan)
        unmet += sum(1 for row in found if row["met"] is False)
        document.print_rows(group, found)
        if not plan.quick:
            document.keep(group, found)
    print(f"\n{unmet} of the targets not met" if unmet else "\nAll targets met")
    if not plan.quick:
        document.write(GROUPS)


if __name__ == "__main__":
    sys.exit(main())
