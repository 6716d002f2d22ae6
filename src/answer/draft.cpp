// SPDX-License-Identifier: MIT
// Changes facts by the editor, and lets the loader judge what became of the file.
#include "icpcheck/answer/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "answer/parts.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/field_at.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

std::optional<Kind> kind_of_file(const yaml::Node& root) {
  return from_word<Kind>(text_at(root, "kind"));
}

Diagnostics problems_of(const std::string& file, const std::string& bytes,
                        const schema::Schema& schema, const yaml::Limits& limits) {
  Diagnostics problems;
  static_cast<void>(load_description(file, bytes, schema, limits, problems));
  return problems;
}

}  // namespace

std::optional<Draft> Draft::open(std::string file, std::string bytes, const schema::Schema& schema,
                                 const yaml::Limits& limits, Diagnostics& diagnostics) {
  std::string before = bytes;
  auto editor = edit::Editor::open(std::move(file), std::move(bytes), schema, limits, diagnostics);
  if (!editor) return std::nullopt;
  return Draft{*std::move(editor), std::move(before), schema, limits};
}

bool Draft::remove(std::string_view path, Diagnostics& diagnostics) {
  const yaml::Node* item = find_path(root(), path);
  const bool in_list = item != nullptr && item->parent()->kind() == yaml::Kind::list;
  const std::string list = in_list ? item->parent()->path() : "";
  const std::size_t index = in_list ? item->index() : 0;
  const std::string name = item == nullptr ? std::string(path) : item->path();
  if (!editor_.remove(path, diagnostics)) return false;
  if (!forget(name, diagnostics)) return false;
  return !in_list || move_up(list, index, diagnostics);
}

/// Takes away that evidence supports the fact, from the last to the first, so that positions stay.
bool Draft::forget(std::string_view fact, Diagnostics& diagnostics) {
  const auto evidence = items_at(root(), "evidence");
  std::vector<std::string> gone;
  for (std::size_t i = evidence.size(); i > 0; --i) {
    const auto supports = items_at(*evidence[i - 1], "supports");
    for (std::size_t k = supports.size(); k > 0; --k) {
      if (!is_within(supports[k - 1]->text(), fact)) continue;
      gone.push_back(fmt::format("evidence[{}].supports[{}]", i - 1, k - 1));
    }
  }
  return std::ranges::all_of(
      gone, [&](const std::string& each) { return editor_.remove(each, diagnostics); });
}

/// Items behind one that went have other positions now: what names them by those follows.
bool Draft::move_up(const std::string& list, std::size_t gone, Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, std::string>> moved;
  const auto follow = [&](const yaml::Node& name) {
    const std::string_view path = name.text();
    const std::size_t end = path.find(']', list.size());
    if (!path.starts_with(list + "[") || end == std::string_view::npos) return;
    const auto index =
        parse_whole<std::size_t>(path.substr(list.size() + 1, end - list.size() - 1));
    if (!index || *index <= gone) return;
    moved.emplace_back(name.path(), fmt::format("{}[{}{}", list, *index - 1, path.substr(end)));
  };
  for (const yaml::Node* evidence : items_at(root(), "evidence")) {
    for (const yaml::Node* support : items_at(*evidence, "supports")) follow(*support);
  }
  for (const yaml::Node* asked : items_at(root(), "asked")) {
    if (const yaml::Node* fact = asked->find("fact")) follow(*fact);
  }
  return std::ranges::all_of(moved, [&](const auto& each) {
    return editor_.set(each.first, edit::text(each.second), diagnostics);
  });
}

std::optional<schema::TypeId> Draft::type_of(std::string_view path) const {
  const auto kind = kind_of_file(root());
  if (!kind) return std::nullopt;
  const bool is_item = path.ends_with(']');
  const std::string_view list = is_item ? path.substr(0, path.rfind('[')) : path;
  const schema::Field* field = field_at(*schema_, *kind, general_path(list));
  if (field == nullptr) return std::nullopt;
  if (!is_item) return field->type;
  const schema::Type& type = schema_->type(field->type);
  return type.kind == schema::TypeKind::list ? std::optional{type.items} : std::nullopt;
}

bool Draft::is_sound(Diagnostics& diagnostics) const {
  const std::string file(editor_.document().file());
  std::multiset<std::pair<std::string, std::string>> known;
  const Diagnostics before_problems = problems_of(file, before_, *schema_, limits_);
  for (const Diagnostic& each : before_problems.items()) {
    known.emplace(each.code, each.message);
  }
  bool sound = true;
  const Diagnostics after = problems_of(file + ", as it would be", bytes(), *schema_, limits_);
  for (const Diagnostic& each : after.items()) {
    const auto before = known.find({each.code, each.message});
    if (before != known.end()) {
      known.erase(before);
    } else if (each.severity == Severity::error) {
      sound = false;
      diagnostics.add(each);
    }
  }
  return sound;
}

}  // namespace icpcheck::answer
