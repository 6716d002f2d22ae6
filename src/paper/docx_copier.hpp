// SPDX-License-Identifier: MIT
// Copies parts of a template, each with the pictures and addresses that it leads to.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "paper/docx_guard.hpp"
#include "paper/docx_look.hpp"
#include "paper/docx_source.hpp"

namespace icpcheck::paper {

/// What the paper does not take, as sentences: why, and what to do about it.
struct DocxLeftOut {
  std::string message;
  std::string hint;

  bool operator==(const DocxLeftOut&) const = default;
};

[[nodiscard]] DocxReason docx_is_damaged();

/// What a part is in the paper.
struct DocxPart {
  std::string said;  // "A header"
  std::string name;  // below "word/"
  std::string type;  // of its content
  std::string root;  // the name of its first element: "w:hdr"
};

/// One copies all parts, so that their pictures get names that differ.
class DocxCopier {
 public:
  DocxCopier(DocxSource& source, DocxLook& look) : source_(source), look_(look) {}

  /// False, with nothing taken and that said, where the part cannot be read, leads to more than
  /// pictures and addresses, or would fetch or run something.
  [[nodiscard]] bool take(const DocxLead& lead, const DocxPart& as);
  /// Says the same thing once.
  void leave_out(const std::string& said, const DocxReason& reason);
  [[nodiscard]] const std::vector<DocxLeftOut>& left_out() const { return left_out_; }

 private:
  [[nodiscard]] std::optional<DocxReason> refuse(const DocxLead& lead, const std::string& root,
                                                 pugi::xml_document& part,
                                                 std::vector<DocxLead>& leads);
  void take_leads(const std::vector<DocxLead>& leads, const std::string& name);
  [[nodiscard]] const std::string& take_picture(const std::string& from);

  DocxSource& source_;
  DocxLook& look_;
  std::map<std::string, std::string> pictures_;  // that were taken: name there, name below "word/"
  std::vector<DocxLeftOut> left_out_;
};

}  // namespace icpcheck::paper
