// SPDX-License-Identifier: MIT
// What is wrong with something we were given to read, with its place and how to mend it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/location.hpp"

namespace icpcheck {

enum class Severity : std::uint8_t { error, note };

/// A second place that a reader needs to understand the first.
struct Related {
  Location where;
  std::string message;
};

/// `code` is stable and names room and problem ("yaml.duplicate_key"). `message` and `hint` are
/// plain English sentences. `source_line` is the text of the line of `where`, for the caret;
/// empty: no caret. Of a very long line it is a part, which begins at `source_column`.
/// `length` is how many characters the caret underlines, at least 1.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  Location where;
  std::string message;
  std::string hint;
  std::string source_line;
  std::uint32_t length = 1;
  std::vector<Related> related;
  std::uint32_t source_column = 1;
};

/// An error of a whole file; of the command itself where that is "".
[[nodiscard]] Diagnostic error_of(SharedText file, std::string code, std::string message,
                                  std::string hint = {});
/// The same as a note.
[[nodiscard]] Diagnostic note_of(SharedText file, std::string code, std::string message,
                                 std::string hint = {});

/// Collects problems while loading goes on, so that one run reports all of them.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  /// Takes over everything that `other` holds.
  void add(Diagnostics&& other);
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
  /// Orders by file (in the order of first mention), line and column; keeps the order of equals.
  void sort();

 private:
  std::vector<Diagnostic> items_;
  std::size_t errors_ = 0;
};

/// By the bytes of their files, then line and column; keeps the order of equals.
void sort_by_place(std::vector<Diagnostic>& problems);

/// The text for a person: `file:line:column: error[code]: message`, the source line, a caret,
/// the related places and the hint. Ends with a newline. Everything that came from outside is
/// escaped (see text.hpp).
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

}  // namespace icpcheck
