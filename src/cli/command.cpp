// SPDX-License-Identifier: MIT
// The table of commands.
#include "cli/command.hpp"

#include <algorithm>
#include <array>

#include "cli/choose_packs.hpp"
#include "cli/completion.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

constexpr std::array check_options{
    &option::pack,       &option::profile,    &option::no_profile,
    &option::as_of,      &option::fail_on,    &option::require_evidence,
    &option::no_waivers, &option::only,       &option::baseline,
    &option::format,     &option::output,     &option::summary,
    &option::jobs,       &option::files_from, &option::exclude,
    &option::shard,      &option::cache,      &option::max_file_size,
    &option::color,      &option::quiet,      &option::verbose,
    &option::help};
constexpr std::array explain_options{&option::pack, &option::help};
constexpr std::array catalogue_options{&option::pack, &option::catalogue_format, &option::output,
                                       &option::help};
constexpr std::array diff_options{&option::diff_pack,
                                  &option::as_of,
                                  &option::diff_format,
                                  &option::output,
                                  &option::exclude_from_folders,
                                  &option::max_file_size,
                                  &option::color,
                                  &option::quiet,
                                  &option::diff_verbose,
                                  &option::help};
constexpr std::array merge_options{&option::merge_format, &option::output, &option::partial,
                                   &option::color,        &option::quiet,  &option::merge_verbose,
                                   &option::help};
constexpr std::array test_options{&option::test_quiet, &option::help};
constexpr std::array brief_options{&option::pack,          &option::profile,
                                   &option::no_profile,    &option::as_of,
                                   &option::style,         &option::paper_format,
                                   &option::new_file,      &option::exclude_from_folders,
                                   &option::max_file_size, &option::help};
constexpr std::array map_options{
    &option::map_format,    &option::output, &option::exclude_from_folders,
    &option::max_file_size, &option::quiet,  &option::map_verbose,
    &option::help};
constexpr std::array init_options{&option::kind, &option::new_file, &option::help};
constexpr std::array schema_options{&option::schema_format, &option::help};
constexpr std::array plain_options{&option::help};

constexpr std::array check_examples{
    Example{"icpcheck check lincolnshire.yaml", "print what falls short today"},
    Example{"icpcheck check lincolnshire.yaml --as-of 2021-12-07", "the same for a given day"},
    Example{"icpcheck check . -o report.txt -o report.json",
            "check every description in this folder and write two reports"},
    Example{"icpcheck check lincolnshire.yaml -o report.html",
            "one file to attach to board papers, to read in a browser, to print"},
    Example{"icpcheck check lincolnshire.yaml --only P4 --verbose",
            "one clause, with what is met; --only P4.2 asks one check"},
    Example{"icpcheck check lincolnshire.yaml --pack principles --pack our-framework/",
            "with a pack of your own"},
    Example{"icpcheck check lincolnshire.yaml --baseline last.json",
            "only what did not fall short in the last report"},
    Example{"icpcheck check lincolnshire.yaml --profile revised-dates.yaml",
            "with the dates, strengths and packs of a profile"},
};
constexpr std::array explain_examples{
    Example{"icpcheck explain P4", "what a clause asks, and its checks"},
    Example{"icpcheck explain P4.2", "one check: why, from which source, how to close the gap"},
};
constexpr std::array catalogue_examples{
    Example{"icpcheck catalogue", "every pack, clause and check"},
    Example{"icpcheck catalogue -o checks.csv", "for a spreadsheet"},
};
constexpr std::array diff_examples{
    Example{"icpcheck diff last.json lincolnshire.yaml",
            "what was closed, what is new and what is overdue since the last report"},
    Example{"icpcheck diff march.json june.json -o changes.md", "two reports, for a paper"},
    Example{"icpcheck diff main/ branch/ --as-of 2022-04-01",
            "two folders of descriptions, on one day"},
};
constexpr std::array merge_examples{
    Example{"icpcheck merge part-1.json part-2.json -o gaps.json",
            "one report of the parts of one run"},
    Example{"icpcheck merge part-*.json --format text", "the same, to read"},
};
constexpr std::array test_examples{
    Example{"icpcheck test our-framework/", "run the cases of a pack"},
};
constexpr std::array brief_examples{
    Example{"icpcheck brief lincolnshire.yaml -o paper.md", "draft a board paper to edit"},
    Example{"icpcheck brief wirral.yaml cheshire-and-merseyside.yaml --as-of 2021-07-29",
            "about a place, read together with its system, as of a day"},
    Example{"icpcheck brief lincolnshire.yaml --style wirral -o paper.html",
            "in the other shape, for a browser and for printing"},
    Example{"icpcheck brief lincolnshire.yaml --style our-style.yaml",
            "in the shape of a file of your own"},
};
constexpr std::array map_examples{
    Example{"icpcheck map lincolnshire.yaml -o map.svg",
            "a picture of the boards, what they decide and who sits where"},
    Example{"icpcheck map system.yaml places/ -o map.svg -o map.mmd",
            "a system and its places together, also as text that wikis draw"},
};
constexpr std::array init_examples{
    Example{"icpcheck init --kind system -o our-system.yaml",
            "a file to fill in, with every fact that the checks ask about"},
    Example{"icpcheck init --kind place", "the same for a place, printed"},
};
constexpr std::array schema_examples{
    Example{"icpcheck schema arrangements > arrangements.schema.json",
            "for an editor that completes and checks while you type"},
    Example{"icpcheck schema arrangements --format markdown",
            "every field of a description, for reading"},
};
constexpr std::array completion_examples{
    Example{"icpcheck completion bash > ~/.local/share/bash-completion/completions/icpcheck",
            "for bash"},
    Example{"icpcheck completion fish > ~/.config/fish/completions/icpcheck.fish", "for fish"},
};
constexpr std::array help_examples{
    Example{"icpcheck help check", "what check does, and its options"},
    Example{"icpcheck help", "all commands"},
};
constexpr std::array version_examples{
    Example{"icpcheck version", "which icpcheck this is"},
};

const std::array table{
    Command{
        "check",
        "Check descriptions and print what falls short.",
        {"FILE|FOLDER", "No file or folder to check is named.", 1, any_number},
        {"Nothing falls short at or above --fail-on.",
         "Something does: a must or minimum that is a gap or not stated, a should that is a gap.",
         "Something could not be checked: a file, pack or profile with mistakes, nothing to check, "
         "an output that could not be written, or a command that cannot be understood."},
        check_options,
        check_examples,
        run_check,
        true},
    Command{"explain",
            "Explain a check, a clause or a pack.",
            {"ID", "No check, clause or pack is named.", 1, any_number, nullptr, built_in_ids},
            {"All that was named is explained.", "",
             "An id is not known, a pack has mistakes, or the command cannot be understood."},
            explain_options,
            explain_examples,
            run_explain},
    Command{"catalogue",
            "List all packs, clauses and checks.",
            {"", "", 0, 0},
            {"The catalogue is written.", "",
             "It is not: a pack has mistakes, the output could not be written, or the command "
             "cannot be understood."},
            catalogue_options,
            catalogue_examples,
            run_catalogue},
    Command{"diff",
            "Compare two reports or descriptions: what is closed, new, still open, overdue.",
            {"OLD NEW", "A comparison needs two: OLD and NEW.", 2, 2},
            {"Nothing falls short in NEW that did not in OLD.",
             "Something falls short in NEW that did not in OLD.",
             "Something could not be compared: a file with mistakes, a run in which something was "
             "not checked, no description that is in both, an output that could not be written, or "
             "a command that cannot be understood."},
            diff_options,
            diff_examples,
            run_diff,
            true},
    Command{"merge",
            "Join the JSON reports of the parts of one run.",
            {"REPORT", "No report is named.", 1, any_number},
            {"Nothing falls short at or above the --fail-on of the run.",
             "Something does, in one of the parts.",
             "Something could not be checked or joined: a part with problems, a file that is no "
             "report, parts of different runs, an output that could not be written, or a command "
             "that cannot be understood."},
            merge_options,
            merge_examples,
            run_merge},
    Command{"test",
            "Test a pack with the cases it brings.",
            {"FOLDER", "No folder of a pack is named.", 1, any_number},
            {"Every case gives what it says.", "A case does not.",
             "Something could not be tested: a pack with mistakes or without cases, or a command "
             "that cannot be understood."},
            test_options,
            test_examples,
            run_test},
    Command{"brief",
            "Draft a board paper about one description.",
            {"FILE", "No file for the paper is named.", 1, any_number},
            {"The paper is written, whatever falls short.", "",
             "It is not: a file has mistakes or is there already, nothing in it was asked, or the "
             "command cannot be understood."},
            brief_options,
            brief_examples,
            run_brief,
            true},
    Command{"map",
            "Draw which boards there are, what they decide and who sits where.",
            {"FILE|FOLDER", "No file or folder to draw is named.", 1, any_number},
            {"The map is drawn, of all files.", "",
             "Something could not be drawn: a file with mistakes, nothing to draw, an output that "
             "could not be written, or a command that cannot be understood."},
            map_options,
            map_examples,
            run_map,
            true},
    Command{"init",
            "Write a description to fill in.",
            {"", "", 0, 0},
            {"The description is written.", "",
             "It is not: the file is there already or could not be written, or the command cannot "
             "be understood."},
            init_options,
            init_examples,
            run_init},
    Command{"schema",
            "Print the JSON Schema of a kind of file, or its fields.",
            {"NAME", "No schema is named.", 1, 1, packs::schema_names},
            {"The schema is printed.", "", "It is not: the command cannot be understood."},
            schema_options,
            schema_examples,
            run_schema},
    Command{"completion",
            "Print a script that completes commands in your shell.",
            {"SHELL", "No shell is named.", 1, 1, shells},
            {"The script is printed.", "", "It is not: the command cannot be understood."},
            plain_options,
            completion_examples,
            run_completion},
    Command{"help",
            "Print help: of a command, or of all.",
            {"COMMAND", "", 0, 1, command_names},
            {"The help is printed.", "", "It is not: there is no such command."},
            plain_options,
            help_examples,
            run_help},
    Command{"version",
            "Print the version, and those of the built-in packs.",
            {"", "", 0, 0},
            {"The version is printed.", "", "It is not: the command cannot be understood."},
            plain_options,
            version_examples,
            run_version},
};

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &Command::name);
  return found == table.end() ? nullptr : found;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : table) names.push_back(command.name);
  return names;
}

}  // namespace icpcheck::cli
