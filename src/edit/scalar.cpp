// SPDX-License-Identifier: MIT
// Quotes a text where it would be read as something else without.
#include "edit/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::edit {
namespace {

/// What some reader of YAML takes for a boolean or for nothing.
constexpr std::array other_words{"y",    "n",     "yes",  "no", "on", "off",
                                 "true", "false", "null", "~",  "=",  "<<"};

constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`=";

bool looks_like_number(std::string_view text) {
  const bool starts = is_digit(text[0]) || text[0] == '.' || text[0] == '+';
  if (!starts) return false;
  return text.find_first_not_of("0123456789.+-_:eEoxXabcdefABCDEFinfNaINFN") ==
         std::string_view::npos;
}

bool is_misread(std::string_view text) {
  const std::string small = lowered(text);
  if (std::ranges::find(other_words, small) != other_words.end()) return true;
  return looks_like_number(text) || parse_date(text).has_value();
}

bool has_odd_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    const bool shown = c.valid && c.code_point >= U' ' && !is_hidden(c.code_point) &&
                       c.code_point != 0xFEFF && c.code_point != 0xA0;
    if (!shown) return true;
    at += c.length;
  }
  return false;
}

bool ends_early(std::string_view text, Within within) {
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) {
    return true;
  }
  if (text.ends_with(':')) return true;
  return within == Within::flow && text.find_first_of(",[]{}?:") != std::string_view::npos;
}

bool may_be_plain(std::string_view text, Within within) {
  if (within == Within::json || text.empty()) return false;
  if (text.front() == ' ' || text.back() == ' ') return false;
  if (indicators.find(text.front()) != std::string_view::npos) return false;
  return !is_misread(text) && !has_odd_character(text) && !ends_early(text, within);
}

void append_code(std::string& quoted, char32_t code) {
  if (code > 0xFFFF) {
    append_utf8(quoted, code);
  } else {
    quoted += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(code));
  }
}

/// In double quotes, with escapes that YAML and JSON share.
std::string double_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    const std::string_view written = text.substr(at, c.length);
    at += c.length;
    if (written == "\n") {
      quoted += "\\n";
    } else if (written == "\t") {
      quoted += "\\t";
    } else if (written == "\"" || written == "\\") {
      quoted += '\\';
      quoted += written;
    } else if (has_odd_character(written)) {
      append_code(quoted, c.valid ? c.code_point : 0xFFFD);
    } else {
      quoted += written;
    }
  }
  return quoted + '"';
}

std::string quoted(std::string_view text, Within within) {
  const bool single = within != Within::json && text.find('"') != std::string_view::npos &&
                      text.find_first_of("'\\") == std::string_view::npos &&
                      !has_odd_character(text);
  return single ? "'" + std::string(text) + "'" : double_quoted(text);
}

std::string written(std::string_view text, Within within) {
  return may_be_plain(text, within) ? std::string(text) : quoted(text, within);
}

}  // namespace

std::string scalar(const Value& value, Within within) {
  if (value.kind == yaml::Kind::null) return "null";
  if (value.kind != yaml::Kind::string) return value.text;
  return value.day && within != Within::json ? value.text : written(value.text, within);
}

std::string key(std::string_view name, Within within) { return written(name, within); }

// As deep as the value, which is made by us or was read within the limits.
std::string on_one_line(const Value& value, bool json) {
  const Within within = json ? Within::json : Within::flow;
  if (value.is_scalar()) return scalar(value, within);
  std::string line;
  for (const Value& item : value.items) {
    if (!line.empty()) line += ", ";
    line += on_one_line(item, json);
  }
  for (const auto& [name, field] : value.fields) {
    if (!line.empty()) line += ", ";
    line += key(name, within) + ": " + on_one_line(field, json);
  }
  return value.kind == yaml::Kind::list ? "[" + line + "]" : "{" + line + "}";
}

}  // namespace icpcheck::edit
