// SPDX-License-Identifier: MIT
// Quoting of CSV. Most fields need none, and are copied once.
#include "icpcheck/report/csv_writer.hpp"

#include <charconv>
#include <limits>

#include "icpcheck/base/formula.hpp"
#include "icpcheck/base/text.hpp"
#include "report/plain.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t longest_field = 32'000;

using PlainCsv = Plain<',', '"'>;

/// What is written as it stands, if all its bytes are plain; most fields are so.
bool may_stand(std::string_view field) {
  constexpr std::string_view starts = "=+-@'";
  return field.size() <= longest_field &&
         (field.empty() || starts.find(field.front()) == std::string_view::npos);
}

/// Between characters, never inside one.
void cut(std::string& field) {
  std::size_t end = longest_field;
  while ((static_cast<unsigned char>(field[end]) & 0xC0U) == 0x80U) --end;
  field.resize(end);
  field += " (cut)";
}

}  // namespace

/// Parts the field from the one before it; gives the place behind, with that room.
char* CsvWriter::separate(std::size_t room) {
  char* place = buffer_.room(room + 1);
  if (!row_empty_) *place++ = ',';
  row_empty_ = false;
  return place;
}

void CsvWriter::text(std::string_view value) {
  if (field_.empty() && may_stand(value)) {
    const bool first = row_empty_;
    char* const place = separate(value.size());
    if (PlainCsv::copy(value, place) == value.size()) return buffer_.end_at(place + value.size());
    row_empty_ = first;
  }
  add(value);
  end_field();
}

void CsvWriter::number(std::int64_t value) {
  constexpr std::size_t longest = std::numeric_limits<std::int64_t>::digits10 + 2;  // and a sign
  char* const digits = separate(longest);
  buffer_.end_at(std::to_chars(digits, digits + longest, value).ptr);
}

void CsvWriter::add(std::string_view piece) { append_escaped(field_, piece); }

void CsvWriter::add_item(std::string_view piece) {
  if (!field_.empty()) field_ += "; ";
  append_escaped(field_, piece);
}

void CsvWriter::end_field() {
  if (field_.size() > longest_field) cut(field_);
  guard_formula(field_);
  char* const place = separate(field_.size());
  if (PlainCsv::copy(field_, place) == field_.size()) {
    buffer_.end_at(place + field_.size());
  } else if (field_.find_first_of(",\"\r\n") == std::string::npos) {
    buffer_.end_at(ByteBuffer::put(field_, place));
  } else {
    buffer_.end_at(place);
    write_quoted(field_);
  }
  field_.clear();
}

void CsvWriter::write_quoted(std::string_view field) {
  buffer_.add('"');
  for (std::size_t i = field.find('"'); i != std::string_view::npos; i = field.find('"')) {
    buffer_.add(field.substr(0, i + 1));
    buffer_.add('"');
    field.remove_prefix(i + 1);
  }
  buffer_.add(field);
  buffer_.add('"');
}

void CsvWriter::end_row() {
  buffer_.add("\r\n");
  row_empty_ = true;
  if (buffer_.size() > full) finish();
}

void CsvWriter::finish() {
  const std::string_view bytes = buffer_.view();
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  buffer_.clear();
}

}  // namespace icpcheck::report
