// SPDX-License-Identifier: MIT
// `icpcheck trend`: how it went over several reports.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/outputs.hpp"
#include "cli/read_input.hpp"
#include "icpcheck/audit/trend.hpp"
#include "icpcheck/report/format.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

/// The day stands near the start of a report: so they can be put in order without being read whole.
constexpr std::size_t start_bytes = 4096;

struct Dated {
  std::string path;
  Date as_of;
};

/// The text that begins at `at`, behind its quote; `at` comes to stand behind it.
std::string_view take_text(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  const std::string_view taken = text.substr(begin, std::min(at, text.size()) - begin);
  ++at;
  return taken;
}

/// The day that the report itself names, and not one of its parts, if it stands in the text.
std::optional<Date> day_in(std::string_view text) {
  int depth = 0;
  bool is_next = false;
  for (std::size_t at = 0; at < text.size();) {
    const char sign = text[at++];
    if (sign == '{' || sign == '[') ++depth;
    if (sign == '}' || sign == ']') --depth;
    if (sign != '"') continue;
    const std::string_view word = take_text(text, at);
    if (is_next) return parse_date(word);
    is_next = depth == 1 && word == "as_of";
  }
  return std::nullopt;
}

/// Where the start does not tell the day, the whole report is read for it.
std::optional<Date> day_of(const std::string& path, const Session& session, Diagnostics& problems) {
  const auto start = system::read_file(path, start_bytes, problems);
  if (!start) return std::nullopt;
  if (const auto day = day_in(*start)) return day;
  const std::optional<ReadInput> input = read_input(path, "report", session, problems);
  if (!input) return std::nullopt;
  const std::optional<ReadReport> report = read_report(*input, problems);
  return report ? std::optional{report->report.options.as_of} : std::nullopt;
}

std::vector<Dated> in_order(const Options& options, const Session& session, Diagnostics& problems) {
  std::vector<Dated> reports;
  std::map<Date, std::string> days;
  for (const std::string& path : options.arguments) {
    if (path == standard_input) {
      problems.add(misuse("cli.trend_from_input", "A trend cannot be read from standard input.",
                          "Name the files of the reports."));
      continue;
    }
    const auto day = day_of(path, session, problems);
    if (!day) continue;
    const auto [other, is_new] = days.try_emplace(*day, path);
    if (!is_new) {
      problems.add(error_of(
          path, "cli.same_day",
          fmt::format("This report is of {}, as is \"{}\".", to_string(*day), other->second),
          "Name one report a day. To join the parts of one run: icpcheck merge"));
    }
    reports.push_back({path, *day});
  }
  std::ranges::sort(reports, {}, &Dated::as_of);
  return reports;
}

std::optional<Trend> make_trend(const Options& options, const Session& session,
                                Diagnostics& problems) {
  const std::vector<Dated> reports = in_order(options, session, problems);
  if (problems.has_errors()) return std::nullopt;
  audit::TrendMaker maker{options.group_by};
  for (const Dated& dated : reports) {
    std::optional<ReadInput> input = read_input(dated.path, "report", session, problems);
    if (!input) continue;
    std::optional<ReadReport> report = read_report(*input, problems);
    input.reset();  // its text may be large
    if (!report) continue;
    if (report->report.options.as_of != dated.as_of) {
      problems.add(error_of(dated.path, "cli.day_of_report", "The report names two days.",
                            "Write it again with: icpcheck check --format json"));
      continue;
    }
    if (!says_group(report->report, dated.path, options, problems)) continue;
    maker.add(dated.path, std::make_unique<ReadReport>(std::move(*report)));
  }
  if (problems.has_errors()) return std::nullopt;
  return std::move(maker).finish();
}

}  // namespace

int run_trend(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, option::trend_format.words(), problems);
  if (!outputs) return not_checked;
  Guard guard;
  guard.add(options.arguments, "one of the reports");
  if (!guard.check(*outputs, problems)) return not_checked;
  const std::optional<Trend> trend = make_trend(options, session, problems);
  if (!trend) return not_checked;
  const auto write = [&](const Output& output, const paper::Look& look, std::ostream& out) {
    report::trend_formats().find(output.format)->write(*trend, look, out);
  };
  return write_outputs(*outputs, options, session, write, problems) ? all_well : not_checked;
}

}  // namespace icpcheck::cli
