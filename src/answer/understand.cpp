// SPDX-License-Identifier: MIT
// One way for each kind of answer.
#include "icpcheck/answer/understand.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "answer/parts.hpp"
#include "icpcheck/base/date.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/schema/loose_date.hpp"

namespace icpcheck::answer {
namespace {

using edit::Value;
using form::AnswerKind;
using form::Answers;

constexpr std::array yes_words{"yes", "y", "true"};
constexpr std::array no_words{"no", "n", "false"};
/// As many are named in a hint.
constexpr std::size_t few = 8;

Understood refuse(std::string_view text, std::string_view what, std::string hint) {
  return {std::nullopt, fmt::format("\"{}\" {}.", text, what), std::move(hint)};
}

/// In small letters, with one space for many, without a full stop at the end.
std::string simple(std::string_view text) {
  std::string words;
  for (const char c : trimmed(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (space && words.ends_with(' ')) continue;
    words += space ? ' ' : lower(c);
  }
  if (words.ends_with('.')) words.pop_back();
  return words;
}

Understood yes_or_no(std::string_view text) {
  const std::string word = simple(text);
  if (std::ranges::find(yes_words, word) != yes_words.end()) return {edit::boolean(true)};
  if (std::ranges::find(no_words, word) != no_words.end()) return {edit::boolean(false)};
  return refuse(text, "is neither yes nor no", "Write Yes or No.");
}

Understood date(std::string_view text) {
  if (const auto day = read_day(text)) return {edit::day(to_string(*day))};
  std::string hint = schema::explain_date(text);
  if (!hint.empty()) hint += ' ';
  return refuse(text, "is not a day", hint + "Write it like 7 December 2021.");
}

Understood whole_number(std::string_view text) {
  std::string digits(text);
  std::erase(digits, ',');
  const auto number = parse_whole<std::int64_t>(digits);
  if (!number) return refuse(text, "is not a whole number", "Write digits alone, such as 12.");
  return {Value{.kind = yaml::Kind::integer, .text = std::to_string(*number)}};
}

Understood number(std::string_view text) {
  std::string digits(text);
  std::erase(digits, ',');
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) {
    return refuse(text, "is not a number", "Write digits alone, such as 12.5.");
  }
  const bool whole = digits.find_first_of(".eE") == std::string::npos;
  return {Value{.kind = whole ? yaml::Kind::integer : yaml::Kind::number,
                .text = fmt::format("{}", value)}};
}

/// "x-healthwatch-lincolnshire" of "x-Healthwatch Lincolnshire"; "" of what does not begin with x-.
std::string own_word(std::string_view text) {
  constexpr std::size_t longest = 60;
  const bool marked = text.size() > 2 && lower(text[0]) == 'x' && text[1] == '-';
  const std::string word = marked ? slug(text.substr(2), longest) : "";
  return word.empty() ? "" : "x-" + word;
}

std::string hint_of(std::string_view text, const Answers& answers) {
  std::vector<std::string_view> titles;
  for (const form::AnswerChoice& choice : answers.choices()) titles.emplace_back(choice.title);
  std::string hint = did_you_mean(text, titles);
  if (hint.empty() && titles.size() <= few && !titles.empty()) {
    hint = "Choose one of: " + join_words(titles, "or") + ".";
  }
  if (hint.empty() && !answers.listed.empty()) {
    hint = "Write its name as the list \"" + std::string(answers.listed) +
           "\" of the description has it, or add it there first.";
  }
  if (hint.empty()) hint = "Choose one of the words that the sheet offers.";
  if (answers.own_words) hint += " For another, write x- and then your own words.";
  return hint;
}

const form::AnswerChoice* find_choice(std::string_view text, const Answers& answers) {
  const std::string words = simple(text);
  const form::AnswerChoice* found = nullptr;
  for (const form::AnswerChoice& choice : answers.choices()) {
    if (choice.word == trimmed(text)) return &choice;
    if (simple(choice.title) == words || simple(choice.word) == words) found = &choice;
  }
  return found;
}

Understood choice(std::string_view text, const Answers& answers) {
  if (const form::AnswerChoice* found = find_choice(text, answers)) {
    return {edit::text(found->word)};
  }
  const std::string own = answers.own_words ? own_word(text) : "";
  if (!own.empty()) return {edit::text(own)};
  const bool named = answers.kind == AnswerKind::organisation;
  return refuse(text, named ? "is not the name of one that is listed" : "is none of the choices",
                hint_of(text, answers));
}

Understood one(std::string_view text, const Answers& answers) {
  switch (answers.kind) {
    case AnswerKind::yes_no:
      return yes_or_no(text);
    case AnswerKind::date:
      return date(text);
    case AnswerKind::whole_number:
      return whole_number(text);
    case AnswerKind::number:
      return number(text);
    case AnswerKind::choice:
    case AnswerKind::organisation:
      return choice(text, answers);
    case AnswerKind::text:
      return {edit::text(std::string(text))};
    case AnswerKind::table:
    case AnswerKind::parts:
      break;
  }
  return as_yaml(text);
}

bool is_chosen(const Answers& answers) {
  return answers.kind == AnswerKind::choice || answers.kind == AnswerKind::organisation;
}

std::vector<std::string> items_of(std::string_view text, const Answers& answers) {
  std::vector<std::string> items = split_list(text, ";\n\r");
  if (!is_chosen(answers)) return items;
  // People part with commas what the sheet parts with semicolons; names may hold some.
  std::vector<std::string> parted;
  for (const std::string& item : items) {
    if (find_choice(item, answers) != nullptr || item.find(',') == std::string::npos) {
      parted.push_back(item);
      continue;
    }
    for (std::string& part : split_list(item, ",")) parted.push_back(std::move(part));
  }
  return parted;
}

Understood many(std::string_view text, const Answers& answers) {
  if (simple(text) == lowered(form::none)) return {edit::list({})};
  Value list = edit::list({});
  for (const std::string& item : items_of(text, answers)) {
    Understood understood = one(item, answers);
    if (!understood.value) return understood;
    const bool again = std::ranges::find(list.items, *understood.value) != list.items.end();
    if (!again) list.items.push_back(*std::move(understood.value));
  }
  if (list.items.empty()) return refuse(text, "names nothing", "Write None if there are none.");
  return {std::move(list)};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::array blanks{" ", "\t", "\n", "\r", "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"};
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        more = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        more = true;
      }
    }
  }
  return text;
}

Understood understand(std::string_view text, const Answers& answers) {
  const std::string_view written = trimmed(text);
  if (written.empty()) return refuse(text, "says nothing", "Write an answer.");
  const bool in_brackets = answers.many && written.starts_with('[') && written.ends_with(']');
  if (in_brackets) return many(written.substr(1, written.size() - 2), answers);
  return answers.many ? many(written, answers) : one(written, answers);
}

}  // namespace icpcheck::answer
