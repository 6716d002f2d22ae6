# SPDX-License-Identifier: MIT
"""Which Debian packages a program was made from.

Nothing of it is a list that somebody keeps: the linker says in its map which archives went in, the
compiler which headers it read, and dpkg whose files those are.
"""
import fnmatch
import hashlib
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

LICENCES = Path(__file__).with_name("licences.txt")


@dataclass(frozen=True)
class Part:
    """A package of Debian of which something is in the program."""

    name: str
    version: str
    architecture: str  # "source": it was compiled here
    source: str
    source_version: str
    licence: str
    what: str
    how: str  # "linked", "compiled" or "headers"
    sha256: str  # of the package, of a source package its .dsc; "" where that is not known


def run(*command):
    """What a command prints. When it fails, so does all, with what it says."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr.strip() or f"{command[0]} ended with {done.returncode}.")
    return done.stdout


def linked_files(build):
    """The archives and objects of the system in the linker's map."""
    files = set()
    for line in (build / "icpcheck.map").read_text().splitlines():
        if line.startswith("LOAD /") and line.endswith(".o"):
            files.add(line[len("LOAD "):])
        elif found := re.match(r"(/\S+\.a)\(\S+\)$", line):
            files.add(found[1])
    return {file for file in files if not file.startswith(str(build))}


def read_files(build):
    """What the compiler read for the program."""
    files = set()
    counts = False
    for line in run("ninja", "-C", str(build), "-t", "deps").splitlines():
        if not line.startswith(" "):
            counts = "CMakeFiles/icpcheck" in line and not line.startswith(("tests/", "bench/"))
        elif counts:
            files.add((build / line.strip()).resolve())
    return files


def owners(files):
    """The installed packages that files belong to."""
    paths = sorted({str(Path(file).resolve()) for file in files})
    found = set()
    for line in run("dpkg", "--search", *paths).splitlines():
        package, path = line.split(": ", 1)
        if path in paths:
            found.add(package.split(":")[0])
    return found


def licence_of(package):
    """Its licence and what it is. A package that is not in the table stops all: somebody has to look."""
    for line in LICENCES.read_text().splitlines():
        words = re.split(r"  +", line)
        if len(words) != 3 or line.startswith("#"):
            continue
        if any(fnmatch.fnmatch(package, pattern) for pattern in words[0].split(",")):
            return words[1], words[2]
    raise SystemExit(f"{package} is compiled in, and {LICENCES.name} does not say under which licence.")


def sum_of(package, version):
    """The SHA-256 of a package as Debian's signed lists have it."""
    shown = subprocess.run(["apt-cache", "show", f"{package}={version}"], capture_output=True, text=True)
    found = re.search(r"^SHA256: ([0-9a-f]{64})$", shown.stdout, re.MULTILINE)
    return found[1] if found else ""


def installed(package, how):
    fields = "${Version}\t${Architecture}\t${source:Package}\t${source:Version}"
    # One line for each architecture that is installed; the program is of the first, our own.
    line = run("dpkg-query", "--show", f"--showformat={fields}\n", package).splitlines()[0]
    version, architecture, source, source_version = line.split("\t")
    return Part(package, version, architecture, source, source_version, *licence_of(package), how,
                sum_of(package, version))


def compiled(folder):
    """A library whose source was fetched from Debian into a folder beside its .dsc."""
    first = (folder / "debian" / "changelog").read_text().splitlines()[0]
    name, version = re.match(r"(\S+) \((\S+)\)", first).groups()
    signed = folder.parent / f"{name}_{version.split(':')[-1]}.dsc"
    return Part(name, version, "source", name, version, *licence_of(name), "compiled",
                hashlib.sha256(signed.read_bytes()).hexdigest())


def source_folders(files):
    """The folders of libraries that were compiled from their source."""
    found = (re.match(r"(.*/wasm-libraries/[^/]+)/", str(file)) for file in files)
    return {Path(match[1]) for match in found if match}


def parts_of(build):
    """All parts of the program in a build folder, by name."""
    read = read_files(build)
    linked = owners(linked_files(build)) if (build / "icpcheck.map").exists() else set()
    headers = owners(file for file in read if str(file).startswith("/usr/")) - linked
    folders = source_folders(read)
    parts = [installed(name, "linked") for name in linked]
    parts += [installed(name, "headers") for name in headers]
    parts += [compiled(folder) for folder in folders]
    if any(folder.name == "re2" for folder in folders):
        parts.append(installed("unicode-data", "compiled"))  # its tables are made from it
    return sorted(parts, key=lambda part: part.name)
