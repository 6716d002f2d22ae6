// SPDX-License-Identifier: MIT
// The fields of a part of a template. Word works them out anew, and some fetch files or run
// programs.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "paper/docx_guard.hpp"

namespace icpcheck::paper {

/// Follows the fields of a part, whose nodes it is shown in the order of the text. A field begins,
/// has its code in runs beside each other, has its result, ends. What stands otherwise is refused,
/// as Word may put a code together that is not the one that was read.
class DocxFields {
 public:
  /// Why the part is left out because of the element; nothing when it is not.
  [[nodiscard]] std::optional<DocxReason> look_at(const pugi::xml_node& element);
  /// The same of the end of the part.
  [[nodiscard]] std::optional<DocxReason> end() const;

 private:
  struct Field {
    pugi::xml_node around;  // the runs that hold its code
    std::string code;
    bool has_result = false;  // that began
  };

  [[nodiscard]] std::optional<DocxReason> turn(const pugi::xml_node& mark);
  [[nodiscard]] bool is_in_code() const { return !open_.empty() && !open_.back().has_result; }

  std::vector<Field> open_;  // the innermost last
};

}  // namespace icpcheck::paper
