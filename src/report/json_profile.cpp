// SPDX-License-Identifier: MIT
// The profile that a run used, for the formats that are JSON.
#include "report/json.hpp"

namespace icpcheck::report {

void write_profile(const UsedProfile& profile, JsonWriter& json) {
  json.begin_object("profile");
  json.text("file", profile.file);
  json.flag("automatic", profile.automatic);
  json.begin_array("changes");
  for (const ProfileChange& change : profile.changes) {
    json.begin_object("", JsonWriter::Layout::line);
    json.text("what", change.what);
    write_any(json, "subject", change.subject);
    write_any(json, "title", change.title);
    write_any(json, "from", change.from);
    write_any(json, "to", change.to);
    write_any(json, "reason", change.reason);
    json.end();
  }
  json.end();
  json.end();
}

}  // namespace icpcheck::report
