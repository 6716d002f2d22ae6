// SPDX-License-Identifier: MIT
// All that a pack, clause or check says about itself.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "icpcheck/base/nearest.hpp"
#include "report/catalogue.hpp"

namespace icpcheck::report {
namespace {

using paper::Heading;
using paper::Line;

/// A label with its text; without text it is left out.
struct Said {
  std::string label;
  std::string text;
};

void write_table(const std::vector<Said>& lines, paper::Writer& writer) {
  paper::Table table{"", {{"", false, false, 13}, {"", false, true}}, {}};
  table.headed = false;
  for (const Said& line : lines) {
    if (!line.text.empty()) table.rows.push_back({line.label, line.text});
  }
  if (!table.rows.empty()) writer.write(std::move(table));
}

std::string either(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

std::string name_of_pack(const Pack& pack) {
  return fmt::format("{} {}, {}", pack.id, pack.version, pack.title);
}

std::string for_each(const Check& check) {
  return check.subjects ? check.subjects->list.text + " as " + check.subjects->subject : "";
}

std::string where(const Check& check) {
  return check.subjects && check.subjects->where ? check.subjects->where->text : "";
}

std::string in_force(const Check& check, const Clause& clause, const Pack& pack) {
  const std::optional<Period> outer =
      clause.in_force ? clause.in_force->within(pack.in_force) : pack.in_force;
  const std::optional<Period> period = check.in_force ? check.in_force->within(outer) : outer;
  if (!period) return "";
  const auto from = pack.day_of(period->from);
  const auto until = pack.day_of(period->until);
  std::string text = from ? "from " + to_string(*from) : "";
  if (until)
    text += std::string(text.empty() ? "" : " ") + "until the day before " + to_string(*until);
  return text;
}

std::string needs(const Check& check) {
  if (check.needs.empty()) return "";
  return fmt::format("{}: while that is open, this waits when it is not stated{}", check.needs,
                     check.repeats ? " or a gap" : "");
}

void explain(const Check& check, const Clause& clause, const Pack& pack, const TellFacts& facts,
             paper::Writer& writer) {
  write_table({{"Asks", either(check.asks, clause.asks)},
               {"Why", either(check.why, clause.why)},
               {"To close it", check.remedy}},
              writer);
  if (facts) facts(check, writer);
  writer.write(Heading{3, "Where it stands"});
  write_table({{"Source", cite(check.sources, pack)},
               {"Strength", std::string(word(check.strength))},
               {"Wording", std::string(wording(check, clause))},
               {"Basis", std::string(word(check.basis))},
               {"About", std::string(phrase(check.applies_to))},
               {"Due", due(check, pack)},
               {"In force", in_force(check, clause, pack)},
               {"Needs", needs(check)},
               {"Framework", std::string(check.framework)},
               {"Replaces", join_words(check.replaces)},
               {"Covers", join_words(check.covers)},
               {"Clause", clause.id + " " + clause.title},
               {"Pack", name_of_pack(pack)}},
              writer);
  writer.write(Heading{3, "How it is checked"});
  write_table({{"For each", for_each(check)},
               {"Where", where(check)},
               {"When", check.when ? check.when->text : ""},
               {"Otherwise", check.unless},
               {"Holds", check.holds.text},
               {"Names", check.names ? check.names->text : ""}},
              writer);
}

void explain(const Clause& clause, const Pack& pack, paper::Writer& writer) {
  write_table({{"Asks", clause.asks},
               {"Why", clause.why},
               {"Source", cite(clause.sources, pack)},
               {"Wording", clause.wording},
               {"About", std::string(phrase(clause.applies_to))},
               {"Refers to", join_words(clause.refers_to)},
               {"Pack", name_of_pack(pack)}},
              writer);
  if (clause.checks.empty()) return;
  writer.write(Heading{3, "Checks"});
  paper::Entries checks{4, {}, false};
  for (const Check& check : clause.checks) {
    checks.entries.push_back({check.id, Line(std::string(word(check.strength))), check.title});
  }
  writer.write(std::move(checks));
}

void write_list(std::string_view heading, paper::List list, paper::Writer& writer) {
  if (list.items.empty()) return;
  writer.write(Heading{3, std::string(heading)});
  writer.write(std::move(list));
}

void explain(const Pack& pack, paper::Writer& writer) {
  write_table({{"Why", pack.why},
               {"About", std::string(phrase(pack.applies_to))},
               {"Historical", pack.historical ? "yes: it is only run when it is named" : ""},
               {"Uses", join_words(pack.uses)},
               {"Imports", join_words(pack.imports)},
               {"Library", pack.library ? "yes: it asks nothing, other packs import it" : ""}},
              writer);
  paper::List sources;
  for (const Source& source : pack.sources) sources.items.emplace_back(source.title);
  write_list("Sources", std::move(sources), writer);
  paper::List parameters;
  for (const Parameter& parameter : pack.parameters) {
    parameters.items.emplace_back(fmt::format("{}: {}. {}", parameter.name,
                                              parameter.value.value_or("open"), parameter.title));
  }
  write_list("Parameters", std::move(parameters), writer);
  paper::List definitions;
  for (const DefinitionText& definition : pack.definitions) {
    if (pack.library) definitions.items.emplace_back(definition.head);
  }
  write_list("Definitions", std::move(definitions), writer);
  if (pack.clauses.empty()) return;
  writer.write(Heading{3, "Clauses"});
  paper::Entries clauses{4, {}, false};
  for (const Clause& clause : pack.clauses) {
    clauses.entries.push_back({clause.id, {}, clause.title});
  }
  writer.write(std::move(clauses));
  if (pack.not_checked.empty()) return;
  writer.write(Heading{3, "Not checked"});
  for (const std::string& note : pack.not_checked_notes) {
    writer.write(paper::Paragraph{Line(note)});
  }
  std::vector<Said> reasons;
  for (const NotChecked& each : pack.not_checked) reasons.push_back({each.statement, each.reason});
  write_table(reasons, writer);
}

void begin(std::string_view id, std::string_view title, bool apart, paper::Writer& writer) {
  writer.write(
      paper::Section{.title = Line{}.add_strong(fmt::format("{} {}", id, title)), .apart = apart});
}

/// What an id of an earlier version became.
bool explain_replaced(std::string_view id, const PackList& packs, bool apart,
                      const TellFacts& facts, paper::Writer& writer) {
  const Check* check = find_replacement(packs, id);
  const Clause* clause = find_clause_replacement(packs, id);
  if (check == nullptr && clause == nullptr) return false;
  const SharedText& now = check == nullptr ? clause->id : check->id;
  begin(id, "in an earlier version", apart, writer);
  writer.write(paper::Paragraph{Line(fmt::format(
      "This is asked as {} now. Waivers, actions and comparisons that name {} follow it.", now,
      id))});
  return report::explain(now.text(), packs, true, facts, writer);
}

}  // namespace

bool explain(std::string_view id, const PackList& packs, bool apart, const TellFacts& facts,
             paper::Writer& writer) {
  for (const Pack* pack : packs) {
    if (pack->id == id) {
      begin(pack->id + " " + pack->version, pack->title, apart, writer);
      return explain(*pack, writer), true;
    }
    for (const Clause& clause : pack->clauses) {
      if (clause.id == id) {
        begin(clause.id, clause.title, apart, writer);
        return explain(clause, *pack, writer), true;
      }
      for (const Check& check : clause.checks) {
        if (check.id != id) continue;
        begin(check.id, check.title, apart, writer);
        return explain(check, clause, *pack, facts, writer), true;
      }
    }
  }
  return explain_replaced(id, packs, apart, facts, writer);
}

}  // namespace icpcheck::report
