// SPDX-License-Identifier: MIT
// Changes facts by the editor, and lets the loader judge what became of the file.
#include "icpcheck/answer/draft.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/field_at.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

/// Whether `path` is the part at `part`, or something below it.
bool is_within(std::string_view path, std::string_view part) {
  if (!path.starts_with(part)) return false;
  const std::string_view rest = path.substr(part.size());
  return rest.empty() || rest.front() == '.' || rest.front() == '[';
}

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
  if (!editor_.remove(path, diagnostics)) return false;
  // From the last to the first, so that positions stay.
  const auto evidence = items_at(root(), "evidence");
  std::vector<std::string> gone;
  for (std::size_t i = evidence.size(); i > 0; --i) {
    const auto supports = items_at(*evidence[i - 1], "supports");
    for (std::size_t k = supports.size(); k > 0; --k) {
      if (!is_within(supports[k - 1]->text(), path)) continue;
      gone.push_back("evidence[" + std::to_string(i - 1) + "].supports[" + std::to_string(k - 1) +
                     "]");
    }
  }
  return std::ranges::all_of(
      gone, [&](const std::string& each) { return editor_.remove(each, diagnostics); });
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
