// SPDX-License-Identifier: MIT
// Reads and writes whole files.
#include "icpcheck/batch/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "batch/descriptor.hpp"
#include "batch/read.hpp"
#include "batch/refusal.hpp"
#include "icpcheck/batch/output_file.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t block = std::size_t{64} * 1024;

Diagnostic cannot_read(const std::string& path, int error) {
  return refusal(path, error == ENOENT ? "batch.not_found" : "batch.cannot_read", error);
}

Diagnostic not_a_file(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "batch.not_a_file";
  diagnostic.where.file = path;
  diagnostic.message = "This is not a file that can be read as a whole.";
  diagnostic.hint = "To read what another program writes, pipe it in and write - for the file.";
  return diagnostic;
}

/// Appends up to `limit` bytes; 0 or the errno value. A file is mostly as large as it says: room
/// for one byte more shows its end in one call, and none is left over.
int read_up_to(int descriptor, std::size_t size, std::size_t limit, std::string& bytes) {
  while (bytes.size() < limit) {
    const std::size_t start = bytes.size();
    const std::size_t wanted = std::min(start <= size ? size + 1 - start : block, limit - start);
    bytes.resize(start + wanted);
    const ssize_t count = ::read(descriptor, bytes.data() + start, wanted);
    const int error = count < 0 ? errno : 0;
    bytes.resize(start + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count == 0 || (error == 0 && bytes.size() == size)) return 0;
    if (error != 0 && error != EINTR) return error;
  }
  return 0;
}

}  // namespace

Descriptor open_to_read(const std::string& path) {
  // O_NONBLOCK: opening a pipe nobody writes to must not wait.
  return Descriptor{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
}

std::optional<std::string> read_open(const Descriptor& descriptor, const std::string& path,
                                     std::size_t limit, Diagnostics& diagnostics) {
  struct stat status {};
  if (!descriptor.is_open() || ::fstat(descriptor.number(), &status) != 0) {
    const int error = errno;
    const bool is_socket = error == ENXIO;
    diagnostics.add(is_socket ? not_a_file(path) : cannot_read(path, error));
    return std::nullopt;
  }
  if (!S_ISREG(status.st_mode)) {
    diagnostics.add(S_ISDIR(status.st_mode) ? cannot_read(path, EISDIR) : not_a_file(path));
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  std::string bytes;
  if (const int error = read_up_to(descriptor.number(), size, limit + 1, bytes); error != 0) {
    diagnostics.add(cannot_read(path, error));
    return std::nullopt;
  }
  return bytes;
}

std::optional<std::string> read_file(const std::string& path, std::size_t limit,
                                     Diagnostics& diagnostics) {
  return read_open(open_to_read(path), path, limit, diagnostics);
}

bool write_file(const std::string& path, std::string_view content, Diagnostics& diagnostics) {
  std::optional<OutputFile> file = OutputFile::open(path, diagnostics);
  if (!file) return false;
  file->write(content);
  return file->commit(diagnostics);
}

bool same_file(const std::string& path, const std::string& other) {
  std::error_code error;
  return std::filesystem::equivalent(path, other, error) && !error;
}

}  // namespace icpcheck::batch
