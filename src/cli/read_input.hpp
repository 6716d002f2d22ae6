// SPDX-License-Identifier: MIT
// What is named on the command line to be read at once: files, or standard input as "-". Every way
// in has a limit, and standard input the same as a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/read_report.hpp"

namespace icpcheck::cli {

inline constexpr std::string_view standard_input = "-";

/// Up to one byte more than `limit`: enough to see that it is too much.
[[nodiscard]] std::string read_standard_input(const Session& session, std::size_t limit);

/// What stands in a file, or on standard input.
struct ReadInput {
  std::string name;  // as shown
  std::string bytes;
};

/// For what has no option of its own for a limit. A report takes up to 120 KB for a place, and
/// there may be ten thousand.
inline constexpr std::size_t gib = std::size_t{1} << 30U;
inline constexpr std::size_t largest_report = sizeof(std::size_t) > 4 ? 4 * gib : gib;

/// `what` is it called in messages: "report". Empty exactly when an error was added: also for more
/// bytes than `largest`, which is whole GiB.
[[nodiscard]] std::optional<ReadInput> read_input(const std::string& path, std::string_view what,
                                                  const Session& session, Diagnostics& diagnostics,
                                                  std::size_t largest = largest_report);

/// Whether it is meant as a JSON report: by its name, or because it begins like one.
[[nodiscard]] bool is_report(const ReadInput& input);

/// Empty exactly when an error was added.
[[nodiscard]] std::optional<ReadReport> read_report(const ReadInput& input,
                                                    Diagnostics& diagnostics);

/// Why that can be no `what`, when it is a Word document or the like; `hint` says what to name.
[[nodiscard]] std::optional<Diagnostic> find_binary(const ReadInput& input, std::string_view what,
                                                    std::string_view hint);

/// Whether the text has two bytes for each character, as some editors and shells write it.
[[nodiscard]] bool is_utf16(std::string_view bytes);

}  // namespace icpcheck::cli
