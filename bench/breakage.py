# SPDX-License-Identifier: MIT
"""Ways to break a description, so that every one of them is an error and none is passed over."""

MAX_FILE_SIZE = 1024 * 1024


def replaced(old, new):
    def change(text):
        assert old in text
        return text.replace(old, new, 1)
    return change


def with_line(number, line):
    def change(text):
        lines = text.splitlines(keepends=True)
        return "".join(lines[:number] + [line + "\n"] + lines[number:])
    return change


def with_described_on(value):
    def change(text):
        start = text.index("described_on: ")
        end = text.index("\n", start)
        return f"{text[:start]}described_on: {value}{text[end:]}"
    return change


def without_described_on(text):
    start = text.index("described_on: ")
    return text[:start] + text[text.index("\n", start) + 1:]


def cut_off(text):
    return text[:text.index("described_on: ") + len("described_on: 2022-0")]


def with_waiver(text):
    waiver = ("  - check: Z9.9\n    reason: None\n    approved_by: Nobody\n"
              "    approved_on: 2022-01-10\n    until: 2022-12-31\n")
    if "\nwaivers:\n" in text:
        return text.replace("\nwaivers:\n", "\nwaivers:\n" + waiver, 1)
    return text + "waivers:\n" + waiver


def too_large(text):
    return text + ("#" * 79 + "\n") * (MAX_FILE_SIZE // 80 + 1)


# Each gives a text, or bytes where it cannot be one.
WAYS = {
    "a bracket that is not closed": with_line(4, "area: [recognised_communities: true"),
    "a quote that is not closed": replaced("\nname: ", '\nname: "'),
    "a tab as indentation": replaced("    type: ", "\ttype: "),
    "a line that is no YAML": with_line(4, "not a key and a value"),
    "an unknown key": with_line(4, "partnershp: true"),
    "a key twice": replaced("\nkind: place\n", "\nkind: place\nkind: place\n"),
    "a key without a value": replaced("    type: icb", "    type:"),
    "a missing key": without_described_on,
    "an impossible date": with_described_on("2022-02-30"),
    "a date of another country": with_described_on("13/02/2022"),
    "a value of another type": with_described_on("true"),
    "an unknown word": replaced("    type: icb", "    type: hospital-of-sorts"),
    "an unknown organisation": replaced("authorities:\n  - county", "authorities:\n  - nobody"),
    "a waiver of an unknown check": with_waiver,
    "a second document": lambda text: text + "---\n" + text,
    "not UTF-8": lambda text: replaced("(invented)", "(d\u00e9j\u00e0 vu)")(text).encode("latin-1"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "a control character": replaced("(invented)", "(\x07invented)"),
    "cut off": cut_off,
    "larger than --max-file-size": too_large,
}


def break_text(text, turn):
    """The bytes of the broken description, and what is wrong with it: the ways take turns."""
    how = list(WAYS)[turn % len(WAYS)]
    broken = WAYS[how](text)
    return broken if isinstance(broken, bytes) else broken.encode(), how
