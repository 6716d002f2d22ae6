// SPDX-License-Identifier: MIT
// Walks a schema from its kinds of file down, and writes each type where it is first met.
#include "cli/field_reference.hpp"

#include <array>
#include <deque>
#include <set>
#include <string>

#include "icpcheck/paper/markdown_text.hpp"

namespace icpcheck::cli {
namespace {

using paper::markdown;

using schema::Choice;
using schema::Field;
using schema::Schema;
using schema::Type;
using schema::TypeKind;

struct Plain {
  TypeKind kind;
  std::string_view phrase;
};
constexpr std::array plain_types{
    Plain{TypeKind::boolean, "true or false"}, Plain{TypeKind::integer, "whole number"},
    Plain{TypeKind::number, "number"},         Plain{TypeKind::date, "date"},
    Plain{TypeKind::any, "keys of your own"},
};

/// Headings become anchors without their dots.
std::string link(const std::string& label) {
  std::string anchor;
  for (const char c : label) {
    if (c != '.') anchor += c;
  }
  return "[" + markdown(label) + "](#" + anchor + ")";
}

class ReferenceWriter {
 public:
  ReferenceWriter(const Schema& schema, std::ostream& out) : schema_(schema), out_(out) {}

  void write(std::string_view name) {
    out_ << "# Fields of " << name << "\n\nMade by `icpcheck schema " << name
         << " --format markdown`. A list is written with one item a line, each after \"-\".\n";
    for (const schema::Root& root : schema_.roots) add(root.kind, schema_.type(root.type), tables_);
    for (; !tables_.empty(); tables_.pop_front()) write_table(tables_.front());
    if (!vocabularies_.empty()) out_ << "\n## Words to choose from\n";
    for (const Section& section : vocabularies_) write_vocabulary(section);
  }

 private:
  struct Section {
    std::string label;
    const Type* type;
  };

  void add(const std::string& label, const Type& type, std::deque<Section>& sections) {
    if (seen_.insert(label).second) sections.push_back({label, &type});
  }

  void write_table(const Section& section) {
    const Type& type = *section.type;
    out_ << "\n## " << markdown(section.label) << "\n\n";
    if (!type.title.empty()) out_ << markdown(type.title) << ".\n\n";
    out_ << "| field | what it says | what to write |\n|---|---|---|\n";
    for (const Field& field : type.fields) {
      const std::string path = section.label + "." + field.name;
      out_ << "| `" << field.name << '`' << (field.required ? " (needed)" : "") << " | "
           << meaning(field) << " | " << phrase(schema_.type(field.type), path) << " |\n";
    }
    if (type.others) {
      out_ << "| any other key | | "
           << phrase(schema_.type(*type.others), section.label + ".others") << " |\n";
    }
  }

  void write_vocabulary(const Section& section) {
    out_ << "\n### " << markdown(section.label) << "\n\n";
    for (const Choice& choice : section.type->choices) out_ << "- " << meaning(choice) << '\n';
    if (section.type->extensible) out_ << "- a word of your own that begins with `x-`\n";
  }

  [[nodiscard]] static std::string meaning(const Choice& choice) {
    const std::string& text = choice.description.empty() ? choice.title : choice.description;
    return "`" + choice.name + "`" + (text.empty() ? "" : ": " + markdown(text));
  }

  /// A vocabulary without a name is explained where it is used.
  [[nodiscard]] std::string meaning(const Field& field) const {
    std::string text = "**" + markdown(field.title) + ".** " + markdown(field.description);
    const Type* type = &schema_.type(field.type);
    if (type->kind == TypeKind::list) type = &schema_.type(type->items);
    if (!type->name.empty() || type->choices.size() < 2) return text;
    for (const Choice& choice : type->choices) text += "<br>" + meaning(choice);
    return text;
  }

  std::string phrase(const Type& type, const std::string& path) {
    for (const Plain& plain : plain_types) {
      if (plain.kind == type.kind) return std::string{plain.phrase};
    }
    if (type.kind == TypeKind::list) return "list: " + phrase(schema_.type(type.items), path);
    const std::string label = type.name.empty() ? path : std::string(type.name);
    if (type.kind == TypeKind::object) {
      add(label, type, tables_);
      return link(label);
    }
    return phrase_of_text(type);
  }

  std::string phrase_of_text(const Type& type) {
    if (!type.refers_to.empty()) return phrase_of_reference(type);
    if (type.choices.size() == 1) return "`" + type.choices.front().name + "`";
    if (type.choices.empty())
      return type.expects.empty() ? "text" : "text. " + markdown(type.expects);
    if (!type.name.empty()) {
      add(type.name, type, vocabularies_);
      return link(type.name);
    }
    return type.extensible ? "one of these words, or your own after `x-`" : "one of these words";
  }

  static std::string phrase_of_reference(const Type& type) {
    std::string text = "id from `" + type.refers_to + "`";
    for (const auto& word : type.also) text += " or `" + word + "`";
    return type.expects.empty() ? text : text + ". " + markdown(type.expects);
  }

  const Schema& schema_;
  std::ostream& out_;
  std::set<std::string> seen_;
  std::deque<Section> tables_;
  std::deque<Section> vocabularies_;
};

}  // namespace

std::vector<std::string_view> schema_formats() { return {"json", "markdown"}; }

void write_field_reference(const Schema& schema, std::string_view name, std::ostream& out) {
  ReferenceWriter{schema, out}.write(name);
}

}  // namespace icpcheck::cli
