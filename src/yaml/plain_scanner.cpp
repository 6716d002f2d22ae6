// SPDX-License-Identifier: MIT
// Line by line: which collections a line ends, and which it begins.
#include "yaml/plain_scanner.hpp"

#include <limits>

#include "yaml/plain_signs.hpp"

namespace icpcheck::yaml {
namespace {

using EventKind = PlainEvent::Kind;

constexpr std::size_t deepest_level = 40;
constexpr std::size_t longest = std::numeric_limits<std::int32_t>::max();
constexpr std::size_t bytes_per_event = 16;

}  // namespace

bool PlainScanner::scan() {
  if (source_.empty() || source_.size() > longest || !is(here(), in_text)) return false;
  if (static_cast<unsigned char>(here()) >= 0x80) return false;
  events_.reserve(source_.size() / bytes_per_event + 8);
  while (!at_end()) {
    if (!scan_line()) return false;
  }
  if (awaits_below_ || events_.empty()) return false;
  while (!levels_.empty()) close_level();
  return true;
}

bool PlainScanner::scan_line() {
  line_ = at_;
  pass_spaces();
  if (at_end()) return false;
  if (here() == '\n') {
    ++at_;
    return true;
  }
  if (here() == '#') return pass_comment();
  if (events_.empty() && (here() == '{' || here() == '[')) {
    return scan_flow(0) && pass_rest_of_line();
  }
  const std::size_t column = at_ - line_;
  const bool dash = here() == '-' && at_ + 1 < source_.size() && source_[at_ + 1] == ' ';
  if (!begin_line(column, dash)) return false;
  return dash ? scan_item(column) : scan_entry(column);
}

bool PlainScanner::begin_line(std::size_t column, bool dash) {
  if (awaits_below_) {
    awaits_below_ = false;
    const std::size_t above = levels_.back().column;
    const bool below = column > above || (column == above && dash && !levels_.back().list);
    return below && open_level(column, dash);
  }
  if (events_.empty()) return open_level(column, dash);
  const auto ends = [&](const Level& level) {
    return level.column > column || (level.column == column && level.list && !dash);
  };
  while (!levels_.empty() && ends(levels_.back())) close_level();
  return !levels_.empty() && levels_.back().column == column && levels_.back().list == dash;
}

bool PlainScanner::open_level(std::size_t column, bool list) {
  if (levels_.size() >= deepest_level) return false;
  levels_.push_back({column, list});
  events_.push_back({.kind = list ? EventKind::list : EventKind::map,
                     .place = static_cast<std::uint32_t>(line_ + column)});
  return true;
}

void PlainScanner::close_level() {
  events_.push_back({.kind = levels_.back().list ? EventKind::list_end : EventKind::map_end});
  levels_.pop_back();
}

bool PlainScanner::scan_item(std::size_t column) {
  ++at_;
  pass_spaces();
  if (at_end()) return false;
  if (!is(here(), begins_word)) return scan_value(column);
  const std::size_t start = at_;
  const std::size_t first = at_ - line_;
  if (!open_level(first, false)) return false;
  if (scan_entry(first)) return true;
  // No key: the map was none.
  if (at_ != start || levels_.back().column != first) return false;
  levels_.pop_back();
  events_.pop_back();
  return scan_value(column);
}

/// When there is no key it stays where it is.
bool PlainScanner::scan_entry(std::size_t column) {
  if (!scan_key()) return false;
  if (stands('\n')) {
    ++at_;
    awaits_below_ = true;
    return true;
  }
  const std::size_t colon = at_;
  pass_spaces();
  if (at_end() || at_ == colon) return false;
  if (here() != '#' && here() != '\n') return scan_value(column);
  awaits_below_ = true;
  return pass_rest_of_line();
}

bool PlainScanner::scan_key() {
  if (!is(here(), begins_word)) return false;
  std::size_t end = at_;
  for (;; ++end) {
    if (end + 1 >= source_.size() || !is(source_[end], in_text) || source_[end] == '#')
      return false;
    if (source_[end] == ':' && (source_[end + 1] == ' ' || source_[end + 1] == '\n')) break;
  }
  const std::string_view key = source_.substr(at_, end - at_);
  if (key.size() > longest_key || key.ends_with(' ') || is_null_word(key)) return false;
  add_text(EventKind::plain, at_, at_, end);
  at_ = end + 1;
  return true;
}

bool PlainScanner::scan_value(std::size_t column) {
  switch (here()) {
    case '"':
    case '\'':
      return scan_quoted() && pass_rest_of_line();
    case '[':
    case '{':
      return scan_flow(0) && pass_rest_of_line();
    case '|':
    case '>':
      return scan_block(column);
    default:
      return scan_plain();
  }
}

}  // namespace icpcheck::yaml
