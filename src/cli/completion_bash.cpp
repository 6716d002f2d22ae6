// SPDX-License-Identifier: MIT
// Completion for bash.
#include "cli/completion.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view bash_head = R"(# bash completion for icpcheck
_icpcheck() {
  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" words="" files=""
  # bash makes words of their own from the signs of "--format=text".
  if [ "$cur" = "=" ]; then
    cur=""
  elif [ "$prev" = "=" ]; then
    prev="${COMP_WORDS[COMP_CWORD-2]}"
  fi
)";

constexpr std::string_view bash_tail = R"(  local IFS=$' \t\n'
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
  fi
}
complete -F _icpcheck icpcheck
)";

void write_found(std::string_view pattern, const std::string& words, bool files,
                 std::ostream& out) {
  out << "    " << pattern << ") words=\"" << words << '"' << (files ? " files=1" : "") << " ;;\n";
}

std::string option_names(const Command& command) {
  std::vector<std::string_view> names;
  for (const Option* option : command.options) names.push_back(option->name);
  return spaced(names);
}

std::string pattern_of(const Command& command, const Option& option) {
  const std::string start = "\"" + std::string{command.name} + " ";
  std::string pattern = start + std::string{option.name} + "\"";
  if (option.short_name.empty()) return pattern;
  return pattern + "|" + start + std::string{option.short_name} + "\"";
}

/// Values after options first: what follows an option is never another one.
void write_bash_command(const Command& command, std::ostream& out) {
  for (const Option* option : command.options) {
    if (option->value.empty()) continue;
    write_found(pattern_of(command, *option), completion_words(*option), takes_files(option->value),
                out);
  }
  const std::string any = "\"" + std::string{command.name} + " \"*";
  out << "    " << any << ")\n      case \"$cur\" in\n        -*) words=\"" << option_names(command)
      << "\" ;;\n        *) words=\"" << completion_words(command.argument) << '"'
      << (takes_files(command.argument.name) ? " files=1" : "") << " ;;\n      esac ;;\n";
}

}  // namespace

void write_bash(std::ostream& out) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  out << bash_head << "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words=\"" << spaced(names)
      << " --help --version\"\n  else\n    case \"${COMP_WORDS[1]} $prev\" in\n";
  for (const Command& command : commands()) write_bash_command(command, out);
  out << "    esac\n  fi\n" << bash_tail;
}

}  // namespace icpcheck::cli
