# SPDX-License-Identifier: MIT
"""Shows that the script can tell what tests see from what they do not: a little program of which
tests know one function, and not the other."""
import shutil
from types import SimpleNamespace

import draw
import programs
from judge import INVALID, KILLED, SURVIVED, Broken, Judge, Times
from tree import File, Tree

CMAKE = """cmake_minimum_required(VERSION 3.25)
project(scratch LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
add_library(icpcheck_scratch STATIC src/scratch/scratch.cpp)
add_executable(scratch_test test.cpp)
target_link_libraries(scratch_test icpcheck_scratch)
set_target_properties(scratch_test PROPERTIES RUNTIME_OUTPUT_DIRECTORY tests)
"""

CODE = """#include <string>
// a < b && c == 1 in a comment
using Number = int;

bool tested(int a, int b) {
  return a < b && b != 7;
}

bool not_tested(int a, int b) {
  const std::string text = "a < b";
  return a > b;
}

int counted(int end) {
  int sum = 0;
  int i = 0;
  while (i < end) {
    sum += 2;
    ++i;
  }
  return sum;
}
"""

TEST = """bool tested(int a, int b);
int counted(int end);
int main() {
  const bool right = tested(1, 2) && !tested(2, 2) && !tested(3, 2) && !tested(1, 7) && counted(3) == 6;
  return right ? 0 : 1;
}
"""

FILES = {"CMakeLists.txt": CMAKE, "src/scratch/scratch.cpp": CODE, "test.cpp": TEST}


NO_CODE = "  return nothing at all;"


def expected(mutant):
    """What has to be found. Nothing is warned of, so that all but one of them compile."""
    if mutant.after == NO_CODE:
        return INVALID
    return SURVIVED if 9 <= mutant.line <= 12 else KILLED


def all_mutants(root):
    """Each change of each line, and one that is no code."""
    mutants = [draw.Mutant("scratch", place.file, place.line, operator, place.before, after, place.twin)
               for place in draw.code_places(root, "scratch") for operator, after in place.changes]
    first = mutants[0]
    return [*mutants, draw.Mutant("scratch", first.file, first.line, "none", first.before, NO_CODE)]


def complaints(judge, mutants):
    found = []
    for mutant in mutants:
        verdict = judge.judge(mutant)
        right = verdict.verdict == expected(mutant)
        print(f"{'ok' if right else 'WRONG'}: {mutant.key}: {verdict.verdict} {verdict.by}", flush=True)
        found += [] if right else [mutant.key]
        found += check_hang(mutant, verdict)
    return found


def check_hang(mutant, verdict):
    """Without its step the loop never ends."""
    if mutant.before.strip() == "++i;" and mutant.operator == "statement":
        return [] if verdict.by == "scratch: out of time" else ["a program that hangs is not seen"]
    return []


def check_machine(judge, mutant):
    """What has nothing to do with a mutant is no verdict on it."""
    try:
        judge.built("no-such-target", mutant)
    except Broken:
        return []
    return ["a build that cannot begin is taken for a mutant that does not compile"]


def check_drawing(root):
    first, second = draw.sequence(root, "scratch", 1), draw.sequence(root, "scratch", 1)
    found = [] if first == second else ["the same seed draws other mutants"]
    if all(draw.sequence(root, "scratch", seed) == first for seed in range(2, 9)):
        found.append("each seed draws the same mutants")
    if any(mutant.line in (1, 2, 3, 5, 9) for mutant in first):
        found.append("comments, directives or declarations were changed")
    return found


def run(folder, launcher):
    """0 when all is as it should be."""
    shutil.rmtree(folder, ignore_errors=True)
    tree = Tree(folder, launcher)
    tree.bring({name: File(text.encode(), 0o644) for name, text in FILES.items()})
    tree.configure()
    catalogue = SimpleNamespace(order=lambda mutant: [programs.unit("scratch")])
    times = Times(folder / "times.json", "scratch")
    wrong = check_drawing(tree.source)
    mutants = all_mutants(tree.source)
    judge = Judge(tree, times, catalogue)
    wrong += complaints(judge, mutants) + check_machine(judge, mutants[0])
    print(*(f"WRONG: {text}" for text in wrong), sep="\n", end="\n" if wrong else "")
    print(f"Tried {len(mutants)} changes of a little program: {'not ' if wrong else ''}all as expected.")
    return 1 if wrong else 0
