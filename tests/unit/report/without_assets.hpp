// SPDX-License-Identifier: MIT
// A page of HTML without its style, script and policy, which have files and tests of their own.
#pragma once

#include <string>
#include <utility>

namespace icpcheck::test {

/// Without the text between two marks; as it is when they do not occur.
inline std::string without(std::string page, const std::string& from, const std::string& to) {
  const std::size_t mark = page.find(from);
  if (mark == std::string::npos) return page;
  const std::size_t start = mark + from.size();
  return page.erase(start, page.find(to, start) - start);
}

inline std::string without_assets(std::string page) {
  page = without(std::move(page), "<style>", "</style>");
  page = without(std::move(page), "<script>", "</script>");
  return without(std::move(page), "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
}

}  // namespace icpcheck::test
