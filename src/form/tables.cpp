// SPDX-License-Identifier: MIT
// Lists of objects as tables: a column for each plain field, a row for each item.
#include <algorithm>
#include <map>

#include "form/maker.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/form/answers.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::form {
namespace {

/// Objects in the items of a list are told in columns, too, while a table has no more than this.
constexpr std::size_t most_form_columns = 16;
/// A list of objects with fewer plain fields is no table, unless it is asked for by itself.
constexpr std::size_t least_columns = 3;

/// What is about the list and not about an item.
bool is_column(const schema::Field& field) { return field.name != "partial"; }

const yaml::Node* node_at(const yaml::Node& item, std::string_view key) {
  const std::size_t dot = key.find('.');
  const yaml::Node* value = item.find(key.substr(0, dot));
  if (value == nullptr || dot == std::string_view::npos) return value;
  return node_at(*value, key.substr(dot + 1));
}

/// Columns of one title, or of that of another column of the layout, are told apart by their keys.
void tell_columns_apart(std::vector<FormColumn>& columns) {
  std::map<std::string, std::size_t> counts;
  for (const PartTitle& part : part_titles) ++counts[lowered(part.sheet)];
  for (const FormColumn& column : columns) ++counts[lowered(column.title)];
  for (FormColumn& column : columns) {
    if (counts[lowered(column.title)] > 1) column.title += " (" + column.key + ")";
  }
}

/// What is asked with yes or no has its question, and makes a wide table wider.
void leave_out_of_wide(FormTable& table) {
  if (table.columns.size() <= most_form_columns) return;
  std::erase_if(table.columns, [](const FormColumn& column) {
    return column.answers.kind == AnswerKind::yes_no && !column.question.empty();
  });
}

}  // namespace

bool Maker::is_table(const schema::Field& field) const {
  const schema::Type& list = schema_.type(field.type);
  if (list.kind != schema::TypeKind::list) return false;
  const schema::Type& items = schema_.type(list.items);
  if (items.kind != schema::TypeKind::object) return false;
  if (!field.question.empty()) return true;
  std::size_t plain = 0;
  bool asked = false;
  for (const schema::Field& column : items.fields) {
    if (is_column(column) && is_plain(schema_, column.type)) ++plain;
    asked = asked || !column.question.empty();
  }
  return asked && plain >= least_columns;
}

void Maker::add_columns(const schema::Type& type, const std::string& prefix, FormTable& table) {
  for (const schema::Field& field : type.fields) {
    if (!is_column(field) || !is_plain(schema_, field.type)) continue;
    table.columns.push_back({.key = prefix + field.name,
                             .title = std::string(field.title),
                             .question = field.question,
                             .ask = std::string(field.ask),
                             .type = field.type,
                             .answers = values_.answers_of(field.type),
                             .required = field.required && prefix.empty()});
  }
}

void Maker::add_object_columns(const schema::Type& type, FormTable& table) {
  for (const schema::Field& field : type.fields) {
    const schema::Type& object = schema_.type(field.type);
    if (object.kind != schema::TypeKind::object) continue;
    const auto plain = [&](const schema::Field& part) {
      return is_column(part) && is_plain(schema_, part.type);
    };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(object.fields, plain));
    if (table.columns.size() + count > most_form_columns) return;
    add_columns(object, field.name + ".", table);
  }
}

FormTable Maker::table(const schema::Field& field, const schema::Type& parent, const Spot& spot) {
  FormTable table{.path = spot.key};
  table.about = joined(spot.about);
  table.name = field.title;
  table.title = told_of(spot.about, table.name);
  table.question = field.question.empty() ? "" : told_of(spot.about, std::string(field.question));
  table.ask = field.ask;
  const schema::Type& items = schema_.type(schema_.type(field.type).items);
  add_columns(items, "", table);
  leave_out_of_wide(table);
  add_object_columns(items, table);
  tell_columns_apart(table.columns);
  for (const FormColumn& column : table.columns) {
    if (table.ask.empty()) table.ask = column.ask;
  }
  if (const schema::Field* partial = parent.find("partial")) {
    table.may_be_partial = schema_.type(schema_.type(partial->type).items).allows(field.name);
  }
  if (spot.node == nullptr) return table;
  table.complete = is_partial(*spot.node) ? Completeness::partial : Completeness::complete;
  table.rows = rows_of(table, items, *spot.node);
  return table;
}

std::vector<FormRow> Maker::rows_of(const FormTable& table, const schema::Type& items,
                                    const yaml::Node& list) {
  std::vector<FormRow> rows;
  for (const yaml::Node* item : list.children()) {
    const std::string key = item->path();
    FormRow row{key, name_of(*item, items), item_of(description_->root(), key), {}};
    for (const FormColumn& column : table.columns) {
      row.values.push_back(values_.known(node_at(*item, column.key), column.type));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace icpcheck::form
