// SPDX-License-Identifier: MIT
// The audit of many files, by several threads, with results in the order of the files. Memory
// holds what was found in a few files at a time, the index of all files, and the systems that
// places were joined with.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/cache.hpp"
#include "icpcheck/batch/index.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::batch {

/// What an audit of files runs with. Everything pointed to outlives it.
struct AuditPlan {
  audit::Setup setup;
  std::vector<const Pack*> known;  // all packs whose checks a waiver or action may name
  yaml::Limits limits;
  std::size_t jobs = 1;
  const std::atomic<bool>* stop = nullptr;  // true: begin no further file
  const Cache* cache = nullptr;             // of an index with hashes; null: none
  std::vector<std::string> outputs;         // what `prepare` writes: formats and how they look
  bool outputs_tell_day = false;            // whether these texts hold the day of the report
  /// Draws the boards of a description and of those that belong to it; null: no drawing is wanted.
  std::function<std::string(const Description& description, const audit::Joined& joined)> draw;
  bool keep_results = true;  // false: of a file in the cache texts and notes are enough
};

/// What came of one file.
struct FileResult {
  std::string name;
  /// Empty: a problem says why, or it was passed over. From the cache it has only notes, unless all
  /// was asked for.
  std::optional<DescriptionResult> result;
  bool checked = false;            // whether there is, or was, a result
  Tally tally;                     // of the result
  bool passed_over = false;        // a file of a folder that is no description
  Diagnostics problems;            // of this file
  std::vector<std::string> texts;  // room for what `prepare` makes of it
};

/// Audits every file of the index. `prepare`, where there is one, is called for each result in the
/// thread that made it, `take` in the order of the files and never twice at a time.
void audit_files(const Index& index, const AuditPlan& plan,
                 const std::function<void(FileResult&)>& prepare,
                 const std::function<void(std::size_t item, FileResult&&)>& take);

}  // namespace icpcheck::batch
