// SPDX-License-Identifier: MIT
// Styles of papers and Word templates. The first byte says what the rest is: the YAML of a style, a
// Word document, or the parts of one. Demanded: a style or template or an error; papers by them are
// well formed in each format.
#include "archive.hpp"
#include "icpcheck/base/text_stream.hpp"
#include "icpcheck/brief/brief.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "judge.hpp"
#include "scene.hpp"
#include "support.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

/// What papers are about.
struct Subject {
  Description description;
  Report report;

  explicit Subject(std::string_view path)
      : description(fuzz::description_of_project(path)),
        report(fuzz::report_on(description, fuzz::setup_with(fuzz::built_in_packs()))) {}
  [[nodiscard]] paper::Paper paper(const PaperStyle& style) const {
    return brief::make_paper({report, report.descriptions.front(), description, nullptr}, style);
  }
};

const Subject& system_subject() {
  static const Subject subject("examples/lincolnshire/system.yaml");
  return subject;
}

void try_style(std::string_view text, std::size_t choice) {
  static const Subject place("examples/complete/place.yaml");
  const packs::BuiltIn& built_in = packs::built_in();
  Diagnostics problems;
  const auto style = packs::load_style(
      "fuzz", "fuzz.yaml", std::string(text),
      {built_in.arrangements, built_in.paper_schema, fuzz::built_in_packs(), built_in.styles},
      problems);
  fuzz::tell(problems);
  demand(style.has_value() != problems.has_errors());
  if (!style) return;
  const auto formats = paper::paper_formats();
  const auto& format = formats[choice % formats.size()];
  for (const Subject* subject : {&system_subject(), &place}) {
    TextStream written;
    format.write(subject->paper(*style), written.out());
    fuzz::judge(format.name, written.take());
  }
}

void try_template(std::string_view bytes) {
  static const paper::Paper paper = system_subject().paper(packs::usual_style(Kind::system));
  Diagnostics problems;
  const auto look = paper::read_docx_look("fuzz.docx", bytes, problems);
  fuzz::tell(problems);
  demand((look != nullptr) != problems.has_errors());
  if (look == nullptr) return;
  TextStream written;
  paper::write(paper, *paper::docx_writer(written.out(), look));
  fuzz::judge("docx", written.take());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(fuzz::view(data, size));
  const std::size_t kind = choices.below(3);
  const std::string_view rest = choices.take(size);
  if (kind == 0) try_style(rest, size);
  if (kind == 1) try_template(rest);
  if (kind == 2) try_template(fuzz::archive_of(rest));
  return 0;
}
