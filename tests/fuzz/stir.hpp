// SPDX-License-Identifier: MIT
// Puts what bytes choose into every field of a report, found by the list that JSON and the cache
// are written by. What points to other parts stays, so that it is a report still.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/model/report_fields.hpp"
#include "support.hpp"

namespace icpcheck::fuzz {

/// Texts that mean something to some format.
inline constexpr std::array<std::string_view, 24> hostile_texts{"",
                                                                " ",
                                                                "\n",
                                                                "\r\n\t",
                                                                "a",
                                                                "<script>alert(1)</script>",
                                                                "]]>",
                                                                "--><!--",
                                                                "&amp;&#0;",
                                                                "\"'`",
                                                                "=1+1",
                                                                "@SUM(1)",
                                                                "-1",
                                                                "|a|b|",
                                                                "[a](javascript:b)",
                                                                "``` ~~~ # * _ 1. <!--",
                                                                "%0A::error::a",
                                                                "\x1b[31m\x1b]0;t\x07",
                                                                "\xE2\x80\xAE\xE2\x80\x8B",
                                                                "\xFF\xC0\x80\xED\xA0\x80",
                                                                "\xEF\xBF\xBF",
                                                                "{0} {} %s",
                                                                "/a/../b",
                                                                "https://example.org/?a=(b)&c"};

class Stir {
 public:
  explicit Stir(Choices& choices) : choices_(choices) {}

  void operator()(std::string_view key, auto& value) { any(key, value); }
  void operator()(std::string_view /*key*/, auto& all, const auto& context) {
    for (auto& one : all) fields(*this, one, context);
  }
  void any(std::string_view key, auto& value) {
    // What names other parts, and what is drawn by ourselves.
    constexpr std::array<std::string_view, 5> kept{"id", "needs", "replaces", "covers", "drawing"};
    if (std::ranges::find(kept, key) == kept.end()) stir(value);
  }
  void unless_as(std::string_view /*key*/, auto& text, const std::string& /*other*/) { stir(text); }
  void place(Location& where) {
    stir(where.file);
    if (keeps()) return;
    where.line = static_cast<std::uint32_t>(1 + choices_.below(1000));
    where.column = static_cast<std::uint32_t>(1 + choices_.below(1000));
  }
  bool one_of(std::string_view /*key*/, auto& /*one*/, const auto& /*all*/,
              const auto&... /*lacking*/) {
    return true;
  }
  void findings(std::string_view /*key*/, auto& /*all*/, const DescriptionResult& /*result*/) {}
  void counts(std::string_view /*key*/, const auto& /*result*/) {}
  void later(std::string_view key, auto& all, const DescriptionResult& result) {
    (*this)(key, all, result);
  }
  void any_later(std::string_view key, auto& all, const DescriptionResult& result) {
    (*this)(key, all, result);
  }
  void formerly(std::string_view /*key*/, auto& /*value*/) {}
  void exit_status(std::string_view /*key*/, int& status) { stir(status); }
  void packs(std::string_view /*key*/, const Report& /*report*/) {}

 private:
  /// Most stays as it is, and all once there is nothing to choose.
  bool keeps() { return choices_.below(4) < 3; }

  template <class T>
  void stir(T& value) {
    if constexpr (AnyText<T>) {
      if (!keeps()) value = T{text()};
    } else if constexpr (AnyWord<T>) {
      if (!keeps()) value = static_cast<T>(choices_.below(words_of<T>.size()));
    } else if constexpr (std::is_same_v<T, bool>) {
      if (!keeps()) value = choices_.flag();
    } else if constexpr (std::is_arithmetic_v<T>) {
      if (!keeps()) value = static_cast<T>(choices_.below(1000));
    } else if constexpr (std::is_same_v<T, Date>) {
      if (!keeps()) value = Date{static_cast<std::int32_t>(choices_.below(60'000))};
    } else if constexpr (requires(Stir & stir) { fields(stir, value); }) {
      fields(*this, value);
    }
  }
  template <class T>
  void stir(std::optional<T>& value) {
    if (!keeps()) value = choices_.flag() ? std::optional<T>{T{}} : std::nullopt;
    if (value) stir(*value);
  }
  template <class T>
  void stir(std::vector<T>& values) {
    constexpr bool is_pointed_to = std::is_same_v<T, Clause> || std::is_same_v<T, Check>;
    if (!is_pointed_to && !keeps()) values.resize(choices_.below(4));
    for (T& value : values) stir(value);
  }

  std::string text() {
    const std::size_t choice = choices_.below(hostile_texts.size() + 8);
    if (choice < hostile_texts.size()) return std::string(hostile_texts[choice]);
    if (choice == hostile_texts.size() && !std::exchange(told_long_, true)) {
      return std::string(40'000, 'n');
    }
    return std::string(choices_.take(choices_.below(20)));
  }

  Choices& choices_;
  bool told_long_ = false;  // one is enough, and each makes all slower
};

}  // namespace icpcheck::fuzz
