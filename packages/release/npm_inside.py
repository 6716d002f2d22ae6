# SPDX-License-Identifier: MIT
"""What of npm is inside the page: as its build found it, with the sums of its lock file."""
import base64
import json
from urllib.parse import quote


def integrity(lock, name):
    """The SHA-512 of a package in hexadecimal, as CycloneDX writes it."""
    said = lock["packages"][f"node_modules/{name}"]["integrity"]
    kind, value = said.split("-", 1)
    if kind != "sha512":
        raise SystemExit(f"{name}: the lock file has no SHA-512 of it.")
    return base64.b64decode(value).hex()


def components_of_npm(inside, lock):
    """Of what the page's build wrote down: name, version, licence, and where each is from."""
    packages = json.loads(lock.read_text())
    components = []
    for each in json.loads(inside.read_text()):
        if not each["from"].startswith("npm, "):
            continue
        name, version = each["name"], each["version"]
        url = f"pkg:npm/{quote(name)}@{quote(version)}"
        components.append({
            "type": "library",
            "bom-ref": url,
            "name": name,
            "version": version,
            "licenses": [{"license": {"id": each["licence"]}}],
            "purl": url,
            "hashes": [{"alg": "SHA-512", "content": integrity(packages, name)}],
        })
    return components
