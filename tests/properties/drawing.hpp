// SPDX-License-Identifier: MIT
// Facts drawn from the schema by chance.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/words.hpp"
#include "properties/tree.hpp"

namespace icpcheck::properties {

/// An organisation that several files of a group may speak of.
struct Body {
  std::string id;
  std::string name;
  std::string type;
};

/// How much is stated, and how much of that is well, in percent.
struct Habits {
  std::size_t stated = 30;   // of the parts of a description
  std::size_t details = 60;  // of the facts of a part
  std::size_t well = 70;     // of what is true or false, and of the words of a list
  std::size_t partial = 6;   // of the lists
};

class Drawing {
 public:
  /// `number`: from which on bodies are numbered, so that no two groups share a name.
  Drawing(Random& random, Date as_of, std::size_t number);

  [[nodiscard]] const std::vector<Body>& bodies() const { return bodies_; }
  [[nodiscard]] Tree description(Kind kind, const Habits& habits);
  /// A value of the type; empty when there is nothing that it could refer to.
  [[nodiscard]] std::optional<Tree> value(schema::TypeId type, const schema::Field& field,
                                          std::size_t depth);
  /// "Body-17", another one each time.
  [[nodiscard]] std::string new_name();
  [[nodiscard]] std::string new_id();
  [[nodiscard]] std::string date();

 private:
  std::optional<Tree> object(const schema::Type& type, std::size_t depth);
  std::optional<Tree> list(const schema::Type& type, const schema::Field& field, std::size_t depth);
  std::optional<Tree> text(const schema::Type& type, const schema::Field& field);
  std::optional<Tree> reference(const schema::Type& type);
  Tree organisations(const schema::Type& type, std::size_t depth);
  void mark_partial(const schema::Type& type, Tree& tree);
  std::string some_check();

  Random& random_;
  Date as_of_;
  std::size_t number_;
  Habits habits_;
  std::vector<Body> bodies_;
  std::vector<std::string> boards_;  // ids, so that a place and its system can mean the same board
};

/// Puts what one day may not follow behind the other: `until` behind `from`.
void put_in_order(Tree& tree, const schema::Schema& schema, schema::TypeId type);
/// Days on which something of the built-in packs falls due, begins or ends.
[[nodiscard]] const std::vector<Date>& days_of_packs();

}  // namespace icpcheck::properties
