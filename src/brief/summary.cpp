// SPDX-License-Identifier: MIT
// The first page, why the board is asked, and what follows.
#include <fmt/format.h>

#include <algorithm>

#include "brief/board_writer.hpp"
#include "brief/findings.hpp"
#include "brief/people.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/first_page.hpp"

namespace icpcheck::brief {
namespace {

std::size_t count(const DescriptionResult& result, Strength strength, Status status) {
  return result.counts[static_cast<std::size_t>(strength)][static_cast<std::size_t>(status)];
}

/// The first sentences of the gap report.
Line opening(const Brief& brief) {
  Tally tally;
  tally.add(brief.result);
  Line line;
  for (const OpeningPart& part : opening_of(tally, 0)) {
    const bool is_plain = part.about == OpeningPart::About::all;
    line.add(part.text, is_plain ? paper::Run::Kind::plain : paper::Run::Kind::strong);
  }
  return line;
}

/// As in the gap report, in words instead of paths.
paper::Entry known_entry(const Brief& brief, const Finding& finding) {
  paper::Entry entry = report::known_entry(finding, brief.telling());
  std::erase_if(entry.details, [](const paper::Detail& detail) {
    return detail.label == "Stated" || detail.label.empty();
  });
  entry.details.insert(entry.details.begin(), {"", {paper::Item(position(brief, finding))}});
  return entry;
}

void write_known(Brief& brief, int level, std::uint32_t most) {
  paper::Entries entries{level + 1, {}};
  std::size_t left = 0;
  for (const Finding* finding : brief.result.shortfalls) {
    if (finding->status != Status::gap) continue;
    if (entries.entries.size() == most) {
      ++left;
    } else {
      entries.entries.push_back(known_entry(brief, *finding));
    }
  }
  if (entries.entries.empty()) return;
  brief.heading(level, "Known to be missing");
  BoardWriter(brief.paper).write(std::move(entries));
  if (left > 0) brief.paragraph(fmt::format("{} more: see the gap report.", left));
  if (std::string text = report::unowned(brief.result); !text.empty()) {
    brief.paragraph(std::move(text));
  }
}

std::string settled(const Question& question) {
  std::vector<std::string> counts;
  for (const Strength strength : strengths) {
    std::vector<const Finding*> findings;
    std::ranges::copy_if(
        question.settles, std::back_inserter(findings),
        [strength](const Finding* finding) { return finding->strength() == strength; });
    if (!findings.empty()) counts.push_back(report::asked_words(findings));
  }
  return join_words(counts);
}

/// "Is the JSNA in force? This settles 1 requirement of law. Ask the director of public health."
Line question_line(const Question& question) {
  std::string text = asked_of(question);
  if (const std::string what = settled(question); !what.empty()) {
    text += fmt::format(" This settles {}.", what);
  }
  const std::vector<std::string> people = report::people_of(question);
  if (people.empty()) return text;
  return text + " Ask " +
         join_words(std::vector<std::string_view>(people.begin(), people.end()), "or") + ".";
}

void write_first_questions(Brief& brief, int level, std::uint32_t most) {
  std::vector<Question> questions = brief.result.questions;
  // Files that are to be read with this one are for the author.
  std::erase_if(questions,
                [](const Question& question) { return question.facts.front().elsewhere; });
  if (questions.empty()) return;
  brief.heading(level, "What to find out first");
  List list{true, {}};
  for (const Question& question : questions) {
    if (list.items.size() == most) break;
    list.items.emplace_back(question_line(question));
  }
  const std::size_t left = questions.size() - list.items.size();
  brief.paper.blocks.emplace_back(std::move(list));
  if (left > 0) {
    brief.paragraph(fmt::format("{} {}. {} says whom to ask.", left == 1 ? "There is" : "There are",
                                count_of(left, "more question"), place_of_questions(brief)));
  }
}

}  // namespace

void write_summary(Brief& brief, const PaperSection& section) {
  constexpr std::uint32_t few = 5;
  const std::uint32_t most = section.most == 0 ? few : section.most;
  brief.paragraph(opening(brief));
  write_before_in_force(brief);
  const int below = static_cast<int>(section.level) + 1;
  write_known(brief, below, most);
  write_first_questions(brief, below, most);
}

void write_conclusion(Brief& brief, const PaperSection& /*section*/) {
  if (!brief.result.questions.empty()) {
    brief.paragraph(
        "What is not written down may be in place. The first step is to find out and to write it "
        "down. Then what is left is what has to be put right.");
  } else {
    brief.paragraph(opening(brief));
  }
}

void write_reasons(Brief& brief, const PaperSection& /*section*/) {
  const DescriptionResult& result = brief.result;
  if (!result.questions.empty()) {
    brief.paragraph(
        "Nobody has written down whether these requirements are met. Each needs somebody who finds "
        "out, and a day by which that is done.");
  }
  if (std::ranges::any_of(result.shortfalls,
                          [](const Finding* each) { return each->status == Status::gap; })) {
    brief.paragraph("What is missing needs somebody who puts it right, and a day for it.");
  }
}

void write_made(Brief& brief, const PaperSection& /*section*/) {
  const DescriptionResult& result = brief.result;
  std::size_t asked = 0;
  std::size_t allowed = 0;
  std::size_t elsewhere = 0;
  for (const Strength strength : strengths) {
    for (const Status status : statuses) {
      const std::size_t number = count(result, strength, status);
      (status == Status::not_applicable ? elsewhere
       : strength == Strength::may      ? allowed
                                        : asked) += number;
    }
  }
  brief.paragraph(
      fmt::format("This draft was made with icpcheck {} from a description of {}. Of {}, {} "
                  "something now or later, {} "
                  "about what guidance allows, and {} not apply. It is no legal advice.",
                  brief.report.version, in_words(result.described_on),
                  count_of(asked + allowed + elsewhere, "check"),
                  fmt::format("{} {}", asked, asked == 1 ? "asks" : "ask"),
                  fmt::format("{} {}", allowed, allowed == 1 ? "is" : "are"),
                  fmt::format("{} {}", elsewhere, elsewhere == 1 ? "does" : "do")));
}

}  // namespace icpcheck::brief
