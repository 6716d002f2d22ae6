# SPDX-License-Identifier: MIT
"""Writes the tables of what was measured: on the terminal, and into docs/performance.md."""
import datetime
import json
import os
import pathlib
import platform
import re
import textwrap

from measuring import DATA, ROOT

DOCUMENT = ROOT / "docs/performance.md"
RESULTS = ROOT / DATA / "results"
PEERS = ROOT / DATA / "peers.md"
VERDICTS = {True: "met", False: "not met", None: ""}


def machine():
    """The processors and the processor's name."""
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    model = re.search(r"^model name\s*: (.*)$", info, re.MULTILINE)
    name = " ".join(model[1].split()) if model else platform.machine()
    return f"{os.cpu_count()} processors, {name}"


def print_rows(title, rows):
    print(f"\n{title}")
    for row in rows:
        verdict = f"{row['target']}: {VERDICTS[row['met']] or 'not measured'}" if row["target"] \
            else ""
        print(f"  {row['what']:<58} {row['figure']}")
        if verdict:
            print(f"  {'':<58} {verdict}")
        print(textwrap.indent(row["command"], " " * 6), flush=True)


def keep(group, rows):
    """What was measured last of a group, for the document."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"{group}.json").write_text(json.dumps(
        {"rows": rows, "machine": machine(), "day": str(datetime.date.today())}, indent=1))


def kept(groups):
    found = {group: RESULTS / f"{group}.json" for group in groups}
    return {group: json.loads(file.read_text()) for group, file in found.items() if file.exists()}


def cell(text):
    return text.replace("|", "\\|")


def table(rows):
    lines = ["| what | figure | target | verdict | command |", "|---|---|---|---|---|"]
    for row in rows:
        command = row["command"]
        shown = f"`{command}`" if re.match(r"[a-z_]+( |$)", command) and "above" not in command \
            else command
        lines.append(f"| {cell(row['what'])} | {cell(row['figure'])} | {row['target']} "
                     f"| {VERDICTS[row['met']]} | {shown} |")
    return lines


def section(groups):
    results = kept(groups)
    days = sorted({result["day"] for result in results.values()})
    machines = sorted({result["machine"] for result in results.values()})
    when = days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
    lines = [f"Measured on {when}. The machine: {'; '.join(machines)}.", ""]
    return lines + table([row for result in results.values() for row in result["rows"]])


def replaced(text, name, lines):
    """The text with the lines between the two comments of that name."""
    begin, end = f"<!-- begin: {name} -->", f"<!-- end: {name} -->"
    pattern = re.compile(f"{re.escape(begin)}\n.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(text):
        raise SystemExit(f"bench: {DOCUMENT} has no line {begin} with {end} below it")
    return pattern.sub(lambda _: "\n".join([begin, *lines, end]), text)


def write(groups):
    """The table is of all groups: with some alone the figures of the others would be lost."""
    text = DOCUMENT.read_text()
    missing = [group for group in groups if group not in kept(groups)]
    if missing:
        print(f"\nThe table of {DOCUMENT.relative_to(ROOT)} stays as it is: not measured on this "
              f"machine yet: {', '.join(missing)}")
    else:
        text = replaced(text, "./dev bench", section(groups))
    if PEERS.exists():
        text = replaced(text, "./dev bench peers", PEERS.read_text().strip().splitlines())
    if text != DOCUMENT.read_text():
        DOCUMENT.write_text(text)
        print(f"\nWritten to {DOCUMENT.relative_to(ROOT)}")
