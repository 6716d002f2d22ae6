// SPDX-License-Identifier: MIT
// Copies parts of a template, each with the pictures and addresses that it leads to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "paper/docx_look.hpp"
#include "paper/docx_source.hpp"

namespace icpcheck::paper {

/// One copies all parts, so that their pictures get names that differ.
class DocxCopier {
 public:
  DocxCopier(DocxSource& source, DocxLook& look) : source_(source), look_(look) {}

  /// Under the name below "word/". False, with nothing taken, where the part is none or leads to
  /// more than pictures and addresses.
  [[nodiscard]] bool take(const DocxLead& lead, const std::string& name, const std::string& type);

 private:
  void take_leads(const std::vector<DocxLead>& leads, const std::string& name);
  [[nodiscard]] const std::string& take_picture(const std::string& from);

  DocxSource& source_;
  DocxLook& look_;
  std::map<std::string, std::string> pictures_;  // that were taken: name there, name below "word/"
};

}  // namespace icpcheck::paper
