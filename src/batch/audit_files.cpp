// SPDX-License-Identifier: MIT
// One file after the other: read, load, join, audit, forget.
#include "icpcheck/batch/audit_files.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "batch/cache_key.hpp"
#include "batch/cached_result.hpp"
#include "batch/in_order.hpp"
#include "batch/reader.hpp"

namespace icpcheck::batch {
namespace {

/// What is left of a result whose findings nobody asks for.
DescriptionResult only_notes(DescriptionResult&& result) {
  DescriptionResult left;
  left.notes = std::move(result.notes);
  return left;
}

class FileAuditor {
 public:
  FileAuditor(const Index& index, const AuditPlan& plan,
              const std::function<void(FileResult&)>& prepare)
      : index_(index), plan_(plan), prepare_(prepare), reader_(index, plan) {
    if (plan.cache != nullptr) keys_.emplace(index, plan);
    for (std::size_t i = 0; i < std::max<std::size_t>(1, plan.jobs); ++i) {
      evaluators_.emplace_back(plan.setup.schema);
    }
  }

  /// What came of the file in an earlier run, or comes of it now.
  FileResult result_of(std::size_t item, std::size_t worker) {
    const Entry& entry = index_.entries[item];
    if (!keys_ || entry.sha256.empty()) return audit(item, worker).file;
    const std::string key = keys_->key_of(item);
    const audit::Setup& setup = plan_.setup;
    if (const auto known = plan_.cache->find(key)) {
      if (auto file = unpack(known->view(), setup.options.as_of, setup.packs)) {
        file->name = entry.input.path;
        return std::move(*file);
      }
    }
    Audited audited = audit(item, worker);
    if (!reader_.any_changed()) keep(key, audited);
    return std::move(audited.file);
  }

 private:
  struct Audited {
    FileResult file;
    Days days = every_day;  // on which it is so
  };

  Audited audit(std::size_t item, std::size_t worker) {
    ReadFile read = reader_.read(item);
    Audited audited;
    FileResult& file = audited.file;
    file.name = index_.entries[item].input.path;
    file.passed_over = read.passed_over;
    file.problems = std::move(read.problems);
    if (!read.description) return audited;
    file.result = audit::audit(*read.description, read.joined, plan_.setup, evaluators_[worker]);
    if (plan_.draw) file.result->drawing = plan_.draw(*read.description, read.joined);
    file.checked = true;
    file.tally.add(*file.result);
    if (prepare_) prepare_(file);
    audited.days = days_of(*read.description, plan_.setup.options.as_of);
    return audited;
  }

  void keep(const std::string& key, Audited& audited) const {
    if (audited.file.passed_over) return;
    auto& result = audited.file.result;
    if (result && !plan_.keep_results) result = only_notes(std::move(*result));
    plan_.cache->store(key, pack_up(audited.file, audited.days, plan_.setup.packs));
  }

  const Index& index_;
  const AuditPlan& plan_;
  const std::function<void(FileResult&)>& prepare_;
  std::optional<CacheKeys> keys_;  // with a cache
  Reader reader_;
  std::vector<cel::Evaluator> evaluators_;  // one a worker
};

}  // namespace

void audit_files(const Index& index, const AuditPlan& plan,
                 const std::function<void(FileResult&)>& prepare,
                 const std::function<void(std::size_t item, FileResult&&)>& take) {
  FileAuditor auditor{index, plan, prepare};
  InOrder<FileResult>(
      index.entries.size(), plan.jobs, plan.stop,
      [&](std::size_t item, std::size_t worker) { return auditor.result_of(item, worker); }, take)
      .run();
}

}  // namespace icpcheck::batch
