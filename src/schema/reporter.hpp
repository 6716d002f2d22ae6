// SPDX-License-Identifier: MIT
// Passes problems on until there are so many that nobody reads them.
#pragma once

#include <fmt/format.h>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::schema {

class Reporter {
 public:
  /// A hostile file may hold a problem every four bytes, and a hint costs microseconds.
  static constexpr std::size_t most = 1000;

  explicit Reporter(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// Reports `make(node, arguments...)`, a function of problems.hpp.
  template <class Make, class... Arguments>
  void report(Make make, const yaml::Node& node, const Arguments&... arguments) {
    clean_ = false;
    if (count_ < most) {
      diagnostics_.add(make(node, arguments...));
    } else if (count_ == most) {
      diagnostics_.add(
          at_key(node, "schema.too_many_problems",
                 fmt::format("There are more than {} problems. The rest are not shown.", most)));
    }
    ++count_;
  }
  /// For what the reader has reported already.
  void fail() { clean_ = false; }
  [[nodiscard]] bool clean() const { return clean_; }
  [[nodiscard]] bool full() const { return count_ >= most; }

 private:
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
  bool clean_ = true;
};

}  // namespace icpcheck::schema
