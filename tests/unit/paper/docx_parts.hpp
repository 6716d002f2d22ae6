// SPDX-License-Identifier: MIT
// Word documents taken apart, and others made to be taken as templates.
#pragma once

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "icpcheck/paper/paper.hpp"
#include "icpcheck/zip/zip.hpp"
#include "support/catch.hpp"

namespace icpcheck::paper {

using DocxParts = std::map<std::string, std::string>;

inline std::string docx_bytes(const Paper& paper, std::shared_ptr<const DocxLook> look = nullptr) {
  std::ostringstream out;
  write(paper, *docx_writer(out, std::move(look)));
  return out.str();
}

/// The parts of a paper as a document, by name.
inline DocxParts docx_parts(const Paper& paper, std::shared_ptr<const DocxLook> look = nullptr) {
  zip::Refusal refusal;
  const auto parts = zip::read(docx_bytes(paper, std::move(look)), {}, refusal);
  REQUIRE(parts);
  DocxParts named;
  for (const zip::Part& part : *parts) named[part.name] = part.bytes;
  return named;
}

/// What stands in the body before its last section, with the line ends before elements left out.
inline std::string docx_body(const DocxParts& parts) {
  std::string text = parts.at("word/document.xml");
  const std::size_t begin = text.find("<w:body>") + 8;
  text = text.substr(begin, text.rfind("<w:sectPr>") - begin);
  std::erase(text, '\n');
  return text;
}

inline std::string body_of(const std::vector<Block>& blocks) {
  std::string body = docx_body(docx_parts(Paper{{.title = "T"}, blocks}));
  const std::string title =
      R"(<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">T</w:t></w:r></w:p>)";
  REQUIRE(body.starts_with(title));
  return body.substr(title.size());
}

/// How often the part stands in the text.
inline std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace icpcheck::paper
