// SPDX-License-Identifier: MIT
// Marks by which tools know a finding again in the report of the next change.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// 64 bits of FNV-1a: the same on every machine and in every version.
class Fingerprint {
 public:
  /// Parts are kept apart, so that "ab", "c" is not "a", "bc".
  Fingerprint& add(std::string_view part) {
    for (const char c : part) mix(static_cast<unsigned char>(c));
    mix(0);
    return *this;
  }
  [[nodiscard]] std::string text() const { return fmt::format("{:016x}", hash_); }
  /// The same for one of several that are alike: `occurrence` counts them from 1.
  [[nodiscard]] std::string text(std::size_t occurrence) const {
    return fmt::format("{}:{}", text(), occurrence);
  }

 private:
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }

  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

/// By description and check, never by line: an edit above does not make a finding new.
[[nodiscard]] inline Fingerprint fingerprint_of(const DescriptionResult& description,
                                                const Finding& finding) {
  return Fingerprint{}.add(word(description.kind)).add(description.id).add(finding.check->id);
}

/// How often the id and kind of a description came before it in the report. Ask once for each.
class Occurrences {
 public:
  /// From 1.
  std::size_t next(const DescriptionResult& description) {
    return ++counts_[{description.kind, description.id}];
  }

 private:
  std::map<std::pair<Kind, std::string>, std::size_t> counts_;
};

}  // namespace icpcheck::report
