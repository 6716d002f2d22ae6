// SPDX-License-Identifier: MIT
// From bytes of the source to lines and columns.
#include "icpcheck/yaml/document.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "yaml/storage.hpp"

namespace icpcheck::yaml {
namespace {

constexpr std::size_t counted_block = 1024;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::uint32_t count_continuations(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), continues_character));
}

std::vector<std::uint32_t> find_line_starts(std::string_view source) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = source.find('\n'); at != std::string_view::npos;
       at = source.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

/// How many bytes before each block go on with a character; empty when there are none at all.
std::vector<std::uint32_t> count_blocks(std::string_view source) {
  std::vector<std::uint32_t> counts;
  std::uint32_t total = 0;
  for (std::size_t i = 0; i <= source.size(); i += counted_block) {
    counts.push_back(total);
    total += count_continuations(source.substr(i, counted_block));
  }
  if (total == 0) counts.clear();
  return counts;
}

/// The number of characters that start before `offset`.
std::size_t characters_before(std::string_view source, const std::vector<std::uint32_t>& counts,
                              std::size_t offset) {
  if (counts.empty()) return offset;
  const std::size_t block = offset / counted_block;
  const std::size_t from = block * counted_block;
  return offset - counts[block] - count_continuations(source.substr(from, offset - from));
}

}  // namespace

// A node takes about four times the bytes of the line that it stands on.
Document::Storage::Storage(std::size_t source_size)
    : arena(std::clamp<std::size_t>(source_size * 4, 1024, 256 * 1024)) {}

Document::Document(std::string file, std::string source)
    : file_(std::move(file)),
      source_(std::move(source)),
      line_starts_(find_line_starts(source_)),
      continuation_counts_(count_blocks(source_)),
      storage_(std::make_unique<Storage>(source_.size())) {}

Document::~Document() = default;

Location Document::locate(std::size_t source_offset) const {
  const std::size_t offset = std::min(source_offset, source_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::uint32_t start = *std::prev(after);
  const std::size_t before = characters_before(source_, continuation_counts_, offset) -
                             characters_before(source_, continuation_counts_, start);
  return {file_, static_cast<std::uint32_t>(after - line_starts_.begin()),
          static_cast<std::uint32_t>(before + 1)};
}

std::string_view Document::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t start = line_starts_[number - 1];
  const bool ended = number < line_starts_.size();
  const std::size_t end = ended ? line_starts_[number] - 1 : source_.size();
  std::string_view text = std::string_view(source_).substr(start, end - start);
  if (ended && text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace icpcheck::yaml
