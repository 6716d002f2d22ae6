// SPDX-License-Identifier: MIT
// Written, known already, not known, to be decided.
#include "cli/answer_outcome.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/form/layout.hpp"

namespace icpcheck::cli {
namespace {

using paper::Heading;
using paper::Line;
using paper::Paragraph;
using paper::Table;

/// What is longer is cut: the file has all of it.
constexpr std::size_t longest_value = 120;

std::string shortened(std::string value) {
  if (value.size() <= longest_value) return value;
  std::size_t end = longest_value;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return value.substr(0, end) + "…";
}

/// Paths are broken only where they are longer.
constexpr std::size_t widest_fact = 50;

template <class Fact>
paper::Column fact_column(const std::vector<Fact>& facts) {
  std::size_t longest = 0;
  for (const Fact& each : facts) longest = std::max(longest, each.fact.size());
  return {"Fact", false, false, std::min(longest, widest_fact)};
}

Line code(std::string text) { return Line{}.add(std::move(text), paper::Run::Kind::code); }

class Teller {
 public:
  Teller(const answer::Outcome& outcome, const std::string& file, bool written)
      : outcome_(outcome), file_(file), written_(written) {}

  paper::Paper tell() {
    paper_.front.title = "Answers for " + file_;
    paper_.front.opening = opening();
    add_facts(written_ ? "Written" : "To be written", outcome_.written);
    add_facts(written_ ? "Removed" : "To be removed", outcome_.removed);
    add_not_known();
    for (const answer::Decision& each : outcome_.decisions) add(each);
    return std::move(paper_);
  }

 private:
  /// "1 answer is" or "2 answers are".
  static std::string are(std::size_t count, const std::string& noun) {
    return count_of(count, noun) + (count == 1 ? " is" : " are");
  }

  [[nodiscard]] std::string opening() const {
    const std::size_t changes = outcome_.written.size() + outcome_.removed.size();
    std::string text = "Nothing changes in the file.";
    if (changes > 0) {
      text = written_ ? are(changes, "change") + " written."
                      : count_of(changes, "change") + " would be written.";
    }
    const auto add = [&text](std::size_t count, const std::string& sentence) {
      if (count > 0) text += " " + sentence;
    };
    add(outcome_.without_document,
        fmt::format("For {} of them no document is named.", outcome_.without_document));
    add(outcome_.known.size(), are(outcome_.known.size(), "answer") + " in the file already.");
    add(outcome_.not_known.size(),
        are(outcome_.not_known.size(), "fact") + " not known to those who were asked.");
    add(outcome_.decisions.size(), are(outcome_.decisions.size(), "difference") +
                                       " to be decided: these facts stay as they were.");
    add(outcome_.unanswered, count_of(outcome_.unanswered, "question") + " came back empty.");
    return text;
  }

  void add_facts(const char* heading, const std::vector<answer::Written>& facts) {
    if (facts.empty()) return;
    paper_.blocks.emplace_back(Heading{2, Line(heading)});
    Table table{heading, {fact_column(facts), "Value", "By"}, {}};
    // Where it stands is asked before it is written, to leave something out.
    if (!written_) table.columns.emplace_back("Where");
    table.captioned = false;
    for (const answer::Written& each : facts) {
      table.rows.push_back({code(name_of(each)), shortened(each.value), each.who});
      if (!written_) table.rows.back().emplace_back(where_of(each));
    }
    paper_.blocks.emplace_back(std::move(table));
  }

  static std::string name_of(const answer::Written& written) {
    const bool is_complete = written.what == answer::Written::What::complete;
    return written.fact + (is_complete ? std::string(form::complete_suffix) : "");
  }

  static std::string where_of(const answer::Written& written) {
    return written.place.empty() ? "" : std::string(written.file) + ", " + written.place;
  }

  void add_not_known() {
    if (outcome_.not_known.empty()) return;
    paper_.blocks.emplace_back(Heading{2, Line("Not known")});
    Table table{"Not known", {fact_column(outcome_.not_known), "Asked of"}, {}};
    table.captioned = false;
    for (const answer::NotKnown& each : outcome_.not_known) {
      table.rows.push_back({code(each.fact), each.of});
    }
    paper_.blocks.emplace_back(std::move(table));
  }

  void add(const answer::Decision& decision) {
    paper_.blocks.emplace_back(Heading{2, Line("To be decided: ").append(code(decision.fact))});
    Table table{"Values of " + decision.fact, {"Value", "Says", "Where", "Document"}, {}};
    table.captioned = false;
    for (const answer::Option& each : decision.options) {
      std::string document = each.evidence;
      if (each.day) document += (document.empty() ? "" : ", ") + to_string(*each.day);
      table.rows.push_back({shortened(each.value), each.who, each.place,
                            document.empty() ? "none named" : document});
    }
    paper_.blocks.emplace_back(std::move(table));
    paper_.blocks.emplace_back(
        Paragraph{Line("To decide, run the command again with --take \"" + decision.fact +
                       "=WHICH\": newest, file, or the name of a sheet or person.")});
  }

  const answer::Outcome& outcome_;
  const std::string& file_;
  bool written_;
  paper::Paper paper_;
};

}  // namespace

std::vector<std::string_view> outcome_formats() { return {"text", "json"}; }

paper::Paper tell_outcome(const answer::Outcome& outcome, const std::string& file, bool written) {
  return Teller(outcome, file, written).tell();
}

}  // namespace icpcheck::cli
