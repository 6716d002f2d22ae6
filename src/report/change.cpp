// SPDX-License-Identifier: MIT
// Changes of a profile in sentences.
#include "report/change.hpp"

namespace icpcheck::report {

std::string change_sentence(const ProfileChange& change) {
  std::string text = change.what + ":";
  if (!change.subject.empty()) text += " " + change.subject;
  if (!change.title.empty()) text += " (" + change.title + ")";
  if (!change.to.empty()) text += (change.subject.empty() ? " " : ", ") + change.to;
  if (!change.from.empty()) text += " instead of " + change.from;
  text += ".";
  if (!change.reason.empty()) text += " " + change.reason;
  return text;
}

void write_changes(const Report& report, CsvWriter& csv) {
  if (report.profile) {
    for (const ProfileChange& change : report.profile->changes) {
      csv.add_item(change_sentence(change));
    }
  }
  csv.end_field();
}

std::string profile_text(const UsedProfile& profile) {
  std::string text = "The profile " + profile.file + " changes " +
                     (profile.changes.empty() ? "nothing." : "what is asked.");
  for (const ProfileChange& change : profile.changes) text += " " + change_sentence(change);
  return text;
}

}  // namespace icpcheck::report
