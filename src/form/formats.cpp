// SPDX-License-Identifier: MIT
#include "icpcheck/form/formats.hpp"

#include <array>

#include "form/document.hpp"
#include "form/writers.hpp"

namespace icpcheck::form {
namespace {

void write_text(const Forms& forms, const paper::Look& look, std::ostream& out) {
  write_document(forms, *paper::text_writer(look, out));
}

void write_markdown(const Forms& forms, const paper::Look& /*look*/, std::ostream& out) {
  write_document(forms, *paper::markdown_writer(out));
}

constexpr std::array form_format_table{
    FormFormat{"text", write_text}, FormFormat{"markdown", write_markdown},
    FormFormat{"html", write_html}, FormFormat{"csv", write_csv},
    FormFormat{"xlsx", write_xlsx}, FormFormat{"json", write_json},
};

}  // namespace

Formats<FormFormat> formats() { return form_format_table; }

}  // namespace icpcheck::form
