// SPDX-License-Identifier: MIT
// The profile in the text report, with everything that it changes.
#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

/// "Day on which ICPs are in place (expectations.in_place_by): 2022-07-01 instead of 2022-04-01".
Words words_of(const ProfileChange& change) {
  const bool is_parameter = change.what == "parameters";
  Words words("-");
  if (is_parameter && !change.title.empty()) {
    words.add(change.title).add("(" + change.subject + "):");
  } else if (change.subject.empty() || change.title.empty()) {
    words.add((change.subject.empty() ? change.what : change.subject) + ":");
  } else {
    words.add(change.subject + ",").add(change.title + ":");
  }
  words.add(change_phrase(change));
  if (!change.reason.empty()) words.add("· " + change.reason);
  return words;
}

}  // namespace

void write_profile(const UsedProfile& profile, Page& page) {
  Words head("Profile:");
  head.keep(profile.file);
  if (profile.automatic) head.add("(found, not named)");
  if (profile.changes.empty()) head.add("· changes nothing in this run");
  page.paragraph(head, 0);
  for (const ProfileChange& change : profile.changes) {
    page.paragraph(words_of(change), 2, 2);
  }
  page.blank();
}

}  // namespace icpcheck::report
