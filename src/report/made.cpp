// SPDX-License-Identifier: MIT
// How a report was made: options, packs and parameters in sentences.
#include "report/made.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::report {
namespace {

std::string packs_of(const Report& report) {
  std::vector<std::string> names;
  for (const Pack* pack : report.packs) names.push_back(pack->id + " " + pack->version);
  if (names.empty()) return "without a pack";
  const std::vector<std::string_view> views(names.begin(), names.end());
  return (names.size() == 1 ? "with the pack " : "with the packs ") + join_words(views);
}

}  // namespace

std::string made_sentence(const Report& report, std::string (*written)(Date)) {
  return fmt::format("By icpcheck {}, as of {}, {}.", report.version, written(report.options.as_of),
                     packs_of(report));
}

std::vector<std::string> option_sentences(const Report& report) {
  const RunOptions& options = report.options;
  const std::vector<std::string_view> only(options.only.begin(), options.only.end());
  std::vector<std::string> sentences;
  const auto say = [&sentences](bool condition, std::string sentence) {
    if (condition) sentences.push_back(std::move(sentence));
  };
  say(!only.empty(),
      fmt::format("Only {} {} checked.", join_words(only), only.size() == 1 ? "was" : "were"));
  say(options.require_evidence, "A check is met only where evidence supports it.");
  say(!options.use_waivers, "Waivers were not applied.");
  say(options.fail_on == FailOn::never, "No shortfall changes the exit status.");
  say(options.fail_on == FailOn::must || options.fail_on == FailOn::should,
      fmt::format("A shortfall changes the exit status from \"{}\" upwards.",
                  word(options.fail_on)));
  return sentences;
}

std::vector<std::string> parameter_lines(const Report& report) {
  std::vector<std::string> lines;
  if (!report.profile) return lines;
  for (const UsedParameter& used : report.parameters) {
    const auto change = std::ranges::find(report.profile->changes, used.pack + "." + used.name,
                                          &ProfileChange::subject);
    if (change == report.profile->changes.end()) continue;
    lines.push_back(fmt::format(
        "{}{}{} ({} of the pack {})", change->title.empty() ? "" : change->title + ": ", used.value,
        change->from.empty() ? "" : " instead of " + change->from, used.name, used.pack));
  }
  return lines;
}

std::string readable(std::string_view word) {
  std::string text(word);
  std::ranges::replace(text, '_', ' ');
  return text;
}

}  // namespace icpcheck::report
