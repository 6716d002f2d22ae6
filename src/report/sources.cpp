// SPDX-License-Identifier: MIT
// Citing the sources of a check.
#include "report/sources.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "report/phrases.hpp"

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
    for (const Clause& clause : pack->clauses) {
      for (const Check& check : clause.checks) packs_.emplace(&check, pack);
    }
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

std::string Sources::cite(const Check& check) const {
  const auto pack = packs_.find(&check);
  std::string text;
  for (const SourceReference& reference : check.sources) {
    if (!text.empty()) text += "; ";
    text += cite(pack == packs_.end() ? nullptr : pack->second, reference);
  }
  return text;
}

std::string Sources::cite_in_full(const Check& check) const {
  const std::string cited = cite(check);
  if (cited.empty()) return "";
  const std::string wording = check.wording.empty() ? "" : "; " + check.wording;
  return fmt::format("{} ({}{})", cited, phrase(check.basis), wording);
}

std::string Sources::cite(const Pack* pack, const SourceReference& reference) const {
  const Source* source = pack == nullptr ? nullptr : pack->find_source(reference.document);
  const auto title = source == nullptr ? short_titles_.end() : short_titles_.find(source->title);
  std::string text = title == short_titles_.end() ? reference.document : title->second;
  if (!reference.at.empty()) text += ", " + reference.at;
  return text;
}

}  // namespace icpcheck::report
