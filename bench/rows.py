# SPDX-License-Identifier: MIT
"""The rows of the table of targets: each measures something and judges it.

A row is a dictionary: what, command, target, figure (text), met (true, false, or null where there
is no target).
"""
import json
import statistics

from measuring import (AS_OF, DATA, ROOT, check, floor, generate, has_option, in_turns, jobs,
                       printed, printed_numbers)

TYPICAL = "bench/typical-place.yaml"
PLACES = "places"  # the folder of generated places
COUNTS = {100: "00/0/0", 1_000: "00/0", 10_000: "00", 100_000: ""}


class Plan:
    """How much is measured."""

    def __init__(self, quick):
        self.quick = quick
        self.runs = 3 if quick else 5
        self.starts = 10 if quick else 50
        self.files = 1_000 if quick else 10_000
        self.counts = [count for count in COUNTS if count <= (1_000 if quick else 100_000)]
        self.large_bytes = 3_000_000 if quick else 10_000_000

    def places(self, count):
        """The folder with so many typical places."""
        generate(PLACES, "--count", str(self.counts[-1]))
        return f"{DATA}/{PLACES}/{COUNTS[count]}".rstrip("/")


def row(what, command, figure, target="", met=None):
    return {"what": what, "command": command, "figure": figure, "target": target, "met": met}


def name_of(count):
    return f"{count:,} place" + ("s" if count > 1 else "")


def whole_audit(plan):
    paths = plan.places(plan.files)
    audit, least = in_turns([check(paths, f"--jobs {jobs()}"), floor(paths, jobs())], plan.runs)
    ratio = audit.ms / least.ms
    what = name_of(plan.files)
    return [
        row(f"event parser alone over {what}", least.command, f"{least.ms / 1000:.2f} s"),
        row(f"whole audit of {what}", audit.command, f"{audit.ms / 1000:.2f} s"),
        row("whole audit, beside the event parser alone", "the two above, in turns",
            f"{ratio:.2f} times", "at most 0.90 times", ratio <= 0.9),
        row("the same in time of the processors", "the two above, in turns",
            f"{audit.busy_ms / least.busy_ms:.2f} times"),
        row("its peak memory", audit.command, f"{audit.peak_mb:.1f} MB", "at most 40 MB",
            audit.peak_mb <= 40),
    ]


def readers(plan):
    """The scanner of the plain subset beside yaml-cpp, over what people write and what is made up."""
    plan.places(plan.files)
    found = []
    for name, path in (("the examples and scenarios", "examples tests/scenarios"),
                       ("the built-in packs", "packs"),
                       (name_of(1_000), f"{DATA}/{PLACES}/{COUNTS[1_000]}")):
        command = f"reader {path}"
        runs = [json.loads(text) for text in printed(command, plan.runs)]
        gain = statistics.median(run["reference_ms"] / run["scanner_ms"] for run in runs)
        left, files = runs[0]["left"], runs[0]["files"]
        found.append(row(f"reading {name} into trees, beside yaml-cpp alone", command,
                         f"{gain:.1f} times as fast; {left} of {files} files are left to it"))
    return found


def evaluator(plan):
    command = f"evaluator {TYPICAL} {AS_OF}"
    speed = statistics.median(printed_numbers(command, plan.runs))
    return [row("evaluator alone, one thread", command, f"{speed / 1e6:.2f} million checks a second",
                "at least 2 million", speed >= 2e6)]


def start(plan):
    one, least = in_turns([check(TYPICAL), floor(TYPICAL)], plan.starts)
    load = statistics.median(printed_numbers("built_in_load", plan.starts))
    more = one.ms - least.ms
    return [
        row("start and event parser alone, one file", least.command, f"{least.ms:.2f} ms"),
        row("one file", one.command, f"{one.ms:.2f} ms"),
        row("one file, above starting and parsing alone", "the two above, in turns",
            f"{more:.2f} ms", "at most 1.5 ms", more <= 1.5),
        row("of which loading the built-in packs", "built_in_load", f"{load:.2f} ms"),
        row("peak memory of one file", one.command, f"{one.peak_mb:.1f} MB", "at most 8 MB",
            one.peak_mb <= 8),
    ]


def scaling(plan):
    """Linear: a further file costs the same, whether there are a hundred or a hundred thousand."""
    rows, further, before = [], [], None
    for count in plan.counts:
        runs = plan.runs if count < 100_000 else 3
        [sample] = in_turns([check(plan.places(count), f"--jobs {jobs()}")], runs)
        figure = f"{sample.ms / 1000:.2f} s, {sample.peak_mb:.1f} MB"
        if before:
            further.append((sample.ms - before[1]) / (count - before[0]))
            figure += f", {further[-1]:.3f} ms for each further file"
        rows.append(row(name_of(count), sample.command, figure))
        before = (count, sample.ms)
    spread = max(further) / min(further)
    rows.append(row("a further file, dearest beside cheapest", "those above", f"{spread:.2f} times",
                    "at most 1.10 times", spread <= 1.1))
    return rows


def two_jobs(plan):
    paths = plan.places(plan.files)
    one, two, floor_one, floor_two = in_turns(
        [check(paths, "--jobs 1"), check(paths, "--jobs 2"), floor(paths, 1), floor(paths, 2)],
        plan.runs)
    gain, floor_gain = one.ms / two.ms, floor_one.ms / floor_two.ms
    return [
        row("1 job", one.command, f"{one.ms / 1000:.2f} s"),
        row("2 jobs", two.command, f"{two.ms / 1000:.2f} s"),
        row("2 jobs, beside 1", "the two above, in turns", f"{gain:.2f} times as fast",
            "at least 1.8 times", gain >= 1.8),
        row("event parser alone, 2 jobs beside 1", floor_two.command,
            f"{floor_gain:.2f} times as fast"),
    ]


def large(plan):
    sizes = {"large": 1_000_000, "huge": plan.large_bytes}
    files = []
    for folder, size in sizes.items():
        generate(folder, "--bytes", str(size), "--count", "1")
        files.append(f"{DATA}/{folder}/00/0/0/000000.yaml")
    options = "--max-file-size 20MiB"
    start_alone, one, ten, least_one, least_ten = in_turns(
        [check(TYPICAL), check(files[0], options), check(files[1], options),
         floor(files[0]), floor(files[1])], plan.runs)
    megabytes = [size_of(file) for file in files]
    dear = [(sample.ms - start_alone.ms) / mb for sample, mb in zip((one, ten), megabytes)]
    memory = ten.peak_mb / megabytes[1]
    rows = [row(f"one file of {mb:.2f} MB", sample.command,
                f"{sample.ms:.0f} ms, {least.ms:.0f} ms of it to parse alone")
            for sample, least, mb in zip((one, ten), (least_one, least_ten), megabytes)]
    return rows + [
        row("a megabyte of the large one, beside one of the small one", "the two above, in turns",
            f"{dear[1] / dear[0]:.2f} times", "at most 1.10 times", dear[1] / dear[0] <= 1.1),
        row("peak memory, beside the size of the file", ten.command,
            f"{ten.peak_mb:.1f} MB, {memory:.1f} times", "at most 12 times", memory <= 12),
    ]


def size_of(file):
    return (ROOT / file).stat().st_size / 1024 / 1024


def cache(plan):
    if not has_option("--cache"):
        return [row("warm cache, beside none", "icpcheck check --cache DIR",
                    "not measured: this icpcheck has no --cache", "at least 5 times")]
    paths = plan.places(plan.files)
    folder = f"{DATA}/cache"
    none, warm = in_turns([check(paths), check(paths, f"--cache {folder}")], plan.runs)
    gain = none.ms / warm.ms
    return [
        row("no cache", none.command, f"{none.ms / 1000:.2f} s"),
        row("warm cache", warm.command, f"{warm.ms / 1000:.2f} s, {warm.peak_mb:.1f} MB"),
        row("warm cache, beside none", "the two above, in turns", f"{gain:.1f} times as fast",
            "at least 5 times", gain >= 5),
    ]


GROUPS = {
    "audit": whole_audit,
    "readers": readers,
    "evaluator": evaluator,
    "start": start,
    "scaling": scaling,
    "jobs": two_jobs,
    "large": large,
    "cache": cache,
}
