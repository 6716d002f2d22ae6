// SPDX-License-Identifier: MIT
// The results part of a JSON report.
#include <fmt/format.h>

#include <algorithm>

#include "model/report_parts.hpp"

namespace icpcheck {
namespace {

std::vector<EvidenceDocument> read_evidence(JsonObject& json) {
  std::vector<EvidenceDocument> documents;
  json.any_each("evidence", [&](JsonObject& document) {
    EvidenceDocument& read = documents.emplace_back();
    read.id = document.text("id");
    read.title = document.text("title");
    if (document.has("date")) read.date = document.date("date");
    read.url = document.any_text("url");
  });
  return documents;
}

std::vector<StatedFact> read_facts(JsonObject& json) {
  std::vector<StatedFact> facts;
  json.any_each("facts", [&](JsonObject& fact) {
    facts.push_back({fact.text("path"), fact.text("value"), read_location(fact),
                     fact.any_texts("evidence"),
                     fact.has("kind") ? fact.word("kind", fact_kind_from) : FactKind::text,
                     fact.any_number<std::size_t>("size")});
  });
  return facts;
}

std::vector<MissingFact> read_missing(JsonObject& json) {
  std::vector<MissingFact> missing;
  json.any_each("missing", [&](JsonObject& fact) {
    missing.push_back({fact.text("path"), fact.any_text("title"), read_location(fact),
                       fact.any_flag("rest"), fact.any_flag("elsewhere")});
  });
  return missing;
}

SubjectResult read_subject(JsonObject& json) {
  SubjectResult subject;
  subject.name = json.text("name");
  subject.key = json.has("key") ? json.text("key") : subject.name;
  subject.path = json.text("path");
  subject.status = json.word("status", status_from);
  subject.where = read_location(json);
  subject.facts = read_facts(json);
  subject.missing = read_missing(json);
  return subject;
}

/// Checks that are asked of each of a list, and only these, have subjects.
void read_subjects(JsonObject& json, Finding& finding) {
  if (finding.check == nullptr || !finding.check->subjects) return;
  json.each("subjects",
            [&](JsonObject& subject) { finding.subjects.push_back(read_subject(subject)); });
  finding.subject_count = json.number<std::size_t>("subject_count", 0);
}

AppliedAction read_action(JsonObject& json) {
  AppliedAction action;
  action.what = json.text("what");
  action.owner = json.text("owner");
  action.due = json.date("due");
  action.days = json.number<std::int32_t>("days");
  action.overdue = json.flag("overdue");
  action.where = read_location(json);
  return action;
}

Finding read_finding(JsonObject& json, const Clause& clause) {
  Finding finding;
  const std::string id = json.text("check");
  const auto check = std::ranges::find(clause.checks, std::string_view(id), &Check::id);
  if (check == clause.checks.end()) {
    json.refuse("check", fmt::format("The clause {} has no check \"{}\".", clause.id, id));
  } else {
    finding.check = &*check;
  }
  finding.status = json.word("status", status_from);
  finding.underlying = json.word("underlying", status_from);
  finding.falls_short = json.flag("falls_short");
  finding.evidenced = json.any_flag("evidenced");
  finding.sentence = json.any_text("sentence");
  finding.where = read_location(json);
  finding.facts = read_facts(json);
  finding.fact_count = json.any_number<std::size_t>("fact_count");
  finding.unsupported_count = json.any_number<std::size_t>("unsupported_count");
  finding.missing = read_missing(json);
  finding.missing_count = json.any_number<std::size_t>("missing_count");
  read_subjects(json, finding);
  finding.names = json.any_texts("names");
  if (json.has("due")) {
    finding.due = json.date("due");
    finding.days = json.number<std::int32_t>("days");
  }
  if (json.has("waiver")) {
    json.object("waiver", [&](JsonObject& waiver) {
      finding.waiver = AppliedWaiver{waiver.text("reason"), waiver.text("approved_by"),
                                     waiver.date("until"), read_location(waiver)};
    });
  }
  json.any_each("actions",
                [&](JsonObject& action) { finding.actions.push_back(read_action(action)); });
  return finding;
}

Reference read_reference(JsonObject& json) {
  Reference reference;
  reference.id = json.text("id");
  if (json.has("status")) reference.status = json.word("status", status_from);
  reference.title = json.any_text("title");
  return reference;
}

void read_clause(JsonObject& json, PackResult& pack) {
  const std::string id = json.text("id");
  const auto clause = std::ranges::find(pack.pack->clauses, std::string_view(id), &Clause::id);
  if (clause == pack.pack->clauses.end()) {
    json.refuse("id", fmt::format("The pack {} has no clause \"{}\".", pack.pack->id, id));
    return;
  }
  ClauseResult result;
  result.clause = &*clause;
  result.rating = json.word("rating", rating_from);
  result.met = json.number<std::size_t>("met", 0);
  result.applicable = json.number<std::size_t>("applicable", 0);
  result.waived = json.number<std::size_t>("waived", 0);
  json.each("findings", [&](JsonObject& finding) {
    result.findings.push_back(read_finding(finding, *clause));
  });
  json.each("references",
            [&](JsonObject& reference) { result.references.push_back(read_reference(reference)); });
  pack.clauses.push_back(std::move(result));
}

void read_pack(JsonObject& json, const std::vector<const Pack*>& packs, DescriptionResult& result) {
  const std::string id = json.text("id");
  const auto pack = std::ranges::find(packs, std::string_view(id), &Pack::id);
  if (pack == packs.end()) {
    json.refuse("id", fmt::format("There is no pack \"{}\" in this report.", id));
    return;
  }
  PackResult& read = result.packs.emplace_back();
  read.pack = *pack;
  read.applicable = json.flag("applicable");
  read.reason = json.any_text("reason");
  json.each("clauses", [&](JsonObject& clause) { read_clause(clause, read); });
}

const Finding* find_finding(const DescriptionResult& result, std::string_view check) {
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      const auto found = std::ranges::find_if(clause.findings, [&](const Finding& finding) {
        return finding.check != nullptr && finding.check->id == check;
      });
      if (found != clause.findings.end()) return &*found;
    }
  }
  return nullptr;
}

PlanItem read_plan_item(JsonObject& json, const DescriptionResult& result) {
  PlanItem item;
  item.kind = json.word("kind", plan_kind_from);
  item.due = json.date("due");
  item.days = json.number<std::int32_t>("days");
  for (const std::string& check : json.texts("checks")) {
    const Finding* finding = find_finding(result, check);
    if (finding == nullptr) {
      json.refuse("checks", fmt::format("The check \"{}\" was not asked here.", check));
    } else {
      item.findings.push_back(finding);
    }
  }
  item.what = json.text("what");
  item.owners = json.any_texts("owners");
  item.where = read_location(json);
  return item;
}

using Counts = std::array<StatusCounts, strengths.size()>;

Counts read_counts(JsonObject& json) {
  Counts counts{};
  json.object("counts", [&](JsonObject& by_strength) {
    for (const Strength strength : strengths) {
      by_strength.object(word(strength), [&](JsonObject& by_status) {
        for (const Status status : statuses) {
          counts[static_cast<std::size_t>(strength)][static_cast<std::size_t>(status)] =
              by_status.number<std::size_t>(word(status), 0);
        }
      });
    }
  });
  return counts;
}

}  // namespace

Location read_location(JsonObject& json) {
  Location where;
  if (!json.has("file")) return where;
  where.file = json.text("file");
  if (!json.has("line")) return where;
  where.line = json.number<std::uint32_t>("line", 1);
  where.column = json.number<std::uint32_t>("column", 1);
  return where;
}

DescriptionResult read_description_of_report(JsonObject& json, const JsonProblems& problems,
                                             const std::vector<const Pack*>& packs) {
  DescriptionResult result;
  result.file = json.text("file");
  result.sha256 = json.text("sha256");
  result.id = json.text("id");
  result.kind = json.word("kind", kind_from);
  result.name = json.text("name");
  result.described_on = json.date("described_on");
  result.evidence = read_evidence(json);
  json.each("packs", [&](JsonObject& pack) { read_pack(pack, packs, result); });
  json.each("plan", [&](JsonObject& item) { result.plan.push_back(read_plan_item(item, result)); });
  const Counts counts = read_counts(json);
  if (problems.any()) return result;  // findings may lack their checks
  arrange(result);
  if (result.counts != counts) {
    json.refuse("counts", "These counts are not those of the findings of the description.");
  }
  return result;
}

}  // namespace icpcheck
