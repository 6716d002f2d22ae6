// SPDX-License-Identifier: MIT
// Writes to a descriptor of the operating system.
#include "cli/output_stream.hpp"

#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace icpcheck::cli {
namespace {

constexpr std::size_t large = std::size_t{64} * 1024;

}  // namespace

OutputBuffer::int_type OutputBuffer::overflow(int_type c) {
  if (!traits_type::eq_int_type(c, traits_type::eof())) {
    const char character = traits_type::to_char_type(c);
    xsputn(&character, 1);
  }
  return error_ == 0 ? traits_type::not_eof(c) : traits_type::eof();
}

std::streamsize OutputBuffer::xsputn(const char* text, std::streamsize count) {
  pending_.append(text, static_cast<std::size_t>(count));
  const bool failed = pending_.size() >= large && sync() != 0;
  return failed ? 0 : count;
}

int OutputBuffer::sync() {
  std::string_view rest = pending_;
  while (error_ == 0 && !rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) rest.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR) error_ = errno;
  }
  pending_.clear();
  return error_ == 0 ? 0 : -1;
}

}  // namespace icpcheck::cli
