// SPDX-License-Identifier: MIT
#include "cli/file_list.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/read_input.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::string> lines_of(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Why the list cannot be used; empty when it can.
std::optional<Diagnostic> fault_of(const ReadInput& list) {
  Diagnostic problem;
  if (is_utf16(list.bytes)) {
    problem = misuse("cli.list_utf16", "The list is UTF-16 text.", "Save the list as UTF-8.");
  } else if (const std::size_t at = list.bytes.find('\0'); at != std::string::npos) {
    problem =
        misuse("cli.list_of_zeros", "The list has a character that no name can have: a zero byte.",
               "Part the names by ends of lines: tr '\\0' '\\n' does that for what find "
               "-print0 writes.");
    problem.where.line =
        static_cast<std::uint32_t>(std::ranges::count(list.bytes.substr(0, at), '\n') + 1);
    problem.where.column = 1;
  } else {
    return std::nullopt;
  }
  problem.where.file = list.name;
  return problem;
}

}  // namespace

std::vector<std::string> read_file_list(const std::string& file, const Session& session,
                                        Diagnostics& diagnostics) {
  const std::optional<ReadInput> list = read_input(file, "list", session, diagnostics);
  if (!list) return {};
  if (auto problem = fault_of(*list)) {
    diagnostics.add(std::move(*problem));
    return {};
  }
  return lines_of(list->bytes);
}

}  // namespace icpcheck::cli
