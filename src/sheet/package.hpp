// SPDX-License-Identifier: MIT
// The parts of an Office file and how they are related (ECMA-376, part 2).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::sheet {

/// `type` is the last word of its type: "worksheet". `target` is the name of a part, or an address
/// where it is external.
struct Relation {
  std::string id;
  std::string type;
  std::string target;
  bool external = false;
};

/// An XML part while it is read. Its text lies in `bytes`.
struct PartDocument {
  std::string bytes;
  pugi::xml_document xml;
};

class Package {
 public:
  /// Unpacks it within limits, of which those of relations are one. Empty when `problems` got an
  /// error.
  [[nodiscard]] static std::optional<Package> open(const SharedText& file, std::string_view bytes,
                                                   Diagnostics& problems);

  /// Names are the same in letters of either case.
  [[nodiscard]] bool has(std::string_view name) const;
  /// The bytes of a part; "" when there is none.
  [[nodiscard]] std::string_view bytes_of(std::string_view name) const;
  /// All names, in small letters.
  [[nodiscard]] std::vector<std::string_view> names() const;

  /// Of a part to others, "" for the whole file.
  [[nodiscard]] std::vector<Relation> relations(std::string_view part) const;
  /// Takes a part out and reads it; false, with an error in `problems`, when that is not possible.
  /// Each part can be taken once: what names it twice cannot make us read it twice.
  [[nodiscard]] bool take(std::string_view name, PartDocument& document, Diagnostics& problems);

 private:
  explicit Package(SharedText file) : file_(std::move(file)) {}

  /// Before a tree is made of it. False, with an error in `problems`, when that costs too much.
  [[nodiscard]] bool fits(std::string_view name, std::string_view bytes, std::size_t most,
                          Diagnostics& problems) const;

  SharedText file_;
  std::map<std::string, std::string, std::less<>> parts_;  // by name in small letters
};

/// The relations that the bytes of a part list; those of `folder` are resolved. None of bytes that
/// are no XML.
[[nodiscard]] std::vector<Relation> parse_relations(std::string_view bytes,
                                                    std::string_view folder);

/// How many tags, attributes and texts it has, at the most: what a tree of it costs grows with
/// them.
[[nodiscard]] std::size_t count_all_markup(std::string_view xml);

}  // namespace icpcheck::sheet
