// SPDX-License-Identifier: MIT
// `icpcheck answer`: takes sheets that came back into a description.
#include "cli/answer_outcome.hpp"
#include "cli/command.hpp"
#include "cli/edit_file.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/answer/round.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

void check_answer_use(const Options& options, Diagnostics& problems) {
  if (!options.from.empty()) return;
  problems.add(misuse("cli.no_sheet", "No sheet that came back is named.",
                      "Write --from and its file: icpcheck answer FILE --from board.xlsx"));
}

answer::Replies read_sheets(const Options& options, const answer::Draft& draft,
                            Diagnostics& problems) {
  answer::Replies replies;
  for (const std::string& file : options.from) {
    const auto bytes = system::read_file(file, sheet::most_bytes, problems);
    if (!bytes) continue;
    if (const auto workbook = sheet::read(file, *bytes, problems)) {
      answer::read_replies(*workbook, draft, replies, problems);
    }
  }
  return replies;
}

void keep_and_tell(const answer::Draft& draft, const answer::Outcome& outcome,
                   const Options& options, const Session& session, Diagnostics& problems) {
  const std::string& file = options.arguments.front();
  if (!options.formats.empty() && options.formats.front() == "json") {
    std::ostream nowhere(nullptr);
    const Session silent{session.in, nowhere, session.err, session.terminal};
    if (!keep_draft(draft, file, options, silent, problems)) return;
    return write_outcome(outcome, file, !options.dry_run, session.out);
  }
  if (!keep_draft(draft, file, options, session, problems) || options.quiet) return;
  if (options.dry_run) session.out << '\n';
  const auto writer = paper::text_writer({.width = session.terminal.width}, session.out);
  paper::write(tell_outcome(outcome, file, !options.dry_run), *writer);
}

void take_answers(const Options& options, const Session& session, bool& decided,
                  Diagnostics& problems) {
  check_answer_use(options, problems);
  auto draft = open_draft(options.arguments.front(), options, problems);
  if (!draft || problems.has_errors()) return;
  answer::Replies replies = read_sheets(options, *draft, problems);
  answer::leave_out(options.left, replies, problems);
  answer::Round round{.takes = {}, .on = options.as_of};
  for (const std::string& each : options.takes) round.takes.push_back(answer::read_take(each));
  const answer::Outcome outcome = answer::take(replies, round, *draft, problems);
  if (problems.has_errors()) return;
  if (options.described_on &&
      !draft->set("described_on", edit::day(to_string(*options.described_on)), problems)) {
    return;
  }
  if (!answer::is_sound(*draft, outcome, problems)) return;
  decided = outcome.decisions.empty();
  keep_and_tell(*draft, outcome, options, session, problems);
}

}  // namespace

int run_answer(const Options& options, const Session& session, Diagnostics& problems) {
  bool decided = true;
  take_answers(options, session, decided, problems);
  if (problems.has_errors()) return not_checked;
  return decided ? all_well : falls_short;
}

}  // namespace icpcheck::cli
