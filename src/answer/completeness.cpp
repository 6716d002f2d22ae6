// SPDX-License-Identifier: MIT
// Whether lists name all that there is: those that do not stand under `partial` beside them.
#include <algorithm>

#include "icpcheck/answer/draft.hpp"
#include "icpcheck/edit/value.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::answer {
namespace {

/// "icp.partial" of "icp.members".
std::string partial_of(std::string_view list) {
  const std::size_t dot = list.rfind('.');
  return dot == std::string_view::npos ? "partial" : std::string(list.substr(0, dot)) + ".partial";
}

std::string_view name_of(std::string_view list) { return list.substr(list.rfind('.') + 1); }

edit::Value names_of(const yaml::Node& root, std::string_view list) {
  const yaml::Node* node = find_path(root, partial_of(list));
  return node == nullptr ? edit::list({}) : edit::value_of(*node);
}

}  // namespace

bool Draft::may_be_partial(std::string_view list) const {
  const auto type = type_of(partial_of(list));
  if (!type) return false;
  const schema::Type& names = schema_->type(*type);
  return names.kind == schema::TypeKind::list &&
         schema_->type(names.items).allows(std::string(name_of(list)));
}

bool Draft::is_complete(std::string_view list) const {
  const edit::Value names = names_of(root(), list);
  return std::ranges::find(names.items, edit::text(std::string(name_of(list)))) ==
         names.items.end();
}

bool Draft::set_complete(std::string_view list, bool complete, Diagnostics& diagnostics) {
  if (is_complete(list) == complete) return true;
  edit::Value names = names_of(root(), list);
  edit::Value name = edit::text(std::string(name_of(list)));
  if (complete) {
    std::erase(names.items, name);
  } else {
    names.items.push_back(std::move(name));
  }
  const std::string path = partial_of(list);
  return names.items.empty() ? remove(path, diagnostics) : set(path, names, diagnostics);
}

}  // namespace icpcheck::answer
