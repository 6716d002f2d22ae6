// SPDX-License-Identifier: MIT
// What the exit status and the first sentences of a report rest on, counted while a run goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "icpcheck/model/words.hpp"

namespace icpcheck {

struct DescriptionResult;

/// How many of something there are of each strength, in their order.
using StrengthCounts = std::array<std::size_t, strengths.size()>;

/// Findings that fell short in the baseline, too, are not counted.
struct Tally {
  StrengthCounts shortfalls{};  // what may change the exit status
  StrengthCounts known{};       // of these, what is known to be missing
  StrengthCounts unknown{};     // what cannot be confirmed, whether it falls short or not
  std::size_t facts = 0;        // that are not written down
  std::size_t applicable = 0;   // checks above `may` that could be met now
  std::size_t met = 0;          // of these
  std::size_t waiting = 0;      // checks above `may` that wait for the answer to another one
  std::size_t repeated = 0;     // that fell short in the baseline, too
  std::size_t errors = 0;
  std::size_t systems = 0;
  std::size_t places = 0;
  std::size_t law_missing = 0;  // descriptions with a `must` known to be missing
  std::size_t missing = 0;      // others with something else known to be missing
  std::size_t unconfirmed = 0;  // others with something that cannot be confirmed
  bool beyond_law = false;      // whether a `must` counts that is not law
  bool any_check_ran = false;

  void add(const DescriptionResult& result);
  void add(const Tally& other);
  [[nodiscard]] std::size_t descriptions() const { return systems + places; }
};

/// A part of the first sentences, and the list that it is about.
struct OpeningPart {
  enum class About : std::uint8_t { all, known, unknown, not_checked };
  std::string text;
  About about = About::all;
};

/// "2 requirements of law are known to be missing. 7 more cannot be confirmed, because 4 facts are
/// not written down. ..." of one description, and how many of several meet what was asked.
/// `files` could not be read or checked. Joined, the parts are whole sentences.
[[nodiscard]] std::vector<OpeningPart> opening_of(const Tally& tally, std::size_t files);
/// The same as one text.
[[nodiscard]] std::string text_of(const std::vector<OpeningPart>& opening);

/// What checks of that strength ask for: "requirements of law". `beyond_law`: not all are law.
[[nodiscard]] std::string asked_noun(Strength strength, std::size_t count, bool beyond_law);

/// Whether a check was worked out, whatever came of it.
[[nodiscard]] bool any_check_ran(const DescriptionResult& result);

}  // namespace icpcheck
