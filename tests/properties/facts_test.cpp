// SPDX-License-Identifier: MIT
// More facts never overturn an answer: what is known of a check stays when something is stated that
// was not, and what is left out makes it unknown at most.
//
// It holds for the answer before days, waivers and other checks come into it (`underlying`), with
// these exceptions, each as narrow as the rules of docs/packs.md make it:
//  - facts of which the check itself asks whether they are stated (lenient.hpp);
//  - `partial`, which is no fact but says how much a list tells;
//  - met because `holds` is true while `when`, or whom it is asked of, is unknown: the check may
//    turn out not to apply;
//  - that by which a board is known in two files: with it go all facts of the other;
//  - checks that read ratings: a rating is a summary, and "unknown" is a rating like the others.
//
// A list of `for_each` that is empty has the status that `empty` says: that is known, and stays.
#include <fmt/format.h>

#include <set>

#include "properties/removal.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

constexpr std::size_t fact_groups = 8;
constexpr std::size_t removals = 8;

/// A check whose answer changed as it may not, and where.
struct Overturned {
  std::string check;
  std::string change;
  Removal removal;
};
using Found = std::map<std::string, Overturned>;  // by check and path

/// Whether it is so still with less in the files.
bool is_overturned(const Group& group, const Overturned& found, Judge judge) {
  Removal removal = found.removal;
  removal.more = group;
  const auto whole = load(group);
  if (!whole) return false;
  const Answers more = ask(*whole, removal);
  for (const Spot& spot : parts_of(group.files[removal.file])) {
    if (spot.path != found.removal.spot.path) continue;
    removal.spot = spot;
    const auto lesser = load(removal.less());
    if (!lesser) continue;
    const Answers less = ask(*lesser, removal);
    if (!judge(more.at(found.check), less.at(found.check), removal)) return true;
  }
  return false;
}

/// The facts on which what is known rests, by their paths: to leave out anything else mostly
/// changes nothing. Of an item of a list it is the list.
std::set<std::string> deciding_facts(const Answers& answers) {
  std::set<std::string> paths;
  for (const auto& [check, finding] : answers) {
    for (const StatedFact& fact : finding.facts) {
      const bool is_item = fact.path.ends_with(']');
      paths.insert(is_item ? fact.path.substr(0, fact.path.rfind('[')) : fact.path);
    }
  }
  return paths;
}

/// Leaves out facts of made-up descriptions, and keeps what may not be.
class Search {
 public:
  void look_at(std::uint64_t seed) {
    Random random(seed + 77);
    Removal removal{.more = make_group(seed)};
    const auto whole = load(removal.more);
    if (!whole) return;
    removal.subject = random.below(removal.more.files.size());
    const Answers more = ask(*whole, removal);
    const std::set<std::string> deciding = deciding_facts(more);
    for (std::size_t i = 0; i < removals; ++i) {
      removal.file = random.chance(75) ? removal.subject : random.below(removal.more.files.size());
      if (choose_spot(deciding, random, removal)) leave_out(removal, more);
    }
  }

  Found overturned;
  Found hidden;
  std::size_t asked = 0;
  std::size_t changed = 0;

 private:
  static bool choose_spot(const std::set<std::string>& deciding, Random& random, Removal& removal) {
    std::vector<Spot> spots = facts_of(removal.more.files[removal.file]);
    if (random.chance(80)) {
      std::erase_if(spots, [&](const Spot& spot) { return !deciding.contains(spot.exact); });
    }
    if (spots.empty()) return false;
    removal.spot = random.pick(spots);
    return true;
  }

  void leave_out(const Removal& removal, const Answers& more) {
    const auto lesser = load(removal.less());
    if (!lesser) return;
    ++asked;
    const Answers less = ask(*lesser, removal);
    for (const auto& [check, finding] : more) {
      const Finding& other = less.at(check);
      if (other.underlying != finding.underlying) ++changed;
      const std::string change =
          fmt::format("{} to {}", word(finding.underlying), word(other.underlying));
      const Overturned one{check, change, removal};
      const std::string key = check + " " + removal.spot.path;
      if (!keeps_what_is_known(finding, other, removal)) overturned.try_emplace(key, one);
      if (!never_hides_a_gap(finding, other, removal)) hidden.try_emplace(key, one);
    }
  }
};

const Search& search() {
  static const Search done = [] {
    Search search;
    for (const std::uint64_t seed : seeds(fact_groups)) search.look_at(seed);
    return search;
  }();
  return done;
}

void check_none(const Found& found, Judge judge) {
  for (const auto& [what, one] : found) {
    UNSCOPED_INFO(what << ": " << one.change << " without " << one.removal.spot.path << " of "
                       << one.removal.more.files[one.removal.file].name << ", as in");
    const auto fails = [&, &one = one](const Group& less) {
      return is_overturned(less, one, judge);
    };
    UNSCOPED_INFO(shrunk(one.removal.more, fails).text());
  }
  CHECK(found.empty());
}

TEST_CASE("what is known of a check stays when a fact is added") {
  check_none(search().overturned, keeps_what_is_known);
  // Without these it could pass by asking nothing.
  CHECK(search().asked > fact_groups * removals / 2);
  CHECK(search().changed > search().asked);
}

TEST_CASE("what is left out never hides a gap") { check_none(search().hidden, never_hides_a_gap); }

}  // namespace
}  // namespace icpcheck::properties
