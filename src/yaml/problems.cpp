// SPDX-License-Identifier: MIT
// Diagnostics with their source line, cut so that long lines and many problems stay affordable.
#include "yaml/problems.hpp"

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"

namespace icpcheck::yaml {
namespace {

constexpr std::size_t most_problems = 1000;
constexpr std::size_t longest_quotation = 60;
// More than is ever shown, so that whoever shows it can see that the line goes on.
constexpr std::size_t bytes_around = 1024;

bool continues_at(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

/// The part of a line around `offset` that a diagnostic keeps; cut between characters.
Extent part_around(std::string_view line, std::size_t offset) {
  std::size_t from = offset > bytes_around ? offset - bytes_around : 0;
  while (from > 0 && continues_at(line, from)) --from;
  std::size_t to = std::min(offset + bytes_around, line.size());
  while (continues_at(line, to)) ++to;
  return {from, to};
}

}  // namespace

Diagnostic diagnose(const Document& document, Extent extent, std::string code, std::string message,
                    std::string hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.where = document.locate(extent.begin);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  const std::string_view source = document.source();
  const std::string_view line = document.line(diagnostic.where.line);
  const auto start = static_cast<std::size_t>(line.data() - source.data());
  const std::size_t offset = std::min(extent.begin - std::min(extent.begin, start), line.size());
  const Extent part = part_around(line, offset);
  diagnostic.source_line = line.substr(part.begin, part.end - part.begin);
  if (part.begin > 0) diagnostic.source_column = document.locate(start + part.begin).column;
  const std::size_t end = std::clamp(extent.end, start + offset, start + part.end) - start;
  const std::size_t length = count_characters(line.substr(offset, end - offset));
  diagnostic.length = static_cast<std::uint32_t>(std::max<std::size_t>(length, 1));
  return diagnostic;
}

std::string shorten(std::string_view text) {
  if (text.size() <= longest_quotation) return std::string(text);
  std::size_t end = longest_quotation;
  while (continues_at(text, end)) --end;
  return std::string(text.substr(0, end)) + "…";
}

void Problems::add(Diagnostic diagnostic) {
  if (found_.size() == most_problems) {
    diagnostic = {};
    diagnostic.code = "yaml.too_many_problems";
    diagnostic.where.file = document_.file();
    diagnostic.message =
        "the file has more problems than the " + std::to_string(most_problems) + " that are shown";
    diagnostic.hint = "Correct these first, then check the file again.";
    found_.push_back(std::move(diagnostic));
    throw Refused{};
  }
  found_.push_back(std::move(diagnostic));
}

void Problems::add(Extent extent, std::string code, std::string message, std::string hint) {
  add(diagnose(document_, extent, std::move(code), std::move(message), std::move(hint)));
}

void Problems::refuse(Diagnostic diagnostic) {
  add(std::move(diagnostic));
  throw Refused{};
}

void Problems::refuse(Extent extent, std::string code, std::string message, std::string hint) {
  refuse(diagnose(document_, extent, std::move(code), std::move(message), std::move(hint)));
}

void Problems::forget_after(std::size_t count) {
  found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(count), found_.end());
}

namespace {

/// The rooms' messages are sentences; inside this room they are put together from phrases.
std::string as_sentence(std::string phrase) {
  if (!phrase.empty() && phrase.front() >= 'a' && phrase.front() <= 'z') {
    phrase.front() = static_cast<char>(phrase.front() - 'a' + 'A');
  }
  if (!phrase.ends_with('.')) phrase += '.';
  return phrase;
}

}  // namespace

void Problems::hand_over(Diagnostics& diagnostics) {
  const auto before = [](const Diagnostic& a, const Diagnostic& b) { return a.where < b.where; };
  std::stable_sort(found_.begin(), found_.end(), before);
  // yaml-cpp may stumble over what was reported already.
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.where == b.where && a.code == b.code;
  };
  found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
  for (Diagnostic& problem : found_) {
    problem.message = as_sentence(std::move(problem.message));
    diagnostics.add(std::move(problem));
  }
}

}  // namespace icpcheck::yaml
