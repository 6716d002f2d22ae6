// SPDX-License-Identifier: MIT
// What reports say for words.
#include "icpcheck/model/words.hpp"

namespace icpcheck {
namespace {

struct RatingWords {
  std::string_view phrase;
  std::string_view meaning;
};

constexpr std::array<RatingWords, 9> rating_words{{
    {"not applicable", "No check of the clause applies."},
    {"not rated", "A check of the clause could not be worked out."},
    {"information", "Only checks on what the guidance allows (\"may\") apply: nothing to meet."},
    {"not due", "Nothing in the clause is due yet."},
    {"red",
     "A due \"must\" or \"minimum\" check is known to be a gap, and no open action in date covers "
     "it."},
    {"amber",
     "A due \"should\" check is a gap, or an open action in date covers what would be red."},
    {"not stated",
     "Nothing due is a gap, but the description leaves something out, or it waits for another "
     "check."},
    {"green", "Everything due is met or waived."},
    {"unknown",
     "A due \"must\" or \"minimum\" check is not stated, and no open action in date covers it."},
}};

const RatingWords& told_of(Rating rating) { return rating_words[static_cast<std::size_t>(rating)]; }

}  // namespace

std::string_view phrase(Status status) {
  constexpr std::array<std::string_view, statuses.size()> phrases{
      "met", "gap", "not stated", "not due", "not applicable", "waived", "error", "waiting"};
  return phrases[static_cast<std::size_t>(status)];
}

std::string_view phrase(Rating rating) { return told_of(rating).phrase; }
std::string_view meaning(Rating rating) { return told_of(rating).meaning; }

}  // namespace icpcheck
