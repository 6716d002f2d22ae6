// SPDX-License-Identifier: MIT
// Reads files that can be much larger than a description.
#include "cli/read_input.hpp"

#include <iterator>
#include <utility>

#include "icpcheck/model/description.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view standard_input = "-";
constexpr std::size_t largest_report = std::size_t{1} << 30U;
constexpr std::size_t head_size = 200;

}  // namespace

std::optional<ReadInput> read_input(const std::string& path, const Session& session,
                                    Diagnostics& diagnostics) {
  if (path == standard_input) {
    std::string bytes{std::istreambuf_iterator<char>{session.in}, {}};
    return ReadInput{"standard input", std::move(bytes)};
  }
  std::optional<std::string> bytes = system::read_file(path, largest_report, diagnostics);
  if (!bytes) return std::nullopt;
  if (bytes->size() <= largest_report) return ReadInput{path, std::move(*bytes)};
  Diagnostic problem = misuse("cli.too_large", "This report is larger than 1 GiB.",
                              "Write the reports of smaller parts.");
  problem.where.file = path;
  diagnostics.add(std::move(problem));
  return std::nullopt;
}

bool is_report(const ReadInput& input) {
  if (input.name.ends_with(".json")) return true;
  const std::size_t start = input.bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (start == std::string::npos || input.bytes[start] != '{') return false;
  // YAML may be written so, too.
  return input.bytes.substr(start, head_size).find(description_format) == std::string::npos;
}

}  // namespace icpcheck::cli
