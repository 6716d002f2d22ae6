// SPDX-License-Identifier: MIT
// A pack: guidance as data. Its format is described in docs/packs.md and schemas/pack.schema.json.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/shared_text.hpp"
#include "icpcheck/cel/compile.hpp"
#include "icpcheck/cel/program.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck {

/// A document that the guidance stands in.
struct Source {
  SharedText id;
  SharedText title;
  SharedText reports_on;
  SharedText url;
};

/// A place in a Source: "Appendix A, section 1, item 4".
struct SourceReference {
  SharedText document;
  SharedText at;
};

/// A value that a profile may set.
struct Parameter {
  SharedText name;
  SharedText type;  // "date", "string", "integer" or "boolean"
  SharedText title;
  std::optional<SharedText> value;  // as text; empty: a date parameter without default
  SharedText library;               // the pack from which it is imported; "": it is the pack's own
  bool state_of_law = false;        // a day that the law sets: it is the same for everybody
};

/// A date, or the name of a date parameter.
struct DateReference {
  std::optional<Date> date;
  SharedText parameter;
};

/// From `from` to the day before `until`; an absent bound is open.
struct Period {
  std::optional<DateReference> from;
  std::optional<DateReference> until;

  /// This period inside another: a bound that it leaves open is that of the other.
  [[nodiscard]] Period within(const std::optional<Period>& outer) const {
    if (!outer) return *this;
    return {from ? from : outer->from, until ? until : outer->until};
  }
};

/// An expression with its program for each kind of description (empty: does not apply there).
struct Expression {
  SharedText text;
  std::array<std::shared_ptr<const cel::Program>, kinds.size()> programs;  // null: empty

  [[nodiscard]] const cel::Program& program(Kind kind) const;
};

/// The kinds of description to which something applies.
struct AppliesTo {
  bool system = false;
  bool place = false;

  [[nodiscard]] bool contains(Kind kind) const { return kind == Kind::system ? system : place; }
};

/// `for_each LIST as NAME`: the check is asked about each element.
struct Subjects {
  Expression list;
  SharedText subject;  // NAME: what one of them is called
  std::optional<Expression> where;
  Status empty = Status::gap;  // gap, not_stated, not_applicable or met
};

struct Check {
  SharedText id;
  SharedText title;
  std::vector<std::string> covers;
  Strength strength = Strength::should;
  Basis basis = Basis::national_guidance;
  AppliesTo applies_to;
  Expression holds;
  std::optional<Expression> when;
  SharedText unless;  // why it does not apply, when `when` is false
  std::optional<Subjects> subjects;
  std::optional<Expression> names;
  std::optional<DateReference> by;
  std::optional<DateReference> from;
  std::optional<Period> in_force;        // narrows that of the clause and the pack
  std::optional<Expression> since;       // the day since when what holds is so
  std::optional<Expression> begins;      // the day before which it is not due
  SharedText needs;                      // id of the check for which it waits
  bool repeats = false;                  // its gap, too, only repeats that of `needs`
  SharedText framework;                  // elsewhere than in its area it is good practice only
  std::vector<std::string> replaces;     // ids of earlier versions that it answers now
  std::vector<SourceReference> sources;  // never empty: the clause's where it gives none
  std::vector<Status> never;
  SharedText wording;  // how the guidance puts its demand: "invited to consider"
  SharedText asks;
  SharedText why;
  SharedText remedy;
};

struct Clause {
  SharedText id;
  SharedText title;
  std::vector<SourceReference> sources;
  SharedText wording;  // of the checks that have none of their own
  SharedText asks;
  SharedText why;
  AppliesTo applies_to;
  std::optional<Period> in_force;
  std::vector<std::string> refers_to;  // ids of checks of other packs
  std::vector<std::string> replaces;   // ids of clauses of earlier versions
  std::vector<Check> checks;
};

/// A statement of a source that no check answers, and why.
struct NotChecked {
  SharedText statement;
  SharedText reason;
};

/// What a board paper says of a law on a day before it is in force.
struct BeforeInForce {
  std::optional<Date> until;  // up to the day before; empty: as long as the law is not in force
  SharedText text;            // "{from}" stands for the day from which it is
};

/// A line that reports print near their top on the days of its period.
struct Notice {
  Period period;
  SharedText text;
  SharedText source;
};

/// A definition as written, for documentation.
struct DefinitionText {
  SharedText head;
  SharedText body;
};

struct Pack {
  SharedText id;
  SharedText title;
  SharedText version;
  SharedText why;
  AppliesTo applies_to;
  bool historical = false;
  bool library = false;          // it asks nothing: others import its parameters and definitions
  bool rated_in_papers = false;  // board papers tell how each of its clauses is rated
  std::vector<std::string> uses;
  std::vector<std::string> imports;
  std::optional<Period> in_force;
  std::optional<Period> asked;  // outside it the pack runs only when it is asked for
  std::vector<Notice> notices;
  std::vector<BeforeInForce> before_in_force;
  std::vector<Source> sources;
  std::vector<Parameter> parameters;
  std::vector<DefinitionText> definitions;
  std::vector<NotChecked> not_checked;
  std::vector<std::string> not_checked_notes;  // sentences for readers of `not_checked`
  std::vector<Clause> clauses;

  /// All checks, in the order of the clauses.
  [[nodiscard]] std::vector<const Check*> checks() const;
  // Null when there is none.
  [[nodiscard]] const Source* find_source(std::string_view source_id) const;
  [[nodiscard]] const Parameter* find_parameter(std::string_view name) const;
  /// The day that a date stands for; empty: it is open.
  [[nodiscard]] std::optional<Date> day_of(const std::optional<DateReference>& reference) const;
};

/// The variable for the descriptions that belong to one of that kind: those of the places of a
/// system, that of the system of a place.
[[nodiscard]] std::string_view joined_name(Kind kind);

/// The variables that the expressions of a pack see, in the order in which they are bound:
/// as_of, joined_system or joined_places (by kind), ratings, the parameters. The name of a
/// `for_each` comes last.
[[nodiscard]] std::vector<cel::Variable> variables_of(const std::vector<Parameter>& parameters,
                                                      const schema::Schema& schema, Kind kind);

using PackList = std::vector<const Pack*>;

/// Whether the day lies in the period, with the values of the parameters of the pack.
[[nodiscard]] bool contains(const std::optional<Period>& period, const Pack& pack, Date day);

/// The pack, clause or check with that id in any of the packs; null when there is none.
[[nodiscard]] const Pack* find_pack(const PackList& packs, std::string_view id);
[[nodiscard]] const Clause* find_clause(const PackList& packs, std::string_view id);
[[nodiscard]] const Check* find_check(const PackList& packs, std::string_view id);

/// The clause or check that answers now what the one of that id asked in an earlier version; null
/// when none says so.
[[nodiscard]] const Check* find_replacement(const PackList& packs, std::string_view id);
[[nodiscard]] const Clause* find_clause_replacement(const PackList& packs, std::string_view id);

/// The ids in the order of the packs.
[[nodiscard]] std::vector<std::string_view> pack_ids(const PackList& packs);
[[nodiscard]] std::vector<std::string_view> clause_ids(const PackList& packs);
[[nodiscard]] std::vector<std::string_view> check_ids(const PackList& packs);

void visit(auto& archive, Source& source) {
  archive(source.id, source.title, source.reports_on, source.url);
}
void visit(auto& archive, SourceReference& reference) { archive(reference.document, reference.at); }
void visit(auto& archive, Parameter& parameter) {
  archive(parameter.name, parameter.type, parameter.title, parameter.value, parameter.library,
          parameter.state_of_law);
}
void visit(auto& archive, Date& date) { archive(date.days); }
void visit(auto& archive, DateReference& reference) {
  archive(reference.date, reference.parameter);
}
void visit(auto& archive, Period& period) { archive(period.from, period.until); }
void visit(auto& archive, Expression& expression) {
  archive(expression.text, expression.programs[0], expression.programs[1]);
}
void visit(auto& archive, AppliesTo& applies_to) { archive(applies_to.system, applies_to.place); }
void visit(auto& archive, Subjects& subjects) {
  archive(subjects.list, subjects.subject, subjects.where, subjects.empty);
}
void visit(auto& archive, Check& check) {
  archive(check.id, check.title, check.covers, check.strength, check.basis, check.applies_to,
          check.holds, check.when, check.unless, check.subjects, check.names, check.by, check.from,
          check.in_force, check.since, check.begins, check.needs, check.repeats, check.framework,
          check.replaces, check.sources, check.never, check.wording, check.asks, check.why,
          check.remedy);
}
void visit(auto& archive, Clause& clause) {
  archive(clause.id, clause.title, clause.sources, clause.wording, clause.asks, clause.why,
          clause.applies_to, clause.in_force, clause.refers_to, clause.replaces, clause.checks);
}
void visit(auto& archive, NotChecked& not_checked) {
  archive(not_checked.statement, not_checked.reason);
}
void visit(auto& archive, BeforeInForce& before) { archive(before.until, before.text); }
void visit(auto& archive, Notice& notice) { archive(notice.period, notice.text, notice.source); }
void visit(auto& archive, DefinitionText& definition) { archive(definition.head, definition.body); }
void visit(auto& archive, Pack& pack) {
  archive(pack.id, pack.title, pack.version, pack.why, pack.applies_to, pack.historical,
          pack.library, pack.rated_in_papers, pack.uses, pack.imports, pack.in_force, pack.asked,
          pack.notices, pack.before_in_force, pack.sources, pack.parameters, pack.definitions,
          pack.not_checked, pack.not_checked_notes, pack.clauses);
}

}  // namespace icpcheck
