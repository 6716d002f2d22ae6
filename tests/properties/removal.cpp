// SPDX-License-Identifier: MIT
#include "properties/removal.hpp"

#include <set>

#include "icpcheck/packs/load.hpp"
#include "properties/arrangements.hpp"
#include "properties/lenient.hpp"

namespace icpcheck::properties {
namespace {

/// Whether it is that by which one board is known in two files, whose facts then come together.
bool is_of_twin(const Removal& removal) {
  const bool is_joined = removal.more.files.size() > 1;
  static const std::set<std::string> paths{"hwb",
                                           "hwbs",
                                           "hwb.authority",
                                           "hwb.authorities",
                                           "hwbs[].authority",
                                           "hwbs[].authorities",
                                           "organisations"};
  return is_joined && paths.contains(removal.spot.path);
}

bool is_exempt(const Finding& more, const Finding& less, const Removal& removal) {
  const Kind kind = removal.more.files[removal.subject].kind;
  const Kind of_file = removal.more.files[removal.file].kind;
  if (less.underlying == Status::met && more.underlying == Status::not_applicable) {
    return more.check->when.has_value() ||
           (more.check->subjects && more.check->subjects->empty == Status::not_applicable);
  }
  return reads_ratings(*more.check, kind) || is_of_twin(removal) ||
         is_among(removal.spot.path, of_file,
                  facts_done_without(*more.check, kind, arrangements()));
}

/// Facts that count against what a description says elsewhere: left out, the usual is taken to be
/// so. These alone can show a gap that nobody would see without them.
bool speaks_against(const std::string& path) {
  static const std::set<std::string> facts{
      // A day that has not come yet, or has passed.
      "since", "until", "from", "established_on", "agreed_on", "approved_on", "published_on",
      "impact_assessment_on", "stakeholders_engaged_on", "hwb_shown_on", "started_on",
      // Who or what is there, but does not count.
      "status", "post", "votes", "reaches_strategy", "statutory_committee", "of_other_system",
      "per_year", "groups", "meetings",
      // Of whom it is asked, too: a further body, or one of which a seat or plan is not.
      "organisation", "organisations", "represents", "appointed_by", "serves", "icbs", "hwbs",
      "partners", "members", "chair", "co_chairs", "vice_chairs"};
  return facts.contains(path.substr(path.rfind('.') + 1));
}

}  // namespace

Group Removal::less() const {
  Group group = more;
  group.files[file].tree = without(std::move(group.files[file].tree), spot);
  return group;
}

Answers ask(const Descriptions& descriptions, const Removal& removal) {
  const DescriptionResult result = audited(descriptions, removal.subject, removal.more.as_of);
  Answers answers;
  for (const Finding& finding : result.findings()) {
    answers.emplace(std::string(finding.check->id), finding);
  }
  return answers;
}

bool keeps_what_is_known(const Finding& more, const Finding& less, const Removal& removal) {
  if (less.underlying == more.underlying || less.underlying == Status::not_stated) return true;
  return is_exempt(more, less, removal);
}

bool never_hides_a_gap(const Finding& more, const Finding& less, const Removal& removal) {
  if (more.underlying != Status::gap || less.underlying != Status::met) return true;
  if (reads_ratings(*more.check, removal.more.files[removal.subject].kind)) return true;
  return speaks_against(removal.spot.path) && is_exempt(more, less, removal);
}

}  // namespace icpcheck::properties
