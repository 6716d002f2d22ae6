// SPDX-License-Identifier: MIT
// Reading and writing whole files, with the refusals of the world as diagnostics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/system/look.hpp"

namespace icpcheck::system {

/// Whether a path may end with a link. The folders on the way to it may be links all the same.
enum class Links : std::uint8_t { followed, refused };

/// A file that is open for reading: what is asked about it and what is read is the same file,
/// whatever happens to its name.
class InputFile {
 public:
  /// Never waits for a pipe.
  explicit InputFile(std::string path, Links links = Links::followed);
  InputFile(InputFile&&) noexcept;
  InputFile& operator=(InputFile&&) noexcept;
  ~InputFile();

  [[nodiscard]] Look look() const;
  /// As `read_file`.
  [[nodiscard]] std::optional<std::string> read(std::size_t limit, Diagnostics& diagnostics) const;

 private:
  struct Opened;
  std::unique_ptr<Opened> opened_;
};

/// The content of a regular file, but at most `limit` + 1 bytes of it: enough to see that it is
/// too large. Never waits for a pipe. Empty exactly when an error was added.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, std::size_t limit,
                                                   Diagnostics& diagnostics,
                                                   Links links = Links::followed);

/// Replaces a file as a whole: either the new content stands there, or the old one does and an
/// error was added. The mode of an existing file is kept. What is no regular file (a device, a
/// pipe) is written to directly.
[[nodiscard]] bool write_file(const std::string& path, std::string_view content,
                              Diagnostics& diagnostics);

/// Adds to the end of a file, which is made when it is not there. False exactly when an error was
/// added.
[[nodiscard]] bool append_to_file(const std::string& path, std::string_view content,
                                  Diagnostics& diagnostics);

}  // namespace icpcheck::system
