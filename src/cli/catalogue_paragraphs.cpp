// SPDX-License-Identifier: MIT
#include "cli/catalogue_paragraphs.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/report/markdown.hpp"

namespace icpcheck::cli {
namespace {

using report::markdown;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits at the start of `text`, without leading zeros; they are taken off it.
std::string_view take_number(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// Orders paragraphs as a reader does: "bullet 2" before "bullet 10".
struct NaturalOrder {
  bool operator()(std::string_view a, std::string_view b) const {
    while (!a.empty() && !b.empty()) {
      if (is_digit(a.front()) && is_digit(b.front())) {
        const std::string_view one = take_number(a);
        const std::string_view other = take_number(b);
        if (one.size() != other.size()) return one.size() < other.size();
        if (one != other) return one < other;
      } else {
        if (a.front() != b.front()) return a.front() < b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
      }
    }
    return a.empty() && !b.empty();
  }
};

struct Document {
  std::string title;
  std::map<std::string, std::vector<std::string>, NaturalOrder> paragraphs;  // ids of checks
};

/// By title, in the order of first mention: packs may name one document alike.
std::vector<Document> documents_of(const PackList& packs) {
  std::vector<Document> documents;
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      for (const Check& check : clause.checks) {
        for (const SourceReference& reference : check.sources) {
          const Source* source = pack->find_source(reference.document);
          const std::string& title = source == nullptr ? reference.document : source->title;
          auto found = std::ranges::find(documents, title, &Document::title);
          if (found == documents.end()) {
            documents.push_back({title, {}});
            found = std::prev(documents.end());
          }
          std::vector<std::string>& checks = found->paragraphs[reference.at];
          if (checks.empty() || checks.back() != check.id) checks.push_back(check.id);
        }
      }
    }
  }
  return documents;
}

}  // namespace

void write_paragraphs(const PackList& packs, std::ostream& out) {
  out << "\n## From paragraph to check\n";
  for (const Document& document : documents_of(packs)) {
    out << "\n### " << markdown(document.title) << "\n\n| paragraph | checks |\n|---|---|\n";
    for (const auto& [paragraph, checks] : document.paragraphs) {
      out << "| " << (paragraph.empty() ? "the whole" : markdown(paragraph)) << " | ";
      for (const std::string& check : checks) {
        out << (&check == checks.data() ? "" : ", ") << markdown(check);
      }
      out << " |\n";
    }
  }
}

void write_not_checked(const Pack& pack, std::ostream& out) {
  if (pack.not_checked.empty()) return;
  out << "\n### What the pack `" << pack.id
      << "` does not check\n\n| statement | why |\n|---|---|\n";
  for (const NotChecked& item : pack.not_checked) {
    out << "| " << markdown(item.statement) << " | " << markdown(item.reason) << " |\n";
  }
}

}  // namespace icpcheck::cli
