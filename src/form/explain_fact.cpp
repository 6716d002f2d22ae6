// SPDX-License-Identifier: MIT
// A fact: what it means, who would know, how to write it, what may be answered, who asks for it.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "form/facts.hpp"
#include "form/readers.hpp"
#include "form/values.hpp"
#include "form/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/shell_word.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/question.hpp"
#include "icpcheck/report/phrases.hpp"
#include "icpcheck/report/sources.hpp"

namespace icpcheck::form {
namespace {

using paper::Heading;
using paper::Line;
using paper::Run;
using schema::Schema;
using schema::Type;
using schema::TypeKind;

/// What stands behind the key in the example; "" without one.
std::string example_of(const schema::Field& field) {
  const std::size_t colon = field.write.text().find(": ");
  return colon == std::string_view::npos ? std::string{}
                                         : std::string(field.write.text().substr(colon + 2));
}

/// The same as an answer to `set`: the items of a list are added one at a time.
std::string assignment_of(const Fact& fact, const Type& type) {
  std::string value = example_of(*fact.field);
  if (value.empty()) return fact.key + "=VALUE";
  if (value.starts_with("[{")) {
    return fact.key + "[+]=" + value.substr(1, value.find('}'));
  }
  if (type.kind == TypeKind::boolean) value = value == "true" ? "yes" : "no";
  return fact.key + "=" + value;
}

std::string command_of(const Fact& fact, const Schema& schema) {
  const Type& type = schema.type(fact.field->type);
  const bool has_parts = type.kind == TypeKind::object || type.kind == TypeKind::any ||
                         !is_plain(schema, fact.field->type);
  if (is_fixed(type) || (has_parts && fact.field->write.empty())) return {};
  return "icpcheck set FILE " + shell_word(assignment_of(fact, type));
}

/// "in_public: true in icp.meetings".
Line line_of_fact(const Fact& fact, const Schema& schema) {
  Line line;
  line.add(line_of(fact, schema), Run::Kind::code);
  const std::string_view part = parent_path(fact.path);
  if (part.empty()) return line.add(" at the top of the file");
  return line.add(" in ").add(std::string(part), Run::Kind::code);
}

std::string answer_of(const Fact& fact, const Answers& answers, const Schema& schema) {
  const Type* type = &schema.type(fact.field->type);
  if (answers.many) type = &schema.type(type->items);
  std::string text;
  if (!answers.listed.empty()) {
    text = fmt::format("{} that the file lists under {}",
                       answers.many ? "Ids of those" : "The id of one", answers.listed.text());
    if (!type->refers_to_types.empty()) {
      text += ", of the type " +
              join_words({type->refers_to_types.begin(), type->refers_to_types.end()}, "or");
    }
    for (const SharedText& word : type->also) text += fmt::format("; or {}", word.text());
    text += ".";
  } else if (!answers.choices().empty()) {
    text = answers.many ? "Any of the words below." : "One of the words below.";
    if (is_fixed(*type)) text = "Only this.";
  } else if (answers.kind == AnswerKind::table) {
    text = "An item for each, with the parts below.";
  } else if (answers.kind == AnswerKind::parts) {
    text = type->kind == TypeKind::any ? "Keys of your own." : "What the parts below say.";
  } else {
    text = possible_answers(answers, true);
  }
  if (!answers.expects.empty()) text += " " + answers.expects;
  return text;
}

/// What the schema says of the fact, as rows: two kinds that say the same are told once.
using Rows = std::vector<std::pair<std::string, Line>>;

Rows rows_of(const Fact& fact, const Answers& answers, const Schema& schema) {
  const schema::Field& field = *fact.field;
  Rows rows{{"Means", std::string(field.description)},
            {"Question", std::string(field.question)},
            {"Who knows", capitalised(std::string(field.ask))},
            {"Answer", answer_of(fact, answers, schema)},
            {"Write", line_of_fact(fact, schema)},
            {"Or run", Line{}.add(command_of(fact, schema), Run::Kind::code)}};
  const bool is_item = fact.path.find("[].") != std::string::npos;
  if (field.required) rows.emplace_back("Needed", is_item ? "in every item" : "in every file");
  if (fact.key.find("[ID]") != std::string::npos) {
    rows.emplace_back("ID", "the id of the one that is meant");
  } else if (fact.key.find("[0]") != std::string::npos) {
    rows.emplace_back("0", "the first; the next is 1");
  }
  std::erase_if(rows, [](const auto& row) { return row.second.empty(); });
  return rows;
}

void write_rows(const Rows& rows, paper::Writer& writer) {
  paper::Table table{"", {{"", false, false, 13}, {"", false, true}}, {}};
  table.headed = false;
  for (const auto& [label, text] : rows) table.rows.push_back({label, text});
  writer.write(std::move(table));
}

void write_choices(const Answers& answers, const Schema& schema, const Fact& fact,
                   paper::Writer& writer) {
  const Type* type = &schema.type(fact.field->type);
  if (answers.many) type = &schema.type(type->items);
  if (type->choices.empty() || is_fixed(*type)) return;
  writer.write(Heading{3, "Answers"});
  paper::Entries entries{4, {}, false};
  for (const schema::Choice& choice : type->choices) {
    const SharedText& told = choice.description.empty() ? choice.title : choice.description;
    entries.entries.push_back({choice.name, {}, told});
  }
  if (type->extensible) entries.entries.push_back({"x-...", {}, "A word of your own."});
  writer.write(std::move(entries));
}

void write_checks(const std::vector<const Check*>& checks, const report::Sources& sources,
                  std::string heading, paper::Writer& writer) {
  writer.write(Heading{3, std::move(heading)});
  paper::Entries entries{4, {}, false};
  for (const Check* check : checks) {
    Finding finding;
    finding.check = check;
    paper::Entry entry{check->id, Line(std::string(report::asked_by(finding))), check->title};
    const std::string cited = sources.cite_origin(*check);
    if (!cited.empty()) entry.details.push_back({"Source", {cited}});
    entries.entries.push_back(std::move(entry));
  }
  writer.write(std::move(entries));
}

/// A fact of one kind of description, or of both.
struct Told {
  const Fact* fact = nullptr;
  Answers answers;
  Rows rows;
  std::vector<Kind> of;
};

bool same_rows(const Rows& a, const Rows& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
    return x.first == y.first && x.second.plain() == y.second.plain();
  });
}

class Teller {
 public:
  Teller(const PackList& packs, const Schema& schema, paper::Writer& writer)
      : schema_(schema), sources_(report_of(packs)), writer_(writer) {
    for (const Kind kind : kinds) readers_.emplace_back(packs, kind, schema);
  }

  void tell(const std::vector<Fact>& facts, bool apart) {
    for (const Told& told : collect(facts)) {
      tell(told, facts.size() > 1 && told.of.size() == 1, apart);
      apart = true;
    }
  }

 private:
  static Report report_of(const PackList& packs) {
    Report report;
    report.packs = packs;
    return report;
  }

  [[nodiscard]] const Readers& readers_of(Kind kind) const {
    return readers_[static_cast<std::size_t>(kind)];
  }

  std::vector<Told> collect(const std::vector<Fact>& facts) {
    std::vector<Told> all;
    for (const Fact& fact : facts) {
      Told told{&fact, values_.answers_of(fact.field->type), {}, {fact.kind}};
      told.rows = rows_of(fact, told.answers, schema_);
      const bool again = !all.empty() && all.back().fact->field->type == fact.field->type &&
                         same_rows(all.back().rows, told.rows);
      if (again) {
        all.back().of.push_back(fact.kind);
      } else {
        all.push_back(std::move(told));
      }
    }
    return all;
  }

  void tell(const Told& told, bool differs, bool apart) {
    const Fact& fact = *told.fact;
    const std::string of = differs ? fmt::format(", of a {}", word(fact.kind)) : "";
    writer_.write(paper::Section{
        .title = Line{}.add_strong(fmt::format("{} {}{}", fact.path, fact.field->title.text(), of)),
        .apart = apart});
    Rows rows = told.rows;
    std::vector<std::string_view> about;
    for (const Kind kind : told.of) about.push_back(word(kind));
    rows.emplace_back("About", join_words(about));
    write_rows(rows, writer_);
    write_choices(told.answers, schema_, fact, writer_);
    write_parts(told);
    tell_checks(told);
  }

  void write_parts(const Told& told) {
    const Fact& fact = *told.fact;
    const Type* type = &schema_.type(fact.field->type);
    const bool is_list = type->kind == TypeKind::list;
    if (is_list) type = &schema_.type(type->items);
    if (type->fields.empty()) return;
    paper::Table table{"", {"Part", {"Checks", true}, {"What it says", false, true}}, {}};
    for (const schema::Field& field : type->fields) {
      const std::string path = fact.path + (is_list ? "[]." : ".") + field.name;
      std::set<const Check*> checks;
      for (const Kind kind : told.of) checks.merge(readers_of(kind).at_all(path));
      const std::string& said = field.question.empty() ? field.description : field.question;
      table.rows.push_back(
          {Line{}.add(field.name, Run::Kind::code), std::to_string(checks.size()), said});
    }
    writer_.write(Heading{3, is_list ? "Parts of each" : "Parts"});
    writer_.write(std::move(table));
  }

  void tell_checks(const Told& told) {
    const std::string& path = told.fact->path;
    const auto first = readers_of(told.of.front()).of(path);
    if (first == readers_of(told.of.back()).of(path)) {
      if (!first.empty()) return write_checks(first, sources_, "Checks that read it", writer_);
      const bool has_parts =
          told.answers.kind == AnswerKind::parts || told.answers.kind == AnswerKind::table;
      return writer_.write(
          paper::Paragraph{has_parts ? "No check reads it as a whole." : "No check reads it."});
    }
    for (const Kind kind : told.of) {
      const auto checks = readers_of(kind).of(path);
      if (checks.empty()) continue;
      write_checks(checks, sources_, fmt::format("Checks of {}s that read it", word(kind)),
                   writer_);
    }
  }

  const Schema& schema_;
  report::Sources sources_;
  paper::Writer& writer_;
  Values values_{schema_, nullptr};
  std::vector<Readers> readers_;
};

}  // namespace

void explain(const std::vector<Fact>& facts, const PackList& packs, const Schema& schema,
             bool apart, paper::Writer& writer) {
  Teller(packs, schema, writer).tell(facts, apart);
}

}  // namespace icpcheck::form
