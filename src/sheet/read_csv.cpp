// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "icpcheck/sheet/read.hpp"
#include "icpcheck/zip/zip.hpp"
#include "sheet/budget.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/csv_scanner.hpp"
#include "sheet/encoding.hpp"
#include "sheet/problems.hpp"

namespace icpcheck::sheet {
namespace {

/// Of a file that no reader of CSV should see.
std::optional<Diagnostic> find_no_text(const SharedText& file, std::string_view bytes) {
  if (bytes.size() > most_bytes) {
    return too_large(file, fmt::format("The file has more than {} MB.", most_bytes / 1'000'000));
  }
  if (auto other = find_other_file(file, bytes)) return other;
  if (!zip::is_archive(bytes)) return std::nullopt;
  return error_of(file, "sheet.not_csv", "The file is an archive or an Office document, not CSV.",
                  "Name an Excel workbook (.xlsx) by its own name, or save it as CSV UTF-8.");
}

/// The place of a byte as editors count.
Location locate(const SharedText& file, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  std::uint32_t line = 1;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const bool ends =
        before[i] == '\n' || (before[i] == '\r' && !text.substr(i + 1).starts_with('\n'));
    if (!ends) continue;
    ++line;
    begin = i + 1;
  }
  return {file, line, static_cast<std::uint32_t>(count_characters(before.substr(begin)) + 1)};
}

Diagnostic unclosed_quote(const SharedText& file, std::string_view text, std::size_t offset) {
  Diagnostic problem =
      error_of(file, "sheet.unclosed_quote", "The quote that begins here is never closed.",
               "Close it with another \", or write \"\" for one that belongs to the text.");
  problem.where = locate(file, text, offset);
  return problem;
}

Diagnostic mixed_encoding(const SharedText& file, std::string_view bytes, const Misfits& misfits) {
  const std::string first = escape(bytes.substr(misfits.first, 1));
  const std::string others =
      misfits.count == 1 ? " is" : fmt::format(" and {} behind it are", grouped(misfits.count - 1));
  Diagnostic problem = error_of(
      file, "sheet.mixed_encoding",
      fmt::format("Other text of the file is UTF-8, but the byte {} here{} not.", first, others),
      "Save the sheet as CSV UTF-8 where it was filled in. Or open this file as UTF-8, correct "
      "what stands here, and save it.");
  problem.where = locate(file, bytes, misfits.first);
  return problem;
}

/// The text of the file; empty when `problems` got an error.
std::optional<std::string> text_of_file(const SharedText& file, std::string_view bytes,
                                        Diagnostics& problems) {
  if (const auto misfits = find_misfits(bytes)) {
    problems.add(mixed_encoding(file, without_mark(bytes), *misfits));
    return std::nullopt;
  }
  std::string text = to_utf8(bytes);
  if (text.find('\0') == std::string::npos) return text;
  problems.add(error_of(file, "sheet.not_csv", "The file holds bytes that no text has.",
                        "Save it as CSV UTF-8."));
  return std::nullopt;
}

/// All fields as cells; ends early at the first thing that is wrong.
void fill(Sheet& sheet, CsvScanner& scanner, Budget& budget, Diagnostics& problems,
          const SharedText& file, std::string_view text) {
  std::uint32_t row = 1;
  std::uint32_t column = 1;
  while (!scanner.at_end() && !budget.is_spent()) {
    std::optional<CsvField> field = scanner.next();
    if (!field) return problems.add(unclosed_quote(file, text, scanner.open_quote()));
    // Empty fields cost nothing: rows of many commas are common.
    if (!field->text.empty()) {
      Cell* const cell = budget.take(sheet, row, column);
      if (cell == nullptr) return;
      cell->kind = Kind::text;
      budget.set_text(sheet, *cell, with_plain_line_ends(field->text));
    }
    row += field->ends_row ? 1U : 0U;
    column = field->ends_row ? 1 : column + 1;
  }
}

}  // namespace

std::optional<Workbook> read_csv(const SharedText& file, std::string_view bytes,
                                 Diagnostics& problems) {
  if (auto problem = find_no_text(file, bytes)) {
    problems.add(std::move(*problem));
    return std::nullopt;
  }
  const auto text = text_of_file(file, bytes, problems);
  if (!text) return std::nullopt;
  const std::size_t errors = problems.error_count();
  Sheet sheet;
  CsvScanner scanner(*text);
  Budget budget(file, problems);
  fill(sheet, scanner, budget, problems, file, *text);
  if (problems.error_count() > errors) return std::nullopt;
  trim(sheet);
  Workbook book{.file = file};
  book.sheets.push_back(std::move(sheet));
  return book;
}

const Cell& Sheet::at(std::uint32_t row, std::uint32_t column) const {
  static const Cell empty;
  const bool exists =
      row >= 1 && row <= rows.size() && column >= 1 && column <= rows[row - 1].size();
  return exists ? rows[row - 1][column - 1] : empty;
}

std::optional<Workbook> read(const SharedText& file, std::string_view bytes,
                             Diagnostics& problems) {
  const bool is_office = zip::is_archive(bytes) || bytes.starts_with("\xD0\xCF\x11\xE0");
  return is_office ? read_xlsx(file, bytes, problems) : read_csv(file, bytes, problems);
}

}  // namespace icpcheck::sheet
