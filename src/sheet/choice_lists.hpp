// SPDX-License-Identifier: MIT
// The choices of cells: short lists stand in the rule itself, the others on a sheet of their own.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "icpcheck/sheet/write.hpp"

namespace icpcheck::sheet {

class ChoiceLists {
 public:
  /// What a rule says for these choices: "\"Yes,No\"", or the name of a list.
  [[nodiscard]] std::string source_of(const std::vector<std::string>& choices);

  [[nodiscard]] bool empty() const { return lists_.empty(); }
  /// A hidden sheet with a list in each column.
  [[nodiscard]] Page page() const;
  /// The names of the lists with their cells on that sheet.
  [[nodiscard]] std::vector<std::pair<std::string, Range>> names() const;

 private:
  std::vector<std::vector<std::string>> lists_;
  std::map<std::vector<std::string>, std::size_t> numbers_;
};

}  // namespace icpcheck::sheet
