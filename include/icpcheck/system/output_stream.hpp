// SPDX-License-Identifier: MIT
// Standard output or standard error as a stream that remembers why writing failed.
#pragma once

#include <streambuf>
#include <string>
#include <system_error>

#include "icpcheck/system/process.hpp"

namespace icpcheck::system {

/// Collects text and writes it when it is flushed or has grown large. After a failure the rest
/// is dropped.
class OutputBuffer : public std::streambuf {
 public:
  explicit OutputBuffer(Stream stream) : stream_(stream) {}
  OutputBuffer(const OutputBuffer&) = delete;
  OutputBuffer& operator=(const OutputBuffer&) = delete;
  ~OutputBuffer() override { sync(); }

  /// The first failure; none where a reader that has seen enough closed its pipe.
  [[nodiscard]] std::error_code failure() const;

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize count) override;
  int sync() override;

 private:
  Stream stream_;
  int error_ = 0;  // the number of the system
  std::string pending_;
};

}  // namespace icpcheck::system
