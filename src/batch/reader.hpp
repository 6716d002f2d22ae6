// SPDX-License-Identifier: MIT
// The one road from a file of the index to a description and those that belong to it.
#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {

/// What stands in one file.
struct ReadFile {
  std::optional<Description> description;  // empty: a problem says why, or it is none
  audit::Joined joined;                    // those that belong to it
  bool passed_over = false;                // a file of a folder that is no description
  Diagnostics problems;
};

/// Safe to use by several threads. A system is loaded once and kept; the places of a system are
/// loaded for it and then forgotten.
class Reader {
 public:
  Reader(const Index& index, const AuditPlan& plan);

  /// The description, when it is right in itself and refers only to known checks. Reported, and
  /// staying alone: one with the id of another, a place that its system does not list. Reported,
  /// too: what a place and its system say differently of the same health and wellbeing board.
  [[nodiscard]] ReadFile read(std::size_t item);

  /// Whether a file was not what it was when it was hashed for the index.
  [[nodiscard]] bool any_changed() const { return changed_; }

 private:
  struct Kept {
    std::once_flag once;
    std::shared_ptr<const Description> description;
  };

  [[nodiscard]] ReadFile read_alone(std::size_t item) const;
  [[nodiscard]] audit::Joined join(const Description& description, std::size_t item,
                                   Diagnostics& problems);
  [[nodiscard]] std::shared_ptr<const Description> partner(std::size_t item) const;
  [[nodiscard]] std::shared_ptr<const Description> system_of(const Entry& place);
  [[nodiscard]] audit::Joined places_of(const Description& system, Diagnostics& problems) const;

  const Index& index_;
  const AuditPlan& plan_;
  mutable std::atomic<bool> changed_ = false;
  std::deque<Kept> systems_;  // in the order of `index_.systems`
};

}  // namespace icpcheck::batch
