// SPDX-License-Identifier: MIT
// Which options each command takes, in the order in which its help lists them.
#pragma once

#include <array>

#include "cli/options.hpp"

namespace icpcheck::cli {

inline constexpr std::array check_options{
    &option::pack,       &option::profile,       &option::no_profile,
    &option::as_of,      &option::fail_on,       &option::require_evidence,
    &option::no_waivers, &option::only,          &option::baseline,
    &option::format,     &option::output,        &option::summary,
    &option::group_by,   &option::sort,          &option::jobs,
    &option::files_from, &option::exclude,       &option::shard,
    &option::cache,      &option::max_file_size, &option::color,
    &option::quiet,      &option::verbose,       &option::help};
inline constexpr std::array explain_options{&option::pack, &option::help};
inline constexpr std::array catalogue_options{&option::pack, &option::catalogue_format,
                                              &option::output, &option::help};
inline constexpr std::array diff_options{
    &option::diff_pack,     &option::as_of,        &option::diff_format,
    &option::output,        &option::diff_summary, &option::exclude_from_folders,
    &option::max_file_size, &option::color,        &option::quiet,
    &option::diff_verbose,  &option::help};
inline constexpr std::array merge_options{
    &option::merge_format,  &option::output, &option::partial, &option::summary,
    &option::group_by,      &option::sort,   &option::color,   &option::quiet,
    &option::merge_verbose, &option::help};
inline constexpr std::array trend_options{&option::trend_format,  &option::output,
                                          &option::group_by,      &option::color,
                                          &option::trend_verbose, &option::help};
inline constexpr std::array test_options{&option::test_quiet, &option::help};
inline constexpr std::array brief_options{
    &option::pack,           &option::profile,  &option::no_profile,
    &option::as_of,          &option::style,    &option::paper_format,
    &option::paper_template, &option::new_file, &option::exclude_from_folders,
    &option::max_file_size,  &option::help};
inline constexpr std::array questions_options{
    &option::asked_of,      &option::top,        &option::asked_clause,
    &option::all_facts,     &option::record,     &option::due,
    &option::asked_status,  &option::asked_kind, &option::form_format,
    &option::output,        &option::pack,       &option::profile,
    &option::no_profile,    &option::as_of,      &option::exclude_from_folders,
    &option::max_file_size, &option::color,      &option::help};
inline constexpr std::array map_options{
    &option::map_format,    &option::output, &option::exclude_from_folders,
    &option::max_file_size, &option::quiet,  &option::map_verbose,
    &option::help};
inline constexpr std::array answer_options{
    &option::from,         &option::take_which, &option::leave,          &option::answered_on,
    &option::described_on, &option::dry_run,    &option::outcome_format, &option::max_file_size,
    &option::quiet,        &option::help};
inline constexpr std::array set_options{&option::evidence, &option::dry_run, &option::max_file_size,
                                        &option::quiet, &option::help};
inline constexpr std::array unset_options{&option::dry_run, &option::max_file_size, &option::quiet,
                                          &option::help};
inline constexpr std::array init_options{
    &option::kind,     &option::name,       &option::authority, &option::icb,
    &option::hwb,      &option::system,     &option::begun_on,  &option::all_samples,
    &option::new_file, &option::test_quiet, &option::help};
inline constexpr std::array schema_options{&option::schema_format, &option::help};
inline constexpr std::array plain_options{&option::help};

}  // namespace icpcheck::cli
