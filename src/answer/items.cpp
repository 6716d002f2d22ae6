// SPDX-License-Identifier: MIT
// Items of lists: new rows, rows that go, and whether a list is complete.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "answer/parts.hpp"
#include "answer/round.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/field_at.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

using edit::Value;

constexpr std::size_t longest_item_id = 40;

/// Names first, then whatever there is, for an id.
std::string words_for_id(const Value& item) {
  for (const char* key : {"name", "title", "post"}) {
    if (const Value* field = item.find(key)) return field->text;
  }
  for (const auto& [name, field] : item.fields) {
    if (field.kind == yaml::Kind::string) return field.text;
  }
  return {};
}

/// An id of the words that no item of the list has.
std::string free_id(std::string_view words, const yaml::Node& root, const std::string& list) {
  std::string id = slug(words, longest_item_id);
  if (id.empty()) id = "new";
  std::string free = id;
  for (int i = 2; find_path(root, list + "[" + free + "]") != nullptr; ++i) {
    free = fmt::format("{}-{}", id, i);
  }
  return free;
}

/// Whether the name of one item has lines or semicolons, as a list has.
bool names_several(const Reply& cell) {
  const bool is_name = cell.column == "name" || cell.column == "title" || cell.column == "post";
  return is_name && cell.text.find_first_of(";\n") != std::string::npos;
}

/// Whether the item says all that the new one does.
bool says_all(const Value& item, const Value& added) {
  return std::ranges::all_of(added.fields, [&item](const auto& field) {
    const Value* own = item.find(field.first);
    if (own == nullptr) return false;
    return field.second.kind == yaml::Kind::map ? says_all(*own, field.second)
                                                : *own == field.second;
  });
}

void put_below(Value& item, std::string_view column, Value value) {
  const std::size_t dot = column.find('.');
  const std::string key(column.substr(0, dot));
  if (dot == std::string_view::npos) {
    item.fields.emplace_back(key, std::move(value));
    return;
  }
  if (item.find(key) == nullptr) item.fields.emplace_back(key, edit::map({}));
  put_below(*item.find(key), column.substr(dot + 1), std::move(value));
}

/// In the order of the schema.
void sort_fields(Value& item, const schema::Type& type) {
  const auto place = [&type](const edit::Entry& field) {
    const auto found = std::ranges::find_if(
        type.fields, [&](const schema::Field& each) { return each.name == field.first; });
    return found - type.fields.begin();
  };
  std::ranges::stable_sort(item.fields, {}, place);
}

bool is_referred_to(const schema::Schema& schema, std::string_view list) {
  return std::ranges::any_of(schema.types,
                             [list](const schema::Type& type) { return type.refers_to == list; });
}

}  // namespace

/// Those first that other rows may name.
void Taker::take_new_rows(bool referred) {
  std::vector<std::vector<const Reply*>> rows;
  for (const Reply& reply : replies_.replies) {
    if (reply.new_row == 0 || reply.says != Says::answer) continue;
    if (is_referred_to(draft_.schema(), reply.key) != referred) continue;
    const auto same = std::ranges::find_if(
        rows, [&reply](const auto& row) { return row.front()->new_row == reply.new_row; });
    if (same != rows.end()) {
      same->push_back(&reply);
    } else {
      rows.push_back({&reply});
    }
  }
  std::map<std::string, const Reply*> begun;
  for (const auto& cells : rows) {
    const auto list = place_now(*cells.front());
    if (!list) continue;
    if (find_path(draft_.root(), *list) == nullptr) begun.emplace(*list, cells.front());
    add_row(cells);
  }
  // A list that somebody has begun is not known to be all there is.
  for (const auto& [list, reply] : begun) {
    if (find_path(draft_.root(), list) != nullptr) set_complete(list, false, *reply, "");
  }
}

/// The item that the cells of a new row make; empty, with an error for each cell that cannot be.
std::optional<Value> Taker::item_of(const std::vector<const Reply*>& cells, const std::string& list,
                                    const schema::Type& type) {
  Value item = edit::map({});
  bool whole = may_be_cited(*cells.front());
  for (const Reply* cell : cells) {
    if (names_several(*cell)) {
      refuse(*cell, "answer.several",
             fmt::format("\"{}\" seems to name several.", escape(cell->text)),
             "Write a row for each.");
      whole = false;
      continue;
    }
    auto value = value_of(*cell, list + "[]." + cell->column);
    whole = whole && value.has_value();
    if (value) put_below(item, cell->column, *std::move(value));
  }
  for (const schema::Field& field : type.fields) {
    if (!field.required || field.name == "id" || item.find(field.name.text()) != nullptr) continue;
    whole = false;
    refuse(*cells.front(), "answer.part_missing",
           fmt::format("this new row has nothing under \"{}\".", field.title), "Fill it in.");
  }
  return whole ? std::optional{std::move(item)} : std::nullopt;
}

void Taker::add_row(const std::vector<const Reply*>& cells) {
  const Reply& first = *cells.front();
  const std::string list = place_now(first).value();
  const auto type = draft_.type_of(list + "[]");
  if (!type) {
    return refuse(first, "answer.unknown_fact", "\"" + escape(list) + "\" is no list.",
                  "Ask again: the questions were made by another version of icpcheck.");
  }
  const schema::Type& of_item = draft_.schema().type(*type);
  auto item = item_of(cells, list, of_item);
  if (!item) return;
  const yaml::Node* known = find_path(draft_.root(), list);
  const auto items = known == nullptr ? std::span<const yaml::Node* const>{} : known->children();
  for (const yaml::Node* each : items) {
    if (!says_all(edit::value_of(*each), *item)) continue;
    outcome_.known.push_back(each->path());
    return remember(first, list, is_answered);
  }
  if (of_item.find("id") != nullptr && item->find("id") == nullptr) {
    put_below(*item, "id", edit::text(free_id(words_for_id(*item), draft_.root(), list)));
  }
  sort_fields(*item, of_item);
  if (!draft_.set(list + "[+]", *item, diagnostics_)) return;
  const std::string path = find_path(draft_.root(), list)->children().back()->path();
  Written written = written_by(first);
  written.what = Written::What::row;
  written.fact = path;
  written.value = edit::to_line(*item);
  outcome_.written.push_back(std::move(written));
  if (first.cited.document.empty()) ++outcome_.without_document;
  cite(first, path);
  remember(first, list, is_answered);
}

void Taker::give_ids() {
  for (const Written& each : std::vector<Written>(outcome_.written)) {
    const std::size_t dot = each.fact.rfind('.');
    if (dot == std::string::npos) continue;
    const std::string part = each.fact.substr(0, dot);
    const yaml::Node* node = find_path(draft_.root(), part);
    const auto type = draft_.type_of(part);
    if (node == nullptr || !type || node->find("id") != nullptr) continue;
    const schema::Field* id = draft_.schema().type(*type).find("id");
    if (id == nullptr || !id->required) continue;
    const std::string words = text_at(*node, "name");
    const std::string made = slug(words.empty() ? part : words, longest_item_id);
    if (!draft_.set(part + ".id", edit::text(made), diagnostics_)) return;
  }
}

void Taker::set_complete(const std::string& list, bool complete, const Reply& reply,
                         const char* before) {
  if (!draft_.may_be_partial(list) || draft_.is_complete(list) == complete) return;
  if (!draft_.set_complete(list, complete, diagnostics_)) return;
  Written written = written_by(reply);
  written.what = Written::What::complete;
  written.fact = list;
  written.before = before;
  written.value = complete ? "true" : "false";
  outcome_.written.push_back(std::move(written));
}

/// Who says that something is missing is believed before who says that it is all.
void Taker::take_completeness() {
  for (const char* word : {"none", "yes", "no"}) {
    for (const Reply& reply : replies_.replies) {
      if (reply.says != Says::complete || lowered(reply.text) != word) continue;
      const auto list = place_now(reply);
      if (!list) continue;
      const bool stated = find_path(draft_.root(), *list) != nullptr;
      remember(reply, *list, is_answered);
      if (lowered(reply.text) == "none" && !stated) {
        if (draft_.set(*list, edit::list({}), diagnostics_)) {
          Written written = written_by(reply);
          written.fact = *list;
          written.value = "[]";
          outcome_.written.push_back(std::move(written));
        }
      } else if (stated) {
        const bool complete = lowered(reply.text) != "no";
        set_complete(*list, complete, reply, complete ? "false" : "true");
      } else if (lowered(reply.text) == "yes") {
        refuse(reply, "answer.empty_list",
               "this says that the list is complete, but it has no row.",
               "Add its rows. If there is none, write None here.");
      }
    }
  }
  for (const Reply& reply : replies_.replies) {
    const std::string word = lowered(reply.text);
    const bool known = word == "yes" || word == "no" || word == "none";
    if (reply.says != Says::complete || known) continue;
    refuse(reply, "answer.no_answer",
           fmt::format("\"{}\" is neither yes nor no.", escape(reply.text)), "Write Yes or No.");
  }
}

/// From the last to the first, so that positions stay.
void Taker::take_removals() {
  std::map<std::pair<std::string, std::size_t>, const Reply*, std::greater<>> items;
  for (const Reply& reply : replies_.replies) {
    if (reply.says != Says::remove) continue;
    const auto path = place_now(reply);
    const yaml::Node* item = path ? find_path(draft_.root(), *path) : nullptr;
    if (item != nullptr) items.emplace(std::pair{list_of(*path), item->index()}, &reply);
  }
  for (const auto& [place, reply] : items) {
    const std::string path = fmt::format("{}[{}]", place.first, place.second);
    const yaml::Node& item = *find_path(draft_.root(), path);
    Written removed = written_by(*reply);
    removed.what = Written::What::removed;
    removed.fact = item.path();
    removed.before = edit::to_line(edit::value_of(item));
    if (!draft_.remove(path, diagnostics_)) continue;
    outcome_.removed.push_back(std::move(removed));
    remember(*reply, place.first, is_answered);
  }
}

}  // namespace icpcheck::answer
