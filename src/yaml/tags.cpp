// SPDX-License-Identifier: MIT
// One table of the core tags with the kinds that they demand.
#include "yaml/tags.hpp"

#include <algorithm>
#include <array>

namespace icpcheck::yaml {
namespace {

struct CoreTag {
  std::string_view name;
  std::string_view shown;
  Kind kind;
};

constexpr std::array core_tags{
    CoreTag{"tag:yaml.org,2002:str", "text", Kind::string},
    CoreTag{"tag:yaml.org,2002:int", "a whole number", Kind::integer},
    CoreTag{"tag:yaml.org,2002:float", "a number", Kind::number},
    CoreTag{"tag:yaml.org,2002:bool", "true or false", Kind::boolean},
    CoreTag{"tag:yaml.org,2002:null", "null", Kind::null},
    CoreTag{"tag:yaml.org,2002:seq", "a list", Kind::list},
    CoreTag{"tag:yaml.org,2002:map", "a map of keys and values", Kind::map},
};

const CoreTag* find_tag(std::string_view name) {
  const auto* const found = std::find_if(core_tags.begin(), core_tags.end(),
                                         [name](const CoreTag& tag) { return tag.name == name; });
  return found == core_tags.end() ? nullptr : found;
}

void refuse_tag(Extent place, Problems& problems) {
  problems.add(place, "yaml.tag", "a value that starts with ! is read as a tag, not as text",
               "Put the value in quotes, or write it as a >- block on the lines below.");
}

void refuse_kind(const CoreTag& tag, Extent place, Problems& problems) {
  problems.add(place, "yaml.tag",
               "this tag says that the value is " + std::string(tag.shown) + ", but it is not",
               "Remove the tag, or correct the value.");
}

/// The text by the core schema, as far as the tag allows; a whole number is a number, too.
Resolved resolve_as(Kind kind, std::string_view text) {
  if (kind == Kind::string) return {};
  Resolved value = resolve(text);
  if (kind == Kind::number && value.kind == Kind::integer) {
    value.kind = Kind::number;
    value.number = static_cast<double>(value.integer);
  }
  return value;
}

}  // namespace

void apply_tag(std::string_view tag, Extent place, Scalar& scalar, Problems& problems) {
  const CoreTag* const core = find_tag(tag);
  if (core != nullptr) scalar.value = resolve_as(core->kind, scalar.text);
  scalar.blank = core == nullptr || scalar.value.kind != core->kind;
  if (core == nullptr) {
    refuse_tag(place, problems);
  } else if (scalar.blank) {
    refuse_kind(*core, place, problems);
  }
}

void check_tag(std::string_view tag, Extent place, Kind collection, Problems& problems) {
  const CoreTag* const core = find_tag(tag);
  if (core == nullptr) return refuse_tag(place, problems);
  if (core->kind != collection) refuse_kind(*core, place, problems);
}

}  // namespace icpcheck::yaml
