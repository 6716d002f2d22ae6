// SPDX-License-Identifier: MIT
// From rows to replies.
#include "icpcheck/answer/replies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "answer/cells.hpp"
#include "answer/parts.hpp"
#include "answer/table_row.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

using form::Part;

class Reader {
 public:
  Reader(const sheet::Workbook& workbook, const Draft& draft, Replies& replies,
         Diagnostics& diagnostics)
      : workbook_(workbook),
        draft_(draft),
        replies_(replies),
        diagnostics_(diagnostics),
        cells_(workbook.file, diagnostics) {
    for (const Reply& reply : replies.replies) last_new_ = std::max(last_new_, reply.new_row);
  }

  void read() {
    std::size_t forms = 0;
    for (const sheet::Sheet& sheet : workbook_.sheets) {
      if (const auto grid = Grid::find(sheet)) {
        ++forms;
        read(*grid);
      } else {
        pass_over(sheet);
      }
    }
    if (forms > 0) return;
    diagnostics_.add(error_of(workbook_.file, "answer.no_form",
                              "This holds no sheet of questions that icpcheck made.",
                              "Name a file that \"icpcheck questions\" wrote and that somebody "
                              "filled in. Its hidden columns have to be kept."));
  }

 private:
  void pass_over(const sheet::Sheet& sheet) {
    const bool ours = sheet.hidden || sheet.name.empty() || sheet.name == form::read_me ||
                      sheet.name == form::words_sheet;
    if (ours || sheet.rows.empty()) return;
    diagnostics_.add(
        note_of(workbook_.file, "answer.other_sheet",
                fmt::format("The sheet '{}' is passed over: it asks nothing.", escape(sheet.name)),
                "Copy answers that stand there to the sheet that asks for them."));
  }

  void read(const Grid& grid) {
    new_rows_.clear();
    for (std::uint32_t row = 1; row <= grid.last_row(); ++row) {
      if (row != grid.title_row() && !asks_about_this(grid, row)) return;
    }
    for (std::uint32_t row = 1; row <= grid.last_row(); ++row) {
      if (row != grid.title_row()) read_row(grid, row);
    }
  }

  /// The first row that asks about another description ends the sheet: each row of it would.
  bool asks_about_this(const Grid& grid, std::uint32_t row) {
    const std::string id = grid.text(row, Part::description);
    const std::string own = text_at(draft_.root(), "id");
    if (!id.empty() && id != own) {
      cells_.refuse(
          grid, row, grid.column_of(Part::description), "answer.other_description",
          fmt::format("this asks about \"{}\", and the file describes \"{}\".", escape(id), own),
          "Name the description that the questions were made from.");
      return false;
    }
    const std::string version = grid.text(row, Part::form);
    const auto number = parse_whole<int>(version);
    if (version.empty() || (number && *number <= form::layout_version)) return true;
    cells_.refuse(grid, row, grid.column_of(Part::form), "answer.newer_form",
                  "a newer icpcheck made these questions.",
                  "Update icpcheck, or ask again with this one.");
    return false;
  }

  void read_row(const Grid& grid, std::uint32_t row) {
    const std::string key = grid.text(row, Part::key);
    if (key.ends_with(form::columns_suffix)) return;
    if (key.ends_with(form::complete_suffix)) return read_complete(grid, row, key);
    if (row < grid.title_row()) return;
    if (!grid.list().empty()) return read_table_row(grid, row, key);
    if (key.empty()) return refuse_without_key(grid, row);
    if (!cells_.are_values(grid, row)) return;
    Reply reply = begin(grid, row, key);
    reply.at_column = grid.column_of(Part::answer);
    reply.text = written(grid.cell(row, Part::answer));
    if (key.ends_with(form::remove_suffix)) return read_removal(grid, row, std::move(reply));
    read_answer(grid, row, std::move(reply));
  }

  void read_answer(const Grid& grid, std::uint32_t row, Reply reply) {
    const bool ticked = cells_.is_ticked(grid, row, Part::not_known);
    const bool said = says_not_known(reply.text);
    if (ticked && !reply.text.empty() && !said) {
      return cells_.refuse(grid, row, reply.at_column, "answer.both",
                           "there is an answer, and \"not known\" beside it.",
                           "Keep one of the two.");
    }
    if (ticked || said) {
      reply.says = Says::not_known;
    } else if (reply.text.empty()) {
      if (reply.cited.document.empty() && reply.remark.empty()) {
        if (!reply.key.empty() && reply.key.find("[+") == std::string::npos) ++replies_.unanswered;
        return;
      }
      reply.says = Says::nothing;
    }
    make_new_row(reply);
    add(std::move(reply));
  }

  void read_removal(const Grid& grid, std::uint32_t row, Reply reply) {
    if (!cells_.is_ticked(grid, row, Part::answer)) return;
    reply.key.resize(reply.key.size() - form::remove_suffix.size());
    reply.says = Says::remove;
    add(std::move(reply));
  }

  /// "icp.members[+2].post" of a CSV file: a cell of a new row. Whoever copies the lines of a new
  /// row to have another one copies its keys: what is filled in twice begins a row.
  void make_new_row(Reply& reply) {
    const std::size_t plus = reply.key.find("[+");
    const std::size_t end = reply.key.find("].", plus);
    if (plus == std::string::npos || end == std::string::npos) return;
    const std::string row_key = reply.key.substr(0, end + 1);
    reply.column = reply.key.substr(end + 2);
    NewRow& row = new_rows_[row_key];
    if (row.number == 0 || !row.columns.insert(reply.column).second) {
      row = {++last_new_, {reply.column}};
    }
    reply.new_row = row.number;
    reply.key.resize(plus);
  }

  void read_complete(const Grid& grid, std::uint32_t row, const std::string& key) {
    constexpr std::uint32_t behind_question = 2;
    const bool above = !grid.list().empty();
    const sheet::Cell& cell =
        above ? grid.sheet().at(row, behind_question) : grid.cell(row, Part::answer);
    if (trimmed(cell.text).empty() || !cells_.is_value(grid, row, cell)) return;
    Reply reply = begin(grid, row, key.substr(0, key.size() - form::complete_suffix.size()));
    reply.says = Says::complete;
    reply.at_column = cell.column;
    reply.text = written(cell);
    if (says_not_known(reply.text)) reply.says = Says::not_known;
    add(std::move(reply));
  }

  void read_table_row(const Grid& grid, std::uint32_t row, const std::string& key) {
    if (!cells_.are_values(grid, row)) return;
    const bool is_new = key.empty() || form::new_row_number(key) > 0;
    if (!is_new && cells_.is_ticked(grid, row, Part::remove)) {
      Reply reply = begin(grid, row, key);
      reply.says = Says::remove;
      reply.at_column = grid.column_of(Part::remove);
      return add(std::move(reply));
    }
    const TableRow table(grid, row, draft_, cells_);
    for (const TableCell& cell : is_new ? table.all() : table.changed(key)) {
      Reply reply = begin(grid, row, is_new ? grid.list() : key + "." + cell.column);
      reply.at_column = cell.at_column;
      reply.new_row = is_new ? last_new_ + 1 : 0;
      reply.column = is_new ? cell.column : "";
      reply.text = cell.text;
      add(std::move(reply));
    }
    if (is_new) {
      if (!table.all().empty()) ++last_new_;
      return;
    }
    for (const std::string& each : table.emptied(key)) diagnostics_.add(emptied(each));
    Reply rest = begin(grid, row, key);
    rest.says = Says::nothing;
    if (table.changed(key).empty() && !rest.cited.document.empty()) add(std::move(rest));
  }

  [[nodiscard]] Diagnostic emptied(const std::string& fact) const {
    return note_of(workbook_.file, "answer.emptied",
                   "The cell of " + fact + " was emptied, which removes nothing.",
                   "To remove the fact, write: icpcheck unset FILE '" + fact + "'");
  }

  void refuse_without_key(const Grid& grid, std::uint32_t row) {
    for (const Part part : {Part::answer, Part::not_known, Part::document, Part::remark}) {
      const sheet::Cell& cell = grid.cell(row, part);
      if (trimmed(cell.text).empty()) continue;
      return cells_.refuse(
          grid, row, cell.column, "answer.no_key",
          "this row has lost its hidden cells, so nobody can tell what it answers.",
          "Copy the answer to the row of the question in the sheet as it was sent.");
    }
  }

  Reply begin(const Grid& grid, std::uint32_t row, const std::string& key) {
    Reply reply{.key = key};
    reply.item = grid.text(row, Part::item);
    reply.cited.document = written(grid.cell(row, Part::document));
    reply.cited.date = cells_.day(grid, row, Part::date);
    reply.cited.paragraph = grid.text(row, Part::paragraph);
    reply.by = grid.text(row, Part::answered_by);
    reply.remark = written(grid.cell(row, Part::remark));
    reply.row = row;
    reply.sheet = sheet_for(grid, row);
    return reply;
  }

  /// Rows of one sheet for one person are one; in CSV all of a person.
  std::size_t sheet_for(const Grid& grid, std::uint32_t row) {
    Sheet sheet{.file = workbook_.file,
                .name = grid.sheet().name,
                .person = grid.text(row, Part::person),
                .day = read_day(grid.text(row, Part::day)),
                .digest = grid.text(row, Part::digest)};
    const auto same = [&sheet](const Sheet& other) {
      return other.file == sheet.file && other.name == sheet.name && other.person == sheet.person &&
             other.digest == sheet.digest;
    };
    const auto found = std::ranges::find_if(replies_.sheets, same);
    if (found != replies_.sheets.end()) {
      return static_cast<std::size_t>(found - replies_.sheets.begin());
    }
    replies_.sheets.push_back(std::move(sheet));
    return replies_.sheets.size() - 1;
  }

  void add(Reply reply) { replies_.replies.push_back(std::move(reply)); }

  /// The new row that the lines of a CSV file with one key fill in.
  struct NewRow {
    std::size_t number = 0;
    std::set<std::string> columns;
  };

  const sheet::Workbook& workbook_;
  const Draft& draft_;
  Replies& replies_;
  Diagnostics& diagnostics_;
  Cells cells_;
  std::size_t last_new_ = 0;
  std::map<std::string, NewRow> new_rows_;
};

}  // namespace

std::string place_of(const Reply& reply, const Replies& replies) {
  return sheet::place_name(replies.sheets[reply.sheet].name, reply.row, reply.at_column);
}

std::string where(const Reply& reply, const Replies& replies) {
  return std::string(replies.sheets[reply.sheet].file) + ", " + place_of(reply, replies);
}

void leave_out(const std::vector<std::string>& places, Replies& replies, Diagnostics& diagnostics) {
  for (const std::string& place : places) {
    const auto left = std::ranges::find_if(
        replies.replies, [&](const Reply& each) { return where(each, replies) == place; });
    if (left == replies.replies.end()) {
      diagnostics.add(error_of({}, "answer.no_such_place",
                               "No answer stands in \"" + escape(place) + "\".",
                               "Write the place as --dry-run tells it."));
      continue;
    }
    const std::size_t row = left->new_row;
    const auto at = left->row;
    const auto column = left->at_column;
    const std::size_t sheet = left->sheet;
    std::erase_if(replies.replies, [&](const Reply& each) {
      const bool is_same = each.sheet == sheet && each.row == at && each.at_column == column;
      return row > 0 ? each.new_row == row : is_same;
    });
  }
}

void read_replies(const sheet::Workbook& workbook, const Draft& draft, Replies& replies,
                  Diagnostics& diagnostics) {
  Reader(workbook, draft, replies, diagnostics).read();
}

}  // namespace icpcheck::answer
