// SPDX-License-Identifier: MIT
// Lists and groups as people and as YAML write them.
#include "answer/parts.hpp"

#include <fmt/format.h>

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

}  // namespace

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
