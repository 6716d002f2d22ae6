// SPDX-License-Identifier: MIT
// The patterns of `matches`, compiled once.
#include "cel/context.hpp"

#include "cel/limits.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::size_t kept_patterns = 1'000;  // patterns that are computed must not pile up

std::unique_ptr<re2::RE2> compile_pattern(std::string_view text) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(limits::pattern_memory);
  return std::make_unique<re2::RE2>(re2::StringPiece(text.data(), text.size()), options);
}

}  // namespace

const re2::RE2* Context::pattern(std::string_view text) {
  auto found = patterns_.find(text);
  if (found == patterns_.end()) {
    if (patterns_.size() >= kept_patterns) patterns_.clear();
    charge(text.size());
    found = patterns_.emplace(std::string(text), compile_pattern(text)).first;
  }
  return found->second->ok() ? found->second.get() : nullptr;
}

std::string problem_of_pattern(std::string_view text) {
  const auto pattern = compile_pattern(text);
  return pattern->ok() ? std::string() : pattern->error();
}

}  // namespace icpcheck::cel
