// SPDX-License-Identifier: MIT
// Goes over JSON text by its brackets and commas, without reading what stands between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/json_object.hpp"

namespace icpcheck {

/// Goes over valid JSON; over any other text it comes to an end, somewhere. It compares keys as
/// written, which is right for all keys of reports.
class JsonWalker {
 public:
  explicit JsonWalker(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() {
    skip_space();
    return at_;
  }
  /// Goes to the key or the position of a step; to the end of what it is in, if there is none.
  void enter(const JsonStep& step);
  /// Whether `c` comes next, which it then goes over.
  bool take(char c) {
    const bool is_next = at() < text_.size() && text_[at_] == c;
    if (is_next) ++at_;
    return is_next;
  }
  /// As it is written, without the space around it; "" where there is none.
  std::string_view take_value();

 private:
  void skip_space();
  std::string_view take_key();
  void skip_text();
  void skip_value();

  std::string_view text_;
  std::size_t at_ = 0;
};

/// A text without what a list in it holds, and that by itself.
struct WithoutList {
  std::string rest;
  std::vector<std::string_view> items;  // of the text
};

/// Takes from the root what the list at `key` holds, so that it can be read one at a time. A text
/// is valid JSON when the rest and all items are, and only then. Takes nothing from one that is
/// damaged, or that has no such list.
[[nodiscard]] WithoutList without_list(std::string_view text, std::string_view key);

}  // namespace icpcheck
