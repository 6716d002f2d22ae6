// SPDX-License-Identifier: MIT
// From a byte of a scalar's text back to the source: walks both side by side, undoing quotes,
// escapes, folding and indentation.
#include <algorithm>
#include <vector>

#include "icpcheck/base/text.hpp"
#include "yaml/rescan.hpp"

namespace icpcheck::yaml {
namespace {

std::size_t after_break(std::string_view source, std::size_t offset) {
  return std::min(source.find('\n', offset), source.size() - 1) + 1;
}

/// A run of line ends with the spaces around them, which reading folds.
struct Fold {
  std::vector<std::size_t> breaks;
  std::size_t end = 0;
};

Fold fold_at(std::string_view source, std::size_t offset) {
  Fold fold{{}, offset};
  while (true) {
    const std::size_t at = std::min(source.find_first_not_of(" \t", fold.end), source.size());
    if (at == source.size() || (source[at] != '\n' && source[at] != '\r')) {
      if (!fold.breaks.empty()) fold.end = at;
      return fold;
    }
    fold.breaks.push_back(at);
    fold.end = after_break(source, at);
  }
}

using Joints = std::vector<std::size_t>;

/// Walks a plain or quoted scalar; notes where it passes over lines that are joined.
class FlowWalk {
 public:
  FlowWalk(std::string_view source, std::size_t value, std::string_view text, Joints& joints)
      : source_(source), text_(text), joints_(joints), at_(value) {
    const char first = source[value];
    if (first == '"' || first == '\'') {
      quote_ = first;
      ++at_;
    }
  }

  std::size_t place_of(std::size_t offset) {
    while (at_ < source_.size()) {
      const bool found = is_space(source_[at_]) || source_[at_] == '\n' || source_[at_] == '\r'
                             ? pass_blank(offset)
                             : pass_character(offset);
      if (found) return at_;
    }
    return source_.size();
  }

 private:
  bool pass_blank(std::size_t offset) {
    const Fold fold = fold_at(source_, at_);
    if (fold.breaks.empty()) return pass_spaces(offset);
    return pass_fold(offset, fold, 1);
  }

  /// All in a row at once: to look from each of them for the end of the row would take time by the
  /// square of its length.
  bool pass_spaces(std::size_t offset) {
    const std::size_t end = std::min(source_.find_first_not_of(" \t", at_), source_.size());
    const std::size_t count = end - at_;
    if (offset < read_ + count) {
      at_ += offset - read_;
      read_ = offset;
      return true;
    }
    return pass(offset, count, count);
  }

  bool pass_character(std::size_t offset) {
    const char c = source_[at_];
    if (quote_ == '"' && c == '\\') return pass_escape(offset);
    if (quote_ == '\'' && c == '\'') return pass(offset, 1, 2);
    return pass(offset, 1, 1);
  }

  bool pass_escape(std::size_t offset) {
    const Fold fold = fold_at(source_, at_ + 1);
    if (!fold.breaks.empty() && fold.breaks[0] == at_ + 1) return pass_fold(offset, fold, 0);
    const char code = at_ + 1 < source_.size() ? source_[at_ + 1] : '"';
    const std::size_t digits = code == 'x' ? 2 : code == 'u' ? 4 : code == 'U' ? 8 : 0;
    const std::size_t bytes = read_ < text_.size() ? decode(text_, read_).length : 1;
    return pass(offset, bytes, 2 + digits);
  }

  /// One line end gives `single` bytes; more give one byte less than there are.
  bool pass_fold(std::size_t offset, const Fold& fold, std::size_t single) {
    const std::size_t bytes = fold.breaks.size() == 1 ? single : fold.breaks.size() - 1;
    if (offset < read_ + bytes) {
      at_ = fold.breaks[offset - read_];
      return true;
    }
    if (fold.breaks.size() == 1) joints_.push_back(read_);
    read_ += bytes;
    at_ = fold.end;
    return false;
  }

  bool pass(std::size_t offset, std::size_t bytes, std::size_t written) {
    if (offset < read_ + bytes) return true;
    read_ += bytes;
    at_ += written;
    return false;
  }

  std::string_view source_;
  std::string_view text_;
  Joints& joints_;
  std::size_t at_;
  std::size_t read_ = 0;
  char quote_ = 0;
};

/// How many spaces each line of a block scalar loses: what its first line with anything on it
/// has more in the source than in the text.
std::size_t block_indentation(std::string_view source, std::size_t content, std::string_view text) {
  const std::size_t written = source.find_first_not_of(" \t\r\n", content);
  const std::size_t read = text.find_first_not_of(" \t\n");
  if (written == npos || read == npos) return npos;
  const std::size_t text_start = read == 0 ? npos : text.rfind('\n', read - 1);
  const std::size_t kept = read - (text_start == npos ? 0 : text_start + 1);
  const std::size_t all = written - std::max(line_start(source, written), content);
  return all - std::min(kept, all);
}

/// Walks a literal or folded scalar line by line.
std::size_t locate_in_block(std::string_view source, std::size_t value, std::string_view text,
                            std::size_t offset, Joints& joints) {
  std::size_t line = after_break(source, value);
  const std::size_t indentation = block_indentation(source, line, text);
  std::size_t read = 0;
  while (line < source.size()) {
    const std::size_t end = line_end(source, line);
    const std::size_t start = indentation < end - line ? line + indentation : end;
    if (offset < read + (end - start)) return start + (offset - read);
    read += end - start;
    if (read >= text.size()) return end;
    const bool kept = text[read] == '\n' || text[read] == ' ';
    if (kept && offset == read) return end;
    if (text[read] == ' ') joints.push_back(read);
    if (kept) ++read;
    line = after_break(source, end);
  }
  return source.size();
}

std::size_t walk(std::string_view source, std::size_t value, std::string_view text,
                 std::size_t offset, Joints& joints) {
  if (value >= source.size()) return source.size();
  const char first = source[value];
  if (first == '|' || first == '>') return locate_in_block(source, value, text, offset, joints);
  return FlowWalk(source, value, text, joints).place_of(offset);
}

}  // namespace

std::size_t locate_in_scalar(std::string_view source, std::size_t value, std::string_view text,
                             std::size_t offset) {
  Joints joints;
  return walk(source, value, text, offset, joints);
}

std::vector<std::size_t> joints_of_scalar(std::string_view source, std::size_t value,
                                          std::string_view text) {
  Joints joints;
  // To the last byte: the line end behind it joins nothing.
  if (!text.empty()) (void)walk(source, value, text, text.size() - 1, joints);
  return joints;
}

std::size_t scalar_end(std::string_view source, std::size_t value, std::string_view text) {
  if (value >= source.size()) return value;
  const std::size_t end_of_line = line_end(source, value);
  const char first = source[value];
  if (first == '"' || first == '\'') {
    const std::size_t closing = closing_quote(source, value);
    return closing == npos ? end_of_line : std::min(closing + 1, end_of_line);
  }
  if (first == '|' || first == '>') {
    return std::min(source.find_first_of(" \t\r\n", value), source.size());
  }
  if (text.empty()) return value;
  return std::min(locate_in_scalar(source, value, text, text.size() - 1) + 1, end_of_line);
}

}  // namespace icpcheck::yaml
