// SPDX-License-Identifier: MIT
// Fills the placeholders in the texts of a style.
#include <algorithm>

#include "brief/facts.hpp"
#include "brief/parts.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

/// Whether a list on the way of a path is not complete, so that there may be more.
bool may_be_more(const yaml::Node& root, std::string_view path) {
  const std::size_t list = path.find("[]");
  const yaml::Node* items =
      list == std::string_view::npos ? nullptr : find_path(root, path.substr(0, list));
  return items != nullptr && is_partial(*items);
}

/// The one board there is; with several, or with a list that is not complete, any may be meant.
std::string board_name(const Brief& brief) {
  const yaml::Node& root = brief.description.root();
  std::vector<std::string> names;
  for (const SharedText& path : brief.style.reports_to) {
    if (may_be_more(root, path)) return "to be named";
    for (const PlaceOfPath& place : find_all(root, path)) {
      if (place.value != nullptr) names.emplace_back(place.value->text());
    }
  }
  return names.size() == 1 ? names.front() : "to be named";
}

/// "Lincolnshire" of "Lincolnshire Integrated Care System".
std::string area_name(const DescriptionResult& result) {
  constexpr std::string_view system = " Integrated Care System";
  std::string name = result.name;
  if (name.ends_with(system)) name.resize(name.size() - system.size());
  return name;
}

/// A parameter of a pack, as this run uses it: "statute-2022.forward_plan_by".
std::string day_of(const Brief& brief, std::string_view name) {
  const std::size_t dot = std::min(name.find('.'), name.size());
  const std::string_view id = name.substr(0, dot);
  const std::string_view parameter = name.substr(std::min(dot + 1, name.size()));
  for (const UsedParameter& used : brief.report.parameters) {
    if (used.pack == id && used.name == parameter) return with_dates_in_words(used.value);
  }
  const auto usual = std::ranges::find(brief.style.days, name, &PaperTerm::word);
  return usual == brief.style.days.end() ? std::string(name)
                                         : with_dates_in_words(usual->meaning.text());
}

std::string value_of(const Brief& brief, std::string_view name) {
  const SharedText& subject = brief.style.subject[static_cast<std::size_t>(brief.result.kind)];
  if (name == "name") return brief.result.name;
  if (name == "area") return area_name(brief.result);
  if (name == "subject") return subject;
  if (name == "Subject") return capitalised(subject);
  if (name == "board") return board_name(brief);
  if (name == "as_of") return in_words(brief.report.options.as_of);
  if (name == "described_on") return in_words(brief.result.described_on);
  return day_of(brief, name);
}

}  // namespace

std::string filled(const Brief& brief, std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    const std::size_t close = text.find('}', open);
    all += text.substr(0, close == std::string_view::npos ? text.size() : open);
    if (close == std::string_view::npos) break;
    all += value_of(brief, text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  return all;
}

std::string place_of_questions(const Brief& brief) {
  const auto found =
      std::ranges::find(brief.style.sections, PaperPart::to_confirm, &PaperSection::part);
  if (found == brief.style.sections.end() || found->heading.empty()) return "The gap report";
  const std::string heading = filled(brief, found->heading);
  return heading.substr(0, heading.find(':'));
}

}  // namespace icpcheck::brief
