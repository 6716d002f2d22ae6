// SPDX-License-Identifier: MIT
// What there is to ask about one description, and how it may be answered: the same for every
// format in which it is sent round, and for what reads the answers back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::form {

/// What an answer is.
enum class AnswerKind : std::uint8_t {
  yes_no,
  choice,  // one of `choices`, or a word of one's own where `own_words`
  date,    // YYYY-MM-DD
  whole_number,
  number,
  text,
  organisation,  // one of `choices`: the ids and names of what the file lists at `listed`
  table,         // a list of objects: the rows of the FormTable of that path
  parts,         // an object: answered by questions about its parts
};

/// A word as it stands in a file, and as people read and choose it: "director-of-public-health",
/// "Director of public health". No two of one question have the same title.
struct AnswerChoice {
  std::string word;
  std::string title;
  SharedText description = {};  // "" where the title says enough
};

/// Which answers are possible.
struct Answers {
  AnswerKind kind = AnswerKind::text;
  bool many = false;                                             // a list of these, parted by ";"
  std::shared_ptr<const std::vector<AnswerChoice>> shared = {};  // null: none; see `choices`
  bool own_words = false;   // words that begin with "x-" are allowed, too
  SharedText listed = {};   // of an organisation: "organisations", "hwbs"
  SharedText expects = {};  // a sentence on what to write; "" when any text will do

  [[nodiscard]] std::span<const AnswerChoice> choices() const {
    return shared == nullptr ? std::span<const AnswerChoice>{} : *shared;
  }
};

/// A value now: as YAML has it ("true", "county; icb") and as people read it ("Yes",
/// "Exampleshire County Council; NHS Exampleshire Integrated Care Board"). Both "" when it is not
/// stated. Of a table `text` names the rows and `raw` counts them; of an object both are "stated".
struct Known {
  std::string raw;
  std::string text;
};

/// One fact of one thing.
struct FormQuestion {
  std::string key;   // where it is written: "hwbs[lincolnshire-hwb].jsna.in_force"
  std::string path;  // the same of each: "hwbs[].jsna.in_force"
  std::string item;  // what an item that the key names by its position is called; see `item_of`
  schema::TypeId type = 0;
  SharedText title;         // what the schema calls it
  std::string about;        // the board or member that it is about, by name; "": nothing of a list
  std::string asked;        // in plain words: "Is a joint strategic needs assessment in force?"
  std::string text;         // the same with what it is about: "Lincolnshire HWB: Is ..."
  std::string why;          // in one line, with its source; "" when no check looks at it
  std::string weight;       // "law", "must", "minimum", "expected", "allowed"; "" as `why`
  std::size_t settles = 0;  // open checks that rest on it
  std::size_t opens = 0;    // checks that wait for one of these
  std::vector<std::string> checks;   // ids of those that it settles, heaviest first
  std::vector<std::string> clauses;  // ids of the clauses that look at it
  Answers answers;
  std::string ask;    // who would usually know: "the director of public health"; may be ""
  std::string write;  // as a line of YAML: "in_force: true"
  Known known;
  std::vector<std::string> evidence;  // ids of what supports it now
  bool rest = false;  // a partial list: only what it leaves out is asked; the answer is added
  bool open = false;  // an open check rests on it; false only when all facts are asked
};

/// A plain field of the items of a table; of objects in them with a dotted key.
struct FormColumn {
  std::string key;    // "post", "support.resource"
  std::string title;  // no two columns of a table have the same
  SharedText question;
  std::string ask;  // may be ""
  schema::TypeId type = 0;
  Answers answers;
  bool required = false;
};

struct FormRow {
  std::string key;            // "icp.members[2]", "hwbs[lincolnshire-hwb]"
  std::string name;           // what it is called
  std::string item;           // as that of a question
  std::vector<Known> values;  // in the order of the columns
};

/// Whether a list says all.
enum class Completeness : std::uint8_t { not_stated, partial, complete };

/// A list of objects that people keep as a table.
struct FormTable {
  std::string path;      // "icp.members"
  std::string name;      // what the schema calls it: "Members"
  std::string title;     // the same, and of what: "Lincolnshire HWB: Members"
  std::string about;     // the board or part that it belongs to; "": the description
  std::string question;  // "Who sits on the ICP?"; "" when the schema has none
  std::string ask;       // may be ""
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;
  Completeness complete = Completeness::not_stated;
  bool may_be_partial = false;  // only then it is asked whether the list is complete
  bool open = false;            // an open question leads to it

  /// The key of that question: "icp.members:complete".
  [[nodiscard]] std::string complete_key() const;
};

struct Form {
  std::string name;  // of what is described; "" without a description
  std::string id;    // as the file states it
  Kind kind = Kind::system;
  std::string file;
  std::string digest;  // SHA-256 of the file without a byte order mark, as reports print it
  int version = 1;     // of the layout (see layout.hpp)
  Date day;            // for which the description was checked
  std::vector<FormQuestion> questions;  // those that settle most first, law before all
  std::vector<FormTable> tables;        // in the order of the file

  // Null when there is none.
  [[nodiscard]] const FormQuestion* find(std::string_view key) const;
  [[nodiscard]] const FormTable* find_table(std::string_view path) const;
};

/// What a form is made from. Everything lives until it is made.
struct Subject {
  const Description& description;
  const DescriptionResult& result;  // with the facts of what is met
  const Report& report;             // its packs and its day
  const schema::Schema& schema;
};

/// `open`: what an open check needs. `all`: everything that is asked about the kind, also what is
/// stated or what no open check needs; the open ones come first.
enum class Which : std::uint8_t { open, all };

[[nodiscard]] Form make_form(const Subject& subject, Which which);
/// Everything that a description of the kind is asked, of none in particular: keys are paths.
[[nodiscard]] Form make_form(Kind kind, const Report& report, const schema::Schema& schema);

/// Whether a question asks for the table, or for a cell of it.
[[nodiscard]] bool leads_to(const FormQuestion& question, const FormTable& table);

/// Those who are asked questions, each once: of a form in order of what they can settle, with ""
/// for whoever knows; of the schema all.
[[nodiscard]] std::vector<std::string> people_of(const Form& form);
[[nodiscard]] std::vector<std::string> people_of(const schema::Schema& schema);
/// Those whose names have all words of the role, or begin or hold them, in any case; alone the one
/// whose name it is.
[[nodiscard]] std::vector<std::string> people_like(std::string_view role,
                                                   const std::vector<std::string>& people);

/// Leaves what these are asked.
void keep_asked_of(const std::vector<std::string>& people, Form& form);
/// Leaves what a clause of that id looks at; the first so many facts, each about all that it is
/// asked of. Tables stay to which a question leads.
void keep_clause(std::string_view clause, Form& form);
void keep_first(std::size_t count, Form& form);

}  // namespace icpcheck::form
