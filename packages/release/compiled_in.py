# SPDX-License-Identifier: MIT
"""Which Debian packages a program was made from.

Nothing of it is a list that somebody keeps: the linker says in its map which archives went in, the
compiler which headers it read, and dpkg whose files those are.
"""
import fnmatch
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

LICENCES = Path(__file__).with_name("licences.txt")


@dataclass(frozen=True)
class Part:
    """A Debian package of which something is in the program."""

    name: str
    version: str
    architecture: str
    source: str
    source_version: str
    licence: str
    what: str
    linked: bool  # an archive of it; else only headers
    sha256: str  # of the package; "" where apt does not know it


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def linked_files(build):
    """The archives and objects of the system in the linker's map."""
    files = set()
    for line in (build / "icpcheck.map").read_text().splitlines():
        if line.startswith("LOAD /") and line.endswith(".o"):
            files.add(line[len("LOAD "):])
        elif found := re.match(r"(/\S+\.a)\(\S+\)$", line):
            files.add(found[1])
    return files


def read_headers(build):
    """The headers of the system that the compiler read for the program."""
    ours = "CMakeFiles/icpcheck"
    files = set()
    counts = False
    for line in run("ninja", "-C", str(build), "-t", "deps").splitlines():
        if not line.startswith(" "):
            counts = line.startswith(ours)
        elif counts and line.strip().startswith("/usr/"):
            files.add(line.strip())
    return files


def owners(files):
    """The packages that the files belong to."""
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
        if len(words) == 3 and not line.startswith("#") and fnmatch.fnmatch(package, words[0]):
            return words[1], words[2]
    raise SystemExit(f"{package} is compiled in, and {LICENCES.name} does not say under which licence.")


def sum_of(package, version):
    """The SHA-256 of the package as Debian's signed lists have it."""
    shown = subprocess.run(["apt-cache", "show", f"{package}={version}"], capture_output=True, text=True)
    found = re.search(r"^SHA256: ([0-9a-f]{64})$", shown.stdout, re.MULTILINE)
    return found[1] if found else ""


def part(package, linked):
    fields = "${Version}\t${Architecture}\t${source:Package}\t${source:Version}"
    # One line for each architecture that is installed; the program is of the first, our own.
    line = run("dpkg-query", "--show", f"--showformat={fields}\n", package).splitlines()[0]
    version, architecture, source, source_version = line.split("\t")
    licence, what = licence_of(package)
    return Part(package, version, architecture, source, source_version, licence, what, linked,
                sum_of(package, version))


def parts_of(build):
    """All parts of the program in a build folder, by name."""
    linked = owners(linked_files(build))
    return [part(name, name in linked) for name in sorted(linked | owners(read_headers(build)))]
