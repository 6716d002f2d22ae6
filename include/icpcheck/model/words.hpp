// SPDX-License-Identifier: MIT
// The closed sets of words that packs and reports use, with their spelling.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace icpcheck {

/// What a description is about: an ICS area, or a place-based partnership.
enum class Kind : std::uint8_t { system, place };

/// How hard the guidance presses; heaviest first.
enum class Strength : std::uint8_t { must, minimum, should, may };

/// On what authority a check stands.
enum class Basis : std::uint8_t { law, national_guidance, local_framework, project_reading };

/// The result of a check (docs/packs.md, "Statuses").
enum class Status : std::uint8_t {
  met,
  gap,
  not_stated,
  not_due,
  not_applicable,
  waived,
  error,
  waiting
};

/// The rating of a clause (docs/packs.md, "Ratings").
enum class Rating : std::uint8_t {
  not_applicable,
  not_rated,
  information,
  not_due,
  red,
  amber,
  grey,
  green,
  unknown
};

/// From which strength a shortfall makes the exit status 1.
enum class FailOn : std::uint8_t { must, minimum, should, never };

/// What a line of the forward plan is about: a check, the action that is to close one, or the end
/// of a waiver.
enum class PlanKind : std::uint8_t { check, action, waiver };

/// What moved the result of a check from one run to another: what the descriptions say, how the
/// runs ask (packs, profile, options, version), or the day alone. `unclear`: several of these are
/// others, and the reports do not tell which of them it was.
enum class Cause : std::uint8_t { descriptions, rules, day, unclear };

/// What a stated fact is.
enum class FactKind : std::uint8_t { text, yes_no, number, date, list, object };

inline constexpr std::array kinds{Kind::system, Kind::place};
inline constexpr std::array strengths{Strength::must, Strength::minimum, Strength::should,
                                      Strength::may};
inline constexpr std::array statuses{
    Status::met,    Status::gap,   Status::not_stated, Status::not_due, Status::not_applicable,
    Status::waived, Status::error, Status::waiting};
inline constexpr std::array ratings{Rating::red,         Rating::unknown,        Rating::amber,
                                    Rating::grey,        Rating::green,          Rating::not_due,
                                    Rating::information, Rating::not_applicable, Rating::not_rated};

inline constexpr std::array causes{Cause::descriptions, Cause::rules, Cause::day, Cause::unclear};

/// The words of a set as they stand in files, in the order of its enumerators.
template <class Word>
inline constexpr std::array<std::string_view, 0> words_of{};
template <>
inline constexpr std::array<std::string_view, 2> words_of<Kind>{"system", "place"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Strength>{"must", "minimum", "should",
                                                                    "may"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Basis>{
    "law", "national-guidance", "local-framework", "project-reading"};
template <>
inline constexpr std::array<std::string_view, 8> words_of<Status>{
    "met", "gap", "not_stated", "not_due", "not_applicable", "waived", "error", "waiting"};
template <>
inline constexpr std::array<std::string_view, 9> words_of<Rating>{
    "not_applicable", "not_rated", "information", "not_due", "red",
    "amber",          "grey",      "green",       "unknown"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<FailOn>{"must", "minimum", "should",
                                                                  "never"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<PlanKind>{"check", "action", "waiver"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Cause>{"descriptions", "rules", "day",
                                                                 "unclear"};
template <>
inline constexpr std::array<std::string_view, 6> words_of<FactKind>{"text", "yes_no", "number",
                                                                    "date", "list",   "object"};

/// A word of a closed set.
template <class T>
concept AnyWord = !words_of<T>.empty();

/// Its place in the set, from 0: where arrays that hold something for each word have it.
template <AnyWord Word>
[[nodiscard]] constexpr std::size_t index_of(Word value) {
  return static_cast<std::size_t>(value);
}
/// "not_stated", "national-guidance".
template <AnyWord Word>
[[nodiscard]] constexpr std::string_view word(Word value) {
  return words_of<Word>[index_of(value)];
}
/// Empty when it is none of the set.
template <AnyWord Word>
[[nodiscard]] constexpr std::optional<Word> from_word(std::string_view text) {
  const auto* const found = std::ranges::find(words_of<Word>, text);
  if (found == words_of<Word>.end()) return std::nullopt;
  return static_cast<Word>(found - words_of<Word>.begin());
}

/// For people: "not stated".
[[nodiscard]] std::string_view phrase(Status status);
[[nodiscard]] std::string_view phrase(Rating rating);
/// What a rating means, in a sentence: every report prints it.
[[nodiscard]] std::string_view meaning(Rating rating);

}  // namespace icpcheck
