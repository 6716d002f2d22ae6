// SPDX-License-Identifier: MIT
#include "sheet/contents.hpp"

#include <array>
#include <charconv>

#include "icpcheck/sheet/limits.hpp"
#include "sheet/cell_text.hpp"

namespace icpcheck::sheet {
namespace {

struct ToText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const {
    return cut(visible(text), most_characters, " (cut)");
  }
  std::string operator()(double number) const { return exact(number); }
  std::string operator()(Date date) const { return to_string(date); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
};

}  // namespace

std::string exact(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string shown_text(const Content& content) { return std::visit(ToText{}, content); }

}  // namespace icpcheck::sheet
