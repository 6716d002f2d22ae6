// SPDX-License-Identifier: MIT
// Finds in the source what the events of yaml-cpp do not tell: where a value really begins and
// ends. All offsets are bytes into the source.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace icpcheck::yaml {

inline constexpr auto npos = std::string_view::npos;

/// Whether it is a space or a tab.
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || c == '\t'; }
/// Whether nothing stands at `offset`: a space, a tab, a line end, or the end of all.
[[nodiscard]] bool blank_at(std::string_view source, std::size_t offset);
/// The first byte at or after `offset` that is no space and no tab.
[[nodiscard]] std::size_t skip_spaces(std::string_view source, std::size_t offset);

/// Whether one of the characters of `set` stands at `offset`.
[[nodiscard]] bool stands_at(std::string_view source, std::size_t offset, std::string_view set);

/// The end of the anchor, alias or tag that begins at `offset`.
[[nodiscard]] std::size_t property_end(std::string_view source, std::size_t offset);

/// The first byte at or after `offset` that is no space, tab, line end or comment.
[[nodiscard]] std::size_t skip_blank(std::string_view source, std::size_t offset);

/// The first byte of a line, and the end of its text (before "\r\n" or "\n").
[[nodiscard]] std::size_t line_start(std::string_view source, std::size_t offset);
[[nodiscard]] std::size_t line_end(std::string_view source, std::size_t offset);

/// Where a value begins behind its anchor and tag. `tag` is the place of the tag, or `npos`.
struct Properties {
  std::size_t value;
  std::size_t tag = std::string_view::npos;
};

/// Passes over at most one anchor and one tag at `offset`, of those that are expected.
[[nodiscard]] Properties skip_properties(std::string_view source, std::size_t offset, bool anchor,
                                         bool tag);

/// The quote that closes the one at `opening`; `npos` when there is none.
[[nodiscard]] std::size_t closing_quote(std::string_view source, std::size_t opening);

/// The word of YAML's null ("~", "null" ...) that stands at `offset`; "" when none does.
[[nodiscard]] std::string_view null_word(std::string_view source, std::size_t offset);

/// Whether a colon follows what ends at `end` on its line, so that it is a key.
[[nodiscard]] bool is_before_colon(std::string_view source, std::size_t end);

/// The `-` of a list item that was left blank: the last one in the given column of its line
/// before `next`, where the next token stands.
[[nodiscard]] std::size_t blank_item(std::string_view source, std::size_t column, std::size_t next);

/// The place of the `offset`-th byte of `text`, which was read from the scalar at `value`.
[[nodiscard]] std::size_t locate_in_scalar(std::string_view source, std::size_t value,
                                           std::string_view text, std::size_t offset);

/// The bytes of `text`, read from the scalar at `value`, at which two lines were joined: that of
/// the space between them, or that with which the second begins.
[[nodiscard]] std::vector<std::size_t> joints_of_scalar(std::string_view source, std::size_t value,
                                                        std::string_view text);

/// The end of what is written of a scalar on the line on which it begins.
[[nodiscard]] std::size_t scalar_end(std::string_view source, std::size_t value,
                                     std::string_view text);

}  // namespace icpcheck::yaml
