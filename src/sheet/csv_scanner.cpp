// SPDX-License-Identifier: MIT
#include "sheet/csv_scanner.hpp"

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::string_view separators = ",;\t";

/// The one that stands most often outside quotes in the first line that has any; the comma where it
/// is as good as another.
char find_separator(std::string_view text) {
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    const std::size_t which = separators.find(c);
    if (which != std::string_view::npos) ++counts[which];
    const bool ends_line = c == '\n' || c == '\r';
    if (ends_line && counts != decltype(counts){}) break;
  }
  const auto most = std::ranges::max_element(counts) - counts.begin();
  return separators[static_cast<std::size_t>(most)];
}

/// How long a first line "sep=;" is, with its end; 0 when there is none.
std::size_t length_of_order(std::string_view text) {
  constexpr std::size_t order = 5;
  if (text.size() < order || lowered(text.substr(0, order - 1)) != "sep=") return 0;
  if (separators.find(text[order - 1]) == std::string_view::npos) return 0;
  const std::string_view rest = text.substr(order);
  if (rest.starts_with("\r\n")) return order + 2;
  if (rest.empty()) return order;
  return rest[0] == '\n' || rest[0] == '\r' ? order + 1 : 0;
}

}  // namespace

CsvScanner::CsvScanner(std::string_view text) : text_(text) {
  at_ = length_of_order(text);
  separator_ = at_ > 0 ? text[4] : find_separator(text);
}

std::optional<CsvField> CsvScanner::next() {
  CsvField field;
  owes_field_ = false;
  if (at_ < text_.size() && text_[at_] == '"' && !read_quoted(field.text)) return std::nullopt;
  read_plain(field.text);
  if (at_ >= text_.size() || take_line_end()) {
    field.ends_row = true;
  } else {
    ++at_;
    owes_field_ = true;
  }
  return field;
}

bool CsvScanner::read_quoted(std::string& field) {
  open_quote_ = at_++;
  while (true) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) return false;
    field += text_.substr(at_, quote - at_);
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') return true;
    field += '"';
    ++at_;
  }
}

/// Also what stands behind a closing quote, as spreadsheets read it.
void CsvScanner::read_plain(std::string& field) {
  const std::array ends{separator_, '\r', '\n'};
  const std::size_t end =
      std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
  field += text_.substr(at_, end - at_);
  at_ = end;
}

bool CsvScanner::take_line_end() {
  if (text_[at_] == separator_) return false;
  at_ += text_.substr(at_).starts_with("\r\n") ? 2U : 1U;
  return true;
}

}  // namespace icpcheck::sheet
