// SPDX-License-Identifier: MIT
// What a run has to know of all its files before it checks the first: which of them are
// descriptions, and which belong together.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/batch/recognise.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::batch {

/// One file. Its text is kept only where it cannot be read again or all files are small together.
struct Entry {
  Input input;
  std::optional<Diagnostic> refusal;  // why it cannot be read
  Recognised recognised;
  Kind kind = Kind::system;
  std::string id;      // "" when the file does not say: it belongs to no other
  std::string system;  // of a place, the id of its system; "" when it names none
  Location id_place;
  std::string sha256;  // of the content; "" unless asked for
};

struct Index {
  std::vector<Entry> entries;  // in the order of the inputs
  /// Ids that more than one description has, with the position of the first. It cannot be told
  /// which of them is meant: they are joined with nothing.
  std::map<std::string, std::size_t, std::less<>> repeated;
  std::map<std::string, std::size_t, std::less<>> systems;              // by id: positions
  std::map<std::string, std::vector<std::size_t>, std::less<>> places;  // by id of the system
  bool elsewhere = false;  // whether another shard has a description, or what may be one
};

/// A part of a run: the `number`-th (from 1) of `count`.
struct Shard {
  std::size_t number = 1;
  std::size_t count = 1;
};

/// Reads all inputs, by `jobs` threads, and keeps those of the shard: a system is dealt by a hash
/// of its id, a place by one of its system's, any other file by one of its path, so that what
/// belongs together stays together. `hashes`: whether the contents are hashed, too.
[[nodiscard]] Index make_index(std::vector<Input> inputs, const yaml::Limits& limits,
                               std::size_t jobs, Shard shard = {}, bool hashes = false);

}  // namespace icpcheck::batch
