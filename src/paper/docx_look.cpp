// SPDX-License-Identifier: MIT
#include "paper/docx_look.hpp"

#include <array>

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
  look->section =
      "<w:sectPr>" + std::string(own_docx_footer) + std::string(usual_docx_page) + "</w:sectPr>";
  return look;
}

}  // namespace

const std::shared_ptr<const DocxLook>& usual_docx_look() {
  static const std::shared_ptr<const DocxLook> look = make_usual_look();
  return look;
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
