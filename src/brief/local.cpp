// SPDX-License-Identifier: MIT
// What a description states under `local`, in words: nobody but its author knows these keys.
#include <algorithm>

#include "brief/facts.hpp"
#include "brief/parts.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

using Fits = std::function<bool(const LocalFact&)>;

bool holds_values(const yaml::Node& list) {
  return list.kind() == yaml::Kind::list &&
         std::ranges::all_of(list.children(),
                             [](const yaml::Node* item) { return item->children().empty(); });
}

bool is_value(const yaml::Node& node) {
  return holds_values(node) || (node.kind() != yaml::Kind::list && node.kind() != yaml::Kind::map);
}

/// What the words of a key name by its id has a name: "members from Wirral".
std::string key_in_words(const Description& description, std::string_view key) {
  std::string words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find_first_of("-_ "), key.size());
    const std::string_view word = key.substr(0, end);
    std::string name = in_words(word);
    if (word == description.id) name = description.name;
    for (const yaml::Node* place : items_at(description.root(), "places")) {
      if (text_at(*place, "id") == word && place->find("name") != nullptr) {
        name = text_at(*place, "name");
      }
    }
    words += (words.empty() ? "" : " ") + name;
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

class Writer {
 public:
  Writer(const Description& description, const Fits& fits, std::string_view top)
      : description_(description), fits_(fits), top_(top) {}

  /// "yes", "a; b", "kept; overseen by: The Council"; "" when nothing in it fits.
  std::string text(const yaml::Node& node, std::string_view between) {
    if (is_value(node)) return fits_({top_, node}) ? value(node, between) : "";
    std::string text;
    for (const yaml::Node* child : node.children()) {
      if (child->key() == "id") continue;
      const std::string part = node.kind() == yaml::Kind::list ? item(*child) : entry(*child);
      if (!part.empty()) text += (text.empty() ? "" : std::string(between)) + part;
    }
    return text;
  }

 private:
  std::string value(const yaml::Node& node, std::string_view between) {
    if (node.kind() != yaml::Kind::list) return free_value(description_, node);
    std::string text;
    for (const yaml::Node* child : node.children()) {
      text += (text.empty() ? "" : std::string(between)) + free_value(description_, *child);
    }
    return text.empty() ? "none" : text;
  }

  /// "overseen by: The Council", "kept" for what is true, "team (sees all areas)".
  std::string entry(const yaml::Node& node) {
    const std::string label = key_in_words(description_, node.key());
    const bool has_commas = std::ranges::any_of(node.children(), [](const yaml::Node* child) {
      return child->children().empty() && child->text().find(',') != std::string_view::npos;
    });
    const bool in_brackets = !is_value(node) || has_commas;
    const std::string inside = text(node, has_commas ? "; " : ", ");
    if (inside.empty()) return "";
    if (in_brackets) return label + " (" + inside + ")";
    return node.kind() == yaml::Kind::boolean && node.boolean() ? label : label + ": " + inside;
  }

  /// "governance (develops HWB)".
  std::string item(const yaml::Node& node) {
    const std::string name = in_words(std::string_view(text_at(node, "id")));
    std::string inside = text(node, ", ");
    if (inside.empty() || name.empty()) return inside;
    return name + " (" + inside + ")";
  }

  const Description& description_;
  const Fits& fits_;
  std::string_view top_;
};

}  // namespace

std::vector<Line> local_lines(const Description& description, const Fits& fits) {
  std::vector<Line> lines;
  const yaml::Node* local = description.root().find("local");
  if (local == nullptr) return lines;
  for (const yaml::Node* fact : local->children()) {
    const std::string text = Writer(description, fits, fact->key()).text(*fact, "; ");
    if (text.empty()) continue;
    const std::string label = capitalised(key_in_words(description, fact->key()));
    lines.push_back(labelled(label, text));
  }
  return lines;
}

void write_local(Brief& brief, const PaperSection& /*section*/) {
  const auto all = [](const LocalFact&) { return true; };
  brief.list("The description also records:", local_lines(brief.description, all));
  if (brief.system == nullptr) return;
  const std::vector<Line> lines = local_lines(*brief.system, all);
  if (lines.empty()) return;
  brief.paragraph(
      Line("The description of " + brief.system->name + age_of_system(brief) + " also records: ")
          .append(in_one(lines)));
}

}  // namespace icpcheck::brief
