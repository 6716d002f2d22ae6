// SPDX-License-Identifier: MIT
// How a form is laid out in a workbook and in CSV: what the writer writes, the reader looks for.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace icpcheck::form {

/// Rises with every change that a reader of earlier forms would not understand.
inline constexpr int layout_version = 1;

/// What a column holds. A reader finds it by its title, in any case, wherever it stands.
enum class Part {
  person,
  question,
  why,
  possible,  // which answers are possible
  answer,
  not_known,  // "Yes": nobody whom they asked knows
  document,   // evidence
  date,
  paragraph,
  answered_by,
  remark,  // whatever else there is to say
  known,   // the value now, as people read it
  remove,  // "Yes": the row of a table is to go
  // Hidden in a workbook, so that a row tells by itself what it is about, however it is sorted and
  // whatever became of the other sheets.
  key,
  value,        // when it was asked, as YAML has it; of a row an object of JSON
  description,  // its id
  digest,
  form,  // version of the layout
  day,
  item,  // what an item is called that the key names by its position: it may move until the answer
};

struct PartTitle {
  Part part;
  std::string_view sheet;
  std::string_view csv;
};
inline constexpr std::array part_titles{
    PartTitle{Part::person, "Person", "person"},
    PartTitle{Part::question, "Question", "question"},
    PartTitle{Part::why, "Why it matters", "why"},
    PartTitle{Part::possible, "Answers possible", "answers possible"},
    PartTitle{Part::answer, "Answer", "answer"},
    PartTitle{Part::not_known, "Not known", "not known"},
    PartTitle{Part::document, "Evidence: document", "evidence document"},
    PartTitle{Part::date, "Evidence: date", "evidence date"},
    PartTitle{Part::paragraph, "Evidence: paragraph", "evidence paragraph"},
    PartTitle{Part::answered_by, "Answered by", "answered by"},
    PartTitle{Part::remark, "Remark", "remark"},
    PartTitle{Part::known, "Known now", "known now"},
    PartTitle{Part::remove, "Remove", "remove"},
    PartTitle{Part::key, "key", "key"},
    PartTitle{Part::value, "value when asked", "value when asked"},
    PartTitle{Part::description, "description", "description"},
    PartTitle{Part::digest, "digest", "digest"},
    PartTitle{Part::form, "form", "form"},
    PartTitle{Part::day, "day", "day"},
    PartTitle{Part::item, "item", "item"},
};

/// The columns of the sheet of a person, in their order; those from `key` on are hidden.
inline constexpr std::array sheet_parts{
    Part::question, Part::why,       Part::answer,      Part::not_known, Part::document,
    Part::date,     Part::paragraph, Part::answered_by, Part::remark,    Part::known,
    Part::key,      Part::value,     Part::description, Part::digest,    Part::form,
    Part::day,      Part::item,      Part::person};
/// Those of a table, after its own columns. Two rows stand above the titles. One asks whether the
/// list is complete: its second cell is the answer, and its hidden cells are those of any row. It
/// is missing where a list cannot say that. The other is hidden: below which key each column is
/// written, "post" or "support.resource", and in the column `key` the path of the list with
/// `columns_suffix`. Cells of the table hold what is known; to change one is to answer.
inline constexpr std::array table_parts{
    Part::remove, Part::document, Part::date,  Part::paragraph,   Part::answered_by,
    Part::remark, Part::key,      Part::value, Part::description, Part::digest,
    Part::form,   Part::day,      Part::item,  Part::person};
/// All of a CSV file. Each cell of a table has a row: "icp.members[2].post".
inline constexpr std::array csv_parts{
    Part::person,    Part::question, Part::why,  Part::possible,  Part::answer,
    Part::not_known, Part::document, Part::date, Part::paragraph, Part::answered_by,
    Part::remark,    Part::known,    Part::key,  Part::value,     Part::description,
    Part::digest,    Part::form,     Part::day,  Part::item};

/// What people choose.
inline constexpr std::string_view yes = "Yes";
inline constexpr std::string_view no = "No";
/// That a list is empty, or that nothing is missing from one that was partial.
inline constexpr std::string_view none = "None";

/// Between the items of a list. An item that has one stands in double quotes.
inline constexpr std::string_view item_separator = "; ";
/// After the path of a list: whether it is complete. "Yes" or "No".
inline constexpr std::string_view complete_suffix = ":complete";
/// After the path of a list: the keys of its columns.
inline constexpr std::string_view columns_suffix = ":columns";
/// After the key of a row, in CSV: whether it is to go. "Yes".
inline constexpr std::string_view remove_suffix = ":remove";
/// The key of a row that people may add: "icp.members[+1]", "icp.members[+2]". In a workbook rows
/// below those have no key: they are added to the list of the sheet.
[[nodiscard]] std::string new_row_key(std::string_view path, std::size_t number);
/// The number of such a row; 0: it is another key.
[[nodiscard]] std::size_t new_row_number(std::string_view row_key);

/// Sheets that ask nothing: the first, and the words that lists are made of.
inline constexpr std::string_view read_me = "Read me";
inline constexpr std::string_view words_sheet = "Words";

[[nodiscard]] constexpr const PartTitle& titles_of(Part part) {
  return part_titles[static_cast<std::size_t>(part)];
}
[[nodiscard]] constexpr bool is_hidden(Part part) {
  return part >= Part::key || part == Part::person;
}

}  // namespace icpcheck::form
