// SPDX-License-Identifier: MIT
// The report as commands of GitHub workflows, which show each finding at its line.
#include <fmt/format.h>

#include <array>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/change.hpp"
#include "report/level.hpp"
#include "report/uri.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, 4> commands{"notice", "notice", "warning", "error"};
constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_message = 4'000;

/// The escapes that the runner takes back; a property ends at ":" and ",".
void append_data(std::string& line, std::string_view text, bool is_property) {
  for (const char c : escape(text)) {
    const bool is_end = is_property && (c == ':' || c == ',');
    if (c == '%' || is_end) {
      line += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      line += c;
    }
  }
}

void append_place(std::string& line, const Location& where) {
  if (where.file.empty()) return;
  line += "file=";
  append_data(line, plain_path(where.file), true);
  if (where.line > 0) {
    line += fmt::format(",line={},col={}", where.line, where.column);
  }
  line += ',';
}

void append_finding(std::string& line, const Finding& finding) {
  const Check& check = *finding.check;
  line += fmt::format("::{} ", commands[static_cast<std::size_t>(level_of(finding))]);
  append_place(line, finding.where);
  line += "title=";
  append_data(line, paper::shortened(check.id + " " + check.title, longest_title), true);
  line += fmt::format("::{}, {}: ", word(finding.strength()), phrase(finding.status));
  append_data(line, paper::shortened(finding.sentence, longest_message), false);
  if (const std::string remedy = remedy_of(finding); finding.falls_short && !remedy.empty()) {
    line += "%0ATo close it: ";
    append_data(line, remedy, false);
  }
  line += '\n';
}

void append_change(std::string& line, const ProfileChange& change) {
  line += "%0A";
  append_data(line, change_sentence(change), false);
}

bool is_for_information(const Finding& finding) {
  return level_of(finding) != Level::none && finding.status != Status::waived &&
         finding.status != Status::error && !finding.falls_short;
}

}  // namespace

void begin_github(const Report& frame, const paper::Look& /*look*/, std::ostream& out) {
  for (const ReportNotice& notice : frame.notices) {
    std::string said = "::notice title=The law::";
    append_data(said, notice.text + " Source: " + notice.source + ".", false);
    out << said << '\n';
  }
  if (!frame.profile) return;
  const UsedProfile& profile = *frame.profile;
  std::string line = "::notice ";
  append_place(line, {profile.file, 0, 0});
  line += "title=Profile::The profile ";
  append_data(line, profile.file, false);
  line += profile.changes.empty() ? " changes nothing." : " changes what is asked:";
  for (const ProfileChange& change : profile.changes) append_change(line, change);
  out << line << '\n';
}

/// The runner shows few of each kind, so the heaviest come first.
void add_github(const DescriptionResult& result, const Report& /*frame*/, const paper::Look& look,
                std::ostream& out) {
  std::string lines;
  for (const Finding* finding : result.errors) append_finding(lines, *finding);
  for (const Finding* finding : result.shortfalls) append_finding(lines, *finding);
  for (const Finding& finding : result.findings()) {
    if (look.verbose && is_for_information(finding)) append_finding(lines, finding);
  }
  out << lines;
}

void end_github(const Report& frame, const paper::Look& /*look*/, std::ostream& out) {
  std::string lines;
  for (const Diagnostic& problem : frame.not_checked) {
    lines += "::error ";
    append_place(lines, problem.where);
    lines += "title=This could not be read or checked::";
    append_data(lines, paper::shortened(problem.message, longest_message), false);
    lines += '\n';
  }
  out << lines;
}

}  // namespace icpcheck::report
