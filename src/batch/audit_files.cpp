// SPDX-License-Identifier: MIT
// One file after the other: read, load, join, audit, forget.
#include "icpcheck/batch/audit_files.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "batch/cache_key.hpp"
#include "batch/cached_result.hpp"
#include "batch/in_order.hpp"
#include "batch/load_one.hpp"
#include "batch/partners.hpp"
#include "icpcheck/audit/references.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {
namespace {

/// The index rests on a fast look at the lines: where the parser sees another file, say so.
bool is_as_indexed(const Description& description, const Entry& entry, Diagnostics& problems) {
  const std::string system =
      description.kind == Kind::place ? text_at(description.root(), "system") : std::string{};
  if (description.kind == entry.kind && description.id == entry.id && system == entry.system) {
    return true;
  }
  problems.add(yaml::at_value(
      description.root(), "batch.unclear",
      "It is not clear what this file is about: it changed while it was being checked, or its "
      "lines \"kind\", \"id\" and \"system\" can be read in two ways.",
      "Write each of these keys on a line of its own, at the start of the line."));
  return false;
}

class FileAuditor {
 public:
  FileAuditor(const Index& index, const AuditPlan& plan,
              const std::function<void(FileResult&)>& prepare)
      : index_(index), plan_(plan), prepare_(prepare), partners_(index, plan) {
    if (plan.cache != nullptr) keys_.emplace(index, plan);
    for (std::size_t i = 0; i < std::max<std::size_t>(1, plan.jobs); ++i) {
      evaluators_.emplace_back(plan.schema);
    }
  }

  /// What came of the file in an earlier run, or comes of it now.
  FileResult result_of(std::size_t item, std::size_t worker) {
    const Entry& entry = index_.entries[item];
    if (!keys_ || entry.sha256.empty()) return audit(item, worker).file;
    const std::string key = keys_->key_of(item);
    const audit::Setup& setup = setup_of(entry.kind);
    if (const auto known = plan_.cache->find(key)) {
      if (auto file = unpack(known->view(), setup.options.as_of, setup.packs)) {
        file->name = entry.input.path;
        return std::move(*file);
      }
    }
    Audited audited = audit(item, worker);
    if (audited.as_hashed && !partners_.any_changed()) keep(key, audited, setup.packs);
    return std::move(audited.file);
  }

 private:
  struct Audited {
    FileResult file;
    Days days = every_day;   // on which it is so
    bool as_hashed = false;  // whether the file was what it was when it was hashed
  };

  Audited audit(std::size_t item, std::size_t worker) {
    const Entry& entry = index_.entries[item];
    Audited audited;
    FileResult& file = audited.file;
    file.name = entry.input.path;
    if (entry.refusal) {
      file.problems.add(*entry.refusal);
      return audited;
    }
    auto bytes = bytes_of(entry, plan_.limits, file.problems);
    if (!bytes) return audited;
    audited.as_hashed = is_as_hashed(entry, *bytes);
    LoadedOne one = load_one(entry.input, std::move(*bytes), entry.recognised, *plan_.schema,
                             plan_.limits, file.problems);
    file.passed_over = one.passed_over;
    if (!one.description) return audited;
    audit(*one.description, item, worker, file);
    audited.days = days_of(*one.description, setup_of(entry.kind).options.as_of);
    return audited;
  }

  void audit(const Description& description, std::size_t item, std::size_t worker,
             FileResult& file) {
    const Entry& entry = index_.entries[item];
    audit::check_references(description, plan_.known, file.problems);
    if (file.problems.has_errors() || !is_as_indexed(description, entry, file.problems)) return;
    const Partners partners = partners_.find(description, entry, item, file.problems);
    audit::Joined joined;
    joined.system = partners.system.get();
    for (const auto& place : partners.places) joined.places.push_back(place.get());
    file.result = audit::audit(description, joined, setup_of(description.kind), evaluators_[worker],
                               file.problems);
    file.checked = true;
    file.tally.add(*file.result);
    prepare_(file);
  }

  void keep(const std::string& key, Audited& audited, const std::vector<const Pack*>& packs) {
    if (audited.file.passed_over) return;
    if (!plan_.keep_results) audited.file.result.reset();
    plan_.cache->store(key, pack_up(audited.file, audited.days, packs));
  }

  [[nodiscard]] const audit::Setup& setup_of(Kind kind) const {
    return plan_.setups[static_cast<std::size_t>(kind)];
  }

  const Index& index_;
  const AuditPlan& plan_;
  const std::function<void(FileResult&)>& prepare_;
  std::optional<CacheKeys> keys_;  // with a cache
  PartnerFinder partners_;
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
