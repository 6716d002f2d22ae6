// SPDX-License-Identifier: MIT
// One table a set of words; the order is that of the enumerators.
#include "icpcheck/model/words.hpp"

#include <cstddef>

namespace icpcheck {
namespace {

constexpr std::array<std::string_view, 2> kind_words{"system", "place"};
constexpr std::array<std::string_view, 4> strength_words{"must", "minimum", "should", "may"};
constexpr std::array<std::string_view, 4> basis_words{"law", "national-guidance", "local-framework",
                                                      "project-reading"};
constexpr std::array<std::string_view, 7> status_words{
    "met", "gap", "not_stated", "not_due", "not_applicable", "waived", "error"};
constexpr std::array<std::string_view, 4> fail_on_words{"must", "minimum", "should", "never"};
constexpr std::array<std::string_view, 3> plan_kind_words{"check", "action", "waiver"};
constexpr std::array<std::string_view, 6> fact_kind_words{"text", "yes_no", "number",
                                                          "date", "list",   "object"};

struct RatingWords {
  std::string_view word;
  std::string_view phrase;
  std::string_view meaning;
};

constexpr std::array<RatingWords, 8> rating_words{{
    {"not_applicable", "not applicable", "No check of the clause applies."},
    {"not_rated", "not rated", "A check of the clause could not be worked out."},
    {"information", "information",
     "Only checks on what the guidance allows (\"may\") apply: nothing to meet."},
    {"not_due", "not due", "Nothing in the clause is due yet."},
    {"red", "red",
     "A due \"must\" or \"minimum\" check is a gap or not stated, and no open action in date "
     "covers it."},
    {"amber", "amber",
     "A due \"should\" check is a gap, or an open action in date covers what would be red."},
    {"grey", "not stated", "Nothing due is a gap, but the description leaves something out."},
    {"green", "green", "Everything due is met or waived."},
}};

template <class Word, std::size_t size>
std::string_view word_of(const std::array<std::string_view, size>& words, Word word) {
  return words[static_cast<std::size_t>(word)];
}

template <class Word, std::size_t size>
std::optional<Word> word_from(const std::array<std::string_view, size>& words,
                              std::string_view text) {
  for (std::size_t i = 0; i < size; ++i) {
    if (words[i] == text) return static_cast<Word>(i);
  }
  return std::nullopt;
}

const RatingWords& words_of(Rating rating) {
  return rating_words[static_cast<std::size_t>(rating)];
}

}  // namespace

std::string_view word(Kind kind) { return word_of(kind_words, kind); }
std::string_view word(Strength strength) { return word_of(strength_words, strength); }
std::string_view word(Basis basis) { return word_of(basis_words, basis); }
std::string_view word(Status status) { return word_of(status_words, status); }
std::string_view word(Rating rating) { return words_of(rating).word; }
std::string_view word(FailOn fail_on) { return word_of(fail_on_words, fail_on); }
std::string_view word(PlanKind kind) { return word_of(plan_kind_words, kind); }
std::string_view word(FactKind kind) { return word_of(fact_kind_words, kind); }

std::string_view phrase(Status status) {
  switch (status) {
    case Status::not_stated:
      return "not stated";
    case Status::not_due:
      return "not due";
    case Status::not_applicable:
      return "not applicable";
    default:
      return word(status);
  }
}

std::string_view phrase(Rating rating) { return words_of(rating).phrase; }
std::string_view meaning(Rating rating) { return words_of(rating).meaning; }

std::optional<Kind> kind_from(std::string_view text) { return word_from<Kind>(kind_words, text); }
std::optional<Strength> strength_from(std::string_view text) {
  return word_from<Strength>(strength_words, text);
}
std::optional<Basis> basis_from(std::string_view text) {
  return word_from<Basis>(basis_words, text);
}
std::optional<Status> status_from(std::string_view text) {
  return word_from<Status>(status_words, text);
}
std::optional<Rating> rating_from(std::string_view text) {
  for (std::size_t i = 0; i < rating_words.size(); ++i) {
    if (rating_words[i].word == text) return static_cast<Rating>(i);
  }
  return std::nullopt;
}
std::optional<FailOn> fail_on_from(std::string_view text) {
  return word_from<FailOn>(fail_on_words, text);
}
std::optional<PlanKind> plan_kind_from(std::string_view text) {
  return word_from<PlanKind>(plan_kind_words, text);
}
std::optional<FactKind> fact_kind_from(std::string_view text) {
  return word_from<FactKind>(fact_kind_words, text);
}

}  // namespace icpcheck
