// SPDX-License-Identifier: MIT
// Asks, fills in and answers as people do, without people.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "icpcheck/sheet/read.hpp"

namespace icpcheck::test {

struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

/// One command of icpcheck.
[[nodiscard]] Ran run(const std::vector<std::string>& arguments);

/// A row of a CSV form.
class FormLine {
 public:
  FormLine(std::vector<std::string>& cells, const std::vector<std::string>& titles)
      : cells_(cells), titles_(titles) {}
  [[nodiscard]] std::string& operator[](std::string_view title);
  [[nodiscard]] const std::string& key() { return (*this)["key"]; }

 private:
  std::vector<std::string>& cells_;
  const std::vector<std::string>& titles_;
};

/// The CSV form with what `fill` writes into each row.
[[nodiscard]] std::string filled(const std::string& csv,
                                 const std::function<void(FormLine& line)>& fill);
/// The same with an answer to the question of a key, in a column.
struct Filled {
  std::string key;
  std::string column;
  std::string text;
};
[[nodiscard]] std::string filled(const std::string& csv, const std::vector<Filled>& cells);

}  // namespace icpcheck::test
