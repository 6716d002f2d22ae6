// SPDX-License-Identifier: MIT
// What the paper takes from around the text of a template: its page, headers, footers and theme.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "paper/docx_copier.hpp"
#include "paper/docx_look.hpp"
#include "paper/docx_source.hpp"

namespace icpcheck::paper {

/// Takes them from the last section of the document, whose parts `leads` lead to.
void take_section(DocxSource& source, DocxCopier& copier, const pugi::xml_document& document,
                  const std::vector<DocxLead>& leads, DocxLook& look);

/// Takes the theme and the table of fonts, without fonts that the document carries along.
void take_fonts(DocxSource& source, DocxCopier& copier, const std::vector<DocxLead>& leads,
                DocxLook& look);

}  // namespace icpcheck::paper
