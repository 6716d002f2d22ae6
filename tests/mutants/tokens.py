# SPDX-License-Identifier: MIT
"""The tokens of C++ that a change may touch: nothing of comments, strings or the preprocessor."""
import re
from dataclasses import dataclass

PATTERN = re.compile(r"""
    (?P<comment> //[^\n]* | /\*.*?\*/ )
  | (?P<raw> R"(?P<end>[^(\s]*)\(.*?\)(?P=end)" )
  | (?P<string> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' )
  | (?P<directive> ^[ \t]*\#(?:[^\n]*\\\n)*[^\n]* )
  | (?P<number> \d[\w.]*(?:'\w+)* )
  | (?P<word> [A-Za-z_]\w* )
  | (?P<sign> <=>|<<=|>>=|->|::|\+\+|--|&&|\|\||[<>=!+\-*/%&|^]=|<<|>>|[^\s\w] )
""", re.VERBOSE | re.DOTALL | re.MULTILINE)

HIDDEN = ("comment", "raw", "string", "directive")

# Lines that say what things are called or what they are made of, and what the compiler asks.
DECLARES = re.compile(r"^\s*(?:(?:typedef|template|namespace|using|static_assert|friend|extern)\b"
                      r"|(?:struct|class|enum|union)\s+\w|(?:public|private|protected):)")


@dataclass
class Token:
    kind: str
    text: str
    start: int  # in its line
    end: int


@dataclass
class Line:
    """A line of code with what of it may be changed."""
    text: str
    code: str  # with blanks in place of comments, and "x" in place of what strings say
    tokens: list
    before: str = ""  # the last sign of code above it: says whether a statement begins here
    after: str = ""  # the first word of code below it


def hidden(match):
    """A comment as blanks; a string keeps its quotes, so that brackets and ends are still seen."""
    text = match.group()
    if match.lastgroup in ("comment", "directive"):
        return re.sub(r"[^\n]", " ", text)
    return text[0] + re.sub(r"[^\n]", "x", text[1:-1]) + text[-1]


def kind_of(match):
    return next(name for name in (*HIDDEN, "number", "word", "sign") if match.group(name) is not None)


def code_of(text):
    """The text with comments and strings hidden, in the same places."""
    parts, at = [], 0
    for match in PATTERN.finditer(text):
        if kind_of(match) in HIDDEN:
            parts += [text[at:match.start()], hidden(match)]
            at = match.end()
    return "".join([*parts, text[at:]])


def enumerators(code):
    """The numbers of lines in the braces of an enum, from 0."""
    inside = set()
    for match in re.finditer(r"\benum\b[^;{]*\{[^}]*\}", code):
        first = code.count("\n", 0, match.start())
        inside.update(range(first, first + match.group().count("\n") + 1))
    return inside


def lines_of(text):
    """Line for each line of a file; those that declare have no tokens."""
    code = code_of(text)
    lines = [Line(raw, masked, []) for raw, masked in zip(text.split("\n"), code.split("\n"))]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    enums = enumerators(code)
    number = 0
    for match in PATTERN.finditer(text):
        while starts[number + 1] <= match.start():
            number += 1
        line = lines[number]
        if kind_of(match) in HIDDEN or number in enums or DECLARES.match(line.code):
            continue
        line.tokens.append(Token(kind_of(match), match.group(), match.start() - starts[number],
                                 match.end() - starts[number]))
    put_neighbours(lines)
    return lines


def put_neighbours(lines):
    before = ""
    for line in lines:
        line.before = before
        before = line.code.rstrip()[-1:] or before
    after = ""
    for line in reversed(lines):
        line.after = after
        words = line.code.split()
        after = words[0] if words else after
