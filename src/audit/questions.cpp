// SPDX-License-Identifier: MIT
#include "audit/questions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "icpcheck/cel/value.hpp"
#include "icpcheck/model/field_at.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

using Settled = std::set<const Finding*>;

/// "Which ICB acts on this day?": what no field could state is missing in words of its own.
std::string as_question(std::string words) {
  const bool asks = words.starts_with("wh") && words.find(' ') != std::string::npos;
  if (!asks) return {};
  words.front() = 'W';
  return words + "?";
}

std::string_view top_of(std::string_view path) { return path.substr(0, path.find_first_of(".[")); }

bool is_part_of(const Settled& part, const Settled& whole) {
  return std::ranges::includes(whole, part);
}

bool overlap(const Settled& a, const Settled& b) {
  return std::ranges::any_of(a, [&b](const Finding* finding) { return b.contains(finding); });
}

using Weight = std::array<std::size_t, strengths.size() + 1>;

/// A fact and the findings that miss it.
struct Missed {
  AskedFact fact;
  Settled settles;
  Weight weight{};
};

/// Facts that are asked together.
struct Group {
  Question question;
  Settled settles;
  Weight weight{};
};

class Questioner {
 public:
  Questioner(const Description& description, const schema::Schema& schema,
             DescriptionResult& result)
      : root_(description.root()), schema_(schema), result_(result) {}

  void ask() {
    for (const Finding& finding : result_.findings()) {
      const bool is_open =
          finding.status == Status::not_stated && finding.strength() != Strength::may;
      if (!is_open || finding.repeated) continue;
      for (const MissingFact& fact : finding.missing) add(fact, finding);
    }
    for (Missed& missed : missed_) missed.weight = weight_of(missed.settles);
    std::ranges::stable_sort(missed_, std::greater{}, &Missed::weight);
    for (Missed& missed : missed_) put_together(missed);
    for (Group& group : groups_) finish(group);
    std::ranges::stable_sort(groups_, std::greater{}, &Group::weight);
    for (Group& group : groups_) result_.questions.push_back(std::move(group.question));
  }

 private:
  void add(const MissingFact& missing, const Finding& finding) {
    const std::string path = general_path(missing.path);
    const auto [known, is_new] =
        positions_.try_emplace({path, missing.rest, missing.elsewhere}, missed_.size());
    if (is_new) missed_.push_back({asked(missing, path), {}});
    Missed& missed = missed_[known->second];
    missed.settles.insert(&finding);
    std::vector<FactPlace>& places = missed.fact.places;
    // In the files of several places a fact has one path.
    const bool is_known = std::ranges::any_of(places, [&missing](const FactPlace& place) {
      return place.path == missing.path && place.where.file == missing.where.file;
    });
    if (!is_known) places.push_back({missing.path, name_in(missing), missing.where});
  }

  /// Of the description in which the fact is missing: a place is asked about its system, too.
  [[nodiscard]] Kind kind_of(const MissingFact& missing) const {
    const bool is_own = missing.where.file.empty() || missing.where.file == result_.file;
    if (is_own) return result_.kind;
    return result_.kind == Kind::place ? Kind::system : Kind::place;
  }

  [[nodiscard]] AskedFact asked(const MissingFact& missing, const std::string& path) const {
    AskedFact fact;
    fact.path = path;
    fact.title = missing.title;
    fact.rest = missing.rest;
    fact.elsewhere = missing.elsewhere;
    const schema::Field* field = field_at(schema_, kind_of(missing), path);
    if (field == nullptr) {
      fact.question = as_question(path);
      return fact;
    }
    if (fact.title.empty()) fact.title = field->title;
    fact.question = field->question;
    fact.ask = field->ask;
    fact.write = field->write;
    return fact;
  }

  /// The innermost item of a list that leads to the fact; else the part of the description.
  [[nodiscard]] std::string name_in(const MissingFact& missing) const {
    const std::size_t end = missing.path.rfind(']');
    if (missing.elsewhere || parent_path(missing.path).empty()) return {};
    if (end == std::string::npos) {
      const schema::Field* part = field_at(schema_, kind_of(missing), top_of(missing.path));
      return part == nullptr ? std::string{} : std::string(part->title);
    }
    const yaml::Node* item = find_path(root_, missing.path.substr(0, end + 1));
    return item == nullptr ? std::string{} : cel::to_text(cel::Value::of(cel::Stated{item, 0}));
  }

  /// Beside a heavier fact of the same part of the description, or a question of its own.
  void put_together(Missed& missed) {
    const std::string_view path = missed.fact.path;
    for (Group& group : groups_) {
      const std::string_view lead = group.question.facts.front().path;
      const bool same_parent = !parent_path(path).empty() && parent_path(path) == parent_path(lead);
      const bool together = same_parent ? overlap(missed.settles, group.settles)
                                        : top_of(path) == top_of(lead) && path != lead &&
                                              is_part_of(missed.settles, group.settles);
      if (!together) continue;
      group.settles.insert(missed.settles.begin(), missed.settles.end());
      group.question.facts.push_back(std::move(missed.fact));
      return;
    }
    groups_.push_back({{{std::move(missed.fact)}, {}, 0}, std::move(missed.settles)});
  }

  void finish(Group& group) const {
    Question& question = group.question;
    for (const Finding& finding : result_.findings()) {
      if (group.settles.contains(&finding)) question.settles.push_back(&finding);
    }
    std::ranges::stable_sort(question.settles, {},
                             [](const Finding* finding) { return finding->strength(); });
    group.weight = weight_of(group.settles);
    question.opens = group.weight.back();
  }

  /// Those that wait for one of these, and those that wait for them.
  [[nodiscard]] std::size_t count_opened(const Settled& settles) const {
    std::set<std::string_view> answered;
    for (const Finding* finding : settles) answered.insert(finding->check->id.text());
    std::size_t opened = 0;
    for (bool more = true; more;) {
      more = false;
      for (const Finding* finding : result_.waiting) {
        if (!answered.contains(finding->waits_for.text())) continue;
        if (!answered.insert(finding->check->id.text()).second) continue;
        ++opened;
        more = true;
      }
    }
    return opened;
  }

  /// How many of each strength rest on it, then how many wait for it.
  [[nodiscard]] Weight weight_of(const Settled& settles) const {
    Weight weight{};
    for (const Finding* finding : settles) {
      ++weight[static_cast<std::size_t>(finding->strength())];
    }
    weight.back() = count_opened(settles);
    return weight;
  }

  const yaml::Node& root_;
  const schema::Schema& schema_;
  DescriptionResult& result_;
  std::map<std::tuple<std::string, bool, bool>, std::size_t> positions_;
  std::vector<Missed> missed_;
  std::vector<Group> groups_;
};

}  // namespace

void add_questions(const Description& description, const schema::Schema& schema,
                   DescriptionResult& result) {
  Questioner(description, schema, result).ask();
}

}  // namespace icpcheck::audit
