// SPDX-License-Identifier: MIT
// Looks at the beginnings of lines: a hundred times faster than a parser, and silent where it
// could be wrong.
#include "batch/identity.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "icpcheck/base/text.hpp"

namespace icpcheck::batch {
namespace {

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_small_letter(c) || is_digit(c) || c == '-';
  }) && std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Whether a line can leave a bracket open: in most descriptions none can, and to know that once
/// saves counting in every line.
bool has_bracket(std::string_view text) {
  constexpr std::string_view brackets = "[]{}";
  return std::ranges::any_of(
      brackets, [&](char bracket) { return text.find(bracket) != std::string_view::npos; });
}

/// A value that may go on in the next line hides what stands there.
bool leaves_open(std::string_view line) {
  std::int64_t depth = 0;
  for (const char c : line) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
  }
  return depth != 0;
}

std::string_view without_end(std::string_view value) {
  if (const std::size_t comment = value.find(" #"); comment != std::string_view::npos) {
    value = value.substr(0, comment);
  }
  const std::size_t last = value.find_last_not_of(" \t");
  return last == std::string_view::npos ? std::string_view{} : value.substr(0, last + 1);
}

struct Key {
  std::string_view name;
  std::string_view value = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  int times = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : has_bracket_(has_bracket(text)) {}

  /// False when the line leaves a doubt.
  bool look_at(std::string_view line, std::uint32_t number) {
    if (has_bracket_ && leaves_open(line)) return false;
    for (Key& key : keys_) {
      if (!line.starts_with(key.name)) continue;
      const std::size_t start = line.find_first_not_of(' ', key.name.size());
      if (start == std::string_view::npos || start == key.name.size()) return false;
      key.value = without_end(line.substr(start));
      key.line = number;
      key.column = static_cast<std::uint32_t>(start) + 1;
      if (++key.times > 1 || !is_word(key.value)) return false;
    }
    return true;
  }

  [[nodiscard]] std::optional<Identity> identity() const {
    const auto& [kind, id, system] = keys_;
    const auto known = from_word<Kind>(kind.value);
    if (!known || id.times == 0) return std::nullopt;
    return Identity{.kind = *known,
                    .id = std::string{id.value},
                    .system = *known == Kind::place ? std::string{system.value} : std::string{},
                    .id_place = {.file = {}, .line = id.line, .column = id.column}};
  }

 private:
  bool has_bracket_;
  std::array<Key, 3> keys_{Key{.name = "kind:"}, Key{.name = "id:"}, Key{.name = "system:"}};
};

}  // namespace

std::optional<Identity> scan_identity(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Scanner scanner(text);
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find('\r') != std::string_view::npos) return std::nullopt;
    if (!scanner.look_at(line, number)) return std::nullopt;
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return scanner.identity();
}

}  // namespace icpcheck::batch
