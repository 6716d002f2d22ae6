# SPDX-License-Identifier: MIT
"""How each tool is called, and how what it prints is read."""
import dataclasses
import json
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
from typing import Callable

HERE = pathlib.Path(__file__).resolve().parent
DAY = "2022-12-31"  # when the places were described

# A finding is a pair: the name of the file without its ending, and a check such as R04.


@dataclasses.dataclass
class Tool:
    name: str
    shape: str  # "yaml" or "json": what it reads here
    command: Callable  # folder or file -> words
    read: Callable  # (output, errors) -> findings
    passes: int = 1  # the highest exit status that is no failure
    note: str = ""
    one_file_only: bool = False
    # What it tells of all that falls short, as findings; and that in words, for the table.
    tells: Callable = lambda findings: findings
    less: str = ""


def finding(file, check):
    return pathlib.Path(file).stem, check


def many(path, shape):
    """A pattern for tools that take patterns and no folders."""
    return str(path / f"*.{shape}") if path.is_dir() else str(path)


def read_icpcheck(output, _errors):
    records = map(json.loads, output.splitlines())
    return {
        finding(record["file"], record["check"].replace(".", ""))
        for record in records
        if record["record"] == "finding"
    }


def read_cfn_guard(output, _errors):
    return {
        finding(report["name"], failed["Rule"]["name"])
        for report in json.loads(output)
        for failed in report["not_compliant"]
    }


def read_cel(output, _errors):
    return {finding(line["file"], line["check"]) for line in map(json.loads, output.splitlines())}


def read_spectral(output, _errors):
    return {finding(result["source"], result["code"]) for result in json.loads(output)}


def read_ajv(_output, errors):
    found = set()
    lines = iter(errors.splitlines())
    for line in lines:
        if not line.endswith(" invalid"):
            raise ValueError(f"ajv: {line}")
        for error in json.loads(next(lines)):
            rule = re.match(r"#/allOf/(\d+)/", error["schemaPath"])
            found.add(finding(line.removesuffix(" invalid"), f"R{int(rule[1]) + 1:02}"))
    return found


def first_of_each(findings):
    first = {}
    for file, check in sorted(findings):
        first.setdefault(file, check)
    return set(first.items())


def files_of(findings):
    return {(file, "") for file, _ in findings}


def read_sourcemeta(_output, errors):
    found, file = set(), None
    for line in errors.splitlines():
        if line.startswith("fail: "):
            file = line.removeprefix("fail: ")
        rule = re.match(r'    at evaluate path "/allOf/(\d+)/', line)
        if rule:
            found.add(finding(file, f"R{int(rule[1]) + 1:02}"))
    return found


def read_sourcemeta_fast(_output, errors):
    return {finding(line.removeprefix("fail: "), "")
            for line in errors.splitlines() if line.startswith("fail: ")}


def read_openscap(output, _errors):
    """The checks that are not true; the caller knows the file."""
    answers = re.findall(r"^Definition oval:peers:def:(\d+): (.+)$", output, re.MULTILINE)
    if len(answers) != 20:
        raise ValueError(f"OpenSCAP answers {len(answers)} of 20 checks")
    return {f"R{int(number):02}" for number, answer in answers if answer != "true"}


def tools(program, modules, work):
    scripts = modules / "node_modules/.bin"
    machine = {"x86_64": "x86_64", "aarch64": "aarch64"}[platform.machine()]
    guard = modules / f"node_modules/@cdklabs/cdk-validator-cfnguard/bin/ubuntu/{machine}/cfn-guard"

    def icpcheck(path):
        return [program, "check", path, "--pack", HERE / "icpcheck", "--format", "ndjson",
                "--as-of", DAY]

    def cfn_guard(path):
        return [guard, "validate", "--rules", HERE / "cfn-guard/checks.guard", "--data", path,
                "--structured", "--output-format", "json", "--show-summary", "none"]

    def cel(engine):
        return lambda path: ["node", HERE / "cel/check.mjs", modules, engine,
                             HERE / "cel/checks.yaml", path]

    def spectral(shape):
        return lambda path: [scripts / "spectral", "lint", "--quiet", "--format", "json",
                             "--ruleset", HERE / "spectral/ruleset.yaml", many(path, shape)]

    def ajv(shape):
        return lambda path: [scripts / "ajv", "validate", "-s", HERE / "ajv/schema.json", "-d",
                             many(path, shape), "--all-errors", "--errors=line"]

    def sourcemeta(*options):
        package = modules / "node_modules/@sourcemeta/jsonschema/build/github-releases"
        native = package / f"jsonschema-linux-{platform.machine().replace('aarch64', 'arm64')}"
        return lambda path: [native, "validate", HERE / "ajv/schema.json", path, "--continue",
                             *options]

    def openscap(path):
        return ["oscap", "oval", "eval", write_oval(path, work)]

    listed = [Tool("icpcheck", "yaml", icpcheck, read_icpcheck)]
    for shape in ("yaml", "json"):
        listed += [
            Tool("cfn-guard", shape, cfn_guard, read_cfn_guard, passes=19),
            Tool("@marcbachmann/cel-js", shape, cel("@marcbachmann/cel-js"), read_cel),
            Tool("@bufbuild/cel", shape, cel("@bufbuild/cel"), read_cel),
            Tool("ajv-cli", shape, ajv(shape), read_ajv,
                 note="several errors for a check and file are one; "
                      "dates are compared by a pattern"),
            Tool("@sourcemeta/jsonschema", shape, sourcemeta(), read_sourcemeta, passes=2,
                 tells=first_of_each, less="names the first check that fails in a file only"),
            Tool("@sourcemeta/jsonschema --fast", shape, sourcemeta("--fast"),
                 read_sourcemeta_fast, passes=2, tells=files_of,
                 less="names files only, no check and no place"),
            Tool("Spectral", shape, spectral(shape), read_spectral,
                 note="R16 and R19 give one for each part that falls short, here one for the file; "
                      "dates are compared by a pattern"),
        ]
    listed.append(
        Tool("OpenSCAP", "yaml", openscap, read_openscap, one_file_only=True,
             note="asked about the first 20 places, one a run; R16 and R19 answer `error` where a "
                  "part is absent, which counts as not met; dates are compared by a pattern"))
    return listed


def write_oval(path, work):
    """OpenSCAP has the name of the file in its definitions."""
    made = subprocess.run([sys.executable, HERE / "openscap/make_oval.py", path.resolve()],
                          check=True, capture_output=True, text=True).stdout
    target = work / "oval.xml"
    target.write_text(made, encoding="utf-8")
    return target


def run(tool, path):
    """What the tool finds. A tool that fails ends the comparison.

    What it prints goes to files: ajv-cli ends before all of it has gone through a pipe."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        done = subprocess.run([str(word) for word in tool.command(path)], stdout=output,
                              stderr=errors, check=False)
        output.seek(0)
        errors.seek(0)
        if not 0 <= done.returncode <= tool.passes:
            raise RuntimeError(f"{tool.name} ended with {done.returncode}: {errors.read(500)}")
        return tool.read(output.read(), errors.read())
