// SPDX-License-Identifier: MIT
// What is not due becomes due on its day: on the day itself it falls short, from the next on it is
// overdue. Wherever the machine stands and whatever it calls the days.
#include <stdlib.h>
#include <time.h>

#include <clocale>
#include <set>

#include "properties/report_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

constexpr std::size_t day_groups = 6;

constexpr const char* zones[] = {"UTC", "Europe/London", "Pacific/Kiritimati",
                                 "America/Los_Angeles"};
constexpr const char* locales[] = {"C", "de_DE.UTF-8", "C.utf8"};

/// Another place on earth until the end of the block. A locale that is not installed is not used.
class Elsewhere {
 public:
  Elsewhere(const char* zone, const char* locale) {
    if (const char* before = ::getenv("TZ")) zone_ = before;
    locale_ = std::setlocale(LC_ALL, nullptr);
    ::setenv("TZ", zone, 1);
    ::tzset();
    static_cast<void>(std::setlocale(LC_ALL, locale));
  }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;
  ~Elsewhere() {
    if (zone_) {
      ::setenv("TZ", zone_->c_str(), 1);
    } else {
      ::unsetenv("TZ");
    }
    ::tzset();
    static_cast<void>(std::setlocale(LC_ALL, locale_.c_str()));
  }

 private:
  std::optional<std::string> zone_;
  std::string locale_;
};

bool is_open(Status status) { return status == Status::gap || status == Status::not_stated; }

/// "" when the finding is what it should be so many days before (after: negative) it falls due.
std::string wrong(const Finding& finding, Date due, std::int32_t before) {
  const std::string what = finding.check->id + " is " + std::string(word(finding.status)) + " " +
                           std::to_string(before) + " days before " + to_string(due);
  if (before <= 0 && finding.status == Status::not_due) return what;
  if (!is_open(finding.underlying)) return "";
  // A body that began on the day has no other day: then nothing is said of being due or overdue.
  const bool is_of_body = !finding.due && before <= 0;
  if (!is_of_body && finding.due != due) return what + ", and due on another day";
  if (!is_of_body && finding.days != before) return what + ", in " + std::to_string(finding.days);
  if (before > 0 && finding.status != Status::not_due) return what;
  if (before == 0 && finding.strength() <= Strength::minimum && finding.status == Status::gap &&
      !finding.falls_short) {
    return what + " and does not fall short";
  }
  return "";
}

/// The findings that are not due, by their day.
std::map<Date, std::vector<std::string>> not_due(const DescriptionResult& result) {
  std::map<Date, std::vector<std::string>> days;
  for (const Finding* finding : result.not_due) {
    days[*finding->due].emplace_back(finding->check->id);
  }
  return days;
}

std::size_t check_days(const Group& group, const Descriptions& descriptions) {
  std::size_t asked = 0;
  for (const auto& [due, checks] : not_due(audited(descriptions, 0, group.as_of))) {
    for (const std::int32_t before : {1, 0, -1}) {
      const DescriptionResult result = audited(descriptions, 0, Date{due.days - before});
      for (const std::string& check : checks) {
        ++asked;
        const std::string problem = wrong(*result.find(check), due, before);
        if (!problem.empty()) UNSCOPED_INFO(group.text());
        CHECK(problem == "");
      }
    }
  }
  return asked;
}

TEST_CASE("what is not due becomes due on its day, and overdue on the next") {
  std::size_t asked = 0;
  std::size_t turn = 0;
  for (const std::uint64_t seed : seeds(day_groups)) {
    const Group group = make_group(seed);
    const auto descriptions = load(group);
    if (!descriptions) continue;
    const Elsewhere elsewhere(zones[turn % std::size(zones)], locales[turn % std::size(locales)]);
    ++turn;
    asked += check_days(group, *descriptions);
  }
  CHECK(asked > day_groups);
}

TEST_CASE("a report says the same in every time zone and locale") {
  for (const std::uint64_t seed : seeds(1)) {
    INFO("ICPCHECK_SEED=" << seed);
    const TemporaryFolder folder;
    const auto written = write_groups(folder, seed * 1000 + 700, 2);
    std::set<std::string> reports;
    for (const char* zone : zones) {
      for (const char* locale : locales) {
        const Elsewhere elsewhere(zone, locale);
        const cli::Result result =
            check_files({folder.path("in")}, written.front().as_of, asked_for(all_packs()));
        reports.insert(result.out + result.err);
      }
    }
    CHECK(reports.size() == 1);
  }
}

TEST_CASE("without a day, the report is of the day where the machine stands") {
  const TemporaryFolder folder;
  folder.write("a.yaml", cli::small_system());
  for (const char* zone : zones) {
    const Elsewhere elsewhere(zone, "C");
    const auto day = [] {
      const std::time_t now = std::time(nullptr);
      struct tm local {};
      ::localtime_r(&now, &local);
      char text[11];
      static_cast<void>(std::strftime(text, sizeof text, "%Y-%m-%d", &local));
      return std::string(text);
    };
    const std::string before = day();
    const cli::Result result =
        cli::run_cli({"check", folder.path("a.yaml"), "--no-profile", "--format", "json"});
    INFO(zone);
    const auto says = [&result](const std::string& as_of) {
      return result.out.find("\"as_of\": \"" + as_of) != std::string::npos;
    };
    CHECK((says(before) || says(day())));  // midnight may pass
  }
}

}  // namespace
}  // namespace icpcheck::properties
