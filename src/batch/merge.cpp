// SPDX-License-Identifier: MIT
// Joins reports, and asks again what only the whole can answer.
#include "icpcheck/batch/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "batch/parts.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/base/archive.hpp"

namespace icpcheck::batch {
namespace {

std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

std::string written(const std::optional<Baseline>& baseline) {
  return baseline ? fmt::format("{} as of {}", baseline->file, to_string(baseline->as_of)) : "none";
}

/// How the runs of two parts differ, in a clause; "" when they do not.
std::string disagreement(const Report& first, const Report& other) {
  const RunOptions& a = first.options;
  const RunOptions& b = other.options;
  const auto differ = [](std::string_view what, std::string_view here, std::string_view there) {
    return fmt::format("{} is {} there and {} here", what, there, here);
  };
  if (a.as_of != b.as_of) return differ("as_of", to_string(b.as_of), to_string(a.as_of));
  if (a.fail_on != b.fail_on) return differ("fail_on", word(b.fail_on), word(a.fail_on));
  const std::string known = written(first.baseline);
  if (known != written(other.baseline)) {
    return differ("the baseline", written(other.baseline), known);
  }
  const std::vector<RunDifference> runs = audit::compare_runs(first, other);
  if (!runs.empty()) {
    const RunDifference& run = runs.front();
    const std::string what = run.subject.empty() ? run.what : run.what + " " + run.subject;
    return differ(what, or_none(run.after), or_none(run.before));
  }
  const auto bytes_of = [](const Pack* pack) {
    ArchiveWriter archive;
    archive(*pack);
    return archive.bytes();
  };
  if (first.packs.size() != other.packs.size()) return "the packs are others";
  for (std::size_t i = 0; i < first.packs.size(); ++i) {
    if (first.packs[i]->id != other.packs[i]->id) return "the packs come in another order";
    if (bytes_of(first.packs[i]) != bytes_of(other.packs[i])) {
      return fmt::format("the pack {} has another content", first.packs[i]->id);
    }
  }
  return {};
}

bool agree(const std::vector<Part>& parts, Diagnostics& diagnostics) {
  bool all = true;
  const Part& first = parts.front();
  for (const Part& part : parts) {
    const std::string how = disagreement(first.content.report, part.content.report);
    if (how.empty()) continue;
    all = false;
    Diagnostic problem = error_of(part.file, "batch.other_run",
                                  "This report is not of the same run as the first: " + how + ".",
                                  "Join only reports of one version, day, set of packs and "
                                  "options. To compare two runs: icpcheck diff OLD NEW");
    add_related(first, "the first", problem);
    diagnostics.add(std::move(problem));
  }
  return all;
}

/// The parts that have the descriptions, by something that only one should have.
using Owners = std::map<std::string_view, std::pair<const Part*, const DescriptionResult*>>;

bool share_no_file(const std::vector<Part>& parts, Diagnostics& diagnostics) {
  Owners owners;
  for (const Part& part : parts) {
    for (const DescriptionResult& result : part.content.report.descriptions) {
      const auto [owner, is_new] = owners.emplace(result.file, std::pair{&part, &result});
      if (is_new) continue;
      Diagnostic problem =
          error_of(part.file, "batch.same_file",
                   fmt::format("The file \"{}\" is in two of the reports.", result.file),
                   "Name each report once, and join only reports of different parts.");
      add_related(*owner->second.first, "the first with it", problem);
      diagnostics.add(std::move(problem));
      return false;
    }
  }
  return true;
}

/// Of one run the second one could not have been joined with others: the report says so as well.
std::vector<Diagnostic> check_ids(const std::vector<Part>& parts, Diagnostics& diagnostics) {
  const std::string hint =
      "Give each system and each place an id of its own, or check only one of these files.";
  std::vector<Diagnostic> found;
  Owners owners;
  for (const Part& part : parts) {
    for (const DescriptionResult& result : part.content.report.descriptions) {
      const auto [owner, is_new] = owners.emplace(result.id, std::pair{&part, &result});
      if (is_new) continue;
      const auto& [first_part, first] = owner->second;
      Diagnostic problem =
          error_of(part.file, "batch.same_id",
                   fmt::format("Another description has the id \"{}\" of \"{}\", too.", result.id,
                               result.file),
                   hint);
      found.push_back(
          error_of(result.file, problem.code,
                   fmt::format("Another description has the id \"{}\", too.", result.id), hint));
      add_related(*first_part, fmt::format("the first with it is \"{}\"", first->file), problem);
      diagnostics.add(std::move(problem));
    }
  }
  return found;
}

/// Makes results point to the packs of the first part: their content is the same.
class Mover {
 public:
  Mover(const std::vector<const Pack*>& from, const std::vector<const Pack*>& to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      packs_[from[i]] = to[i];
      for (std::size_t j = 0; j < from[i]->clauses.size(); ++j) {
        add(from[i]->clauses[j], to[i]->clauses[j]);
      }
    }
  }

  void move(DescriptionResult& result) const {
    for (PackResult& pack : result.packs) {
      pack.pack = packs_.at(pack.pack);
      for (ClauseResult& clause : pack.clauses) {
        clause.clause = clauses_.at(clause.clause);
        for (Finding& finding : clause.findings) finding.check = checks_.at(finding.check);
      }
    }
  }

 private:
  void add(const Clause& from, const Clause& to) {
    clauses_[&from] = &to;
    for (std::size_t i = 0; i < from.checks.size(); ++i) checks_[&from.checks[i]] = &to.checks[i];
  }

  std::map<const Pack*, const Pack*> packs_;
  std::map<const Clause*, const Clause*> clauses_;
  std::map<const Check*, const Check*> checks_;
};

Diagnostic tell_missing(const std::string& missing, Missing allowed) {
  if (allowed == Missing::told) {
    return note_of({}, "batch.missing_part", "The report is not whole: " + missing + ".");
  }
  return error_of({}, "batch.missing_part", "These reports are not the whole run: " + missing + ".",
                  "Name all parts. To join only those that are there, add --partial.");
}

/// What is named in each run, such as a file that is missing, every part reports; one run does so
/// once.
void take_new(const std::vector<Diagnostic>& more, std::vector<Diagnostic>& all) {
  const auto key = [](const Diagnostic& problem) {
    const Location& where = problem.where;
    return std::tuple(where.file.text(), where.line, where.column, std::string_view{problem.code},
                      std::string_view{problem.message});
  };
  std::set<decltype(key(all.front()))> told;
  const std::vector<Diagnostic> before = all;
  for (const Diagnostic& problem : before) told.insert(key(problem));
  std::ranges::copy_if(more, std::back_inserter(all),
                       [&](const Diagnostic& problem) { return !told.contains(key(problem)); });
}

/// That there was nothing to check in some parts is told once, and only when it is so in all.
void add_idle(std::vector<Diagnostic>& idle, const std::vector<DescriptionResult>& descriptions,
              std::vector<Diagnostic>& not_checked) {
  if (std::ranges::any_of(descriptions, any_check_ran)) return;
  take_new(idle, not_checked);
}

std::string notice_of(const std::vector<ReportPart>& missing) {
  return "This report is not whole: " + clause_of(missing) + ".";
}

/// Each notice of the reports once, without what those that are not whole say of that.
std::vector<ReportNotice> notices_of(const std::vector<Part>& parts) {
  std::vector<ReportNotice> notices;
  for (const Part& part : parts) {
    const Report& report = part.content.report;
    const std::string former = report.missing_parts.empty() ? "" : notice_of(report.missing_parts);
    for (const ReportNotice& notice : report.notices) {
      const auto is_same = [&notice](const ReportNotice& each) {
        return each.text == notice.text && each.source == notice.source;
      };
      const bool is_former = notice.source.empty() && notice.text == former;
      if (!is_former && std::ranges::none_of(notices, is_same)) notices.push_back(notice);
    }
  }
  return notices;
}

/// A part that has only checks that do not apply ends with 2, too, without a problem.
bool had_problems(Report& report) {
  constexpr int defect = 3;
  return report.problems || report.exit_status >= defect;
}

}  // namespace

std::optional<Report> merge(std::vector<Part>& parts, Missing allowed, Diagnostics& diagnostics) {
  if (parts.empty() || !agree(parts, diagnostics)) return std::nullopt;
  const auto missing = find_missing(parts, diagnostics);
  if (!missing || !share_no_file(parts, diagnostics)) return std::nullopt;
  if (!missing->empty()) {
    diagnostics.add(tell_missing(clause_of(*missing), allowed));
    if (allowed == Missing::refused) return std::nullopt;
  }
  std::vector<Diagnostic> not_checked = check_ids(parts, diagnostics);
  std::vector<Diagnostic> idle;
  bool problems = !not_checked.empty();
  std::vector<DescriptionResult> descriptions;
  for (Part& part : parts) {
    Report& report = part.content.report;
    problems = problems || had_problems(report);
    take_new(report.not_checked, report.problems ? not_checked : idle);
    const Mover mover(report.packs, parts.front().content.report.packs);
    for (DescriptionResult& result : report.descriptions) {
      mover.move(result);
      descriptions.push_back(std::move(result));
    }
    report.descriptions.clear();
  }
  add_idle(idle, descriptions, not_checked);
  std::ranges::stable_sort(descriptions, {}, &DescriptionResult::file);
  sort_by_place(not_checked);
  Report whole = parts.front().content.report;
  whole.descriptions = std::move(descriptions);
  whole.not_checked = std::move(not_checked);
  whole.part.reset();
  whole.notices = notices_of(parts);
  whole.missing_parts = *missing;
  if (!missing->empty()) whole.notices.push_back({notice_of(*missing), ""});
  audit::conclude(whole, problems);
  return whole;
}

}  // namespace icpcheck::batch
