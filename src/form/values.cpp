// SPDX-License-Identifier: MIT
#include "form/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "icpcheck/base/text.hpp"
#include "icpcheck/cel/value.hpp"
#include "icpcheck/form/answers.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::form {
namespace {

using schema::Type;
using schema::TypeId;
using schema::TypeKind;

/// How many rows of a table are named before the rest is counted.
constexpr std::size_t most_named_items = 10;

AnswerKind kind_of(const Type& type) {
  switch (type.kind) {
    case TypeKind::boolean:
      return AnswerKind::yes_no;
    case TypeKind::integer:
      return AnswerKind::whole_number;
    case TypeKind::number:
      return AnswerKind::number;
    case TypeKind::date:
      return AnswerKind::date;
    case TypeKind::object:
    case TypeKind::any:
      return AnswerKind::parts;
    case TypeKind::list:
      return AnswerKind::table;
    case TypeKind::string:
      break;
  }
  if (!type.refers_to.empty()) return AnswerKind::organisation;
  return type.choices.empty() ? AnswerKind::text : AnswerKind::choice;
}

/// An item of a list among others: in quotes where it would read as two.
std::string as_item(std::string text) {
  const bool is_clear = text.find(';') == std::string::npos && !text.starts_with('"');
  return is_clear ? text : '"' + std::move(text) + '"';
}

void add_item(std::string item, std::string& list) {
  if (!list.empty()) list += item_separator;
  list += as_item(std::move(item));
}

/// Two of the same title are told apart by their words.
void tell_choices_apart(std::vector<AnswerChoice>& choices) {
  std::map<std::string, std::size_t> counts;
  for (const AnswerChoice& choice : choices) ++counts[lowered(choice.title)];
  for (AnswerChoice& choice : choices) {
    if (counts[lowered(choice.title)] > 1) choice.title += " (" + choice.word + ")";
  }
}

}  // namespace

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = upper(text[0]);
  return text;
}

bool is_plain(const schema::Schema& schema, TypeId type) {
  const Type* plain = &schema.type(type);
  if (plain->kind == TypeKind::list) plain = &schema.type(plain->items);
  return plain->kind != TypeKind::object && plain->kind != TypeKind::list &&
         plain->kind != TypeKind::any;
}

Answers Values::answers_of(TypeId id) {
  const Type* type = &schema_.type(id);
  Answers answers;
  if (type->kind == TypeKind::list && is_plain(schema_, id)) {
    answers.many = true;
    id = type->items;
    type = &schema_.type(id);
  }
  answers.kind = kind_of(*type);
  answers.own_words = type->extensible;
  answers.listed = type->refers_to;
  answers.expects = type->expects;
  const bool chosen =
      answers.kind == AnswerKind::choice || answers.kind == AnswerKind::organisation;
  if (chosen) answers.shared = choices_of(id);
  return answers;
}

const Values::Choices& Values::choices_of(TypeId id) {
  const auto [known, is_new] = choices_.try_emplace(id);
  if (!is_new) return known->second;
  const Type& type = schema_.type(id);
  std::vector<AnswerChoice> choices = listed(type);
  for (const schema::Choice& choice : type.choices) {
    const std::string words =
        choice.title.empty() ? report::in_words(choice.name.text()) : std::string(choice.title);
    choices.push_back({std::string(choice.name), capitalised(words), choice.description});
  }
  tell_choices_apart(choices);
  return known->second = std::make_shared<const std::vector<AnswerChoice>>(std::move(choices));
}

std::vector<AnswerChoice> Values::listed(const Type& type) const {
  std::vector<AnswerChoice> choices;
  if (type.refers_to.empty()) return choices;
  const auto items = root_ == nullptr ? std::span<const yaml::Node* const>{}
                                      : items_at(*root_, type.refers_to.text());
  for (const yaml::Node* item : items) {
    const std::string sort = text_at(*item, "type");
    const bool fits = type.refers_to_types.empty() ||
                      std::ranges::find(type.refers_to_types, std::string_view(sort)) !=
                          type.refers_to_types.end();
    std::string id = text_at(*item, "id");
    if (!fits || id.empty()) continue;
    std::string name = text_at(*item, "name");
    if (name.empty()) name = id;
    choices.push_back({std::move(id), report::short_name(name)});
  }
  for (const SharedText& word : type.also) {
    choices.push_back({std::string(word), capitalised(report::in_words(word.text()))});
  }
  return choices;
}

std::string Values::title_of(std::string_view word, TypeId id) {
  const auto [known, is_new] = titles_.try_emplace(id);
  if (is_new) {
    for (const AnswerChoice& choice : *choices_of(id)) {
      known->second.emplace(choice.word, choice.title);
    }
  }
  const auto found = known->second.find(word);
  return std::string(found == known->second.end() ? word : found->second);
}

Answers answers_of(const schema::Schema& schema, const yaml::Node& root, TypeId type) {
  return Values{schema, &root}.answers_of(type);
}

Known Values::known(const yaml::Node* node, TypeId id) {
  if (node == nullptr || node->kind() == yaml::Kind::null) return {};
  const Type& type = schema_.type(id);
  if (node->kind() == yaml::Kind::list) return known_list(*node, type.items);
  if (node->kind() == yaml::Kind::map) return {"stated", "stated"};
  const std::string raw(scalar_text(*node));
  switch (kind_of(type)) {
    case AnswerKind::yes_no:
      return {raw, std::string(node->boolean() ? yes : no)};
    case AnswerKind::date: {
      const auto date = parse_date(raw);
      return {raw, date ? in_words(*date) : raw};
    }
    case AnswerKind::choice:
    case AnswerKind::organisation:
      return {raw, title_of(raw, id)};
    default:
      return {raw, raw};
  }
}

Known Values::known_list(const yaml::Node& list, TypeId items) {
  Known known;
  if (list.size() == 0) return {"[]", std::string(none)};
  std::size_t named = 0;
  for (const yaml::Node* item : list.children()) {
    if (item->kind() == yaml::Kind::map) {
      if (named++ == most_named_items) break;
      add_item(report::short_name(cel::to_text(cel::Value::of(cel::Stated{item, 0}))), known.text);
      continue;
    }
    const Known one = this->known(item, items);
    add_item(one.raw, known.raw);
    add_item(one.text, known.text);
  }
  if (named == 0) return known;
  known.raw = count_of(list.size(), "item");
  if (list.size() > most_named_items)
    known.text += fmt::format("; and {} more", list.size() - most_named_items);
  return known;
}

}  // namespace icpcheck::form
