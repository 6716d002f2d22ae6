// SPDX-License-Identifier: MIT
// What came back in the sheets that were sent round: a reply for each cell that somebody filled in
// or changed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/answer/draft.hpp"
#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/sheet/read.hpp"

namespace icpcheck::answer {

/// A sheet of a workbook, or the rows for one person of a CSV file.
struct Sheet {
  SharedText file;
  std::string name;         // "" in CSV
  std::string person;       // who was asked; "": not told
  std::optional<Date> day;  // for which the questions were made
  std::string digest;       // of the file that was asked about
};

enum class Says : std::uint8_t {
  answer,
  not_known,
  complete,  // whether a list is: `text` is yes or no
  remove,    // the item at `key` is to go
  nothing,   // only a document for what is stated
};

struct Reply {
  Says says = Says::answer;
  /// Of the fact, "icp.meetings.in_public". Of a cell of a new row that of the list: "icp.members".
  std::string key;
  std::size_t new_row = 0;  // which new row; 0: none. No two rows of all sheets have the same
  std::string column;       // of a cell of a new row: "post"
  std::string item;         // what the item at a position was called when it was asked about
  std::string text;         // as it was written
  Cited cited;
  std::string by;         // who answered; "": not told
  std::string remark;     // what else was said
  std::size_t sheet = 0;  // in `Replies::sheets`
  std::uint32_t row = 0;
  std::uint32_t at_column = 0;
};

struct Replies {
  std::vector<Sheet> sheets;
  std::vector<Reply> replies;  // in the order of sheets and rows
  std::size_t unanswered = 0;  // questions that came back without an answer
};

/// "sheet 'The board's secretary', cell C7".
[[nodiscard]] std::string place_of(const Reply& reply, const Replies& replies);

/// "board.xlsx, sheet 'The board's secretary', cell C7".
[[nodiscard]] std::string where(const Reply& reply, const Replies& replies);

/// Takes out the replies at these places, as `where` names them; with the first cell of a new row
/// all of it. Adds an error for each place at which there is none.
void leave_out(const std::vector<std::string>& places, Replies& replies, Diagnostics& diagnostics);

/// Adds the replies of a workbook that asks about the draft. Adds an error for each cell that
/// cannot be a reply (a formula, merged cells), for each sheet that asks about something else or
/// has lost its hidden columns, and a note for each sheet and cell that is passed over.
void read_replies(const sheet::Workbook& workbook, const Draft& draft, Replies& replies,
                  Diagnostics& diagnostics);

}  // namespace icpcheck::answer
