// SPDX-License-Identifier: MIT
// `icpcheck brief`: drafts a paper about what the first file describes.
#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

#include "cli/command.hpp"
#include "cli/free_file.hpp"
#include "cli/inputs.hpp"
#include "cli/problems.hpp"
#include "cli/settle.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/audit/references.hpp"
#include "icpcheck/batch/load.hpp"
#include "icpcheck/brief/brief.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

const paper::PaperFormat& format_of(const Options& options) {
  return options.formats.empty() ? paper::paper_formats().front()
                                 : *paper::paper_formats().find(options.formats.front());
}

/// "paper.html" without --format would get Markdown under a misleading name.
void check_name(const std::string& file, const Options& options, Diagnostics& problems) {
  if (!options.formats.empty()) return;
  for (const paper::PaperFormat& format : paper::paper_formats()) {
    if (!file.ends_with("." + std::string(format.name))) continue;
    if (&format == &format_of(options)) return;
    const std::string name(format.name);
    problems.add(misuse("cli.format_missing",
                        "The name \"" + file + "\" says " + name +
                            ", but no format is named, so it would get " +
                            std::string(format_of(options).name) + ".",
                        "Write --format " + name + " -o " + file + "."));
  }
}

std::vector<Description> load(const std::vector<batch::Input>& inputs, const Packs& packs,
                              const Options& options, Diagnostics& problems) {
  batch::Loaded loaded =
      batch::load(inputs, packs::built_in().arrangements, options.limits, problems);
  for (const Description& description : loaded.descriptions) {
    audit::check_references(description, packs.known, problems);
  }
  if (loaded.descriptions.empty() && !problems.has_errors()) problems.add(nothing_found(options));
  note_passed_over(loaded.passed_over, true, problems);
  return std::move(loaded.descriptions);
}

/// The file that the first argument names. A folder will do when it holds one description.
std::optional<std::size_t> find_subject(const std::vector<Description>& descriptions,
                                        const Options& options, Diagnostics& problems) {
  const std::string& first = options.arguments.front();
  Diagnostics seen;  // reported when all inputs were taken
  std::vector<batch::Input> inputs = batch::find({first}, seen);
  if (first == "-") inputs = {{.path = "standard input"}};
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    if (std::ranges::find(inputs, descriptions[i].file().text(), &batch::Input::path) !=
        inputs.end()) {
      found.push_back(i);
    }
  }
  if (found.size() == 1) return found.front();
  Diagnostic problem =
      found.empty()
          ? misuse("cli.no_subject", "\"" + first + "\" holds no description.",
                   "The paper is about what the first file describes: name that first.")
          : misuse("cli.several_subjects",
                   "\"" + first + "\" holds " + std::to_string(found.size()) +
                       " descriptions, and a paper is about one.",
                   "Name its file first, then what is to be read with it: icpcheck brief " +
                       descriptions[found.front()].file() + " " + first);
  problems.add(std::move(problem));
  return std::nullopt;
}

struct Audited {
  Report report;
  DescriptionResult result;
  const Description* system = nullptr;
};

Audited audit_one(const std::vector<Description>& descriptions, std::size_t subject,
                  const Settled& settled, const Options& options, Diagnostics& problems) {
  const Description& description = descriptions[subject];
  Audited audited;
  audited.report = empty_report(options, settled);
  const audit::Setup setup = setup_for(description.kind, settled, audited.report.options);
  // The paper cites the packs that are asked about the one description.
  audited.report.packs = setup.packs;
  const std::vector<audit::Joined> joined = batch::join(descriptions, problems);
  cel::Evaluator evaluator{setup.schema};
  audited.system = joined[subject].system;
  audited.result = audit::audit(description, joined[subject], setup, evaluator, problems);
  return audited;
}

void write(const paper::Paper& paper, const std::string& file, const Options& options,
           const Session& session, Diagnostics& problems) {
  if (file.empty()) return format_of(options).write(paper, session.out);
  std::ostringstream text;
  format_of(options).write(paper, text);
  static_cast<void>(system::write_file(file, text.view(), problems));
}

void brief(const Options& options, const Session& session, Diagnostics& problems) {
  const std::string file = file_of(options.outputs);
  check_name(file, options, problems);
  if (!file.empty()) check_free(file, problems);
  const std::optional<Settled> settled = settle(options, problems);
  if (problems.has_errors()) return;
  const std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  const std::vector<Description> descriptions = load(inputs, settled->packs, options, problems);
  // A paper on half of what was named would mislead.
  if (problems.has_errors()) return;
  const std::optional<std::size_t> subject = find_subject(descriptions, options, problems);
  if (!subject) return;
  const Audited audited = audit_one(descriptions, *subject, *settled, options, problems);
  if (!audit::any_check_ran(audited.result)) {
    problems.add(misuse("cli.nothing_checked",
                        "No check applies to this description, so there is nothing to report.",
                        "\"icpcheck catalogue\" lists the packs; name others with --pack."));
    return;
  }
  const Description& description = descriptions[*subject];
  const brief::Style style =
      brief::style_from(options.style).value_or(brief::usual_style(description.kind));
  write(brief::make_paper({audited.report, audited.result, description, audited.system}, style),
        file, options, session, problems);
}

}  // namespace

int run_brief(const Options& options, const Session& session) {
  Diagnostics problems;
  brief(options, session, problems);
  problems.sort();
  print(problems, session.err);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
