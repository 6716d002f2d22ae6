// SPDX-License-Identifier: MIT
// The words for what the operating system refuses.
#include "icpcheck/system/refusal.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace icpcheck::system {
namespace {

struct Words {
  int error;
  std::string_view message;
};

constexpr std::array words{
    Words{ENOENT, "There is no such file or folder."},
    Words{EACCES, "You do not have permission to use this file or folder."},
    Words{EPERM, "You do not have permission to use this file or folder."},
    Words{EEXIST, "Something else of that name is there already."},
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

Diagnostic refusal(const std::string& path, std::string code, std::error_code error) {
  const auto* found = std::ranges::find(words, error.value(), &Words::error);
  return error_of(path, std::move(code),
                  found != words.end() ? std::string{found->message}
                                       : "The system says: " + error.message() + ".");
}

}  // namespace icpcheck::system
