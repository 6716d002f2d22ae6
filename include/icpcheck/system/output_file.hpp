// SPDX-License-Identifier: MIT
// A file that is written piece by piece and appears as a whole.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::system {

/// Until `commit` the old content stands under the name, and it stays when anything fails or when
/// this is dropped. The mode of an existing file is kept. What is no regular file (a device, a
/// pipe) is written to directly.
class OutputFile {
 public:
  /// Empty exactly when an error was added.
  [[nodiscard]] static std::optional<OutputFile> open(const std::string& path,
                                                      Diagnostics& diagnostics);
  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(OutputFile&&) noexcept;
  ~OutputFile();

  /// After a failure the rest is dropped; `commit` reports it.
  void write(std::string_view content);
  /// Puts the file in its place. False when an error was added. Call it once.
  [[nodiscard]] bool commit(Diagnostics& diagnostics);

 private:
  struct Target;
  explicit OutputFile(std::unique_ptr<Target> target);
  std::unique_ptr<Target> target_;
};

}  // namespace icpcheck::system
