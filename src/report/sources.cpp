// SPDX-License-Identifier: MIT
// Citing the sources of a check.
#include "icpcheck/report/sources.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string_view>

#include "icpcheck/report/phrases.hpp"

namespace icpcheck::report {
namespace {

/// Commas inside brackets belong to a name: "(Public Health, Health and Wellbeing Boards)".
std::string_view before_first_comma(std::string_view title) {
  int depth = 0;
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (title[at] == '(') ++depth;
    if (title[at] == ')') --depth;
    if (title[at] == ',' && depth == 0) return title.substr(0, at);
  }
  return title;
}

}  // namespace

Sources::Sources(const Report& report) {
  std::map<std::string, std::set<std::string>, std::less<>> titles_by_short;
  for (const Pack* pack : report.packs) {
    for (const Check* check : pack->checks()) packs_.emplace(check, pack);
    for (const Source& source : pack->sources) {
      const std::string short_title(before_first_comma(source.title));
      titles_by_short[short_title].insert(source.title);
      if (short_titles_.emplace(source.title, short_title).second) all_.push_back(&source);
    }
  }
  for (auto& [title, short_title] : short_titles_) {
    if (titles_by_short[short_title].size() > 1) short_title = title;
  }
}

const Pack* Sources::pack_of(const Check& check) const {
  const auto pack = packs_.find(&check);
  return pack == packs_.end() ? nullptr : pack->second;
}

std::string Sources::title_of(const Source* source, const SourceReference& reference) const {
  const auto title = source == nullptr ? short_titles_.end() : short_titles_.find(source->title);
  if (title == short_titles_.end()) return reference.document;
  return title->second;
}

std::string Sources::cite(const Check& check) const {
  const Pack* pack = pack_of(check);
  std::string text;
  for (const SourceReference& reference : check.sources) {
    const Source* source = pack == nullptr ? nullptr : pack->find_source(reference.document);
    text += (text.empty() ? "" : "; ") + title_of(source, reference);
    if (!reference.at.empty()) text += ", " + reference.at;
  }
  return text;
}

std::string Sources::cite_origin(const Check& check) const {
  const Pack* pack = pack_of(check);
  std::array<std::string, 2> texts;  // documents themselves, reports on them
  std::array<std::string, 2> last;   // what is cited again need not be named again
  for (const SourceReference& reference : check.sources) {
    const Source* source = pack == nullptr ? nullptr : pack->find_source(reference.document);
    const bool reports = source != nullptr && !source->reports_on.empty();
    std::string title = title_of(source, reference);
    if (reports) title = source->reports_on + ", as reported to " + with_short_words(title);
    std::string& text = texts[reports ? 1 : 0];
    const bool again = last[reports ? 1 : 0] == title && !reference.at.empty();
    if (!text.empty()) text += "; ";
    text += again ? "" : title;
    if (!reference.at.empty()) text += (again ? "" : ", ") + reference.at;
    last[reports ? 1 : 0] = title;
  }
  return texts[0] + (texts[0].empty() || texts[1].empty() ? "" : "; ") + texts[1];
}

std::string Sources::cite_in_full(const Check& check) const {
  const std::string cited = cite_origin(check);
  if (cited.empty()) return "";
  const std::string wording = check.wording.empty() ? "" : "; " + check.wording;
  return fmt::format("{} ({}{})", cited, phrase(check.basis), wording);
}

}  // namespace icpcheck::report
