// SPDX-License-Identifier: MIT
// `icpcheck explain`: all that is to be said of a fact, or of a pack, clause or check.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/shell_word.hpp"
#include "icpcheck/form/explain.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/report/catalogue.hpp"

namespace icpcheck::cli {
namespace {

/// As many are offered for the end of a path.
constexpr std::size_t most_offered = 5;

/// Of a key without those above it, or a misspelt name.
std::string hint_for_name(const std::string& name, const std::vector<const Pack*>& packs) {
  std::vector<std::string> ends = form::facts_ending_in(name, arrangements());
  if (!ends.empty() && ends.size() <= most_offered) {
    for (std::string& path : ends) path = "\"" + path + "\"";
    return "Did you mean " + join_words({ends.begin(), ends.end()}, "or") + "?";
  }
  std::vector<std::string_view> known = all_ids(packs);
  std::vector<form::Fact> facts;
  for (const Kind kind : kinds)
    std::ranges::move(form::facts_of(arrangements(), kind), std::back_inserter(facts));
  for (const form::Fact& fact : facts) known.emplace_back(fact.path);
  std::string hint = did_you_mean(name, known);
  const std::string above = name.substr(0, std::min(name.rfind('.'), name.size()));
  if (hint.empty() && above != name && !form::find_facts(above, arrangements()).empty()) {
    return "\"icpcheck explain " + shell_word(above) + "\" lists the parts that there are.";
  }
  return hint.empty() ? "\"icpcheck catalogue\" lists the checks, \"icpcheck questions\" the facts."
                      : hint;
}

Diagnostic unknown_name(const std::string& name, const std::vector<const Pack*>& packs) {
  return misuse("cli.unknown_id",
                "\"" + name + "\" is neither a fact nor the id of a pack, clause or check.",
                hint_for_name(name, packs));
}

}  // namespace

int run_explain(const Options& options, const Session& session, Diagnostics& problems) {
  const std::optional<Packs> packs = choose_packs(options.packs, problems);
  if (!packs) return not_checked;
  const auto writer = paper::text_writer({.width = session.terminal.width}, session.out);
  std::vector<std::string_view> known = all_ids(packs->known);
  std::ranges::copy(replaced_ids(packs->known), std::back_inserter(known));
  const auto tell_facts = [](const Check& check, paper::Writer& to) {
    form::tell_facts(check, arrangements(), to);
  };
  bool apart = false;
  for (const std::string& name : options.arguments) {
    const bool is_id =
        report::explain(find_id(name, known), packs->known, apart, tell_facts, *writer);
    const std::vector<form::Fact> facts = form::find_facts(name, arrangements());
    if (!facts.empty()) {
      form::explain(facts, packs->known, arrangements(), apart || is_id, *writer);
    }
    if (!is_id && facts.empty()) problems.add(unknown_name(name, packs->known));
    apart = apart || is_id || !facts.empty();
  }
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
