// SPDX-License-Identifier: MIT
// The report as XML of JUnit, which build servers show as tests: a suite for each pack and
// description, a case for each check.
#include <fmt/format.h>

#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "icpcheck/report/sources.hpp"
#include "report/change.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

struct CaseCounts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;
};

/// What fell short in the baseline, too, is skipped.
bool is_failure(const Finding& finding) { return finding.falls_short && !finding.repeated; }

void count_cases(const PackResult& pack, CaseCounts& counts) {
  for (const ClauseResult& clause : pack.clauses) {
    for (const Finding& finding : clause.findings) {
      const bool is_error = finding.status == Status::error;
      ++counts.tests;
      if (is_error) ++counts.errors;
      if (is_failure(finding)) ++counts.failures;
      if (!is_error && !is_failure(finding) && finding.status != Status::met) ++counts.skipped;
    }
  }
}

class JunitReport {
 public:
  JunitReport(const Report& report, std::ostream& out)
      : report_(report), sources_(report), xml_(out) {}

  void write() {
    CaseCounts counts;
    for (const DescriptionResult& result : report_.descriptions) {
      for (const PackResult& pack : result.packs) count_cases(pack, counts);
    }
    counts.tests += report_.not_checked.size();
    counts.errors += report_.not_checked.size();
    xml_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml_.begin("testsuites", {{"name", "icpcheck"},
                              {"tests", std::to_string(counts.tests)},
                              {"failures", std::to_string(counts.failures)},
                              {"errors", std::to_string(counts.errors)}});
    for (const DescriptionResult& result : report_.descriptions) {
      for (const PackResult& pack : result.packs) {
        if (pack.applicable) write_suite(result, pack);
      }
    }
    write_not_checked();
    end_line();
    xml_.end();
    xml_.raw("\n");
  }

 private:
  void end_line() { xml_.raw("\n"); }

  void write_suite(const DescriptionResult& result, const PackResult& pack) {
    CaseCounts counts;
    count_cases(pack, counts);
    xml_.begin("testsuite", {{"name", pack.pack->title + ": " + result.name},
                             {"id", std::to_string(suites_++)},
                             {"package", result.id + "." + pack.pack->id},
                             {"tests", std::to_string(counts.tests)},
                             {"failures", std::to_string(counts.failures)},
                             {"errors", std::to_string(counts.errors)},
                             {"skipped", std::to_string(counts.skipped)}});
    write_properties(result, pack);
    for (const ClauseResult& clause : pack.clauses) {
      const std::string classname =
          fmt::format("{}.{}.{}", result.id, pack.pack->id, clause.clause->id);
      for (const Finding& finding : clause.findings) write_case(classname, finding);
    }
    end_line();
    xml_.end();
  }

  void write_not_checked() {
    const std::vector<Diagnostic>& problems = report_.not_checked;
    if (problems.empty()) return;
    const std::string count = std::to_string(problems.size());
    xml_.begin("testsuite", {{"name", "What could not be read or checked"},
                             {"id", std::to_string(suites_++)},
                             {"package", "not_checked"},
                             {"tests", count},
                             {"failures", "0"},
                             {"errors", count},
                             {"skipped", "0"}});
    for (const Diagnostic& problem : problems) {
      const std::string place = to_string(problem.where);
      xml_.begin("testcase",
                 {{"name", place.empty() ? "the run" : place}, {"classname", "not_checked"}});
      xml_.begin("error", {{"message", problem.message}, {"type", problem.code}});
      xml_.text(problem.message);
      write_line("Place: ", place);
      write_line("Hint: ", problem.hint);
      xml_.end();
      end_line();
      xml_.end();
    }
    end_line();
    xml_.end();
  }

  void write_property(std::string_view name, std::string_view value) {
    xml_.shape("property", {{"name", name}, {"value", value}});
  }

  void write_properties(const DescriptionResult& result, const PackResult& pack) {
    xml_.begin("properties");
    write_property("icpcheck", report_.version);
    write_property("as_of", to_string(report_.options.as_of));
    write_property("file", result.file);
    write_property("pack", pack.pack->id + " " + pack.pack->version);
    for (const ReportNotice& notice : report_.notices) write_property("notice", notice.text);
    if (report_.profile) {
      write_property("profile", report_.profile->file);
      for (const ProfileChange& change : report_.profile->changes) {
        write_property("profile." + change.what, change_sentence(change));
      }
    }
    end_line();
    xml_.end();
  }

  void write_case(const std::string& classname, const Finding& finding) {
    const std::string name = finding.check->id + " " + finding.check->title;
    const paper::Attributes attributes{
        {"name", name}, {"classname", classname}, {"status", word(finding.status)}};
    if (finding.status == Status::met) return xml_.shape("testcase", attributes);
    xml_.begin("testcase", attributes);
    if (finding.status == Status::error) {
      write_failure("error", finding);
    } else if (is_failure(finding)) {
      write_failure("failure", finding);
    } else {
      xml_.element("skipped", {}, why_skipped(finding));
    }
    end_line();
    xml_.end();
  }

  void write_failure(std::string_view element, const Finding& finding) {
    const Check& check = *finding.check;
    xml_.begin(element,
               {{"message", finding.sentence},
                {"type", fmt::format("{}, {}", word(finding.strength()), phrase(finding.status))}});
    xml_.text(finding.sentence);
    write_line("Place: ", to_string(finding.where));
    for (const SubjectResult& subject : finding.subjects) {
      write_line("- ", fmt::format("{}, {}: {}", subject.name, phrase(subject.status),
                                   to_string(subject.where)));
    }
    write_line("", due_line(finding).plain());
    write_line("Source: ", sources_.cite_in_full(check));
    if (finding.falls_short) write_line("To close it: ", remedy_of(finding));
    for (const AppliedAction& action : finding.actions) {
      write_line("Action: ", fmt::format("{}, owner {}, due {}{}", action.what, action.owner,
                                         to_string(action.due), action.overdue ? ", overdue" : ""));
    }
    xml_.end();
  }

  void write_line(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    end_line();
    xml_.text(label);
    xml_.text(text);
  }

  [[nodiscard]] std::string why_skipped(const Finding& finding) const {
    std::string why = fmt::format("{}, {}: {}", word(finding.strength()), phrase(finding.status),
                                  finding.sentence);
    if (finding.repeated && report_.baseline) {
      why += fmt::format(" It fell short in {}, as of {}, already.", report_.baseline->file,
                         to_string(report_.baseline->as_of));
    } else if (finding.waiver) {
      why += fmt::format(" Waived until {}: {}", to_string(finding.waiver->until),
                         finding.waiver->reason);
    } else if (const std::string due = due_line(finding).plain(); !due.empty()) {
      why += " " + due;
    }
    return why;
  }

  const Report& report_;
  Sources sources_;
  paper::MarkupWriter xml_;
  std::size_t suites_ = 0;
};

}  // namespace

void write_junit(const Report& report, const paper::Look& /*look*/, std::ostream& out) {
  JunitReport(report, out).write();
}

}  // namespace icpcheck::report
