// SPDX-License-Identifier: MIT
// Completion for zsh.
#include "cli/completion.hpp"

namespace icpcheck::cli {
namespace {

/// Text within single quotes of a specification, where brackets and colons are signs.
std::string literal(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'') {
      escaped += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string action(const std::string& words, bool files) {
  if (!files) return words.empty() ? " " : "(" + words + ")";
  return words.empty() ? "_files" : "{compadd -- " + words + "; _files}";
}

std::string specification(const Option& option) {
  const std::string name{option.name};
  const std::string value = option.value.empty()
                                ? ""
                                : ":" + literal(option.value) + ":" +
                                      action(completion_words(option), takes_files(option.value));
  const std::string rest = "'[" + literal(option.help) + "]" + value + "'";
  const std::string star = option.repeatable ? "'*'" : "";
  if (option.short_name.empty()) return star + name + rest;
  const std::string both = "{" + std::string{option.short_name} + "," + name + "}";
  return (option.repeatable ? "'*'" : "'(" + std::string{option.short_name} + " " + name + ")'") +
         both + rest;
}

void write_zsh_command(const Command& command, std::ostream& out) {
  out << "    " << command.name << ")\n      _arguments";
  for (const Option* option : command.options) {
    out << " \\\n        " << specification(*option);
  }
  if (!command.argument.name.empty()) {
    out << " \\\n        '*:" << literal(command.argument.name) << ":"
        << action(completion_words(command.argument), takes_files(command.argument.name)) << "'";
  }
  out << " ;;\n";
}

}  // namespace

void write_zsh(std::ostream& out) {
  out << "#compdef icpcheck\n# zsh completion for icpcheck\n_icpcheck() {\n  local -a commands\n"
         "  commands=(\n";
  for (const Command& command : commands()) {
    out << "    '" << command.name << ":" << literal(command.what) << "'\n";
  }
  out << "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
         "  shift words\n  (( CURRENT-- ))\n  case $words[1] in\n";
  for (const Command& command : commands()) write_zsh_command(command, out);
  // In a folder of $fpath the file itself is the function; sourced, it is not.
  out << "  esac\n}\nif [ \"$funcstack[1]\" = _icpcheck ]; then\n  _icpcheck \"$@\"\nelse\n"
         "  compdef _icpcheck icpcheck\nfi\n";
}

}  // namespace icpcheck::cli
