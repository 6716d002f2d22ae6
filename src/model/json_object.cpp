// SPDX-License-Identifier: MIT
#include "model/json_object.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace icpcheck {
namespace {

constexpr std::string_view other_version =
    "The report was changed by hand, or another version of icpcheck wrote it. Write it again with "
    "\"icpcheck check --format json\".";

std::string text_of(const Json& json) {
  return std::string(std::string_view(json.get_ref<const Json::string_t&>()));
}

}  // namespace

void JsonProblems::add(const JsonStep* step, std::string code, std::string message) {
  if (++count_ > most) return;
  Diagnostic problem =
      error_of({}, std::move(code), std::move(message), std::string(other_version));
  problem.where = find_json(file_, text_, step);
  diagnostics_.add(std::move(problem));
}

JsonObject::JsonObject(const Json& json, const JsonStep* step, JsonProblems& problems)
    : json_(json), step_(step), problems_(problems) {
  if (!json.is_object()) problems_.add(step, "report.wrong_type", "Here has to be an object.");
}

const Json* JsonObject::find(std::string_view key) const {
  if (!json_.is_object()) return nullptr;
  const auto found = json_.find(key);
  return found == json_.end() ? nullptr : &*found;
}

const Json* JsonObject::take(std::string_view key) {
  taken_.push_back(key);
  const Json* value = find(key);
  if (value == nullptr && json_.is_object()) {
    problems_.add(step_, "report.missing_key", fmt::format("This lacks the key \"{}\".", key));
  }
  return value;
}

bool JsonObject::is(std::string_view key, bool right, std::string_view wanted) {
  if (right) return true;
  const JsonStep step{step_, key};
  problems_.add(&step, "report.wrong_type", fmt::format("\"{}\" has to be {}.", key, wanted));
  return false;
}

std::string JsonObject::text(std::string_view key) {
  const Json* value = take(key);
  if (value == nullptr || !is(key, value->is_string(), "text")) return {};
  return text_of(*value);
}

std::vector<std::string> JsonObject::texts(std::string_view key) {
  const Json* value = take(key);
  if (value == nullptr) return {};
  const bool right =
      value->is_array() &&
      std::all_of(value->begin(), value->end(), [](const Json& item) { return item.is_string(); });
  if (!is(key, right, "a list of texts")) return {};
  std::vector<std::string> texts;
  for (const Json& item : *value) texts.push_back(text_of(item));
  return texts;
}

bool JsonObject::flag(std::string_view key) {
  const Json* value = take(key);
  return value != nullptr && is(key, value->is_boolean(), "true or false") && value->get<bool>();
}

Date JsonObject::date(std::string_view key) {
  const Json* value = take(key);
  if (value == nullptr || !is(key, value->is_string(), "a date")) return {};
  const std::optional<Date> day = parse_date(text_of(*value));
  return is(key, day.has_value(), "a date, as 2021-12-07") ? *day : Date{};
}

std::int64_t JsonObject::whole(std::string_view key, std::int64_t least, std::int64_t most) {
  const Json* value = take(key);
  if (value == nullptr) return {};
  // Of what does not fit into 64 bits with a sign, the library says that it has none.
  const bool fits = value->is_number_integer() &&
                    (!value->is_number_unsigned() ||
                     value->get<std::uint64_t>() <= static_cast<std::uint64_t>(most));
  const bool right =
      fits && value->get<std::int64_t>() >= least && value->get<std::int64_t>() <= most;
  if (!is(key, right, fmt::format("a whole number from {} to {}", least, most))) return {};
  return value->get<std::int64_t>();
}

void JsonObject::refuse(std::string_view key, std::string message) {
  const JsonStep step{step_, key};
  problems_.add(&step, "report.wrong_value", std::move(message));
}

void JsonObject::end() {
  if (!json_.is_object() || json_.size() == taken_.size()) return;
  for (const auto& [key, value] : json_.items()) {
    if (std::ranges::find(taken_, std::string_view(key)) != taken_.end()) continue;
    const JsonStep step{step_, key};
    problems_.add(&step, "report.unknown_key",
                  fmt::format("There is no key \"{}\" in a report here.", key));
  }
}

}  // namespace icpcheck
