// SPDX-License-Identifier: MIT
#include "packs/style_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/paper_style.hpp"

namespace icpcheck::packs {
namespace {

struct Placeholder {
  std::string_view name;  // without its braces
  std::size_t begin = 0;  // of the brace, in bytes of the text
};

std::vector<Placeholder> placeholders_of(std::string_view text) {
  std::vector<Placeholder> found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;) {
    const std::size_t close = std::min(text.find('}', open), text.size());
    found.push_back({text.substr(open + 1, close - open - 1), open});
    open = text.find('{', open + 1);
  }
  return found;
}

Diagnostic fault(const yaml::Node& text, const Placeholder& placeholder, std::string message,
                 std::string hint) {
  return yaml::at_text(text, placeholder.begin, placeholder.name.size() + 1,
                       "paper.unknown_placeholder", std::move(message), std::move(hint));
}

/// A day that a pack has as a parameter: "statute-2022.forward_plan_by".
void check_day(const yaml::Node& text, const Placeholder& placeholder, std::size_t dot,
               const PackList& packs, Diagnostics& diagnostics) {
  const std::string_view id = placeholder.name.substr(0, dot);
  const std::string_view name = placeholder.name.substr(dot + 1);
  const Pack* pack = find_pack(packs, id);
  if (pack == nullptr) {
    diagnostics.add(fault(text, placeholder, fmt::format("There is no pack \"{}\".", id),
                          did_you_mean(id, pack_ids(packs))));
    return;
  }
  const Parameter* parameter = pack->find_parameter(name);
  if (parameter != nullptr && parameter->type == "date") return;
  std::vector<std::string_view> days;
  for (const Parameter& known : pack->parameters) {
    if (known.type == "date") days.emplace_back(known.name);
  }
  diagnostics.add(fault(text, placeholder,
                        fmt::format("The pack \"{}\" has no day \"{}\".", id, name),
                        days.empty() ? "It has no days." : did_you_mean(name, days)));
}

}  // namespace

void check_placeholders(const yaml::Node& text, const PackList& packs, Diagnostics& diagnostics) {
  for (const Placeholder& placeholder : placeholders_of(text.text())) {
    const std::size_t dot = placeholder.name.find('.');
    if (dot != std::string_view::npos) {
      check_day(text, placeholder, dot, packs, diagnostics);
    } else if (std::ranges::find(paper_placeholders, placeholder.name) ==
               paper_placeholders.end()) {
      diagnostics.add(fault(
          text, placeholder, fmt::format("\"{{{}}}\" stands for nothing here.", placeholder.name),
          fmt::format("Known are: {}.",
                      join_words({paper_placeholders.begin(), paper_placeholders.end()}))));
    }
  }
}

void check_item_keys(const yaml::Node& text, const std::vector<std::string_view>& keys,
                     Diagnostics& diagnostics) {
  for (const Placeholder& placeholder : placeholders_of(text.text())) {
    if (std::ranges::find(keys, placeholder.name) != keys.end()) continue;
    std::string hint = keys.empty() ? "Only a fact of each item of a list, with [] in its path, "
                                      "can name the item."
                                    : did_you_mean(placeholder.name, keys);
    diagnostics.add(fault(text, placeholder,
                          fmt::format("\"{{{}}}\" stands for nothing here.", placeholder.name),
                          std::move(hint)));
  }
}

}  // namespace icpcheck::packs
