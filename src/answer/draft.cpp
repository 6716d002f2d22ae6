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

/// The facts of a part beside those on the way to `fact`: "icp.status" and "icp.chair.post" of
/// "icp" beside "icp.chair.since". What only names the part, or says that a list is not complete,
/// is none.
std::vector<std::string> beside(const yaml::Node& root, std::string_view part,
                                const std::string& fact) {
  std::vector<std::string> paths;
  const yaml::Node* node = find_path(root, part);
  if (node == nullptr || node->path() == fact) return paths;
  for (const yaml::Node* child : node->children()) {
    const std::string path = child->path();
    if (is_within(fact, path)) {
      const std::vector<std::string> deeper = beside(root, path, fact);
      paths.insert(paths.end(), deeper.begin(), deeper.end());
    } else if (child->key() != "id" && child->key() != "partial") {
      paths.push_back(path);
    }
  }
  return paths;
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

bool Draft::set(std::string_view path, const edit::Value& value, Diagnostics& diagnostics) {
  // What a file keeps about its facts is no fact that a document supports.
  const bool is_fact = !path.starts_with("asked") && !path.starts_with("evidence");
  const yaml::Node* before = find_path(root(), path);
  if (before != nullptr && edit::value_of(*before) == value) return true;
  const bool was_list = before != nullptr && before->kind() == yaml::Kind::list;
  const std::string list(path.substr(0, path.rfind("[+]")));
  const bool begins_list = find_path(root(), list) == nullptr;
  if (!editor_.set(path, value, diagnostics)) return false;
  // A list that was there stays what it was, whatever it holds beside that now.
  if (!is_fact || was_list || path.ends_with("partial")) return true;
  const yaml::Node* after = find_path(root(), list);
  if (after == nullptr) return true;
  const bool is_item = list.size() < path.size() && !begins_list && after->size() > 0;
  return narrow(is_item ? after->children().back()->path() : after->path(), diagnostics);
}

/// Takes the fact away from each document that supports it now. A document that supports all of a
/// part is named for the other facts of it.
bool Draft::narrow(const std::string& fact, Diagnostics& diagnostics) {
  for (const yaml::Node* evidence : items_at(root(), "evidence")) {
    const std::string path = evidence->path() + ".supports";
    std::vector<edit::Value> narrowed;
    for (const yaml::Node* support : items_at(*evidence, "supports")) {
      if (!is_within(fact, support->text())) {
        narrowed.push_back(edit::value_of(*support));
        continue;
      }
      for (std::string& other : beside(root(), support->text(), fact)) {
        narrowed.push_back(edit::text(std::move(other)));
      }
    }
    const yaml::Node* supports = evidence->find("supports");
    if (supports == nullptr || narrowed.size() == supports->size()) {
      const bool same = supports == nullptr || edit::value_of(*supports) == edit::list(narrowed);
      if (same) continue;
    }
    if (!editor_.set(path, edit::list(narrowed), diagnostics)) return false;
    return narrow(fact, diagnostics);
  }
  return true;
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
  for (const Diagnostic& each : problems_of(file, before_, *schema_, limits_).items()) {
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
