// SPDX-License-Identifier: MIT
#include "report/html_page.hpp"

namespace icpcheck::report {

void begin_page(std::string_view title, std::string_view style, std::string_view policy,
                MarkupWriter& page) {
  page.raw("<!DOCTYPE html>");
  page.begin("html", {{"lang", "en-GB"}});
  page.begin("head");
  page.empty("meta", {{"charset", "utf-8"}});
  page.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  page.element("title", {}, title);
  page.begin("style");
  page.raw(style);
  page.end();
  page.end();
  page.begin("body");
}

void end_page(MarkupWriter& page) {
  page.end();
  page.end();
  page.raw("\n");
}

}  // namespace icpcheck::report
