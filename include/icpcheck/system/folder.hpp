// SPDX-License-Identifier: MIT
// A folder that the program keeps files of its own in.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "icpcheck/system/look.hpp"

namespace icpcheck::system {

/// Bytes that were read; not filled with anything before, as a text would be.
struct Bytes {
  std::unique_ptr<char[]> data;  // NOLINT(modernize-avoid-c-arrays)
  std::size_t size = 0;

  [[nodiscard]] static Bytes of_size(std::size_t size);
  [[nodiscard]] std::string_view view() const { return {data.get(), size}; }
};

/// Held open: everything happens in that one folder, wherever its path leads meanwhile. Names are
/// those of files directly in it; a link is never followed, and nothing waits for a pipe. Safe to
/// use by several threads and processes.
class Folder {
 public:
  /// Makes the folder if there is none, for its owner only. Empty with an error.
  [[nodiscard]] static std::optional<Folder> open(const std::string& path, std::error_code& error);
  Folder(Folder&&) noexcept;
  Folder& operator=(Folder&&) noexcept;
  ~Folder();

  /// At the folder itself.
  [[nodiscard]] Look look() const;
  [[nodiscard]] Look look_at(const std::string& name) const;
  /// The names of everything in it, in no order.
  [[nodiscard]] std::vector<std::string> names() const;
  /// A whole regular file, and its look. Empty when there is none or it is larger than `limit`.
  [[nodiscard]] std::optional<Bytes> read(const std::string& name, std::size_t limit,
                                          Look& look) const;
  /// The first bytes of a regular file, at most `size`; "" when there is none.
  [[nodiscard]] std::string start_of(const std::string& name, std::size_t size) const;
  /// Puts a new file of these pieces, for its owner only, in the place of an old one.
  [[nodiscard]] std::error_code replace(const std::string& name, std::string_view head,
                                        std::string_view content) const;
  /// Whether `replace` may have left a file of this name behind when a process died.
  [[nodiscard]] static bool may_be_part(std::string_view name);
  /// Makes it one that was modified now.
  void touch(const std::string& name) const;
  void remove(const std::string& name) const;

 private:
  struct Held;
  explicit Folder(std::unique_ptr<Held> held);
  std::unique_ptr<Held> held_;
};

}  // namespace icpcheck::system
