// SPDX-License-Identifier: MIT
// The longest lines in common between the first and the last change.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "icpcheck/answer/draft.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::answer {
namespace {

using Lines = std::vector<std::string_view>;

/// Lines round a change that tell where it is.
constexpr std::size_t around = 3;
/// Of so many pairs of lines the longest common part is looked for; else all is told as changed.
constexpr std::size_t most_pairs = 25'000'000;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// One line of the difference: kept (' '), gone ('-') or new ('+').
struct Told {
  char sign;
  std::string_view line;
};

/// The lengths of what two texts have in common from each pair of lines on.
class Common {
 public:
  Common(const Lines& a, const Lines& b) : width_(b.size() + 1) {
    lengths_.resize((a.size() + 1) * width_);
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t k = b.size(); k-- > 0;) {
        lengths_[i * width_ + k] =
            a[i] == b[k] ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
      }
    }
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t k) const {
    return lengths_[i * width_ + k];
  }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

void tell_middle(const Lines& a, const Lines& b, std::vector<Told>& told) {
  std::size_t i = 0;
  std::size_t k = 0;
  if (a.size() * b.size() < most_pairs) {
    const Common common(a, b);
    while (i < a.size() && k < b.size()) {
      if (a[i] == b[k]) {
        told.push_back({' ', a[i++]});
        ++k;
      } else if (common.at(i + 1, k) >= common.at(i, k + 1)) {
        told.push_back({'-', a[i++]});
      } else {
        told.push_back({'+', b[k++]});
      }
    }
  }
  for (; i < a.size(); ++i) told.push_back({'-', a[i]});
  for (; k < b.size(); ++k) told.push_back({'+', b[k]});
}

std::vector<Told> tell(const Lines& a, const Lines& b) {
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) ++first;
  std::size_t last = 0;
  while (last < a.size() - first && last < b.size() - first &&
         a[a.size() - 1 - last] == b[b.size() - 1 - last]) {
    ++last;
  }
  std::vector<Told> told;
  for (std::size_t i = 0; i < first; ++i) told.push_back({' ', a[i]});
  const auto part = [first, last](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(first),
                 lines.end() - static_cast<std::ptrdiff_t>(last));
  };
  tell_middle(part(a), part(b), told);
  for (std::size_t i = a.size() - last; i < a.size(); ++i) told.push_back({' ', a[i]});
  return told;
}

/// A run of lines in which no two changes are far apart.
struct Hunk {
  std::size_t begin;
  std::size_t end;
};

std::vector<Hunk> hunks_of(const std::vector<Told>& told) {
  std::vector<Hunk> hunks;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (told[i].sign == ' ') continue;
    const std::size_t begin = i < around ? 0 : i - around;
    const std::size_t end = std::min(i + 1 + around, told.size());
    if (!hunks.empty() && begin <= hunks.back().end) {
      hunks.back().end = end;
    } else {
      hunks.push_back({begin, end});
    }
  }
  return hunks;
}

std::string range(std::size_t before, std::size_t count) {
  const std::size_t first = count == 0 ? before : before + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

std::string written_line(const Told& line) {
  std::string_view text = line.line;
  const bool ended = text.ends_with('\n');
  if (ended) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return line.sign + escape(text) + (ended ? "\n" : "\n\\ No newline at end of file\n");
}

}  // namespace

std::string difference(std::string_view file, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<Told> told = tell(lines_of(before), lines_of(after));
  std::string text = fmt::format("--- {0}\n+++ {0}\n", escape(file));
  std::size_t old_line = 0;
  std::size_t new_line = 0;
  std::size_t at = 0;
  for (const Hunk& hunk : hunks_of(told)) {
    old_line += hunk.begin - at;
    new_line += hunk.begin - at;
    std::size_t gone = 0;
    std::size_t added = 0;
    std::string lines;
    for (at = hunk.begin; at < hunk.end; ++at) {
      if (told[at].sign != '+') ++gone;
      if (told[at].sign != '-') ++added;
      lines += written_line(told[at]);
    }
    text += fmt::format("@@ -{} +{} @@\n", range(old_line, gone), range(new_line, added)) + lines;
    old_line += gone;
    new_line += added;
  }
  return text;
}

}  // namespace icpcheck::answer
