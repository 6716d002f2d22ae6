// SPDX-License-Identifier: MIT
// The audit: every pack, every clause, every check, one description. No input, no output.
#include "icpcheck/audit/audit.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "audit/inquiry.hpp"
#include "audit/notes.hpp"
#include "audit/questions.hpp"
#include "audit/wanted.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

/// The packs with their results, each after those that it uses.
class Audit {
 public:
  Audit(Subjected subjected, const std::vector<const yaml::Node*>& others, const Setup& setup,
        cel::Evaluator& evaluator)
      : setup_(setup),
        evaluator_(evaluator),
        subjected_(std::move(subjected)),
        packs_(setup.packs_for(subjected_.kind)),
        used_evidence_(subjected_.description == nullptr ? 0
                                                         : subjected_.description->evidence.size()),
        joined_(joined_value(*subjected_.root, subjected_.kind, others, *setup.schema)),
        twins_(twins_of(*subjected_.root, others)) {}

  /// The results of the packs that are printed; to be asked for once.
  std::vector<PackResult> results() {
    for (const Pack* pack : packs_) result_of(*pack);
    for (const Pack* pack : packs_) add_references(*pack);
    std::vector<PackResult> taken;
    taken.reserve(packs_.size());
    for (const Pack* pack : packs_) {
      taken.push_back(std::move(*std::ranges::find(results_, pack, &PackResult::pack)));
    }
    return taken;
  }

  /// Which evidence of the description supports something that was asked about.
  [[nodiscard]] const std::vector<bool>& used_evidence() const { return used_evidence_; }

  Finding result_of(const Check& check, const Pack& pack) {
    Inquiry inquiry = begin(pack);
    const auto has_it = [&check](const Clause& clause) {
      return std::ranges::find(clause.checks, check.id, &Check::id) != clause.checks.end();
    };
    const auto clause = std::ranges::find_if(pack.clauses, has_it);
    Finding finding =
        ask_check(check, clause == pack.clauses.end() ? std::nullopt : clause->in_force, inquiry);
    settle(finding, inquiry);
    return finding;
  }

 private:
  const PackResult& result_of(const Pack& pack) {
    const auto known = std::ranges::find(results_, &pack, &PackResult::pack);
    if (known != results_.end()) return *known;
    results_.push_back(ask_pack(pack));
    return results_.back();
  }

  /// What other packs say to the clauses of this one; the results of all of them are there.
  void add_references(const Pack& pack) {
    std::vector<const Pack*> known = packs_;
    known.insert(known.end(), setup_.used_packs.begin(), setup_.used_packs.end());
    const auto result = std::ranges::find(results_, &pack, &PackResult::pack);
    for (ClauseResult& clause : result->clauses) {
      for (const std::string& id : clause.clause->refers_to) {
        const Check* check = find_check(known, id);
        clause.references.push_back(
            {id, status_of(id), check == nullptr ? SharedText{} : check->title});
      }
    }
  }

  std::optional<Status> status_of(std::string_view check) {
    for (const PackResult& result : results_) {
      if (!result.applicable && find_check({result.pack}, check) != nullptr) {
        return Status::not_applicable;
      }
      for (const ClauseResult& clause : result.clauses) {
        for (const Finding& finding : clause.findings) {
          if (finding.check->id == check) return finding.status;
        }
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] const Pack* find_used(std::string_view id) const {
    const Pack* run = find_pack(packs_, id);
    return run == nullptr ? find_pack(setup_.used_packs, id) : run;
  }

  Ratings ratings_for(const Pack& pack) {
    Ratings ratings;
    for (const std::string& id : pack.uses) {
      const Pack* used = find_used(id);
      if (used == nullptr) continue;
      const PackResult& result = result_of(*used);
      for (const ClauseResult& clause : result.clauses) {
        ratings.emplace_back(clause.clause->id, clause.rating);
      }
      if (result.applicable) continue;
      for (const Clause& clause : used->clauses) {
        ratings.emplace_back(clause.id, Rating::not_applicable);
      }
    }
    return ratings;
  }

  Inquiry begin(const Pack& pack) {
    Inquiry inquiry{
        setup_,
        evaluator_,
        subjected_,
        pack,
        used_evidence_,
        bindings_of(subjected_, pack, joined_, ratings_for(pack), setup_.options.as_of)};
    inquiry.bindings.twins = twins_;
    evaluator_.begin_pack();  // by now the packs that it uses are done with their own steps
    return inquiry;
  }

  PackResult ask_pack(const Pack& pack) {
    PackResult result{.pack = &pack, .applicable = true, .reason = {}, .clauses = {}};
    if (!pack.applies_to.contains(subjected_.kind)) {
      result.applicable = false;
      result.reason = pack.applies_to.system
                          ? "This pack is about systems; the description is of a place."
                          : "This pack is about places; the description is of a system.";
    } else if (!contains(pack.in_force, pack, setup_.options.as_of)) {
      result.applicable = false;
      result.reason = "It " + not_in_force(*pack.in_force, pack, setup_.options.as_of);
    }
    if (!result.applicable) return result;
    ask_needed(pack);
    Inquiry inquiry = begin(pack);
    result.clauses.reserve(pack.clauses.size());
    for (const Clause& clause : pack.clauses) result.clauses.push_back(ask_clause(clause, inquiry));
    for (ClauseResult& clause : result.clauses) {
      for (Finding& finding : clause.findings) wait_for_needed(result, finding);
      rate(clause);
    }
    return result;
  }

  /// The packs that hold what this one needs are asked first, unless they wait for this one.
  void ask_needed(const Pack& pack) {
    asking_.push_back(&pack);
    for (const Check* check : pack.checks()) {
      if (check->needs.empty()) continue;
      for (const Pack* other : packs_) {
        const bool waits = std::ranges::find(asking_, other) != asking_.end();
        if (!waits && find_check({other}, check->needs) != nullptr) result_of(*other);
      }
    }
    std::erase(asking_, &pack);
  }

  /// Only what the reader sees, too, can be waited for.
  void wait_for_needed(const PackResult& own, Finding& finding) {
    const SharedText& id = finding.check->needs;
    if (id.empty()) return;
    const auto wait = [&](const PackResult& result) {
      for (const ClauseResult& clause : result.clauses) {
        for (const Finding& needed : clause.findings) {
          if (needed.check->id == id && is_wanted(*needed.check, *clause.clause, setup_.options)) {
            icpcheck::audit::wait_for(needed, finding);
          }
        }
      }
    };
    wait(own);
    for (const PackResult& result : results_) {
      if (std::ranges::find(packs_, result.pack) != packs_.end()) wait(result);
    }
  }

  ClauseResult ask_clause(const Clause& clause, Inquiry& inquiry) {
    ClauseResult result;
    result.clause = &clause;
    result.findings.reserve(clause.checks.size());
    for (const Check& check : clause.checks) {
      result.findings.push_back(ask_check(check, clause.in_force, inquiry));
      settle(result.findings.back(), inquiry);
    }
    return result;
  }

  Finding ask_check(const Check& check, const std::optional<Period>& of_clause, Inquiry& inquiry) {
    if (!contains(of_clause, inquiry.pack, setup_.options.as_of)) {
      return lapsed(check, "The clause ", *of_clause, inquiry.pack);
    }
    if (contains(check.in_force, inquiry.pack, setup_.options.as_of)) return answer(check, inquiry);
    return lapsed(check, "This check ", *check.in_force, inquiry.pack);
  }

  [[nodiscard]] Finding lapsed(const Check& check, std::string_view what, const Period& period,
                               const Pack& pack) const {
    Finding finding;
    finding.check = &check;
    finding.sentence = std::string(what) + not_in_force(period, pack, setup_.options.as_of);
    return finding;
  }

  const Setup& setup_;
  cel::Evaluator& evaluator_;
  Subjected subjected_;
  std::vector<const Pack*> packs_;  // that are printed
  std::vector<bool> used_evidence_;
  std::optional<cel::Value> joined_;
  Twins twins_;
  std::vector<const Pack*> asking_;  // that wait for others
  std::deque<PackResult> results_;   // never moved: `result_of` gives references into it
};

/// The text of a fact; "" where it is not stated, or is no text, number or word.
std::string text_of_fact(const Description& description, std::string_view path) {
  const yaml::Node* node = find_path(description.root(), path);
  return node == nullptr ? std::string{} : std::string(node->text());
}

}  // namespace

std::vector<const Pack*> Setup::packs_for(Kind kind) const {
  std::vector<const Pack*> fitting;
  for (const Pack* pack : packs) {
    if (!only_fitting || pack->applies_to.contains(kind)) fitting.push_back(pack);
  }
  return fitting;
}

DescriptionResult audit(const Description& description, const Joined& joined, const Setup& setup,
                        cel::Evaluator& evaluator) {
  DescriptionResult result;
  result.file = description.file();
  result.sha256 = sha256(description.document->source());
  result.id = description.id;
  result.name = description.name;
  result.kind = description.kind;
  result.system =
      description.kind == Kind::system ? description.id : text_of_fact(description, "system");
  result.group = text_of_fact(description, setup.options.group_by);
  result.described_on = description.described_on.value_or(Date{});
  for (const Evidence& item : description.evidence) {
    result.evidence.push_back({item.id, item.title, item.date, item.url});
  }
  Subjected subjected{&description.root(), description.kind, &description, joined};
  std::vector<const yaml::Node*> others;
  for (const auto& other : joined) others.push_back(&other->root());
  Audit audit(std::move(subjected), others, setup, evaluator);
  result.packs = audit.results();
  keep_wanted(result.packs, setup.options);
  if (setup.known != nullptr) setup.known->mark(result);
  arrange(result);
  add_questions(description, *setup.schema, result);
  plan(description, setup.options.as_of, result);
  add_notes(description, audit.used_evidence(), setup, result);
  return result;
}

Finding ask(const Check& check, const Pack& pack, Kind kind, const yaml::Node& root,
            const yaml::Node* joined, const Setup& setup, cel::Evaluator& evaluator) {
  std::vector<const yaml::Node*> others;
  if (joined != nullptr && kind == Kind::place) others.push_back(joined);
  if (joined != nullptr && kind == Kind::system) {
    others.assign(joined->children().begin(), joined->children().end());
  }
  return Audit({&root, kind, nullptr, {}}, others, setup, evaluator).result_of(check, pack);
}

}  // namespace icpcheck::audit
