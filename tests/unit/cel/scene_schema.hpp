// SPDX-License-Identifier: MIT
// The schema of all scenes as text: fuzzers, which know no Catch2, load it, too.
#pragma once

#include <string_view>

namespace icpcheck::cel {

inline constexpr std::string_view scene_schema_text = R"json({
  "$id": "https://icpcheck.example/schemas/system.json",
  "type": "object",
  "properties": {
    "yes": {"type": "boolean"},
    "no": {"type": "boolean"},
    "maybe": {"type": "boolean"},
    "one": {"type": "integer"},
    "zero": {"type": "integer"},
    "count": {"type": "integer"},
    "ratio": {"type": "number"},
    "name": {"type": "string"},
    "day": {"type": "string", "format": "date"},
    "colour": {"$ref": "#/$defs/colour"},
    "words": {"type": "array", "items": {"type": "string"}},
    "numbers": {"type": "array", "items": {"type": "integer"}},
    "member": {"$ref": "#/$defs/member"},
    "members": {"type": "array", "items": {"$ref": "#/$defs/member"}},
    "partial": {"type": "array", "items": {"type": "string"}},
    "local": {"type": "object"}
  },
  "additionalProperties": false,
  "$defs": {
    "colour": {"oneOf": [{"const": "red"}, {"const": "green"}, {"const": "blue"}]},
    "member": {
      "type": "object",
      "properties": {
        "name": {"type": "string"},
        "on": {"type": "boolean"},
        "divisor": {"type": "integer"},
        "since": {"type": "string", "format": "date"},
        "colour": {"$ref": "#/$defs/colour"},
        "roles": {"type": "array", "items": {"type": "string"}},
        "deputy": {
          "type": "object",
          "properties": {"name": {"type": "string"}, "on": {"type": "boolean"}},
          "additionalProperties": false
        },
        "partial": {"type": "array", "items": {"type": "string"}}
      },
      "additionalProperties": false
    }
  }
})json";

}  // namespace icpcheck::cel
