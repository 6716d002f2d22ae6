// SPDX-License-Identifier: MIT
// One file after the other: read, load, join, audit, forget.
#include "icpcheck/batch/audit_files.hpp"

#include <utility>

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
  FileAuditor(const Index& index, const AuditPlan& plan)
      : index_(index), plan_(plan), partners_(index, plan) {
    for (std::size_t i = 0; i < std::max<std::size_t>(1, plan.jobs); ++i) {
      evaluators_.emplace_back(plan.schema);
    }
  }

  FileResult audit(std::size_t item, std::size_t worker) {
    const Entry& entry = index_.entries[item];
    FileResult file;
    file.name = entry.input.path;
    if (entry.refusal) {
      file.problems.add(*entry.refusal);
      return file;
    }
    auto bytes = bytes_of(entry, plan_.limits, file.problems);
    if (!bytes) return file;
    LoadedOne one = load_one(entry.input, std::move(*bytes), entry.recognised, *plan_.schema,
                             plan_.limits, file.problems);
    file.passed_over = one.passed_over;
    if (one.description) audit(*one.description, item, worker, file);
    return file;
  }

 private:
  void audit(const Description& description, std::size_t item, std::size_t worker,
             FileResult& file) {
    const Entry& entry = index_.entries[item];
    audit::check_references(description, plan_.known, file.problems);
    if (file.problems.has_errors() || !is_as_indexed(description, entry, file.problems)) return;
    const Partners partners = partners_.find(description, entry, item, file.problems);
    audit::Joined joined;
    joined.system = partners.system.get();
    for (const auto& place : partners.places) joined.places.push_back(place.get());
    file.result =
        audit::audit(description, joined, plan_.setups[static_cast<std::size_t>(description.kind)],
                     evaluators_[worker], file.problems);
  }

  const Index& index_;
  const AuditPlan& plan_;
  PartnerFinder partners_;
  std::vector<cel::Evaluator> evaluators_;  // one a worker
};

}  // namespace

void audit_files(const Index& index, const AuditPlan& plan,
                 const std::function<void(FileResult&)>& prepare,
                 const std::function<void(std::size_t item, FileResult&&)>& take) {
  FileAuditor auditor{index, plan};
  InOrder<FileResult>(
      index.entries.size(), plan.jobs, plan.stop,
      [&](std::size_t item, std::size_t worker) {
        FileResult file = auditor.audit(item, worker);
        prepare(file);
        return file;
      },
      take)
      .run();
}

}  // namespace icpcheck::batch
