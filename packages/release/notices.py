# SPDX-License-Identifier: MIT
"""Writes what has to go with a program into which libraries are linked: notices.py BUILD FOLDER TEXT

FOLDER gets NOTICES.md, which is TEXT with a table of what is inside, and the licences as Debian has
them.
"""
import shutil
import sys
from pathlib import Path

from compiled_in import parts_of

# What those of Debian's texts refer to that ask for a whole licence.
COMMON = ("GPL-2", "GPL-3", "LGPL-2.1")


def table(parts):
    lines = ["| library | package of Debian | version | licence |", "|---|---|---|---|"]
    for part in parts:
        how = "" if part.how == "linked" else " (headers)"
        lines.append(f"| {part.what} | {part.name}{how} | {part.version} | "
                     f"[{part.licence}](licences/{part.name}.txt) |")
    return "\n".join(lines)


def main(build, folder, text):
    parts = parts_of(build)
    libc = next(part for part in parts if part.name == "libc6-dev")
    words = {"@TABLE@": table(parts), "@GLIBC@": libc.source_version, "@LIBC6@": libc.version}
    said = text.read_text()
    for word, meaning in words.items():
        said = said.replace(word, meaning)
    (folder / "NOTICES.md").write_text(said)
    licences = folder / "licences"
    licences.mkdir()
    for part in parts:
        shutil.copyfile(f"/usr/share/doc/{part.name}/copyright", licences / f"{part.name}.txt")
    for name in COMMON:
        shutil.copyfile(f"/usr/share/common-licenses/{name}", licences / f"{name}.txt")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
