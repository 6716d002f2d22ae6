// SPDX-License-Identifier: MIT
// Looks at the beginnings of lines only: a file that cannot be parsed is recognised, too.
#include "icpcheck/batch/recognise.hpp"

#include <array>
#include <cstddef>
#include <optional>

#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::string_view pack_format = "icpcheck/pack/";
constexpr std::string_view profile_format = "icpcheck/profile/";
constexpr std::array<std::string_view, 3> telling{"kind: system", "kind: place", "described_on:"};

/// Where the letters of ASCII stand in each pair of bytes of UTF-16; empty: it is not UTF-16.
std::optional<std::size_t> utf16_offset(std::string_view bytes) {
  if (bytes.size() < 2) return std::nullopt;
  const std::string_view head = bytes.substr(0, 2);
  if (head == "\xFF\xFE") return 0;
  if (head == "\xFE\xFF") return 1;
  if (head[0] == '\0' && head[1] != '\0') return 1;
  if (head[1] == '\0' && head[0] != '\0') return 0;
  return std::nullopt;
}

std::string ascii_of(std::string_view bytes, std::size_t offset) {
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t pair = 0; pair + 1 < bytes.size(); pair += 2) {
    const bool is_ascii = bytes[pair + 1 - offset] == '\0';
    if (is_ascii) text += bytes[pair + offset];
  }
  return text;
}

/// What stands after "format:", without quotes around key or value; empty when the line begins
/// with something else.
std::optional<std::string_view> format_named(std::string_view line) {
  for (const std::string_view key : {"format:", "\"format\":", "'format':"}) {
    if (!line.starts_with(key)) continue;
    line.remove_prefix(key.size());
    const std::size_t start = line.find_first_not_of(" \t\"'");
    return start == std::string_view::npos ? std::string_view{} : line.substr(start);
  }
  return std::nullopt;
}

bool begins_with_word(std::string_view line, std::string_view word) {
  if (!line.starts_with(word)) return false;
  const std::string_view rest = line.substr(word.size());
  return word.ends_with(':') || rest.empty() || rest.front() == ' ' || rest.front() == '#';
}

class Recogniser {
 public:
  /// True when the line settles it.
  bool look_at(std::string_view line, std::uint32_t number) {
    if (const auto format = format_named(line)) {
      if (format->starts_with(description_format))
        return settle(Content::description, line, number);
      if (format->starts_with(pack_format)) return settle(Content::pack, line, number);
      if (format->starts_with(profile_format)) return settle(Content::profile, line, number);
    }
    for (const std::string_view word : telling) {
      const bool tells = begins_with_word(line, word);
      if (tells && result_.line == 0) settle(Content::unmarked, line, number);
    }
    return false;
  }
  [[nodiscard]] const Recognised& result() const { return result_; }

 private:
  bool settle(Content content, std::string_view line, std::uint32_t number) {
    result_ = {content, number, std::string{line}};
    return true;
  }

  Recognised result_;
};

Recognised recognise_lines(std::string_view text) {
  Recogniser recogniser;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find_first_of("\r\n");
    if (recogniser.look_at(text.substr(0, end), number)) break;
    if (end == std::string_view::npos) break;
    const bool two_bytes = text.substr(end, 2) == "\r\n";
    text.remove_prefix(end + (two_bytes ? 2 : 1));
  }
  return recogniser.result();
}

}  // namespace

Recognised recognise(std::string_view bytes) {
  if (const auto offset = utf16_offset(bytes)) return recognise_lines(ascii_of(bytes, *offset));
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return recognise_lines(bytes);
}

}  // namespace icpcheck::batch
