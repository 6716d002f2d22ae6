// SPDX-License-Identifier: MIT
// The report as one HTML file that loads nothing: for board papers, a browser and a printer.
#include "report/html.hpp"

#include <fmt/format.h>

#include <array>

#include "report/html_assets.hpp"
#include "report/html_page.hpp"
#include "report/phrases.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t longest_name = 120;

std::string title_of(const Report& report) {
  if (report.descriptions.empty()) return "Gap report";
  if (report.descriptions.size() == 1) return short_name(report.descriptions.front().name);
  return fmt::format("Gap report on {}", count_of(report.descriptions.size(), "description"));
}

/// The title of the window, which says what the page is.
std::string document_title(const Report& report) {
  const std::string title = title_of(report);
  return report.descriptions.size() == 1 ? title + ": gap report" : title;
}

void write_title(const HtmlReport& html) {
  MarkupWriter& page = html.page;
  page.begin("p", {{"class", "caption"}});
  page.text("Gap report as of ");
  write_date(html.report.options.as_of, page);
  page.end();
  page.begin("h1");
  page.element("bdi", {}, title_of(html.report));
  page.end();
  if (html.report.descriptions.size() == 1) {
    write_about(html.report.descriptions.front(), page);
  }
  page.element("p", {{"class", "closing"}}, html.report.closing);
}

struct Section {
  std::string_view id;
  std::string_view title;
  bool shown;
};

void write_contents(const HtmlReport& html) {
  const bool any = !html.report.descriptions.empty();
  bool planned = false;
  for (const DescriptionResult& result : html.report.descriptions) planned |= !result.plan.empty();
  const std::array sections{Section{"glance", "At a glance", any},
                            Section{"clauses", "Clause by clause", any},
                            Section{"due", "What falls due", planned},
                            Section{"findings", "Findings", any},
                            Section{"words", "What the words mean", any},
                            Section{"sources", "Sources", any},
                            Section{"made", "How this report was made", true}};
  html.page.begin("nav", {{"class", "contents"}, {"aria-label", "Contents"}});
  html.page.begin("ol");
  for (const Section& section : sections) {
    if (!section.shown) continue;
    html.page.begin("li");
    html.page.element("a", {{"href", fmt::format("#{}", section.id)}}, section.title);
    html.page.end();
  }
  html.page.end();
  html.page.end();
}

void write_body(const HtmlReport& html) {
  begin_main("gap report", html.page);
  write_title(html);
  write_contents(html);
  if (!html.report.descriptions.empty()) {
    write_glance(html);
    write_heat_map(html);
    write_timeline(html);
    write_all_findings(html);
  }
  write_end(html);
  html.page.end();
}

}  // namespace

void write_html(const Report& report, const Look& /*look*/, std::ostream& out) {
  const Sources sources(report);
  const Overview overview = overview_of(report);
  MarkupWriter page(out);
  const HtmlReport html{report, overview, sources, page};
  const std::string title =
      fmt::format("{} as of {}", document_title(report), in_words(report.options.as_of));
  begin_page(title, html_style(), html_policy(), page);
  write_body(html);
  page.begin("script");
  page.raw(html_script());
  page.end();
  end_page(page);
}

void begin_main(std::string_view what, MarkupWriter& page) {
  page.element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to main content");
  page.begin("header", {{"class", "banner"}});
  page.begin("div", {{"class", "width"}});
  page.element("span", {{"class", "banner-name"}}, "icpcheck");
  page.element("span", {}, fmt::format("Integrated care governance: {}", what));
  page.end();
  page.end();
  page.begin("main", {{"id", "main"}, {"class", "width"}, {"tabindex", "-1"}});
}

std::string short_name(std::string_view name) { return shortened(name, longest_name); }

}  // namespace icpcheck::report
