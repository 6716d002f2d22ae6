// SPDX-License-Identifier: MIT
// Text set in lines of a terminal, escaped where it enters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::paper {

/// Words for one paragraph or cell. Whatever is added is escaped here, so that no writer can
/// forget it.
class Words {
 public:
  Words() = default;
  explicit Words(std::string_view text) { add(text); }

  /// Adds words, parted at white space.
  Words& add(std::string_view text);
  /// Adds one piece that is never parted, even where it is longer than a line: a file name with
  /// its line and column.
  Words& keep(std::string_view piece);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  /// The columns that it takes on one line.
  [[nodiscard]] std::size_t width() const;
  /// The lines, each at most `width` columns; all but the first begin with `hang` spaces.
  [[nodiscard]] std::vector<std::string> lines(std::size_t width, std::size_t hang = 0) const;

 private:
  struct Word {
    std::string text;
    bool whole = false;
  };
  std::vector<Word> words_;
};

}  // namespace icpcheck::paper
