// SPDX-License-Identifier: MIT
// Small pieces that several parts of the HTML report are made of.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/html.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, 7> headings{"", "h1", "h2", "h3", "h4", "h5", "h6"};

void write_tag(std::string_view look, std::string_view sign, std::string_view phrase,
               MarkupWriter& page) {
  page.begin("strong", {{"class", fmt::format("tag {}", look)}});
  page.element("span", {{"aria-hidden", "true"}}, sign);
  page.text(fmt::format(" {}", phrase));
  page.end();
}

}  // namespace

std::string_view heading(int level) { return headings.at(static_cast<std::size_t>(level)); }

std::string prefix_of(const DescriptionResult& result, const Report& report) {
  return fmt::format("d{}-", &result - report.descriptions.data() + 1);
}

void write_tag(Rating rating, MarkupWriter& page) {
  write_tag(fmt::format("rating-{}", word(rating)), sign(rating), phrase(rating), page);
}

void write_tag(Status status, MarkupWriter& page) {
  write_tag(fmt::format("status-{}", word(status)), sign(status), phrase(status), page);
}

void write_date(Date date, MarkupWriter& page) {
  page.element("time", {{"datetime", to_string(date)}}, in_words(date));
}

void write_link(std::string_view address, std::string_view text, MarkupWriter& page) {
  if (may_link(address)) {
    page.element("a", {{"href", address}, {"rel", "noreferrer"}}, text);
  } else {
    page.element("bdi", {}, text);
  }
}

void write_about(const DescriptionResult& result, MarkupWriter& page) {
  page.begin("p", {{"class", "hint"}});
  page.text(fmt::format("The description of this {} is dated ", word(result.kind)));
  write_date(result.described_on, page);
  page.text(". It is the file ");
  page.element("code", {}, result.file);
  page.text(".");
  page.end();
}

void begin_scroll(std::string_view label, MarkupWriter& page) {
  page.begin("div",
             {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", label}});
}

}  // namespace icpcheck::report
