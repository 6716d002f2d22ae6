// SPDX-License-Identifier: MIT
// Finds the place of a value in JSON text: the library that reads it does not keep places.
#include <vector>

#include "icpcheck/base/text.hpp"
#include "model/json_object.hpp"

namespace icpcheck {
namespace {

/// Goes over valid JSON. It compares keys as written, which is right for all keys of reports.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() {
    skip_space();
    return at_;
  }

  void enter(const JsonStep& step) {
    skip_space();
    ++at_;  // the bracket
    for (std::size_t i = 0;; ++i) {
      skip_space();
      if (at_ >= text_.size() || text_[at_] == ']' || text_[at_] == '}') return;
      const bool found = step.key.empty() ? i == step.index : take_key() == step.key;
      if (found) return;
      skip_value();
      skip_space();
      if (at_ < text_.size() && text_[at_] == ',') ++at_;
    }
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string::npos)
      ++at_;
  }

  std::string_view take_key() {
    const std::size_t start = at_;
    skip_text();
    const std::string_view key = text_.substr(start, at_ - start);
    skip_space();
    if (at_ < text_.size()) ++at_;  // the colon
    return key.size() < 2 ? key : key.substr(1, key.size() - 2);
  }

  void skip_text() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    if (at_ < text_.size()) ++at_;
  }

  void skip_value() {
    std::size_t depth = 0;
    skip_space();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        skip_text();
        if (depth == 0) return;
        continue;
      }
      if (c == '[' || c == '{') ++depth;
      if ((c == ',' || c == ']' || c == '}') && depth == 0) return;
      ++at_;
      if ((c == ']' || c == '}') && --depth == 0) return;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Location find_json(const std::string& file, std::string_view text, const JsonStep* step) {
  std::vector<const JsonStep*> steps;
  for (; step != nullptr; step = step->before) steps.push_back(step);
  Walker walker(text);
  for (auto next = steps.rbegin(); next != steps.rend(); ++next) walker.enter(**next);
  return locate_json(file, text, walker.at());
}

Location locate_json(const std::string& file, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;
  Location where{file, 1, 1};
  for (const char c : before) where.line += c == '\n' ? 1U : 0U;
  where.column += static_cast<std::uint32_t>(count_characters(before.substr(line_start)));
  return where;
}

}  // namespace icpcheck
