// SPDX-License-Identifier: MIT
// Quoting of CSV, in one buffer that is reused.
#include "icpcheck/report/csv_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t full = 1 << 16;
constexpr std::size_t longest_field = 32'000;

/// What a spreadsheet takes for the begin of a formula; the wide forms are taken so, too. Tab and
/// carriage return are not among them: they are written visibly.
constexpr std::array<std::string_view, 8> formula_starts{"=",  "+",  "-",  "@",
                                                         "＝", "＋", "－", "＠"};

bool is_formula(std::string_view field) {
  return std::ranges::any_of(formula_starts,
                             [field](std::string_view start) { return field.starts_with(start); });
}

}  // namespace

void CsvWriter::start_field() {
  if (in_field_) return;
  if (!row_empty_) buffer_ += ',';
  row_empty_ = false;
  in_field_ = true;
  start_ = buffer_.size();
}

void CsvWriter::text(std::string_view value) {
  add(value);
  end_field();
}

void CsvWriter::number(std::int64_t value) {
  start_field();
  buffer_ += fmt::format("{}", value);
  in_field_ = false;
}

void CsvWriter::add(std::string_view piece) {
  start_field();
  append_escaped(buffer_, piece);
}

void CsvWriter::add_item(std::string_view piece) {
  start_field();
  if (buffer_.size() > start_) buffer_ += "; ";
  append_escaped(buffer_, piece);
}

void CsvWriter::end_field() {
  start_field();
  in_field_ = false;
  if (buffer_.size() - start_ > longest_field) cut();
  if (is_formula(std::string_view(buffer_).substr(start_))) buffer_.insert(start_, 1, '\'');
  if (buffer_.find_first_of(",\"\r\n", start_) != std::string::npos) quote();
}

/// Between characters, never inside one.
void CsvWriter::cut() {
  std::size_t end = start_ + longest_field;
  while ((static_cast<unsigned char>(buffer_[end]) & 0xC0U) == 0x80U) --end;
  buffer_.resize(end);
  buffer_ += " (cut)";
}

void CsvWriter::quote() {
  quoted_.assign(1, '"');
  for (const char c : std::string_view(buffer_).substr(start_)) {
    if (c == '"') quoted_ += '"';
    quoted_ += c;
  }
  quoted_ += '"';
  buffer_.replace(start_, std::string::npos, quoted_);
}

void CsvWriter::end_row() {
  buffer_ += "\r\n";
  row_empty_ = true;
  if (buffer_.size() > full) finish();
}

void CsvWriter::finish() {
  out_ << buffer_;
  buffer_.clear();
}

}  // namespace icpcheck::report
