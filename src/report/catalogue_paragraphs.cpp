// SPDX-License-Identifier: MIT
// The catalogue seen from the sources: from a paragraph to the checks that ask for it.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/base/text.hpp"
#include "report/catalogue.hpp"

namespace icpcheck::report {
namespace {

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
        if (lower(a.front()) != lower(b.front())) return lower(a.front()) < lower(b.front());
        a.remove_prefix(1);
        b.remove_prefix(1);
      }
    }
    return a.empty() && !b.empty();
  }
};

struct Document {
  std::string title;
  std::map<std::string, std::vector<std::string>, NaturalOrder> paragraphs;  // what answers each
};

/// By title, in the order of first mention: packs may name one document alike.
class Documents {
 public:
  void add(const Pack& pack) {
    for (const Clause& clause : pack.clauses) {
      for (const Check& check : clause.checks) {
        for (const SourceReference& reference : check.sources) {
          add_once(check.id, paragraph_of(pack, reference));
        }
      }
      for (const SourceReference& reference : clause.sources) add_clause(pack, clause, reference);
    }
  }
  [[nodiscard]] const std::vector<Document>& documents() const { return documents_; }

 private:
  /// What a clause cites is answered by checks of its own that cite it or by the clause as a whole,
  /// and by the checks of others to which it leads.
  void add_clause(const Pack& pack, const Clause& clause, const SourceReference& reference) {
    std::vector<std::string>& answers = paragraph_of(pack, reference);
    const bool by_check = std::ranges::any_of(clause.checks, [&](const Check& check) {
      return std::ranges::find(answers, check.id.text()) != answers.end();
    });
    if (!by_check && !clause.checks.empty()) add_once(clause.id, answers);
    for (const std::string& check : clause.refers_to) add_once(check, answers);
  }

  static void add_once(const std::string& id, std::vector<std::string>& answers) {
    if (std::ranges::find(answers, id) == answers.end()) answers.push_back(id);
  }

  std::vector<std::string>& paragraph_of(const Pack& pack, const SourceReference& reference) {
    const Source* source = pack.find_source(reference.document);
    const std::string& title = source == nullptr ? reference.document : source->title;
    auto found = std::ranges::find(documents_, title, &Document::title);
    if (found == documents_.end()) {
      documents_.push_back({title, {}});
      found = std::prev(documents_.end());
    }
    return found->paragraphs[reference.at];
  }

  std::vector<Document> documents_;
};

}  // namespace

void write_paragraphs(const PackList& packs, paper::Writer& writer) {
  Documents documents;
  for (const Pack* pack : packs) documents.add(*pack);
  writer.write(paper::Section{2, "From paragraph to check"});
  writer.write(paper::Paragraph{
      "A clause stands where all of it answers. What a report only tells, as background, has no "
      "row."});
  for (const Document& document : documents.documents()) {
    paper::Table table{"", {"paragraph", {"checks", false, true}}, {}};
    for (const auto& [paragraph, checks] : document.paragraphs) {
      table.rows.push_back({paragraph.empty() ? "the whole" : paragraph,
                            fmt::format("{}", fmt::join(checks, ", "))});
    }
    writer.write(paper::Heading{3, paper::Line(document.title)});
    writer.write(std::move(table));
  }
  writer.write(paper::End{});
}

}  // namespace icpcheck::report
