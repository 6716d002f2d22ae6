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

/// A page, in twentieths of a point: A4 with margins of 2.5 cm at the sides, 2 cm above and below.
struct DocxPage {
  int width = 11906;
  int height = 16838;
  int top = 1134;
  int right = 1417;
  int bottom = 1134;
  int left = 1417;
  int header = 709;
  int footer = 709;
  int gutter = 0;

  /// The same on its side; one that lies already stays as it is.
  [[nodiscard]] DocxPage across() const;
  [[nodiscard]] int text_width() const { return width - left - right - gutter; }
  [[nodiscard]] int text_height() const;
};

struct DocxLook {
  std::string styles;     // the part of styles, which may lack some of ours
  std::string numbering;  // that of lists; "" for none
  DocxPage page;
  std::string sides;                // how a section names its headers and footers
  bool own_footer = true;           // which says the number of the page
  bool other_first = false;         // whether the first page has headers of its own
  bool even_and_odd = false;        // whether left pages have
  std::vector<zip::Part> parts;     // with those that they lead to
  std::vector<DocxRelation> leads;  // from the document to them
  std::vector<std::pair<std::string, std::string>> types;  // of parts: name and type of content
};

/// Arial, on the page above, with the number of the page at the bottom.
[[nodiscard]] const std::shared_ptr<const DocxLook>& usual_docx_look();

/// The end of a section; `first` says that none is before it.
[[nodiscard]] std::string docx_section(const DocxLook& look, bool across, bool first);

/// "application/vnd.openxmlformats-officedocument.wordprocessingml." and the word, "+xml".
[[nodiscard]] std::string docx_type(std::string_view word);

/// The type of content of a picture by the ending of its name; "" for what is taken for none.
[[nodiscard]] std::string_view docx_picture_type(std::string_view ending);

}  // namespace icpcheck::paper
