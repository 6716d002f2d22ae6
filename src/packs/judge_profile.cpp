// SPDX-License-Identifier: MIT
// What a profile says, held against the packs that it speaks of.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/packs/profile.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

using yaml::Node;

/// The text of a key that the schema has found right; null otherwise.
const Node* text_node(const Node& map, std::string_view key) {
  const Node* node = map.find(key);
  return node == nullptr || node->blank() || node->kind() != yaml::Kind::string ? nullptr : node;
}

std::span<const Node* const> members_if_any(const Node* map) {
  if (map == nullptr || map->kind() != yaml::Kind::map) return {};
  return map->children();
}

/// What every automatic profile gets to hear when it does too much: `deed` completes "it may not".
Diagnostic automatic_refusal(const Node& node, std::string_view deed) {
  return yaml::at_value(
      node, "profile.automatic",
      fmt::format("This profile was found, not named. So it may not {}.", deed),
      fmt::format("If you mean it, name the profile: --profile {}", node.document().file().text()));
}

class Judge {
 public:
  Judge(const Profile& profile, const Judgement& by, Diagnostics& diagnostics)
      : profile_(profile), root_(profile.document->root()), by_(by), diagnostics_(diagnostics) {}

  Changes judge() {
    const std::size_t errors = diagnostics_.error_count();
    judge_packs();
    for (const Node* values : members_if_any(root_.find("parameters"))) judge_values(*values);
    for (const Pack* pack : by_.known) judge_periods(*pack);
    for (const Node* change : items_at(root_, "strengths")) judge_strength(*change);
    for (const Node* left_out : items_at(root_, "leave_out")) judge_left_out(*left_out);
    judge_fail_on();
    const bool is_sound =
        profile_.well_formed && by_.complete && diagnostics_.error_count() == errors;
    if (is_sound && !changes_any_) refuse_emptiness();
    return std::move(changes_);
  }

 private:
  void error(Diagnostic diagnostic) { diagnostics_.add(std::move(diagnostic)); }

  /// An id may be of a pack that could not be loaded.
  void unknown(Diagnostic diagnostic) {
    if (by_.complete) error(std::move(diagnostic));
  }

  void refuse_if_automatic(const Node& node, const std::string& deed) {
    if (profile_.automatic) error(automatic_refusal(node, deed));
  }

  void judge_packs() {
    const Node* packs = root_.find("packs");
    if (packs == nullptr || by_.left_out.empty()) return;
    const std::vector<std::string_view> ids = pack_ids(by_.left_out);
    refuse_if_automatic(*packs, fmt::format("leave out the {} {}",
                                            ids.size() == 1 ? "pack" : "packs", join_words(ids)));
  }

  void judge_values(const Node& values) {
    const Pack* pack = find_pack(by_.known, values.key());
    if (pack == nullptr) {
      unknown(yaml::at_key(values, "profile.unknown_pack",
                           fmt::format("There is no pack \"{}\".", values.key()),
                           did_you_mean(values.key(), pack_ids(by_.known))));
      return;
    }
    for (const Node* value : members_if_any(&values)) judge_value(*value, *pack);
  }

  void judge_value(const Node& value, const Pack& pack) {
    const Parameter* parameter = pack.find_parameter(value.key());
    if (parameter != nullptr && !parameter->library.empty()) {
      error(yaml::at_key(
          value, "profile.shared_parameter",
          fmt::format("\"{}\" is shared by several packs, so it is set once.", value.key()),
          fmt::format("Write it below \"{}\" instead of \"{}\".", parameter->library, pack.id)));
      return;
    }
    if (parameter == nullptr) {
      std::vector<std::string_view> names;
      for (const Parameter& known : pack.parameters) names.emplace_back(known.name);
      error(yaml::at_key(
          value, "profile.unknown_parameter",
          fmt::format("The pack \"{}\" has no parameter \"{}\".", pack.id, value.key()),
          names.empty() ? "It has no parameters." : did_you_mean(value.key(), names)));
      return;
    }
    if (value.blank()) return;
    if (auto problem = type_problem(value, parameter->type, "profile.parameter_type")) {
      error(std::move(*problem));
      return;
    }
    // The state of the law is the same for everybody; a day of guidance is a choice.
    const bool moves_day =
        parameter->type == "date" && !parameter->state_of_law && parameter->value != value.text();
    if (moves_day) refuse_if_automatic(value, fmt::format("change the day {}", parameter->name));
    changes_any_ = changes_any_ || parameter->value != value.text();
    changes_.parameters.push_back({pack.id, parameter->name, std::string(value.text())});
    value_nodes_[parameter] = &value;
  }

  /// The parameter of a bound; null when it is a date or open.
  [[nodiscard]] const Parameter* parameter_of(const std::optional<DateReference>& bound,
                                              const Pack& pack) const {
    if (!bound || bound->date) return nullptr;
    const Parameter* parameter = pack.find_parameter(bound->parameter);
    if (parameter == nullptr || parameter->library.empty()) return parameter;
    const Pack* library = find_pack(by_.known, parameter->library);
    return library == nullptr ? parameter : library->find_parameter(parameter->name);
  }

  [[nodiscard]] const Node* node_of(const Parameter* parameter) const {
    const auto found = value_nodes_.find(parameter);
    return found == value_nodes_.end() ? nullptr : found->second;
  }

  [[nodiscard]] std::optional<Date> day_of(const std::optional<DateReference>& bound,
                                           const Pack& pack) const {
    const Node* value = node_of(parameter_of(bound, pack));
    return value == nullptr ? pack.day_of(bound) : parse_date(value->text());
  }

  void judge_periods(const Pack& pack) {
    judge_period(pack.in_force, pack, "the pack " + pack.id);
    for (const Clause& clause : pack.clauses) {
      if (!clause.in_force) continue;
      judge_period(clause.in_force->within(pack.in_force), pack, "the clause " + clause.id);
    }
  }

  void judge_period(const std::optional<Period>& period, const Pack& pack,
                    const std::string& what) {
    if (!period) return;
    const Node* node = node_of(parameter_of(period->until, pack));
    if (node == nullptr) node = node_of(parameter_of(period->from, pack));
    const auto from = day_of(period->from, pack);
    const auto until = day_of(period->until, pack);
    if (node == nullptr || !from || !until || *from <= *until) return;
    if (!ends_early_.insert(node).second) return;  // said of the first clause
    error(yaml::at_value(
        *node, "profile.period", fmt::format("With this value {} ends before it begins.", what),
        fmt::format("It would begin on {} and end on {}.", to_string(*from), to_string(*until))));
  }

  /// False, with an error, when the id was named before.
  bool claim(const Node& node, std::set<std::string, std::less<>>& named) {
    if (named.insert(std::string(node.text())).second) return true;
    error(yaml::at_value(node, "profile.named_twice",
                         fmt::format("\"{}\" is named twice.", node.text()), "Name it once."));
    return false;
  }

  void judge_strength(const Node& change) {
    const Node* id = text_node(change, "check");
    if (id == nullptr || !claim(*id, checks_)) return;
    const Check* check = find_check(by_.known, id->text());
    if (check == nullptr) return unknown_check(*id);
    const auto strength = from_word<Strength>(text_at(change, "strength"));
    if (!strength) return;
    if (*strength > check->strength) {
      refuse_if_automatic(*change.find("strength"),
                          fmt::format("lower the strength of {} from {} to {}", check->id,
                                      word(check->strength), word(*strength)));
    }
    changes_any_ = changes_any_ || *strength != check->strength;
    changes_.strengths.push_back({check->id, *strength, text_at(change, "reason")});
  }

  void unknown_check(const Node& id) {
    std::string hint = did_you_mean(id.text(), check_ids(by_.known));
    if (hint.empty()) hint = "\"icpcheck catalogue\" lists all checks.";
    if (const Check* now = find_replacement(by_.known, id.text())) {
      hint = fmt::format("This is asked as {} now.", now->id);
    }
    unknown(yaml::at_value(id, "profile.unknown_check",
                           fmt::format("No pack has a check \"{}\".", id.text()), std::move(hint)));
  }

  void judge_left_out(const Node& left_out) {
    const Node* id = text_node(left_out, "clause");
    if (id == nullptr || !claim(*id, clauses_)) return;
    if (find_clause(by_.known, id->text()) == nullptr) return unknown_clause(*id);
    refuse_if_automatic(*id, fmt::format("leave out {}", id->text()));
    changes_any_ = true;
    changes_.leave_out.push_back({std::string(id->text()), text_at(left_out, "reason")});
  }

  void unknown_clause(const Node& id) {
    const bool is_check = find_check(by_.known, id.text()) != nullptr;
    std::string hint = is_check ? "That is a check. Only a whole clause can be left out."
                                : did_you_mean(id.text(), clause_ids(by_.known));
    if (const Clause* now = find_clause_replacement(by_.known, id.text())) {
      hint = fmt::format("This is asked as {} now.", now->id);
    }
    if (hint.empty()) hint = "\"icpcheck catalogue\" lists all clauses.";
    unknown(yaml::at_value(id, "profile.unknown_clause",
                           fmt::format("No pack has a clause \"{}\".", id.text()),
                           std::move(hint)));
  }

  void judge_fail_on() {
    const Node* node = text_node(root_, "fail_on");
    if (node == nullptr) return;
    changes_.fail_on = from_word<FailOn>(node->text());
    if (!changes_.fail_on) return;
    changes_any_ = changes_any_ || *changes_.fail_on != FailOn::minimum;
    const bool is_lower = *changes_.fail_on == FailOn::must || *changes_.fail_on == FailOn::never;
    if (is_lower) {
      refuse_if_automatic(
          *node, fmt::format("lower fail_on from {} to {}", word(FailOn::minimum), node->text()));
    }
  }

  void refuse_emptiness() {
    const Node* format = root_.find("format");
    const char* message = "This profile changes nothing.";
    const char* hint =
        "Say what it is to change: packs, parameters, strengths, leave_out or fail_on.";
    error(format == nullptr ? yaml::at_value(root_, "profile.changes_nothing", message, hint)
                            : yaml::at_key(*format, "profile.changes_nothing", message, hint));
  }

  const Profile& profile_;
  const Node& root_;
  const Judgement& by_;
  Diagnostics& diagnostics_;
  Changes changes_;
  std::map<const Parameter*, const Node*> value_nodes_;
  std::set<const Node*> ends_early_;  // values with which something ends before it begins
  std::set<std::string, std::less<>> checks_;
  std::set<std::string, std::less<>> clauses_;
  bool changes_any_ = by_.changes_packs;
};

}  // namespace

Changes judge_profile(const Profile& profile, const Judgement& by, Diagnostics& diagnostics) {
  return Judge(profile, by, diagnostics).judge();
}

}  // namespace icpcheck::packs
