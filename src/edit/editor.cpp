// SPDX-License-Identifier: MIT
// Tries the ways to write a change, and keeps the one that changes just that.
#include "icpcheck/edit/editor.hpp"

#include "edit/change.hpp"

namespace icpcheck::edit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Diagnostic no_path(const yaml::Document& document, std::string_view path) {
  return error_of(document.file(), "edit.no_path",
                  "\"" + std::string(path) + "\" is no way to a fact.",
                  "Write it as a report does: icp.meetings.in_public, or icp.members[0].post for "
                  "the first of a list.");
}

}  // namespace

std::optional<Editor> Editor::open(std::string file, std::string bytes,
                                   const schema::Schema& schema, const yaml::Limits& limits,
                                   Diagnostics& diagnostics) {
  std::string mark;
  if (bytes.starts_with(byte_order_mark)) mark = byte_order_mark;
  Diagnostics found;
  auto document = yaml::read(std::move(file), std::move(bytes), limits, found);
  const bool whole = document != nullptr && !found.has_errors();
  diagnostics.add(std::move(found));
  if (!whole) return std::nullopt;
  return Editor{std::move(document), std::move(mark), schema, limits};
}

std::string Editor::bytes() const { return mark_ + document_->source(); }

bool Editor::set(std::string_view path, const Value& value, Diagnostics& diagnostics) {
  const auto written = parse_path(path);
  if (!written) {
    diagnostics.add(no_path(*document_, path));
    return false;
  }
  return Change{*this, path, diagnostics}.set(*written, value);
}

bool Editor::remove(std::string_view path, Diagnostics& diagnostics) {
  const auto written = parse_path(path);
  if (!written) {
    diagnostics.add(no_path(*document_, path));
    return false;
  }
  return Change{*this, path, diagnostics}.remove(*written);
}

}  // namespace icpcheck::edit
