// SPDX-License-Identifier: MIT
// The names of a finding: who is missing, who has not signed, what overlaps.
#pragma once

#include <string>
#include <unordered_set>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {

class NameList {
 public:
  NameList(const Check& check, Inquiry& inquiry, Finding& finding)
      : check_(check), inquiry_(inquiry), finding_(finding) {}

  /// Adds what `names` of the check gives, each once.
  void collect();
  /// The same for a subject that does not meet the check, while its element is bound. Where one
  /// subject falls short, those of whom that is not known are not named: they are others, perhaps.
  /// `before` is the status of the finding without it.
  void collect_subject(Status subject, Status before);

 private:
  const Check& check_;
  Inquiry& inquiry_;
  Finding& finding_;
  std::unordered_set<std::string> known_;
};

}  // namespace icpcheck::audit
