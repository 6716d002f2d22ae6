#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes invented places for the comparison with peers: FOLDER/yaml and FOLDER/json.

Each place is written twice: as the YAML that people write, and as the same data in JSON. The same
count and seed give the same bytes. Each of the twenty checks is met by some places and not by
others.
"""
import argparse
import json
import pathlib
import random

ROLES = [
    "director-of-public-health", "healthwatch", "adult-social-services-director",
    "childrens-services-director", "icb-chief-executive", "councillor", "acute-provider",
    "mental-health-provider", "vcse", "police", "housing", "education",
]
ORGANISATIONS = [
    ("icb", "NHS Exampleshire Integrated Care Board", "icb"),
    ("council", "Exampleshire Council", "unitary-authority"),
    ("hospitals", "Exampleshire Hospitals NHS Foundation Trust", "acute-trust"),
    ("mental-health", "Exampleshire Mental Health NHS Trust", "mental-health-trust"),
    ("homes", "Exampleshire Homes", "housing-provider"),
    ("listeners", "Healthwatch Exampleshire", "healthwatch"),
    ("volunteers", "Exampleshire Voluntary Alliance", "voluntary-organisation"),
]
RULES = ["consensus", "unanimity", "consensus-then-vote", "majority", "block-vote"]
GROUPS = ["minority-groups", "seldom-heard", "children-and-young-people", "older-people", "carers",
          "disabled-people"]


class Dice:
    """Takes random() only, because nothing else is promised to stay the same."""

    def __init__(self, seed, number):
        self._random = random.Random(f"{seed}/{number}").random

    def below(self, end):
        return int(self._random() * end)

    def chance(self, share):
        return self._random() < share

    def choose(self, items):
        return items[self.below(len(items))]

    def date(self, first_year, last_year):
        year = first_year + self.below(last_year - first_year + 1)
        return f"{year}-{1 + self.below(12):02}-{1 + self.below(28):02}"


def terms(dice):
    return {
        "status": dice.choose(["agreed", "agreed", "draft"]),
        "agreed_on": dice.date(2017, 2022),
    }


def meetings(dice, number, board):
    host = dice.choose(["papers", "papers", "www"])
    return {
        "per_year": 1 + dice.below(8),
        "in_public": dice.chance(0.8),
        "papers_online": dice.chance(0.7),
        "url": f"https://{host}.example.org/places/{number}/{board}",
    }


def members(dice):
    kept = [role for role in ROLES if dice.chance(0.7)]
    return [
        {
            "post": f"Seat {seat} of the board, for {role.replace('-', ' ')}",
            "name": f"Member {seat} Surname-{dice.below(1000)}",
            "organisation": dice.choose(ORGANISATIONS)[0],
            "roles": [role],
            "votes": dice.chance(0.5),
        }
        for seat, role in enumerate(kept)
    ]


def committees(dice, board, fewest, share_with_lead):
    made = []
    for k in range(fewest + dice.below(4)):
        committee = {"id": f"{board}-{k}", "name": f"Committee {k} for community services"}
        if dice.chance(share_with_lead):
            committee["lead"] = dice.choose(ORGANISATIONS)[0]
        committee["purpose"] = f"Looks after theme {k} and reports to the board each quarter"
        made.append(committee)
    return made


def hwb(dice, number):
    board = {"id": f"board-{number}", "name": f"Health and Wellbeing Board {number}"}
    board["authority"] = "council"
    board["status"] = "established"
    if dice.chance(0.85):
        board["chair"] = {"organisation": "council", "post": "appointed"}
        if dice.chance(0.8):
            board["chair"]["name"] = f"Chair Surname-{dice.below(1000)}"
        board["chair"]["since"] = dice.date(2019, 2022)
    board["members"] = members(dice)
    board["sub_committees"] = committees(dice, "hwb", 0, 0.8)
    board["decisions"] = {"rule": dice.choose(RULES), "route": "meeting"}
    board["meetings"] = meetings(dice, number, "hwb")
    board["jsna"] = {"in_force": True}
    if dice.chance(0.7):
        board["jsna"]["published_on"] = dice.date(2019, 2022)
    board["jsna"]["healthwatch_involved"] = dice.chance(0.8)
    board["jsna"]["url"] = f"https://www.example.org/places/{number}/needs"
    board["jhws"] = {
        "in_force": True,
        "published_on": dice.date(2018, 2022),
    }
    return board


def only(made, keys):
    return {key: made[key] for key in keys}


def partnership(dice, number):
    return {
        "name": f"Partnership of Place {number}",
        "status": "established",
        "sub_committees": committees(dice, "partnership", 3, 0.92),
        "terms_of_reference": terms(dice),
        "meetings": only(meetings(dice, number, "partnership"),
                         ["per_year", "in_public", "papers_online"]),
        "form": "consultative-forum",
        "wider_partners": [{"organisation": "homes"}, {"organisation": "volunteers"}],
    }


def neighbourhoods(dice):
    made = []
    for k in range(3 + dice.below(4)):
        one = {"id": f"neighbourhood-{k}", "name": f"Neighbourhood {k} of the place"}
        one["agreed"] = dice.chance(0.8)
        if dice.chance(0.9):
            one["pcn"] = f"Primary Care Network {k}"
        one["works_with_pcn"] = dice.chance(0.8)
        made.append(one)
    return made


def evidence(dice):
    subjects = ["hwb", "partnership", "vision", "neighbourhoods"]
    return [
        {
            "id": f"paper-{k}",
            "title": f"Paper {k} of the board about the arrangements of the place",
            "date": dice.date(2020, 2022),
            "supports": [subject],
        }
        for k, subject in enumerate(subjects)
    ]


def place(seed, number):
    dice = Dice(seed, number)
    years = dice.choose(["2022 to 2027", "2021 to 2026", "of last year"])
    return {
        "format": "icpcheck/arrangements/1",
        "kind": "place",
        "id": f"place-{number}",
        "name": f"Place {number} (invented)",
        "described_on": "2022-12-31",
        "organisations": [{"id": i, "name": n, "type": t} for i, n, t in ORGANISATIONS],
        "authorities": ["council"],
        "hwb": hwb(dice, number),
        "partnership": partnership(dice, number),
        "vision": {
            "vision_shared": dice.chance(0.8),
            "plan": f"Health and wellbeing strategy {years}",
            "reduces_inequalities": dice.chance(0.8),
            "includes": [group for group in GROUPS if dice.chance(0.6)],
        },
        "neighbourhoods": neighbourhoods(dice),
        "evidence": evidence(dice),
    }


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    # A date without quotes is a text for some readers and a day for others.
    return f"'{value}'" if value[:4].isdigit() else value


def yaml_lines(value, indent):
    """The lines of a mapping or a list, in block style."""
    room = "  " * indent
    pairs = value.items() if isinstance(value, dict) else (("-", item) for item in value)
    for key, item in pairs:
        start = room + (key if key == "-" else key + ":")
        if item == []:
            yield f"{start} []"
        elif not isinstance(item, (dict, list)):
            yield f"{start} {scalar(item)}"
        elif key == "-":
            first, *others = yaml_lines(item, indent + 1)
            yield f"{start} {first.lstrip()}"
            yield from others
        else:
            yield start
            yield from yaml_lines(item, indent + 1)


def main():
    reader = argparse.ArgumentParser(description="Write invented places, as YAML and as JSON.")
    reader.add_argument("--count", type=int, default=1000)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("folder", type=pathlib.Path)
    given = reader.parse_args()
    as_yaml, as_json = given.folder / "yaml", given.folder / "json"
    for folder in (as_yaml, as_json):
        folder.mkdir(parents=True, exist_ok=True)
    for number in range(given.count):
        data = place(given.seed, number)
        name = f"place-{number:05}"
        text = "\n".join(yaml_lines(data, 0)) + "\n"
        (as_yaml / f"{name}.yaml").write_text(text, encoding="utf-8")
        text = json.dumps(data, separators=(",", ":")) + "\n"
        (as_json / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
