// SPDX-License-Identifier: MIT
// Puts reports of several days together to a trend.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "icpcheck/model/read_report.hpp"
#include "icpcheck/model/trend.hpp"

namespace icpcheck::audit {

/// Takes one report after the other, in the order of their days. It holds two of them at a time,
/// and of the others what was open.
class TrendMaker {
 public:
  /// `group_by`: as SummaryPlan has it.
  explicit TrendMaker(std::string group_by);

  /// Its day has to be after that of the one before.
  void add(std::string file, std::unique_ptr<ReadReport> report);
  /// Call it once, at the end.
  [[nodiscard]] Trend finish() &&;

 private:
  /// A check that falls short, since the report that has it first.
  struct Open {
    std::shared_ptr<const TrendDescription> of;
    SharedText title;
    Strength strength = Strength::must;
    Date from;
    bool known = false;
    bool longer = false;
    bool waived = false;  // with leave: it is not told as open, but goes on
  };
  using Key = std::tuple<Kind, std::string, std::string>;  // description and check

  void count(const DescriptionResult& result);
  void compare_with_last(const Report& report, TrendDay& day);
  void follow(const DescriptionResult& result, const DescriptionComparison* comparison);
  void lose(const DescriptionResult& result, const Report& report, TrendDay& day);
  void forget(const DescriptionResult& result, const std::set<std::string>& asked);
  void add_open();
  TrendLine& line(std::map<std::string, std::size_t>& places, std::vector<TrendLine>& lines,
                  const std::string& id, std::string_view name);
  void close(const Key& key, const Open& open, Date day, Cause cause);

  Trend trend_;
  std::map<std::string, std::size_t> group_places_;
  std::map<std::string, std::size_t> clause_places_;
  std::map<Key, Open> open_;
  std::set<std::pair<Kind, std::string>> unread_;  // descriptions that could not be read last
  std::unique_ptr<ReadReport> last_;
};

}  // namespace icpcheck::audit
