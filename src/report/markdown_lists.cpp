// SPDX-License-Identifier: MIT
// The tables of the Markdown report that give each finding a row: what does not fall short, and
// what falls due.
#include <fmt/format.h>

#include <array>

#include "icpcheck/base/nearest.hpp"
#include "report/markdown.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

std::string ids_of(const std::vector<const Finding*>& findings) {
  std::string ids;
  for (const Finding* finding : findings) ids += (ids.empty() ? "" : ", ") + finding->check->id;
  return ids;
}

void write_plan(const DescriptionResult& result, MarkdownPage& page) {
  if (result.plan.empty()) return;
  page.heading(3, "What falls due next");
  page.table({"due", "when", "kind", "checks", "what", "owner"});
  for (const PlanItem& item : result.plan) {
    const std::vector<std::string_view> owners(item.owners.begin(), item.owners.end());
    page.row({to_string(item.due), due_phrase(item),
              std::string(item.kind == PlanKind::waiver ? "waiver ends" : word(item.kind)),
              ids_of(item.findings), item.what, join_words(owners)});
  }
}

void write_not_stated(const DescriptionResult& result, MarkdownPage& page) {
  if (result.not_stated.empty()) return;
  page.heading(3, "Not stated, does not fall short");
  page.table({"check", "title", "what is not stated"});
  for (const Finding* finding : result.not_stated) {
    page.row({finding->check->id, finding->check->title, finding->sentence});
  }
}

void write_not_due(const DescriptionResult& result, MarkdownPage& page) {
  if (result.not_due.empty()) return;
  page.heading(3, "Not due yet");
  page.table({"check", "strength", "title", "due", "when"});
  for (const Finding* finding : result.not_due) {
    page.row({finding->check->id, std::string(word(finding->check->strength)),
              finding->check->title, finding->due ? to_string(*finding->due) : "",
              days_from_now(finding->days)});
  }
}

void write_waived(const DescriptionResult& result, MarkdownPage& page) {
  if (result.waived.empty()) return;
  page.heading(3, "Waived");
  page.table({"check", "strength", "title", "until", "approved by", "reason"});
  for (const Finding* finding : result.waived) {
    const AppliedWaiver waiver = finding->waiver.value_or(AppliedWaiver{});
    page.row({finding->check->id, std::string(word(finding->check->strength)),
              finding->check->title, finding->waiver ? to_string(waiver.until) : "",
              waiver.approved_by, waiver.reason});
  }
}

struct List {
  std::string_view heading;
  bool (*holds)(const Finding& finding);
};

bool is_information(const Finding& finding) {
  return finding.check->strength == Strength::may &&
         (finding.status == Status::met || finding.status == Status::gap ||
          finding.status == Status::not_stated);
}

/// What only --verbose lists.
constexpr std::array verbose_lists{
    List{"For information", is_information},
    List{"What is met",
         [](const Finding& finding) {
           return finding.status == Status::met && finding.check->strength != Strength::may;
         }},
    List{"Not applicable",
         [](const Finding& finding) { return finding.status == Status::not_applicable; }},
};

void write_list(const List& list, const DescriptionResult& result, MarkdownPage& page) {
  bool begun = false;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) {
        if (!list.holds(finding)) continue;
        if (!begun) {
          page.heading(3, list.heading);
          page.table({"check", "strength", "status", "title", "what was found"});
        }
        begun = true;
        page.row({finding.check->id, std::string(word(finding.check->strength)),
                  std::string(phrase(finding.status)), finding.check->title, finding.sentence});
      }
    }
  }
}

}  // namespace

void write_lists(const DescriptionResult& result, const MarkdownReport& markdown) {
  write_plan(result, markdown.page);
  write_not_stated(result, markdown.page);
  write_not_due(result, markdown.page);
  write_waived(result, markdown.page);
  if (!markdown.verbose) return;
  for (const List& list : verbose_lists) write_list(list, result, markdown.page);
}

}  // namespace icpcheck::report
