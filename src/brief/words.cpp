// SPDX-License-Identifier: MIT
// Words for the members of a board.
#include "brief/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/paper/one_line.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

/// The name of the item at the path, where it has one.
std::string item_name(const Description& description, std::string_view path) {
  const yaml::Node* item = find_path(description.root(), path);
  if (item == nullptr) return {};
  for (const std::string_view key : {"name", "title", "post", "role"}) {
    if (std::string name = text_at(*item, key); !name.empty()) return name;
  }
  return {};
}

std::string free_text(const Description& description, std::string_view value, FactKind kind) {
  const std::string text = value_in_words(value, kind);
  std::string name = organisation_name(description, text);
  const bool is_number = text.find_first_of("0123456789") == 0;
  const bool is_word = !is_number && name == text && text.find(' ') == std::string::npos;
  return is_word ? in_words(std::string_view(text)) : name;
}

}  // namespace

std::string with_dates_in_words(std::string_view text) {
  constexpr std::size_t size = 10;
  const auto belongs_to_word = [](char c) {
    return c == '-' || c == '_' || is_digit(c) || is_small_letter(c);
  };
  std::string words;
  for (std::size_t i = 0; i < text.size();) {
    const bool starts = i == 0 || !belongs_to_word(text[i - 1]);
    const bool ends = i + size >= text.size() || !belongs_to_word(text[i + size]);
    const auto date = starts && ends ? parse_date(text.substr(i, size)) : std::nullopt;
    words += date ? in_words(*date) : std::string(1, text[i]);
    i += date ? size : 1;
  }
  return words;
}

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = upper(text[0]);
  return text;
}

std::string decapitalised(std::string text) {
  const bool abbreviation = text.size() > 1 && is_capital(text[1]);
  if (text.empty() || !is_capital(text[0]) || abbreviation || text.starts_with("Healthwatch")) {
    return text;
  }
  text[0] = lower(text[0]);
  return text;
}

paper::Line labelled(const std::string& label, const std::string& text) {
  return paper::Line{}.add_strong(label + ":").add(" " + text);
}

std::string listed(const std::vector<std::string>& texts, std::size_t most) {
  std::string list;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    // One more is not worth hiding.
    if (i == most && texts.size() > most + 1) {
      return list + fmt::format(" and {} more", texts.size() - most);
    }
    list += (i == 0 ? "" : "; ") + texts[i];
  }
  return list;
}

std::string free_value(const Description& description, const StatedFact& fact) {
  if (fact.kind == FactKind::list && fact.size == 0) return "none";
  return free_text(description, fact.value, fact.kind);
}

std::string free_value(const Description& description, const yaml::Node& scalar) {
  return free_text(description, scalar_text(scalar), kind_of(scalar));
}

std::string fact_in_words(const Description& description, std::string_view path) {
  std::string words;
  for (std::size_t start = 0; start < path.size();) {
    const std::size_t open = path.find('[', start);
    std::size_t end = std::min(path.find('.', start), path.size());
    std::string piece = in_words(path.substr(start, std::min(open, end) - start));
    if (open < end) {
      // An id has no "]" in it.
      const std::size_t close = std::min(path.find(']', open), path.size() - 1);
      const std::string name = item_name(description, path.substr(0, close + 1));
      if (!name.empty()) piece = name;
      end = std::min(path.find('.', close), path.size());
    }
    words += (words.empty() ? "" : ", ") + piece;
    start = end + 1;
  }
  return words;
}

std::string value_in_words(std::string_view value, FactKind kind) {
  if (kind == FactKind::yes_no) return value.starts_with('t') ? "yes" : "no";
  if (kind == FactKind::date) return in_words(parse_date(value).value());
  std::string text = paper::one_line(value);
  if (text.starts_with(' ')) text.erase(0, 1);
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace icpcheck::brief
