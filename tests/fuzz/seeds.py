# SPDX-License-Identifier: MIT
"""Writes what a fuzzer begins with: seeds.py TARGET FOLDER PROGRAM, and words for it as FOLDER.dict.

Seeds are made of the examples, scenarios, packs and tests of the project, of the public YAML suite
where ./dev test has left it, and of what PROGRAM, an icpcheck, makes of them.
"""

import hashlib
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

LINCOLNSHIRE = "examples/lincolnshire/system.yaml"
WIRRAL = "examples/wirral/place.yaml"


def files(*patterns):
    for pattern in patterns:
        for path in sorted(pathlib.Path(".").glob(pattern)):
            yield path.as_posix(), path.read_bytes()


def descriptions():
    yield from files("examples/**/*.yaml", "tests/scenarios/*/*.yaml", "tests/hostile/system.yaml",
                     "tests/unit/edit/odd.*")


def choices(name, count):
    """Bytes that look random and are the same each time."""
    block = b""
    while len(block) < count:
        block += hashlib.sha256(f"{name} {len(block)}".encode()).digest()
    return block[:count]


def suite():
    path = pathlib.Path("build/npm/yaml/suite.json")
    if path.is_file():
        for number, case in enumerate(json.loads(path.read_text())):
            yield f"suite-{number}", case["yaml"].encode()


def yaml():
    yield from descriptions()
    yield from files("packs/principles/*.yaml", "papers/*.yaml")
    yield from suite()


def plain():
    for name, text in yaml():
        yield name, text[:3000]


def edit():
    for name, text in yaml():
        yield name, text[:4000].rpartition(b"\n")[0] + b"\n\0" + choices(name, 60)


def describe():
    for name, text in descriptions():
        if len(text) < 9000:  # more is cut, and slow
            yield name, text


def cel():
    lines = pathlib.Path("tests/fuzz/cel_seeds.txt").read_text().splitlines()
    seeds = dict(enumerate(lines))
    seeds["long"] = "nmae" + " + nmae" * 3000
    seeds["list"] = "[" + "nmae," * 3000 + "]"
    seeds["deep"] = "(" * 200 + "nmae" + ")" * 200
    seeds["open"] = "[" * 200 + "nmae"
    seeds["chain"] = "yes" + " && nmae" * 1500
    seeds["calls"] = "same(" * 60 + "nmae" + ")" * 60
    # The first letter says how the fuzzer compiles the rest: a different one for each.
    for number, (name, text) in enumerate(seeds.items()):
        yield str(name), bytes([97 + number % 20]) + text.encode()


def evaluate():
    for number in range(60):
        yield str(number), choices(f"evaluate {number}", 60 + 8 * number)


def writers():
    for number in range(60):
        yield str(number), bytes([number % 6, number // 6]) + choices(f"writers {number}", 900)


def pack():
    """A clause with its pack, under names that no built-in one has."""
    for name, head in files("packs/*/pack.yaml", "examples/packs/*/pack.yaml",
                            "tests/hostile/pack/pack.yaml"):
        folder = pathlib.Path(name).parent
        for path in sorted(folder.glob("*.yaml")):
            if path.name == "pack.yaml":
                continue
            text = re.sub(rb"\b([A-Z]\d+)\b", rb"X\1", path.read_bytes())
            own = re.sub(rb"(?m)^id: .*", b"id: fuzzed", head)
            if len(own) + len(text) < 9000:  # more is cut, and slow
                yield path.as_posix(), own + b"\0" + text + b"\0"


def profile():
    for name, text in files("examples/**/*.yaml", "examples/**/.icpcheck.yaml",
                            "tests/scenarios/**/*.yaml", "docs/*.md"):
        for found in re.findall(rb"format: icpcheck/profile/1\n[^`]*", text):
            yield name, b"0" + found
            yield name + "-found", b"1" + found
    for number, rest in enumerate([
            "parameters:\n  expectations: {in_place_by: 2022-07-01}\n  common: {icp_duty_ends: 2027-04-01}\n",
            "strengths:\n  - {check: P4.2, strength: must, reason: The council resolved it}\n",
            "leave_out:\n  - {clause: P4, reason: The region asks it}\nfail_on: should\n",
            "packs: [principles, expectations]\n"]):
        yield f"own-{number}", b"0format: icpcheck/profile/1\n" + rest.encode()


def run(program, *arguments):
    subprocess.run([program, *arguments], check=False, capture_output=True)


def parts_of(archive):
    """As the fuzzers pack them: names and contents, each ended by a byte of zero."""
    packed = b""
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        for name in parts.namelist():
            content = parts.read(name)
            if len(content) > 4000 and b"<w:body>" in content:  # the text, which is not taken
                content = (content.partition(b"<w:body>")[0] + b"<w:body><w:p/>" +
                           content[content.rindex(b"<w:sectPr"):])
            packed += name.encode() + b"\0" + content + b"\0"
    return packed


def style():
    for name, text in files("papers/*.yaml", "examples/**/*paper*.yaml"):
        yield name, b"\0" + text
    with tempfile.TemporaryDirectory() as folder:
        paper = f"{folder}/paper.docx"
        run(PROGRAM, "brief", LINCOLNSHIRE, "-o", paper)
        archive = pathlib.Path(paper).read_bytes()
        yield "docx", b"\1" + archive
        yield "parts", b"\2" + parts_of(archive)


def report():
    golden = dict(files("tests/golden/report/*.json"))
    for name, text in golden.items():
        yield name, text
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for day in ("2022-06-30", "2023-01-01"):
            made.append(pathlib.Path(folder, f"{day}.json"))
            run(PROGRAM, "check", WIRRAL, "--as-of", day, "--only", "F1", "-o", str(made[-1]))
            yield f"made-{day}", made[-1].read_bytes()
        yield "two", made[0].read_bytes() + b"\0" + made[1].read_bytes()
        yield "same", made[0].read_bytes() + b"\0" + made[0].read_bytes()


def sheet():
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("csv", "xlsx"):
            asked = f"{folder}/questions.{ending}"
            run(PROGRAM, "questions", LINCOLNSHIRE, "--as-of", "2022-09-01", "--top", "3", "-o", asked)
            content = pathlib.Path(asked).read_bytes()
            yield ending, (b"\1" if ending == "csv" else b"\0") + content
            if ending == "xlsx":
                yield "parts", b"\2" + parts_of(content)
    for name, content in files("tests/unit/sheet/*.xlsx"):
        yield name, b"\0" + content
        yield name + "-parts", b"\2" + parts_of(content)


def cache():
    yield "stored", b"\0" + choices("cache", 100)
    for number in range(20):
        yield str(number), b"\3" + choices(f"cache {number}", 3 * number)


def words(value, found):
    """Keys and words of a schema."""
    if isinstance(value, dict):
        found.update(value.get("properties", {}))
        found.update(word for word in value.get("enum", []) if isinstance(word, str))
        if isinstance(value.get("const"), str):
            found.add(value["const"])
        for each in value.values():
            words(each, found)
    elif isinstance(value, list):
        for each in value:
            words(each, found)


SCHEMAS = {"describe": ["arrangements"], "edit": ["arrangements"], "pack": ["pack", "arrangements"],
           "profile": ["profile"], "style": ["paper"], "report": ["report"]}


def dictionary(target):
    lines = []
    own = {"cel": ["cel"], "pack": ["plain", "cel"], "sheet": ["office"], "report": []}
    for name in own.get(target, ["plain", "office"] if target == "style" else ["plain"]):
        lines.append(pathlib.Path(f"tests/fuzz/{name}.dict").read_text())
    found = set()
    for name in SCHEMAS.get(target, []):
        words(json.loads(pathlib.Path(f"schemas/{name}.schema.json").read_text()), found)
    sign = '\\"{}\\"' if target == "report" else "{}"
    lines += [f'"{sign.format(word)}"\n' for word in sorted(found) if re.fullmatch("[-/.\\w]+", word)]
    return "".join(lines)


if __name__ == "__main__":
    TARGET, FOLDER, PROGRAM = sys.argv[1:]
    shutil.rmtree(FOLDER, ignore_errors=True)
    pathlib.Path(FOLDER).mkdir(parents=True)
    for name, content in globals()[TARGET]():
        pathlib.Path(FOLDER, name.replace("/", "-")).write_bytes(content)
    pathlib.Path(FOLDER + ".dict").write_text(dictionary(TARGET))
