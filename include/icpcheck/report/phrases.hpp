// SPDX-License-Identifier: MIT
// Words and signs that all formats for people share.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/text.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/line.hpp"

namespace icpcheck::report {

/// One character that goes before the word, so that colour is never the only sign.
[[nodiscard]] std::string_view sign(Rating rating);
/// The same with the word, in colours where there are any.
[[nodiscard]] paper::Run tag(Rating rating);
[[nodiscard]] paper::Run tag(Status status);

/// "national guidance".
[[nodiscard]] std::string_view phrase(Basis basis);
/// What a strength asks, in a sentence.
[[nodiscard]] std::string_view meaning(Strength strength);
/// What a result means, in a sentence.
[[nodiscard]] std::string_view meaning(Status status);

/// On what a finding stands, in a word: "law", "must", "minimum", "expected", "allowed".
[[nodiscard]] std::string_view asked_by(const Finding& finding);
/// "2 requirements of law": findings of one strength.
[[nodiscard]] std::string asked_words(const std::vector<const Finding*>& findings);

/// "2 gap, 5 not stated": how many there are of those results; "" when there are none.
[[nodiscard]] std::string counted(const StatusCounts& counts,
                                  std::span<const Status> results = statuses);

/// "2 must, 1 should"; "none".
[[nodiscard]] std::string heavy_of(const StrengthCounts& counts);
/// " · place of lincolnshire", " · system": what stands behind the file of a description.
[[nodiscard]] std::string about_kind(const DescriptionResult& result);

/// "It has been met since 8 November 2022, 39 days after it was due."; empty: in time or not known.
[[nodiscard]] paper::Line late_line(const Finding& finding);

/// "in 1 day", "today", "12 days ago".
[[nodiscard]] std::string days_from_now(std::int32_t days);
/// "in 1 day", "due today", "overdue by 12 days".
[[nodiscard]] std::string due_phrase(std::int32_t days);
/// The same of a line of the forward plan.
[[nodiscard]] std::string due_phrase(const PlanItem& item);
/// "2022-07-01 instead of 2022-04-01", "left out": what a profile makes of its subject.
[[nodiscard]] std::string change_phrase(const ProfileChange& change);
/// "icp.chair (Chair of the ICP)": the path, and its title unless that says the same.
[[nodiscard]] std::string name_of(const MissingFact& fact);
/// The same title, "" where it says no more than the path.
[[nodiscard]] std::string title_of(const MissingFact& fact);
/// "It is overdue by 12 days: it was due on 2022-04-01."; empty for a check without a date.
[[nodiscard]] paper::Line due_line(const Finding& finding);
/// A word of a vocabulary or a key as words: "director of children's services", "HWB chair".
[[nodiscard]] std::string in_words(std::string_view word);
/// True when all that is known meets the check, and only the rest of a partial list is open.
[[nodiscard]] bool misses_rest_of_list(const Finding& finding);
/// What closes a finding that does not meet its check; "" when the check does not say.
[[nodiscard]] std::string remedy_of(const Finding& finding);
/// All of it in one text, for tools that show a message at a line: what was asked, the result, its
/// reason, and what closes it.
[[nodiscard]] std::string message_of(const Finding& finding);

/// The name of a board with the short word for what it is: "Lincolnshire HWB".
[[nodiscard]] std::string with_short_words(std::string name);
/// "A Bill would change this. Source: Health Bill."
[[nodiscard]] std::string text_of(const ReportNotice& notice);
/// A very long name, cut for headings and tables.
[[nodiscard]] std::string short_name(std::string_view name);

}  // namespace icpcheck::report
