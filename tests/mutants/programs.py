# SPDX-License-Identifier: MIT
"""The tests that may kill a mutant: how each is built and run, and in which order they are tried."""
from dataclasses import dataclass

UNIT = ("yaml", "schema", "edit", "cel", "model", "packs", "audit", "batch", "report", "brief", "form",
        "answer", "meta", "examples", "scenarios", "hostile", "answers", "properties", "cli")


@dataclass(frozen=True)
class Program:
    name: str
    target: str
    command: tuple  # from the folder of the sources; {build} is that of the build


def script(path):
    return ("sh", path, "{build}/icpcheck")


def unit(name):
    return Program(name, f"{name}_test", (f"{{build}}/tests/{name}_test", "--abort"))


PROGRAMS = {name: unit(name) for name in UNIT}
PROGRAMS["cases"] = Program("cases", "icpcheck", (
    "sh", "-c", "for pack in packs/* examples/packs/*; do case $pack in packs/common) ;; "
    "*) \"$0\" test \"$pack\" || exit 1 ;; esac; done", "{build}/icpcheck"))
PROGRAMS["region"] = Program("region", "icpcheck", script("tests/region/run.sh"))
PROGRAMS["guide"] = Program("guide", "icpcheck", script("tests/binary/guide.sh"))
PROGRAMS["yaml-suite"] = Program("yaml-suite", "yaml_suite", (
    "sh", "tests/conformance/yaml/run-yaml.sh", "{build}/tests/conformance/yaml/yaml_suite"))

# After those of the room itself, the cheap first. What a room cannot reach is left out.
WHOLE = ("examples", "cases", "hostile", "scenarios", "guide", "answers", "properties", "region", "cli")
WIDER = {
    "yaml": ("yaml-suite", "schema", "packs", "edit", "audit", "batch", "model", "brief", "form", "meta",
             "report", *WHOLE, "cel"),
    "schema": ("packs", "audit", "batch", "model", "brief", "form", "edit", "meta", "answer", "report",
               *WHOLE, "cel"),
    "edit": ("answer", "answers", "guide", "cli"),
    "cel": ("packs", "audit", "batch", "model", "brief", "form", "meta", "report", *WHOLE),
    "packs": ("meta", "audit", "batch", "brief", "form", "report", *WHOLE),
    "audit": ("batch", "brief", "form", "report", *WHOLE),
    "batch": WHOLE,
}


def order(mutant):
    """The programs that are tried for it. What a pack says is tried by its own cases before these."""
    own = (mutant.room,) if mutant.room in PROGRAMS else ()
    if mutant.is_data:
        own = ("cases", *own)
    names = [*own, *WIDER.get(mutant.room, ())]
    return [PROGRAMS[name] for name in dict.fromkeys(names)]
