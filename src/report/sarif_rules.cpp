// SPDX-License-Identifier: MIT
// The rules of the SARIF report: each check of the packs, with its help.
#include <array>

#include "icpcheck/paper/markdown_text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "report/json_out.hpp"
#include "report/sarif.hpp"

namespace icpcheck::report {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t longest_rule_description = 1'024;  // that code scanning takes
constexpr std::size_t longest_help = 8'000;

/// What code scanning sorts by, in the order of Level.
constexpr std::array<std::string_view, 4> problem_severities{"recommendation", "recommendation",
                                                             "warning", "error"};

struct Help {
  std::string_view label;
  std::string text;
};

std::array<Help, 4> help_of(const Clause& clause, const Check& check, const Sources& sources) {
  return {Help{"", check.asks.empty() ? clause.asks : check.asks},
          Help{"", check.why.empty() ? clause.why : check.why}, Help{"To close it:", check.remedy},
          Help{"Source:", sources.cite_in_full(check)}};
}

std::string joined(const std::array<Help, 4>& parts, bool as_markdown) {
  std::string text;
  for (const Help& part : parts) {
    if (part.text.empty()) continue;
    if (!text.empty()) text += "\n\n";
    if (!part.label.empty()) text += std::string(part.label) + " ";
    text += as_markdown ? paper::markdown(part.text) : part.text;
  }
  return paper::shortened(text, longest_help);
}

/// The first document that can be read at an address.
std::string_view help_address(const Pack& pack, const Check& check) {
  for (const SourceReference& reference : check.sources) {
    const Source* source = pack.find_source(reference.document);
    const bool is_web = source != nullptr && source->url.text().starts_with("http");
    if (is_web && paper::may_link(source->url)) return source->url;
  }
  return "";
}

void write_help(const Clause& clause, const Check& check, const SarifReport& sarif) {
  const std::array<Help, 4> parts = help_of(clause, check, sarif.sources);
  const std::string text = joined(parts, false);
  sarif.json.begin_object("help", Layout::line);
  sarif.json.text("text", text.empty() ? check.title.text() : text);
  JsonOut{sarif.json}.any("markdown", joined(parts, true));
  sarif.json.end();
}

void write_rule(const Pack& pack, const Clause& clause, const Check& check,
                const SarifReport& sarif) {
  JsonWriter& json = sarif.json;
  const Level level = level_of(check.strength);
  const std::string_view asks = check.asks.empty() ? clause.asks : check.asks;
  json.begin_object();
  json.text("id", check.id);
  write_message("shortDescription", check.title, longest_rule_description, json);
  write_message("fullDescription", asks.empty() ? check.title.text() : asks,
                longest_rule_description, json);
  write_help(clause, check, sarif);
  JsonOut{json}.any("helpUri", help_address(pack, check));
  json.begin_object("defaultConfiguration", Layout::line);
  json.text("level", word(level));
  json.end();
  json.begin_object("properties", Layout::line);
  json.texts("tags", {"governance", pack.id, clause.id, std::string(word(check.strength)),
                      std::string(word(check.basis))});
  json.text("problem.severity", problem_severities[static_cast<std::size_t>(level)]);
  json.text("precision", "high");
  json.end();
  json.end();
}

}  // namespace

void write_rules(const SarifReport& sarif) {
  sarif.json.begin_array("rules");
  for (const Pack* pack : sarif.report.packs) {
    for (const Clause& clause : pack->clauses) {
      for (const Check& check : clause.checks) write_rule(*pack, clause, check, sarif);
    }
  }
  sarif.json.end();
}

}  // namespace icpcheck::report
