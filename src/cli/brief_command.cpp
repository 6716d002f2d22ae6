// SPDX-License-Identifier: MIT
// `icpcheck brief`: drafts a paper about what the first file describes.
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/paper_output.hpp"
#include "cli/paper_style.hpp"
#include "cli/set_up.hpp"
#include "cli/subject.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/brief/brief.hpp"
#include "icpcheck/packs/paper_style.hpp"

namespace icpcheck::cli {
namespace {

/// Empty, with an error, when no check applies.
std::optional<paper::Paper> paper_on(const batch::Loaded& loaded, std::size_t subject,
                                     const Run& run, const PaperStyle* style,
                                     const Options& options, Diagnostics& problems) {
  const Description& description = loaded.descriptions[subject];
  const audit::Joined& joined = loaded.joined[subject];
  Report report = empty_report(run);
  const audit::Setup setup = plan_for(run, options).setup;
  // The paper cites the packs that are asked about the one description.
  report.packs = setup.packs_for(description.kind);
  cel::Evaluator evaluator{setup.schema};
  report.descriptions.push_back(audit::audit(description, joined, setup, evaluator));
  const DescriptionResult& result = report.descriptions.front();
  for (const Diagnostic& note : result.notes) problems.add(note);
  if (!any_check_ran(result)) {
    problems.add(misuse("cli.nothing_checked",
                        "No check applies to this description, so there is nothing to report.",
                        "\"icpcheck catalogue\" lists the packs; name others with --pack."));
    return std::nullopt;
  }
  const bool has_system = description.kind == Kind::place && !joined.empty();
  return brief::make_paper(
      {report, result, description, has_system ? joined.front().get() : nullptr},
      style == nullptr ? packs::usual_style(description.kind) : *style);
}

void brief(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, option::paper_format.words(), problems);
  const std::string file = file_of(options.outputs);
  if (!file.empty()) check_free(file, problems);
  const auto look = look_of_document(outputs.value_or(std::vector<Output>{}), options,
                                     session.terminal, problems);
  const std::optional<Run> run = set_up(options, problems);
  std::optional<PaperStyle> style;
  if (run && !options.style.empty()) style = take_style(options.style, run->packs.known, problems);
  if (problems.has_errors()) return;
  std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  const bool all_found = !problems.has_errors();
  const batch::Loaded loaded = load_inputs(std::move(inputs), *run, options, true, problems);
  // A paper on half of what was named would mislead.
  if (!all_found || !loaded.complete || loaded.descriptions.empty()) return;
  const auto subject =
      find_subject(loaded.descriptions, options, "brief", "a paper is about one", problems);
  if (!subject) return;
  const auto paper = paper_on(loaded, *subject, *run, style ? &*style : nullptr, options, problems);
  if (!paper) return;
  const auto write = [&](const Output& output, const paper::Look& /*look*/, std::ostream& out) {
    write_paper(*paper, output.format, look, out);
  };
  static_cast<void>(write_outputs(*outputs, options, session, write, problems));
}

}  // namespace

int run_brief(const Options& options, const Session& session, Diagnostics& problems) {
  brief(options, session, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
