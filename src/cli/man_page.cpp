// SPDX-License-Identifier: MIT
// Man pages, in the macros that every reader of them knows.
#include "cli/man_page.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cli/help_words.hpp"
#include "cli/version.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cli {
namespace {

struct Sign {
  char plain;
  std::string_view written;
};
constexpr std::array signs{
    Sign{'\\', "\\e"},  Sign{'-', "\\-"},   Sign{'\'', "\\(aq"}, Sign{'"', "\\(dq"},
    Sign{'`', "\\(ga"}, Sign{'^', "\\(ha"}, Sign{'~', "\\(ti"},
};

std::string bold(std::string_view text) { return "\\fB" + man_text(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + man_text(text) + "\\fR"; }

/// "check descriptions and print": a sentence as it follows a dash.
std::string without_end(std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return lowered(sentence.substr(0, 1)) + std::string{sentence.substr(1)};
}

std::string page_name(std::string_view command) {
  return command.empty() ? "icpcheck" : "icpcheck-" + std::string{command};
}

class ManPageWriter {
 public:
  explicit ManPageWriter(std::ostream& out) : out_(out) {}

  void begin(const ManPages& pages, const std::string& name, std::string_view what) {
    std::string title = name;
    std::ranges::transform(title, title.begin(), upper);
    out_ << ".TH " << man_text(title) << " 1 " << pages.date << " \"icpcheck " << version
         << "\" \"icpcheck\"\n";
    // No hyphens and no wide gaps where a command is to be copied.
    out_ << ".nh\n.ad l\n";
    section("NAME");
    out_ << man_text(name) << " \\- " << man_text(what) << '\n';
  }
  void section(std::string_view title) { out_ << ".SH " << title << '\n'; }
  void paragraph(std::string_view text) { out_ << ".PP\n" << man_text(text) << '\n'; }
  /// A line of words that are set already.
  void set(const std::string& line) { out_ << line << '\n'; }
  /// A term and, further in, what is said of it.
  void item(const std::string& set_term, std::string_view text) {
    out_ << ".TP\n" << set_term << '\n' << man_text(text) << '\n';
  }
  void exit_status(const Meanings& meanings) {
    section("EXIT STATUS");
    for (const Ending& ending : endings(meanings)) {
      item(bold(std::to_string(ending.status)), ending.what);
    }
  }
  void example(const Example& example) { item(bold(example.command), example.what); }
  /// The other pages, each with the comma or full stop that follows it.
  void see(const std::string& name, std::string_view mark) {
    out_ << ".BR " << man_text(name) << " (1)" << mark << '\n';
  }

 private:
  static char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

  std::ostream& out_;
};

std::string term_of(const Option& option) {
  const std::string first = option.short_name.empty() ? "" : bold(option.short_name) + ", ";
  const std::string last = option.value.empty() ? "" : " " + italic(option.value);
  return first + bold(option.name) + last;
}

std::string synopsis_of(const Command& command) {
  const std::string argument = argument_of(command);
  return bold("icpcheck " + std::string{command.name}) + (argument.empty() ? "" : " ") +
         italic(argument) + " [" + italic("OPTION") + "]...";
}

}  // namespace

std::string man_text(std::string_view text) {
  std::string written = text.starts_with('.') ? "\\&" : "";
  for (const char c : text) {
    const auto* sign = std::ranges::find(signs, c, &Sign::plain);
    if (sign == signs.end()) {
      written += c;
    } else {
      written += sign->written;
    }
  }
  return written;
}

void write_man_page(const ManPages& pages, std::ostream& out) {
  ManPageWriter writer{out};
  writer.begin(pages, page_name(""), pages.synopsis);
  writer.section("SYNOPSIS");
  writer.set(bold("icpcheck") + " " + italic("COMMAND") + " [" + italic("OPTION") + "]...");
  writer.section("DESCRIPTION");
  writer.set(man_text(about_all));
  writer.section("COMMANDS");
  for (const Command& command : commands()) writer.item(bold(command.name), command.what);
  for (const Example& other : instead_of_command) writer.item(bold(other.command), other.what);
  writer.exit_status(of_all);
  writer.section("EXAMPLES");
  for (const Command& command : commands()) writer.example(command.examples.front());
  writer.section("SEE ALSO");
  for (const Command& command : commands()) {
    writer.see(page_name(command.name), &command == &commands().back() ? "" : ",");
  }
}

void write_man_page(const ManPages& pages, const Command& command, std::ostream& out) {
  ManPageWriter writer{out};
  writer.begin(pages, page_name(command.name), without_end(command.what));
  writer.section("SYNOPSIS");
  writer.set(synopsis_of(command));
  writer.section("DESCRIPTION");
  writer.set(man_text(command.what));
  if (const std::string words = words_of(command.argument); !words.empty()) {
    writer.paragraph(words);
  }
  writer.section("OPTIONS");
  for (const Option* option : command.options) writer.item(term_of(*option), help_of(*option));
  writer.exit_status(command.statuses);
  writer.section("EXAMPLES");
  for (const Example& example : command.examples) writer.example(example);
  writer.section("SEE ALSO");
  writer.see(page_name(""), "");
}

}  // namespace icpcheck::cli
