// SPDX-License-Identifier: MIT
// What was asked of whom, as a description keeps it under `asked`. No check reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/answer/draft.hpp"
#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::answer {

inline constexpr std::string_view is_waiting = "waiting";
inline constexpr std::string_view is_not_known = "not-known";
inline constexpr std::string_view is_answered = "answered";

struct Asked {
  std::string fact;
  std::string of;
  Date asked_on;
  std::optional<Date> due = {};
  std::string result;      // one of the words above
  bool undecided = false;  // answers differ, so that it waits for somebody to decide
  std::string answered_by = {};
  std::optional<Date> answered_on = {};
  std::string paragraph = {};
  std::string remark = {};
};

/// In the order of the file.
[[nodiscard]] std::vector<Asked> asked_in(const yaml::Node& root);

/// Adds what was asked, or what came back: of one fact and person there is one entry. What `asked`
/// leaves empty stays as it was; `asked_on` of an entry that is there changes when it is asked
/// anew.
bool remember(const Asked& asked, Draft& draft, Diagnostics& diagnostics);

/// Somebody has written the fact down: nobody is waited for any more.
bool close(const std::string& fact, Date day, Draft& draft, Diagnostics& diagnostics);

}  // namespace icpcheck::answer
