// SPDX-License-Identifier: MIT
// What stands around the place where yaml-cpp gave up: enough to tell typical mistakes apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace icpcheck::yaml {

struct Surroundings {
  /// `offset` is where yaml-cpp gave up; `thrown` is what it said.
  Surroundings(std::string_view source, std::size_t offset, std::string_view thrown);

  /// The byte at `offset`; a newline at the end of the file.
  [[nodiscard]] char here() const;
  /// The byte with which the value on this line begins, when that is not after `offset`.
  [[nodiscard]] char value_start() const;
  /// Nothing but spaces stands before `offset` on its line.
  [[nodiscard]] bool first_on_line() const { return content == offset; }
  [[nodiscard]] bool has_value_before() const;

  std::string_view source;
  std::string_view thrown;
  std::size_t offset;
  std::size_t content;  // the first byte of the line that is no space or tab
  std::size_t value;    // where the value begins on the line: behind its `-` and key
  std::size_t tab;      // the first tab among the spaces before `content`; npos: none
  std::size_t above;    // the content of the nearest line above with text; npos: none
  bool above_has_key;   // whether that line has a key with its colon
  std::size_t bracket;  // the innermost bracket that is open; npos: none
  std::size_t quote;    // the quote that opens the text around `offset`; npos: none
};

}  // namespace icpcheck::yaml
