// SPDX-License-Identifier: MIT
// Finds the end of a value by what it is: the reader tells where it begins.
#include "edit/source.hpp"

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::edit {
namespace {

using yaml::Kind;
using yaml::Node;

bool is_collection(const Node& node) {
  return node.kind() == Kind::list || node.kind() == Kind::map;
}

}  // namespace

bool is_alias(const Node& node) {
  if (node.used_at().line == 0) return false;
  return node.parent() == nullptr || node.parent()->used_at().line == 0;
}

std::size_t Source::offset_of(const Location& where) const {
  const std::string_view line = document_.line(where.line);
  std::size_t at = 0;
  for (std::uint32_t column = 1; column < where.column && at < line.size(); ++column) {
    at += decode(line, at).length;
  }
  return static_cast<std::size_t>(line.data() - text_.data()) + at;
}

Extent Source::extent(const Node& node) const {
  if (is_alias(node)) {
    const std::size_t star = offset_of(node.used_at());
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", star), text_.size());
    return {offset_of(node.location()), star, end};
  }
  const std::size_t begin = offset_of(node.value_location());
  return {offset_of(node.location()), begin, end_of(node, begin)};
}

std::size_t Source::end_of(const Node& node, std::size_t begin) const {
  if (!is_collection(node)) return end_of_scalar(node, begin);
  if (is_flow(node)) return end_of_flow(node, begin);
  return node.size() == 0 ? begin : extent(*node.children().back()).end;
}

std::size_t Source::closing_quote(std::size_t opening) const {
  const char quote = text_[opening];
  std::size_t at = opening + 1;
  while (at < text_.size()) {
    if (quote == '"' && text_[at] == '\\') {
      ++at;
    } else if (text_[at] == quote) {
      const bool doubled = quote == '\'' && text_.substr(at + 1).starts_with('\'');
      if (!doubled) return at;
      ++at;
    }
    ++at;
  }
  return text_.size();
}

std::size_t Source::end_of_scalar(const Node& node, std::size_t begin) const {
  if (begin >= text_.size()) return text_.size();
  const char first = text_[begin];
  if (first == '"' || first == '\'') return std::min(closing_quote(begin) + 1, text_.size());
  if (!node.plain() && (first == '|' || first == '>')) return end_of_block_text(node, begin);
  if (node.text().empty()) return begin;
  // Plain text holds no escapes, so its last character is that of the source.
  std::size_t last = node.text().size() - 1;
  while (last > 0 && (static_cast<unsigned char>(node.text()[last]) & 0xC0U) == 0x80U) --last;
  const std::size_t offset = offset_of(node.locate(last));
  return offset + decode(text_, offset).length;
}

// The lines below the sign that are blank, or as far right as the first that is not.
std::size_t Source::end_of_block_text(const Node& node, std::size_t header) const {
  const std::size_t content = text_.find_first_not_of(" \t\r\n", line_end(header));
  std::size_t end = line_end(header);
  if (content == npos || node.text().find_first_not_of(" \t\n") == npos) return end;
  const Node* parent = node.parent();
  const bool is_item = parent != nullptr && parent->kind() == Kind::list;
  const std::size_t outer = column(is_item ? dash_of(node) : offset_of(node.location()));
  const std::string_view signs = text_.substr(header, line_end(header) - header);
  const bool counted = signs.substr(0, signs.find(' ')).find_first_of("123456789") != npos;
  const std::size_t least = counted ? outer + 1 : column(content);
  for (std::size_t line = next_line(header); line < text_.size(); line = next_line(line)) {
    const std::size_t first = text_.find_first_not_of(' ', line);
    if (first == npos) break;
    const bool blank = text_[first] == '\n' || text_[first] == '\r';
    if (!blank && first - line < least) break;
    if (!blank) end = line_end(line);
  }
  return end;
}

std::size_t Source::skip_blank(std::size_t offset) const {
  while (offset < text_.size()) {
    if (text_[offset] == '#') {
      offset = line_end(offset);
    } else if (std::string_view(" \t\r\n,").find(text_[offset]) != npos) {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
}

std::size_t Source::end_of_flow(const Node& node, std::size_t begin) const {
  const std::size_t behind = node.size() == 0 ? begin + 1 : extent(*node.children().back()).end;
  return std::min(skip_blank(behind) + 1, text_.size());
}

std::size_t Source::behind_colon(const Node& node) const {
  const std::size_t begin = offset_of(node.location());
  const char first = text_[begin];
  const std::size_t end =
      first == '"' || first == '\'' ? closing_quote(begin) + 1 : begin + node.key().size();
  return std::min(text_.find(':', end), text_.size() - 1) + 1;
}

std::size_t Source::dash_of(const Node& item) const {
  const Node& list = *item.parent();
  const std::size_t first = offset_of(list.value_location());
  if (item.index() == 0) return first;
  const std::size_t before = extent(*list.children()[item.index() - 1]).end;
  for (std::size_t line = next_line(before); line < text_.size(); line = next_line(line)) {
    const std::size_t at = text_.find_first_not_of(' ', line);
    if (at != npos && at - line == column(first) && text_[at] == '-') return at;
  }
  return first;
}

bool Source::is_flow(const Node& node) const {
  if (!is_collection(node)) return false;
  const std::size_t begin = offset_of(node.value_location());
  return begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{');
}

bool Source::is_in_flow(const Node& node) const {
  for (const Node* around = node.parent(); around != nullptr; around = around->parent()) {
    if (is_flow(*around)) return true;
  }
  return false;
}

std::size_t Source::line_start(std::size_t offset) const {
  if (offset == 0) return 0;
  const std::size_t before = text_.rfind('\n', offset - 1);
  return before == npos ? 0 : before + 1;
}

std::size_t Source::line_end(std::size_t offset) const {
  const std::size_t end = std::min(text_.find('\n', offset), text_.size());
  return end > offset && text_[end - 1] == '\r' ? end - 1 : end;
}

std::size_t Source::next_line(std::size_t offset) const {
  const std::size_t end = text_.find('\n', offset);
  return end == npos ? text_.size() : end + 1;
}

bool Source::begins_line(std::size_t offset) const {
  return text_.substr(line_start(offset), column(offset)).find_first_not_of(' ') == npos;
}

std::string Source::line_break(std::size_t offset) const {
  std::size_t end = text_.find('\n', std::min(offset, text_.size()));
  if (end == npos) end = text_.rfind('\n');
  if (end == npos) return "\n";
  return end > 0 && text_[end - 1] == '\r' ? "\r\n" : "\n";
}

namespace {

/// Visits every value below a node; stops where `seen` gives true.
template <class Seen>
bool any_below(const Node& node, const Seen& seen) {
  return std::ranges::any_of(node.children(), [&seen](const Node* child) {
    return seen(*child) || any_below(*child, seen);
  });
}

}  // namespace

// By the first of each kind that is there.
Style Source::style() const {
  Style style{.line_break = line_break(0)};
  const std::size_t first = text_.find_first_not_of(" \t\r\n");
  style.json = first != npos && text_[first] == '{';
  const auto right_of_key = [this](const Node& node) {
    return column(offset_of(node.value_location())) - column(offset_of(node.location()));
  };
  const auto is_below = [this](const Node& node, Kind kind) {
    return node.kind() == kind && node.size() > 0 && !node.key().empty() && !is_flow(node) &&
           node.used_at().line == 0;
  };
  any_below(document_.root(), [&](const Node& node) {
    const bool found = is_below(node, Kind::list);
    if (found) style.dash = right_of_key(node);
    return found;
  });
  any_below(document_.root(), [&](const Node& node) {
    const bool found = is_below(node, Kind::map);
    if (found) style.step = right_of_key(node);
    return found;
  });
  if (style.step == 0 || style.step > 16) style.step = 2;
  if (style.dash > 16) style.dash = 2;
  return style;
}

}  // namespace icpcheck::edit
