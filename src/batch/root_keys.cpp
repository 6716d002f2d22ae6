// SPDX-License-Identifier: MIT
#include "batch/root_keys.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace icpcheck::batch {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view property_ends = " \t\r\n,[]{}";
/// How far a key and the beginning of its value are looked for: YAML lets no such key be longer.
/// Without it each key of a file on one line would look through the rest of the file.
constexpr std::size_t longest_look = 1'024;

std::string_view after_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text;
}

/// Without tag and anchor.
std::string_view after_properties(std::string_view text) {
  text = after_blanks(text);
  while (text.starts_with('!') || text.starts_with('&')) {
    text = after_blanks(text.substr(std::min(text.find_first_of(property_ends), text.size())));
  }
  return text;
}

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }
bool is_quote(char c) { return c == '"' || c == '\''; }

/// Behind the quote that closes the one at the front; the whole size when none does.
std::size_t end_of_quoted(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\' && text.front() == '"') {
      ++i;
    } else if (text[i] == text.front()) {
      return i + 1;
    }
  }
  return text.size();
}

/// The key at the front of a text and what stands behind its colon.
std::optional<std::pair<std::string_view, std::string_view>> split(std::string_view text) {
  text = text.substr(0, longest_look);
  const bool is_quoted = !text.empty() && is_quote(text.front());
  const std::size_t end = is_quoted ? end_of_quoted(text) : text.find(':');
  if (end == std::string_view::npos || (is_quoted && end < 2)) return std::nullopt;
  std::string_view name = is_quoted ? text.substr(1, end - 2) : text.substr(0, end);
  while (name.ends_with(' ')) name.remove_suffix(1);
  std::string_view rest = after_blanks(text.substr(end));
  if (!rest.starts_with(':')) return std::nullopt;
  rest = after_properties(rest.substr(1));
  if (!rest.empty() && is_quote(rest.front())) rest.remove_prefix(1);
  return std::pair{name, rest};
}

class Looker {
 public:
  Looker(std::string_view text, const std::function<bool(const RootKey&)>& take)
      : text_(text), take_(take) {}

  void look() {
    for (; line_start_ < text_.size(); next_line()) {
      if (look_at(line())) return;
    }
  }

 private:
  std::string_view line() { return text_.substr(line_start_, line_end() - line_start_); }

  /// Looked for once a line.
  std::size_t line_end() {
    if (ended_line_ != line_number_) {
      line_end_ = std::min(text_.find_first_of("\r\n", line_start_), text_.size());
      ended_line_ = line_number_;
    }
    return line_end_;
  }

  void next_line() {
    const std::size_t end = line_end();
    line_start_ = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    ++line_number_;
  }

  /// True when the search is over.
  bool look_at(std::string_view line) {
    if (line.starts_with("---") && (line.size() == 3 || line[3] == ' ' || line[3] == '\t')) {
      root_.reset();
      line.remove_prefix(3);
      return begins_flow(line) && look_at_flow(offset_of(after_properties(line)));
    }
    const std::string_view content = after_blanks(line);
    if (content.empty() || content.front() == '#' || line.front() == '%') return false;
    const std::size_t indent = line.size() - content.size();
    if (!root_) {
      if (after_properties(content).empty()) return false;
      if (begins_flow(content)) return look_at_flow(offset_of(after_properties(content)));
      root_ = indent;
    }
    // At the very start of a line stands nothing else than a key, whatever the first line says.
    if (indent != *root_ && indent != 0) return false;
    return offer(offset_of(content), content);
  }

  static bool begins_flow(std::string_view text) { return after_properties(text).starts_with('{'); }

  [[nodiscard]] std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  bool offer(std::size_t offset, std::string_view text) {
    const auto key = split(text);
    if (!key) return false;
    const std::size_t end = std::min(key->second.find_first_of("\r\n"), key->second.size());
    return take_({.name = key->first,
                  .value = key->second.substr(0, end),
                  .line = line_number_,
                  .offset = offset - line_start_,
                  .text = line()});
  }

  /// Whether a key begins here: behind the first bracket, or a comma, that no other one encloses.
  bool look_at_flow(std::size_t offset) {
    std::size_t depth = 0;
    bool begins_value = false;  // or a key
    bool begins_key = false;
    for (std::size_t i = offset; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '\n' || (c == '\r' && !text_.substr(i + 1).starts_with('\n'))) {
        line_start_ = i + 1;
        ++line_number_;
      }
      if (is_blank(c)) continue;
      if (c == '#' && is_blank(text_[i - 1])) {
        i = std::min(text_.find_first_of("\r\n", i), text_.size()) - 1;
        continue;
      }
      if (std::exchange(begins_key, false) && offer(i, text_.substr(i))) return true;
      if (is_quote(c) && begins_value) {
        i = skip_quoted(i);
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) return false;
      begins_value = c == '{' || c == '[' || c == ',' || c == ':';
      begins_key = depth == 1 && (c == '{' || c == ',');
    }
    return true;
  }

  /// The last character of the quoted text.
  std::size_t skip_quoted(std::size_t start) {
    const std::size_t end = start + end_of_quoted(text_.substr(start));
    for (std::size_t i = start; i < end; ++i) {
      if (text_[i] != '\n') continue;
      line_start_ = i + 1;
      ++line_number_;
    }
    return end - 1;
  }

  std::string_view text_;
  const std::function<bool(const RootKey&)>& take_;
  std::size_t line_start_ = 0;
  std::uint32_t line_number_ = 1;
  std::size_t line_end_ = 0;         // of the line `ended_line_`
  std::uint32_t ended_line_ = 0;     // none yet
  std::optional<std::size_t> root_;  // how far the keys of this document are indented
};

}  // namespace

void look_for_root_keys(std::string_view text, const std::function<bool(const RootKey&)>& take) {
  Looker{text, take}.look();
}

}  // namespace icpcheck::batch
