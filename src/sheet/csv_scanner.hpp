// SPDX-License-Identifier: MIT
// Parts text into the fields of CSV (RFC 4180), as mildly as spreadsheets do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// One field; `ends_row` when a line end or the end of the text follows.
struct CsvField {
  std::string text;
  bool ends_row = false;
};

class CsvScanner {
 public:
  /// Skips a first line "sep=;", which Excel writes and obeys.
  explicit CsvScanner(std::string_view text);

  [[nodiscard]] bool at_end() const { return at_ >= text_.size() && !owes_field_; }
  /// Empty when a quote is not closed; see `open_quote`.
  [[nodiscard]] std::optional<CsvField> next();
  /// Where the quote stands that is not closed, in bytes.
  [[nodiscard]] std::size_t open_quote() const { return open_quote_; }

 private:
  bool read_quoted(std::string& field);
  void read_plain(std::string& field);
  bool take_line_end();

  std::string_view text_;
  std::size_t at_ = 0;
  char separator_ = ',';
  bool owes_field_ = false;  // a separator was the last thing read
  std::size_t open_quote_ = 0;
};

}  // namespace icpcheck::sheet
