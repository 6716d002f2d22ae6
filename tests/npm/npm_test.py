# SPDX-License-Identifier: MIT
"""The package of npm does as the program for Linux does: the same bytes on both streams, the same
status, the same files."""
import os
import signal
import subprocess
import time
import unittest

from both import Both, day, node

formats = ("text", "json", "html", "markdown", "csv", "sarif", "codequality", "junit", "github", "ndjson")
commands = [
    ["--version"],
    ["version"],
    ["--help"],
    ["help", "check"],
    [],
    ["chek"],
    ["check"],
    ["check", ".", "--as-of", day],
    ["check", "."],
    ["check", "lincolnshire", "--as-of", "2021-12-07", "--verbose"],
    ["check", "lincolnshire/system.yaml", "--as-of", "2021-12-07", "--color", "always"],
    ["check", "wirral", "cheshire-and-merseyside", "--as-of", "2021-07-29", "--summary"],
    ["check", "complete", "--fail-on", "should", "--require-evidence", "--as-of", day],
    ["check", "complete/../wirral", "--as-of", day],
    ["check", "missing.yaml", "lincolnshire", "--as-of", day],
    ["check", "complete/README.md"],
    ["check", "complete", "--as-of", day, "-o", "a.html", "-o", "b.csv", "-o", "c.docx"],
    ["check", "complete", "--as-of", day, "-o", "r.html", "-o", "r.csv", "-o", "r.json", "-o", "r.xml"],
    ["check", "complete", "--as-of", day, "-o", "no/such/folder.html"],
    ["check", "complete", "--as-of", day, "-o", "complete/system.yaml"],
    ["check", "complete", "--as-of", day, "--format", "html", "-o", "/dev/full"],
    ["check", ".", "--as-of", day, "--jobs", "4", "--format", "ndjson"],
    ["check", ".", "--as-of", day, "--shard", "1/2", "--format", "json"],
    ["check", ".", "--as-of", day, "--exclude", "complete/*.yaml", "--exclude", "nothing"],
    ["map", "complete/system.yaml", "-o", "map.svg"],
    ["map", "wirral", "--format", "dot"],
    ["questions", "lincolnshire/system.yaml", "--as-of", "2021-12-07"],
    ["questions", "lincolnshire/system.yaml", "--as-of", "2021-12-07", "-o", "round.xlsx"],
    ["questions", "lincolnshire/system.yaml", "--as-of", "2021-12-07", "-o", "round.html"],
    ["brief", "lincolnshire/system.yaml", "--as-of", "2021-12-07", "-o", "paper.docx"],
    ["brief", "lincolnshire/system.yaml", "--as-of", "2021-12-07", "--format", "markdown"],
    ["diff", "lincolnshire", "complete", "--as-of", day],
    ["explain", "P4.2"],
    ["explain", "icp.meetings.in_public"],
    ["catalogue", "--format", "html"],
    ["catalogue", "--format", "json"],
    ["schema", "arrangements"],
    ["completion", "bash"],
    ["init"],
    ["init", "--all", "-o", "new.yaml"],
    ["test", "packs/wirral"],
    ["set", "lincolnshire/system.yaml", "icp.meetings.in_public=false"],
    ["unset", "lincolnshire/system.yaml", "icp.status"],
]


class Npm(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.both = Both()
        self.addCleanup(self.both.close)

    def compare(self, native, npm):
        self.assertEqual(npm.err.decode(), native.err.decode())
        self.assertEqual(npm.status, native.status)
        self.assertTrue(npm.out == native.out, f"{npm.out[:500]} instead of {native.out[:500]}")
        self.assertEqual(sorted(npm.files), sorted(native.files))
        for name, content in native.files.items():
            self.assertTrue(npm.files[name] == content, f"{name} differs: {npm.files[name][:1]}, {content[:1]}")

    def same(self, words, **more):
        self.compare(self.both.native.run(words, **more), self.both.npm.run(words, **more))

    def test_every_command(self):
        for words in commands:
            with self.subTest(words=words):
                self.same(words)

    def test_every_format(self):
        for name in formats:
            with self.subTest(format=name):
                self.same(["check", ".", "--as-of", day, "--format", name])

    def test_a_quarter_of_questions(self):
        self.same(["questions", "complete/system.yaml", "--as-of", day, "--all", "-o", "round.csv"])
        self.same(["answer", "complete/system.yaml", "--from", "round.csv", "--dry-run"])
        self.same(["answer", "complete/system.yaml", "--from", "round.csv"])

    def test_a_cache(self):
        """What is kept belongs to one program; what is printed does not show it."""
        for side in (self.both.native, self.both.npm):
            side.files = dict
        for _ in range(2):
            self.same(["check", ".", "--as-of", day, "--cache", "kept", "--format", "csv"])

    def test_reports_are_read_again(self):
        self.same(["check", "lincolnshire", "--as-of", day, "-o", "a.json"])
        self.same(["check", "wirral", "--as-of", day, "-o", "b.json"])
        self.same(["merge", "a.json", "b.json", "-o", "whole.json"])
        self.same(["diff", "a.json", "lincolnshire", "--as-of", day])
        self.same(["check", "lincolnshire", "--baseline", "a.json", "--as-of", day])

    def test_standard_input(self):
        text = (self.both.native.path / "lincolnshire/system.yaml").read_bytes()
        self.same(["check", "-", "--as-of", day], given=text)
        self.same(["check", "--files-from", "-", "--as-of", day], given=b"lincolnshire\nwirral/place.yaml\n")
        self.same(["check", "-"], given=b"\xff\x00")
        self.same(["check", "-"], given=b"")

    def test_places(self):
        def arrange(path):
            (path / "deep/er").mkdir(parents=True)
            (path / "link.yaml").symlink_to("lincolnshire/system.yaml")
            (path / "whole.yaml").symlink_to(path / "lincolnshire/system.yaml")
            (path / "folder").symlink_to("wirral")
            (path / "elsewhere").symlink_to("deep/er")
            (path / "nowhere.yaml").symlink_to("gone.yaml")
            (path / "loop.yaml").symlink_to("loop.yaml")
            (path / "out.html").symlink_to("deep/er/report.html")
            (path / "Größe ß 日本 'x'.yaml").write_bytes((path / "wirral/place.yaml").read_bytes())

        self.both.change(arrange)
        for words in (
            ["check", ".", "--as-of", day],
            ["check", "link.yaml", "--as-of", day],
            ["check", "whole.yaml", "lincolnshire/system.yaml", "--as-of", day],
            ["check", "folder", "--as-of", day],
            ["check", "folder/../wirral", "--as-of", day],
            ["check", "elsewhere/../../wirral", "--as-of", day],
            ["check", "nowhere.yaml"],
            ["check", "Größe ß 日本 'x'.yaml", "--as-of", day, "-o", "日本.html"],
            ["check", "wirral", "--as-of", day, "-o", "out.html"],
            ["check", ""],
        ):
            with self.subTest(words=words):
                self.same(words)
        self.same(["check", "../../wirral", "--as-of", day, "-o", "../r.csv"], folder="deep/er")
        for side in (self.both.native, self.both.npm):
            whole = str(side.path / "wirral")
            side.ended = side.run(["check", whole, "--as-of", day, "-o", f"{side.path}/whole.sarif"])
        self.compare(self.both.native.ended, self.both.npm.ended)

    def test_what_may_not_be_read_or_written(self):
        def arrange(path):
            for name in ("closed", "locked"):
                (path / name).mkdir()
                (path / name / "a.yaml").write_text("format: icpcheck/arrangements/1\n")
            (path / "closed").chmod(0)
            (path / "locked/a.yaml").chmod(0)
            (path / "kept.html").write_text("old")
            (path / "kept.html").chmod(0o640)
            path.chmod(0o777)

        self.both.change(arrange)
        self.addCleanup(lambda: self.both.change(lambda path: (path / "closed").chmod(0o700)))
        somebody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        prefix = somebody if os.geteuid() == 0 else []
        for words in (
            ["check", ".", "--as-of", day],
            ["check", "closed", "locked/a.yaml", "wirral", "--as-of", day],
            ["check", "wirral", "--as-of", day, "-o", "wirral/x.html"],
            ["check", "wirral", "--as-of", day, "-o", "kept.html"],
        ):
            with self.subTest(words=words):
                for side in (self.both.native, self.both.npm):
                    side.files = dict  # they cannot all be read
                self.same(words, prefix=prefix)

    def test_profiles_are_found_and_trusted_alike(self):
        self.both.change(lambda path: (path / "icpcheck.yaml").write_text(
            "format: icpcheck/profile/1\nfail_on: should\n"))
        self.same(["check", "wirral", "--as-of", day])
        self.same(["check", ".", "--as-of", day], folder="wirral")
        self.both.change(lambda path: (path / "icpcheck.yaml").chmod(0o666))
        self.same(["check", "wirral", "--as-of", day])

    def test_a_terminal(self):
        for columns in (40, 80, 132):
            for more in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}):
                with self.subTest(columns=columns, more=more):
                    words = ["check", "wirral", "--as-of", day]
                    self.compare(*(side.run_in_terminal(words, columns, **more)
                                   for side in (self.both.native, self.both.npm)))

    def test_the_summary_of_a_job(self):
        self.same(["check", "wirral", "--as-of", day, "--format", "github"], GITHUB_STEP_SUMMARY="page.md")
        self.assertIn("page.md", self.both.npm.files())

    def test_streams_that_end(self):
        for words in (["catalogue", "--format", "json"], ["check", "wirral", "--as-of", day]):
            # Not ">&-": node opens what is closed before it starts.
            for target in ("| head -c 1", "| true", ">/dev/full"):
                with self.subTest(words=words, target=target):
                    ended = [self.to_shell(side, words, target) for side in (self.both.native, self.both.npm)]
                    self.assertEqual(ended[1], ended[0])

    def to_shell(self, side, words, target):
        line = f'{{ "$@"; echo $? >code; }} {target}' if "|" in target else f'"$@" {target}; echo $? >code'
        done = subprocess.run(
            ["sh", "-c", line, "sh", *side.command, *words], cwd=side.path,
            env=side.environment({}), capture_output=True, timeout=60)
        return (side.path / "code").read_text(), side.plain(done.stderr)

    def test_a_slow_reader_gets_everything(self):
        side = self.both.npm
        process = subprocess.Popen(
            [*side.command, "check", ".", "--as-of", day, "--format", "json"], cwd=side.path,
            env=side.environment({}), stdout=subprocess.PIPE)
        time.sleep(2)
        read = process.stdout.read()
        process.stdout.close()
        self.assertEqual(process.wait(), 1)
        self.assertEqual(read, self.both.native.run(["check", ".", "--as-of", day, "--format", "json"]).out)

    def test_an_interruption_ends_it(self):
        side = self.both.npm
        process = subprocess.Popen(
            [*side.command, "check", "-"], cwd=side.path, env=side.environment({}),
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=10), -signal.SIGINT)
        process.stdin.close()

    def test_npx(self):
        side = self.both.npm
        folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(side.command[1]))))
        done = subprocess.run(
            ["npx", "--no-install", "icpcheck", "check", str(side.path / "wirral"), "--as-of", day],
            cwd=folder, capture_output=True, env=os.environ, timeout=120)
        native = self.both.native.run(["check", str(self.both.native.path / "wirral"), "--as-of", day])
        self.assertEqual((done.returncode, side.plain(done.stdout)), (native.status, native.out))


if __name__ == "__main__":
    unittest.main()
