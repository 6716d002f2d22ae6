// SPDX-License-Identifier: MIT
// Answer sheets that come back. The first byte says what the rest is: a file as it comes, CSV, or
// the parts of a workbook. Demanded: a workbook or an error, within the limits that are promised;
// no text that cannot be written; what is taken from it into a description leaves a valid one, or
// is refused.
#include "archive.hpp"
#include "icpcheck/answer/round.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "icpcheck/sheet/read.hpp"
#include "scene.hpp"
#include "support.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

constexpr std::string_view description = "examples/lincolnshire/system.yaml";

void look_at(const sheet::Workbook& book) {
  std::size_t cells = 0;
  std::size_t text = 0;
  demand(!book.sheets.empty() && book.sheets.size() <= sheet::most_sheets);
  for (const sheet::Sheet& sheet : book.sheets) {
    demand(sheet.rows.size() <= sheet::most_rows);
    demand(sheet.merged.size() <= sheet::most_merged_ranges);
    for (std::uint32_t row = 0; row < sheet.rows.size(); ++row) {
      demand(sheet.rows[row].size() <= sheet::most_columns);
      for (std::uint32_t column = 0; column < sheet.rows[row].size(); ++column) {
        const sheet::Cell& cell = sheet.rows[row][column];
        demand(cell.row == row + 1 && cell.column == column + 1);
        demand(&sheet.at(row + 1, column + 1) == &cell);
        demand(count_characters(cell.text) <= sheet::most_characters);
        ++cells;
        text += cell.text.size();
      }
    }
  }
  demand(cells <= sheet::most_cells && text <= sheet::most_text);
}

/// As `icpcheck answer` takes them.
void take(const sheet::Workbook& book, std::string_view who_wins) {
  static const std::string before = fuzz::file_of_project(description);
  Diagnostics problems;
  auto draft = answer::Draft::open(std::string(description), before, packs::built_in().arrangements,
                                   {}, problems);
  demand(draft.has_value());
  answer::Replies replies;
  answer::read_replies(book, *draft, replies, problems);
  const answer::Round round{.takes = {answer::read_take(who_wins)},
                            .on = parse_date("2022-09-01").value()};
  const answer::Outcome outcome = answer::take(replies, round, *draft, problems);
  if (!problems.has_errors() && answer::is_sound(*draft, outcome, problems)) {
    (void)answer::difference(description, draft->before(), draft->bytes());
    const auto valid =
        load_description(std::string(description), draft->bytes(), draft->schema(), {}, problems);
    demand(valid.has_value());
  }
  fuzz::tell(problems);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(fuzz::view(data, size));
  const std::size_t kind = choices.below(3);
  const std::string_view rest = choices.take(size);
  Diagnostics problems;
  std::optional<sheet::Workbook> book;
  if (kind == 0) book = sheet::read("fuzz.xlsx", rest, problems);
  if (kind == 1) book = sheet::read_csv("fuzz.csv", rest, problems);
  if (kind == 2) book = sheet::read_xlsx("fuzz.xlsx", fuzz::archive_of(rest), problems);
  fuzz::tell(problems);
  demand(book.has_value() != problems.has_errors());
  if (!book) return 0;
  look_at(*book);
  take(*book, std::array{"newest", "file", "Chair"}[size % 3]);
  return 0;
}
