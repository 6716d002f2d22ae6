// SPDX-License-Identifier: MIT
// The doors of the program for JavaScript: one command at a time, as often as wanted. Files are
// those of Emscripten's file system.
#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <array>
#include <cstddef>
#include <exception>
#include <istream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/cli/run.hpp"
#include "icpcheck/system/process.hpp"

/// Puts at most `size` bytes of standard input there; how many, 0 at its end.
EM_JS(std::size_t, icpcheck_read_input, (char* at, std::size_t size),
      { return Module["readInput"](at, size); });

namespace icpcheck {
namespace {

/// Standard input, which is asked for when a command reads it.
class Input : public std::streambuf {
 protected:
  int_type underflow() override {
    const std::size_t size = icpcheck_read_input(bytes_.data(), bytes_.size());
    setg(bytes_.data(), bytes_.data(), bytes_.data() + size);
    return size == 0 ? traits_type::eof() : traits_type::to_int_type(bytes_.front());
  }

 private:
  std::array<char, std::size_t{64} * 1024> bytes_;
};

/// What the last command wrote.
struct Written {
  std::string out;
  std::string err;
};
Written written;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): there is one caller

/// Each word ends with a null.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t size = text.find('\0');
    words.emplace_back(text.substr(0, size));
    text.remove_prefix(size + 1);
  }
  return words;
}

int run(const std::vector<std::string>& words, const cli::Terminal& terminal, std::ostream& out,
        std::ostream& err) {
  Input input;
  std::istream in{&input};
  try {
    return cli::run(words, in, out, err, terminal);
  } catch (const std::exception& defect) {
    err << "icpcheck: defect: " << defect.what() << '\n';
  }
  err << "This is a mistake in icpcheck, not in your files. Please report it.\n";
  return cli::defect;
}

}  // namespace
}  // namespace icpcheck

extern "C" {

/// Runs one command and returns its status. `columns` are those of the terminal on which its
/// output is shown; 0: it goes elsewhere.
int icpcheck_run(const char* words, std::size_t size, std::size_t columns) {
  icpcheck::written = {};
  icpcheck::cli::Terminal terminal;
  terminal.out_is_terminal = columns > 0;
  if (columns > 0) terminal.width = columns;
  terminal.no_color = !icpcheck::system::variable("NO_COLOR").empty();
  terminal.job_summary = icpcheck::system::variable("GITHUB_STEP_SUMMARY");
  std::ostringstream out;
  std::ostringstream err;
  const int status = icpcheck::run(icpcheck::words_of({words, size}), terminal, out, err);
  icpcheck::written = {std::move(out).str(), std::move(err).str()};
  return status;
}

const char* icpcheck_out() { return icpcheck::written.out.data(); }
std::size_t icpcheck_out_size() { return icpcheck::written.out.size(); }
const char* icpcheck_err() { return icpcheck::written.err.data(); }
std::size_t icpcheck_err_size() { return icpcheck::written.err.size(); }

/// Gives back what the last command wrote.
void icpcheck_forget() { icpcheck::written = {}; }
}
