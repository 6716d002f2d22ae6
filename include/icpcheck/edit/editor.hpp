// SPDX-License-Identifier: MIT
// Changes facts of a description and nothing else: every other byte of the file stays as it is.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/edit/value.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::edit {

/// One text that is being edited. A change is made by writing over as little as can be, and then
/// the text is read again: what it says has to be what it said before with exactly that change, or
/// the change is refused and the text stays.
///
/// A path is that of a report: "icp.chair.post", "hwbs[lincolnshire-hwb].jsna.in_force",
/// "icp.members[2].post" (from 0). "icp.members[+]" is a new item at the end. An id that no item
/// has yet begins an item with that id.
class Editor {
 public:
  /// Empty, with errors, when the text cannot be read without mistakes of YAML.
  [[nodiscard]] static std::optional<Editor> open(std::string file, std::string bytes,
                                                  const schema::Schema& schema,
                                                  const yaml::Limits& limits,
                                                  Diagnostics& diagnostics);

  /// Writes a value, with the parents that it needs, each where the schema has it. Of a list or map
  /// that is there only what differs is written. False, with an error, when it cannot be done.
  bool set(std::string_view path, const Value& value, Diagnostics& diagnostics);
  /// Takes a value away, and a map that has nothing else. The last item leaves an empty list. What
  /// is not there is an error.
  bool remove(std::string_view path, Diagnostics& diagnostics);

  /// As it would be written now.
  [[nodiscard]] std::string bytes() const;
  [[nodiscard]] const yaml::Document& document() const { return *document_; }

 private:
  Editor(std::shared_ptr<const yaml::Document> document, std::string mark,
         const schema::Schema& schema, const yaml::Limits& limits)
      : document_(std::move(document)), mark_(std::move(mark)), schema_(&schema), limits_(limits) {}
  friend class Change;

  std::shared_ptr<const yaml::Document> document_;
  std::string mark_;  // the byte order mark, if there is one
  const schema::Schema* schema_;
  yaml::Limits limits_;
};

}  // namespace icpcheck::edit
