#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints the twenty checks for OpenSCAP, as OVAL definitions about one file.

OVAL has the name of the file inside, so there is one set of definitions for each file.
"""
import sys
from xml.sax.saxutils import escape

PRESENT = ("pattern match", ".")
TEXT, NUMBER, YES_OR_NO = "string", "int", "boolean"


def role(word):
    return [(".hwb.members[:].roles[:]", TEXT, "equals", word, "at least one")]


def one(path, kind, operation, value):
    return [(path, kind, operation, value, "at least one")]


# For each check: path, type, comparison, value, and how many of the values have to compare.
CHECKS = {
    "R01": one(".hwb.chair.name", TEXT, *PRESENT),
    "R02": one(".hwb.meetings.per_year", NUMBER, "greater than or equal", "3"),
    "R03": one(".hwb.members[7].post", TEXT, *PRESENT),
    "R04": role("director-of-public-health"),
    "R05": role("healthwatch"),
    "R06": role("adult-social-services-director"),
    "R07": role("childrens-services-director"),
    "R08": role("icb-chief-executive"),
    "R09": one(".vision.plan", TEXT, "pattern match", " [0-9]{4} to [0-9]{4}$"),
    "R10": one(".partnership.terms_of_reference.agreed_on", TEXT, "pattern match",
               "^20(19-(0[7-9]|1[0-2])|[2-9][0-9]-)"),
    "R11": one(".hwb.jsna.published_on", TEXT, *PRESENT),
    "R12": one(".hwb.jhws.published_on", TEXT, "pattern match", "^20[2-9][0-9]-"),
    "R13": one(".vision.includes[2]", TEXT, *PRESENT),
    "R14": one(".partnership.terms_of_reference.status", TEXT, "equals", "agreed"),
    "R15": one(".hwb.sub_committees[0].id", TEXT, *PRESENT),
    "R16": [(".neighbourhoods[:]", TEXT, *PRESENT, "all", "pcn")],
    "R17": one(".hwb.meetings.url", TEXT, "pattern match", "^https://papers[.]"),
    "R18": one(".hwb.decisions.rule", TEXT, "pattern match",
               "^(consensus|unanimity|consensus-then-vote|majority)$"),
    "R19": [(".partnership.sub_committees[:]", TEXT, *PRESENT, "all", "lead")],
    "R20": one(".partnership.meetings.per_year", NUMBER, "greater than or equal", "4")
    + one(".partnership.meetings.papers_online", YES_OR_NO, "equals", "true"),
}
DEFINITIONS = "http://oval.mitre.org/XMLSchema/oval-definitions-5"


def parts(file, number, asked):
    path, kind, operation, value, how_many, *field = asked
    key = field[0] if field else "#"
    test = (
        f'<yamlfilecontent_test xmlns="{DEFINITIONS}#independent" id="oval:peers:tst:{number}"'
        f' version="1" check="all" check_existence="at_least_one_exists" comment="{number}">'
        f'<object object_ref="oval:peers:obj:{number}"/>'
        f'<state state_ref="oval:peers:ste:{number}"/></yamlfilecontent_test>'
    )
    an_object = (
        f'<yamlfilecontent_object xmlns="{DEFINITIONS}#independent" id="oval:peers:obj:{number}"'
        f' version="1"><filepath>{escape(file)}</filepath><yamlpath>{path}</yamlpath>'
        "</yamlfilecontent_object>"
    )
    state = (
        f'<yamlfilecontent_state xmlns="{DEFINITIONS}#independent" id="oval:peers:ste:{number}"'
        f' version="1"><value datatype="record" entity_check="{how_many}">'
        f'<field xmlns="{DEFINITIONS}" name="{key}" datatype="{kind}" operation="{operation}"'
        f' entity_check="{how_many}">{escape(value)}</field></value></yamlfilecontent_state>'
    )
    return test, an_object, state


def oval(file):
    definitions, tests, objects, states = [], [], [], []
    for number, (check, asked) in enumerate(CHECKS.items(), 1):
        criteria = ""
        for k, test in enumerate(asked):
            for kept, part in zip((tests, objects, states), parts(file, 10 * number + k, test)):
                kept.append(part)
            criteria += f'<criterion test_ref="oval:peers:tst:{10 * number + k}"/>'
        definitions.append(
            f'<definition class="compliance" id="oval:peers:def:{number}" version="1"><metadata>'
            f"<title>{check}</title><description>{check}</description></metadata>"
            f"<criteria>{criteria}</criteria></definition>"
        )
    return (
        f'<oval_definitions xmlns="{DEFINITIONS}"'
        ' xmlns:oval="http://oval.mitre.org/XMLSchema/oval-common-5">'
        "<generator><oval:schema_version>5.11.3</oval:schema_version>"
        "<oval:timestamp>2026-01-01T00:00:00</oval:timestamp></generator>"
        f"<definitions>{''.join(definitions)}</definitions><tests>{''.join(tests)}</tests>"
        f"<objects>{''.join(objects)}</objects><states>{''.join(states)}</states>"
        "</oval_definitions>"
    )


if __name__ == "__main__":
    print(oval(sys.argv[1]))
