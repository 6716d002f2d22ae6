// SPDX-License-Identifier: MIT
#include "sheet/choice_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "sheet/cell_text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::size_t longest_inline = 255;

std::string name_of_choices(std::size_t number) { return fmt::format("choices_{}", number + 1); }

/// Choices with a comma or a quote, or with space round them, cannot stand in a rule.
std::optional<std::string> inline_source(const std::vector<std::string>& choices) {
  std::string joined;
  for (const std::string& choice : choices) {
    if (choice.find_first_of(",\"\n") != std::string::npos) return std::nullopt;
    if (choice.empty() || choice.front() == ' ' || choice.back() == ' ') return std::nullopt;
    if (!joined.empty()) joined += ',';
    joined += visible(choice);
  }
  if (excel_length(joined) > longest_inline) return std::nullopt;
  return '"' + joined + '"';
}

}  // namespace

std::string ChoiceLists::source_of(const std::vector<std::string>& choices) {
  if (auto source = inline_source(choices)) return *source;
  const auto [at, is_new] = numbers_.try_emplace(choices, lists_.size());
  if (is_new) lists_.push_back(choices);
  return name_of_choices(at->second);
}

Page ChoiceLists::page() const {
  Page page{.name = "Lists", .shown = Shown::hidden, .freeze = false};
  std::size_t longest = 0;
  for (const auto& list : lists_) {
    page.columns.push_back({.width = 40});
    longest = std::max(longest, list.size());
  }
  page.rows.resize(longest);
  for (const auto& list : lists_) {
    const auto column = static_cast<std::size_t>(&list - lists_.data());
    for (std::size_t row = 0; row < list.size(); ++row) {
      page.rows[row].fields.resize(lists_.size());
      page.rows[row].fields[column] = {list[row]};
    }
  }
  return page;
}

std::vector<std::pair<std::string, Range>> ChoiceLists::names() const {
  std::vector<std::pair<std::string, Range>> names;
  for (const auto& list : lists_) {
    const std::size_t number = names.size();
    const auto column = static_cast<std::uint32_t>(number + 1);
    names.emplace_back(name_of_choices(number),
                       Range{1, column, static_cast<std::uint32_t>(list.size()), column});
  }
  return names;
}

}  // namespace icpcheck::sheet
