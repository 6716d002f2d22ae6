// SPDX-License-Identifier: MIT
// From cells to replies.
#include "icpcheck/answer/replies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "answer/grid.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/formula.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/form/answers.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/schema/loose_date.hpp"

namespace icpcheck::answer {
namespace {

using form::Part;

/// What people write beside an answer; each cell is judged by itself.
constexpr std::array filled_in{Part::answer,    Part::not_known,   Part::document, Part::date,
                               Part::paragraph, Part::answered_by, Part::remove};

class Reader {
 public:
  Reader(const sheet::Workbook& workbook, const Draft& draft, Replies& replies,
         Diagnostics& diagnostics)
      : workbook_(workbook), draft_(draft), replies_(replies), diagnostics_(diagnostics) {
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

  void refuse(const Grid& grid, std::uint32_t row, std::uint32_t column, std::string code,
              std::string_view what, std::string hint) {
    std::string place = sheet::place_name(grid.sheet().name, row, column);
    if (!place.empty()) place[0] = upper(place[0]);
    diagnostics_.add(error_of(workbook_.file, std::move(code), fmt::format("{}: {}", place, what),
                              std::move(hint)));
  }

  void read(const Grid& grid) {
    const std::size_t errors = diagnostics_.error_count();
    rows_of_sheet_.clear();
    for (std::uint32_t row = 1; row <= grid.last_row(); ++row) {
      if (row == grid.title_row()) continue;
      if (!asks_about_this(grid, row)) return;
    }
    for (std::uint32_t row = 1; row <= grid.last_row(); ++row) {
      if (row != grid.title_row()) read_row(grid, row);
    }
    static_cast<void>(errors);
  }

  /// The first row that asks about another description ends the sheet: each row of it would.
  bool asks_about_this(const Grid& grid, std::uint32_t row) {
    const std::string id = grid.text(row, Part::description);
    const std::string own = text_at(draft_.root(), "id");
    if (!id.empty() && id != own) {
      refuse(grid, row, grid.column_of(Part::description), "answer.other_description",
             fmt::format("this asks about \"{}\", and the file describes \"{}\".", escape(id), own),
             "Name the description that the questions were made from.");
      return false;
    }
    const std::string version = grid.text(row, Part::form);
    const auto number = parse_whole<int>(version);
    if (version.empty() || (number && *number <= form::layout_version)) return true;
    refuse(grid, row, grid.column_of(Part::form), "answer.newer_form",
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
    if (!is_readable(grid, row)) return;
    Reply reply = begin(grid, row, key);
    reply.at_column = grid.column_of(Part::answer);
    reply.text = answer_text(grid.cell(row, Part::answer));
    add_plain(grid, row, std::move(reply));
  }

  /// A row of questions, or of CSV, where the key tells what of a table it is about.
  void add_plain(const Grid& grid, std::uint32_t row, Reply reply) {
    const bool not_known = says_yes(grid, row, Part::not_known);
    if (reply.key.ends_with(form::remove_suffix)) {
      const bool goes = lowered(reply.text) == lowered(form::yes);
      if (!goes && !reply.text.empty() && lowered(reply.text) != lowered(form::no)) {
        return refuse(grid, row, reply.at_column, "answer.no_answer",
                      fmt::format("\"{}\" is neither yes nor no.", escape(reply.text)),
                      "Write Yes to remove the row, or nothing.");
      }
      if (!goes) return;
      reply.key.resize(reply.key.size() - form::remove_suffix.size());
      reply.says = Says::remove;
      return add(std::move(reply));
    }
    if (not_known && !reply.text.empty()) {
      return refuse(grid, row, reply.at_column, "answer.both",
                    "there is an answer, and \"not known\" beside it.", "Keep one of the two.");
    }
    if (not_known) {
      reply.says = Says::not_known;
      return add(std::move(reply));
    }
    if (reply.text.empty()) {
      if (reply.cited.document.empty()) return;
      reply.says = Says::nothing;
    }
    make_new_row(grid, reply);
    add(std::move(reply));
  }

  /// "icp.members[+2].post" of a CSV file: a cell of a new row.
  void make_new_row(const Grid& grid, Reply& reply) {
    const std::size_t plus = reply.key.find("[+");
    const std::size_t end = reply.key.find("].", plus);
    if (plus == std::string::npos || end == std::string::npos) return;
    const std::string row_key = reply.key.substr(0, end + 1);
    const auto [known, is_new] =
        rows_of_sheet_.try_emplace({grid.sheet().name, row_key}, last_new_ + 1);
    if (is_new) ++last_new_;
    reply.new_row = known->second;
    reply.column = reply.key.substr(end + 2);
    reply.key.resize(plus);
  }

  void read_complete(const Grid& grid, std::uint32_t row, const std::string& key) {
    const bool above = !grid.list().empty();
    const sheet::Cell& cell = above ? grid.sheet().at(row, 2) : grid.cell(row, Part::answer);
    if (trimmed(cell.text).empty()) return;
    if (!is_value(grid, cell, row)) return;
    Reply reply = begin(grid, row, key.substr(0, key.size() - form::complete_suffix.size()));
    reply.says = Says::complete;
    reply.at_column = above ? 2 : grid.column_of(Part::answer);
    reply.text = answer_text(cell);
    // What stands there when nobody has touched it is what the file says.
    const std::string known = grid.text(row, Part::value);
    const bool untouched = above && ((known == "true" && lowered(reply.text) == "yes") ||
                                     (known == "false" && lowered(reply.text) == "no"));
    if (!untouched) add(std::move(reply));
  }

  void read_table_row(const Grid& grid, std::uint32_t row, const std::string& key) {
    std::vector<std::pair<const sheet::Cell*, std::string>> cells;
    for (const auto& [column, name] : grid.own_columns()) {
      const sheet::Cell& cell = grid.sheet().at(row, column);
      if (!trimmed(cell.text).empty()) cells.emplace_back(&cell, name);
    }
    if (key.empty() && cells.empty()) return;
    bool readable = is_readable(grid, row);
    for (const auto& each : cells) readable = is_value(grid, *each.first, row) && readable;
    if (!readable) return;
    if (!key.empty() && says_yes(grid, row, Part::remove)) {
      Reply reply = begin(grid, row, key);
      reply.says = Says::remove;
      reply.at_column = grid.column_of(Part::remove);
      return add(std::move(reply));
    }
    const std::size_t number = key.empty() ? ++last_new_ : 0;
    const nlohmann::json known = known_of(grid, row);
    std::size_t changed = 0;
    for (const auto& [cell, name] : cells) {
      const std::string text = answer_text(*cell);
      const std::string path = (key.empty() ? grid.list() + "[]" : key) + "." + name;
      if (number == 0 && is_same(path, text, known, name)) continue;
      Reply reply = begin(grid, row, key.empty() ? grid.list() : path);
      reply.at_column = cell->column;
      reply.new_row = number;
      reply.column = key.empty() ? name : "";
      reply.text = text;
      ++changed;
      add(std::move(reply));
    }
    note_emptied(grid, row, key, known);
    Reply rest = begin(grid, row, key);
    rest.says = Says::nothing;
    if (changed == 0 && !key.empty() && !rest.cited.document.empty()) add(std::move(rest));
  }

  void note_emptied(const Grid& grid, std::uint32_t row, const std::string& key,
                    const nlohmann::json& known) {
    if (key.empty() || !known.is_object()) return;
    for (const auto& [column, name] : grid.own_columns()) {
      if (!known.contains(name) || !trimmed(grid.sheet().at(row, column).text).empty()) continue;
      std::string place = sheet::place_name(grid.sheet().name, row, column);
      place[0] = upper(place[0]);
      diagnostics_.add(
          note_of(workbook_.file, "answer.emptied", place + " was emptied, which removes nothing.",
                  "To remove the fact, write: icpcheck unset FILE '" + key + "." + name + "'"));
    }
  }

  static nlohmann::json known_of(const Grid& grid, std::uint32_t row) {
    return nlohmann::json::parse(grid.text(row, Part::value), nullptr, false);
  }

  /// Whether the cell still says what it said when it was sent.
  bool is_same(const std::string& path, const std::string& text, const nlohmann::json& known,
               const std::string& name) const {
    if (!known.is_object() || !known.contains(name) || !known[name].is_string()) return false;
    const auto type = draft_.type_of(path);
    if (!type) return false;
    const form::Answers answers = form::answers_of(draft_.schema(), draft_.root(), *type);
    const Understood now = understand(text, answers);
    const auto was = known[name].get<std::string>();
    const Understood then = understand(was == "[]" ? std::string(form::none) : was, answers);
    return now.value && then.value && *now.value == *then.value;
  }

  void refuse_without_key(const Grid& grid, std::uint32_t row) {
    for (const Part part : filled_in) {
      const sheet::Cell& cell = grid.cell(row, part);
      if (trimmed(cell.text).empty()) continue;
      return refuse(grid, row, cell.column, "answer.no_key",
                    "this row has lost its hidden cells, so nobody can tell what it answers.",
                    "Copy the answer to the row of the question in the sheet as it was sent.");
    }
  }

  bool is_readable(const Grid& grid, std::uint32_t row) {
    bool readable = true;
    for (const Part part : filled_in) {
      if (grid.has(part)) readable = is_value(grid, grid.cell(row, part), row) && readable;
    }
    const std::string date = grid.text(row, Part::date);
    if (!date.empty() && !read_day(date)) {
      refuse(grid, row, grid.column_of(Part::date), "answer.no_day",
             fmt::format("\"{}\" is not a day.", escape(date)), day_hint(date));
      readable = false;
    }
    return readable;
  }

  static std::string day_hint(const std::string& text) {
    std::string hint = schema::explain_date(text);
    if (!hint.empty()) hint += ' ';
    return hint + "Write it like 7 December 2021.";
  }

  bool is_value(const Grid& grid, const sheet::Cell& cell, std::uint32_t row) {
    if (cell.kind == sheet::Kind::formula) {
      refuse(grid, row, cell.column, "answer.formula", "this is a formula.",
             "Write the answer itself, or paste it as a value.");
      return false;
    }
    if (cell.kind == sheet::Kind::error) {
      refuse(grid, row, cell.column, "answer.error", "this is an error of the spreadsheet.",
             "Write the answer.");
      return false;
    }
    if (cell.merged && cell.kind != sheet::Kind::empty) {
      refuse(grid, row, cell.column, "answer.merged",
             "this cell is merged with others, so it could answer each of them.",
             "Unmerge the cells, and write the answer to each question.");
      return false;
    }
    return true;
  }

  static std::string answer_text(const sheet::Cell& cell) {
    return std::string(trimmed(without_guard(cell.text)));
  }

  static std::optional<Date> read_day(const std::string& text) {
    if (const auto day = parse_date(text)) return day;
    const auto loose = schema::read_loose_date(text);
    return loose ? parse_date(*loose) : std::nullopt;
  }

  static bool says_yes(const Grid& grid, std::uint32_t row, Part part) {
    const std::string word = lowered(grid.text(row, part));
    return word == "yes" || word == "y" || word == "true" || word == "x";
  }

  Reply begin(const Grid& grid, std::uint32_t row, const std::string& key) {
    Reply reply{.key = key};
    reply.item = grid.text(row, Part::item);
    reply.cited.document = std::string(trimmed(without_guard(grid.cell(row, Part::document).text)));
    reply.cited.date = read_day(grid.text(row, Part::date));
    reply.cited.paragraph = grid.text(row, Part::paragraph);
    reply.by = grid.text(row, Part::answered_by);
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

  const sheet::Workbook& workbook_;
  const Draft& draft_;
  Replies& replies_;
  Diagnostics& diagnostics_;
  std::size_t last_new_ = 0;
  std::map<std::pair<std::string, std::string>, std::size_t> rows_of_sheet_;
};

}  // namespace

std::string place_of(const Reply& reply, const Replies& replies) {
  return sheet::place_name(replies.sheets[reply.sheet].name, reply.row, reply.at_column);
}

void read_replies(const sheet::Workbook& workbook, const Draft& draft, Replies& replies,
                  Diagnostics& diagnostics) {
  Reader(workbook, draft, replies, diagnostics).read();
}

}  // namespace icpcheck::answer
