// SPDX-License-Identifier: MIT
#include "icpcheck/system/process.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "icpcheck/system/file.hpp"
#include "system/streams.hpp"

namespace icpcheck::system {

bool is_terminal(Stream stream) { return ::isatty(descriptor_of(stream)) == 1; }

std::optional<std::size_t> columns() {
  winsize size{};
  const bool is_known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? std::optional<std::size_t>{size.ws_col} : std::nullopt;
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
  return value == nullptr ? std::string_view{} : value;
}

std::optional<std::string> read_program(std::size_t limit, Diagnostics& diagnostics) {
  return read_file("/proc/self/exe", limit, diagnostics);
}

}  // namespace icpcheck::system
