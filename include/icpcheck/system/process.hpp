// SPDX-License-Identifier: MIT
// What surrounds the process: its terminal, its environment, its program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/system/look.hpp"

namespace icpcheck::system {

enum class Stream : std::uint8_t { in, out, err };

/// At what the stream was connected with: a file, when the shell was told so.
[[nodiscard]] Look look_at(Stream stream);

[[nodiscard]] bool is_terminal(Stream stream);
/// The width of the terminal that standard output is; empty when it is none, or does not say.
[[nodiscard]] std::optional<std::size_t> columns();
/// A variable of the environment; "" when it is not set. Call it while there is one thread.
[[nodiscard]] std::string_view variable(const char* name);
/// At the file of this program.
[[nodiscard]] Look look_at_program();
/// What stands in it, as `read_file`.
[[nodiscard]] std::optional<std::string> read_program(std::size_t limit, Diagnostics& diagnostics);

/// Asks the system for memory in large pages, and to leave what was given back to the program.
/// Call it before much was allocated. Where the system has no large pages nothing changes.
void use_large_pages();

}  // namespace icpcheck::system
