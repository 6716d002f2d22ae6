# SPDX-License-Identifier: MIT
"""read_docx.py FILE...: what a screen reader and Word need of a document is there: a title, a
language, headings in order, tables whose first row is repeated, words for each picture, and nothing
that leads to a style, a list, a part or a place that is not there."""
import pathlib
import re
import sys
import xml.etree.ElementTree
import zipfile

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWINGS = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def values(tree, name):
    return {each.get(WORDS + "val") for each in tree.iter(WORDS + name)}


def missing(what, used, known):
    for each in sorted(used - known):
        yield f"it uses the {what} {each}, which is not there"


def dangling(archive, document):
    read = lambda name: xml.etree.ElementTree.fromstring(archive.read(name))
    styles = {each.get(WORDS + "styleId") for each in read("word/styles.xml").iter(WORDS + "style")}
    used = values(document, "pStyle") | values(document, "rStyle") | values(document, "tblStyle")
    yield from missing("style", used, styles)
    lists = {each.get(WORDS + "numId") for each in read("word/numbering.xml").iter(WORDS + "num")}
    yield from missing("list", values(document, "numId"), lists)
    leads = read("word/_rels/document.xml.rels")
    known = {each.get("Id") for each in leads}
    used = {value for each in document.iter() for key, value in each.attrib.items()
            if key == RELATIONS + "id"}
    yield from missing("relation", used, known)
    for each in leads:
        inside = each.get("TargetMode") != "External"
        if inside and "word/" + each.get("Target") not in archive.namelist():
            yield f"it leads to {each.get('Target')}, which is not there"
        if not inside and not re.match(r"(https?://|mailto:)[!-~]+$", each.get("Target")):
            yield f"it leads to {each.get('Target')!r}"
    places = {each.get(WORDS + "name") for each in document.iter(WORDS + "bookmarkStart")}
    anchors = {each.get(WORDS + "anchor") for each in document.iter(WORDS + "hyperlink")}
    yield from missing("place", anchors - {None}, places)


def headings(archive, document):
    styles = xml.etree.ElementTree.fromstring(archive.read("word/styles.xml"))
    levels = {}
    for style in styles.iter(WORDS + "style"):
        name = style.find(WORDS + "name").get(WORDS + "val").lower()
        if name.startswith("heading ") and name[8:].isdigit():
            levels[style.get(WORDS + "styleId")] = int(name[8:])
    last = 0
    for style in document.iter(WORDS + "pStyle"):
        level = levels.get(style.get(WORDS + "val"))
        if level is None:
            continue
        if level > last + 1:
            yield f"a heading of level {level} stands below one of level {last}"
        last = level
    if last == 0:
        yield "it has no headings"


def tables(document):
    for table in document.iter(WORDS + "tbl"):
        rows = table.findall(WORDS + "tr")
        if rows[0].find(f"{WORDS}trPr/{WORDS}tblHeader") is None:
            yield "a table does not repeat its first row"
        if any(row.find(f"{WORDS}trPr/{WORDS}cantSplit") is None for row in rows):
            yield "a row of a table may be split"
        if len({len(row.findall(WORDS + "tc")) for row in rows}) != 1:
            yield "rows of a table have different numbers of cells"


def pictures(document):
    if not list(document.iter(DRAWINGS + "docPr")):
        yield "it has no picture"
    for picture in document.iter(DRAWINGS + "docPr"):
        if not picture.get("descr"):
            yield "a picture has no words for it"
    for fallback in document.iter(FALLBACK):
        if not "".join(fallback.itertext()).strip():
            yield "what stands in place of a picture is blank"


def problems_of(path):
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            yield "it is damaged"
        core = archive.read("docProps/core.xml").decode()
        if not re.search("<dc:title>[^<]+</dc:title>", core):
            yield "it has no title"
        if "en-GB" not in core or 'w:lang w:val="en-GB"' not in archive.read("word/styles.xml").decode():
            yield "it does not say its language"
        document = xml.etree.ElementTree.fromstring(archive.read("word/document.xml"))
        yield from dangling(archive, document)
        yield from headings(archive, document)
    yield from tables(document)
    yield from pictures(document)


bad = 0
for file in map(pathlib.Path, sys.argv[1:]):
    for problem in problems_of(file):
        print(f"{file.name}: {problem}")
        bad = 1
if not bad:
    print(f"docx (structure): {len(sys.argv) - 1} sound")
sys.exit(bad)
