// SPDX-License-Identifier: MIT
#include "cli/read_input.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/batch/recognise.hpp"
#include "icpcheck/system/file.hpp"
#include "icpcheck/yaml/binary.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t head_size = 200;
constexpr std::string_view report_hint =
    "Name a JSON report: icpcheck check FILE -o report.json writes one.";

}  // namespace

std::string read_standard_input(const Session& session, std::size_t limit) {
  constexpr std::size_t block = std::size_t{64} * 1024;
  constexpr std::size_t large = std::size_t{128} << 20U;
  std::string bytes;
  while (bytes.size() <= limit && session.in) {
    const std::size_t start = bytes.size();
    const std::size_t wanted = std::min(block, limit + 1 - start);
    // Growing by doubling would need the room twice.
    if (start >= large) bytes.reserve(limit + 1);
    bytes.resize(start + wanted);
    session.in.read(bytes.data() + start, static_cast<std::streamsize>(wanted));
    bytes.resize(start + static_cast<std::size_t>(session.in.gcount()));
  }
  return bytes;
}

std::optional<ReadInput> read_input(const std::string& path, std::string_view what,
                                    const Session& session, Diagnostics& diagnostics,
                                    std::size_t largest) {
  const bool is_standard_input = path == standard_input;
  const std::string name = is_standard_input ? "standard input" : path;
  std::optional<std::string> bytes = is_standard_input
                                         ? read_standard_input(session, largest)
                                         : system::read_file(path, largest, diagnostics);
  if (!bytes) return std::nullopt;
  if (bytes->size() <= largest) return ReadInput{name, std::move(*bytes)};
  const std::string noun{what};
  diagnostics.add(
      error_of(name, "cli.too_large",
               "This " + noun + " is larger than " + std::to_string(largest / gib) + " GiB.",
               "Split it into smaller parts."));
  return std::nullopt;
}

bool is_report(const ReadInput& input) {
  // YAML may be written as JSON.
  if (batch::recognise(input.bytes).content == batch::Content::description) return false;
  if (lowered(input.name).ends_with(".json")) return true;
  constexpr std::string_view before{"\xEF\xBB\xBF\xFF\xFE\0 \t\r\n", 10};
  const std::size_t start = input.bytes.find_first_not_of(before);
  return start != std::string::npos && input.bytes[start] == '{';
}

std::optional<ReadReport> read_report(const ReadInput& input, Diagnostics& diagnostics) {
  if (is_utf16(input.bytes)) {
    diagnostics.add(error_of(
        input.name, "report.utf16", "The report is UTF-16 text.",
        "A shell may have changed what it redirected: write the report with -o, or save it as "
        "UTF-8."));
    return std::nullopt;
  }
  if (auto problem = find_binary(input, "report", report_hint)) {
    diagnostics.add(std::move(*problem));
    return std::nullopt;
  }
  return icpcheck::read_report(input.name, input.bytes, diagnostics);
}

std::optional<Diagnostic> find_binary(const ReadInput& input, std::string_view what,
                                      std::string_view hint) {
  const std::optional<yaml::Binary> binary = yaml::find_binary(input.bytes);
  if (!binary) return std::nullopt;
  const std::string noun{what};
  return error_of(input.name, "cli.binary",
                  "The " + noun + " is " + std::string{binary->name} + ", not text.",
                  std::string{hint});
}

bool is_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2);
  if (head == "\xFF\xFE" || head == "\xFE\xFF") return true;
  // Of the characters of ASCII one byte is always zero.
  const std::string_view start = bytes.substr(0, head_size);
  const auto zeros = static_cast<std::size_t>(std::ranges::count(start, '\0'));
  return start.size() >= 4 && zeros >= start.size() / 2 - 1 &&
         start.find(std::string_view{"\0\0", 2}) == std::string_view::npos;
}

}  // namespace icpcheck::cli
