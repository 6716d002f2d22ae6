// SPDX-License-Identifier: MIT
// What a run reads, so that nothing of it is replaced by what the run writes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/system/look.hpp"

namespace icpcheck::cli {

/// Knows files by what they are, not by their names: it is all the same through which link or name
/// an output leads to them.
class Guard {
 public:
  Guard();

  /// `what` is for the sentence "..., which is one of the files to check."
  void add(const std::string& file, std::string_view what);
  void add(const std::vector<std::string>& files, std::string_view what);
  /// One whose content is there came from standard input, or was named by `files`.
  void add(const std::vector<batch::Input>& inputs, std::string_view what);
  /// The files of those that were loaded from folders.
  void add(const Packs& packs);
  /// The files that lie in the folder; without one nothing.
  void add_files_in(const std::string& folder, std::string_view what);
  /// Everything that lies in the folder now or later.
  void add_folder(const std::string& folder, std::string_view what);

  /// Adds an error for each output that would replace something of it; true when there is none.
  bool check(const std::vector<Output>& outputs, Diagnostics& diagnostics) const;

 private:
  void add(const system::Look& look, std::string_view what);
  [[nodiscard]] std::string_view what_is(const std::string& file) const;

  std::map<system::FileId, std::string> files_;
  std::vector<std::pair<std::string, std::string>> folders_;
};

}  // namespace icpcheck::cli
