// SPDX-License-Identifier: MIT
// The words for what the operating system refuses.
#include "batch/refusal.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

namespace icpcheck::batch {
namespace {

struct Words {
  int error;
  std::string_view message;
};

constexpr std::array words{
    Words{ENOENT, "There is no such file or folder."},
    Words{EACCES, "You do not have permission to use this file or folder."},
    Words{EPERM, "You do not have permission to use this file or folder."},
    Words{EISDIR, "This is a folder, not a file."},
    Words{ENOTDIR, "A part of this path is a file, not a folder."},
    Words{ENOSPC, "The disk is full."},
    Words{EDQUOT, "Your share of the disk is full."},
    Words{EROFS, "The disk can only be read."},
    Words{EIO, "The disk reports a fault."},
    Words{ELOOP, "This path is a loop of links."},
    Words{ENAMETOOLONG, "This path is too long."},
    Words{EMFILE, "Too many files are open."},
};

}  // namespace

Diagnostic refusal(const std::string& path, std::string code, int error) {
  const auto* found = std::ranges::find(words, error, &Words::error);
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.where.file = path;
  diagnostic.message = found != words.end()
                           ? std::string{found->message}
                           : "The system says: " + std::generic_category().message(error) + ".";
  return diagnostic;
}

}  // namespace icpcheck::batch
