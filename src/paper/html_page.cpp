// SPDX-License-Identifier: MIT
#include "paper/html_page.hpp"

#include "paper/content_hash.hpp"
#include "paper/html_assets.hpp"

namespace icpcheck::paper {

void begin_page(std::string_view title, bool script, MarkupWriter& page) {
  const std::string policy = page_policy(html_style(), script ? html_script() : "");
  page.raw("<!DOCTYPE html>");
  page.begin("html", {{"lang", "en-GB"}});
  page.begin("head");
  page.empty("meta", {{"charset", "utf-8"}});
  page.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  page.element("title", {}, title);
  page.begin("style");
  page.raw(html_style());
  page.end();
  page.end();
  page.begin("body");
}

void end_page(bool script, MarkupWriter& page) {
  if (script) {
    page.begin("script");
    page.raw(html_script());
    page.end();
  }
  page.end();
  page.end();
  page.raw("\n");
}

}  // namespace icpcheck::paper
