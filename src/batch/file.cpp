// SPDX-License-Identifier: MIT
// Reads and writes whole files.
#include "icpcheck/batch/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "batch/descriptor.hpp"
#include "batch/read.hpp"
#include "batch/refusal.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t block = std::size_t{64} * 1024;
constexpr mode_t mode_bits = 07777;
constexpr mode_t new_file_mode = 0666;

Diagnostic cannot_read(const std::string& path, int error) {
  return refusal(path, error == ENOENT ? "batch.not_found" : "batch.cannot_read", error);
}

Diagnostic cannot_write(const std::string& path, int error) {
  return refusal(path, "batch.cannot_write", error);
}

Diagnostic not_a_file(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "batch.not_a_file";
  diagnostic.where.file = path;
  diagnostic.message = "This is not a file that can be read as a whole.";
  diagnostic.hint = "To read what another program writes, pipe it in and write - for the file.";
  return diagnostic;
}

/// Appends up to `limit` bytes; 0 or the errno value.
int read_up_to(int descriptor, std::size_t limit, std::string& bytes) {
  while (bytes.size() < limit) {
    const std::size_t start = bytes.size();
    const std::size_t wanted = std::min(block, limit - start);
    bytes.resize(start + wanted);
    const ssize_t count = ::read(descriptor, bytes.data() + start, wanted);
    const int error = count < 0 ? errno : 0;
    bytes.resize(start + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count == 0) return 0;
    if (error != 0 && error != EINTR) return error;
  }
  return 0;
}

/// 0 or the errno value.
int write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) content.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int write_and_close(Descriptor& descriptor, std::string_view content) {
  const int error = write_all(descriptor.number(), content);
  if (error != 0) return error;
  return descriptor.close() ? 0 : errno;
}

int write_directly(const std::string& path, std::string_view content) {
  Descriptor descriptor{
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, new_file_mode)};
  return descriptor.is_open() ? write_and_close(descriptor, content) : errno;
}

struct Part {
  std::string path;
  Descriptor descriptor;
};

/// A new file beside `path`, under a name that nobody else uses; errno says why it is not open.
Part create_part(const std::string& path) {
  constexpr int most_attempts = 100;
  const std::filesystem::path target{path};
  const std::string start = "." + target.filename().string() + "." + std::to_string(::getpid());
  for (int attempt = 0;; ++attempt) {
    const std::string name = start + "-" + std::to_string(attempt) + ".part";
    std::string part = (target.parent_path() / name).string();
    Descriptor descriptor{
        ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, new_file_mode)};
    const bool is_taken = !descriptor.is_open() && errno == EEXIST;
    if (!is_taken || attempt == most_attempts) return {std::move(part), std::move(descriptor)};
  }
}

int write_beside_and_rename(const std::string& path, std::string_view content, const mode_t* mode) {
  Part part = create_part(path);
  if (!part.descriptor.is_open()) return errno;
  int error = 0;
  if (mode != nullptr && ::fchmod(part.descriptor.number(), *mode & mode_bits) != 0) error = errno;
  if (error == 0) error = write_and_close(part.descriptor, content);
  if (error == 0 && ::rename(part.path.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(part.path.c_str());
  return error;
}

/// Through links, so that the file is replaced and not the link to it.
std::string resolved(const std::string& path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

int replace(const std::string& path, std::string_view content) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) return write_directly(path, content);
    // A rename would replace a file that is protected against writing.
    if (::access(path.c_str(), W_OK) != 0) return errno;
    return write_beside_and_rename(resolved(path), content, &status.st_mode);
  }
  const bool is_dangling_link = ::lstat(path.c_str(), &status) == 0;
  return is_dangling_link ? write_directly(path, content)
                          : write_beside_and_rename(path, content, nullptr);
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
  std::string bytes;
  if (const int error = read_up_to(descriptor.number(), limit + 1, bytes); error != 0) {
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
  const int error = replace(path, content);
  if (error == EPIPE) return true;  // who reads the pipe has seen enough
  if (error != 0) diagnostics.add(cannot_write(path, error));
  return error == 0;
}

bool same_file(const std::string& path, const std::string& other) {
  std::error_code error;
  return std::filesystem::equivalent(path, other, error) && !error;
}

}  // namespace icpcheck::batch
