// SPDX-License-Identifier: MIT
// Works out what was meant by kind of value: first a rewriting that would be right, then advice.
#include "schema/mend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/schema/loose_date.hpp"
#include "schema/pattern.hpp"
#include "schema/sample.hpp"

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;
using Meaning = std::optional<std::string>;

constexpr std::array<std::string_view, 4> curly_quotes = {"“", "”", "‘", "’"};

struct Answer {
  std::string_view word;
  std::string_view value;
};

constexpr std::array<Answer, 12> answers = {{{"yes", "true"},
                                             {"y", "true"},
                                             {"on", "true"},
                                             {"t", "true"},
                                             {"true", "true"},
                                             {"1", "true"},
                                             {"no", "false"},
                                             {"n", "false"},
                                             {"off", "false"},
                                             {"f", "false"},
                                             {"false", "false"},
                                             {"0", "false"}}};

constexpr std::array<std::string_view, 5> blanks = {" ", "\t", "\n", "\r", "\u00A0"};

/// The blank at the start or end of a text; "" when there is none.
std::string_view blank_at_start(std::string_view text) {
  const auto* blank = std::ranges::find_if(
      blanks, [text](std::string_view each) { return text.starts_with(each); });
  return blank == blanks.end() ? std::string_view{} : *blank;
}
std::string_view blank_at_end(std::string_view text) {
  const auto* blank =
      std::ranges::find_if(blanks, [text](std::string_view each) { return text.ends_with(each); });
  return blank == blanks.end() ? std::string_view{} : *blank;
}

std::string_view trim(std::string_view text) {
  while (!blank_at_start(text).empty()) text.remove_prefix(blank_at_start(text).size());
  while (!blank_at_end(text).empty()) text.remove_suffix(blank_at_end(text).size());
  return text;
}

/// What has to go so that `text` is left of what is written.
std::string_view excess(std::string_view written, std::string_view text) {
  if (trim(written) != text) return "the curly quotes";
  const bool is_at_start = !blank_at_start(written).empty();
  const bool is_at_end = !blank_at_end(written).empty();
  if (is_at_start && is_at_end) return "the spaces at the start and at the end";
  if (is_at_start) return "the space at the start";
  return written.ends_with('\n') ? "the line end" : "the space at the end";
}

std::string_view without_curly_quotes(std::string_view text) {
  for (const std::string_view quote : curly_quotes) {
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return text;
}

Meaning boolean_meant(std::string_view text) {
  const std::string word = lowered(text);
  for (const Answer& answer : answers) {
    if (answer.word == word) return std::string(answer.value);
  }
  return std::nullopt;
}

Meaning number_meant(std::string_view text, const Type& type) {
  std::string digits(text);
  std::erase(digits, ',');
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool complete = error == std::errc() && end == digits.data() + digits.size();
  const bool fits = type.kind == TypeKind::number || std::floor(number) == number;
  if (digits.empty() || !complete || !fits) return std::nullopt;
  return digits;
}

Meaning date_meant(std::string_view text, const Type& type) {
  const Meaning day = read_loose_date(text);
  return day && (type.pattern.empty() || matches(type.pattern, *day)) ? day : std::nullopt;
}

Meaning text_meant(std::string_view text, const Type& type) {
  const auto fits = [&](const std::string& candidate) {
    return type.allows(candidate) && (type.pattern.empty() || matches(type.pattern, candidate));
  };
  std::string as_written(text);
  if (fits(as_written)) return as_written;
  std::string id = lowered(text);
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  if (!type.pattern.empty() && fits(id)) return id;
  return std::nullopt;
}

Meaning meant(std::string_view text, const Type& type) {
  switch (type.kind) {
    case TypeKind::boolean:
      return boolean_meant(text);
    case TypeKind::integer:
    case TypeKind::number:
      return number_meant(text, type);
    case TypeKind::date:
      return date_meant(text, type);
    case TypeKind::string:
      return text_meant(text, type);
    default:
      return std::nullopt;
  }
}

std::string choice_hint(std::string_view text, const Type& type) {
  if (type.choices.size() == 1) return {};
  std::vector<std::string_view> names;
  for (const Choice& choice : type.choices) names.push_back(choice.name);
  if (type.extensible && text.starts_with("x-")) {
    return "After \"x-\", write lower-case letters, digits and hyphens.";
  }
  std::string word(text);
  std::replace(word.begin(), word.end(), ' ', '-');
  std::string hint = did_you_mean(word, names);
  if (hint.empty()) hint = fmt::format("Known are: {}.", join_words(names));
  if (type.extensible) hint += " A value of your own begins with \"x-\".";
  return hint;
}

std::string date_hint(std::string_view text, const Type& type) {
  if (parse_date(text)) return type.expects;
  const std::string reason = explain_date(text);
  return reason.empty() ? "Write year, month and day, for example 2021-12-07." : reason;
}

std::string advice(std::string_view text, const Type& type) {
  switch (type.kind) {
    case TypeKind::boolean:
      return "Write true or false, without quotes.";
    case TypeKind::integer:
      return "Write a whole number, for example 4.";
    case TypeKind::number:
      return "Write a number, for example 2.5.";
    case TypeKind::date:
      return date_hint(text, type);
    default:
      if (type.choices.empty()) return type.expects;
      return choice_hint(text, type);
  }
}

std::string scalar_hint(const Node& node, const Type& type) {
  const std::string_view text = without_curly_quotes(trim(node.text()));
  const Meaning meaning = meant(text, type);
  if (!meaning) return advice(text, type);
  const bool is_text = type.kind == TypeKind::string;
  if (text != node.text() && *meaning == text) {
    return fmt::format("Remove {}: write {}.", excess(node.text(), text), text);
  }
  if (*meaning == text && is_text) return fmt::format("Put quotes around it: \"{}\".", text);
  if (*meaning == text && node.kind() == Kind::string && !node.plain()) {
    return fmt::format("Remove the quotes: write {}.", text);
  }
  const std::string rule = is_text && !type.expects.empty() ? type.expects + " " : "";
  return fmt::format("{}Write {}.", rule, *meaning);
}

bool is_keyed(const Node& node) {
  const auto items = node.children();
  return !items.empty() && std::all_of(items.begin(), items.end(),
                                       [](const Node* item) { return item->kind() == Kind::map; });
}

std::string list_hint(const Node& node, const Type& item) {
  if (node.kind() == Kind::map) {
    if (item.find("id") == nullptr || !is_keyed(node)) {
      return R"(Put "- " before the first key of each item.)";
    }
    return fmt::format(R"(Begin each item with "- ", for example "- id: {}".)",
                       node.children()[0]->key());
  }
  if (item.kind == TypeKind::object) {
    return fmt::format(R"(Begin each item with "- " on a line below, for example "- {}:".)",
                       item.fields.empty() ? "key" : item.fields[0].name);
  }
  std::vector<std::string> items;
  for (std::string_view rest = node.text(); !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view part = trim(rest.substr(0, comma));
    if (!part.empty()) items.push_back(fmt::format("\"- {}\"", part));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  if (items.empty()) return leave_out;
  return fmt::format("Write {}{} on a line below.", join_words({items.begin(), items.end()}),
                     items.size() == 1 ? "" : ", each");
}

std::string object_hint(const Node& node, const Type& type) {
  if (node.kind() == Kind::list) return "Write its keys without \"- \".";
  if (type.fields.empty()) return "Write its keys on the lines below.";
  constexpr std::size_t most = 6;
  std::vector<std::string_view> names;
  for (const Field& field : type.fields) {
    if (field.name != "partial") names.push_back(field.name);
  }
  const bool all = names.size() <= most;
  if (!all) names.resize(3);
  return fmt::format("Write its keys on the lines below{} {}.", all ? ":" : ", such as",
                     join_words(names));
}

/// For a list or a group of keys where one value is wanted.
std::string single_hint(const Node& node, const Type& type) {
  const auto items = node.children();
  const bool has_one = items.size() == 1 && is_scalar(*items[0]) && !items[0]->blank();
  if (has_one && node.kind() == Kind::list) {
    return fmt::format("Write the value itself: {}.", items[0]->text());
  }
  if (has_one && type.kind == TypeKind::string && type.choices.empty()) {
    return fmt::format("A colon makes a key of what is before it. Put quotes around: \"{}: {}\".",
                       items[0]->key(), items[0]->text());
  }
  return "Write one value.";
}

}  // namespace

bool is_scalar(const Node& node) { return node.kind() != Kind::list && node.kind() != Kind::map; }

std::string sample_hint(const Type& type) {
  const bool is_listed = !type.choices.empty() && shows_words(type);
  if (type.kind == TypeKind::boolean || is_listed) return "Write one of them.";
  if (type.choices.size() == 1) return fmt::format("Write {}.", type.choices[0].name);
  if (!type.refers_to.empty()) {
    const std::string rule = type.expects.empty() ? "" : " " + type.expects;
    return fmt::format("Write the id of one of {}.{}", type.refers_to, rule);
  }
  const std::string rule = advice({}, type);
  return rule.empty() ? "Write your own." : rule;
}

std::string hint_for(const Node& node, const Type& type, const Schema& schema) {
  if (node.kind() == Kind::null) return leave_out;
  if (type.kind == TypeKind::list) return list_hint(node, schema.type(type.items));
  if (type.kind == TypeKind::object || type.kind == TypeKind::any) return object_hint(node, type);
  return is_scalar(node) ? scalar_hint(node, type) : single_hint(node, type);
}

}  // namespace icpcheck::schema
