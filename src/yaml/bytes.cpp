// SPDX-License-Identifier: MIT
// One pass over the bytes: UTF-8, control characters, and how many brackets there are at all.
#include "yaml/bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"
#include "icpcheck/yaml/binary.hpp"
#include "yaml/misread.hpp"
#include "yaml/outline.hpp"

namespace icpcheck::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Encoding {
  std::string_view name;
  std::string_view start;
};

// The longer marks come first: that of UTF-32 begins like that of UTF-16.
constexpr std::array encodings{
    Encoding{"UTF-32", {"\xFF\xFE\0\0", 4}},
    Encoding{"UTF-32", {"\0\0\xFE\xFF", 4}},
    Encoding{"UTF-16", "\xFF\xFE"},
    Encoding{"UTF-16", "\xFE\xFF"},
};

/// The wide encoding of text that begins with an ASCII character; "" when it is none.
std::string_view guess_wide_encoding(std::string_view bytes) {
  if (bytes.size() < 4) return {};
  const std::array nul{bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
  if (!nul[0] && nul[1] && nul[2] && nul[3]) return "UTF-32";
  if (nul[0] && nul[1] && nul[2] && !nul[3]) return "UTF-32";
  if (nul[0] != nul[1] && nul[0] == nul[2] && nul[1] == nul[3]) return "UTF-16";
  return {};
}

std::string_view wide_encoding(std::string_view bytes) {
  const auto* const marked =
      std::find_if(encodings.begin(), encodings.end(),
                   [bytes](const Encoding& e) { return bytes.starts_with(e.start); });
  return marked != encodings.end() ? marked->name : guess_wide_encoding(bytes);
}

Diagnostic at_file(const Document& document, std::string code, std::string message,
                   std::string hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.where.file = document.file();
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

void refuse_not_utf8(std::string_view source, std::size_t offset, Problems& problems) {
  problems.refuse(
      {offset, offset + 1}, "yaml.not_utf8",
      fmt::format("the byte {:02X} is not UTF-8 text", static_cast<unsigned char>(source[offset])),
      "Save the file as UTF-8.");
}

void add_control_character(std::size_t offset, const Character& c, Problems& problems) {
  const bool carriage_return = c.code_point == '\r';
  problems.add({offset, offset + c.length}, "yaml.control_character",
               fmt::format("the control character U+{:04X} may not stand in a file",
                           static_cast<std::uint32_t>(c.code_point)),
               carriage_return ? "Save the file with the line ends of Windows or Unix."
                               : "Remove the character.");
}

bool is_control_character(std::string_view source, std::size_t offset, char32_t c) {
  if (c == '\r') return !source.substr(offset + 1).starts_with('\n');
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
}

/// Which bytes need a closer look: controls, brackets, and all that is not ASCII.
constexpr std::array<bool, 256> find_suspects() {
  std::array<bool, 256> suspects{};
  for (std::size_t byte = 0; byte < suspects.size(); ++byte) {
    suspects[byte] = byte < 0x20 || byte >= 0x7F || byte == '[' || byte == '{';
  }
  suspects['\t'] = false;
  suspects['\n'] = false;
  return suspects;
}

constexpr std::array<bool, 256> suspects = find_suspects();

/// Checks each character and counts the opening brackets.
std::size_t check_characters(std::string_view source, Problems& problems) {
  std::size_t brackets = 0;
  for (std::size_t i = 0; i < source.size();) {
    if (!suspects[static_cast<unsigned char>(source[i])]) {
      ++i;
      continue;
    }
    const Character c = decode(source, i);
    if (!c.valid) refuse_not_utf8(source, i, problems);
    if (is_control_character(source, i, c.code_point)) add_control_character(i, c, problems);
    if (c.code_point == '[' || c.code_point == '{') ++brackets;
    i += c.length;
  }
  return brackets;
}

std::string format_size(std::size_t bytes) {
  constexpr std::size_t mebibyte = 1024 * 1024;
  if (bytes % mebibyte == 0) return fmt::format("{} MiB", bytes / mebibyte);
  return fmt::format("{} bytes", bytes);
}

}  // namespace

void strip_byte_order_mark(std::string& bytes) {
  std::size_t end = 0;
  while (std::string_view(bytes).substr(end).starts_with(byte_order_mark)) {
    end += byte_order_mark.size();
  }
  bytes.erase(0, end);
}

void check_bytes(const Document& document, const Limits& limits, Problems& problems) {
  const std::string_view source = document.source();
  const std::string_view wide = wide_encoding(source);
  const auto binary = wide.empty() ? find_binary(source) : std::nullopt;
  if (binary) {
    problems.refuse(at_file(document, "yaml.binary",
                            fmt::format("the file is {}, not text", binary->name),
                            std::string{binary->hint}));
  }
  if (source.size() > limits.bytes) {
    problems.refuse(
        at_file(document, "yaml.too_large",
                fmt::format("the file is larger than {}, which is the most that is read",
                            format_size(limits.bytes)),
                limits.can_be_raised ? "Split the file, or raise the limit with --max-file-size."
                                     : "Split the file."));
  }
  if (!wide.empty()) {
    problems.refuse(at_file(document, "yaml.utf16", fmt::format("the file is {} text", wide),
                            "Save the file as UTF-8."));
  }
  const std::size_t brackets = check_characters(source, problems);
  if (problems.size() > 0) throw Refused{};
  if (brackets > limits.open_flow) check_open_brackets(source, limits.open_flow, problems);
  check_directives(source, problems);
}

}  // namespace icpcheck::yaml
