// SPDX-License-Identifier: MIT
// Repeats for other descriptions what a recorded report asked.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/apply_profile.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cli {
namespace {

/// The folder of the command line that each loaded pack came from, by its id.
std::map<std::string, std::string> folders_by_id(const Packs& packs, const Options& options) {
  const std::vector<std::string_view> built_in = built_in_pack_ids();
  std::vector<std::string> folders;
  std::ranges::copy_if(options.packs, std::back_inserter(folders), [&](const std::string& wanted) {
    return std::ranges::find(built_in, wanted) == built_in.end();
  });
  std::map<std::string, std::string> by_id;
  for (std::size_t i = 0; i < std::min(folders.size(), packs.loaded.size()); ++i) {
    by_id.emplace(packs.loaded[i]->pack.id, folders[i]);
  }
  return by_id;
}

/// What to name on the command line to get the packs of the report.
std::optional<std::vector<std::string>> pack_names_of(const Report& recorded,
                                                      const std::string& file,
                                                      const Options& options,
                                                      Diagnostics& diagnostics) {
  std::map<std::string, std::string> folders;
  if (!options.packs.empty()) {
    const auto given = choose_packs(options.packs, diagnostics);
    if (!given) return std::nullopt;
    folders = folders_by_id(*given, options);
  }
  const std::vector<std::string_view> built_in = built_in_pack_ids();
  std::vector<std::string> names;
  for (const Pack* pack : recorded.packs) {
    if (const auto folder = folders.find(pack->id); folder != folders.end()) {
      names.push_back(folder->second);
    } else if (std::ranges::find(built_in, pack->id) != built_in.end()) {
      names.push_back(pack->id);
    } else {
      diagnostics.add(error_of(
          file, "cli.pack_of_report",
          fmt::format("The report was made with the pack \"{}\", which is not built in.", pack->id),
          "Name its folder, so that the description can be asked the same: --pack FOLDER"));
    }
  }
  const bool complete = names.size() == recorded.packs.size();
  if (complete && names.empty()) {
    diagnostics.add(error_of(file, "cli.pack_of_report", "The report was made without a pack.",
                             "Check again with icpcheck check --format json."));
  }
  return complete && !names.empty() ? std::optional{std::move(names)} : std::nullopt;
}

bool fits(const std::string& value, std::string_view type) {
  if (type == "date") return parse_date(value).has_value();
  if (type == "boolean") return value == "true" || value == "false";
  return type != "integer" || parse_whole<std::int64_t>(value);
}

/// A value of a parameter that the pack does not have any more is left out: the runs then differ,
/// which the comparison says.
std::vector<UsedParameter> parameters_of(const Report& recorded, const std::string& file,
                                         const Packs& packs, Diagnostics& diagnostics) {
  std::vector<UsedParameter> parameters;
  for (const UsedParameter& used : recorded.parameters) {
    const Pack* pack = find_pack(packs.known, used.pack);  // it may be a library
    const Parameter* parameter = pack == nullptr ? nullptr : pack->find_parameter(used.name);
    if (parameter == nullptr) continue;
    if (fits(used.value, parameter->type)) {
      parameters.push_back(used);
      continue;
    }
    diagnostics.add(error_of(file, "cli.parameter_of_report",
                             fmt::format("The parameter {}.{} of the report is \"{}\", which is "
                                         "no {}.",
                                         used.pack, used.name, used.value, parameter->type),
                             "Check again with icpcheck check --format json."));
  }
  return parameters;
}

/// The strengths that the profile of the report gave.
std::vector<packs::StrengthChange> strengths_of(const Report& recorded) {
  std::vector<packs::StrengthChange> strengths;
  if (!recorded.profile) return strengths;
  for (const ProfileChange& change : recorded.profile->changes) {
    const std::optional<Strength> strength = from_word<Strength>(change.to);
    if (change.what != "strengths" || !strength) continue;
    strengths.push_back({change.subject, *strength, change.reason});
  }
  return strengths;
}

}  // namespace

std::optional<Run> set_up_like(const Report& recorded, const std::string& file,
                               const Options& options, Diagnostics& diagnostics) {
  const auto names = pack_names_of(recorded, file, options, diagnostics);
  if (!names) return std::nullopt;
  auto packs = choose_packs(*names, diagnostics);
  if (!packs) return std::nullopt;
  const std::size_t errors = diagnostics.error_count();
  Run run{std::move(*packs), recorded.options, recorded.profile};
  run.options.as_of = options.as_of;
  // Of a description that they do not concern they say nothing new.
  run.packs.by_default = true;
  packs::Changes changes;
  changes.parameters = parameters_of(recorded, file, run.packs, diagnostics);
  if (diagnostics.error_count() > errors) return std::nullopt;
  changes.strengths = strengths_of(recorded);
  change(run.packs, changes);
  return run;
}

}  // namespace icpcheck::cli
