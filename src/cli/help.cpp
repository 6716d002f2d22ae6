// SPDX-License-Identifier: MIT
// Help, made from the tables of commands and options.
#include "cli/help.hpp"

#include <cstddef>
#include <string>

#include "cli/help_words.hpp"
#include "cli/version.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/paper/page.hpp"

namespace icpcheck::cli {
namespace {

using paper::Page;

constexpr std::size_t command_width = 11;
constexpr std::size_t option_width = 27;
constexpr std::size_t indent = 2;

Page page_for(const Session& session) {
  return {session.out, {.width = session.terminal.width, .color = false, .verbose = false}};
}

void write_exit_status(const Meanings& meanings, Page& page) {
  page.heading("Exit status");
  for (const Ending& ending : endings(meanings)) {
    page.row({{paper::Words{std::to_string(ending.status)}, command_width},
              {paper::Words{ending.what}}});
  }
}

void write_example(const Example& example, Page& page) {
  page.paragraph(paper::Words{}.keep(example.command), indent);
  page.paragraph(paper::Words{example.what}, 3 * indent);
}

std::string written(const Option& option) {
  const std::string first = option.short_name.empty() ? "" : std::string{option.short_name} + ", ";
  const std::string last = option.value.empty() ? "" : " " + std::string{option.value};
  return first + std::string{option.name} + last;
}

}  // namespace

void write_help(const Session& session) {
  Page page = page_for(session);
  page.paragraph(paper::Words{about_all}, 0);
  page.heading("Usage");
  page.paragraph(paper::Words{"icpcheck COMMAND [OPTION]..."}, indent);
  page.heading("Commands");
  for (const Command& command : commands()) {
    page.row({{paper::Words{command.name}, command_width}, {paper::Words{command.what}}});
  }
  for (const Example& other : instead_of_command) {
    page.row({{paper::Words{other.command}, command_width}, {paper::Words{other.what}}});
  }
  write_exit_status(of_all, page);
  page.heading("Examples");
  for (const Command& command : commands()) write_example(command.examples.front(), page);
}

void write_help(const Command& command, const Session& session) {
  Page page = page_for(session);
  page.paragraph(paper::Words{command.what}, 0);
  page.heading("Usage");
  page.paragraph(paper::Words{usage_of(command)}, indent);
  if (const std::string words = words_of(command.argument); !words.empty()) {
    page.paragraph(paper::Words{words}, indent);
  }
  page.heading("Options");
  for (const Option* option : command.options) {
    page.row(
        {{paper::Words{}.keep(written(*option)), option_width}, {paper::Words{help_of(*option)}}});
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
