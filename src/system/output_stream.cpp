// SPDX-License-Identifier: MIT
#include "icpcheck/system/output_stream.hpp"

#include <cerrno>
#include <string_view>

#include "system/descriptor.hpp"
#include "system/streams.hpp"

namespace icpcheck::system {
namespace {

constexpr std::size_t large = std::size_t{64} * 1024;

}  // namespace

std::error_code OutputBuffer::failure() const {
  return {error_ == EPIPE ? 0 : error_, std::generic_category()};
}

OutputBuffer::int_type OutputBuffer::overflow(int_type c) {
  if (!traits_type::eq_int_type(c, traits_type::eof())) {
    const char character = traits_type::to_char_type(c);
    xsputn(&character, 1);
  }
  return error_ == 0 ? traits_type::not_eof(c) : traits_type::eof();
}

std::streamsize OutputBuffer::xsputn(const char* text, std::streamsize count) {
  pending_.append(text, static_cast<std::size_t>(count));
  if (pending_.size() < large) return count;
  const std::size_t end = pending_.rfind('\n');
  return write(end == std::string::npos ? pending_.size() : end + 1) ? count : 0;
}

int OutputBuffer::sync() { return write(pending_.size()) ? 0 : -1; }

bool OutputBuffer::write(std::size_t size) {
  if (error_ == 0) {
    error_ = write_all(descriptor_of(stream_), std::string_view{pending_}.substr(0, size));
  }
  pending_.erase(0, size);
  return error_ == 0;
}

}  // namespace icpcheck::system
