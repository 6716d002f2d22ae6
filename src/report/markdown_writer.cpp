// SPDX-License-Identifier: MIT
// Writing Markdown, with its escaping in one place.
#include "icpcheck/base/text.hpp"
#include "icpcheck/report/markdown.hpp"
#include "report/markup_writer.hpp"

namespace icpcheck::report {
namespace {

/// "&" would begin a character reference, "$" a formula, "~" is struck through.
constexpr std::string_view signs = "\\|<>*_`[]#&~$";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "-", "+", "=" at the begin of a line make lists, headings and rules; "1." and "1)" do, too.
std::size_t sign_at_start(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (std::string_view{"-+="}.find(text.front()) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  const bool is_list =
      digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return is_list ? digits : std::string_view::npos;
}

}  // namespace

std::string markdown(std::string_view text) {
  const std::string shown = escape(text);
  const std::size_t start = sign_at_start(shown);
  std::string literal;
  literal.reserve(shown.size() + 16);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    // "http://host" would become a link by itself.
    const bool is_scheme =
        shown.compare(i, 3, "://") == 0 && i + 3 < shown.size() && shown[i + 3] != ' ';
    const bool is_sign = signs.find(shown[i]) != std::string_view::npos;
    if (i == start || is_scheme || is_sign) literal += '\\';
    literal += shown[i];
  }
  return literal;
}

Marked markdown_link(std::string_view text, std::string_view address) {
  if (!may_link(address)) return {markdown(text)};
  std::string literal;
  for (const char c : address) {
    // Within <> these are all that could be read as something else; "|" is no address.
    if (c == '&' || c == '*' || c == '_') literal += '\\';
    literal += c;
  }
  return {"[" + markdown(text) + "](<" + literal + ">)"};
}

void MarkdownPage::begin(Block block) {
  const bool goes_on = block == last_ && (block == Block::item || block == Block::row);
  if (last_ != Block::none && !goes_on) out_ << '\n';
  last_ = block;
}

void MarkdownPage::heading(int level, std::string_view text) {
  begin(Block::other);
  out_ << std::string(static_cast<std::size_t>(level), '#') << ' ' << markdown(text) << '\n';
}

void MarkdownPage::paragraph(std::string_view text) {
  if (text.empty()) return;
  begin(Block::other);
  out_ << markdown(text) << '\n';
}

void MarkdownPage::strong(std::string_view text) {
  begin(Block::other);
  out_ << "**" << markdown(text) << "**\n";
}

void MarkdownPage::item(std::string_view label, std::string_view text) {
  if (!text.empty()) item(label, Marked{markdown(text)});
}

void MarkdownPage::item(std::string_view label, const Marked& text) {
  begin(Block::item);
  out_ << "- " << markdown(label) << (label.empty() ? "" : " ") << text.text << '\n';
}

void MarkdownPage::table(std::initializer_list<std::string_view> columns) {
  table(std::vector<std::string>(columns.begin(), columns.end()));
}

void MarkdownPage::table(const std::vector<std::string>& columns) {
  begin(Block::other);
  std::string rule = "|";
  out_ << '|';
  for (std::string_view column : columns) {
    const bool right = column.starts_with('>');
    if (right) column.remove_prefix(1);
    out_ << ' ' << markdown(column) << " |";
    rule += right ? "---:|" : "---|";
  }
  out_ << '\n' << rule << '\n';
  last_ = Block::row;
}

void MarkdownPage::row(const std::vector<std::string>& cells) {
  begin(Block::row);
  out_ << '|';
  for (const std::string& cell : cells) out_ << ' ' << markdown(cell) << " |";
  out_ << '\n';
}

}  // namespace icpcheck::report
