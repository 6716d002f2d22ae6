// SPDX-License-Identifier: MIT
// Standard output or standard error as a stream that remembers why writing failed.
#pragma once

#include <streambuf>
#include <string>

namespace icpcheck::cli {

/// Collects text and writes it when it is flushed or has grown large. After a failure the rest
/// is dropped.
class OutputBuffer : public std::streambuf {
 public:
  explicit OutputBuffer(int descriptor) : descriptor_(descriptor) {}
  OutputBuffer(const OutputBuffer&) = delete;
  OutputBuffer& operator=(const OutputBuffer&) = delete;
  ~OutputBuffer() override { sync(); }

  /// 0, or the errno value of the first failure.
  [[nodiscard]] int error() const { return error_; }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize count) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::string pending_;
};

}  // namespace icpcheck::cli
