#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares icpcheck with other checkers on the same twenty checks.

First every tool has to find the same in every place, or nothing is timed and the status is 1. Then
one place and all places are timed, the tools in turn. Writes peers.md and peers.json into OUT.
"""
import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

import tools as peers

PLACES_FOR_OPENSCAP = 20


def options():
    reader = argparse.ArgumentParser(description="Compare icpcheck with other checkers.")
    reader.add_argument("--program", type=pathlib.Path, required=True, help="icpcheck")
    reader.add_argument("--measure", type=pathlib.Path, required=True, help="bench/measure")
    reader.add_argument("--modules", type=pathlib.Path, required=True, help="the npm packages")
    reader.add_argument("--work", type=pathlib.Path, required=True, help="for what is generated")
    reader.add_argument("--out", type=pathlib.Path, required=True, help="for the results")
    reader.add_argument("--count", type=int, default=1000)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--runs", type=int, default=5)
    reader.add_argument("--only-agreement", action="store_true")
    return reader.parse_args()


def expected_shares(findings, count):
    """Each check has to tell places apart, else agreement about it says nothing."""
    checks = [f"R{number:02}" for number in range(1, 21)]
    failed = {check: sum(1 for _, found in findings if found == check) for check in checks}
    for check, number in failed.items():
        if not 0.1 * count <= number <= 0.9 * count:
            sys.exit(f"compare: {check} falls short in {number} of {count} places, too few or many")
    return failed


def found_by(tool, folder):
    if not tool.one_file_only:
        return peers.run(tool, folder)
    return {
        (file.stem, check)
        for file in sorted(folder.iterdir())[:PLACES_FOR_OPENSCAP]
        for check in peers.run(tool, file)
    }


def print_differences(name, found, reference):
    for title, some in (("only", found - reference), ("not", reference - found)):
        for file, check in sorted(some)[:20]:
            print(f"  {title} {name}: {file} {check}")
        if len(some) > 20:
            print(f"  and {len(some) - 20} more")


def agreement(listed, places, count):
    """The findings by tool. Ends the program when two tools differ."""
    reference = None
    agreed = True
    results = []
    for tool in listed:
        found = found_by(tool, places / tool.shape)
        if reference is None:
            reference = found
            shares = expected_shares(reference, count)
            print(f"Not met, of {count} places: "
                  + ", ".join(f"{check} {number}" for check, number in shares.items()))
        asked = reference
        if tool.one_file_only:
            first = {file.stem for file in sorted((places / "yaml").iterdir())[:PLACES_FOR_OPENSCAP]}
            asked = {one for one in reference if one[0] in first}
        asked = tool.tells(asked)
        same = found == asked
        agreed &= same
        notes = "; ".join(filter(None, (tool.less, tool.note)))
        note = f" ({notes})" if notes else ""
        print(f"{tool.name}, {tool.shape.upper()}: {len(found)} findings, "
              f"{'the same' if same else 'NOT the same'}{note}", flush=True)
        if not same:
            print_differences(tool.name, found, asked)
        results.append({"tool": tool.name, "shape": tool.shape, "findings": len(found),
                        "same": same, "note": notes})
    if not agreed:
        sys.exit("compare: the tools differ, so nothing is timed")
    return results


def measure(program, tool, path):
    words = [program, "--status-max", tool.passes, "--quiet", "--", *tool.command(path)]
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{tool.name}: {done.stderr}")
    return json.loads(done.stdout)


def times(listed, given, places):
    """Medians of the runs, for one place and for all. The tools take turns, so that what else the
    machine does falls on all of them."""
    runs = {}
    for _ in range(given.runs):
        for tool in listed:
            folder = places / tool.shape
            for what, path in (("one", sorted(folder.iterdir())[0]), ("all", folder)):
                if what == "one" or not tool.one_file_only:
                    runs.setdefault((tool.name, tool.shape), {}).setdefault(what, []).append(
                        measure(given.measure, tool, path))
    return [
        {"tool": name, "shape": shape,
         **{what: {key: round(statistics.median(one[key] for one in some), 2)
                   for key in ("wall_ms", "user_ms", "system_ms", "peak_mb")}
            for what, some in kinds.items()}}
        for (name, shape), kinds in runs.items()
    ]


def versions(given):
    def first_line(*words):
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                              check=True)
        return done.stdout.splitlines()[0]

    found = {"icpcheck": first_line(given.program, "--version").split()[-1],
             "node": first_line("node", "--version").removeprefix("v"),
             "OpenSCAP": first_line("oscap", "--version").split()[-1]}
    packages = {"cfn-guard": "@cdklabs/cdk-validator-cfnguard", "Spectral": "@stoplight/spectral-cli"}
    for name in ("@marcbachmann/cel-js", "@bufbuild/cel", "@sourcemeta/jsonschema", "ajv-cli",
                 "cfn-guard", "Spectral"):
        package = given.modules / "node_modules" / packages.get(name, name) / "package.json"
        found[name] = json.loads(package.read_text(encoding="utf-8"))["version"]
    found["@sourcemeta/jsonschema --fast"] = found["@sourcemeta/jsonschema"]
    listed = peers.tools(given.program, given.modules, given.work)
    guard = next(tool for tool in listed if tool.name == "cfn-guard")
    found["cfn-guard"] = first_line(guard.command(given.work)[0], "--version").split()[-1]
    return found


def duration(milliseconds):
    return f"{milliseconds / 1000:.2f} s" if milliseconds >= 1000 else f"{milliseconds:.0f} ms"


def table(rows, count, known, less):
    lines = [f"| tool | reads | one place | peak | {count:,} places | peak |", "|---|---|---|---|---|---|"]
    for row in sorted(rows, key=lambda row: row.get("all", {}).get("wall_ms", float("inf"))):
        tool, _, option = row["tool"].partition(" ")
        name = " ".join(filter(None, (tool, known[row["tool"]], option)))
        remark = less.get(row["tool"], "")
        cells = [f"{name}: {remark}" if remark else name, row["shape"].upper()]
        for what in ("one", "all"):
            if what in row:
                cells += [duration(row[what]["wall_ms"]), f"{row[what]['peak_mb']:.0f} MB"]
            else:
                cells += ["one file a run", ""]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def behind(rows, less):
    """The columns in which icpcheck is not first among those that tell the same, in words."""
    ours = next(row for row in rows if row["tool"] == "icpcheck")
    for row in rows:
        if row["tool"] in less:
            continue
        for what in ("one", "all"):
            for key in ("wall_ms", "peak_mb"):
                if what in row and row[what][key] < ours[what][key]:
                    yield (f"{row['tool']}, {row['shape'].upper()}, {what}: {key} {row[what][key]}, "
                           f"icpcheck {ours[what][key]}")


def main():
    given = options()
    for name in ("program", "measure", "modules", "work", "out"):
        setattr(given, name, getattr(given, name).absolute())
    given.out.mkdir(parents=True, exist_ok=True)
    places = given.work / "places"
    subprocess.run([sys.executable, peers.HERE / "generate.py", "--count", str(given.count), "--seed",
                    str(given.seed), places], check=True)
    listed = peers.tools(given.program, given.modules, given.work)
    agreed = agreement(listed, places, given.count)
    if given.only_agreement:
        return
    rows = times(listed, given, places)
    known = versions(given)
    less = {tool.name: tool.less for tool in listed if tool.less}
    text = table(rows, given.count, known, less)
    (given.out / "peers.md").write_text(text, encoding="utf-8")
    size = sum(file.stat().st_size for file in (places / "yaml").iterdir())
    result = {"count": given.count, "seed": given.seed, "runs": given.runs, "bytes_yaml": size,
              "processors": len(os.sched_getaffinity(0)),
              "machine": platform.machine(), "versions": known, "agreement": agreed, "medians": rows}
    (given.out / "peers.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(f"\nMedians of {given.runs} runs\n\n{text}")
    for line in behind(rows, less):
        print(f"Not first: {line}")


if __name__ == "__main__":
    main()
