// SPDX-License-Identifier: MIT
#include "cli/paper_output.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view document_format = "docx";

}  // namespace

std::shared_ptr<const paper::DocxLook> look_of_document(const std::vector<Output>& outputs,
                                                        const Options& options,
                                                        const Terminal& terminal,
                                                        Diagnostics& problems) {
  const auto found = std::ranges::find(outputs, document_format, &Output::format);
  if (found != outputs.end() && found->file.empty() && terminal.out_is_terminal) {
    problems.add(misuse("cli.docx_to_terminal", "A terminal cannot show a Word document.",
                        "Give it a file: -o paper.docx."));
  }
  if (options.template_file.empty()) return nullptr;
  if (found == outputs.end()) {
    problems.add(misuse("cli.template_without_docx",
                        "--template is for Word documents, and the paper is written as " +
                            (outputs.empty() ? "text" : outputs.front().format) + ".",
                        "Write it as one: -o paper.docx."));
    return nullptr;
  }
  const std::optional<std::string> bytes =
      system::read_file(options.template_file, paper::most_docx_bytes, problems);
  return bytes ? paper::read_docx_look(options.template_file, *bytes, problems) : nullptr;
}

void write_paper(const paper::Paper& paper, std::string_view format,
                 const std::shared_ptr<const paper::DocxLook>& look, std::ostream& out) {
  if (format == document_format && look) return paper::write(paper, *paper::docx_writer(out, look));
  paper::paper_formats().find(format)->write(paper, out);
}

}  // namespace icpcheck::cli
