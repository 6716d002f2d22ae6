// SPDX-License-Identifier: MIT
// Reads and writes whole files.
#include "icpcheck/system/file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "icpcheck/system/output_file.hpp"
#include "icpcheck/system/refusal.hpp"
#include "system/descriptor.hpp"
#include "system/status.hpp"

namespace icpcheck::system {
namespace {

constexpr std::size_t read_block = std::size_t{64} * 1024;

Diagnostic cannot_read(const std::string& path, int error) {
  return refusal(path, error == ENOENT ? "batch.not_found" : "batch.cannot_read",
                 {error, std::generic_category()});
}

Diagnostic not_a_file(const std::string& path) {
  return error_of(path, "batch.not_a_file", "This is not a file that can be read as a whole.",
                  "Save what it holds in a file. Descriptions, reports and lists can also be piped "
                  "in: write - for the file.");
}

Diagnostic is_link(const std::string& path) {
  return error_of(path, "batch.is_link",
                  "This is a link, which could lead to any file, so it was not followed.",
                  "Put the file itself in its place.");
}

/// Appends up to `limit` bytes; 0 or the errno value. A file is mostly as large as it says: room
/// for one byte more shows its end in one call, and none is left over.
int read_up_to(int descriptor, std::size_t size, std::size_t limit, std::string& bytes) {
  while (bytes.size() < limit) {
    const std::size_t start = bytes.size();
    const std::size_t wanted =
        std::min(start <= size ? size + 1 - start : read_block, limit - start);
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

struct InputFile::Opened {
  // O_NONBLOCK: opening a pipe nobody writes to must not wait.
  Opened(std::string named, Links links)
      : path(std::move(named)),
        descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY |
                                            (links == Links::refused ? O_NOFOLLOW : 0))),
        error(descriptor.is_open() ? 0 : errno),
        is_refused_link(error != 0 && links == Links::refused &&
                        look_at_link(path).kind == FileKind::link) {}

  std::string path;
  Descriptor descriptor;
  int error;  // why it is not open
  bool is_refused_link;
};

InputFile::InputFile(std::string path, Links links)
    : opened_(std::make_unique<Opened>(std::move(path), links)) {}
InputFile::InputFile(InputFile&&) noexcept = default;
InputFile& InputFile::operator=(InputFile&&) noexcept = default;
InputFile::~InputFile() = default;

Look InputFile::look() const {
  Look look;
  look.error = {opened_->error, std::generic_category()};
  return opened_->descriptor.is_open() ? look_at(opened_->descriptor) : look;
}

std::optional<std::string> InputFile::read(std::size_t limit, Diagnostics& diagnostics) const {
  const Look seen = look();
  const std::string& path = opened_->path;
  if (opened_->is_refused_link) {
    diagnostics.add(is_link(path));
    return std::nullopt;
  }
  if (!seen.is_there()) {
    const int error = seen.error.value();
    const bool is_socket = error == ENXIO;
    diagnostics.add(is_socket ? not_a_file(path) : cannot_read(path, error));
    return std::nullopt;
  }
  if (seen.kind != FileKind::file) {
    diagnostics.add(seen.kind == FileKind::folder ? cannot_read(path, EISDIR) : not_a_file(path));
    return std::nullopt;
  }
  std::string bytes;
  const int error = read_up_to(opened_->descriptor.number(), seen.size, limit + 1, bytes);
  if (error == 0) return bytes;
  diagnostics.add(cannot_read(path, error));
  return std::nullopt;
}

std::optional<std::string> read_file(const std::string& path, std::size_t limit,
                                     Diagnostics& diagnostics, Links links) {
  return InputFile{path, links}.read(limit, diagnostics);
}

bool write_file(const std::string& path, std::string_view content, Diagnostics& diagnostics) {
  std::optional<OutputFile> file = OutputFile::open(path, diagnostics);
  if (!file) return false;
  file->write(content);
  return file->commit(diagnostics);
}

bool append_to_file(const std::string& path, std::string_view content, Diagnostics& diagnostics) {
  Descriptor file{::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666)};
  int error = file.is_open() ? write_all(file.number(), content) : errno;
  if (error == 0 && !file.close()) error = errno;
  if (error == 0) return true;
  diagnostics.add(refusal(path, "batch.cannot_write", {error, std::generic_category()}));
  return false;
}

}  // namespace icpcheck::system
