# SPDX-License-Identifier: MIT
"""What a release says of what is compiled in is found, not kept, and stops where nobody has looked."""
import json
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packages" / "release"))
import compiled_in  # noqa: E402
import cyclonedx  # noqa: E402
import npm_inside  # noqa: E402

MAP = """Archive member included to satisfy reference by file (symbol)

/usr/lib/gcc/x86_64-linux-gnu/12/../../../x86_64-linux-gnu/libre2.a(re2.o)
                              libicpcheck_cel.a(evaluate.cpp.o) (RE2::RE2)
libicpcheck_cel.a(evaluate.cpp.o)
                              CMakeFiles/icpcheck.dir/src/main.cpp.o (run)
FOLDER/libicpcheck_fmt.a(fmt.cpp.o)

LOAD /usr/lib/gcc/x86_64-linux-gnu/12/../../../x86_64-linux-gnu/rcrt1.o
LOAD CMakeFiles/icpcheck.dir/src/main.cpp.o
LOAD /usr/lib/gcc/x86_64-linux-gnu/12/libgcc.a
"""


class CompiledIn(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_archives_count_when_something_of_them_went_in(self):
        (self.folder / "icpcheck.map").write_text(MAP.replace("FOLDER", str(self.folder)))
        names = {Path(file).name for file in compiled_in.linked_files(self.folder)}
        self.assertEqual(names, {"libre2.a", "rcrt1.o"})

    def test_a_file_leads_to_its_package(self):
        files = ["/usr/include/pugixml.hpp", "/usr/include/fmt/../re2/re2.h"]
        self.assertEqual(compiled_in.owners(files), {"libpugixml-dev", "libre2-dev"})

    def test_a_file_of_nobody_stops_all(self):
        with self.assertRaises(SystemExit) as stopped:
            compiled_in.owners([str(self.folder / "of-nobody.hpp")])
        self.assertEqual(str(stopped.exception), "dpkg-query: no path found matching pattern "
                         + str((self.folder / "of-nobody.hpp").resolve()))

    def test_a_package_that_nobody_has_looked_at_stops_all(self):
        with self.assertRaises(SystemExit) as stopped:
            compiled_in.licence_of("libboost-dev")
        self.assertEqual(
            str(stopped.exception),
            "libboost-dev is compiled in, and licences.txt does not say under which licence.")

    def test_the_version_of_a_compiler_does_not_matter(self):
        self.assertEqual(compiled_in.licence_of("libstdc++-14-dev"),
                         ("GPL-3.0-or-later WITH GCC-exception-3.1", "the C++ library"))
        self.assertEqual(compiled_in.licence_of("re2"), compiled_in.licence_of("libre2-dev"))

    def test_a_library_that_is_compiled_is_named_by_its_source(self):
        folder = self.folder / "wasm-libraries" / "zlib"
        (folder / "debian").mkdir(parents=True)
        (folder / "debian" / "changelog").write_text("zlib (1:1.2.13.dfsg-1) unstable; urgency=low\n")
        (folder.parent / "zlib_1.2.13.dfsg-1.dsc").write_text("signed\n")
        self.assertEqual(compiled_in.source_folders({folder / "inflate.h", Path("/usr/include/a.h")}),
                         {folder})
        part = compiled_in.compiled(folder)
        self.assertEqual((part.name, part.version, part.architecture, part.licence),
                         ("zlib", "1:1.2.13.dfsg-1", "source", "Zlib"))
        self.assertEqual(len(part.sha256), 64)

    def test_what_of_npm_is_inside_comes_with_its_sum(self):
        inside, lock = self.folder / "inside.json", self.folder / "package-lock.json"
        inside.write_text(json.dumps([
            {"name": "@a/b", "version": "1.2.3", "licence": "MIT", "from": "npm, @a/b"},
            {"name": "zlib", "version": "1.2.13", "licence": "Zlib", "from": "Debian, zlib 1.2.13"},
        ]))
        lock.write_text(json.dumps({"packages": {"node_modules/@a/b": {"integrity": "sha512-AQI="}}}))
        [component] = npm_inside.components_of_npm(inside, lock)
        self.assertEqual(component["purl"], "pkg:npm/%40a/b@1.2.3")
        self.assertEqual(component["hashes"], [{"alg": "SHA-512", "content": "0102"}])

    def test_licences_are_written_as_cyclonedx_wants_them(self):
        self.assertEqual(cyclonedx.licences("MIT"), [{"license": {"id": "MIT"}}])
        self.assertEqual(cyclonedx.licences("MIT AND Zlib"), [{"expression": "MIT AND Zlib"}])


if __name__ == "__main__":
    unittest.main()
