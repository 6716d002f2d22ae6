// SPDX-License-Identifier: MIT
// Standard output or standard error as a stream that remembers why writing failed.
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <system_error>

#include "icpcheck/system/process.hpp"

namespace icpcheck::system {

/// Collects text and writes it when it is flushed, and whole lines when it has grown large: what a
/// signal cuts off ends with a line. After a failure the rest is dropped.
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
  /// Writes the first bytes of what was collected.
  bool write(std::size_t size);

  Stream stream_;
  int error_ = 0;  // the number of the system
  std::string pending_;
};

}  // namespace icpcheck::system
