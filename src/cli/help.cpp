// SPDX-License-Identifier: MIT
// Help, made from the tables of commands and options.
#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "cli/version.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/paper/page.hpp"

namespace icpcheck::cli {
namespace {

using paper::Page;
using paper::Words;

constexpr std::size_t command_width = 11;
constexpr std::size_t option_width = 27;
constexpr std::size_t indent = 2;

/// Of all commands together.
constexpr Meanings of_any{
    "Nothing falls short at or above --fail-on; the command did what it was asked.",
    "Something falls short. For diff: something that did not in OLD. For test: a case fails.",
    "Something could not be checked or done: a file or pack with mistakes, nothing to check, or a "
    "command that cannot be understood."};
constexpr std::string_view defect_of_ours = "A defect of icpcheck.";

Page page_for(const Session& session) {
  return {session.out, {.width = session.terminal.width, .color = false, .verbose = false}};
}

void write_exit_status(const Meanings& meanings, Page& page) {
  page.heading("Exit status");
  const std::array said{meanings.all_well, meanings.falls_short, meanings.not_checked,
                        defect_of_ours};
  for (std::size_t status = 0; status < said.size(); ++status) {
    if (said[status].empty()) continue;
    page.row({{Words{std::to_string(status)}, command_width}, {Words{said[status]}}});
  }
}

void write_example(const Example& example, Page& page) {
  page.paragraph(Words{}.keep(example.command), indent);
  page.paragraph(Words{example.what}, 3 * indent);
}

std::string usage_of(const Command& command) {
  const Argument& argument = command.argument;
  std::string usage = "icpcheck " + std::string{command.name};
  if (argument.name.empty()) return usage + " [OPTION]...";
  const std::string name{argument.name};
  usage += argument.at_least == 0 ? " [" + name + "]" : " " + name;
  if (argument.at_most > std::max<std::size_t>(argument.at_least, 1)) usage += "...";
  return usage + " [OPTION]...";
}

std::string written(const Option& option) {
  const std::string first = option.short_name.empty() ? "" : std::string{option.short_name} + ", ";
  const std::string last = option.value.empty() ? "" : " " + std::string{option.value};
  return first + std::string{option.name} + last;
}

std::string help_of(const Option& option) {
  std::string text{option.help};
  if (option.words != nullptr) text += " One of " + join_words(option.words()) + ".";
  if (option.repeatable) text += " Can be given more than once.";
  return text;
}

}  // namespace

void write_help(const Session& session) {
  Page page = page_for(session);
  page.paragraph(Words{"icpcheck checks descriptions of integrated care partnerships, health and "
                       "wellbeing boards and place-based partnerships against the guidance, and "
                       "says what is missing, where, and what would close it."},
                 0);
  page.heading("Usage");
  page.paragraph(Words{"icpcheck COMMAND [OPTION]..."}, indent);
  page.heading("Commands");
  for (const Command& command : commands()) {
    page.row({{Words{command.name}, command_width}, {Words{command.what}}});
  }
  page.row({{Words{"--version"}, command_width}, {Words{"The same as version."}}});
  page.row({{Words{"--help"}, command_width},
            {Words{"The same as help; after a command: the help of the command."}}});
  write_exit_status(of_any, page);
  page.heading("Examples");
  for (const Command& command : commands()) write_example(command.examples.front(), page);
}

void write_help(const Command& command, const Session& session) {
  Page page = page_for(session);
  page.paragraph(Words{command.what}, 0);
  page.heading("Usage");
  page.paragraph(Words{usage_of(command)}, indent);
  if (command.argument.words != nullptr) {
    page.paragraph(Words{std::string{command.argument.name} + " is one of " +
                         join_words(command.argument.words()) + "."},
                   indent);
  }
  page.heading("Options");
  for (const Option* option : command.options) {
    page.row({{Words{}.keep(written(*option)), option_width}, {Words{help_of(*option)}}});
  }
  write_exit_status(command.statuses, page);
  page.heading("Examples");
  for (const Example& example : command.examples) write_example(example, page);
}

void write_version(std::ostream& out) {
  out << "icpcheck " << version << '\n';
  for (const Pack& pack : packs::built_in().packs) {
    out << "pack " << pack.id << ' ' << pack.version << '\n';
  }
}

int run_help(const Options& options, const Session& session, Diagnostics& /*problems*/) {
  if (options.arguments.empty()) {
    write_help(session);
  } else {
    write_help(*find_command(options.arguments.front()), session);
  }
  return all_well;
}

int run_version(const Options& /*options*/, const Session& session, Diagnostics& /*problems*/) {
  write_version(session.out);
  return all_well;
}

}  // namespace icpcheck::cli
