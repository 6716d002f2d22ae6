// SPDX-License-Identifier: MIT
// The closed sets of words that packs and reports use, with their spelling.
#pragma once

#include <array>
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
enum class Status : std::uint8_t { met, gap, not_stated, not_due, not_applicable, waived, error };

/// The rating of a clause (docs/packs.md, "Ratings").
enum class Rating : std::uint8_t {
  not_applicable,
  not_rated,
  information,
  not_due,
  red,
  amber,
  grey,
  green
};

/// From which strength a shortfall makes the exit status 1.
enum class FailOn : std::uint8_t { must, minimum, should, never };

/// What a line of the forward plan is about: a check, the action that is to close one, or the end
/// of a waiver.
enum class PlanKind : std::uint8_t { check, action, waiver };

/// What a stated fact is.
enum class FactKind : std::uint8_t { text, yes_no, number, date, list, object };

inline constexpr std::array kinds{Kind::system, Kind::place};
inline constexpr std::array strengths{Strength::must, Strength::minimum, Strength::should,
                                      Strength::may};
inline constexpr std::array statuses{
    Status::met,    Status::gap,  Status::not_stated, Status::not_due, Status::not_applicable,
    Status::waived, Status::error};
inline constexpr std::array ratings{
    Rating::red,     Rating::amber,       Rating::grey,           Rating::green,
    Rating::not_due, Rating::information, Rating::not_applicable, Rating::not_rated};

/// The word as it stands in files: "not_stated", "national-guidance".
[[nodiscard]] std::string_view word(Kind kind);
[[nodiscard]] std::string_view word(Strength strength);
[[nodiscard]] std::string_view word(Basis basis);
[[nodiscard]] std::string_view word(Status status);
[[nodiscard]] std::string_view word(Rating rating);
[[nodiscard]] std::string_view word(FailOn fail_on);
[[nodiscard]] std::string_view word(PlanKind kind);
[[nodiscard]] std::string_view word(FactKind kind);

/// For people: "not stated".
[[nodiscard]] std::string_view phrase(Status status);
[[nodiscard]] std::string_view phrase(Rating rating);
/// What a rating means, in a sentence: every report prints it.
[[nodiscard]] std::string_view meaning(Rating rating);

[[nodiscard]] std::optional<Kind> kind_from(std::string_view text);
[[nodiscard]] std::optional<Strength> strength_from(std::string_view text);
[[nodiscard]] std::optional<Basis> basis_from(std::string_view text);
[[nodiscard]] std::optional<Status> status_from(std::string_view text);
[[nodiscard]] std::optional<Rating> rating_from(std::string_view text);
[[nodiscard]] std::optional<FailOn> fail_on_from(std::string_view text);
[[nodiscard]] std::optional<PlanKind> plan_kind_from(std::string_view text);
[[nodiscard]] std::optional<FactKind> fact_kind_from(std::string_view text);

}  // namespace icpcheck
