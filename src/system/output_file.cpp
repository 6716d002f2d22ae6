// SPDX-License-Identifier: MIT
// Writes beside the file and renames.
#include "icpcheck/system/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "icpcheck/system/refusal.hpp"
#include "system/descriptor.hpp"
#include "system/part.hpp"

namespace icpcheck::system {
namespace {

constexpr std::size_t write_block = std::size_t{64} * 1024;
constexpr mode_t mode_bits = 07777;
constexpr mode_t new_file_mode = 0666;

Descriptor open_directly(const std::string& path) {
  return Descriptor{
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, new_file_mode)};
}

/// A new file beside `path`, under a name that nobody else uses.
Part create_part(const std::string& path) {
  const std::filesystem::path target{path};
  const std::string start =
      "." + target.filename().string() + "." + std::to_string(::getpid()) + "-";
  return {
      AT_FDCWD, {.start = (target.parent_path() / start).string(), .end = ".part"}, new_file_mode};
}

/// Through links, so that the file is replaced and not the link to it.
std::string resolved(const std::string& path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

}  // namespace

/// Where the content goes first, and where it belongs.
struct OutputFile::Target {
  Target(std::string shown, Descriptor opened)
      : name(std::move(shown)), direct(std::move(opened)), error(direct.is_open() ? 0 : errno) {}
  Target(std::string shown, const std::string& replaced)
      : name(std::move(shown)), path(replaced), part(create_part(replaced)), error(part->error()) {}

  [[nodiscard]] int number() const { return part ? part->number() : direct.number(); }

  /// 0 or the errno value.
  int flush() {
    if (error == 0) error = write_all(number(), pending);
    pending.clear();
    return error;
  }

  int commit() {
    if (flush() != 0) return error;
    if (part) return part->keep_as(path);
    return direct.close() ? 0 : errno;
  }

  std::string name;          // as the user wrote it
  std::string path;          // to be replaced; "" when it is written to directly
  std::optional<Part> part;  // of the file to be replaced
  Descriptor direct{-1};
  std::string pending;
  int error = 0;
};

OutputFile::OutputFile(std::unique_ptr<Target> target) : target_(std::move(target)) {}
OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

std::optional<OutputFile> OutputFile::open(const std::string& path, Diagnostics& diagnostics) {
  struct stat status {};
  std::unique_ptr<Target> target;
  int error = 0;
  if (::stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) {
      target = std::make_unique<Target>(path, open_directly(path));
    } else if (::access(path.c_str(), W_OK) == 0) {  // a rename replaces protected files, too
      target = std::make_unique<Target>(path, resolved(path));
      const bool kept =
          target->error != 0 || ::fchmod(target->number(), status.st_mode & mode_bits) == 0;
      if (!kept) target->error = errno;
    } else {
      error = errno;
    }
  } else if (::lstat(path.c_str(), &status) == 0) {  // a link that leads nowhere yet
    target = std::make_unique<Target>(path, open_directly(path));
  } else {
    target = std::make_unique<Target>(path, path);
  }
  if (target != nullptr) error = target->error;
  if (error == 0) return OutputFile{std::move(target)};
  diagnostics.add(refusal(path, "batch.cannot_write", {error, std::generic_category()}));
  return std::nullopt;
}

void OutputFile::write(std::string_view content) {
  target_->pending += content;
  if (target_->pending.size() >= write_block) static_cast<void>(target_->flush());
}

bool OutputFile::commit(Diagnostics& diagnostics) {
  const int error = target_->commit();
  if (error == EPIPE) return true;  // who reads the pipe has seen enough
  if (error != 0) {
    diagnostics.add(refusal(target_->name, "batch.cannot_write", {error, std::generic_category()}));
  }
  return error == 0;
}

}  // namespace icpcheck::system
