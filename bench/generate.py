#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes invented descriptions of places, the same ones for the same seed.

The fields come from schemas/arrangements.schema.json, so that a new fact is in the descriptions
without a change here. Each place states a part of its facts, and a part of those is met. File N
depends on the seed, the size and N only, not on how many there are. It lies in folders of 100,
1,000 and 10,000 files: file 12345 is 01/2/3/012345.yaml.
"""
import argparse
import functools
import json
import pathlib
import random
import re
import sys

from breakage import break_text

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = json.loads((ROOT / "schemas/arrangements.schema.json").read_text())["$defs"]
FILES_A_FOLDER = 100
SYSTEMS = 42
FEW = 10  # longer vocabularies, such as those of roles, are not used up by one list

# How much of the facts a place states (from, to), and how long its lists are.
SIZES = {
    "small": {"stated": (0.1, 0.2), "items": 1, "organisations": 3},
    "typical": {"stated": (0.24, 0.44), "items": 2, "organisations": 8},
    "large": {"stated": (0.24, 0.44), "items": 2, "organisations": 8},
}
LARGE_BYTES = 1_000_000

# Lists that grow until a large description is as long as it should be. Not the organisations: some
# checks look for each of them among the members, which takes the product of both.
GROWING = ["neighbourhoods", "partnership.members", "partnership.wider_partners",
           "partnership.existing_structures", "hwb.members", "hwb.sub_committees"]
PAPERS = 0.75  # evidence for each neighbourhood takes this share of what they take
# What is written by hand below, or left out.
BY_HAND = {"format", "kind", "id", "name", "described_on", "system", "organisations",
           "authorities", "evidence", "actions", "waivers", "asked", "local", "partial",
           "absorbed_by"}

# Organisations that every place begins with; the other facts refer to these.
FIRST_ORGANISATIONS = ["icb", "county", "hospitals", "community-trust", "pcn", "healthwatch",
                       "homes", "volunteers"]
FIRST_TYPES = ["icb", "upper-tier-authority", "acute-trust", "community-trust",
               "primary-care-network", "healthwatch", "housing-provider", "voluntary-organisation"]

BEGINNINGS = ["Amble", "Brock", "Calder", "Dun", "Elm", "Fern", "Glen", "Hazel", "Kelds", "Lang",
              "Marsh", "Nether", "Orchard", "Penning", "Ravens", "Salt", "Thorn", "Upper", "Wether",
              "Yar"]
ENDINGS = ["borough", "bridge", "by", "combe", "dale", "field", "ford", "ham", "ley", "mere",
           "minster", "port", "stead", "ton", "wick", "worth"]
SENTENCES = ["Agreed by all partners at the meeting in spring", "As the terms of reference say",
             "Brings together those who plan care and those who give it",
             "Decides on what the partners have delegated to it", "For the whole place",
             "Looks at outcomes for people with long-term conditions",
             "Meets each quarter and reports to the board", "People who sleep rough",
             "Residents of the coast and the villages", "Shares what each partner has learned",
             "The health and wellbeing strategy of the county", "Work on housing, jobs and schools"]


class Place:
    """What the facts of one description are drawn from."""

    def __init__(self, seed, number, size):
        self.rng = random.Random(f"{seed} {number} {size}")
        self.random = self.rng.random
        self.stated = self.rng.uniform(*SIZES[size]["stated"])
        self.met = self.rng.uniform(0.2, 0.95)
        self.items = SIZES[size]["items"]
        self.name = self.pick(BEGINNINGS) + self.pick(ENDINGS)
        self.organisations = FIRST_ORGANISATIONS[:SIZES[size]["organisations"]]

    def pick(self, things):
        return things[int(self.random() * len(things))]

    def some(self, things):
        """Some of the things, at least one, in their order; of many only a few."""
        if len(things) > FEW:
            return list(dict.fromkeys([self.pick(things), self.pick(things)]))
        chosen = [thing for thing in things if self.random() < self.met]
        return chosen or [self.pick(things)]

    def length(self):
        return 1 + int(self.random() * self.items * 2)


def resolve(shape):
    return SCHEMA[shape["$ref"].rsplit("/", 1)[1]] if "$ref" in shape else shape


def words_of(shape):
    """The closed vocabulary of a text, else none."""
    for part in [shape] + shape.get("anyOf", []):
        if "oneOf" in part:
            return [word["const"] for word in part["oneOf"]]
    return None


def day(place, first_year=2018):
    return f"{first_year + int(place.random() * 4)}-{1 + int(place.random() * 12):02}-" \
           f"{1 + int(place.random() * 28):02}"


def end_day(place):
    """A day after all that `day` gives, for what may not end before it begins."""
    return day(place, 2022)


def organisations_for(shape):
    """A function that gives the organisations to which a place can refer there."""
    wanted = shape.get("x-refers-to-types", FIRST_TYPES)
    fitting = {ident for ident, kind in zip(FIRST_ORGANISATIONS, FIRST_TYPES) if kind in wanted}
    return lambda place: [ident for ident in place.organisations if ident in fitting]


def scalar_maker(key, shape, ends):
    """A function that gives the text of a scalar for a place; empty when nothing fits there."""
    words = words_of(shape)
    if words:
        return lambda place: place.pick(words)
    if "x-refers-to" in shape:
        fitting = organisations_for(shape)
        return lambda place: place.pick(fitting(place) or [""])
    if shape.get("type") == "boolean":
        return lambda place: "true" if place.random() < place.met else "false"
    if shape.get("type") == "integer":
        return lambda place: str(int(place.random() * 12))
    if shape.get("format") == "date":
        return end_day if ends else day
    if key == "url":
        return lambda place: f"https://example.org/{place.name.lower()}/papers"
    if key == "name":
        return lambda place: f"{place.pick(BEGINNINGS)}{place.pick(ENDINGS)} of {place.name}"
    return lambda place: place.pick(SENTENCES)


def list_maker(key, shape, pad):
    """A function that gives the items of a list of scalars, without its key."""
    words = words_of(shape) or SENTENCES[:6]
    if "x-refers-to" in shape:
        fitting = organisations_for(shape)
        choose = lambda place: place.some(fitting(place)) if fitting(place) else []
    else:
        choose = lambda place: place.some(words)
    return lambda place: "".join(f"{pad}  - {word}\n" for word in choose(place))


def object_maker(shape, pad):
    """A function that gives the stated fields of an object, each on lines with `pad`."""
    fields = [field_maker(key, field, pad) for key, field in shape["properties"].items()
              if key not in BY_HAND or (key == "name" and pad)]

    def make(place):
        stated = place.stated
        return "".join([field(place) for field in fields if place.random() < stated])
    return make


def item_maker(shape, pad):
    """A function that gives one object of a list; `number` makes its id."""
    has_id = "id" in shape["properties"]
    named = "name" in shape.get("required", [])
    fields = object_maker({"properties": {key: field for key, field in shape["properties"].items()
                                          if not (named and key == "name")}}, pad + "    ")

    def make(place, number):
        head = f"id: item-{number}\n" if has_id else ""
        if named:
            head += f"name: {place.pick(BEGINNINGS)} Board {number}\n"
        head = "".join(f"{pad}    {line}\n" for line in head.splitlines())
        text = head + fields(place)
        return f"{pad}  - {text[len(pad) + 4:]}" if text else ""
    return make


def items_maker(shape, pad):
    item = item_maker(shape, pad)
    return lambda place: "".join([item(place, number) for number in range(place.length())])


def field_maker(key, field, pad):
    """A function that gives a whole field, or nothing when nothing of it is stated."""
    shape = resolve(field)
    if shape.get("type") == "array":
        items = resolve(shape["items"])
        body = items_maker(items, pad) if "properties" in items else list_maker(key, items, pad)
    elif "properties" in shape:
        body = object_maker(shape, pad + "  ")
        if "id" in shape.get("required", []):
            rest = body
            body = lambda place: f"{pad}  id: {key}\n" + rest(place)
    else:
        value = scalar_maker(key, shape, "x-not-before" in field)
        body = lambda place: f"{pad}{key}: {text}\n" if (text := value(place)) else ""
        return body

    def make(place):
        text = body(place)
        return f"{pad}{key}:\n{text}" if text else ""
    return make


def organisation(place, number):
    """The lines of one organisation of the list."""
    ident, kind = FIRST_ORGANISATIONS[number], FIRST_TYPES[number]
    words = kind.replace("icb", "integrated-care-board").replace("-", " ")
    text = f"  - id: {ident}\n    name: {place.name} {words} {number}\n    type: {kind}\n"
    if place.random() < place.stated:
        text += "    status: established\n"
    return text


def evidence(place, number, supported):
    text = f"  - id: paper-{number}\n    title: {place.pick(SENTENCES)}\n"
    if place.random() < place.met:
        text += f"    date: {day(place)}\n"
    return text + "    supports:\n" + "".join(f"      - {name}\n" for name in supported)


@functools.cache
def sections():
    """The makers of what a place states, by section."""
    return {key: field_maker(key, field, "")
            for key, field in SCHEMA["place"]["properties"].items() if key not in BY_HAND}


@functools.cache
def check_ids():
    """Checks about places, for waivers and actions."""
    packs = [ROOT / "packs" / name for name in ("core-features", "place-partnerships")]
    return [ident for pack in packs for file in sorted(pack.glob("[A-Z]*.yaml"))
            for ident in re.findall(r"^  - id: (\S+)$", file.read_text(), re.MULTILINE)]


def actions(place):
    return "actions:\n" + "".join(
        f"  - closes:\n      - {place.pick(check_ids())}\n    what: {place.pick(SENTENCES)}\n"
        f"    owner: Director of {place.name}\n    due: 2022-{1 + int(place.random() * 12):02}-15\n"
        f"    status: open\n" for _ in range(place.length()))


def waiver(place):
    return (f"waivers:\n  - check: {place.pick(check_ids())}\n    reason: {place.pick(SENTENCES)}\n"
            f"    approved_by: Board of {place.name}\n    approved_on: 2022-01-10\n"
            f"    until: 2022-{7 + int(place.random() * 6):02}-28\n")


def head(place, number):
    text = (f"format: icpcheck/arrangements/1\nkind: place\nid: place-{number:06}\n"
            f"name: {place.name} (invented)\n"
            f"described_on: 2022-{1 + int(place.random() * 6):02}-{1 + int(place.random() * 28):02}\n")
    if place.random() < 0.9:
        text += f"system: system-{int(place.random() * SYSTEMS)}\n"
    return text


def grown(path, place, target, body):
    """The section of `path` in `body`, longer by about `target` bytes."""
    name, _, part = path.partition(".")
    shape = resolve(SCHEMA["place"]["properties"][name])
    pad = "  " if part else ""
    if part:
        shape = resolve(shape["properties"][part])
    item = item_maker(resolve(shape["items"]), pad)
    start = 1000  # ids beyond those that are there
    texts, size = [], 0
    while size < target:
        texts.append(item(place, start + len(texts)))
        size += len(texts[-1])
    body = body or (f"{name}:\n" + ("  id: hwb\n" if name == "hwb" else ""))
    key = f"{pad}{part or name}:\n"
    if key not in body:
        body += key
    return body.replace(key, key + "".join(texts), 1)


def describe(seed, number, size, target):
    """The text of one description; `target`: how many bytes, for a large one."""
    place = Place(seed, number, size)
    spare = int(max(0, target - 6000) / (len(GROWING) + PAPERS))
    texts = {}
    for name, make in sections().items():
        stated = place.random() < place.stated + 0.3
        texts[name] = make(place) if stated else ""
    for path in GROWING if spare else []:
        name = path.partition(".")[0]
        texts[name] = grown(path, place, spare, texts[name])
    bodies = [organisation(place, i) for i in range(len(place.organisations))]
    parts = [head(place, number), "organisations:\n", *bodies,
             "authorities:\n  - county\n", *filter(None, texts.values())]
    stated = ["organisations"] + [name for name, text in texts.items() if text]
    papers = [evidence(place, i, place.some(stated)) for i in range(place.length())]
    if spare:  # one for each neighbourhood
        grown_ids = re.findall(r"^  - id: (item-\d{4,})$", texts["neighbourhoods"], re.MULTILINE)
        papers += [evidence(place, int(ident[5:]), [f"neighbourhoods[{ident}]"])
                   for ident in grown_ids]
    if size != "small":
        parts += ["evidence:\n", *papers]
        parts += [actions(place)] if place.random() < 0.4 else []
        parts += [waiver(place)] if place.random() < 0.2 else []
    return "".join(parts)


def share(text):
    value = float(text)
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError("give a percentage from 0 to 100")
    return value


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="where to write; made when missing")
    parser.add_argument("--size", choices=SIZES, default="typical",
                        help="about 1 KB, 6 KB or 1 MB each; without it: typical")
    parser.add_argument("--bytes", type=int, metavar="N", help="large ones of about N bytes")
    parser.add_argument("--count", type=int, default=100, help="how many; without it: 100")
    parser.add_argument("--seed", type=int, default=1, help="other places; without it: 1")
    parser.add_argument("--broken", type=share, default=0, metavar="PERCENT",
                        help="break this share of the files and print how, one a line")
    return parser.parse_args()


def main():
    arguments = read_arguments()
    size = "large" if arguments.bytes else arguments.size
    target = (arguments.bytes or LARGE_BYTES) if size == "large" else 0
    draw = random.Random(f"{arguments.seed} broken")
    broken = draw.sample(range(arguments.count),
                         round(arguments.count * arguments.broken / 100))
    turns = {number: turn for turn, number in enumerate(broken)}
    for number in range(arguments.count):
        digits = f"{number:06}"
        folder = arguments.folder / digits[:2] / digits[2] / digits[3]
        if number % FILES_A_FOLDER == 0:
            folder.mkdir(parents=True, exist_ok=True)
        file = f"{folder}/{digits}.yaml"
        content = describe(arguments.seed, number, size, target).encode()
        if number in turns:
            content, how = break_text(content.decode(), turns[number])
            print(f"{file}: {how}")
        with open(file, "wb") as out:
            out.write(content)


if __name__ == "__main__":
    sys.exit(main())
