// SPDX-License-Identifier: MIT
// Looks at the keys at the top first: a file that cannot be parsed is recognised, too. What they
// may have missed, such as a key with an escaped letter, is left to the parser.
#include "icpcheck/batch/recognise.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "batch/root_keys.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::batch {
namespace {

struct Format {
  std::string_view start;
  Content content;
};
constexpr std::array formats{
    Format{description_format, Content::description}, Format{"icpcheck/pack/", Content::pack},
    Format{"icpcheck/profile/", Content::profile}, Format{"icpcheck/paper/", Content::style},
    Format{"icpcheck/report/", Content::report}};
constexpr std::size_t longest_text = 200;

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

/// JSON may escape a slash.
std::string without_escapes(std::string_view value) {
  std::string text{value};
  std::erase(text, '\\');
  return text;
}

Content content_of_format(std::string_view value) {
  const std::string text = without_escapes(value);
  const auto* found = std::ranges::find_if(
      formats, [&text](const Format& format) { return text.starts_with(format.start); });
  return found == formats.end() ? Content::other : found->content;
}

bool begins_with_word(std::string_view text, std::string_view word) {
  constexpr std::string_view ends = " \t\"'#,}";
  if (!text.starts_with(word)) return false;
  return text.size() == word.size() || ends.find(text[word.size()]) != std::string_view::npos;
}

/// Whether only descriptions have such a key.
bool is_telling(const RootKey& key) {
  return key.name == "described_on" ||
         (key.name == "kind" &&
          (begins_with_word(key.value, "system") || begins_with_word(key.value, "place")));
}

Recognised recognised_by(const RootKey& key, Content content) {
  const std::size_t before = count_characters(key.text.substr(0, key.offset));
  Recognised recognised{.content = content,
                        .line = key.line,
                        .column = static_cast<std::uint32_t>(before + 1),
                        .length = static_cast<std::uint32_t>(count_characters(key.name))};
  // A program may write a whole file on one line.
  const bool is_long = key.text.size() > longest_text;
  if (is_long) recognised.text_column = recognised.column;
  recognised.text = key.text.substr(is_long ? key.offset : 0, longest_text);
  return recognised;
}

Recognised recognise_keys(std::string_view text) {
  Recognised format;
  Recognised telling;
  Recognised asking;
  bool has_title = false;
  look_for_root_keys(text, [&](const RootKey& key) {
    const bool is_clause = key.name == "checks" || key.name == "refers_to";
    has_title = has_title || key.name == "title";
    if (telling.line == 0 && is_telling(key)) telling = recognised_by(key, Content::unmarked);
    if (asking.line == 0 && is_clause) asking = recognised_by(key, Content::clause);
    const Content content = key.name == "format" ? content_of_format(key.value) : Content::other;
    if (content != Content::other) format = recognised_by(key, content);
    return content != Content::other;
  });
  if (format.line > 0) return format;
  return telling.line == 0 && has_title ? asking : telling;
}

/// By what the parser finds.
std::optional<Recognised> recognise_tree(std::string_view bytes) {
  Diagnostics ignored;
  const auto document = yaml::read({}, std::string{bytes}, {}, ignored);
  if (document == nullptr || document->root().kind() != yaml::Kind::map) return std::nullopt;
  const yaml::Node* format = document->root().find("format");
  if (format == nullptr || format->kind() != yaml::Kind::string) return std::nullopt;
  const Content content = content_of_format(format->text());
  if (content == Content::other) return std::nullopt;
  const std::uint32_t line = format->location().line;
  return recognised_by({.name = format->key(), .line = line, .text = document->line(line)},
                       content);
}

}  // namespace

Recognised recognise(std::string_view bytes) {
  if (const auto offset = utf16_offset(bytes)) return recognise_keys(ascii_of(bytes, *offset));
  while (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Recognised recognised = recognise_keys(bytes);
  const bool is_marked =
      std::ranges::find(formats, recognised.content, &Format::content) != formats.end();
  if (is_marked || bytes.find("icpcheck") == std::string_view::npos) return recognised;
  return recognise_tree(bytes).value_or(std::move(recognised));
}

}  // namespace icpcheck::batch
