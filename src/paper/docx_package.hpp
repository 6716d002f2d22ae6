// SPDX-License-Identifier: MIT
// The parts of a Word document as one file.
#pragma once

#include <string>
#include <string_view>

#include "paper/docx_links.hpp"
#include "paper/docx_look.hpp"

namespace icpcheck::paper {

struct DocxContent {
  std::string title;
  std::string_view body;  // all that stands in it, and its last section
  std::string styles;     // whole parts
  std::string numbering;
  std::string footer_style;  // its id
};

[[nodiscard]] std::string docx_file(const DocxContent& content, const DocxLook& look,
                                    const DocxLinks& links);

}  // namespace icpcheck::paper
