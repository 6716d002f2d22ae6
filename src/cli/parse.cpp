// SPDX-License-Identifier: MIT
// Lets CLI11 tell options from values, and says in our own words what is wrong with them.
#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cli {
namespace {

std::string in_quotes(std::string_view text) { return "\"" + std::string{text} + "\""; }

std::string joined_hint(std::string hint, std::string_view more) {
  if (!hint.empty()) hint += ' ';
  return hint += more;
}

class Parser {
 public:
  Parser(const Command& command, Diagnostics& diagnostics)
      : command_(command), diagnostics_(diagnostics) {
    app_.set_help_flag();
    app_.allow_extras();
    for (const Option* option : command.options) {
      const std::string names =
          std::string{option->short_name} + (option->short_name.empty() ? "" : ",");
      add(*option, names + std::string{option->name});
    }
    // For developers: neither help nor completion shows it.
    add(option::only_reference, std::string{option::only_reference.name});
  }

  Options parse(std::span<const std::string> words) {
    const auto end_of_options = std::ranges::find(words, "--");
    split(words.begin(), end_of_options);
    if (end_of_options != words.end()) {
      options_.arguments.insert(options_.arguments.end(), end_of_options + 1, words.end());
    }
    for (const auto& [option, parsed] : parsed_) take(*option, parsed->results());
    if (!options_.help) check_arguments();
    return std::move(options_);
  }

 private:
  void add(const Option& option, const std::string& names) {
    CLI::Option* parsed = option.value.empty() ? app_.add_flag(names) : app_.add_option(names);
    // One value each time: what follows it may be a file to check.
    parsed->take_all()->allow_extra_args(false);
    parsed_.emplace_back(&option, parsed);
  }

  template <class Iterator>
  void split(Iterator begin, Iterator end) {
    std::vector<std::string> words(begin, end);
    std::ranges::reverse(words);
    try {
      app_.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
      // The only mistake that CLI11 is left to find.
      refuse_missing_value(error.what());
    }
    for (const std::string& word : app_.remaining()) take_rest(word);
  }

  void refuse_missing_value(std::string_view what) {
    for (const Option* option : command_.options) {
      if (what.starts_with(option->name)) return refuse_missing_value(*option);
    }
    refuse("cli.misuse", "The command cannot be understood: " + std::string{what} + ".", "");
  }

  void refuse_missing_value(const Option& option) {
    refuse("cli.missing_value", std::string{option.name} + " needs a value.",
           "Write " + std::string{option.name} + " " + std::string{option.value} + ".");
  }

  /// CLI11 gives an option the word after it, whatever it is.
  [[nodiscard]] bool is_option(std::string_view word) const {
    return std::ranges::any_of(command_.options, [word](const Option* option) {
      return word == option->name || (!word.empty() && word == option->short_name);
    });
  }

  void take_rest(const std::string& word) {
    if (word.size() < 2 || word.front() != '-') {
      options_.arguments.push_back(word);
      return;
    }
    std::vector<std::string_view> known;
    for (const Option* option : command_.options) known.push_back(option->name);
    const std::string name = word.substr(0, word.find('='));
    refuse("cli.unknown_option",
           in_quotes(name) + " is not an option of " +
               in_quotes("icpcheck " + std::string{command_.name}) + ".",
           did_you_mean(name, known));
  }

  void take(const Option& option, const std::vector<std::string>& values) {
    if (values.size() > 1 && !option.repeatable && !option.value.empty()) {
      refuse("cli.given_twice", std::string{option.name} + " is given more than once.",
             "Give it once.");
      return take_value(option, values.front());
    }
    for (const std::string& value : values) take_value(option, value);
  }

  void take_value(const Option& option, std::string value) {
    const bool is_empty = !option.value.empty() && value.empty();
    if (is_empty || is_option(value)) return refuse_missing_value(option);
    if (option.value.empty() && value != "true") {
      refuse("cli.needless_value", std::string{option.name} + " takes no value.",
             "Write " + std::string{option.name} + " alone.");
      return;
    }
    if (option.words != nullptr) {
      const std::vector<std::string_view> words = option.words();
      const std::string_view known = find_id(value, words);
      if (known.empty()) {
        const std::string what{option.name.substr(2)};
        refuse("cli.unknown_" + code_word(what),
               in_quotes(value) + " is not a value of " + std::string{option.name} + ".",
               "Known are: " + join_words(words) + ".");
        return;
      }
      value = known;
    }
    if (auto refused = option.set(options_, value)) {
      refuse(refused->code, refused->message, refused->hint);
    }
  }

  static std::string code_word(std::string text) {
    std::ranges::replace(text, '-', '_');
    return text;
  }

  void check_arguments() {
    const Argument& argument = command_.argument;
    const std::size_t count = options_.arguments.size();
    if (count < argument.at_least && options_.files_from.empty()) {
      refuse("cli.missing_argument", std::string{argument.missing}, usage());
    } else if (count > argument.at_most) {
      refuse_extra(argument);
    } else if (argument.words != nullptr) {
      check_words(argument.words());
    }
  }

  void refuse_extra(const Argument& argument) {
    const std::string extra = in_quotes(options_.arguments[argument.at_most]);
    if (argument.at_most != 1) {
      refuse("cli.extra_argument", extra + " is one word too many.", usage());
      return;
    }
    const std::string start = "icpcheck " + std::string{command_.name};
    refuse("cli.extra_argument",
           in_quotes(start) + " takes one " + std::string{argument.name} + " at a time: " + extra +
               " is one too many.",
           "Write " + start + " " + options_.arguments.front() + ", then the same with " + extra +
               ".");
  }

  void check_words(const std::vector<std::string_view>& words) {
    for (std::string& given : options_.arguments) {
      if (const std::string_view known = find_id(given, words); !known.empty()) {
        given = known;
        continue;
      }
      refuse("cli.unknown_word", in_quotes(given) + " is not known here.",
             "Known are: " + join_words(words) + ".");
    }
  }

  [[nodiscard]] std::string usage() const {
    const std::string start = "Write icpcheck " + std::string{command_.name};
    if (command_.argument.name.empty()) return start + " and nothing after it but options.";
    const std::string known = command_.argument.words == nullptr
                                  ? ""
                                  : " Known are: " + join_words(command_.argument.words()) + ".";
    return start + " " + std::string{command_.argument.name} + "." + known;
  }

  void refuse(std::string code, std::string message, std::string hint) {
    diagnostics_.add(
        misuse(std::move(code), std::move(message),
               joined_hint(std::move(hint),
                           "For help: icpcheck " + std::string{command_.name} + " --help")));
  }

  const Command& command_;
  Diagnostics& diagnostics_;
  CLI::App app_;
  std::vector<std::pair<const Option*, CLI::Option*>> parsed_;
  Options options_;
};

}  // namespace

std::optional<Options> parse(const Command& command, std::span<const std::string> words,
                             Diagnostics& diagnostics) {
  Diagnostics found;
  Options options = Parser{command, found}.parse(words);
  const bool valid = options.help || !found.has_errors();
  if (!valid) diagnostics.add(std::move(found));
  return valid ? std::optional{std::move(options)} : std::nullopt;
}

}  // namespace icpcheck::cli
