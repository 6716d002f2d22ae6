// SPDX-License-Identifier: MIT
// Reads from JSON what `fields` lists.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <functional>

#include "icpcheck/model/report_fields.hpp"
#include "model/json_object.hpp"

namespace icpcheck {

class JsonIn {
 public:
  /// `packs` comes to own the packs that the report points to.
  JsonIn(JsonObject& json, std::deque<Pack>& packs, JsonProblems& problems)
      : json_(json), packs_(packs), problems_(problems) {}

  void operator()(std::string_view key, AnyText auto& text) { text = json_.text(key); }
  void operator()(std::string_view key, bool& flag) { flag = json_.flag(key); }
  void operator()(std::string_view key, Date& date) { date = json_.date(key); }
  void operator()(std::string_view key, std::vector<std::string>& texts) {
    texts = json_.texts(key);
  }
  void operator()(std::string_view key, DateReference& date) {
    const std::string text = json_.text(key);
    date.date = parse_date(text);
    if (!date.date) date.parameter = text;
  }
  void operator()(std::string_view key, Subjects& subjects) { subjects.subject = json_.text(key); }
  void operator()(std::string_view key, std::integral auto& number) {
    number = json_.number<std::remove_reference_t<decltype(number)>>(key);
  }
  template <AnyWord T>
  void operator()(std::string_view key, T& value) {
    value = json_.word<T>(key);
  }
  template <class T>
  void operator()(std::string_view key, std::vector<T>& all, const auto&... context) {
    json_.each(key, [&](JsonObject& one) { read(one, all.emplace_back(), context...); });
  }
  template <AnyPart T>
  void operator()(std::string_view key, T& part, const auto&... context) {
    json_.object(key, [&](JsonObject& one) { read(one, part, context...); });
  }

  template <class T>
  void any(std::string_view key, T& value) {
    if (!json_.has(key)) return;
    if constexpr (requires { value.has_value(); }) {
      (*this)(key, value.emplace());
    } else {
      (*this)(key, value);
    }
  }
  void formerly(std::string_view key, auto& value) { any(key, value); }
  void unless_as(std::string_view key, std::string& text, const std::string& other) {
    text = other;
    any(key, text);
  }
  void place(Location& where) {
    if (!json_.has("file")) return;
    where.file = json_.text("file");
    if (!json_.has("line")) return;
    where.line = json_.number<std::uint32_t>("line", 1);
    where.column = json_.number<std::uint32_t>("column", 1);
  }
  /// The one of `all` with the id; without it false, and a problem that `lacking` tells: of the
  /// id, and of where it was looked for.
  template <class T>
  bool one_of(std::string_view key, const T*& one, const auto& all, std::string_view lacking,
              std::string_view where = "") {
    const std::string id = json_.text(key);
    const auto id_of = [](const auto& each) -> std::string_view { return at(each).id; };
    const auto found = std::ranges::find(all, std::string_view(id), id_of);
    if (found == all.end()) {
      json_.refuse(key, fmt::format(fmt::runtime(lacking), id, where));
      return false;
    }
    one = &at(*found);
    return true;
  }
  void findings(std::string_view key, std::vector<const Finding*>& all,
                const DescriptionResult& result);
  /// They follow from the findings: what is written has to be the same.
  void counts(std::string_view key, DescriptionResult& result);
  void packs(std::string_view key, Report& report) {
    json_.each(key, [&](JsonObject& one) {
      read(one, packs_.emplace_back());
      report.packs.push_back(&packs_.back());
    });
  }
  void exit_status(std::string_view key, int& status) {
    status = json_.number<int>(key, 0);
    if (status > 3) json_.refuse(key, "\"exit_status\" has to be a whole number from 0 to 3.");
  }
  void later(std::string_view key, auto& all, const auto& context) {
    last_.emplace_back([this, key, &all, &context] { (*this)(key, all, context); });
  }

  void any_later(std::string_view key, auto& all, const auto& context) {
    if (json_.has(key)) later(key, all, context);
  }

  template <class T>
  static void read(JsonObject& json, std::deque<Pack>& packs, JsonProblems& problems, T& part,
                   const auto&... context) {
    JsonIn in{json, packs, problems};
    fields(in, part, context...);
    // What was put off last needs the least: it comes first.
    for (auto each = in.last_.rbegin(); each != in.last_.rend(); ++each) (*each)();
  }

 private:
  void read(JsonObject& json, auto& part, const auto&... context) {
    read(json, packs_, problems_, part, context...);
  }

  static const auto& at(const auto& one) {
    if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(one)>>) {
      return *one;
    } else {
      return one;
    }
  }

  JsonObject& json_;
  std::deque<Pack>& packs_;
  JsonProblems& problems_;
  std::vector<std::function<void()>> last_;
};

}  // namespace icpcheck
