// SPDX-License-Identifier: MIT
// The lists of a Word document: bullets, and numbers that begin anew with each list.
#pragma once

#include <string>

namespace icpcheck::paper {

/// The numbers under which lists are known; those of a template stay as they are.
class DocxNumbering {
 public:
  /// `part` is the part of lists of a template; "" for none.
  explicit DocxNumbering(std::string part);

  [[nodiscard]] int bullets() const { return first_; }
  /// A list that begins with 1.
  [[nodiscard]] int next_numbers() { return first_ + ++numbered_; }
  /// The part with our lists in it.
  [[nodiscard]] std::string written() const;

 private:
  std::string part_;
  int kind_ = 1;   // the first number for kinds of lists that is free
  int first_ = 1;  // the same for lists
  int numbered_ = 0;
};

}  // namespace icpcheck::paper
