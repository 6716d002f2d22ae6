// SPDX-License-Identifier: MIT
#include "properties/drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/packs/load.hpp"
#include "properties/arrangements.hpp"

namespace icpcheck::properties {
namespace {

using schema::Field;
using schema::Type;
using schema::TypeKind;

/// The bodies of an area; others are drawn.
constexpr std::array usual_types{
    "icb", "upper-tier-authority", "unitary-authority",     "healthwatch",
    "ccg", "acute-trust",          "voluntary-organisation"};

/// What is written by hand, or read by nobody who checks.
bool is_left_out(const std::string& key) {
  static const std::set<std::string> keys{"format", "kind",     "id",    "name", "described_on",
                                          "system", "evidence", "asked", "local"};
  return keys.contains(key);
}

Tree word_tree(const SharedText& word) { return text_tree(std::string(word)); }

void collect_days(const Pack& pack, std::set<Date>& days) {
  const auto add = [&](const std::optional<DateReference>& reference) {
    if (const auto day = pack.day_of(reference)) days.insert(*day);
  };
  for (const Parameter& parameter : pack.parameters) {
    if (parameter.type == "date" && parameter.value) days.insert(*parse_date(*parameter.value));
  }
  for (const auto* period : {&pack.in_force, &pack.asked}) {
    if (!*period) continue;
    add((*period)->from);
    add((*period)->until);
  }
  for (const Check* check : pack.checks()) {
    add(check->by);
    add(check->from);
  }
}

}  // namespace

const std::vector<Date>& days_of_packs() {
  static const std::vector<Date> all = [] {
    std::set<Date> days;
    for (const Pack& pack : packs::built_in().packs) collect_days(pack, days);
    return std::vector<Date>{days.begin(), days.end()};
  }();
  return all;
}

Drawing::Drawing(Random& random, Date as_of, std::size_t number)
    : random_(random), as_of_(as_of), number_(number) {
  const auto& choices = [] {
    const Type& root = arrangements().type(*arrangements().root("system"));
    const Type& list = arrangements().type(root.find("organisations")->type);
    return arrangements().type(arrangements().type(list.items).find("type")->type).choices;
  }();
  for (const char* type : usual_types) bodies_.push_back({new_id(), new_name(), type});
  for (std::size_t more = random_.below(6); more > 0; --more) {
    bodies_.push_back({new_id(), new_name(), std::string(random_.pick(choices).name)});
  }
  for (int i = 0; i < 3; ++i) boards_.push_back(new_id());
}

std::string Drawing::new_name() { return fmt::format("Body-{}", ++number_); }
std::string Drawing::new_id() { return fmt::format("body-{}", ++number_); }

std::string Drawing::date() {
  const auto near = [this] { return static_cast<std::int32_t>(random_.below(3)) - 1; };
  Date day = random_.chance(50) ? as_of_ : random_.pick(days_of_packs());
  day.days += near();
  if (random_.chance(40)) day.days += static_cast<std::int32_t>(random_.below(1500)) - 1000;
  return to_string(day);
}

Tree Drawing::description(Kind kind, const Habits& habits) {
  habits_ = habits;
  const Type& type = arrangements().type(*arrangements().root(word(kind)));
  Tree tree;
  for (const Field& field : type.fields) {
    const std::string key(field.name);
    const bool is_base = key == "organisations" || key == "responsible_authorities";
    if (is_left_out(key) || !random_.chance(is_base ? 90 : habits_.stated)) continue;
    if (auto drawn = value(field.type, field, 1)) tree.set(key, std::move(*drawn));
  }
  // Somebody begins in the future only now and then: then nothing else is due.
  if (tree.find("from") != nullptr && random_.chance(70)) tree.set("from", text_tree("2013-04-01"));
  mark_partial(type, tree);
  return tree;
}

std::optional<Tree> Drawing::value(schema::TypeId id, const Field& field, std::size_t depth) {
  const Type& type = arrangements().type(id);
  switch (type.kind) {
    case TypeKind::boolean:
      return Tree{.kind = yaml::Kind::boolean,
                  .text = random_.chance(habits_.well) ? "true" : "false"};
    case TypeKind::integer:
    case TypeKind::number:
      return Tree{.kind = yaml::Kind::integer, .text = std::to_string(random_.below(13))};
    case TypeKind::date:
      return text_tree(date());
    case TypeKind::string:
      return text(type, field);
    case TypeKind::list:
      return list(type, field, depth);
    case TypeKind::object:
      return object(type, depth);
    case TypeKind::any:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Tree> Drawing::object(const Type& type, std::size_t depth) {
  Tree tree;
  for (const Field& field : type.fields) {
    if (field.name == "partial") continue;
    if (!field.required && !random_.chance(habits_.details)) continue;
    auto drawn = value(field.type, field, depth + 1);
    if (drawn) tree.set(std::string(field.name), std::move(*drawn));
    if (!drawn && field.required) return std::nullopt;
  }
  mark_partial(type, tree);
  return tree;
}

void Drawing::mark_partial(const Type& type, Tree& tree) {
  const Field* partial = type.find("partial");
  if (partial == nullptr) return;
  Tree lists{.kind = yaml::Kind::list};
  for (const auto& choice : arrangements().type(arrangements().type(partial->type).items).choices) {
    const bool is_stated = tree.find(choice.name.text()) != nullptr;
    if (is_stated && random_.chance(habits_.partial))
      lists.children.push_back(word_tree(choice.name));
  }
  if (!lists.children.empty()) tree.set("partial", std::move(lists));
}

std::optional<Tree> Drawing::list(const Type& type, const Field& field, std::size_t depth) {
  const Type& item = arrangements().type(type.items);
  if (field.name == "organisations") return organisations(item, depth);
  Tree list{.kind = yaml::Kind::list};
  if (!item.choices.empty()) {
    const bool all = random_.chance(30);
    for (const auto& choice : item.choices) {
      if (all || random_.chance(habits_.well / 2)) list.children.push_back(word_tree(choice.name));
    }
    return list;
  }
  for (std::size_t count = random_.chance(8) ? 0 : 1 + random_.below(3); count > 0; --count) {
    auto drawn = value(type.items, field, depth);
    const auto is_same = [&](const Tree& other) {
      const bool has_name = !drawn->text.empty() || drawn->find("id") != nullptr;
      return has_name && drawn->text == other.text && drawn->text_at("id") == other.text_at("id");
    };
    if (!drawn || std::ranges::any_of(list.children, is_same)) continue;
    list.children.push_back(std::move(*drawn));
  }
  if (type.min_items && list.children.size() < *type.min_items) return std::nullopt;
  return list;
}

Tree Drawing::organisations(const Type& type, std::size_t depth) {
  Tree list{.kind = yaml::Kind::list};
  const Habits usual = habits_;
  habits_.details = 12;  // most bodies are there, and there is no more to say of them
  for (const Body& body : bodies_) {
    Tree tree = object(type, depth).value_or(Tree{});
    // Nobody is followed or taken over by itself.
    std::erase_if(tree.children, [&body](const Tree& fact) { return fact.text == body.id; });
    for (Tree& fact : tree.children) {
      std::erase_if(fact.children, [&body](const Tree& item) { return item.text == body.id; });
    }
    tree.set("type", text_tree(body.type));
    tree.set("name", text_tree(body.name));
    tree.set("id", text_tree(body.id));
    list.children.push_back(std::move(tree));
  }
  habits_ = usual;
  return list;
}

std::optional<Tree> Drawing::text(const Type& type, const Field& field) {
  if (!type.choices.empty()) {
    // The last words are the best: a board is proposed first and established in the end.
    const bool best = random_.chance(habits_.well / 2);
    return word_tree(best ? type.choices.back().name : random_.pick(type.choices).name);
  }
  if (!type.refers_to.empty()) return reference(type);
  if (field.name == "id") return text_tree(random_.chance(60) ? random_.pick(boards_) : new_id());
  if (type.name == "check_id") return text_tree(some_check());
  if (type.name == "url") return text_tree("https://example.org/" + new_id());
  return text_tree(type.pattern.empty() ? new_name() : new_id());
}

std::optional<Tree> Drawing::reference(const Type& type) {
  std::vector<std::string> fitting;
  for (const Body& body : bodies_) {
    const bool fits = type.refers_to_types.empty() ||
                      std::ranges::find(type.refers_to_types, body.type, &SharedText::text) !=
                          type.refers_to_types.end();
    if (fits && type.refers_to == "organisations") fitting.push_back(body.id);
  }
  if (fitting.empty()) return std::nullopt;
  return text_tree(random_.pick(fitting));
}

std::string Drawing::some_check() {
  std::vector<const Check*> checks;
  while (checks.empty()) checks = random_.pick(packs::built_in().packs).checks();
  return std::string(random_.pick(checks)->id);
}

void put_in_order(Tree& tree, const schema::Schema& schema, schema::TypeId id) {
  const Type& type = schema.type(id);
  for (Tree& child : tree.children) {
    const Field* field = tree.is_map() ? type.find(child.key) : nullptr;
    if (tree.is_list()) put_in_order(child, schema, type.items);
    if (field != nullptr) put_in_order(child, schema, field->type);
  }
  const auto swap = [&tree](std::string_view later, std::string_view earlier) {
    Tree* last = tree.find(later);
    Tree* first = tree.find(earlier);
    if (last != nullptr && first != nullptr && last->text < first->text) {
      std::swap(last->text, first->text);
    }
  };
  for (const schema::Order& order : type.orders) swap(order.later, order.earlier);
  swap("until", "approved_on");  // of a waiver
}

}  // namespace icpcheck::properties
