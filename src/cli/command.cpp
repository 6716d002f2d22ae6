// SPDX-License-Identifier: MIT
// The table of commands.
#include "cli/command.hpp"

#include <algorithm>
#include <array>

#include "cli/choose_packs.hpp"
#include "cli/command_examples.hpp"
#include "cli/command_options.hpp"
#include "cli/completion.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

const std::array command_table{
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
            "Explain a fact, a check, a clause or a pack.",
            {"FACT|ID", "No fact, check, clause or pack is named.", 1, any_number, nullptr,
             built_in_ids},
            {"All that was named is explained.", "",
             "A fact or an id is not known, a pack has mistakes, or the command cannot be "
             "understood."},
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
    Command{
        "trend",
        "Show how it went over several reports: open by day, closed, and how long it was open.",
        {"REPORT REPORT", "A trend needs at least two reports of different days.", 2, any_number},
        {"The trend is written, whatever fell short.", "",
         "It is not: a file is no report, two reports are of one day, an output could not be "
         "written, or the command cannot be understood."},
        trend_options,
        trend_examples,
        run_trend},
    Command{"test",
            "Test a pack with the cases it brings.",
            {"FOLDER", "No folder of a pack is named.", 1, any_number},
            {"Every case gives what it says.", "A case does not.",
             "Something could not be tested: a pack with mistakes or without cases, or a command "
             "that cannot be understood."},
            test_options,
            test_examples,
            run_test},
    Command{"questions",
            "List what to find out, and of whom.",
            {"FILE", "", 0, any_number},
            {"The questions are written, whether there are any or not.", "",
             "They are not: a file has mistakes, nothing in it was asked, an output could not be "
             "written, or the command cannot be understood."},
            questions_options,
            questions_examples,
            run_questions,
            true},
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
    Command{"answer",
            "Write the answers of sheets that came back into a description.",
            {"FILE", "No description is named.", 1, 1},
            {"All answers are in the file now, or would be with --dry-run.",
             "The answers on which all agree are, and others wait for a decision.",
             "The file is as it was: a sheet or a cell of it cannot be read, asks about something "
             "else or is no answer, the result would have mistakes, or the command cannot be "
             "understood."},
            answer_options,
            answer_examples,
            run_answer},
    Command{"set",
            "Write facts into a description.",
            {"FILE FACT=VALUE", "A file and a fact are needed: FILE FACT=VALUE.", 2, any_number},
            {"The file says so now, or would with --dry-run.", "",
             "The file is as it was: it cannot be read, a fact or value is not one, the result "
             "would have mistakes, or the command cannot be understood."},
            set_options,
            set_examples,
            run_set},
    Command{"unset",
            "Take facts out of a description.",
            {"FILE FACT", "A file and a fact are needed: FILE FACT.", 2, any_number},
            {"The file does not say so any more, or would not with --dry-run.", "",
             "The file is as it was: it cannot be read, a fact is not in it, the result would have "
             "mistakes, or the command cannot be understood."},
            unset_options,
            unset_examples,
            run_unset},
    Command{"init",
            "Begin a description.",
            {"", "", 0, 0},
            {"The description is written.", "",
             "It is not: the file is there already or could not be written, a name is none, or the "
             "command cannot be understood."},
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

std::span<const Command> commands() { return command_table; }

const Command* find_command(std::string_view name) {
  const auto* found = std::ranges::find(command_table, name, &Command::name);
  return found == command_table.end() ? nullptr : found;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : command_table) names.push_back(command.name);
  return names;
}

}  // namespace icpcheck::cli
