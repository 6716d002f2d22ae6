// SPDX-License-Identifier: MIT
#include "model/json_walker.hpp"

namespace icpcheck {
namespace {

constexpr std::string_view space = " \t\r\n";

}  // namespace

void JsonWalker::enter(const JsonStep& step) {
  skip_space();
  ++at_;  // the bracket
  for (std::size_t i = 0;; ++i) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] == ']' || text_[at_] == '}') return;
    const bool found = step.key.empty() ? i == step.index : take_key() == step.key;
    if (found) return;
    skip_value();
    skip_space();
    if (at_ < text_.size() && text_[at_] == ',') ++at_;
  }
}

std::string_view JsonWalker::take_value() {
  const std::size_t start = at();
  skip_value();
  std::string_view value = text_.substr(start, at_ - start);
  while (!value.empty() && space.find(value.back()) != std::string::npos) value.remove_suffix(1);
  return value;
}

void JsonWalker::skip_space() {
  while (at_ < text_.size() && space.find(text_[at_]) != std::string::npos) ++at_;
}

std::string_view JsonWalker::take_key() {
  const std::size_t start = at_;
  skip_text();
  const std::string_view key = text_.substr(start, at_ - start);
  skip_space();
  if (at_ < text_.size()) ++at_;  // the colon
  return key.size() < 2 ? key : key.substr(1, key.size() - 2);
}

void JsonWalker::skip_text() {
  for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
    if (text_[at_] == '\\') ++at_;
  }
  if (at_ < text_.size()) ++at_;
}

void JsonWalker::skip_value() {
  std::size_t depth = 0;
  skip_space();
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '"') {
      skip_text();
      if (depth == 0) return;
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if ((c == ',' || c == ']' || c == '}') && depth == 0) return;
    ++at_;
    if ((c == ']' || c == '}') && --depth == 0) return;
  }
}

WithoutList without_list(std::string_view text, std::string_view key) {
  const auto all = [text] { return WithoutList{std::string(text), {}}; };
  JsonWalker walker(text);
  walker.enter({nullptr, key});
  if (!walker.take('[')) return all();
  const std::size_t start = walker.at();
  if (walker.take(']')) return all();
  WithoutList parts;
  do {
    parts.items.push_back(walker.take_value());
  } while (walker.take(','));
  const std::size_t end = walker.at();
  if (!walker.take(']')) return all();
  parts.rest.append(text.substr(0, start)).append(text.substr(end));
  return parts;
}

}  // namespace icpcheck
