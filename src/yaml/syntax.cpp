// SPDX-License-Identifier: MIT
// A table from the messages of yaml-cpp, and what stands around the place, to what a writer of
// files can act on.
#include "yaml/syntax.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "yaml/outline.hpp"
#include "yaml/rescan.hpp"
#include "yaml/surroundings.hpp"

namespace icpcheck::yaml {
namespace {

/// "{}" in `message` stands for the character at `place`.
struct Mistake {
  std::string_view thrown;  // how the message of yaml-cpp begins
  bool (*applies)(const Surroundings&);
  std::size_t (*place)(const Surroundings&);
  std::string_view code;
  std::string_view message;
  std::string_view hint;
};

using S = Surroundings;

bool always(const S&) { return true; }
std::size_t here(const S& s) { return s.offset; }
std::size_t place_of_value(const S& s) { return s.value; }
std::size_t at_content(const S& s) { return s.content; }
std::size_t at_tab(const S& s) { return s.tab == npos ? s.offset : s.tab; }
std::size_t at_above(const S& s) { return s.above; }
std::size_t at_bracket(const S& s) { return s.bracket == npos ? s.offset : s.bracket; }
std::size_t at_quote(const S& s) { return s.quote == npos ? s.offset : s.quote; }
std::size_t at_escape(const S& s) {
  const std::size_t found = s.source.rfind('\\', s.offset);
  return found == npos ? s.offset : found;
}

bool is_indented_by_tab(const S& s) { return s.bracket == npos && s.tab != npos; }
bool starts_tag(const S& s) { return s.bracket == npos && s.value_start() == '!'; }
bool starts_anchor(const S& s) { return s.bracket == npos && s.value_start() == '&'; }
bool starts_alias(const S& s) { return s.bracket == npos && s.value_start() == '*'; }
bool is_in_open_quote(const S& s) {
  return s.quote != npos && closing_quote(s.source, s.quote) == npos;
}
bool is_unclosed(const S& s) { return s.bracket != npos && !is_closed(s.source, s.bracket); }
bool is_question_in_text(const S& s) {
  return s.bracket != npos && s.here() == '?' &&
         std::string_view(" \t\r\n,[{").find(s.source[s.offset - 1]) == npos;
}
bool is_in_brackets(const S& s) { return s.bracket != npos; }
bool is_comma(const S& s) { return s.here() == ','; }
bool is_item(const S& s) { return s.first_on_line() && s.here() == '-'; }
bool is_first(const S& s) { return s.first_on_line(); }
bool follows_value(const S& s) { return s.has_value_before(); }
bool starts_value(const S& s) { return s.value == s.offset; }
bool lacks_colon(const S& s) { return s.above != npos && !s.above_has_key; }
bool follows_bracket(const S& s) {
  const std::size_t before = s.offset == 0 ? npos : s.source.find_last_not_of(" \t", s.offset - 1);
  return before != npos && (s.source[before] == ']' || s.source[before] == '}');
}

constexpr std::string_view quote_it = "Put the whole value in quotes.";
constexpr std::string_view align = "Start the line in the same column as those it belongs to.";

// The first that fits is used.
constexpr std::array mistakes{
    Mistake{"illegal tab", always, at_tab, "yaml.tab", "a tab stands where only spaces may",
            "Indent with spaces."},
    Mistake{"", is_indented_by_tab, at_tab, "yaml.tab", "a tab stands where only spaces may",
            "Indent with spaces."},
    Mistake{"the referenced anchor", always, here, "yaml.undefined_anchor",
            "a value that starts with * is read as an alias, but nothing above has this name",
            "Mark the value that is meant with &, or put the text in quotes."},
    Mistake{"", starts_tag, place_of_value, "yaml.tag",
            "a value that starts with ! is read as a tag, not as text",
            "Put the value in quotes, or write it as a >- block on the lines below."},
    Mistake{"", starts_anchor, place_of_value, "yaml.anchor",
            "a value that starts with & is read as an anchor, not as text",
            "Put the value in quotes, or write it as a >- block on the lines below."},
    Mistake{"", starts_alias, place_of_value, "yaml.alias",
            "a value that starts with * is read as an alias, not as text",
            "Put the value in quotes, or write it as a >- block on the lines below."},
    Mistake{"illegal EOF in scalar", always, at_quote, "yaml.unclosed_quote",
            "this quote is not closed", "Put the same quote at the end of the text."},
    Mistake{"illegal document indicator", always, at_quote, "yaml.unclosed_quote",
            "this quote is not closed", "Put the same quote at the end of the text."},
    Mistake{"", is_in_open_quote, at_quote, "yaml.unclosed_quote", "this quote is not closed",
            "Put the same quote at the end of the text."},
    Mistake{"unknown escape", always, at_escape, "yaml.escape",
            "this is no escape that YAML knows inside double quotes",
            "Write a backslash twice, or put the text in single quotes."},
    Mistake{"bad character found while scanning hex", always, at_escape, "yaml.escape",
            "the digits after this backslash are not right",
            R"(Write two digits after \x, four after \u, eight after \U.)"},
    Mistake{"invalid unicode", always, at_escape, "yaml.escape",
            "the digits after this backslash stand for no character",
            "Write the character itself."},
    Mistake{"", is_unclosed, at_bracket, "yaml.unclosed_bracket", "this bracket is not closed",
            "Put the closing bracket at the end of the list, or quotes around the text."},
    Mistake{"illegal flow end", is_in_brackets, here, "yaml.syntax",
            "this bracket does not close the one that is open", "Close [ with ] and { with }."},
    Mistake{"illegal flow end", always, here, "yaml.syntax", "this bracket closes none",
            "Remove it, or put the whole value in quotes."},
    Mistake{"", is_question_in_text, here, "yaml.syntax",
            "a text inside brackets cannot hold a question mark unless it is in quotes",
            "Put the text in quotes."},
    Mistake{"", is_in_brackets, here, "yaml.syntax", "this cannot stand here inside brackets",
            "Put a comma between values, and quotes around texts."},
    Mistake{"unexpected character in block", always, here, "yaml.syntax",
            "text stands on the same line as | or >",
            "Write the text on the lines below, or put the whole value in quotes."},
    Mistake{"cannot set zero", always, here, "yaml.syntax",
            "a block of text cannot be indented by 0", "Remove the 0."},
    Mistake{"unknown token", always, here, "yaml.syntax", "a value cannot start with {}", quote_it},
    Mistake{"illegal map value", follows_value, here, "yaml.colon",
            "a colon with a space after it stands inside a value", quote_it},
    Mistake{"illegal map value", starts_value, here, "yaml.syntax", "a value cannot start with {}",
            quote_it},
    Mistake{"illegal map value", lacks_colon, at_above, "yaml.missing_colon",
            "no colon with a space after it is written on this line",
            "Write the line as \"key: value\", or put the text that it belongs to in quotes."},
    Mistake{"illegal map value", always, at_content, "yaml.indentation",
            "this line is indented further than the line above, which has a value already", align},
    Mistake{"illegal block entry", always, here, "yaml.syntax",
            "a list cannot start on the line of its key",
            "Write each - on a line of its own below the key."},
    Mistake{"illegal map key", always, here, "yaml.syntax", "a value cannot start with {}",
            quote_it},
    Mistake{"end of map", is_item, here, "yaml.indentation",
            "a list item stands where a key is expected",
            "Start each - of a list in the same column, below its key."},
    Mistake{"end of", is_first, here, "yaml.indentation",
            "this line does not belong to what stands above it", align},
    Mistake{"end of", follows_bracket, here, "yaml.syntax",
            "text is written behind the closing bracket",
            "Put the whole value in quotes, or write it as a >- block on the lines below."},
    Mistake{"end of", is_comma, here, "yaml.syntax", "a value cannot start with {}", quote_it},
    Mistake{"end of", always, here, "yaml.syntax", "this does not belong to the value before it",
            "Put the whole value in quotes."},
    Mistake{"bad file", always, here, "yaml.too_deep", "values are nested too deep here",
            "Use fewer levels."},
    Mistake{"cannot assign multiple", always, here, "yaml.syntax",
            "a value has more than one anchor or tag", "Remove all but one."},
    Mistake{"YAML directives", always, here, "yaml.directive",
            "a line that starts with % is an instruction to YAML, and this one is not right",
            "Remove the line, or put # before it."},
    Mistake{"", always, here, "yaml.syntax", "this is not valid YAML",
            "Put texts with signs in them in quotes, and indent with spaces."},
};

std::string fill_in(std::string_view message, std::string_view source, std::size_t place) {
  std::string text(message);
  const std::size_t gap = text.find("{}");
  if (gap == npos) return text;
  const bool inside = place < source.size();
  const std::size_t length = inside ? decode(source, place).length : 0;
  return text.replace(gap, 2, source.substr(place, length));
}

}  // namespace

Diagnostic explain(const Document& document, const YAML::ParserException& error,
                   std::size_t reached) {
  const std::string_view source = document.source();
  const std::size_t offset =
      error.mark.pos < 0 ? reached
                         : std::min(static_cast<std::size_t>(error.mark.pos), source.size());
  const Surroundings around(source, offset, error.msg);
  const auto* const mistake =
      std::find_if(mistakes.begin(), mistakes.end(), [&around](const Mistake& m) {
        return around.thrown.starts_with(m.thrown) && m.applies(around);
      });
  const std::size_t place = std::min(mistake->place(around), source.size());
  return diagnose(document, {place, place + 1}, std::string(mistake->code),
                  fill_in(mistake->message, source, place), std::string(mistake->hint));
}

Diagnostic empty_file(const Document& document) {
  Diagnostic diagnostic;
  diagnostic.code = "yaml.empty";
  diagnostic.where.file = document.file();
  diagnostic.message = "the file is empty";
  diagnostic.hint = "Write what it describes, or remove the file.";
  return diagnostic;
}

void check_root(const Document& document, Problems& problems) {
  const Kind kind = document.root().kind();
  if (kind == Kind::list || kind == Kind::map) return;
  problems.refuse(yaml::at_value(document.root(), "yaml.only_text",
                                 "the file holds a value without a key",
                                 "Write a key before the value, as in \"name: Lincolnshire\"."));
}

}  // namespace icpcheck::yaml
