// SPDX-License-Identifier: MIT
// What a fact means, how it is found out and written down, and which checks read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::form {

/// A fact of descriptions, of none in particular.
struct Fact {
  std::string path;                      // "hwbs[].jsna.in_force"
  std::string key;                       // as `set` takes it: "hwbs[ID].jsna.in_force"
  const schema::Field* field = nullptr;  // never null
  const schema::Type* parent = nullptr;  // that has the field; never null
  Kind kind = Kind::system;
};

/// All of a kind of description, in the order of the schema: a fact, then its parts.
[[nodiscard]] std::vector<Fact> facts_of(const schema::Schema& schema, Kind kind);

/// The fact that a path of a report means, of each kind that has it: of "hwbs[north].jsna" with the
/// key "hwbs[north].jsna". Brackets and what stands in them may be left out, capital letters do not
/// count, and keys below `local` mean that. None when it is no path of a fact.
[[nodiscard]] std::vector<Fact> find_facts(std::string_view path, const schema::Schema& schema);

/// The paths of facts that end in these keys, which may be one: "icp.meetings.in_public" and
/// "partnership.meetings.in_public" of "in_public".
[[nodiscard]] std::vector<std::string> facts_ending_in(std::string_view keys,
                                                       const schema::Schema& schema);

/// All that the schema and the packs say of a fact that `find_facts` gave; once where both kinds of
/// description say the same. `apart`: something stands above it.
void explain(const std::vector<Fact>& facts, const PackList& packs, const schema::Schema& schema,
             bool apart, paper::Writer& writer);

/// Which facts a check reads, each with its question: those that decide whether it is asked, then
/// those that it is met by.
void tell_facts(const Check& check, const schema::Schema& schema, paper::Writer& writer);

}  // namespace icpcheck::form
