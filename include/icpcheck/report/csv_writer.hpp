// SPDX-License-Identifier: MIT
// Writes CSV (RFC 4180) for spreadsheets, which run what looks like a formula to them.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "icpcheck/base/byte_buffer.hpp"

namespace icpcheck::report {

/// Fields and rows, in order. Hidden characters are written visibly, as `escape` does. Before text
/// that begins like a formula stands an apostrophe. A field ends with " (cut)" where a spreadsheet
/// would take no more: it holds 32,767 characters.
class CsvWriter {
 public:
  explicit CsvWriter(std::ostream& out) : out_(out) {}

  /// A whole field.
  void text(std::string_view value);
  void number(std::int64_t value);
  /// Adds to the field that is being written.
  void add(std::string_view piece);
  /// As `add`, with "; " before it unless the field is still empty.
  void add_item(std::string_view piece);
  void end_field();
  void end_row();

  /// Hands over what is written; call it last.
  void finish();

 private:
  static constexpr std::size_t full = 1 << 16;  // is handed over from here on

  char* separate(std::size_t room);
  void write_quoted(std::string_view field);

  std::ostream& out_;
  ByteBuffer buffer_{full + full / 16};
  std::string field_;      // what was added to the field that is being written
  bool row_empty_ = true;  // no field of the row is written
};

}  // namespace icpcheck::report
