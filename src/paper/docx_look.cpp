// SPDX-License-Identifier: MIT
#include "paper/docx_look.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "paper/docx_styles.hpp"

namespace icpcheck::paper {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> picture_types{{
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"bmp", "image/bmp"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"emf", "image/x-emf"},
    {"wmf", "image/x-wmf"},
}};

std::shared_ptr<const DocxLook> make_usual_look() {
  auto look = std::make_shared<DocxLook>();
  look->styles = empty_styles();
  return look;
}

/// Ours stands on every page, also where these have headers of their own.
std::string own_footers(const DocxLook& look) {
  if (!look.own_footer) return "";
  std::string all;
  for (const auto& [pages, has] : {std::pair("default", true), std::pair("even", look.even_and_odd),
                                   std::pair("first", look.other_first)}) {
    if (has) all += fmt::format(R"(<w:footerReference w:type="{}" r:id="footer"/>)", pages);
  }
  return all;
}

}  // namespace

const std::shared_ptr<const DocxLook>& usual_docx_look() {
  static const std::shared_ptr<const DocxLook> look = make_usual_look();
  return look;
}

DocxPage DocxPage::across() const {
  if (width >= height) return *this;
  DocxPage page = *this;
  std::swap(page.width, page.height);
  return page;
}

int DocxPage::text_height() const { return height - std::abs(top) - std::abs(bottom); }

std::string docx_section(const DocxLook& look, bool across, bool first) {
  const DocxPage page = across ? look.page.across() : look.page;
  return fmt::format(
      R"(<w:sectPr>{}{}<w:pgSz w:w="{}" w:h="{}"{}/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" )"
      R"(w:left="{}" w:header="{}" w:footer="{}" w:gutter="{}"/>{}</w:sectPr>)",
      look.sides, own_footers(look), page.width, page.height,
      page.width > page.height ? R"( w:orient="landscape")" : "", page.top, page.right, page.bottom,
      page.left, page.header, page.footer, page.gutter,
      first && look.other_first ? "<w:titlePg/>" : "");
}

std::string docx_type(std::string_view word) {
  return "application/vnd.openxmlformats-officedocument.wordprocessingml." + std::string(word) +
         "+xml";
}

std::string_view docx_picture_type(std::string_view ending) {
  for (const auto& [known, type] : picture_types) {
    if (known == ending) return type;
  }
  return "";
}

}  // namespace icpcheck::paper
