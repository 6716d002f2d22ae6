// SPDX-License-Identifier: MIT
// Packs that are loaded together.
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

namespace {

Pack pack(const std::string& id, const std::string& clause, std::vector<std::string> uses = {}) {
  Pack made;
  made.id = id;
  made.uses = std::move(uses);
  Clause& only = made.clauses.emplace_back();
  only.id = clause;
  only.checks.emplace_back().id = clause + ".1";
  return made;
}

std::string problems(const std::vector<Pack>& packs) {
  std::vector<const Pack*> known;
  for (const Pack& each : packs) known.push_back(&each);
  Diagnostics diagnostics;
  const bool agreed = packs::check_together(known, diagnostics);
  CHECK(agreed == !diagnostics.has_errors());
  return test::texts(diagnostics);
}

}  // namespace

TEST_CASE("packs with their own ids agree") {
  CHECK(problems({pack("a", "A1"), pack("b", "B1", {"a"}), pack("c", "C1", {"a", "b"})}) == "");
}

TEST_CASE("an id that two packs use is refused") {
  CHECK(problems({pack("a", "A1"), pack("b", "A1")}) ==
        "b: error[pack.id_taken]: The packs \"a\" and \"b\" both use the id \"A1\".\n"
        "      = hint: Choose another prefix; the built-in packs use P, E, F, M, H, L, T and S.\n"
        "b: error[pack.id_taken]: The packs \"a\" and \"b\" both use the id \"A1.1\".\n"
        "      = hint: Choose another prefix; the built-in packs use P, E, F, M, H, L, T and S.\n");
  CHECK(problems({pack("a", "A1"), pack("a", "B1")}) ==
        "a: error[pack.id_taken]: Two packs are named \"a\".\n");
}

TEST_CASE("a reference that no pack answers is refused") {
  Pack referring = pack("b", "B1");
  referring.clauses[0].refers_to = {"A1.1", "A1.2"};
  CHECK(problems({pack("a", "A1"), referring}) ==
        "b: error[pack.unknown_reference]: The clause B1 refers to \"A1.2\", which no pack has.\n"
        "      = hint: Did you mean \"A1.1\"?\n");
  CHECK(problems({pack("long-name", "A1"), pack("b", "B1", {"long-nam"})}) ==
        "b: error[pack.unknown_pack]: The pack \"b\" uses \"long-nam\", which is not loaded.\n"
        "      = hint: Did you mean \"long-name\"?\n");
  CHECK(problems({pack("aa", "A1", {"ab"})}) ==
        "aa: error[pack.unknown_pack]: The pack \"aa\" uses \"ab\", which is not loaded.\n");
}

TEST_CASE("packs may not use each other in a circle, and are told so once") {
  CHECK(problems({pack("a", "A1", {"b"}), pack("b", "B1", {"a"})}) ==
        "a: error[pack.circle]: The packs a and b use each other in a circle.\n"
        "      = hint: Take one of these out of uses.\n");
  CHECK(problems({pack("a", "A1", {"a"})}) ==
        "a: error[pack.circle]: The pack a uses itself.\n"
        "      = hint: Take one of these out of uses.\n");
}
