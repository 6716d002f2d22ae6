// SPDX-License-Identifier: MIT
// `icpcheck explain`: all that a pack, clause or check says about itself.
#include <optional>
#include <string>
#include <utility>

#include "cli/catalogue.hpp"
#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/problems.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/page.hpp"

namespace icpcheck::cli {
namespace {

using report::Page;
using report::Words;

constexpr std::size_t label_width = 13;

/// A label with its text; without text it is left out.
struct Line {
  std::string_view label;
  std::string text;
};

void write_lines(const std::vector<Line>& lines, Page& page) {
  page.blank();
  for (const Line& line : lines) {
    if (!line.text.empty()) page.row({{Words{line.label}, label_width}, {Words{line.text}}});
  }
}

void write_title(std::string_view id, std::string_view title, Page& page) {
  page.paragraph(Words{id}.add(title), 0, 0, report::Style::bold);
}

std::string either(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

std::string reported(const std::vector<SourceReference>& references, const Pack& pack) {
  std::string text;
  for (const SourceReference& reference : references) {
    const Source* source = pack.find_source(reference.document);
    const bool adds = source != nullptr && !source->reports_on.empty() &&
                      text.find(source->reports_on) == std::string::npos;
    if (adds) text += (text.empty() ? "" : "; ") + source->reports_on;
  }
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  return join_words({words.begin(), words.end()});
}

std::string for_each(const Check& check) {
  return check.subjects ? check.subjects->list.text + " as " + check.subjects->subject : "";
}

std::string where(const Check& check) {
  return check.subjects && check.subjects->where ? check.subjects->where->text : "";
}

void explain(const Check& check, const Clause& clause, const Pack& pack, Page& page) {
  write_title(check.id, check.title, page);
  write_lines({{"Asks", either(check.asks, clause.asks)},
               {"Why", either(check.why, clause.why)},
               {"Source", cite(check.sources, pack)},
               {"Reports on", reported(check.sources, pack)},
               {"Strength", std::string{word(check.strength)}},
               {"Wording", std::string{wording(check, clause)}},
               {"Basis", std::string{word(check.basis)}},
               {"About", std::string{phrase(check.applies_to)}},
               {"Due", due(check, pack)},
               {"Covers", joined(check.covers)},
               {"To close it", check.remedy}},
              page);
  write_lines({{"For each", for_each(check)},
               {"Where", where(check)},
               {"When", check.when ? check.when->text : ""},
               {"Otherwise", check.unless},
               {"Holds", check.holds.text},
               {"Names", check.names ? check.names->text : ""}},
              page);
  write_lines({{"Clause", clause.id + " " + clause.title},
               {"Pack", pack.id + " " + pack.version + ", " + pack.title}},
              page);
}

void explain(const Clause& clause, const Pack& pack, Page& page) {
  write_title(clause.id, clause.title, page);
  write_lines({{"Asks", clause.asks},
               {"Why", clause.why},
               {"Source", cite(clause.sources, pack)},
               {"Reports on", reported(clause.sources, pack)},
               {"Wording", clause.wording},
               {"About", std::string{phrase(clause.applies_to)}},
               {"Refers to", joined(clause.refers_to)},
               {"Pack", pack.id + " " + pack.version + ", " + pack.title}},
              page);
  page.heading("Checks");
  for (const Check& check : clause.checks) {
    page.row({{Words{check.id}, 6}, {Words{word(check.strength)}, 7}, {Words{check.title}}});
  }
}

void explain(const Pack& pack, Page& page) {
  write_title(pack.id + " " + pack.version, pack.title, page);
  write_lines({{"Why", pack.why},
               {"About", std::string{phrase(pack.applies_to)}},
               {"Historical", pack.historical ? "yes: it is only run when it is named" : ""},
               {"Uses", joined(pack.uses)}},
              page);
  page.heading("Sources");
  for (const Source& source : pack.sources) page.paragraph(Words{source.title}, 2, 2);
  if (!pack.parameters.empty()) page.heading("Parameters");
  for (const Parameter& parameter : pack.parameters) {
    page.paragraph(
        Words{parameter.name + ": " + parameter.value.value_or("open") + ". " + parameter.title}, 2,
        2);
  }
  page.heading("Clauses");
  for (const Clause& clause : pack.clauses) {
    page.row({{Words{clause.id}, 6}, {Words{clause.title}}});
  }
  if (!pack.not_checked.empty()) page.heading("Not checked");
  for (const NotChecked& each : pack.not_checked) {
    page.row({{Words{each.statement}, label_width}, {Words{each.reason}}});
  }
}

/// False when no pack has the id.
bool explain(std::string_view id, const std::vector<const Pack*>& packs, Page& page) {
  for (const Pack* pack : packs) {
    if (pack->id == id) return explain(*pack, page), true;
    for (const Clause& clause : pack->clauses) {
      if (clause.id == id) return explain(clause, *pack, page), true;
      for (const Check& check : clause.checks) {
        if (check.id == id) return explain(check, clause, *pack, page), true;
      }
    }
  }
  return false;
}

Diagnostic unknown_id(const std::string& id, const std::vector<const Pack*>& packs) {
  std::string hint = did_you_mean(id, all_ids(packs));
  if (hint.empty()) hint = "\"icpcheck catalogue\" lists them all.";
  return misuse("cli.unknown_id", "No pack, clause or check has the id \"" + id + "\".",
                std::move(hint));
}

}  // namespace

int run_explain(const Options& options, const Session& session) {
  Diagnostics problems;
  const std::optional<Packs> packs = choose_packs(options.packs, problems);
  if (packs) {
    Page page{session.out, {.width = session.terminal.width}};
    for (const std::string& id : options.arguments) {
      if (&id != options.arguments.data()) page.rule();
      if (!explain(id, packs->known, page)) problems.add(unknown_id(id, packs->known));
    }
  }
  print(problems, session.err);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
