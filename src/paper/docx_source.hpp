// SPDX-License-Identifier: MIT
// The parts of a Word document that somebody gives, and how they lead to each other.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/zip/zip.hpp"

namespace icpcheck::paper {

/// What a part leads to.
struct DocxLead {
  std::string id;
  std::string kind;    // the last word of its type: "image"
  std::string target;  // the name of a part; outside the document an address
  bool outside = false;
};

/// How many tags and attributes the parts that are read may have in all. Trees of them take some
/// 130 MB at the most.
inline constexpr std::size_t most_docx_markup = 1'000'000;

class DocxSource {
 public:
  explicit DocxSource(std::vector<zip::Part> parts);

  [[nodiscard]] const std::vector<zip::Part>& parts() const { return parts_; }
  /// Null when there is none; capital letters do not count.
  [[nodiscard]] const std::string* find(std::string_view name) const;
  /// Reads a part as XML, with no entities of its own. False when there is none, it is no XML, or
  /// the limit above is reached.
  [[nodiscard]] bool load(std::string_view name, pugi::xml_document& part);
  /// Where the part leads to; "" is the whole document.
  [[nodiscard]] std::vector<DocxLead> leads_of(const std::string& name);
  /// Whether a part was not read because of the limit.
  [[nodiscard]] bool is_too_large() const { return is_too_large_; }

 private:
  std::vector<zip::Part> parts_;
  std::map<std::string, std::size_t> places_;  // of parts, by their names in small letters
  std::size_t markup_ = 0;                     // of the parts that were read
  bool is_too_large_ = false;
};

/// The first that is of the kind and lies inside; null when there is none.
[[nodiscard]] const DocxLead* find_lead(const std::vector<DocxLead>& leads, std::string_view kind);

/// "hdr" of "w:hdr".
[[nodiscard]] std::string_view local_name(std::string_view name);

inline constexpr std::string_view docx_words =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view docx_drawings =
    "http://schemas.openxmlformats.org/drawingml/2006/main";

/// Whether the root has the name, "w:hdr", and its prefix stands for `space`.
[[nodiscard]] bool has_root(const pugi::xml_document& part, const std::string& name,
                            std::string_view space);
/// Whether another document may hold the part: it has this root, and no bytes that are no text.
[[nodiscard]] bool is_whole(const pugi::xml_document& part, const std::string& root);

/// The XML as it is written into another document.
[[nodiscard]] std::string xml_text(const pugi::xml_node& node);

}  // namespace icpcheck::paper
