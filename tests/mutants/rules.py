# SPDX-License-Identifier: MIT
"""What may go wrong in one line of a pack: its expressions, dates, strengths and conditions. Its
cases are tests, and its other texts say nothing to the program."""
import datetime
import re

from operators import replaced

KEY = re.compile(r"^(\s*(?:- )?)([\w-]+(?:\([^)]*\))?):(?: +(.*))?$")
EXPRESSIONS = ("holds", "when", "for_each", "where", "names", "since", "begins")
# What dates the program computes with. Those of sources and quotations are only told.
DATED = ("default", "from", "until", "in_force", "asked")
STRENGTHS = {"must": "should", "should": "must", "minimum": "should", "may": "should"}
SIGN = re.compile(r"&&|\|\||[<>=!]=|[<>!]|(?<= )[+-](?= )|\b(?:exists|all|true|false)\b|\b\d+\b")
SIGNS = {"&&": "||", "||": "&&", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
         "!": "", "+": "-", "-": "+", "exists": "all", "all": "exists", "true": "false", "false": "true"}
DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def hide_strings(code):
    return re.sub(r"\"[^\"]*\"|'[^']*'|#.*", lambda match: "_" * len(match.group()), code)


def dates(text):
    for match in DATE.finditer(text.split(" #")[0]):
        for days in (1, -1):
            try:
                day = datetime.date.fromisoformat(match.group()) + datetime.timedelta(days)
            except ValueError:
                continue
            yield "date", replaced(text, match.start(), match.end(), day.isoformat())


def expression(text, start):
    """Slips in what begins at that column. In quotes of YAML the whole is still an expression."""
    rest = text[start:]
    inner = re.fullmatch(r"(['\"])(.*)\1", rest)
    shift = start + (1 if inner else 0)
    for match in SIGN.finditer(hide_strings(inner[2] if inner else rest)):
        at, end, sign = shift + match.start(), shift + match.end(), match.group()
        if sign.isdigit():
            for new in (int(sign) + 1, int(sign) - 1):
                if new >= 0:
                    yield "number", replaced(text, at, end, str(new))
        else:
            yield "expression", replaced(text, at, end, SIGNS[sign])
    yield from dates(text)


def of_key(text, match, defining):
    """Slips in a line with a key."""
    key, value = match[2], match[3] or ""
    if key == "strength" and value in STRENGTHS:
        yield "strength", replaced(text, match.start(3), match.end(3), STRENGTHS[value])
    elif value and value[0] not in "|>" and (key in EXPRESSIONS or defining):
        yield from expression(text, match.start(3))
    elif key in DATED:
        yield from dates(text)
    if key == "when" and value and value[0] not in "|>" and not text.lstrip().startswith("- "):
        yield "condition", ""


class Place:
    """Where in a pack a line stands."""

    def __init__(self):
        self.cases = None  # the indent of the cases that are passed
        self.block = None  # the indent of the key of an expression on several lines
        self.defining = None  # the indent of "definitions"

    def enter(self, text):
        """The key of the line; None when it has none or is none of the program's."""
        indent = len(text) - len(text.lstrip())
        if self.block is not None and indent > self.block:
            return None
        self.block = None
        if self.cases is not None and indent > self.cases:
            return None
        self.cases = None
        if self.defining is not None and indent <= self.defining:
            self.defining = None
        match = KEY.match(text)
        if match:
            self.note(match)
        return match

    def note(self, match):
        indent = len(match[1])
        if match[2] == "cases":
            self.cases = indent
        elif match[2] == "definitions":
            self.defining = indent
        if (match[3] or "").startswith(("|", ">")):
            is_one = match[2] in EXPRESSIONS or self.defining is not None
            self.block = indent
            self.is_expression = is_one


def changes_of(text):
    """For each line of a file of a pack, (operator, the line after it)."""
    place, found = Place(), []
    for line in text.split("\n"):
        found.append([])
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = place.enter(line)
        if match:
            options = of_key(line, match, place.defining is not None)
        elif place.block is not None and place.is_expression:
            options = expression(line, len(line) - len(line.lstrip()))
        else:
            continue
        kept = {}
        for name, after in options:
            kept.setdefault(after, name)
        found[-1] = [(name, after) for after, name in kept.items() if after != line]
    return found
