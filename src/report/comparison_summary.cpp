// SPDX-License-Identifier: MIT
// A comparison of many descriptions at a glance: what was closed and what is new most often, how
// much changed in each system, and in each description.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/csv_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"
#include "report/json_out.hpp"
#include "report/overview_parts.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

/// How many changes of each list, then what is still open.
struct ChangeCounts {
  std::array<std::size_t, change_lists.size()> changes{};
  std::size_t still_open = 0;

  void add(const DescriptionComparison& description) {
    for (std::size_t i = 0; i < change_lists.size(); ++i)
      changes[i] += (description.*change_lists[i].changes).size();
    still_open += description.still_open.size();
  }
};

// JsonOut finds these by what they are about: so they stand in no unnamed namespace.

static void fields(JsonOut& json, const ChangeCounts& counts) {
  for (std::size_t i = 0; i < change_lists.size(); ++i)
    json(change_lists[i].word, counts.changes[i]);
  json("still_open", counts.still_open);
}

namespace {

using paper::Line;
using RunKind = paper::Run::Kind;

constexpr std::size_t most_checks = 10;
constexpr std::size_t most_descriptions = 40;

std::size_t count_in(const ChangeCounts& counts, std::string_view word) {
  for (std::size_t i = 0; i < change_lists.size(); ++i)
    if (change_lists[i].word == word) return counts.changes[i];
  return 0;
}

struct Told {
  const DescriptionResult* result;
  ChangeCounts counts;
};

/// Those in which anything changed, what is new most first.
std::vector<Told> changed_of(const Comparison& comparison) {
  std::vector<Told> told;
  for (const DescriptionComparison& description : comparison.descriptions) {
    if (!description.in_both() || description.unchanged()) continue;
    told.push_back({&description.latest(), {}});
    told.back().counts.add(description);
  }
  std::ranges::stable_sort(told, std::greater{}, [](const Told& one) {
    return std::tuple(count_in(one.counts, "newly_open"), count_in(one.counts, "no_longer_stated"),
                      count_in(one.counts, "closed"));
  });
  return told;
}

void add_columns(paper::Table& table) {
  for (const ChangeList& list : change_lists)
    table.columns.emplace_back(std::string(list.name), true);
  table.columns.emplace_back("Still open", true);
}

void add_counts(const ChangeCounts& counts, std::vector<Line>& row) {
  for (const std::size_t count : counts.changes) row.emplace_back(std::to_string(count));
  row.emplace_back(std::to_string(counts.still_open));
}

/// By check: of which descriptions it changed.
paper::Table most_often(const Comparison& comparison, const ChangeList& list, std::string title,
                        const UniqueNames& unique) {
  paper::Table made{std::move(title),
                    {"check", "strength", {"what it asks", false, true}, {"in", true}, "where"},
                    {}};
  std::map<std::string_view, std::pair<const Finding*, std::vector<std::string>>> by_check;
  for (const DescriptionComparison& description : comparison.descriptions) {
    if (!description.in_both()) continue;
    for (const CheckChange& change : description.*list.changes) {
      auto& [finding, names] = by_check[change.latest().check->id.text()];
      finding = &change.latest();
      names.push_back(unique.of(description.latest().name, description.latest().id));
    }
  }
  std::vector<const decltype(by_check)::value_type*> sorted;
  for (const auto& each : by_check) sorted.push_back(&each);
  std::ranges::stable_sort(sorted, [](const auto* a, const auto* b) {
    const std::size_t first = a->second.second.size();
    const std::size_t second = b->second.second.size();
    return first != second ? first > second
                           : a->second.first->strength() < b->second.first->strength();
  });
  for (const auto* each : sorted) {
    const Finding& finding = *each->second.first;
    std::vector<std::string> names = each->second.second;
    const std::size_t all = names.size();
    constexpr std::size_t named = 3;
    if (all > named) {
      names.resize(named);
      names.push_back(fmt::format("{} more", all - named));
    }
    made.rows.push_back({std::string(finding.check->id), std::string(word(finding.strength())),
                         std::string(finding.check->title), std::to_string(all),
                         Line{}.add(join_words(names), RunKind::name)});
  }
  return made;
}

paper::Table by_system(const Comparison& comparison) {
  std::map<std::string, ChangeCounts> systems;
  for (const DescriptionComparison& description : comparison.descriptions) {
    if (description.in_both()) systems[description.latest().system].add(description);
  }
  paper::Table made{"By system", {{"system", false, true}}, {}};
  if (systems.size() < 2) return made;
  add_columns(made);
  for (const auto& [id, counts] : systems) {
    std::vector<Line> row{id.empty() ? Line("not stated") : Line{}.add(id, RunKind::name)};
    add_counts(counts, row);
    made.rows.push_back(std::move(row));
  }
  return made;
}

paper::Table by_description(const Comparison& comparison, const UniqueNames& unique) {
  paper::Table made{"Where something changed", {{"description", false, true}, "system"}, {}};
  add_columns(made);
  for (const Told& told : changed_of(comparison)) {
    std::vector<Line> row{Line{}.add(unique.of(told.result->name, told.result->id), RunKind::name),
                          Line{}.add(told.result->system, RunKind::name)};
    add_counts(told.counts, row);
    made.rows.push_back(std::move(row));
  }
  return made;
}

void write_comparison_summary(const Comparison& comparison, const paper::Look& look,
                              paper::Writer& writer) {
  constexpr std::string_view more = "To see them, add --verbose.";
  const auto most = [&](std::size_t few) {
    return look.verbose ? static_cast<std::size_t>(-1) : few;
  };
  UniqueNames unique;
  for (const DescriptionComparison& description : comparison.descriptions)
    unique.add(description.latest().name);
  begin_comparison(comparison, "comparison", writer);
  for (const auto& [word, title] :
       {std::pair{"newly_open", "New most often"}, std::pair{"closed", "Closed most often"},
        std::pair{"no_longer_stated", "No longer stated most often"}}) {
    const std::string_view wanted = word;
    const auto* list = std::ranges::find(change_lists, wanted, &ChangeList::word);
    write_section(most_often(comparison, *list, title, unique), {most(most_checks), "", more}, "",
                  writer);
  }
  write_section(by_system(comparison), {most(most_descriptions * 2), "", more}, "", writer);
  write_section(by_description(comparison, unique), {most(most_descriptions), "", more}, "",
                writer);
  write_other_descriptions(comparison, writer);
  writer.end();
}

void write_change_summary_csv(const Comparison& comparison, const paper::Look& /*look*/,
                              std::ostream& out) {
  CsvWriter csv(out);
  for (const char* column : {"system", "kind", "description", "name", "file", "in"})
    csv.text(column);
  for (const ChangeList& list : change_lists) csv.text(list.word);
  csv.text("still_open");
  csv.end_row();
  for (const DescriptionComparison& description : comparison.descriptions) {
    const DescriptionResult& latest = description.latest();
    for (const std::string_view field :
         {std::string_view(latest.system), word(latest.kind), std::string_view(latest.id),
          std::string_view(latest.name), std::string_view(latest.file)}) {
      csv.text(field);
    }
    csv.text(description.in_both()          ? "both"
             : description.after == nullptr ? "only_before"
                                            : "only_after");
    ChangeCounts counts;
    counts.add(description);
    for (const std::size_t count : counts.changes) csv.number(static_cast<std::int64_t>(count));
    csv.number(static_cast<std::int64_t>(counts.still_open));
    csv.end_row();
  }
  csv.finish();
}

}  // namespace

static void fields(JsonOut& json, const DescriptionComparison& description,
                   const Comparison& /*summary*/) {
  const DescriptionResult& latest = description.latest();
  json("id", latest.id);
  json("kind", latest.kind);
  json("name", latest.name);
  json.any("system", latest.system);
  json("before", description.before != nullptr);
  json("after", description.after != nullptr);
  ChangeCounts counts;
  counts.add(description);
  fields(json, counts);
}

/// A run of which only the head is told.
static void fields(JsonOut& json, const ComparedRun& run, const Comparison& /*summary*/) {
  json("file", run.file);
  json("as_of", run.report->options.as_of);
  json("description_count", run.report->descriptions.size());
  json.by_word("shortfalls", strengths, run.shortfalls);
  json.any("not_checked", run.report->not_checked);
}

/// The counts of all.
static void fields(JsonOut& json, const Comparison& comparison, bool /*summary*/) {
  json("version", comparison.version);
  json("exit_status", comparison.exit_status);
  json("closing", comparison.closing);
  json("before", comparison.before, comparison);
  json("after", comparison.after, comparison);
  json("descriptions", comparison.descriptions, comparison);
}

namespace {

void write_change_summary_json(const Comparison& comparison, const paper::Look& /*look*/,
                               std::ostream& out) {
  write_document(out, "icpcheck/diff-summary/1", comparison, true);
}

using ComparisonPapers = Papers<Comparison>;

constexpr std::array change_summary_format_table{
    ComparisonFormat{"text", ComparisonPapers::text<write_comparison_summary>},
    ComparisonFormat{"markdown", ComparisonPapers::markdown<write_comparison_summary>},
    ComparisonFormat{"json", write_change_summary_json},
    ComparisonFormat{"html", ComparisonPapers::html<write_comparison_summary>},
    ComparisonFormat{"csv", write_change_summary_csv},
};

}  // namespace

Formats<ComparisonFormat> comparison_summary_formats() { return change_summary_format_table; }

}  // namespace icpcheck::report
