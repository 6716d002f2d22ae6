// SPDX-License-Identifier: MIT
// Lists and maps in brackets, as in JSON.
#include "yaml/plain_scanner.hpp"
#include "yaml/plain_signs.hpp"

namespace icpcheck::yaml {
namespace {

using EventKind = PlainEvent::Kind;

constexpr std::size_t deepest_flow = 20;

}  // namespace

void PlainScanner::pass_flow_blanks() {
  while (!at_end() && (here() == ' ' || here() == '\n')) {
    if (here() == '\n') line_ = at_ + 1;
    ++at_;
  }
}

bool PlainScanner::scan_flow(std::size_t depth) {
  if (depth >= deepest_flow) return false;
  const bool map = here() == '{';
  const char closing = map ? '}' : ']';
  events_.push_back({.kind = map ? EventKind::map : EventKind::list,
                     .flow = true,
                     .place = static_cast<std::uint32_t>(at_)});
  ++at_;
  pass_flow_blanks();
  while (!stands(closing)) {
    if (map && !scan_flow_key()) return false;
    if (!scan_flow_item(depth)) return false;
    pass_flow_blanks();
    if (stands(closing)) break;
    if (!stands(',')) return false;
    ++at_;
    pass_flow_blanks();
    if (stands(closing)) return false;
  }
  ++at_;
  events_.push_back({.kind = map ? EventKind::map_end : EventKind::list_end});
  return true;
}

bool PlainScanner::scan_flow_key() {
  if (at_end()) return false;
  const std::size_t start = at_;
  const bool quoted = here() == '"';
  if (!(quoted ? scan_quoted() : scan_flow_word())) return false;
  if (at_ - start > longest_key || source_[at_ - 1] == ' ' || !stands(':')) return false;
  ++at_;
  if (!quoted && !stands(' ')) return false;
  pass_flow_blanks();
  return true;
}

bool PlainScanner::scan_flow_item(std::size_t depth) {
  if (at_end()) return false;
  switch (here()) {
    case '[':
    case '{':
      return scan_flow(depth + 1);
    case '"':
    case '\'':
      return scan_quoted();
    default:
      return scan_flow_word();
  }
}

bool PlainScanner::scan_flow_word() {
  if (at_end() || !is(here(), begins_word) || !is(here(), in_flow_word)) return false;
  const std::size_t start = at_;
  while (!at_end() && is(here(), in_flow_word)) ++at_;
  std::size_t end = at_;
  while (source_[end - 1] == ' ') --end;
  if (is_null_word(source_.substr(start, end - start))) return false;
  add_text(EventKind::plain, start, start, end);
  return true;
}

}  // namespace icpcheck::yaml
