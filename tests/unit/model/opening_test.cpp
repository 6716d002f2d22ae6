// SPDX-License-Identifier: MIT
// The first sentences: what is known and what is not are told apart, in the right number.
#include "icpcheck/model/opening.hpp"

#include "support/catch.hpp"

namespace icpcheck {
namespace {

Tally system_with(const StrengthCounts& known, const StrengthCounts& unknown, std::size_t facts,
                  std::size_t met) {
  Tally tally;
  tally.known = known;
  tally.unknown = unknown;
  tally.facts = facts;
  tally.met = met;
  tally.applicable = met;
  for (const StrengthCounts* counts : {&known, &unknown}) {
    for (const std::size_t count : *counts) tally.applicable += count;
  }
  tally.systems = 1;
  tally.any_check_ran = true;
  return tally;
}

std::string told(const Tally& tally, std::size_t files = 0) {
  return text_of(opening_of(tally, files));
}

TEST_CASE("what is known to be missing and what cannot be confirmed are counted apart") {
  CHECK(told(system_with({4, 0, 0, 0}, {50, 0, 0, 0}, 39, 6), 1) ==
        "4 requirements of law are known to be missing. 50 more requirements of law cannot be "
        "confirmed, because 39 facts are not written down. Of 60 requirements that apply now, 6 "
        "are met. 1 file could not be read or checked.");
  CHECK(told(system_with({1, 0, 0, 0}, {0, 0, 1, 0}, 1, 1)) ==
        "1 requirement of law is known to be missing. 1 more expectation cannot be confirmed, "
        "because 1 fact is not written down. Of 3 requirements that apply now, 1 is met.");
  CHECK(told(system_with({1, 2, 3, 0}, {0, 0, 0, 0}, 0, 0)) ==
        "1 requirement of law, 2 minimum expectations and 3 expectations are known to be missing. "
        "Of 6 requirements that apply now, none is met.");
}

TEST_CASE("silence is no pass") {
  CHECK(told(system_with({}, {0, 1, 0, 0}, 2, 0)) ==
        "Nothing is known to be missing, but 1 minimum expectation cannot be confirmed, because 2 "
        "facts are not written down. Of 1 requirement that applies now, none is met.");
  CHECK(told(system_with({}, {}, 0, 12)) == "All 12 requirements that apply now are met.");
  CHECK(told(system_with({}, {}, 0, 1)) == "The one requirement that applies now is met.");
  CHECK(told({}, 2) ==
        "No check ran, so nothing can be said. 2 files could not be read or checked.");
}

TEST_CASE("a must that is not law is called no law") {
  Tally tally = system_with({2, 0, 0, 0}, {}, 0, 0);
  tally.beyond_law = true;
  CHECK(told(tally) ==
        "2 requirements are known to be missing. Of 2 requirements that apply now, none is met.");
}

TEST_CASE("what waits, lacks evidence, was there before or failed has a sentence of its own") {
  Tally tally = system_with({}, {}, 0, 3);
  tally.applicable = 9;
  tally.waiting = 2;
  tally.unsupported = 3;
  tally.repeated = 2;
  tally.errors = 1;
  CHECK(told(tally) ==
        "Nothing new is known to be missing. Of 9 requirements that apply now, 3 are met. 2 more "
        "wait for an answer. 3 are stated to be met, but no evidence supports them. 2 that fell "
        "short before are not repeated. 1 check could not be worked out.");
}

TEST_CASE("of several descriptions each is in one group, and open law is never hidden") {
  Tally tally;
  tally.any_check_ran = true;
  tally.systems = 1;
  tally.places = 9;
  tally.law_missing = 1;
  tally.missing = 2;
  tally.unconfirmed = 2;
  tally.as_before = 1;
  tally.complete = 3;
  tally.law_open = 4;
  CHECK(told(tally) ==
        "Of 1 system and 9 places, 1 has something of law that is known to be missing, 2 have only "
        "expectations that are known to be missing, 2 cannot be confirmed in full, 1 falls short "
        "only as before, 3 meet what applies now and 1 has nothing that applies now. In 4 of them "
        "requirements of law cannot be confirmed.");
}

TEST_CASE("where all descriptions are in one group it is said of all") {
  Tally tally;
  tally.any_check_ran = true;
  tally.systems = tally.unconfirmed = 2;
  CHECK(told(tally) == "Neither description can be confirmed in full.");
  tally.systems = tally.unconfirmed = 3;
  CHECK(told(tally) == "None of 3 descriptions can be confirmed in full.");
  tally.unconfirmed = 0;
  tally.complete = 3;
  CHECK(told(tally) == "All 3 descriptions meet what applies now.");
}

TEST_CASE("the numbers lead to the lists that they count") {
  using About = OpeningPart::About;
  std::vector<std::pair<std::string, About>> leading;
  for (const OpeningPart& part : opening_of(system_with({1, 0, 0, 0}, {0, 0, 1, 0}, 1, 1), 1)) {
    if (part.about != About::all) leading.emplace_back(part.text, part.about);
  }
  CHECK(leading ==
        std::vector<std::pair<std::string, About>>{{"1 requirement of law", About::known},
                                                   {"1 more expectation", About::unknown},
                                                   {"1 file", About::not_checked}});
}

}  // namespace
}  // namespace icpcheck
