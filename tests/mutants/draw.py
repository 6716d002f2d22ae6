# SPDX-License-Identifier: MIT
"""Draws mutants: each line of a room that can be changed has the same chance, then each change of
that line. The same seed and sources give the same mutants in the same order."""
import collections
import random
from dataclasses import dataclass
from pathlib import Path

import operators
import rules
import tokens

ROOMS = ("yaml", "cel", "audit", "packs", "batch", "schema", "edit")
DATA = {"packs": "packs"}  # the packs themselves belong to the room that loads them


@dataclass(frozen=True)
class Mutant:
    room: str
    file: str  # from the root of the project
    line: int  # from 1
    operator: str
    before: str
    after: str
    twin: int = 1  # which of the lines with these words in the file

    @property
    def key(self):
        """What names it wherever its line has moved to."""
        twin = f" | {self.twin}" if self.twin > 1 else ""
        return f"{self.file} | {self.before.strip()} | {self.after.strip()}{twin}"

    @property
    def is_data(self):
        return self.file.endswith(".yaml")


@dataclass(frozen=True)
class Place:
    file: str
    line: int
    before: str
    twin: int
    changes: tuple


def places(root, path, lines):
    """Those of (line, changes) in a file that can be changed."""
    seen = collections.Counter()
    found = []
    for number, (before, options) in enumerate(lines, 1):
        seen[before.strip()] += 1
        if options:
            found.append(Place(path.relative_to(root).as_posix(), number, before,
                               seen[before.strip()], tuple(options)))
    return found


def code_places(root, room):
    files = [path for path in (root / "src" / room).rglob("*") if path.suffix in (".cpp", ".hpp")]
    return [place for path in sorted(files) for place in places(root, path, (
        (line.text, operators.changes(line)) for line in tokens.lines_of(path.read_text())))]


def data_places(root, room):
    files = sorted((root / DATA[room]).glob("*/*.yaml")) if room in DATA else []
    texts = [(path, path.read_text()) for path in files]
    return [place for path, text in texts
            for place in places(root, path, zip(text.split("\n"), rules.changes_of(text)))]


def shuffled(found, room, generator):
    """Each line once, with one of its changes."""
    found = list(found)
    generator.shuffle(found)
    mutants = []
    for place in found:
        operator, after = generator.choice(place.changes)
        mutants.append(Mutant(room, place.file, place.line, operator, place.before, after, place.twin))
    return mutants


def alternating(*lists):
    """One of each in turn, for as long as each has any; then what is left."""
    longest = max(map(len, lists))
    return [some[at] for at in range(longest) for some in lists if at < len(some)]


def sequence(root, room, seed):
    """All mutants of a room, in the order in which they are tried."""
    generator = random.Random(f"{seed} {room}")
    root = Path(root)
    code = shuffled(code_places(root, room), room, generator)
    data = shuffled(data_places(root, room), room, generator)
    return alternating(code, data)


def shares(rooms, count):
    """How many of each room: as equal as can be."""
    each, rest = divmod(count, len(rooms))
    return {room: each + (at < rest) for at, room in enumerate(rooms)}
