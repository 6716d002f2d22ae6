// SPDX-License-Identifier: MIT
// Each function looks for one sign first, which hardly a file has.
#include "yaml/misread.hpp"

#include <algorithm>

#include "yaml/outline.hpp"
#include "yaml/rescan.hpp"

namespace icpcheck::yaml {
namespace {

using Sign = Outline::Sign;

bool is_instruction(std::string_view line) {
  const std::string_view name = line.substr(0, line.find_first_of(" \t"));
  return name == "%YAML" || name == "%TAG";
}

/// Whether a line --- comes after the instructions at `offset`.
bool leads_to_document(std::string_view source, std::size_t offset) {
  while (offset < source.size()) {
    const std::size_t start = skip_blank(source, offset);
    if (source.substr(start).starts_with("---")) return true;
    if (!stands_at(source, start, "%")) return false;
    offset = line_end(source, start);
  }
  return false;
}

/// Whether the last line of the block whose lines begin at `line` is blank.
bool ends_blank(std::string_view source, std::size_t line) {
  std::size_t indentation = 0;
  bool blank = false;
  while (line < source.size()) {
    const std::size_t content = source.find_first_not_of(" \t", line);
    const bool is_blank = content == npos || content >= line_end(source, line);
    if (!is_blank && indentation == 0) indentation = content - line;
    if (!is_blank && content - line < indentation) break;
    blank = is_blank && indentation > 0;
    line = std::min(source.find('\n', line), source.size() - 1) + 1;
  }
  return blank;
}

void refuse_folded_keep(std::string_view source, std::size_t offset, Problems& problems) {
  const std::size_t end = line_end(source, offset);
  const std::string_view header = source.substr(offset, end - offset);
  const std::size_t keep = header.substr(0, header.find(' ')).find('+');
  if (keep == npos || !ends_blank(source, std::min(end + 1, source.size()))) return;
  problems.refuse({offset, offset + keep + 1}, "yaml.kept_lines",
                  "the blank lines at the end of this block cannot be read exactly",
                  "Write >- if they do not matter, or |+ to keep all lines as they are.");
}

/// A `#` further right than the collection that the block stands in begins no comment.
void refuse_comment_for_text(std::string_view source, std::size_t offset, const Builder& builder,
                             Problems& problems) {
  const std::size_t first = source.find_first_not_of(" \t\r\n", line_end(source, offset));
  const std::size_t block = builder.block_offset();
  if (first == npos || source[first] != '#' || block == npos) return;
  const std::size_t column = first - line_start(source, first);
  if (column <= block - line_start(source, block)) return;
  problems.refuse({first, first + 1}, "yaml.indentation",
                  "this line would be read as a comment, not as the text of the block above it",
                  "Indent the text further. If it is a comment, start it further left.");
}

void refuse_lines_before_quote(std::string_view source, std::size_t offset, Problems& problems) {
  const std::size_t closing = closing_quote(source, offset);
  if (closing == npos || closing == offset + 1) return;
  const std::size_t last = source.find_last_not_of(" \t\r\n", closing - 1);
  const std::string_view blank = source.substr(last + 1, closing - last - 1);
  if (std::ranges::count(blank, '\n') < 2) return;
  problems.refuse({closing, closing + 1}, "yaml.kept_lines",
                  "the blank lines before this quote cannot be read exactly",
                  "Put the quote right behind the text.");
}

}  // namespace

void check_directives(std::string_view source, Problems& problems) {
  if (!source.starts_with('%') && source.find("\n%") == npos) return;
  Outline outline(source);
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    if (sign != Sign::directive) continue;
    const std::size_t place = outline.place();
    const std::size_t end = line_end(source, place);
    const bool right = !outline.started() && is_instruction(source.substr(place, end - place)) &&
                       leads_to_document(source, end);
    if (right) continue;
    problems.refuse({place, end}, "yaml.directive",
                    "a line that starts with % is read as an instruction to YAML, not as text",
                    "Put the text in quotes, or put # before the line if it is a comment.");
  }
}

std::optional<std::string> without_blank_tabs(std::string_view source) {
  if (source.find('\t') == npos) return std::nullopt;
  std::optional<std::string> changed;
  Outline outline(source);
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    if (sign != Sign::blank_line) continue;
    if (!changed) changed = source;
    std::fill(changed->begin() + static_cast<std::ptrdiff_t>(outline.place()),
              changed->begin() + static_cast<std::ptrdiff_t>(outline.end()), ' ');
  }
  return changed;
}

void check_reading(std::string_view source, std::size_t offset, std::string_view text,
                   const Builder& builder, Problems& problems) {
  if (stands_at(source, offset, "\"'")) return refuse_lines_before_quote(source, offset, problems);
  if (!stands_at(source, offset, "|>")) return;
  if (stands_at(source, offset, ">")) refuse_folded_keep(source, offset, problems);
  if (text.empty()) refuse_comment_for_text(source, offset, builder, problems);
}

}  // namespace icpcheck::yaml
