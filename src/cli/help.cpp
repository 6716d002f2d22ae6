// SPDX-License-Identifier: MIT
// Help, made from the tables of commands and options.
#include "cli/help.hpp"

#include <array>
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

struct Meaning {
  std::string_view status;
  std::string_view what;
};
constexpr std::array meanings{
    Meaning{"0", "Nothing falls short at or above --fail-on."},
    Meaning{
        "1",
        "Something falls short: a must or minimum that is a gap or not stated, a should "
        "that is a gap. For diff: something falls short in NEW that did not in OLD. For test: a "
        "case fails."},
    Meaning{"2",
            "Something could not be checked: a file or pack with mistakes, nothing to check, "
            "or a command that cannot be understood."},
    Meaning{"3", "A defect of icpcheck."},
};

Page page_for(const Session& session) {
  return {session.out, {.width = session.terminal.width, .color = false, .verbose = false}};
}

void write_exit_status(Page& page) {
  page.heading("Exit status");
  for (const Meaning& meaning : meanings) {
    page.row({{Words{meaning.status}, command_width}, {Words{meaning.what}}});
  }
}

void write_example(const Example& example, Page& page) {
  page.paragraph(Words{}.keep(example.command), indent);
  page.paragraph(Words{example.what}, 3 * indent);
}

std::string usage_of(const Command& command) {
  std::string usage = "icpcheck " + std::string{command.name};
  if (!command.argument.name.empty()) usage += " " + std::string{command.argument.name};
  if (command.argument.at_most > command.argument.at_least) usage += "...";
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
  page.row({{Words{"--version"}, command_width}, {Words{"Print the version."}}});
  page.row({{Words{"--help"}, command_width},
            {Words{"Print this help; after a command: the help of the command."}}});
  write_exit_status(page);
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
  write_exit_status(page);
  page.heading("Examples");
  for (const Example& example : command.examples) write_example(example, page);
}

void write_version(std::ostream& out) {
  out << "icpcheck " << version << '\n';
  for (const Pack& pack : packs::built_in().packs) {
    out << "pack " << pack.id << ' ' << pack.version << '\n';
  }
}

}  // namespace icpcheck::cli
