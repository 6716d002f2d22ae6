// SPDX-License-Identifier: MIT
// What stands under a path, without reading it.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>

namespace icpcheck::system {

enum class FileKind : std::uint8_t {
  none,  // nothing is there, or it cannot be looked at
  file,  // a regular one, which has an end
  folder,
  link,
  other,  // a pipe, a socket, a device
};

/// The same for every name and link under which one file can be reached, as long as it exists.
struct FileId {
  std::uint64_t device = 0;
  std::uint64_t number = 0;

  friend auto operator<=>(const FileId&, const FileId&) = default;
};

struct Look {
  FileKind kind = FileKind::none;
  FileId id;
  std::size_t size = 0;  // in bytes
  std::chrono::system_clock::time_point modified;
  bool others_can_write = false;  // users other than its owner
  bool others_can_use = false;    // the same, to read, write or enter
  bool has_other_names = false;   // hard links
  std::uint64_t owner = 0;        // the number of a user
  std::error_code error;          // why the kind is none

  [[nodiscard]] bool is_there() const { return kind != FileKind::none; }
  /// Whether it belongs to the user who runs this.
  [[nodiscard]] bool is_own() const;
};

/// Through links.
[[nodiscard]] Look look_at(const std::string& path);
/// A link is looked at itself.
[[nodiscard]] Look look_at_link(const std::string& path);

/// Where writing to a path leads: to something that is there, or to a name in a folder.
struct Place {
  Look there;
  std::string path;  // behind links that lead to what does not exist yet
  Look folder;       // in which it lies; of kind none when there is none
};

[[nodiscard]] Place place_of(const std::string& path);
/// Whether both lead to one file, or may do so once it exists: not every disk tells capital letters
/// apart.
[[nodiscard]] bool may_be_one_file(const Place& place, const Place& other);

/// Through links: whether a file that is there, or would be made there, lies in the folder or
/// below.
[[nodiscard]] bool lies_in(const std::string& path, const std::string& folder);

}  // namespace icpcheck::system
