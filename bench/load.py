# SPDX-License-Identifier: MIT
"""What a run costs that is as large, or as dear, as one may be: it ends, in bounded memory."""
import json
import statistics
import subprocess

from measuring import AS_OF, DATA, PROGRAMS, ROOT, generate, words_of
from rows import row

CHECK = f"icpcheck check {{}} --format ndjson -o /dev/null -q --as-of {AS_OF}"
CLAUSES, CHECKS_OF_EACH = 100, 50
MEMBERS = 20_000
MOST_STEPS_OF_A_PACK = 200_000_000


def measured(command, runs):
    """Seconds, the highest MB and the status. Status 2 says that something could not be checked."""
    took = []
    for _ in range(runs):
        done = subprocess.run(
            [f"{PROGRAMS}/bench/measure", "--status-max", "2", "--", *words_of(command)],
            cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"bench: {command}\n{done.stderr}")
        took.append(json.loads(done.stdout))
    seconds = statistics.median(run["wall_ms"] for run in took) / 1000
    return seconds, max(run["peak_mb"] for run in took), took[0]["status"]


def load_row(what, command, runs, most_seconds, most_mb, status):
    seconds, peak, ended = measured(command, runs)
    met = seconds <= most_seconds and peak <= most_mb and ended == status
    return row(what, command, f"{seconds:.2f} s, {peak:.0f} MB, status {ended}",
               f"at most {most_seconds} s, {most_mb} MB, status {status}", met)


def write(name, text):
    """A file of build/bench/load; gives its path."""
    path = ROOT / DATA / "load" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return f"{DATA}/load/{name}"


def a_pack(name, prefix, clauses, checks, holds):
    """A pack whose checks all ask the same; gives its folder."""
    folder = write(f"{name}/pack.yaml", f"""format: icpcheck/pack/1
id: {name}
title: A pack of {clauses * checks} checks
version: 1.0.0
applies_to: [place]
sources:
  - {{id: here, title: Made up}}
""").rpartition("/")[0]
    for clause in range(1, clauses + 1):
        text = (f"id: {prefix}{clause}\ntitle: Clause {clause}\nsource: {{document: here, at: \"1\"}}\n"
                "asks: Something is asked.\nchecks:\n")
        for check in range(1, checks + 1):
            text += f"""  - id: {prefix}{clause}.{check}
    title: Something is so
    source: [{{document: here, at: "1"}}]
    strength: should
    basis: local-framework
    holds: {holds}
    remedy: Make it so.
    cases:
      - {{given: {{name: A}}, gives: met}}
    never: [gap, not_stated]
"""
        write(f"{name}/{prefix}{clause}.yaml", text)
    return folder


def many_files(plan):
    count = 10_000 if plan.quick else 100_000
    generate("load-broken", "--count", str(count), "--broken", "1")
    return [load_row(f"{count:,} files, 1 % of them broken", CHECK.format(f"{DATA}/load-broken"),
                     1, count // 1000, 200, 2)]


def large_files(plan):
    place = (ROOT / "bench/typical-place.yaml").read_text()
    huge = write("huge.yaml", place + "# more\n" * (100_000_000 // 7))
    system = ("format: icpcheck/arrangements/1\nkind: system\nid: many\nname: Many\n"
              "described_on: 2022-06-01\nicp:\n  members:\n")
    system += "".join(f"    - {{name: Member {i}}}\n" for i in range(MEMBERS))
    members = write("members.yaml", system)
    return [
        load_row("a description of 100 MB, where 1 MiB is read", CHECK.format(huge), plan.runs,
                 1, 60, 2),
        load_row(f"a description of {MEMBERS:,} members", CHECK.format(members) +
                 " --max-file-size 4MiB", plan.runs, 5, 200, 1),
    ]


def large_packs(plan):
    one = "bench/typical-place.yaml"
    many = a_pack("many", "MANY", CLAUSES, CHECKS_OF_EACH, "name != ''")
    # Three macros in each other, over as many items as an expression may have.
    items = ", ".join(str(i) for i in range(200))
    dear = f"\"[{items}].all(a, [{items}].all(b, [{items}].all(c, a + b + c >= 0)))\""
    dearest = a_pack("dearest", "DEAR", 20, CHECKS_OF_EACH, dear)
    return [
        load_row(f"a pack of {CLAUSES * CHECKS_OF_EACH:,} checks",
                 CHECK.format(one) + f" --no-profile --pack {many}", plan.runs, 5, 200, 0),
        load_row(f"the dearest pack: {MOST_STEPS_OF_A_PACK:,} steps",
                 CHECK.format(one) + f" --no-profile --pack {dearest}", plan.runs, 30, 100, 2),
    ]


def load(plan):
    return [*many_files(plan), *large_files(plan), *large_packs(plan)]
