// SPDX-License-Identifier: MIT
// Takes what came of each file in its turn: counts it, writes it, or keeps it for later.
#include "cli/run_audit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>
#include <utility>

#include "cli/draw_map.hpp"
#include "cli/guard.hpp"
#include "cli/inputs.hpp"
#include "cli/job_summary.hpp"
#include "cli/problems.hpp"
#include "cli/progress.hpp"
#include "cli/streamed.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/base/text_stream.hpp"
#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/batch/cache.hpp"
#include "icpcheck/model/summary.hpp"
#include "icpcheck/report/format.hpp"
#include "icpcheck/system/output_file.hpp"
#include "icpcheck/system/signals.hpp"

namespace icpcheck::cli {
namespace {

class AuditRunner {
 public:
  AuditRunner(const Run& run, const std::vector<Output>& outputs, const Options& options,
              const Session& session, Diagnostics& problems)
      : run_(run),
        outputs_(outputs),
        options_(options),
        session_(session),
        problems_(problems),
        report_(empty_report(run)),
        summariser_(report_.packs, summary_plan(options, outputs)) {
    if (options.shard.count > 1) report_.part = {options.shard.number, options.shard.count};
    std::ranges::move(notices_of(problems), std::back_inserter(report_.notices));
    if (run.baseline) known_.emplace(run.baseline->content.report);
    for (const Output& output : outputs) {
      if (options.summary || !can_stream(output)) whole_.push_back(output);
    }
  }

  int run(std::vector<batch::Input> inputs) {
    if (!options_.cache.empty() && !open_cache()) return not_checked;
    const batch::Index index = batch::make_index(std::move(inputs), options_.limits, options_.jobs,
                                                 options_.shard, cache_.has_value());
    by_name_ = options_.verbose || index.entries.size() <= few_files;
    has_others_ = index.elsewhere;
    if (!begin()) return not_checked;
    if (!audit(index)) return interrupted(index.entries.size());
    return conclude();
  }

 private:
  bool open_cache() {
    cache_ = batch::Cache::open(options_.cache, problems_);
    if (!cache_) return false;
    Guard guard;
    guard.add_folder(options_.cache, "in the cache");
    return guard.check(outputs_, problems_);
  }

  /// False when it was interrupted.
  bool audit(const batch::Index& index) {
    const system::Patience until_files_are_finished;
    Progress progress{index.entries.size(), session_};
    batch::audit_files(
        index, plan(), [this](batch::FileResult& file) { prepare(file); },
        [this, &progress](std::size_t item, batch::FileResult&& file) {
          take(std::move(file));
          progress.done(item + 1);
        });
    progress.end();
    return !is_interrupted();
  }

  [[nodiscard]] bool is_interrupted() const {
    const auto* stop = session_.terminal.interrupted;
    return stop != nullptr && *stop;
  }

  [[nodiscard]] batch::AuditPlan plan() const {
    batch::AuditPlan plan = plan_for(run_, options_);
    plan.setup.keep_facts_of_met = shows_met() || options_.require_evidence;
    plan.setup.known = known_ ? &*known_ : nullptr;
    plan.stop = session_.terminal.interrupted;
    plan.cache = cache_ ? &*cache_ : nullptr;
    plan.outputs = shapes_of(streamed_, report_, run_);
    plan.outputs_tell_day = tells_day();
    plan.keep_results = keeps_results();
    if (draws()) {
      plan.draw = draw_map;
      plan.outputs.emplace_back("drawing");
    }
    return plan;
  }

  /// Whether an output shows on what rests that a check is met.
  [[nodiscard]] bool shows_met() const {
    const bool whole_report = !options_.summary && !whole_.empty();
    return whole_report || std::ranges::any_of(streamed_, [](const Streamed& streamed) {
             return streamed.look.verbose || !streamed.format->leaves_out_met;
           });
  }

  /// Whether an output shows the map of the boards.
  [[nodiscard]] bool draws() const {
    return !options_.summary && std::ranges::any_of(whole_, [](const Output& output) {
      return report::formats().find(output.format)->draws;
    });
  }

  [[nodiscard]] bool keeps_results() const { return options_.summary || !whole_.empty(); }

  [[nodiscard]] bool tells_day() const {
    return std::ranges::any_of(streamed_,
                               [](const Streamed& streamed) { return streamed.format->tells_day; });
  }

  /// Opens what is streamed and writes its head.
  bool begin() {
    for (const Output& output : outputs_) {
      if (options_.summary || !can_stream(output)) continue;
      const bool to_terminal = output.file.empty();
      if (!is_wanted(output, options_)) continue;
      Streamed streamed{
          report::formats().find(output.format), look_of(output, options_, session_.terminal), {}};
      if (!to_terminal) {
        streamed.file = system::OutputFile::open(output.file, problems_);
        if (!streamed.file) return false;
      }
      std::ostringstream head;
      streamed.format->begin(report_, streamed.look, head);
      streamed_.push_back(std::move(streamed));
      write(streamed_.back(), std::move(head).str());
    }
    return true;
  }

  void write(Streamed& streamed, std::string_view text) {
    if (streamed.file) {
      streamed.file->write(text);
    } else {
      session_.out << text;
    }
  }

  /// In the thread that has made the result: to write is a good part of the work.
  void prepare(batch::FileResult& file) const {
    for (const Streamed& streamed : streamed_) {
      TextStream text;
      streamed.format->add(*file.result, report_, streamed.look, text.out());
      file.texts.push_back(text.take());
    }
  }

  void take(batch::FileResult&& file) {
    ++taken_;
    take_problems(file.problems.items());
    if (file.result) take_problems(file.result->notes);
    if (file.passed_over) passed_over_.push_back(std::move(file.name));
    if (!file.checked) return;
    any_result_ = true;
    tally_.add(file.tally);
    if (!file.tally.any_check_ran) untouched_.push_back(file.name);
    for (std::size_t i = 0; i < file.texts.size(); ++i) write(streamed_[i], file.texts[i]);
    if (options_.summary) return summariser_.add(*file.result);
    if (!whole_.empty()) report_.descriptions.push_back(std::move(*file.result));
  }

  void take_problems(const std::vector<Diagnostic>& problems) {
    for (const Diagnostic& problem : problems) {
      if (problem.severity == Severity::note && !by_name_) {
        ++notes_;
      } else {
        problems_.add(problem);
      }
    }
  }

  int interrupted(std::size_t files) {
    problems_.add(
        misuse("cli.interrupted",
               fmt::format("The run was interrupted: {} of {} files were checked.", taken_, files),
               "Files that were to be written are as they were."));
    return not_checked;
  }

  int conclude() {
    if (cache_) cache_->end(problems_);
    tell_what_was_left();
    report_.not_checked = failures(problems_);
    audit::conclude(report_, tally_, any_failed(problems_));
    if (is_idle_part() && !report_.problems) report_.exit_status = all_well;
    const std::size_t errors_of_content = problems_.error_count();
    for (Streamed& streamed : streamed_) {
      std::ostringstream last;
      streamed.format->end(report_, streamed.look, last);
      write(streamed, std::move(last).str());
      if (streamed.file) static_cast<void>(streamed.file->commit(problems_));
    }
    write_whole();
    return problems_.error_count() > errors_of_content ? not_checked : report_.exit_status;
  }

  void write_whole() {
    const Summary summary = std::move(summariser_).finish();
    const auto write = [&](const Output& output, const paper::Look& look, std::ostream& out) {
      if (options_.summary) {
        report::summary_formats().find(output.format)->write(summary, report_, look, out);
      } else {
        report::formats().find(output.format)->write(report_, look, out);
      }
    };
    static_cast<void>(write_outputs(whole_, options_, session_, write, problems_));
    add_job_summary(report_, whole_, options_, session_, problems_);
  }

  void tell_what_was_left() {
    if (!any_result_ && !problems_.has_errors()) {
      problems_.add(has_others_ ? nothing_in_part(options_) : nothing_found(options_));
    }
    note_passed_over(passed_over_, options_.verbose, problems_);
    tell_untouched();
    if (notes_ > 0) problems_.add(counted_notes(notes_));
  }

  /// Whether no check ran in a part of a run, of which other parts have more.
  [[nodiscard]] bool is_idle_part() const { return has_others_ && !tally_.any_check_ran; }

  /// Beside others it is a note that a description was not touched by any check; alone an error.
  void tell_untouched() {
    const bool beside_others = tally_.any_check_ran || has_others_;
    for (const std::string& file : untouched_) {
      problems_.add(nothing_checked(file, beside_others ? Severity::note : Severity::error));
    }
  }

  const Run& run_;
  const std::vector<Output>& outputs_;
  const Options& options_;
  const Session& session_;
  Diagnostics& problems_;
  Report report_;
  std::optional<audit::KnownShortfalls> known_;  // with a baseline
  std::optional<batch::Cache> cache_;
  std::vector<Output> whole_;  // formats that need the whole report
  std::vector<Streamed> streamed_;
  Tally tally_;
  Summariser summariser_;
  std::vector<std::string> passed_over_;
  std::vector<std::string> untouched_;
  std::size_t taken_ = 0;
  std::size_t notes_ = 0;
  bool any_result_ = false;
  bool has_others_ = false;  // whether there are descriptions in other parts of the run
  bool by_name_ = true;      // whether notes are printed one by one
};

}  // namespace

int run_audit(const Run& run, const std::vector<Output>& outputs, std::vector<batch::Input> inputs,
              const Options& options, const Session& session, Diagnostics& problems) {
  return AuditRunner{run, outputs, options, session, problems}.run(std::move(inputs));
}

}  // namespace icpcheck::cli
