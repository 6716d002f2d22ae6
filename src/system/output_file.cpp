// SPDX-License-Identifier: MIT
// Writes beside the file and renames.
#include "icpcheck/system/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "icpcheck/system/refusal.hpp"
#include "system/descriptor.hpp"
#include "system/status.hpp"

namespace icpcheck::system {
namespace {

constexpr std::size_t block = std::size_t{64} * 1024;
constexpr mode_t mode_bits = 07777;
constexpr mode_t new_file_mode = 0666;

Descriptor open_directly(const std::string& path) {
  return Descriptor{
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, new_file_mode)};
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

/// Through links, so that the file is replaced and not the link to it.
std::string resolved(const std::string& path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

}  // namespace

/// Where the content goes first, and where it belongs.
struct OutputFile::Target {
  Target(std::string shown, std::string final_path, Part part)
      : name(std::move(shown)),
        path(std::move(final_path)),
        part_path(std::move(part.path)),
        descriptor(std::move(part.descriptor)) {}
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  ~Target() {
    if (!part_path.empty()) ::unlink(part_path.c_str());
  }

  /// 0 or the errno value.
  int flush() {
    if (error == 0) error = write_all(descriptor.number(), pending);
    pending.clear();
    return error;
  }

  int commit() {
    if (flush() == 0 && !descriptor.close()) error = errno;
    if (part_path.empty() || error != 0) return error;
    if (::rename(part_path.c_str(), path.c_str()) != 0) return errno;
    part_path.clear();
    return 0;
  }

  std::string name;       // as the user wrote it
  std::string path;       // to be replaced
  std::string part_path;  // "" when it is written to directly
  Descriptor descriptor;
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
  errno = 0;
  if (::stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) {
      target = std::make_unique<Target>(path, path, Part{{}, open_directly(path)});
    } else if (::access(path.c_str(), W_OK) == 0) {  // a rename replaces protected files, too
      const std::string real = resolved(path);
      target = std::make_unique<Target>(path, real, create_part(real));
      const bool kept = !target->descriptor.is_open() ||
                        ::fchmod(target->descriptor.number(), status.st_mode & mode_bits) == 0;
      if (!kept) target->error = errno;
    }
  } else if (::lstat(path.c_str(), &status) == 0) {  // a link that leads nowhere yet
    target = std::make_unique<Target>(path, path, Part{{}, open_directly(path)});
  } else {
    target = std::make_unique<Target>(path, path, create_part(path));
  }
  if (target != nullptr && target->descriptor.is_open()) return OutputFile{std::move(target)};
  if (target != nullptr) target->part_path.clear();
  diagnostics.add(refusal(path, "batch.cannot_write", last_error()));
  return std::nullopt;
}

void OutputFile::write(std::string_view content) {
  target_->pending += content;
  if (target_->pending.size() >= block) static_cast<void>(target_->flush());
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
