// SPDX-License-Identifier: MIT
// Takes the replies of a round into a description: what is agreed is written, what is not is told
// for people to decide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "icpcheck/answer/draft.hpp"
#include "icpcheck/answer/replies.hpp"
#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::answer {

/// How what differs is decided.
struct Take {
  enum class By : std::uint8_t {
    nobody,
    newest,  // by the day of the evidence, else of the sheet, else of the description
    file,    // what the file says stays
    sheet,   // what that sheet says, or that place of it
  };
  By by = By::nobody;
  std::string fact;   // "": every fact that no other take names
  std::string sheet;  // its name, or that of its file or person, or a place as `where` names it
};

/// "newest", "file", "SHEET" or "FACT=" before one of these.
[[nodiscard]] Take read_take(std::string_view text);

/// One of several values that a fact could have.
struct Option {
  std::string value;     // as YAML has it, on one line
  std::string who;       // the person, or "the file"
  std::string place;     // "board.xlsx, sheet 'Chair', cell C7"; of the file the line
  std::string evidence;  // title and day; "": none is named
  std::optional<Date> day;
};

/// A fact about which the file and the sheets do not agree.
struct Decision {
  std::string fact;
  std::vector<Option> options;  // the first is that of the file, if it states the fact
};

/// What a reply changes in the file.
struct Written {
  enum class What : std::uint8_t { fact, row, removed, complete };
  What what = What::fact;
  std::string fact;         // of a row its path, of whether a list is complete that of the list
  std::string before = {};  // as YAML has it; "" where nothing was stated
  std::string value = {};   // as YAML has it; "" of an item that was removed
  std::string who = {};
  Cited cited = {};
  SharedText file = {};    // of the sheet
  std::string place = {};  // "sheet 'Chair', cell C7"
};

/// A fact that somebody was asked and does not know.
struct NotKnown {
  std::string fact;
  std::string of;
};

struct Outcome {
  std::vector<Written> written;    // facts, new items, whether lists are complete
  std::vector<Written> removed;    // items
  std::vector<std::string> known;  // answers that the file has already
  std::vector<NotKnown> not_known;
  std::vector<Decision> decisions;
  std::size_t without_document = 0;  // answers that were written
  std::size_t unanswered = 0;        // questions that came back without an answer
};

struct Round {
  std::vector<Take> takes;
  Date on;  // the day on which the answers are taken
};

/// As `Draft::is_sound`, and says for each mistake in which cell it was written.
[[nodiscard]] bool is_sound(const Draft& draft, const Outcome& outcome, Diagnostics& diagnostics);

/// Changes the draft. Every reply that cannot be is an error, and then the draft is not to be kept.
[[nodiscard]] Outcome take(const Replies& replies, const Round& round, Draft& draft,
                           Diagnostics& diagnostics);

}  // namespace icpcheck::answer
