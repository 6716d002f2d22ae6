# SPDX-License-Identifier: MIT
"""What was found so far, and which survivors are known to be the same program."""
import dataclasses
import json
from pathlib import Path

from judge import INVALID, KILLED, ONLY_OWN, SURVIVED

SAME = Path(__file__).parent / "same.txt"


class Results:
    """A line of JSON for the sources, then one for each mutant. A run that was stopped goes on from
    it, with the sources that it began with."""

    def __init__(self, path, commit, only_own=False):
        self.path = path
        self.only_own = only_own
        self.commit = commit
        self.found = {}
        if not path.exists():
            path.write_text(json.dumps({"commit": commit}) + "\n")
            return
        first, *lines = path.read_text().splitlines()
        self.commit = json.loads(first)["commit"]
        for line in lines:
            row = json.loads(line)
            self.found[row["room"], row["number"]] = row

    def verdict(self, room, number, key):
        """What is known of a mutant. One that only few tests have seen is tried again by all."""
        row = self.found.get((room, number))
        if row and row["key"] != key:
            raise SystemExit(f"{self.path} is of other mutants, because what draws them was changed: "
                             "delete it.")
        if row and row["by"] == ONLY_OWN and not self.only_own:
            return None
        return row

    def add(self, number, mutant, verdict):
        row = {"number": number, "key": mutant.key, **dataclasses.asdict(mutant),
               **dataclasses.asdict(verdict)}
        self.found[mutant.room, number] = row
        with self.path.open("a") as out:
            out.write(json.dumps(row) + "\n")
        return row


def same_programs(path=SAME):
    """{key: why it is the same program}: a line for the key, and indented lines below it."""
    reasons, key = {}, None
    for line in path.read_text().splitlines() if path.exists() else []:
        if not line.strip() or line.startswith("#"):
            continue
        if line[0] != " ":
            key = line.strip()
            reasons[key] = ""
        elif key:
            reasons[key] = f"{reasons[key]} {line.strip()}".strip()
    for key, reason in reasons.items():
        if not reason:
            raise SystemExit(f"{path.name} does not say why this is the same program:\n{key}")
    return reasons


def told(row, reasons=()):
    """A line of the table."""
    by = {KILLED: f"killed by {row['by']}", INVALID: f"does not compile: {row['by']}",
          SURVIVED: "survived, the same program" if row["key"] in reasons else "SURVIVED"}
    return " | ".join([f"{row['room']}-{row['number']}", row["room"], f"{row['file']}:{row['line']}",
                       row["operator"], f"{row['before'].strip()} → {row['after'].strip() or '(nothing)'}",
                       by[row["verdict"]]])


def summary(rows, reasons):
    """The last lines, and the survivors that are not known."""
    tried = [row for row in rows if row["verdict"] != INVALID]
    killed = [row for row in tried if row["verdict"] == KILLED]
    survived = [row for row in tried if row["verdict"] == SURVIVED]
    unknown = [row for row in survived if row["key"] not in reasons]
    lines = [f"{len(rows) - len(tried)} that do not compile were drawn again."]
    for room in dict.fromkeys(row["room"] for row in tried):
        of_room = [row for row in tried if row["room"] == room]
        seconds = sorted(row["seconds"] for row in of_room)
        lines.append(f"{room}: killed {sum(row in killed for row in of_room)} of {len(of_room)}, "
                     f"{seconds[len(seconds) // 2]:.0f} s each in the middle, {sum(seconds):.0f} s in all")
    lines.append(f"Killed {len(killed)} of {len(tried)}. {len(survived)} survived, "
                 f"{len(survived) - len(unknown)} of them the same program.")
    return lines + [f"Survived: {row['key']}" for row in unknown], unknown
