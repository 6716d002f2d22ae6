// SPDX-License-Identifier: MIT
// The profile in HTML pages, with everything that it changes.
#include "report/html.hpp"
#include "report/made.hpp"

namespace icpcheck::report {

void write_profile(const UsedProfile& profile, MarkupWriter& page) {
  page.element("h3", {}, "Profile");
  page.begin("p");
  page.text("The profile ");
  page.element("code", {}, profile.file);
  page.text(profile.automatic ? ", found beside the descriptions, changes what is checked."
                              : " changes what is checked.");
  page.end();
  if (profile.changes.empty()) return;
  begin_scroll("What the profile changes", page);
  page.begin("table");
  page.element("caption", {}, "What the profile changes");
  page.begin("thead");
  page.begin("tr");
  for (const std::string_view title : {"What", "About", "From", "To", "Reason"}) {
    page.element("th", {{"scope", "col"}}, title);
  }
  page.end();
  page.end();
  page.begin("tbody");
  for (const ProfileChange& change : profile.changes) {
    page.begin("tr");
    page.element("th", {{"scope", "row"}}, readable(change.what));
    for (const std::string* text : {&change.subject, &change.from, &change.to, &change.reason}) {
      page.element("td", {}, *text);
    }
    page.end();
  }
  page.end();
  page.end();
  page.end();
}

}  // namespace icpcheck::report
