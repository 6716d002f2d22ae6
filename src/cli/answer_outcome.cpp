// SPDX-License-Identifier: MIT
// Written, known already, not known, to be decided.
#include "cli/answer_outcome.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::cli {
namespace {

using paper::Heading;
using paper::Line;
using paper::Paragraph;
using paper::Run;
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

Line code(std::string text) { return Line{}.add(std::move(text), Run::Kind::code); }

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
  [[nodiscard]] std::string opening() const {
    const std::size_t changes = outcome_.written.size() + outcome_.removed.size();
    std::string text =
        changes == 0 ? "Nothing changes in the file."
                     : fmt::format("{} {}.", count_of(changes, "change"),
                                   changes == 1 ? (written_ ? "is written" : "would be written")
                                                : (written_ ? "are written" : "would be written"));
    if (!outcome_.known.empty()) {
      text += fmt::format(" {} in the file already.",
                          outcome_.known.size() == 1
                              ? "1 answer is"
                              : fmt::format("{} answers are", outcome_.known.size()));
    }
    if (!outcome_.not_known.empty()) {
      text += fmt::format(" {} not known to those who were asked.",
                          outcome_.not_known.size() == 1
                              ? "1 fact is"
                              : fmt::format("{} facts are", outcome_.not_known.size()));
    }
    if (!outcome_.decisions.empty()) {
      text += fmt::format(" {} to be decided: these facts stay as they were.",
                          outcome_.decisions.size() == 1
                              ? "1 difference is"
                              : fmt::format("{} differences are", outcome_.decisions.size()));
    }
    return text;
  }

  void add_facts(const char* heading, const std::vector<answer::Written>& facts) {
    if (facts.empty()) return;
    paper_.blocks.emplace_back(Heading{2, Line(heading)});
    std::size_t longest = 0;
    for (const answer::Written& each : facts) longest = std::max(longest, each.fact.size());
    paper::Column fact("Fact", false, false, std::min(longest, widest_fact));
    Table table{heading, {fact, "Value", "By"}, {}};
    table.captioned = false;
    for (const answer::Written& each : facts) {
      table.rows.push_back({code(each.fact), shortened(each.value), each.who});
    }
    paper_.blocks.emplace_back(std::move(table));
  }

  void add_not_known() {
    if (outcome_.not_known.empty()) return;
    paper_.blocks.emplace_back(Heading{2, Line("Not known")});
    Table table{"Not known", {"Fact", "Asked of"}, {}};
    table.captioned = false;
    for (const answer::Written& each : outcome_.not_known) {
      table.rows.push_back({code(each.fact), each.who});
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

paper::Paper tell_outcome(const answer::Outcome& outcome, const std::string& file, bool written) {
  return Teller(outcome, file, written).tell();
}

}  // namespace icpcheck::cli
