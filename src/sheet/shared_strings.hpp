// SPDX-License-Identifier: MIT
// The texts of a workbook, each once.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace icpcheck::sheet {

class SharedStrings {
 public:
  /// The number of the text, by which a cell names it.
  [[nodiscard]] std::size_t add(const std::string& text);
  [[nodiscard]] std::string part() const;

 private:
  std::map<std::string, std::size_t> numbers_;
  std::vector<const std::string*> texts_;  // the keys of `numbers_`, in order of their numbers
  std::size_t uses_ = 0;
};

}  // namespace icpcheck::sheet
