// SPDX-License-Identifier: MIT
#include "sheet/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace icpcheck::sheet {
namespace {

constexpr std::string_view save_as_xlsx =
    "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx).";
constexpr std::string_view name_sheet = "Name an Excel workbook (.xlsx) or a CSV file.";
constexpr std::string_view old_office{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

/// Names inside old Office files are UTF-16.
std::string wide(std::string_view text) {
  std::string bytes;
  for (const char c : text) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

struct FileProblem {
  std::string_view start;
  std::string_view wide_within;
  std::string_view code;
  std::string_view message;
  std::string_view hint;
};

/// The first row that fits counts.
constexpr std::array file_problems{
    FileProblem{
        old_office, "EncryptedPackage", "sheet.password", "The file is protected with a password.",
        "Open it with the password, take the password away in File, Info, and save it again."},
    FileProblem{old_office, "WordDocument", "sheet.not_a_workbook",
                "The file is a Word document, not a workbook.", name_sheet},
    FileProblem{old_office, "Book", "sheet.old_excel",
                "The file is an Excel workbook of before 2007.", save_as_xlsx},
    FileProblem{old_office, "book", "sheet.old_excel",
                "The file is an Excel workbook of before 2007.", save_as_xlsx},
    FileProblem{old_office, "", "sheet.not_a_workbook",
                "The file is an Office document, not a workbook.", name_sheet},
    FileProblem{"%PDF-", "", "sheet.not_a_workbook", "The file is a PDF file, not a workbook.",
                name_sheet},
};

}  // namespace

Diagnostic too_large(const SharedText& file, std::string message) {
  return error_of(file, "sheet.too_large", std::move(message),
                  "Send only the rows and sheets that are asked for.");
}

Diagnostic damaged(const SharedText& file, std::string message) {
  return error_of(file, "sheet.damaged", std::move(message), std::string(save_as_xlsx));
}

std::optional<Diagnostic> find_other_file(const SharedText& file, std::string_view bytes) {
  const auto* const row = std::ranges::find_if(file_problems, [bytes](const FileProblem& each) {
    return bytes.starts_with(each.start) &&
           bytes.find(wide(each.wide_within)) != std::string_view::npos;
  });
  if (row == file_problems.end()) return std::nullopt;
  return error_of(file, std::string(row->code), std::string(row->message), std::string(row->hint));
}

}  // namespace icpcheck::sheet
