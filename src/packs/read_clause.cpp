// SPDX-License-Identifier: MIT
// Clauses and checks, and the rules that the schema of packs cannot say.
#include <algorithm>

#include "icpcheck/model/fields.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

using yaml::Node;

/// Adds an error at both places when the id is taken.
void claim_id(const Node& node, const std::string& id, Loading& loading) {
  const Node* at = node.find("id");
  const auto [first, is_new] = loading.ids.emplace(id, at);
  if (is_new) return;
  Diagnostic diagnostic =
      yaml::at_value(*at, "pack.duplicate_id", "The id \"" + id + "\" is used twice.", "");
  diagnostic.related.push_back({first->second->value_location(), "It is first used here."});
  loading.error(std::move(diagnostic));
}

cel::Type item_type(const cel::Program& program) {
  const cel::Type& type = program.type;
  return type.kind == cel::TypeKind::list && !type.parameters.empty() ? type.parameters[0]
                                                                      : cel::Type{};
}

/// What an empty list means has to be said, and may not meet a `must`.
Status read_empty(const Node& node, Strength strength, Loading& loading) {
  const Node* empty = node.find("empty");
  if (empty == nullptr) {
    loading.error(yaml::at_key(*node.find("for_each"), "pack.empty_missing",
                               "This check does not say what an empty list means.",
                               "Add a line with empty: gap, not_stated, not_applicable or met."));
    return Status::gap;
  }
  const Status status = from_word<Status>(empty->text()).value_or(Status::gap);
  if (status == Status::met && strength <= Strength::minimum) {
    loading.error(yaml::at_key(*empty, "pack.empty_met",
                               "An empty list cannot meet a check of this strength.",
                               "Write gap, not_stated or not_applicable."));
  }
  return status;
}

/// `for_each: LIST as NAME`. Empty when an error was found in it.
std::optional<Subject> read_subjects(const Node& node, Check& check, Loading& loading) {
  const Node& for_each = *node.find("for_each");
  const std::string_view text = for_each.text();
  Subjects& subjects = check.subjects.emplace();
  subjects.empty = read_empty(node, check.strength, loading);
  const std::size_t as = text.rfind(" as ");
  const std::size_t begin =
      as == std::string_view::npos ? as : text.find_first_not_of(" \n", as + 4);
  if (begin == std::string_view::npos) {
    loading.error(yaml::at_value(for_each, "pack.for_each",
                                 "This does not name the element of the list.",
                                 "Write LIST as NAME, for example: icp.members as member."));
    return std::nullopt;
  }
  const cel::Text name = text_of(for_each, begin, text.find_last_not_of(" \n") + 1);
  subjects.subject = name.text;
  const std::size_t errors = loading.diagnostics.error_count();
  demand_free_name(name, check.applies_to, loading);
  subjects.list =
      compile(text_of(for_each, 0, as), check.applies_to, cel::Expect::list, nullptr, loading);
  if (loading.diagnostics.error_count() > errors) return std::nullopt;
  Subject subject{.name = subjects.subject, .types = {}};
  for (const Kind kind : kinds) {
    subject.types[static_cast<std::size_t>(kind)] = item_type(subjects.list.program(kind));
  }
  return subject;
}

void read_expressions(const Node& node, Check& check, Loading& loading) {
  if (const Node* when = node.find("when")) {
    check.when = compile(text_of(*when), check.applies_to, cel::Expect::test, nullptr, loading);
  }
  std::optional<Subject> subject;
  if (node.find("for_each") != nullptr) {
    subject = read_subjects(node, check, loading);
    // Without the type of its variable every use of it would be an error that follows from this.
    if (!subject) return;
  }
  const Subject* variable = subject ? &*subject : nullptr;
  const auto read = [&](const Node& text, cel::Expect expect) {
    return compile(text_of(text), check.applies_to, expect, variable, loading);
  };
  check.holds = read(*node.find("holds"), cel::Expect::boolean);
  if (const Node* names = node.find("names")) check.names = read(*names, cel::Expect::names);
  if (const Node* since = node.find("since")) check.since = read(*since, cel::Expect::day);
  if (const Node* begins = node.find("begins")) check.begins = read(*begins, cel::Expect::day);
  const Node* where = node.find("where");
  if (subject && where != nullptr) check.subjects->where = read(*where, cel::Expect::test);
}

/// Pairs of keys of which the first makes no sense without the second.
void demand_pairs(const Node& node, Loading& loading) {
  struct Pair {
    std::string_view key;
    std::string_view needs;
    std::string_view why;
  };
  constexpr std::array<Pair, 4> pairs{{
      {"when", "unless", "Say why the check does not apply when this is false."},
      {"where", "for_each", "It chooses elements of a list."},
      {"empty", "for_each", "It says what an empty list means."},
      {"repeats", "needs", "It says that a gap only repeats that of the check that is needed."},
  }};
  for (const Pair& pair : pairs) {
    const Node* key = node.find(pair.key);
    if (key == nullptr || node.find(pair.needs) != nullptr) continue;
    loading.error(yaml::at_key(
        *key, "pack.missing_key",
        "\"" + std::string(pair.key) + "\" needs \"" + std::string(pair.needs) + "\" beside it.",
        std::string(pair.why)));
  }
}

/// `unless` is the reason for "not applicable": where that cannot be, it would never be read.
void demand_use_of_unless(const Node& node, const Check& check, Loading& loading) {
  const Node* unless = node.find("unless");
  const bool is_read = node.find("when") != nullptr ||
                       (check.subjects && check.subjects->empty == Status::not_applicable);
  if (unless == nullptr || is_read) return;
  loading.error(yaml::at_key(*unless, "pack.missing_key", "\"unless\" has nothing to explain here.",
                             "It belongs beside \"when\", or beside \"empty: not_applicable\"."));
}

void demand_remedy(const Node& node, const Check& check, Loading& loading) {
  if (check.strength == Strength::may || !check.remedy.empty()) return;
  loading.error(yaml::at_value(*node.find("id"), "pack.no_remedy",
                               "The check " + check.id + " does not say what would close it.",
                               "Add a line with remedy: and what to do."));
}

void demand_source(const Node& node, const Check& check, Loading& loading) {
  if (!check.covers.empty() && !check.sources.empty()) return;
  if (node.find("source") != nullptr) return;
  loading.error(yaml::at_value(*node.find("id"), "pack.no_source",
                               "The check " + check.id + " does not say where its demand stands.",
                               "Add covers: with the statements it covers, or source: with "
                               "document and place."));
}

std::optional<Period> outer_period(const Clause& clause, const Loading& loading) {
  const std::optional<Period>& outer = loading.loaded.pack.in_force;
  return clause.in_force ? clause.in_force->within(outer) : outer;
}

std::vector<Status> read_never(const Node& node) {
  std::vector<Status> never;
  for (const std::string& text : texts_at(node, "never")) {
    if (const auto status = from_word<Status>(text)) never.push_back(*status);
  }
  return never;
}

}  // namespace

Check read_check(const Node& node, const Clause& clause, Loading& loading) {
  Check check;
  check.id = text_at(node, "id");
  check.title = text_at(node, "title");
  check.covers = texts_at(node, "covers");
  check.strength = from_word<Strength>(text_at(node, "strength")).value_or(Strength::should);
  check.basis = from_word<Basis>(text_at(node, "basis")).value_or(Basis::national_guidance);
  check.applies_to = read_applies_to(node, clause.applies_to, loading);
  check.unless = text_at(node, "unless");
  check.by = read_date(node, "by", true, loading);
  check.from = read_date(node, "from", true, loading);
  check.in_force = read_period(node, "in_force", outer_period(clause, loading), loading);
  check.needs = text_at(node, "needs");
  check.repeats = flag_at(node, "repeats");
  check.framework = text_at(node, "framework");
  check.replaces = texts_at(node, "replaces");
  check.never = read_never(node);
  check.wording = text_at(node, "wording");
  if (check.wording.empty()) check.wording = clause.wording;
  check.asks = text_at(node, "asks");
  check.why = text_at(node, "why");
  check.remedy = text_at(node, "remedy");
  check.sources = read_sources(node, loading);
  if (check.sources.empty()) check.sources = clause.sources;
  claim_id(node, check.id, loading);
  if (!check.id.text().starts_with(clause.id + ".")) {
    loading.error(yaml::at_value(*node.find("id"), "pack.id_prefix",
                                 "The id of a check begins with that of its clause.",
                                 "Write " + clause.id + ". and a number."));
  }
  demand_pairs(node, loading);
  demand_remedy(node, check, loading);
  demand_source(node, check, loading);
  read_expressions(node, check, loading);
  demand_use_of_unless(node, check, loading);
  return check;
}

void read_clause(const Node& root, Loading& loading) {
  Clause clause;
  clause.id = text_at(root, "id");
  clause.title = text_at(root, "title");
  clause.wording = text_at(root, "wording");
  clause.asks = text_at(root, "asks");
  clause.why = text_at(root, "why");
  clause.applies_to = read_applies_to(root, loading.pack().applies_to, loading);
  clause.in_force = read_period(root, "in_force", loading.pack().in_force, loading);
  clause.replaces = texts_at(root, "replaces");
  clause.refers_to = texts_at(root, "refers_to");
  clause.sources = read_sources(root, loading);
  claim_id(root, clause.id, loading);
  for (const Node* node : items_at(root, "checks")) {
    clause.checks.push_back(read_check(*node, clause, loading));
    read_cases(*node, clause.checks.back(), loading);
  }
  if (clause.checks.empty() && clause.refers_to.empty()) {
    loading.error(yaml::at_value(*root.find("id"), "pack.no_checks",
                                 "The clause " + clause.id + " asks nothing: it has no checks.",
                                 "Add checks: with at least one check, or refers_to: with checks "
                                 "of other packs."));
  }
  loading.pack().clauses.push_back(std::move(clause));
}

}  // namespace icpcheck::packs
