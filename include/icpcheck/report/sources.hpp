// SPDX-License-Identifier: MIT
// The documents that checks rest on, in words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// The sources of all packs of a report. A long title is shortened to what stands before its
/// first comma, unless two sources would then read the same.
class Sources {
 public:
  explicit Sources(const Report& report);

  /// "Lincolnshire Health and Wellbeing Board, Appendix A, section 1; ..."
  [[nodiscard]] std::string cite(const Check& check) const;
  /// The same, with what a committee's report reports on before the committee: "ICP engagement
  /// document, September 2021, as reported to Lincolnshire HWB, 1.3". Documents that speak for
  /// themselves come first.
  [[nodiscard]] std::string cite_origin(const Check& check) const;
  /// The same as `cite` with the authority and the wording: "... (national guidance; may)". ""
  /// without a source.
  [[nodiscard]] std::string cite_in_full(const Check& check) const;
  /// Each source once, in the order of the packs.
  [[nodiscard]] const std::vector<const Source*>& all() const { return all_; }

 private:
  [[nodiscard]] const Pack* pack_of(const Check& check) const;
  [[nodiscard]] std::string title_of(const Source* source, const SourceReference& reference) const;

  std::map<const Check*, const Pack*> packs_;
  std::map<std::string, std::string, std::less<>> short_titles_;  // by full title
  std::vector<const Source*> all_;
};

}  // namespace icpcheck::report
