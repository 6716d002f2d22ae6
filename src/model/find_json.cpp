// SPDX-License-Identifier: MIT
// Finds the place of a value in JSON text: the library that reads it does not keep places.
#include <vector>

#include "icpcheck/base/text.hpp"
#include "model/json_object.hpp"
#include "model/json_walker.hpp"

namespace icpcheck {

Location find_json(const std::string& file, std::string_view text, const JsonStep* step) {
  std::vector<const JsonStep*> steps;
  for (; step != nullptr; step = step->before) steps.push_back(step);
  JsonWalker walker(text);
  for (auto next = steps.rbegin(); next != steps.rend(); ++next) walker.enter(**next);
  return locate_json(file, text, walker.at());
}

Location locate_json(const std::string& file, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;
  Location where{file, 1, 1};
  for (const char c : before) where.line += c == '\n' ? 1U : 0U;
  where.column += static_cast<std::uint32_t>(count_characters(before.substr(line_start)));
  return where;
}

}  // namespace icpcheck
