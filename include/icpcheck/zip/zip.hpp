// SPDX-License-Identifier: MIT
// ZIP archives in memory: the wrapping of Office files. What is read may come from a stranger.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::zip {

/// A file of an archive. The name has slashes and no `..`.
struct Part {
  std::string name;
  std::string bytes;

  bool operator==(const Part&) const = default;
};

/// How much a stranger's archive may take; 1 MB is 1,000,000 bytes. `ratio` is how many times its
/// packed size a part may have unpacked, asked of parts of more than `ratio_floor` bytes.
struct Limits {
  std::size_t archive_bytes = 20'000'000;
  std::size_t parts = 500;
  std::size_t part_bytes = 32'000'000;
  std::size_t all_bytes = 64'000'000;
  std::size_t ratio = 200;
  std::size_t ratio_floor = 1'000'000;
};

/// Whether the bytes begin as those of an archive.
[[nodiscard]] bool is_archive(std::string_view bytes);

/// The parts in the order of the archive, without folders. Empty when it is damaged, encrypted,
/// above a limit, or has names or methods that are not for us; then `why` is a sentence about "it".
/// Sizes are counted while unpacking, never taken from what the archive says.
[[nodiscard]] std::optional<std::vector<Part>> read(std::string_view bytes, const Limits& limits,
                                                    std::string& why);

/// The archive of these parts, in this order, dated 1980-01-01: the same parts give the same bytes.
[[nodiscard]] std::string write(std::span<const Part> parts);

}  // namespace icpcheck::zip
