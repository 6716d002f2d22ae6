# SPDX-License-Identifier: MIT
"""Runs that have to give the same bytes, and a run over broken files that has to lose nothing."""
import hashlib
import itertools
import re
import shutil
import subprocess
import tempfile

from measuring import AS_OF, DATA, PROGRAMS, ROOT, generate, has_option
from rows import PLACES, name_of, row

SHARDS = 3
FORMATS = ("json", "ndjson", "csv")
ICPCHECK = ROOT / PROGRAMS / "icpcheck"


def open_run(command, folder, errors=subprocess.DEVNULL):
    return subprocess.Popen([ICPCHECK, *command.split()[1:]], cwd=ROOT / folder,
                            stdout=subprocess.PIPE, stderr=errors)


def end_run(process, command, highest=1):
    if process.wait() > highest:
        raise SystemExit(f"bench: {command} ended with {process.returncode}")


def digest(command, folder="."):
    """A short text for all that a command writes."""
    process = open_run(command, folder)
    made = hashlib.sha256()
    for block in iter(lambda: process.stdout.read(1 << 20), b""):
        made.update(block)
    end_run(process, command)
    return made.hexdigest()


def check(paths, shape, *options):
    return " ".join((f"icpcheck check {paths} --format {shape} --as-of {AS_OF}", *options))


def merged(paths, shape):
    """The digest of the joined reports of shards, each from a run of its own."""
    parts = [f"{DATA}/part-{number}.json" for number in range(1, SHARDS + 1)]
    for number, part in enumerate(parts, start=1):
        command = check(paths, "json", f"--shard {number}/{SHARDS} -o {part}")
        end_run(open_run(command, "."), command)
    return digest(f"icpcheck merge {' '.join(parts)} --format {shape}")


def same_bytes(plan):
    count = plan.files // 10
    paths = plan.places(count)
    ways = {"1 job": lambda shape: digest(check(paths, shape, "--jobs 1")),
            "2 jobs": lambda shape: digest(check(paths, shape, "--jobs 2")),
            f"{SHARDS} shards, merged": lambda shape: merged(paths, shape)}
    if has_option("--cache"):
        folder = f"{DATA}/cache-of-same"
        shutil.rmtree(ROOT / folder, ignore_errors=True)
        cached = lambda shape: digest(check(paths, shape, f"--cache {folder}"))
        ways.update({"an empty cache": cached, "a full cache": cached})
    rows = []
    for shape in FORMATS:
        digests = {way: run(shape) for way, run in ways.items()}
        whole = digests["1 job"]
        others = [way for way, made in digests.items() if made != whole]
        rows.append(row(f"{name_of(count)} as {shape}: {', '.join(ways)}", check(paths, shape),
                        f"another report with {', '.join(others)}" if others else "the same bytes",
                        "the same bytes", not others))
    return rows


def file_of(record):
    """The file that a record of ndjson is about; empty for the first, which is about the run."""
    found = re.search(rb'"file": "([^"]*)"', record)
    return found[1].decode() if found else ""


def expected_records(records, broken, count):
    """The records about the first `count` files, without the broken ones."""
    for record in records:
        file = file_of(record)
        if file and int(file[-len("000000.yaml"):-len(".yaml")]) >= count:
            return
        if file not in broken:
            yield record


def broken_files(plan):
    """The findings over a folder with broken files are those over the folder without a fault,
    less those of the broken files, and each of these is named with an error."""
    printed = generate("broken", "--count", str(plan.files), "--broken", "1")
    broken = {line.partition(": ")[0].removeprefix(f"{DATA}/broken/") for line in printed}
    plan.places(plan.files)
    paths = sorted(path.name for path in (ROOT / DATA / "broken").glob("[0-9]*"))
    command = check(" ".join(paths), "ndjson")
    with tempfile.TemporaryFile() as problems:
        whole = open_run(command, f"{DATA}/{PLACES}")
        part = open_run(command, f"{DATA}/broken", problems)
        pairs = itertools.zip_longest(expected_records(whole.stdout, broken, plan.files),
                                      part.stdout)
        lost = sum(1 for expected, found in pairs if expected != found)
        whole.kill()
        whole.wait()
        end_run(part, command, 2)
        problems.seek(0)
        named = set(re.findall(r"^(\S+?\.yaml)[:0-9]*: error", problems.read().decode(),
                               re.MULTILINE))
    figure = f"{len(named & broken)} of {len(broken)} named, {lost} records of the others differ"
    return [row(f"{name_of(plan.files)}, 1% of them broken", f"icpcheck check {DATA}/broken",
                figure, "all named, none differs", named == broken and lost == 0)]
