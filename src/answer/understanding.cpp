// SPDX-License-Identifier: MIT
// What a reply is about now, and what it says. A reply that says nothing that can be is refused
// with its cell.
#include <fmt/format.h>

#include <algorithm>

#include "answer/round.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/form/answers.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::answer {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view without_mark(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  return bytes;
}

/// What the schema has against a value; empty when nothing.
std::optional<Diagnostic> objection(const edit::Value& value, schema::TypeId type,
                                    const schema::Schema& schema) {
  Diagnostics problems;
  const auto document =
      yaml::read("", "value: " + edit::to_line(value) + "\n", yaml::Limits{}, problems);
  if (document != nullptr && !problems.has_errors()) {
    static_cast<void>(schema::validate(*document->root().children().front(), schema, type,
                                       schema::Required::waived, problems));
  }
  if (!problems.has_errors()) return std::nullopt;
  return problems.items().front();
}

/// The item at `end`, the place of a "]", in its list: by its name where it may have moved.
std::optional<std::size_t> find_again(const yaml::Node& root, std::string_view list,
                                      const std::string& name) {
  const yaml::Node* items = find_path(root, list);
  if (items == nullptr || name.empty()) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < items->size(); ++i) {
    if (form::item_of(root, fmt::format("{}[{}]", list, i)) != name) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

std::string list_of(std::string_view path) {
  const std::size_t bracket = path.rfind('[');
  return std::string(path.substr(0, bracket));
}

void Taker::refuse(const Reply& reply, std::string code, const std::string& what,
                   std::string hint) {
  std::string place = place_of(reply, replies_);
  if (!place.empty()) place[0] = upper(place[0]);
  diagnostics_.add(
      error_of(sheet_of(reply).file, std::move(code), place + ": " + what, std::move(hint)));
}

std::string Taker::who_said(const Reply& reply) const {
  if (!reply.by.empty()) return reply.by;
  const Sheet& sheet = sheet_of(reply);
  if (!sheet.person.empty()) return sheet.person;
  return sheet.name.empty() ? "somebody" : sheet.name;
}

Written Taker::written_by(const Reply& reply) const {
  Written written;
  written.who = who_said(reply);
  written.cited = reply.cited;
  written.file = sheet_of(reply).file;
  written.place = place_of(reply, replies_);
  return written;
}

bool Taker::may_be_cited(const Reply& reply) {
  const Cited& cited = reply.cited;
  if (cited.date && cited.document.empty()) {
    refuse(reply, "answer.no_document", "there is a day of a document, but no document.",
           "Name the document beside it, or remove the day.");
    return false;
  }
  if (!cited.date || *cited.date <= round_.on) return true;
  refuse(reply, "answer.document_to_come",
         fmt::format("the document is of {}, after the day of the answers, {}.",
                     to_string(*cited.date), to_string(round_.on)),
         "Look at the day again. --as-of says on which day the answers are taken.");
  return false;
}

/// The path of what the reply is about. Items that are named by position are found again by what
/// they were called, where they have moved since.
std::optional<std::string> Taker::place_now(const Reply& reply) {
  const yaml::Node& root = draft_.root();
  const auto gone = [&] {
    refuse(reply, "answer.gone",
           fmt::format("this is about \"{}\", which the file does not have any more.",
                       escape(reply.item.empty() ? reply.key : reply.item)),
           "Ask again: icpcheck questions makes new sheets.");
    return std::nullopt;
  };
  std::string key = reply.key;
  const std::size_t end = key.rfind(']');
  if (end == npos) return key;
  const std::size_t begin = key.rfind('[', end);
  const bool by_position =
      parse_whole<std::size_t>(std::string_view(key).substr(begin + 1, end - begin - 1))
          .has_value();
  const yaml::Node* item = find_path(root, key.substr(0, end + 1));
  if (!by_position) return item == nullptr ? gone() : std::optional{key};
  const bool is_same_file = sheet_of(reply).digest == sha256(without_mark(draft_.before()));
  const bool there = item != nullptr && form::item_of(root, key) == reply.item;
  if (there && (is_same_file || !reply.item.empty())) return key;
  const auto again = find_again(root, key.substr(0, begin), reply.item);
  if (!again) return gone();
  return fmt::format("{}[{}]{}", key.substr(0, begin), *again, key.substr(end + 1));
}

std::optional<edit::Value> Taker::value_of(const Reply& reply, std::string_view path) {
  const auto type = draft_.type_of(path);
  if (!type) {
    refuse(reply, "answer.unknown_fact",
           fmt::format("\"{}\" is no fact of a description.", escape(path)),
           "Ask again: the questions were made by another version of icpcheck.");
    return std::nullopt;
  }
  const form::Answers answers = form::answers_of(draft_.schema(), draft_.root(), *type);
  const bool is_table = answers.kind == form::AnswerKind::table && !answers.many;
  if (is_table && lowered(reply.text) == lowered(form::none)) return edit::list({});
  if (is_table || answers.kind == form::AnswerKind::parts) {
    refuse(reply, "answer.not_here",
           fmt::format("\"{}\" cannot be taken, because the answer has several parts.",
                       escape(reply.text)),
           is_table && sheet_of(reply).name.empty()
               ? "Fill in the lines about \"another one\" of that list, further down: copy all of "
                 "them for each that there is."
           : is_table ? "Fill in the sheet of that list, a row for each. Write None here only if "
                        "there is none."
                      : "Answer the questions about its parts.");
    return std::nullopt;
  }
  Understood understood = understand(reply.text, answers);
  if (!understood.value) {
    refuse(reply, "answer.no_answer", escape(understood.problem), std::move(understood.hint));
    return std::nullopt;
  }
  if (const auto problem = objection(*understood.value, *type, draft_.schema())) {
    refuse(reply, "answer.no_answer", "\"" + escape(reply.text) + "\": " + problem->message,
           problem->hint);
    return std::nullopt;
  }
  return std::move(understood.value);
}

}  // namespace icpcheck::answer
