// SPDX-License-Identifier: MIT
// Follows a text just far enough to tell the brackets and quotes of its structure from those in
// its comments and texts: before yaml-cpp reads it, and where yaml-cpp gives up.
#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/problems.hpp"

namespace icpcheck::yaml {

class Outline {
 public:
  /// `blank_line`: one with a tab on it. `directive`: a line that begins with %.
  enum class Sign : std::uint8_t {
    opening_bracket,
    closing_bracket,
    quoted,
    unclosed_quote,
    blank_line,
    directive,
    end
  };

  /// Starts at `offset`, which stands where a value may begin.
  explicit Outline(std::string_view source, std::size_t offset = 0);

  /// Goes on to the next sign. An unclosed quote takes all the rest.
  [[nodiscard]] Sign next();
  /// The place of the last sign; of quoted text that of its opening quote.
  [[nodiscard]] std::size_t place() const { return place_; }
  /// Where the last sign ends.
  [[nodiscard]] std::size_t end() const { return at_; }
  /// How many brackets are open after the last sign.
  [[nodiscard]] std::size_t open() const { return open_; }
  /// Whether anything stands before the last sign but comments and directives.
  [[nodiscard]] bool started() const { return started_; }

 private:
  static constexpr std::ptrdiff_t none = -1;

  [[nodiscard]] bool blank_at(std::size_t offset) const;
  [[nodiscard]] std::ptrdiff_t column_of(std::size_t offset) const;
  [[nodiscard]] bool is_document_marker(std::size_t offset, std::size_t line) const;
  [[nodiscard]] bool is_blank_line() const;
  [[nodiscard]] Sign take_line(Sign sign);
  void pass_token();
  void pass_document_marker();
  void pass_break();
  void pass_line();
  void pass_indicator();
  void pass_property();
  void pass_block_scalar();
  void pass_plain();
  void pass_plain_line();
  [[nodiscard]] bool ends_plain() const;
  [[nodiscard]] bool goes_on_below();
  [[nodiscard]] Sign pass_quoted();

  std::string_view source_;
  std::size_t at_;
  std::size_t line_;  // where the line of `at_` begins
  std::size_t place_ = 0;
  std::size_t open_ = 0;
  bool started_ = false;
  std::ptrdiff_t parent_ = none;  // column of the last key or `-`; its texts are indented further
};

/// Ends the file where more than `most` brackets are open: yaml-cpp would read a whole flow
/// collection into memory before it tells of it.
void check_open_brackets(std::string_view source, std::size_t most, Problems& problems);

/// Whether something closes the bracket at `opening`.
[[nodiscard]] bool is_closed(std::string_view source, std::size_t opening);
/// The innermost bracket that is open at `offset`; `npos` when none is.
[[nodiscard]] std::size_t bracket_around(std::string_view source, std::size_t offset);
/// The opening quote of the quoted text in which `offset` lies; `npos` when it lies in none.
[[nodiscard]] std::size_t quote_around(std::string_view source, std::size_t offset);

}  // namespace icpcheck::yaml
