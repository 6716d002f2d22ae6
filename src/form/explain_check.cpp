// SPDX-License-Identifier: MIT
// Which facts a check needs, in words, before anybody reads its expression.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "form/facts.hpp"
#include "form/readers.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/question.hpp"

namespace icpcheck::form {
namespace {

using paper::Heading;
using paper::Line;
using paper::Run;

/// A fact that has a question of its own, or the nearest above it that has: nobody asks for the id
/// of a board, but for the boards.
class Askable {
 public:
  explicit Askable(const schema::Schema& schema) {
    for (const Kind kind : kinds) facts_[static_cast<std::size_t>(kind)] = facts_of(schema, kind);
  }

  [[nodiscard]] const std::vector<Fact>& of(Kind kind) const {
    return facts_[static_cast<std::size_t>(kind)];
  }

  /// The paths to ask about, of those that are read.
  [[nodiscard]] std::set<std::string> paths(const FactsRead& read, Kind kind) const {
    std::set<std::string> asked;
    for (const std::string_view leaf : leaves_of(read[static_cast<std::size_t>(kind)])) {
      asked.insert(askable(std::string(leaf), kind));
    }
    return asked;
  }

 private:
  [[nodiscard]] std::string askable(const std::string& leaf, Kind kind) const {
    for (std::string path = leaf; !path.empty();) {
      const auto fact = std::ranges::find(of(kind), path, &Fact::path);
      if (fact != of(kind).end() && !fact->field->question.empty()) return path;
      const std::size_t dot = path.rfind('.');
      path.erase(dot == std::string::npos ? 0 : dot);
      if (path.ends_with("[]")) path.erase(path.size() - 2);
    }
    return leaf;
  }

  std::array<std::vector<Fact>, kinds.size()> facts_;
};

/// Facts that decide whether the check is asked, and those by which it is met.
struct Needed {
  std::vector<const Fact*> asked;
  std::vector<const Fact*> met;
};

/// Whether items of the list are looked at.
bool looks_at_items(const Fact& fact, const std::set<std::string>& paths) {
  const std::string items = fact.path + "[]";
  return std::ranges::any_of(paths,
                             [&](const std::string& path) { return path.starts_with(items); });
}

/// What decides whether it is asked.
Check condition_of(const Check& check) {
  Check condition;
  condition.when = check.when;
  condition.subjects = check.subjects;
  return condition;
}

Needed needed_by(const Check& check, Kind asked, const Askable& askable,
                 const schema::Schema& schema) {
  const FactsRead first = facts_read(condition_of(check), asked, schema);
  const FactsRead all = facts_read(check, asked, schema);
  Needed needed;
  for (const Kind kind : {asked, asked == Kind::system ? Kind::place : Kind::system}) {
    const std::set<std::string> condition = askable.paths(first, kind);
    std::set<std::string> rest = askable.paths(all, kind);
    rest.insert(condition.begin(), condition.end());
    for (const Fact& fact : askable.of(kind)) {
      if (!rest.contains(fact.path)) continue;
      const bool is_condition = condition.contains(fact.path) || looks_at_items(fact, condition);
      (is_condition ? needed.asked : needed.met).push_back(&fact);
    }
  }
  return needed;
}

/// Facts that are found out by the same question of the same person.
using Group = std::vector<const Fact*>;

bool is_same_question(const Fact& a, const Fact& b) {
  return a.kind == b.kind && a.field->question == b.field->question &&
         a.field->ask == b.field->ask && a.field->write == b.field->write;
}

/// Those that have a question, in the order of the first of each group.
std::vector<Group> groups_of(const std::vector<const Fact*>& facts) {
  std::vector<Group> groups;
  for (const Fact* fact : facts) {
    if (fact->field->question.empty()) continue;
    const auto alike = std::ranges::find_if(
        groups, [&](const Group& group) { return is_same_question(*group.front(), *fact); });
    if (alike == groups.end()) {
      groups.push_back({fact});
    } else {
      alike->push_back(fact);
    }
  }
  return groups;
}

/// Whether both are told in the same words.
bool same_facts(const std::vector<const Fact*>& a, const std::vector<const Fact*>& b) {
  return std::ranges::equal(a, b, [](const Fact* x, const Fact* y) {
    return x->path == y->path && x->field->question == y->field->question &&
           x->field->ask == y->field->ask && x->field->write == y->field->write;
  });
}

/// "in_force: true in hwbs[].jsna, icp.jsna".
Line line_of_group(const Group& group, const schema::Schema& schema) {
  Line line;
  line.add(line_of(*group.front(), schema), Run::Kind::code);
  for (const Fact* fact : group) {
    const std::string_view part = parent_path(fact->path);
    if (part.empty()) return line.add(" at the top of the file");
    line.add(fact == group.front() ? " in " : ", ").add(std::string(part), Run::Kind::code);
  }
  return line;
}

class FactsTeller {
 public:
  FactsTeller(const schema::Schema& schema, Kind asked, paper::Writer& writer)
      : schema_(schema), asked_(asked), writer_(writer) {}

  void tell(const std::string& heading, const std::vector<const Fact*>& facts) {
    if (facts.empty()) return;
    writer_.write(Heading{3, heading});
    paper::Entries entries{4, {}, false};
    for (const Group& group : groups_of(facts)) {
      entries.entries.push_back(entry_of(group, entries.entries.size() + 1));
    }
    paper::Entry unasked{"", {}, unasked_of(facts)};
    if (!unasked.title.empty()) entries.entries.push_back(std::move(unasked));
    writer_.write(std::move(entries));
  }

 private:
  [[nodiscard]] paper::Entry entry_of(const Group& group, std::size_t number) const {
    const Fact& fact = *group.front();
    paper::Entry entry{std::to_string(number), {}, fact.field->question};
    const auto say = [&entry](std::string label, Line line) {
      if (!line.empty()) entry.details.push_back({std::move(label), {std::move(line)}});
    };
    say("Ask", std::string(fact.field->ask));
    Line line = line_of_group(group, schema_);
    if (fact.kind != asked_) {
      line.add(", in the description of the " + std::string(word(fact.kind)));
    }
    say("Write", std::move(line));
    return entry;
  }

  /// What nobody is asked, because it only narrows what other facts say.
  static std::string unasked_of(const std::vector<const Fact*>& facts) {
    std::vector<std::string> paths;
    for (const Fact* fact : facts) {
      if (fact->field->question.empty()) paths.push_back(fact->path);
    }
    if (paths.empty()) return {};
    return "It also looks at " + join_words(paths) + ", where that is written down.";
  }

  const schema::Schema& schema_;
  Kind asked_;
  paper::Writer& writer_;
};

}  // namespace

void tell_facts(const Check& check, const schema::Schema& schema, paper::Writer& writer) {
  const Askable askable(schema);
  std::vector<std::pair<Kind, Needed>> all;
  for (const Kind kind : kinds) {
    if (!check.applies_to.contains(kind)) continue;
    all.emplace_back(kind, needed_by(check, kind, askable, schema));
  }
  const bool differ = all.size() > 1 && !(same_facts(all[0].second.asked, all[1].second.asked) &&
                                          same_facts(all[0].second.met, all[1].second.met));
  for (const auto& [kind, needed] : all) {
    const std::string of = differ ? ", of a " + std::string(word(kind)) : "";
    FactsTeller teller(schema, kind, writer);
    teller.tell("Write down first, so that it can be asked" + of, needed.asked);
    const std::string then = needed.asked.empty() ? "Write down" : "Then write down";
    teller.tell(then + ", so that it can be met" + of, needed.met);
    if (!differ) return;
  }
}

}  // namespace icpcheck::form
