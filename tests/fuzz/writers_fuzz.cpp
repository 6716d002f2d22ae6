// SPDX-License-Identifier: MIT
// The writers of all formats, on a report in which everything occurs and of which the bytes change
// every field. It is written as JSON and read back, so that it is one that a stranger can hand in.
// Demanded: it can be read, and each format of reports, summaries, comparisons, trends and the
// catalogue is well formed, whatever the texts are.
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/audit/trend.hpp"
#include "icpcheck/base/text_stream.hpp"
#include "icpcheck/model/read_report.hpp"
#include "icpcheck/report/catalogue.hpp"
#include "icpcheck/report/format.hpp"
#include "judge.hpp"
#include "scene.hpp"
#include "stir.hpp"
#include "support/fixed_report.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

ReadReport read(const Report& report) {
  const std::string json = fuzz::written(report, "json");
  fuzz::judge("json", json);
  Diagnostics problems;
  auto read = read_report("fuzz.json", json, problems);
  fuzz::tell(problems);
  if (!read) fuzz::demand_same(json, to_text(problems.items().front()));
  return std::move(*read);
}

ReadReport stirred(fuzz::Choices& choices) {
  test::FixedReport fixed = test::fixed_report();
  fuzz::Stir stir(choices);
  fields(stir, fixed.report);
  for (Pack& pack : fixed.packs) fields(stir, pack);
  for (DescriptionResult& result : fixed.report.descriptions) arrange(result);
  audit::conclude(fixed.report, fixed.report.problems);
  return read(fixed.report);
}

template <class Format, class... What>
void write_one(Formats<Format> formats, std::size_t choice, const What&... what) {
  const Format& format = formats[choice % formats.size()];
  TextStream text;
  format.write(what..., text.out());
  fuzz::judge(format.name, text.take());
}

void summarise(const Report& report, std::size_t choice) {
  Summariser summariser(report.packs, {.group_by = std::string(group_words[choice % 3]),
                                       .order = SummaryOrder::missing,
                                       .keep_findings = true});
  for (const DescriptionResult& result : report.descriptions) summariser.add(result);
  const Summary summary = std::move(summariser).finish();
  write_one(report::summary_formats(), choice, summary, report, paper::Look{});
}

void compare(const Report& before, const Report& after, bool whole, std::size_t choice) {
  Comparison comparison = audit::compare({"a.json", &before, {}}, {"b.json", &after, {}});
  comparison.version = "0.1.0";
  write_one(whole ? report::comparison_formats() : report::comparison_summary_formats(), choice,
            comparison, paper::Look{});
}

void make_trend(ReadReport before, ReadReport after, std::size_t choice) {
  after.report.options.as_of = before.report.options.as_of;
  ++after.report.options.as_of.days;
  audit::TrendMaker maker{std::string(group_words[choice % 3])};
  maker.add("a.json", std::make_unique<ReadReport>(std::move(before)));
  maker.add("b.json", std::make_unique<ReadReport>(std::move(after)));
  write_one(report::trend_formats(), choice, std::move(maker).finish(), paper::Look{});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(fuzz::view(data, size));
  const std::size_t what = choices.below(6);
  const std::size_t choice = choices.byte();
  ReadReport before = stirred(choices);
  const paper::Look look{.verbose = choice % 2 == 1};
  if (what == 0) write_one(report::formats(), choice, before.report, look);
  if (what == 1) summarise(before.report, choice);
  if (what == 2) write_one(report::catalogue_formats(), choice, before.report.packs, look);
  if (what < 3) return 0;
  ReadReport after = stirred(choices);
  if (what < 5) compare(before.report, after.report, what == 3, choice);
  if (what == 5) make_trend(std::move(before), std::move(after), choice);
  return 0;
}
