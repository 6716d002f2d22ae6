// SPDX-License-Identifier: MIT
// Appends the report to the summary of a job of GitHub.
#include "cli/job_summary.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "icpcheck/report/format.hpp"
#include "icpcheck/system/file.hpp"
#include "icpcheck/system/look.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;  // that GitHub takes of a step
constexpr std::string_view rest_left_out =
    "\n\nThe report is longer than GitHub shows. The rest is left out here.\n";

/// As many lines of the text as there is room for.
std::string fitted(std::string text, std::size_t room) {
  if (text.size() <= room) return text;
  if (room < rest_left_out.size()) return "";
  const std::size_t end = text.rfind('\n', room - rest_left_out.size());
  text.resize(end == std::string::npos ? 0 : end);
  return text.append(rest_left_out);
}

Diagnostic not_added(const Diagnostic& why) {
  Diagnostic note = why;
  note.severity = Severity::note;
  note.code = "cli.no_job_summary";
  note.message = "The report was not added to the summary of the job. " + why.message;
  return note;
}

}  // namespace

void add_job_summary(const Report& report, const std::vector<Output>& outputs,
                     const Options& options, const Session& session, Diagnostics& problems) {
  const std::string& file = session.terminal.job_summary;
  const bool is_wanted = std::ranges::find(outputs, "github", &Output::format) != outputs.end();
  if (file.empty() || !is_wanted) return;
  const std::size_t taken = system::look_at(file).size;
  std::ostringstream text;
  if (taken > 0) text << '\n';
  report::formats().find("markdown")->write(report, {.verbose = options.verbose}, text);
  Diagnostics refused;
  const std::size_t room = most_bytes - std::min(most_bytes, taken);
  if (system::append_to_file(file, fitted(std::move(text).str(), room), refused)) return;
  for (const Diagnostic& why : refused.items()) problems.add(not_added(why));
}

}  // namespace icpcheck::cli
