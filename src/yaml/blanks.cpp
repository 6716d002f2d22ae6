// SPDX-License-Identifier: MIT
// Nulls that are written, and values that are not: one event for both, placed at whatever comes
// next.
#include "yaml/events.hpp"
#include "yaml/rescan.hpp"
#include "yaml/syntax.hpp"

namespace icpcheck::yaml {
namespace {

using Awaits = Builder::Awaits;

/// Whether a key is followed by its colon, or announced by a `?` and needs none.
bool has_colon(std::string_view source, Extent key) {
  if (is_before_colon(source, key.end)) return true;
  const std::size_t before =
      key.begin == 0 ? npos : source.find_last_not_of(" \t\r\n", key.begin - 1);
  return before != npos && source[before] == '?';
}

}  // namespace

void Events::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t next = offset_of(mark);
  if (drops_value()) return;
  const Properties properties = skip_properties(source_, next, anchor != 0, false);
  const std::string_view word = null_word(source_, properties.value);
  // The mark of a blank value is that of whatever comes next, which may be a null as key.
  const std::size_t end = properties.value + word.size();
  const bool own = builder_.awaits() == Awaits::key || !is_before_colon(source_, end);
  const bool behind_key =
      builder_.awaits() != Awaits::value || properties.value > builder_.key_offset();
  if (word.empty() || !own || !behind_key) return add_blank(next, anchor);
  add_scalar(
      {.offset = properties.value, .text = word, .value = {.kind = Kind::null}, .plain = true},
      anchor);
}

void Events::add_blank(std::size_t next, YAML::anchor_t anchor) {
  Scalar scalar{.offset = next, .value = {.kind = Kind::null}, .blank = true};
  switch (builder_.awaits()) {
    case Awaits::key:
      problems_.add({next, next + 1}, "yaml.missing_key", "no key is written before the colon",
                    "Write the name of the field before the colon.");
      return builder_.drop_key();
    case Awaits::value:
      scalar.offset = builder_.key_offset();
      report_blank({scalar.offset, scalar_end(source_, scalar.offset, builder_.key())});
      break;
    default:
      scalar.offset = add_blank_item(next, anchor);
  }
  add_scalar(scalar, anchor);
}

void Events::report_blank(Extent key) {
  if (builder_.in_flow() || has_colon(source_, key)) {
    problems_.add(key, "yaml.blank_value", "nothing is written after " + shorten(builder_.key()),
                  "Write a value, or put # before the line if it is not stated.");
  } else {
    problems_.add(
        key, "yaml.missing_colon", "no colon with a space after it is written on this line",
        "Write the line as \"key: value\", or put the text that it belongs to in quotes.");
  }
}

std::size_t Events::add_blank_item(std::size_t next, YAML::anchor_t anchor) {
  if (builder_.innermost() == nullptr && stands_at(source_, next, ",")) {
    problems_.refuse({next, next + 1}, "yaml.syntax", "a value cannot start with ,",
                     "Put the whole value in quotes.");
  }
  if (builder_.innermost() == nullptr) problems_.refuse(empty_file(document_));
  if (builder_.in_flow()) {
    problems_.add({next, next + 1}, "yaml.blank_value", "nothing is written before this",
                  "Write a value, or remove the comma.");
    return next;
  }
  const std::size_t list = builder_.block_offset();
  const std::size_t column = list - line_start(source_, list);
  const std::size_t dash = anchor == 0 ? blank_item(source_, column, next) : next;
  problems_.add({dash, dash + 1}, "yaml.blank_value", "nothing is written after -",
                "Write a value, or remove the -.");
  return dash;
}

}  // namespace icpcheck::yaml
