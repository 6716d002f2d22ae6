// SPDX-License-Identifier: MIT
#include "form/maker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/cel/value.hpp"
#include "icpcheck/form/answers.hpp"
#include "icpcheck/model/field_at.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::form {
namespace {

/// "ICP" of "Integrated care partnership", "HWB" of "Health and wellbeing board"; "" of what nobody
/// would shorten.
std::string initials(std::string_view name) {
  std::string letters;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view part = name.substr(0, end);
    if (part != "and" && part != "of" && part != "the" && !part.empty()) letters += upper(part[0]);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  constexpr std::size_t least = 3;
  return letters.size() < least ? std::string{} : letters;
}

bool says(std::string_view question, std::string_view name) {
  if (lowered(question).find(lowered(name)) != std::string::npos) return true;
  std::string short_word = initials(name);
  if (name == "Health and wellbeing board") short_word = "HWB";
  return !short_word.empty() && question.find(short_word) != std::string_view::npos;
}

/// Whether an item says what it is called.
bool is_named(const yaml::Node& item) {
  constexpr std::array<std::string_view, 5> keys{"name", "title", "post", "role", "id"};
  return std::ranges::any_of(keys, [&](auto key) { return !text_at(item, key).empty(); });
}

std::string text_of_item(const yaml::Node& item) {
  return report::short_name(
      report::with_short_words(cel::to_text(cel::Value::of(cel::Stated{&item, 0}))));
}

/// In a longer list names are not compared: each with each would take long.
constexpr std::size_t most_compared = 200;

}  // namespace

Spot Spot::field(std::string_view name) const {
  const std::string dot = key.empty() ? "" : ".";
  return {.key = key + dot + std::string(name),
          .path = path + dot + std::string(name),
          .node = node == nullptr ? nullptr : node->find(name),
          .about = about};
}

Spot Spot::item(const yaml::Node& item, const schema::Type& type) const {
  Spot spot{.key = item.path(), .path = path + "[]", .node = &item, .about = about};
  spot.about.push_back(name_of(item, type));
  return spot;
}

Spot Spot::any_item() const { return {.key = key + "[]", .path = path + "[]", .about = about}; }

std::string name_of(const yaml::Node& item, const schema::Type& type) {
  const std::string number = std::to_string(item.index() + 1);
  if (!is_named(item)) return (type.title.empty() ? "Item " : type.title + " ") + number;
  const std::string name = text_of_item(item);
  const auto siblings = item.parent()->children();
  const bool is_known_by_name = siblings.size() > most_compared ||
                                std::ranges::count_if(siblings, [&](const yaml::Node* each) {
                                  return is_named(*each) && text_of_item(*each) == name;
                                }) == 1;
  return is_known_by_name ? name : fmt::format("{} (number {})", name, number);
}

std::string joined(const std::vector<std::string>& about) {
  std::string text;
  for (const std::string& part : about) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string told_of(const std::vector<std::string>& about, std::string question) {
  std::vector<std::string> told = about;
  std::erase_if(told, [&](const std::string& name) { return says(question, name); });
  return told.empty() ? question : joined(told) + ": " + std::move(question);
}

Maker::Maker(const schema::Schema& schema, Kind kind, const Description* description)
    : schema_(schema),
      kind_(kind),
      description_(description),
      values_(schema, description == nullptr ? nullptr : &description->root()) {
  if (description != nullptr) finder_.emplace(description->root());
}

Spot Maker::top() const {
  return {.key = "",
          .path = "",
          .node = description_ == nullptr ? nullptr : &description_->root(),
          .about = {}};
}

void Maker::lead_into(const schema::Field& field, const schema::Type& parent, Spot& spot) const {
  if (schema_.type(field.type).kind != schema::TypeKind::object) return;
  const bool is_top = spot.key.find('.') == std::string::npos;
  const auto alike = std::ranges::count(parent.fields, field.type, &schema::Field::type);
  if (is_top || alike > 1) spot.about.emplace_back(field.title);
}

std::pair<const schema::Field*, Spot> Maker::find(std::string_view key) {
  std::pair<const schema::Field*, Spot> found{nullptr, top()};
  auto& [field, spot] = found;
  const schema::Type* type = &schema_.type(schema_.root(word(kind_)).value());
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find_first_of(".[", at), key.size());
    const schema::Type& parent = *type;
    field = parent.find(key.substr(at, end - at));
    if (field == nullptr) return found;
    spot = spot.field(field->name);
    type = &schema_.type(field->type);
    at = end + 1;
    if (end == key.size()) break;
    if (key[end] == '.') {
      lead_into(*field, parent, spot);
      continue;
    }
    const std::size_t close = key.find(']', end);
    const yaml::Node* item = finder_ ? finder_->find(key.substr(0, close + 1)) : nullptr;
    if (item == nullptr || type->kind != schema::TypeKind::list) return {nullptr, {}};
    type = &schema_.type(type->items);
    spot = spot.item(*item, *type);
    at = close + 2;
  }
  return found;
}

std::string item_of(const yaml::Node& root, std::string_view key) {
  const std::size_t end = key.rfind(']');
  if (end == std::string_view::npos) return {};
  const std::size_t begin = key.rfind('[', end);
  if (!parse_whole<std::size_t>(key.substr(begin + 1, end - begin - 1))) {
    return item_of(root, key.substr(0, begin));
  }
  const yaml::Node* item = find_path(root, key.substr(0, end + 1));
  if (item == nullptr) return {};
  return is_named(*item) ? cel::to_text(cel::Value::of(cel::Stated{item, 0})) : std::string{};
}

FormQuestion Maker::question(const schema::Field& field, const Spot& spot) {
  FormQuestion question{.key = spot.key, .path = spot.path, .type = field.type};
  question.title = field.title;
  question.about = joined(spot.about);
  question.asked = field.question;
  if (question.asked.empty()) {
    question.asked = fmt::format("What is to be written down as \"{}\"?", field.title);
  }
  question.text = told_of(spot.about, question.asked);
  question.answers = values_.answers_of(field.type);
  question.ask = field.ask;
  question.write = field.write;
  question.known = values_.known(spot.node, field.type);
  if (description_ != nullptr) question.item = item_of(description_->root(), spot.key);
  if (spot.node == nullptr || description_ == nullptr) return question;
  for (const std::uint32_t position : description_->support.of(*spot.node)) {
    question.evidence.push_back(description_->evidence[position].id);
  }
  return question;
}

}  // namespace icpcheck::form
