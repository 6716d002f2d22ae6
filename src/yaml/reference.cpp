// SPDX-License-Identifier: MIT
#include "yaml/reference.hpp"

#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>
#include <string>

#include "yaml/misread.hpp"

namespace icpcheck::yaml {
namespace {

/// Lets a stream read a text where it lies, and where it may end with a block a line end after it:
/// without that yaml-cpp loses the end of the block. Nothing is written to it.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text)
      : ended_(text.ends_with('\n') || text.find_first_of("|>") == std::string_view::npos) {
    show(text);
  }

 private:
  int_type underflow() override {
    if (ended_) return traits_type::eof();
    ended_ = true;
    show("\n");
    return '\n';
  }

  void show(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // NOLINT: a get area is never written
    setg(begin, begin, begin + text.size());
  }

  bool ended_;
};

}  // namespace

bool send_reference(std::string_view source, YAML::EventHandler& events) {
  const std::optional<std::string> changed = without_blank_tabs(source);
  TextBuffer buffer(changed ? *changed : source);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  const bool found = parser.HandleNextDocument(events);
  parser.HandleNextDocument(events);
  return found;
}

}  // namespace icpcheck::yaml
