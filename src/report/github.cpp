// SPDX-License-Identifier: MIT
// The report as commands of GitHub workflows, which show findings at their lines. GitHub shows the
// first ten errors, warnings and notices of a step and drops the rest without a word: so the ten
// are chosen from all descriptions in turn, and the last line says how many more there are.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "icpcheck/base/nearest.hpp"
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
constexpr std::size_t most_shown = 10;  // of each level
constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_annotation = 4'000;

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
  append_data(line, paper::shortened(finding.sentence, longest_annotation), false);
  if (const std::string remedy = remedy_of(finding); finding.falls_short && !remedy.empty()) {
    line += "%0ATo close it: ";
    append_data(line, remedy, false);
  }
  line += '\n';
}

void append_not_checked(std::string& line, const Diagnostic& problem) {
  line += "::error ";
  append_place(line, problem.where);
  line += "title=This could not be read or checked::";
  append_data(line, paper::shortened(problem.message, longest_annotation), false);
  if (!problem.hint.empty()) {
    line += "%0A";
    append_data(line, paper::shortened(problem.hint, longest_annotation), false);
  }
  line += '\n';
}

/// One without a source is of the report itself.
void append_notice(std::string& line, const ReportNotice& notice) {
  line += notice.source.empty() ? "::notice title=Report::" : "::notice title=The law::";
  append_data(line, text_of(notice), false);
  line += '\n';
}

void append_change(std::string& line, const ProfileChange& change) {
  line += "%0A";
  append_data(line, change_sentence(change), false);
}

void append_profile(std::string& line, const UsedProfile& profile) {
  line += "::notice ";
  append_place(line, {profile.file, 0, 0});
  line += "title=Profile::The profile ";
  append_data(line, profile.file, false);
  line += profile.changes.empty() ? " changes nothing." : " changes what is asked:";
  for (const ProfileChange& change : profile.changes) append_change(line, change);
  line += '\n';
}

bool is_for_information(const Finding& finding) {
  return level_of(finding) != Level::none && finding.status != Status::waived &&
         finding.status != Status::error && !finding.falls_short;
}

/// What is known comes before what is not: a check that failed, a gap, the rest.
std::size_t rank_of(const Finding& finding) {
  if (finding.status == Status::error) return 0;
  return finding.status == Status::gap ? 1 : 2;
}
constexpr std::size_t ranks = 3;

using FindingList = std::vector<const Finding*>;

/// What is told of a description, heaviest first.
FindingList told_of(const DescriptionResult& result, bool verbose) {
  FindingList told = result.errors;
  told.insert(told.end(), result.shortfalls.begin(), result.shortfalls.end());
  for (const Finding& finding : result.findings()) {
    if (verbose && is_for_information(finding)) told.push_back(&finding);
  }
  return told;
}

/// The first of each list, then the second of each.
FindingList in_turn(const std::vector<FindingList>& lists) {
  FindingList taken;
  std::size_t longest = 0;
  for (const FindingList& list : lists) longest = std::max(longest, list.size());
  for (std::size_t turn = 0; turn < longest; ++turn) {
    for (const FindingList& list : lists) {
      if (turn < list.size()) taken.push_back(list[turn]);
    }
  }
  return taken;
}

/// Those of one level, and how many of them there is room for.
struct Annotations {
  std::size_t room = most_shown;
  std::vector<std::string> lines = {};
  std::size_t left_out = 0;

  /// `write` appends the line.
  template <class Write>
  void add(Write write) {
    if (lines.size() == room) {
      ++left_out;
    } else {
      write(lines.emplace_back());
    }
  }
};

class Workflow {
 public:
  Workflow(const Report& report, bool verbose) : report_(report) {
    for (const DescriptionResult& result : report.descriptions) {
      told_.push_back(told_of(result, verbose));
    }
  }

  void write(std::ostream& out) {
    for (const Diagnostic& problem : report_.not_checked) {
      errors_.add([&](std::string& line) { append_not_checked(line, problem); });
    }
    for (const ReportNotice& notice : report_.notices) {
      notices_.add([&](std::string& line) { append_notice(line, notice); });
    }
    if (report_.profile) {
      notices_.add([&](std::string& line) { append_profile(line, *report_.profile); });
    }
    add_findings(Level::error, errors_);
    add_findings(Level::warning, warnings_);
    add_findings(Level::note, notices_);
    for (const Annotations* level : {&errors_, &warnings_, &notices_}) {
      for (const std::string& line : level->lines) out << line;
    }
    out << sum();
  }

 private:
  void add_findings(Level level, Annotations& annotations) {
    for (std::size_t rank = 0; rank < ranks; ++rank) {
      std::vector<FindingList> lists = told_;
      for (FindingList& list : lists) {
        std::erase_if(list, [&](const Finding* finding) {
          return level_of(*finding) != level || rank_of(*finding) != rank;
        });
      }
      for (const Finding* finding : in_turn(lists)) {
        annotations.add([finding](std::string& line) { append_finding(line, *finding); });
      }
    }
  }

  /// The last line, which is never left out: how much there is, and how much of it is not here.
  [[nodiscard]] std::string sum() const {
    std::string line =
        fmt::format("::notice title=Gap report as of {}::", to_string(report_.options.as_of));
    append_data(line, report_.closing, false);
    std::vector<std::string> parts;
    const auto tell = [&parts](const Annotations& level, std::string_view noun) {
      if (level.left_out > 0) parts.push_back(count_of(level.left_out, noun));
    };
    tell(errors_, "error");
    tell(warnings_, "warning");
    tell(notices_, "notice");
    const std::size_t left_out = errors_.left_out + warnings_.left_out + notices_.left_out;
    if (left_out > 0) {
      line += fmt::format(" {} more {} not shown here ({}): see the report.", left_out,
                          left_out == 1 ? "is" : "are", join_words(parts));
    }
    return line + "\n";
  }

  const Report& report_;
  std::vector<FindingList> told_;  // of each description
  Annotations errors_;
  Annotations warnings_;
  Annotations notices_{.room = most_shown - 1};  // the sum is one, too
};

}  // namespace

void write_github(const Report& report, const paper::Look& look, std::ostream& out) {
  Workflow(report, look.verbose).write(out);
}

}  // namespace icpcheck::report
