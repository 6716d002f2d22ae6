// SPDX-License-Identifier: MIT
// Making and collecting the diagnostics of one file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::yaml {

/// Thrown to end a file whose last problem has been added already. Never leaves this room.
struct Refused {};

/// Bytes of the source, `end` not included.
struct Extent {
  std::size_t begin;
  std::size_t end;
};

/// A diagnostic that underlines an extent as far as it lies on its first line.
[[nodiscard]] Diagnostic diagnose(const Document& document, Extent extent, std::string code,
                                  std::string message, std::string hint);

/// Text of a file inside a message: cut when it is long.
[[nodiscard]] std::string shorten(std::string_view text);

/// The problems of one file. Holds only so many: a hostile file has more than anyone reads.
class Problems {
 public:
  explicit Problems(const Document& document) : document_(document) {}

  void add(Diagnostic diagnostic);
  void add(Extent extent, std::string code, std::string message, std::string hint);
  /// Adds the problem and ends the file.
  [[noreturn]] void refuse(Diagnostic diagnostic);
  [[noreturn]] void refuse(Extent extent, std::string code, std::string message, std::string hint);

  [[nodiscard]] std::size_t size() const { return found_.size(); }
  /// Takes back all problems but the first `count`.
  void forget_after(std::size_t count);
  /// Hands everything over, in the order of the file.
  void hand_over(Diagnostics& diagnostics);

 private:
  const Document& document_;
  std::vector<Diagnostic> found_;
};

}  // namespace icpcheck::yaml
