// SPDX-License-Identifier: MIT
// A stream into a text.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <utility>

namespace icpcheck {

/// As std::ostringstream, but takes what is written in whole pieces. That one grows by doubling
/// and copies all that it has each time: for the records of a place as many instructions as a
/// third of making them.
class TextStream {
 public:
  TextStream() : out_(&buffer_) {}

  [[nodiscard]] std::ostream& out() { return out_; }
  /// What was written; nothing is left.
  [[nodiscard]] std::string take() { return std::exchange(buffer_.text, {}); }

 private:
  struct Buffer : std::streambuf {
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
      text.append(bytes, static_cast<std::size_t>(count));
      return count;
    }
    int_type overflow(int_type byte) override {
      if (byte != traits_type::eof()) text += traits_type::to_char_type(byte);
      return traits_type::not_eof(byte);
    }
    std::string text;
  };

  Buffer buffer_;
  std::ostream out_;
};

}  // namespace icpcheck
