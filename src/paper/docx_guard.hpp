// SPDX-License-Identifier: MIT
// Keeps out of papers what a part of a template would fetch or run where the paper is opened.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

namespace icpcheck::paper {

/// Why a part is left out. `why` goes on after "A header of the template ".
struct DocxReason {
  std::string why;
  std::string hint;
};

[[nodiscard]] DocxReason docx_holds_more();

/// Nothing when the part holds no way out but its relations, which are asked for elsewhere, and no
/// field but those that show something of the document itself.
[[nodiscard]] std::optional<DocxReason> docx_danger(const pugi::xml_document& part);

}  // namespace icpcheck::paper
