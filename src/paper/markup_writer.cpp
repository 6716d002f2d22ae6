// SPDX-License-Identifier: MIT
// Writing HTML and SVG, with their escaping in one place.
#include "icpcheck/paper/markup_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::paper {
namespace {

/// Space before these would be seen, so they begin no line. All others do.
constexpr std::array<std::string_view, 14> inline_names{"a",      "abbr", "bdi",  "code",   "span",
                                                        "strong", "time", "text", "td",     "tspan",
                                                        "th",     "dt",   "dd",   "summary"};

bool is_inline(std::string_view name) {
  return std::ranges::find(inline_names, name) != inline_names.end();
}

/// Visible ASCII and the space, but for what has an entity.
bool is_plain(char c) {
  return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

std::string_view entity(char32_t code_point) {
  switch (code_point) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
    case '\t':
      return " ";
    default:
      return "";
  }
}

/// What Unicode reserves for use inside programs: XML forbids some of them.
bool is_noncharacter(char32_t code_point) {
  return (code_point & 0xFFFEU) == 0xFFFE || (code_point >= 0xFDD0 && code_point <= 0xFDEF);
}

bool has_prefix(std::string_view text, std::string_view lower_case_prefix) {
  if (text.size() < lower_case_prefix.size()) return false;
  return std::equal(lower_case_prefix.begin(), lower_case_prefix.end(), text.begin(),
                    [](char expected, char c) { return expected == lower(c); });
}

/// What no address may hold. Browsers drop line ends and tabs, and read "\" as "/".
bool has_trap(std::string_view address) {
  constexpr std::string_view forbidden = "\"<>\\^`{|}";
  for (std::size_t i = 0; i < address.size();) {
    const Character c = decode(address, i);
    if (!c.valid || c.code_point <= ' ') return true;
    if (is_hidden(c.code_point) || is_noncharacter(c.code_point)) return true;
    if (c.length == 1 && forbidden.find(address[i]) != std::string_view::npos) return true;
    i += c.length;
  }
  return false;
}

/// "..", also as "%2e%2E".
bool is_upwards(std::string_view segment) {
  std::size_t dots = 0;
  while (!segment.empty()) {
    const bool coded = has_prefix(segment, "%2e");
    if (!coded && segment.front() != '.') return false;
    segment.remove_prefix(coded ? 3 : 1);
    ++dots;
  }
  return dots == 2;
}

bool is_path_below(std::string_view address) {
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  if (path.empty() || path.front() == '/' || path.find(':') != std::string_view::npos) return false;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t stop = std::min(path.find('/', start), path.size());
    if (is_upwards(path.substr(start, stop - start))) return false;
    start = stop + 1;
  }
  return true;
}

}  // namespace

void MarkupWriter::begin(std::string_view name, Attributes attributes) {
  open(name, attributes);
  out_ << '>';
  open_.push_back(name);
}

void MarkupWriter::end() {
  out_ << "</" << open_.back() << '>';
  open_.pop_back();
}

void MarkupWriter::text(std::string_view text) { out_ << escape_markup(text); }

void MarkupWriter::element(std::string_view name, Attributes attributes, std::string_view text) {
  begin(name, attributes);
  this->text(text);
  end();
}

void MarkupWriter::empty(std::string_view name, Attributes attributes) {
  open(name, attributes);
  out_ << '>';
}

void MarkupWriter::shape(std::string_view name, Attributes attributes) {
  open(name, attributes);
  out_ << "/>";
}

void MarkupWriter::open(std::string_view name, Attributes attributes) {
  if (!is_inline(name)) out_ << '\n';
  out_ << '<' << name;
  for (const Attribute& attribute : attributes) {
    if (attribute.name.empty()) continue;
    out_ << ' ' << attribute.name << "=\"" << escape_markup(attribute.value) << '"';
  }
}

std::string escape_markup(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    // Most text needs no escaping.
    const auto* const end = std::find_if_not(text.begin() + i, text.end(), is_plain);
    const auto plain = static_cast<std::size_t>(end - text.begin()) - i;
    escaped.append(text, i, plain);
    i += plain;
    if (i == text.size()) break;
    const Character c = decode(text, i);
    const std::string_view piece = text.substr(i, c.length);
    const std::string_view written = c.valid ? entity(c.code_point) : "";
    if (!written.empty()) {
      escaped += written;
    } else if (c.valid && is_noncharacter(c.code_point)) {
      escaped += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(c.code_point));
    } else if (!c.valid || is_hidden(c.code_point)) {
      escaped += escape(piece);
    } else {
      escaped += piece;
    }
    i += c.length;
  }
  return escaped;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode(text, i).length) {
    if (++count > most) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

std::string anchor(std::string_view text) {
  std::string word;
  for (const char c : text) {
    if (is_letter_or_digit(c) || c == '.' || c == '-') {
      word += c;
    } else {
      word += fmt::format("_{:02x}", static_cast<unsigned char>(c));
    }
  }
  return word;
}

bool may_link(std::string_view address) {
  if (has_trap(address)) return false;
  for (const std::string_view scheme : {"http://", "https://", "mailto:"}) {
    if (has_prefix(address, scheme)) return address.size() > scheme.size();
  }
  return is_path_below(address);
}

}  // namespace icpcheck::paper
