// SPDX-License-Identifier: MIT
// The patterns that a thread has met so far. A schema has few, so a list serves.
#include "schema/pattern.hpp"

#include <re2/re2.h>

#include <deque>

namespace icpcheck::schema {

namespace {

const RE2& compiled(const std::string& pattern) {
  thread_local std::deque<RE2> known;
  for (const RE2& candidate : known) {
    if (candidate.pattern() == pattern) return candidate;
  }
  return known.emplace_back(pattern, RE2::Quiet);
}

}  // namespace

bool is_pattern(const std::string& pattern) { return RE2(pattern, RE2::Quiet).ok(); }

bool matches(const std::string& pattern, std::string_view text) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled(pattern));
}

}  // namespace icpcheck::schema
