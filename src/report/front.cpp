// SPDX-License-Identifier: MIT
#include "report/front.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "icpcheck/model/opening.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/made.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using paper::Paragraph;
using paper::Section;
using paper::Writer;
using RunKind = paper::Run::Kind;

/// The number of each list leads there. Without a prefix there are several of each.
Line line_of(const std::vector<OpeningPart>& opening, const std::string& prefix) {
  using About = OpeningPart::About;
  Line line;
  for (const OpeningPart& part : opening) {
    paper::Run run{.text = part.text};
    if (part.about == About::not_checked) run.address = "#not-checked";
    const bool leads = part.about == About::known || part.about == About::unknown;
    const bool is_known = part.about == About::known;
    if (leads) run.tone = is_known ? paper::Tone::bad : paper::Tone::unknown;
    if (leads && !prefix.empty()) run.address = "#" + prefix + (is_known ? "known" : "questions");
    if (part.about != About::all) run.kind = RunKind::strong;
    line.add(std::move(run));
  }
  return line;
}

/// "7 December 2021, 207 days before this report".
Line age_of(Date described_on, Date as_of) {
  const std::int32_t days = days_between(described_on, as_of);
  Line line = Line("described on ").add(described_on);
  if (days == 0) return line;
  const auto count = static_cast<std::size_t>(days < 0 ? -std::int64_t{days} : days);
  return line.add(
      fmt::format(", {} {} this report", count_of(count, "day"), days < 0 ? "after" : "before"));
}

Line opening_of_one(const DescriptionResult& result, const Report& report) {
  Tally tally;
  tally.add(result);
  return line_of(icpcheck::opening_of(tally, 0), prefix_of(result, report));
}

/// With "OLD:" before it, where there is a label.
Line begun(std::string_view label) {
  return label.empty() ? Line{} : Line{}.add_strong(fmt::format("{}:", label)).add(" ");
}

std::string advice_of(const Diagnostic& problem) {
  return problem.hint.empty() ? problem.message : problem.message + " " + problem.hint;
}

Line line_of(std::string_view label, const Diagnostic& problem) {
  Line line = begun(label);
  if (const std::string where = to_string(problem.where); !where.empty())
    line.add(where, RunKind::code).add(": ");
  return line.add(advice_of(problem));
}

}  // namespace

paper::List list_of_problems(std::string_view label, const std::vector<Diagnostic>& problems) {
  constexpr std::size_t many = 3;  // that say the same are told together
  std::map<std::string, std::vector<const Diagnostic*>> same;
  for (const Diagnostic& problem : problems) same[advice_of(problem)].push_back(&problem);
  paper::List list;
  for (const Diagnostic& problem : problems) {
    const std::vector<const Diagnostic*>& alike = same.at(advice_of(problem));
    if (alike.size() < many || problem.where.file.empty()) {
      list.items.emplace_back(line_of(label, problem));
      continue;
    }
    if (alike.front() != &problem) continue;
    Line line = begun(label).add(advice_of(problem) + " In: ");
    for (const Diagnostic* each : alike) {
      line.add(to_string(each->where), RunKind::code).add(each == alike.back() ? "." : ", ");
    }
    list.items.emplace_back(std::move(line));
  }
  return list;
}

Line opening_of(const Report& report) {
  const bool one = report.descriptions.size() == 1;
  return line_of(icpcheck::opening_of(report.tally, files_not_checked(report)),
                 one ? prefix_of(report.descriptions.front(), report) : "");
}

Line about_of(const DescriptionResult& result, const Report& report) {
  return Line{}
      .add(result.file, RunKind::place)
      .add(about_kind(result) + " · ")
      .append(age_of(result.described_on, report.options.as_of));
}

void write_not_checked(const Report& report, paper::Writer& writer) {
  if (report.not_checked.empty()) return;
  writer.write(paper::Section{2, "What could not be read or checked", "not-checked"});
  writer.write(list_of_problems("", report.not_checked));
  writer.write(paper::End{});
}

bool several(const Report& report) { return report.descriptions.size() != 1; }

paper::Front front_of(const Report& report) {
  paper::Front front;
  front.caption = Line("Gap report as of ").add(report.options.as_of);
  front.opening = opening_of(report);
  front.banner = "gap report";
  if (report.descriptions.empty()) {
    front.title = "Nothing was checked";
  } else if (several(report)) {
    front.title = count_of(report.descriptions.size(), "description");
  } else {
    front.title = short_name(report.descriptions.front().name);
    front.about = about_of(report.descriptions.front(), report);
  }
  return front;
}

/// What everybody has to know before anything else.
static void write_run(const Report& report, Writer& writer) {
  write_notices(report, writer);
  if (report.part) {
    writer.write(
        Paragraph{fmt::format("This is part {} of {} of a run. The other parts hold the "
                              "other descriptions.",
                              report.part->number, report.part->of)});
  }
  if (report.baseline) {
    writer.write(Paragraph{Line("It is compared with ")
                               .add(report.baseline->file, RunKind::code)
                               .add(" of ")
                               .add(report.baseline->as_of)
                               .add(": what fell short there is not told again.")});
  }
}

void write_before_all(const Report& report, Writer& writer) {
  write_run(report, writer);
  write_profile(report, writer);
}

void write_before(const Report& report, Writer& writer) {
  write_run(report, writer);
  write_not_checked(report, writer);
  write_profile(report, writer);
}

/// With several descriptions each has its name and its own first sentences.
void begin_description(const Telling& telling, Writer& writer) {
  const DescriptionResult& result = telling.result;
  writer.write(Section{.title = Line(short_name(result.name)),
                       .anchor = prefix_of(result, telling.report) + "top",
                       .apart = true});
  writer.write(Paragraph{about_of(result, telling.report)});
  writer.write(Paragraph{opening_of_one(result, telling.report)});
}

}  // namespace icpcheck::report
