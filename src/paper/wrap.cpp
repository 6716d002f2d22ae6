// SPDX-License-Identifier: MIT
// Setting words in lines.
#include "icpcheck/paper/wrap.hpp"

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::paper {
namespace {

/// How many bytes of `text` fit into `width` columns; at least one character.
std::size_t fitting_bytes(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t columns = 0;
  while (bytes < text.size()) {
    const std::size_t length = decode(text, bytes).length;
    columns += display_width(text.substr(bytes, length));
    if (columns > width && bytes > 0) break;
    bytes += length;
  }
  return bytes;
}

/// Lines that grow word by word.
class Setter {
 public:
  Setter(std::size_t width, std::size_t hang) : width_(width), hang_(std::min(hang, width / 2)) {}

  void set(std::string_view word, bool whole) {
    const std::size_t needed = display_width(word);
    if (!line_.empty() && used_ + 1 + needed > room()) end_line();
    if (!whole) word = cut_to_room(word);
    if (!line_.empty()) append(" ");
    append(word);
  }

  std::vector<std::string> finish() {
    if (!line_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::size_t room() const { return lines_.empty() ? width_ : width_ - hang_; }

  std::string_view cut_to_room(std::string_view word) {
    while (line_.empty() && display_width(word) > room()) {
      const std::size_t bytes = fitting_bytes(word, room());
      append(word.substr(0, bytes));
      end_line();
      word.remove_prefix(bytes);
    }
    return word;
  }
  void append(std::string_view text) {
    line_ += text;
    used_ += display_width(text);
  }
  void end_line() {
    lines_.push_back(lines_.empty() ? line_ : std::string(hang_, ' ') + line_);
    line_.clear();
    used_ = 0;
  }

  std::size_t width_;
  std::size_t hang_;
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t used_ = 0;
};

}  // namespace

Words& Words::add(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  std::size_t begin = text.find_first_not_of(white);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(white, begin), text.size());
    words_.push_back({escape(text.substr(begin, end - begin)), false});
    begin = text.find_first_not_of(white, end);
  }
  return *this;
}

Words& Words::keep(std::string_view piece) {
  if (!piece.empty()) words_.push_back({escape(piece), true});
  return *this;
}

std::size_t Words::width() const {
  std::size_t width = words_.empty() ? 0 : words_.size() - 1;
  for (const Word& word : words_) width += display_width(word.text);
  return width;
}

std::vector<std::string> Words::lines(std::size_t width, std::size_t hang) const {
  Setter setter(std::max<std::size_t>(width, 1), hang);
  for (const Word& word : words_) setter.set(word.text, word.whole);
  return setter.finish();
}

}  // namespace icpcheck::paper
