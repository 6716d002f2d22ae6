// SPDX-License-Identifier: MIT
// What a document owns besides its text.
#pragma once

#include "icpcheck/yaml/document.hpp"
#include "yaml/arena.hpp"

namespace icpcheck::yaml {

struct Document::Storage {
  explicit Storage(std::size_t source_size);

  Arena arena;
};

/// A map with more keys than this keeps a sorted list of them: for finding, and for duplicates.
inline constexpr std::size_t largest_unsorted_map = 32;

}  // namespace icpcheck::yaml
