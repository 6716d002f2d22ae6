# SPDX-License-Identifier: MIT
"""What may go wrong in one line of C++: each operator gives the lines that a slip could have made."""
import re

# Each sign stands between blanks, as clang-format has it, so that neither a template nor a reference
# is taken for it.
BETWEEN = {"<": ("<=",), "<=": ("<",), ">": (">=",), ">=": (">",), "==": ("!=",), "!=": ("==",),
           "&&": ("||",), "||": ("&&",), "+": ("-",), "-": ("+",), "+=": ("-=",), "-=": ("+=",)}
ANYWHERE = {"++": "--", "--": "++", "true": "false", "false": "true"}
CALLED = {"min": "max", "max": "min", "any_of": "all_of", "all_of": "any_of"}
NAMES = {"<": "relation", "<=": "relation", ">": "relation", ">=": "relation", "==": "equality",
         "!=": "equality", "&&": "and-or", "||": "and-or", "+": "plus-minus", "-": "plus-minus",
         "+=": "plus-minus", "-=": "plus-minus", "++": "step", "--": "step", "true": "true-false",
         "false": "true-false"}

STATEMENT = re.compile(r"^\s*(?:\+\+|--|\*|\()?[A-Za-z_][\w:]*(?:<[\w:, ]*>)?"
                       r"(?:(?:\.|->)\w+|\[[^\]]*\]|\([^;]*\))*"
                       r"(?:\s*(?:[-+*/|&%]|<<|>>)?=\s[^;]*|\+\+|--)?;\s*$")
KEYWORD = re.compile(r"^\s*(?:return|using|case|goto|throw|static_assert|break|continue|default|else|delete"
                     r"|for|while|switch|do)\b")
CONDITION = re.compile(r"\b(?:if|while) \(")
RETURN = re.compile(r"^(\s*(?:if \(.*\) |else )?return )([^;]+);\s*$")

DEFAULTS = ("std::nullopt", "nullptr", "0", '""')  # what {} gives, too
NEVER_BOOL = re.compile(r'^"|^R"|^\d|^std::(?:nullopt|move|string)|^nullptr|\}$| \? ')  # saves compiling


def replaced(text, start, end, new):
    return text[:start] + new + text[end:]


def balanced(code):
    depth = 0
    for sign in code:
        depth += (sign in "([{") - (sign in ")]}")
        if depth < 0:
            return False
    return depth == 0


def closing(code, opening):
    """Where the bracket that opens there is closed on the same line; -1 when it is not."""
    depth = 0
    for at in range(opening, len(code)):
        depth += (code[at] in "([{") - (code[at] in ")]}")
        if depth == 0:
            return at
    return -1


def signs(line):
    for token in line.tokens:
        spaced = (line.text[token.start - 1:token.start] == " "
                  and line.text[token.end:token.end + 1] in (" ", ""))
        for new in BETWEEN.get(token.text, ()) if spaced else ():
            yield NAMES[token.text], replaced(line.text, token.start, token.end, new)
        if token.text in ANYWHERE:
            yield NAMES[token.text], replaced(line.text, token.start, token.end, ANYWHERE[token.text])
        if token.text == "!":
            yield "not", replaced(line.text, token.start, token.end, "")


def names(line):
    for token in line.tokens:
        called = line.code[token.end:token.end + 1] in ("(", "<", "{")
        if token.text in CALLED and called and line.code[:token.start].endswith("::"):
            new = CALLED[token.text]
            name = "min-max" if token.text in ("min", "max") else "any-all"
            yield name, replaced(line.text, token.start, token.end, new)


def numbers(line):
    """A number one off. Those between < and > say of which type something is."""
    for token in line.tokens:
        match = re.fullmatch(r"(\d+)([uUlL]*)", token.text)
        if not match or line.code[token.end:token.end + 1] == ">" or "virtual " in line.code:
            continue
        value = int(match[1])
        for new in (value + 1, value - 1):
            if new >= 0:
                yield "number", replaced(line.text, token.start, token.end, f"{new}{match[2]}")


def conditions(line):
    for match in CONDITION.finditer(line.code):
        opening = match.end() - 1
        end = closing(line.code, opening)
        inside = line.code[opening + 1:end]
        if end < 0 or ";" in inside or re.search(r"(?<![=!<>])=(?!=)", inside):
            continue
        yield "condition", f"{line.text[:opening + 1]}!({line.text[opening + 1:end]}){line.text[end:]}"


def is_statement(line):
    """A call or an assignment that begins and ends on this line; a declaration is neither."""
    begins = line.before in ("", ";", "{", "}", ":", ")")
    return (begins and balanced(line.code) and not KEYWORD.match(line.code)
            and STATEMENT.match(line.code) and re.search(r"[(=]|\+\+|--", line.code))


def removals(line):
    indent = line.text[:len(line.text) - len(line.text.lstrip())]
    if is_statement(line):
        yield "statement", indent + "{}"
    whole_if = re.match(r"^\s*if \(", line.code) and line.code.rstrip().endswith(";")
    if whole_if and balanced(line.code) and line.after != "else":
        yield "statement", indent + "{}"


def returns(line):
    match = RETURN.match(line.code)
    if not match or not balanced(line.code) or match[2].strip() in ("{}", "true", "false"):
        return
    start, end = match.start(2), match.end(2)
    if match[2].strip() not in DEFAULTS:
        yield "return", replaced(line.text, start, end, "{}")
    if not NEVER_BOOL.search(match[2]):
        yield "return", replaced(line.text, start, end, f"!({line.text[start:end]})")


def jumps(line):
    for token in line.tokens:
        if token.text in ("break", "continue") and line.code[token.end:token.end + 1] == ";":
            other = "continue" if token.text == "break" else "break"
            yield "jump", replaced(line.text, token.start, token.end, other)
            yield "jump", replaced(line.text, token.start, token.end + 1, "{}")


def arguments(code, opening, end):
    """Where the arguments between two brackets begin and end."""
    found, depth, start = [], 0, opening + 1
    for at in range(opening + 1, end):
        depth += (code[at] in "([{") - (code[at] in ")]}")
        if code[at] == "," and depth == 0:
            found.append((start, at))
            start = at + 1
    return [*found, (start, end)]


def substrings(line):
    """The begin or the length of a substr one off."""
    for match in re.finditer(r"\bsubstr\(", line.code):
        end = closing(line.code, match.end() - 1)
        if end < 0:
            continue
        for _, stop in arguments(line.code, match.end() - 1, end):
            for change in (" + 1", " - 1"):
                yield "substr", replaced(line.text, stop, stop, change)


OPERATORS = (signs, names, numbers, conditions, removals, returns, jumps, substrings)


def changes(line):
    """(operator, the line after it), each line once."""
    if not line.tokens:
        return []
    found = {}
    for operator in OPERATORS:
        for name, after in operator(line):
            if after.strip() != line.text.strip():
                found.setdefault(after, name)
    return [(name, after) for after, name in found.items()]
