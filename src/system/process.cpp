// SPDX-License-Identifier: MIT
#include "icpcheck/system/process.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "icpcheck/system/file.hpp"
#include "system/status.hpp"
#include "system/streams.hpp"

namespace icpcheck::system {
namespace {

constexpr const char* program = "/proc/self/exe";

}  // namespace

Look look_at(Stream stream) {
  struct stat status {};
  return ::fstat(descriptor_of(stream), &status) == 0 ? look_from(status) : no_look();
}

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

Look look_at_program() { return look_at(program); }

std::optional<std::string> read_program(std::size_t limit, Diagnostics& diagnostics) {
  return read_file(program, limit, diagnostics);
}

}  // namespace icpcheck::system
