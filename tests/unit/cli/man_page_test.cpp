// SPDX-License-Identifier: MIT
// Man pages say what help says, in the macros of their readers.
#include "cli/man_page.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include "cli/help_words.hpp"
#include "cli/version.hpp"
#include "icpcheck/cli/manual.hpp"
#include "support/catch.hpp"

namespace icpcheck::cli {
namespace {

const ManPages pages{.date = "2026-11-30", .synopsis = "checks how a system is governed"};

std::string page_of(std::string_view command) {
  std::ostringstream out;
  write_man_page(pages, *find_command(command), out);
  return out.str();
}

TEST_CASE("The page of a command has its words, options, endings and examples") {
  CHECK(page_of("completion") ==
        ".TH ICPCHECK\\-COMPLETION 1 2026-11-30 \"icpcheck " + std::string{version} +
            "\" \"icpcheck\"\n"
            ".nh\n"
            ".ad l\n"
            ".SH NAME\n"
            "icpcheck\\-completion \\- print a script that completes commands in your shell\n"
            ".SH SYNOPSIS\n"
            "\\fBicpcheck completion\\fR \\fISHELL\\fR [\\fIOPTION\\fR]...\n"
            ".SH DESCRIPTION\n"
            "Print a script that completes commands in your shell.\n"
            ".PP\n"
            "SHELL is one of bash, zsh and fish.\n"
            ".SH OPTIONS\n"
            ".TP\n"
            "\\fB\\-h\\fR, \\fB\\-\\-help\\fR\n"
            "Print this help.\n"
            ".SH EXIT STATUS\n"
            ".TP\n"
            "\\fB0\\fR\n"
            "The script is printed.\n"
            ".TP\n"
            "\\fB2\\fR\n"
            "It is not: the command cannot be understood.\n"
            ".TP\n"
            "\\fB3\\fR\n"
            "A defect of icpcheck.\n"
            ".SH EXAMPLES\n"
            ".TP\n"
            "\\fBicpcheck completion bash > "
            "\\(ti/.local/share/bash\\-completion/completions/icpcheck\\fR\n"
            "for bash\n"
            ".TP\n"
            "\\fBicpcheck completion fish > \\(ti/.config/fish/completions/icpcheck.fish\\fR\n"
            "for fish\n"
            ".SH SEE ALSO\n"
            ".BR icpcheck (1)\n");
}

TEST_CASE("Each option of each command is on its page, with what help says of it") {
  for (const Command& command : commands()) {
    const std::string page = page_of(command.name);
    for (const Option* option : command.options) {
      INFO(command.name << ' ' << option->name);
      CHECK(page.find("\\fB" + man_text(option->name) + "\\fR") != std::string::npos);
      CHECK(page.find("\n" + man_text(help_of(*option)) + "\n") != std::string::npos);
    }
  }
}

TEST_CASE("The first page lists and leads to that of each command") {
  std::ostringstream out;
  write_man_page(pages, out);
  const std::string page = out.str();
  CHECK(page.find("\nicpcheck \\- checks how a system is governed\n") != std::string::npos);
  for (const Command& command : commands()) {
    const std::string name = man_text(command.name);
    INFO(name);
    CHECK(page.find("\n\\fB" + name + "\\fR\n" + man_text(command.what)) != std::string::npos);
    CHECK(page.find("\n.BR icpcheck\\-" + name + " (1)") != std::string::npos);
  }
  CHECK(page.ends_with(".BR icpcheck\\-version (1)\n"));
}

TEST_CASE("Nothing of a text is read as a sign of man pages") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"plain words", "plain words"},
      {"--fail-on", "\\-\\-fail\\-on"},
      {"a\\b", "a\\eb"},
      {".icpcheck.yaml", "\\&.icpcheck.yaml"},
      {"'hwbs[a].name' \"b\"", "\\(aqhwbs[a].name\\(aq \\(dqb\\(dq"},
      {"`^~", "\\(ga\\(ha\\(ti"},
  }));
  CHECK(man_text(text) == expected);
}

TEST_CASE("A manual has a page for each command and a script for each shell") {
  std::vector<std::string> paths;
  for (const ManualFile& file : manual(pages)) {
    paths.push_back(file.path);
    CHECK_FALSE(file.content.empty());
  }
  CHECK(paths.size() == commands().size() + 4);
  for (const std::string path : {"man1/icpcheck.1", "man1/icpcheck-check.1", "completions/bash",
                                 "completions/zsh", "completions/fish"}) {
    INFO(path);
    CHECK(std::ranges::count(paths, path) == 1);
  }
}

}  // namespace
}  // namespace icpcheck::cli
