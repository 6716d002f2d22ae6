// SPDX-License-Identifier: MIT
// The getters of timestamps and durations, and our own date and days.
#include <array>

#include "cel/functions.hpp"
#include "cel/quoted.hpp"
#include "cel/time.hpp"

namespace icpcheck::cel {
namespace {

using Arguments = std::span<const Value>;

template <Part part>
Result part_of_timestamp(Context&, Arguments a) {
  return known(Value::of(get(part, as<Timestamp>(a[0]))));
}

template <Part part>
Result part_in_zone(Context&, Arguments a) {
  const Zone zone = parse_zone(a[1].text());
  const std::string written = quoted(a[1].text());
  if (zone.kind == ZoneKind::name) {
    return failed("Time zones by name, such as " + written +
                  ", are not supported: write UTC or an offset such as +01:00.");
  }
  if (zone.kind == ZoneKind::malformed) return failed(written + " is not a time zone.");
  return known(Value::of(get(part, as<Timestamp>(a[0]), zone.seconds_east)));
}

template <Part part>
Result part_of_duration(Context&, Arguments a) {
  return known(Value::of(get(part, as<Duration>(a[0]))));
}

Result date(Context&, Arguments a) {
  const auto day = parse_date(a[0].text());
  if (!day) return failed(quoted(a[0].text()) + " is not a date: write YYYY-MM-DD.");
  return known(Value::of(*day));
}

Result days(Context&, Arguments a) {
  const auto duration = duration_of_days(as<std::int64_t>(a[0]));
  if (!duration) return failed("The number of days is too large.");
  return known(Value(Value::Variant(*duration)));
}

using enum Pattern;

template <Part part>
constexpr std::array<Overload, 2> getters(std::string_view name) {
  return {Overload{name, Style::member, 1, {timestamp, any}, integer, part_of_timestamp<part>},
          Overload{name, Style::member, 2, {timestamp, string}, integer, part_in_zone<part>}};
}
template <Part part>
constexpr Overload getter_of_duration(std::string_view name) {
  return {name, Style::member, 1, {duration, any}, integer, part_of_duration<part>};
}

std::vector<Overload> make_time_table() {
  std::vector<Overload> table = {
      {"date", Style::global, 1, {string, any}, timestamp, date},
      {"days", Style::global, 1, {integer, any}, duration, days},
      getter_of_duration<Part::hours>("getHours"),
      getter_of_duration<Part::minutes>("getMinutes"),
      getter_of_duration<Part::seconds>("getSeconds"),
      getter_of_duration<Part::milliseconds>("getMilliseconds"),
  };
  for (const auto& both :
       {getters<Part::full_year>("getFullYear"), getters<Part::month>("getMonth"),
        getters<Part::date>("getDate"), getters<Part::day_of_month>("getDayOfMonth"),
        getters<Part::day_of_week>("getDayOfWeek"), getters<Part::day_of_year>("getDayOfYear"),
        getters<Part::hours>("getHours"), getters<Part::minutes>("getMinutes"),
        getters<Part::seconds>("getSeconds"), getters<Part::milliseconds>("getMilliseconds")}) {
    table.insert(table.end(), both.begin(), both.end());
  }
  return table;
}

}  // namespace

std::span<const Overload> time_overloads() {
  static const std::vector<Overload> table = make_time_table();
  return table;
}

}  // namespace icpcheck::cel
