// SPDX-License-Identifier: MIT
// ZIP archives in memory: the wrapping of Office files. What is read may come from a stranger.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// What would help differs. `too_large`: above a limit. `unusual`: names or methods that no Office
/// program writes.
enum class Reason : std::uint8_t { damaged, too_large, password, unusual };

/// Why an archive is not read; `why` is a sentence about "it".
struct Refusal {
  Reason reason = Reason::damaged;
  std::string why;

  bool operator==(const Refusal&) const = default;
};

/// The parts in the order of the archive, without folders. Empty when `refusal` says why. Sizes are
/// counted while unpacking, never taken from what the archive says.
[[nodiscard]] std::optional<std::vector<Part>> read(std::string_view bytes, const Limits& limits,
                                                    Refusal& refusal);

/// The archive of these parts, in this order, dated 1980-01-01: the same parts give the same bytes.
[[nodiscard]] std::string write(std::span<const Part> parts);

}  // namespace icpcheck::zip
