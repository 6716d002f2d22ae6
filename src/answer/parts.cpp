// SPDX-License-Identifier: MIT
// Lists and groups as people and as YAML write them.
#include "answer/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/schema/loose_date.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::answer {
namespace {

std::string_view without_bullet(std::string_view item) {
  for (const std::string_view bullet : {"- ", "* ", "\xE2\x80\xA2"}) {
    if (item.starts_with(bullet)) return trimmed(item.substr(bullet.size()));
  }
  return item;
}

std::string without_quotes(std::string_view item) {
  item = without_bullet(trimmed(item));
  const bool quoted = item.size() > 1 && item.starts_with('"') && item.ends_with('"');
  return std::string(quoted ? item.substr(1, item.size() - 2) : item);
}

/// Letters, digits and what stands between them in a day: "13 October??" is a doubt, not a day.
bool looks_like_day(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return is_letter_or_digit(c) || std::string_view(" ,./-").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<Date> read_day(std::string_view text) {
  if (const auto day = parse_date(text)) return day;
  if (!looks_like_day(text)) return std::nullopt;
  const auto loose = schema::read_loose_date(text);
  return loose ? parse_date(*loose) : std::nullopt;
}

std::vector<std::string> split_list(std::string_view text, std::string_view signs) {
  std::vector<std::string> items;
  std::string item;
  bool quoted = false;
  const auto take = [&] {
    std::string clean = without_quotes(item);
    if (!clean.empty()) items.push_back(std::move(clean));
    item.clear();
  };
  for (const char c : text) {
    const bool begins = trimmed(item).empty();
    if (c == '"' && (begins || quoted)) quoted = !quoted;
    if (!quoted && signs.find(c) != std::string_view::npos) {
      take();
    } else {
      item += c;
    }
  }
  take();
  return items;
}

std::string slug(std::string_view words, std::size_t longest) {
  std::string made;
  for (const char c : words) {
    if (is_letter_or_digit(c)) {
      made += lower(c);
    } else if (!made.empty() && made.back() != '-') {
      made += '-';
    }
  }
  if (made.size() > longest) {
    const std::size_t end = made.rfind('-', longest);
    made.resize(end == std::string::npos || end == 0 ? longest : end);
  }
  while (made.ends_with('-')) made.pop_back();
  return made;
}

bool is_within(std::string_view path, std::string_view part) {
  if (!path.starts_with(part)) return false;
  const std::string_view rest = path.substr(part.size());
  return rest.empty() || rest.front() == '.' || rest.front() == '[';
}

Understood as_yaml(std::string_view text) {
  Diagnostics problems;
  const auto document =
      yaml::read("", "value: " + std::string(text) + "\n", yaml::Limits{}, problems);
  const bool whole = document != nullptr && !problems.has_errors() && document->root().size() == 1;
  if (whole) return {edit::value_of(*document->root().children().front())};
  return {std::nullopt, fmt::format("\"{}\" cannot be read as YAML.", text),
          "Write it on one line, such as {post: Chair, organisation: icb}."};
}

}  // namespace icpcheck::answer
