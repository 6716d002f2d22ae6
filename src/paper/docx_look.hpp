// SPDX-License-Identifier: MIT
// What a Word document looks like: ours, or as one that a council gives.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/paper/paper.hpp"
#include "icpcheck/zip/zip.hpp"

namespace icpcheck::paper {

/// How the document leads to one of its parts.
struct DocxRelation {
  std::string id;
  std::string kind;  // the last word of its type: "footer"
  std::string target;
};

struct DocxLook {
  std::string styles;               // the part of styles, which may lack some of ours
  std::string numbering;            // that of lists; "" for none
  std::string section;              // the end of the body: page size, margins, headers, footers
  bool own_footer = true;           // which says the number of the page
  bool even_and_odd = false;        // whether left pages have headers of their own
  int width = 9072;                 // of text, in twentieths of a point
  int height = 13900;               // the same
  std::vector<zip::Part> parts;     // with those that they lead to
  std::vector<DocxRelation> leads;  // from the document to them
  std::vector<std::pair<std::string, std::string>> types;  // of parts: name and type of content
};

/// A4 with margins of 2.5 cm, as the end of a section says it.
inline constexpr std::string_view usual_docx_page =
    R"(<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>)";
/// Leads to the footer of ours.
inline constexpr std::string_view own_docx_footer =
    R"(<w:footerReference w:type="default" r:id="footer"/>)";

/// Arial, A4 with margins of 2.5 cm, the number of the page at the bottom.
[[nodiscard]] const std::shared_ptr<const DocxLook>& usual_docx_look();

/// "application/vnd.openxmlformats-officedocument.wordprocessingml." and the word, "+xml".
[[nodiscard]] std::string docx_type(std::string_view word);

/// The type of content of a picture by the ending of its name; "" for what is taken for none.
[[nodiscard]] std::string_view docx_picture_type(std::string_view ending);

}  // namespace icpcheck::paper
