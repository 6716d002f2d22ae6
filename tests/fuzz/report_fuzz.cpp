// SPDX-License-Identifier: MIT
// Any bytes as JSON reports: two of them, read back for `diff`, `merge` and `trend`. Demanded: a
// report or an error, never both; what was read is written as JSON that reads as the same; every
// format of the report, and of what is made of both, is well formed.
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/audit/trend.hpp"
#include "icpcheck/base/text_stream.hpp"
#include "icpcheck/batch/merge.hpp"
#include "icpcheck/model/read_report.hpp"
#include "icpcheck/report/format.hpp"
#include "judge.hpp"
#include "scene.hpp"
#include "support.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

std::optional<ReadReport> read(std::string_view json) {
  Diagnostics problems;
  auto report = read_report("fuzz.json", json, problems);
  fuzz::tell(problems);
  demand(report.has_value() != problems.has_errors());
  return report;
}

/// Of all formats the one that the input chooses.
template <class Format, class... What>
void write_one(Formats<Format> formats, std::size_t choice, const What&... what) {
  const Format& format = formats[choice % formats.size()];
  TextStream text;
  format.write(what..., text.out());
  fuzz::judge(format.name, text.take());
}

void summarise(const Report& report, std::size_t choice) {
  constexpr std::array orders{SummaryOrder::file, SummaryOrder::name, SummaryOrder::system,
                              SummaryOrder::missing, SummaryOrder::unknown};
  Summariser summariser(report.packs, {.group_by = std::string(group_words[choice % 3]),
                                       .order = orders[choice % orders.size()],
                                       .keep_findings = true});
  for (const DescriptionResult& result : report.descriptions) summariser.add(result);
  const Summary summary = std::move(summariser).finish();
  write_one(report::summary_formats(), choice, summary, report, paper::Look{});
}

void make_trend(std::string_view one, std::string_view other, std::size_t choice) {
  std::vector<ReadReport> reports;
  for (const std::string_view json : {one, other}) reports.push_back(*read(json));
  const Date first = reports[0].report.options.as_of;
  const Date second = reports[1].report.options.as_of;
  if (first == second) return;
  if (second < first) std::swap(reports[0], reports[1]);
  audit::TrendMaker maker{std::string(group_words[choice % 3])};
  for (ReadReport& report : reports) {
    maker.add("fuzz.json", std::make_unique<ReadReport>(std::move(report)));
  }
  write_one(report::trend_formats(), choice, std::move(maker).finish(), paper::Look{});
}

void make_whole(std::string_view one, std::string_view other) {
  std::vector<batch::Part> parts;
  parts.push_back({"one.json", *read(one)});
  parts.push_back({"other.json", *read(other)});
  Diagnostics problems;
  const auto whole = batch::merge(parts, batch::Missing::told, problems);
  fuzz::tell(problems);
  demand(whole.has_value() || problems.has_errors());
  if (whole) fuzz::judge("json", fuzz::written(*whole, "json"));
}

void compare(const Report& before, const Report& after, std::size_t choice) {
  Comparison comparison = audit::compare({"before.json", &before, {}}, {"after.json", &after, {}});
  comparison.version = "0.1.0";
  write_one(report::comparison_formats(), choice, comparison, paper::Look{});
  write_one(report::comparison_summary_formats(), choice, comparison, paper::Look{});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto pieces = fuzz::pieces(fuzz::view(data, size), 2);
  const auto one = read(pieces[0]);
  if (!one) return 0;
  const std::string json = fuzz::written(one->report, "json");
  const auto again = read(json);
  demand(again.has_value());
  fuzz::demand_same(fuzz::written(again->report, "json"), json);
  write_one(report::formats(), size, one->report, paper::Look{});
  summarise(one->report, size);
  const auto other = pieces[1].empty() ? std::nullopt : read(pieces[1]);
  if (!other) return 0;
  compare(one->report, other->report, size);
  make_whole(pieces[0], pieces[1]);
  make_trend(pieces[0], pieces[1], size);
  return 0;
}
