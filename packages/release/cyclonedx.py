# SPDX-License-Identifier: MIT
"""Writes the list of what is compiled in, as CycloneDX: cyclonedx.py VERSION OUTPUT FILE=BUILD...

Each FILE is one that is published, each BUILD the folder in which the program in it was built. With
FILE=BUILD=INSIDE=LOCK there is also something of npm in it. SOURCE_DATE_EPOCH says the moment of the list.
Made twice of the same, it has the same bytes.
"""
import datetime
import hashlib
import json
import os
import sys
from pathlib import Path
from urllib.parse import quote

from compiled_in import parts_of
from npm_inside import components_of_npm

MIT = [{"license": {"id": "MIT"}}]


def moment():
    at = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def debian_release():
    lines = Path("/etc/os-release").read_text().splitlines()
    words = dict(line.split("=", 1) for line in lines if "=" in line)
    return words["ID"], words["VERSION_ID"].strip('"')


def package_url(name, version, architecture):
    """As purl writes it."""
    vendor, release = debian_release()
    return (f"pkg:deb/{vendor}/{quote(name)}@{quote(version, safe='')}"
            f"?arch={architecture}&distro={vendor}-{release}")


def licences(expression):
    if " " in expression or expression.startswith("LicenseRef"):
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def component_of_part(part):
    url = package_url(part.name, part.version, part.architecture)
    component = {
        "type": "library",
        "bom-ref": url,
        "name": part.name,
        "version": part.version,
        "description": part.what,
        "licenses": licences(part.licence),
        "purl": url,
        "properties": [
            {"name": "icpcheck:source", "value": f"{part.source} {part.source_version}"},
            {"name": "icpcheck:how", "value": part.how},
        ],
    }
    if part.sha256:
        component["hashes"] = [{"alg": "SHA-256", "content": part.sha256}]
    return component


def component_of_file(path, version):
    return {
        "type": "file",
        "bom-ref": path.name,
        "name": path.name,
        "version": version,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
        "licenses": MIT,
    }


def listed(version, pairs):
    """The whole list, of pairs of a file and the components in it."""
    files = [component_of_file(path, version) for path, _ in pairs]
    known = {}
    dependencies = [{"ref": "icpcheck", "dependsOn": [file["bom-ref"] for file in files]}]
    for path, components in pairs:
        known.update((component["bom-ref"], component) for component in components)
        dependencies.append({"ref": path.name, "dependsOn": [one["bom-ref"] for one in components]})
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": moment(),
            "component": {
                "type": "application",
                "bom-ref": "icpcheck",
                "name": "icpcheck",
                "version": version,
                "licenses": MIT,
            },
        },
        "components": files + [known[ref] for ref in sorted(known)],
        "dependencies": dependencies,
    }


def components_in(build, inside=None, lock=None):
    components = [component_of_part(part) for part in parts_of(Path(build))]
    return components + (components_of_npm(Path(inside), Path(lock)) if inside else [])


def main(version, output, *arguments):
    pairs = []
    for argument in arguments:
        file, *where = argument.split("=")
        pairs.append((Path(file), components_in(*where)))
    Path(output).write_text(json.dumps(listed(version, pairs), indent=2) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
