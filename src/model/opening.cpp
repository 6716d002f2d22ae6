// SPDX-License-Identifier: MIT
#include "icpcheck/model/opening.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck {
namespace {

using About = OpeningPart::About;
using Opening = std::vector<OpeningPart>;

constexpr std::array heavy{Strength::must, Strength::minimum, Strength::should};

std::size_t total(const StrengthCounts& counts) {
  std::size_t sum = 0;
  for (const Strength strength : heavy) sum += counts[index_of(strength)];
  return sum;
}

std::string_view is_or_are(std::size_t count) { return count == 1 ? "is" : "are"; }

/// "2 requirements of law and 1 expectation"; with `more` "2 more requirements of law ...".
std::string asked_of(const StrengthCounts& counts, bool beyond_law, bool more = false) {
  std::vector<std::string> parts;
  for (const Strength strength : heavy) {
    const std::size_t count = counts[index_of(strength)];
    if (count == 0) continue;
    const bool says_more = more && parts.empty();
    parts.push_back(fmt::format("{}{} {}", count, says_more ? " more" : "",
                                asked_noun(strength, count, beyond_law)));
  }
  return join_words(parts);
}

void tell_known(const Tally& tally, Opening& opening) {
  const std::size_t count = total(tally.known);
  if (count == 0) {
    const bool silent = total(tally.unknown) > 0;  // silence is no pass
    opening.push_back({fmt::format("Nothing {}is known to be missing{}",
                                   tally.repeated > 0 ? "new " : "", silent ? ", but" : "."),
                       About::all});
    return;
  }
  opening.push_back({asked_of(tally.known, tally.beyond_law), About::known});
  opening.push_back({fmt::format(" {} known to be missing.", is_or_are(count)), About::all});
}

void tell_unknown(const Tally& tally, Opening& opening) {
  if (total(tally.unknown) == 0) return;
  opening.push_back({" ", About::all});
  opening.push_back(
      {asked_of(tally.unknown, tally.beyond_law, total(tally.known) > 0), About::unknown});
  std::string end = " cannot be confirmed";
  if (tally.facts > 0) {
    end += fmt::format(", because {} {} not written down", count_of(tally.facts, "fact"),
                       is_or_are(tally.facts));
  }
  opening.push_back({end + ".", About::all});
}

/// What is asked only when an answer above is known.
void tell_waiting(const Tally& tally, Opening& opening) {
  if (tally.waiting == 0) return;
  opening.push_back({fmt::format(" {} more {} for an answer.", tally.waiting,
                                 tally.waiting == 1 ? "waits" : "wait"),
                     About::all});
}

/// Of one description.
void tell_one(const Tally& tally, Opening& opening) {
  const bool all_met = tally.met == tally.applicable && tally.met > 0;
  if (all_met && tally.repeated == 0) {
    opening.push_back({tally.met == 1
                           ? "The one requirement that applies now is met."
                           : fmt::format("All {} requirements that apply now are met.", tally.met),
                       About::all});
    return;
  }
  tell_known(tally, opening);
  tell_unknown(tally, opening);
  if (tally.applicable == 0) return tell_waiting(tally, opening);
  opening.push_back(
      {fmt::format(" Of {} that {} now, {} {} met.", count_of(tally.applicable, "requirement"),
                   tally.applicable == 1 ? "applies" : "apply",
                   tally.met == 0 ? "none" : std::to_string(tally.met),
                   tally.met < 2 ? "is" : "are"),
       About::all});
  tell_waiting(tally, opening);
}

/// "300 places", "3 systems and 1 place".
std::string population_of(const Tally& tally) {
  std::vector<std::string> parts;
  if (tally.systems > 0) parts.push_back(count_of(tally.systems, "system"));
  if (tally.places > 0) parts.push_back(count_of(tally.places, "place"));
  return join_words(parts);
}

/// Of several descriptions each is in one group.
struct Group {
  std::size_t count;
  std::string one;   // "1 has ..."
  std::string many;  // "2 have ...", "Both descriptions have ..."
  About about;
};

std::vector<Group> groups_of(const Tally& tally) {
  const std::string_view what = tally.beyond_law ? "a requirement" : "something of law";
  const std::size_t untouched = tally.descriptions() - tally.law_missing - tally.missing -
                                tally.unconfirmed - tally.as_before - tally.complete;
  return {{tally.law_missing, fmt::format("has {} that is known to be missing", what),
           fmt::format("have {} that is known to be missing", what), About::known},
          {tally.missing, "has only an expectation that is known to be missing",
           "have only expectations that are known to be missing", About::known},
          {tally.unconfirmed, "cannot be confirmed in full", "cannot be confirmed in full",
           About::unknown},
          {tally.as_before, "falls short only as before", "fall short only as before", About::all},
          {tally.complete, "meets what applies now", "meet what applies now", About::all},
          {untouched, "has nothing that applies now", "have nothing that applies now", About::all}};
}

/// Where all are in one group.
void tell_all(const Group& group, Opening& opening) {
  const bool two = group.count == 2;
  if (group.about == About::unknown) {
    opening.push_back(
        {two ? "Neither description" : fmt::format("None of {} descriptions", group.count),
         About::unknown});
    opening.push_back({" can be confirmed in full.", About::all});
    return;
  }
  opening.push_back({two ? "Both" : fmt::format("All {}", group.count), group.about});
  opening.push_back({fmt::format(" descriptions {}.", group.many), About::all});
}

void tell_groups(const Tally& tally, Opening& opening) {
  std::vector<Group> groups = groups_of(tally);
  std::erase_if(groups, [](const Group& group) { return group.count == 0; });
  if (groups.size() == 1) return tell_all(groups.front(), opening);
  opening.push_back({"Of " + population_of(tally) + ", ", About::all});
  for (const Group& group : groups) {
    if (&group == &groups.back()) {
      opening.push_back({" and ", About::all});
    } else if (&group != groups.data()) {
      opening.push_back({", ", About::all});
    }
    opening.push_back({std::to_string(group.count), group.about});
    opening.push_back({" " + (group.count == 1 ? group.one : group.many), About::all});
  }
  opening.push_back({".", About::all});
}

void tell_many(const Tally& tally, Opening& opening) {
  tell_groups(tally, opening);
  if (tally.law_open == 0) return;
  opening.push_back({" In ", About::all});
  opening.push_back({std::to_string(tally.law_open), About::unknown});
  opening.push_back({fmt::format(" of them {} cannot be confirmed.",
                                 asked_noun(Strength::must, 2, tally.beyond_law)),
                     About::all});
}

void tell_rest(const Tally& tally, std::size_t files, Opening& opening) {
  if (tally.unsupported > 0) {
    opening.push_back(
        {fmt::format(" {} {} stated to be met, but no evidence supports {}.", tally.unsupported,
                     is_or_are(tally.unsupported), tally.unsupported == 1 ? "it" : "them"),
         About::all});
  }
  if (tally.repeated > 0) {
    opening.push_back({fmt::format(" {} that fell short before {} not repeated.", tally.repeated,
                                   is_or_are(tally.repeated)),
                       About::all});
  }
  if (tally.errors > 0) {
    opening.push_back(
        {fmt::format(" {} could not be worked out.", count_of(tally.errors, "check")), About::all});
  }
  if (files > 0) {
    opening.push_back({" ", About::all});
    opening.push_back({count_of(files, "file"), About::not_checked});
    opening.push_back({" could not be read or checked.", About::all});
  }
}

}  // namespace

std::string asked_noun(Strength strength, std::size_t count, bool beyond_law) {
  const std::string_view end = count == 1 ? "" : "s";
  if (strength == Strength::must)
    return fmt::format("requirement{}{}", end, beyond_law ? "" : " of law");
  return fmt::format("{}expectation{}", strength == Strength::minimum ? "minimum " : "", end);
}

std::vector<OpeningPart> opening_of(const Tally& tally, std::size_t files) {
  Opening opening;
  if (!tally.any_check_ran) {
    opening.push_back({"No check ran, so nothing can be said.", About::all});
  } else if (tally.descriptions() > 1) {
    tell_many(tally, opening);
  } else {
    tell_one(tally, opening);
  }
  tell_rest(tally, files, opening);
  return opening;
}

std::string text_of(const std::vector<OpeningPart>& opening) {
  std::string text;
  for (const OpeningPart& part : opening) text += part.text;
  return text;
}

}  // namespace icpcheck
