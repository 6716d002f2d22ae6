// SPDX-License-Identifier: MIT
// The other properties say nothing if hardly any description is valid, or if a check is never met
// and never falls short in what they are asked about.
#include <map>
#include <set>

#include "icpcheck/packs/load.hpp"
#include "properties/cases.hpp"
#include "properties/group.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

using Seen = std::map<std::string, std::set<Status>>;

/// Of a check of both kinds either will do.
void note_statuses(const Group& group, Seen& seen) {
  const auto descriptions = load(group);
  if (!descriptions) return;
  for (std::size_t i = 0; i < descriptions->size(); ++i) {
    const DescriptionResult result = audited(*descriptions, i, group.as_of);
    for (const Finding& finding : result.findings()) {
      seen[std::string(finding.check->id)].insert(finding.underlying);
    }
  }
}

/// Whether something is promised that was not seen yet.
bool promises_more(const Together& cases, const Seen& seen) {
  return std::ranges::any_of(cases.promises, [&seen](const auto& promise) {
    const auto& [check, gives] = promise;
    const auto known = seen.find(std::string(check->id));
    const auto status = from_word<Status>(gives);
    return known == seen.end() || !known->second.contains(*status);
  });
}

/// What no description can bring about, and why.
bool cannot_be(const Check& check, Status status) {
  return std::ranges::find(check.never, status) != check.never.end();
}

std::string never_seen(const Seen& seen) {
  std::string text;
  for (const Pack& pack : packs::built_in().packs) {
    for (const Check* check : pack.checks()) {
      const auto statuses = seen.find(std::string(check->id));
      for (const Status status : {Status::met, Status::gap, Status::not_stated}) {
        const bool is_seen = statuses != seen.end() && statuses->second.contains(status);
        if (!is_seen && !cannot_be(*check, status)) {
          text += check->id + " is never " + std::string(word(status)) + "\n";
        }
      }
    }
  }
  return text;
}

TEST_CASE("most descriptions that are made are valid") {
  std::size_t valid = 0;
  std::map<std::string, std::size_t> problems;
  const auto all = seeds(100);
  for (const std::uint64_t seed : all) {
    std::string why;
    if (load(make_group(seed), &why)) {
      ++valid;
    } else {
      ++problems[why];
    }
  }
  for (const auto& [problem, count] : problems) UNSCOPED_INFO(count << " times: " << problem);
  INFO(valid << " of " << all.size());
  CHECK(valid * 100 >= all.size() * 80);
}

TEST_CASE(
    "every check of the built-in packs is met, is a gap and is not "
    "stated somewhere") {
  Seen seen;
  // Many at once find most of it; the rest is asked one by one.
  for (const auto* all : {&cases_together(), &single_cases()}) {
    for (const Together& cases : *all) {
      if (promises_more(cases, seen)) note_statuses(group_of_cases(cases), seen);
    }
  }
  CHECK(never_seen(seen) == "");
  for (const auto& [check, statuses] : seen) {
    INFO(check << " could not be worked out");
    CHECK_FALSE(statuses.contains(Status::error));
  }
}

}  // namespace
}  // namespace icpcheck::properties
