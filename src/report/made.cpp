// SPDX-License-Identifier: MIT
#include "report/made.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using RunKind = paper::Run::Kind;

std::string packs_of(const Report& report, bool in_full) {
  constexpr std::size_t few = 2;
  if (!in_full && report.packs.size() > few)
    return fmt::format("with {}", count_of(report.packs.size(), "pack"));
  std::vector<std::string> names;
  for (const Pack* pack : report.packs) names.push_back(pack->id + " " + pack->version);
  if (names.empty()) return "without a pack";
  return (names.size() == 1 ? "with the pack " : "with the packs ") + join_words(names);
}

/// One sentence for each option that was used.
std::vector<std::string> option_sentences(const Report& report) {
  const RunOptions& options = report.options;
  const std::vector<std::string>& only = options.only;
  std::vector<std::string> sentences;
  const auto say = [&sentences](bool condition, std::string sentence) {
    if (condition) sentences.push_back(std::move(sentence));
  };
  say(!only.empty(),
      fmt::format("Only {} {} checked.", join_words(only), only.size() == 1 ? "was" : "were"));
  say(options.require_evidence, "A check is met only where evidence supports it.");
  say(!options.use_waivers, "Waivers were not applied.");
  say(options.fail_on == FailOn::never, "No shortfall changes the exit status.");
  say(options.fail_on == FailOn::must || options.fail_on == FailOn::should,
      fmt::format("A shortfall changes the exit status from \"{}\" upwards.",
                  word(options.fail_on)));
  return sentences;
}

/// "P4.2, The ICP meets in public: must instead of should · The partnership promised it".
paper::Item item_of(const ProfileChange& change) {
  std::string text = change.subject.empty() ? change.what : change.subject;
  if (change.what == "parameters" && !change.title.empty()) {
    text = fmt::format("{} ({})", change.title, change.subject);
  } else if (!change.subject.empty() && !change.title.empty()) {
    text += ", " + change.title;
  }
  text += ": " + change_phrase(change);
  return text + (change.reason.empty() ? "" : " · " + change.reason);
}

/// A word with what it means, for each of those that are used, in the order of the enumerators.
template <class Word, class Name>
void write_meanings(std::string_view title, const std::set<Word>& words, const Name& name,
                    paper::Writer& writer) {
  if (words.empty()) return;
  paper::Table table{std::string(title), {{"word", false, false, 16}, "what it means"}, {}};
  table.look = "words";
  table.headed = false;
  for (const Word word : words) table.rows.push_back({name(word), std::string(meaning(word))});
  writer.write(std::move(table));
}

/// The fingerprint of each file, so that the report can be made again from the same one.
paper::Table files_table(const Report& report) {
  paper::Table table{
      "The files that were checked", {{"file", false, true}, "described on", "SHA-256"}, {}};
  for (const DescriptionResult& result : report.descriptions) {
    table.rows.push_back({Line{}.add(result.file, RunKind::code), Line{}.add(result.described_on),
                          Line{}.add(result.sha256, RunKind::code)});
  }
  return table;
}

}  // namespace

UsedWords words_of(const Report& report) {
  UsedWords found;
  for (const DescriptionResult& result : report.descriptions) {
    for (const PackResult& pack : result.packs) {
      for (const ClauseResult& clause : pack.clauses) {
        found.ratings.insert(clause.rating);
        for (const Finding& finding : clause.findings) {
          found.strengths.insert(finding.strength());
          found.statuses.insert(finding.status);
        }
      }
    }
  }
  return found;
}

void write_notices(const Report& report, paper::Writer& writer) {
  for (const ReportNotice& notice : report.notices) {
    writer.write(paper::Paragraph{Line(text_of(notice))});
  }
}

void write_profile(const Report& report, paper::Writer& writer) {
  if (!report.profile) return;
  const UsedProfile& profile = *report.profile;
  writer.write(paper::Section{2, "Profile", "profile"});
  Line line = Line("The profile ").add(profile.file, RunKind::code);
  if (profile.automatic) line.add(", which was found and not named,");
  line.add(profile.changes.empty() ? " changes nothing in this run." : " changes what is asked:");
  writer.write(paper::Paragraph{std::move(line)});
  paper::List list;
  for (const ProfileChange& change : profile.changes) list.items.push_back(item_of(change));
  if (!list.items.empty()) writer.write(std::move(list));
  writer.write(paper::End{});
}

void write_words(const UsedWords& words, paper::Writer& writer) {
  if (words.ratings.empty()) return;
  writer.write(paper::Section{2, "What the words mean", "words"});
  list_words(words, writer);
  writer.write(paper::End{});
}

void list_words(const UsedWords& words, paper::Writer& writer) {
  const auto tagged = [](auto value) { return Line{}.add(tag(value)); };
  write_meanings("Ratings of clauses", words.ratings, tagged, writer);
  write_meanings("Results of checks", words.statuses, tagged, writer);
  write_meanings(
      "Strengths of checks", words.strengths,
      [](Strength strength) { return Line(std::string(word(strength))); }, writer);
}

void write_sources(const Sources& sources, paper::Writer& writer) {
  if (sources.all().empty()) return;
  writer.write(paper::Section{2, "Sources", "sources"});
  list_sources(sources, writer);
  writer.write(paper::End{});
}

void list_sources(const Sources& sources, paper::Writer& writer) {
  paper::List list;
  for (const Source* source : sources.all()) {
    Line line = Line{}.add_link(source->title, source->url);
    if (!source->reports_on.empty()) line.add(" · reports on: " + source->reports_on);
    list.items.emplace_back(std::move(line));
  }
  writer.write(std::move(list));
}

void write_made(const Report& report, bool in_full, paper::Writer& writer) {
  writer.write(paper::Section{2, "How this report was made", "made"});
  Line line = Line(fmt::format("By icpcheck {}, as of ", report.version))
                  .add(report.options.as_of)
                  .add(fmt::format(", {}.", packs_of(report, in_full)));
  for (const std::string& sentence : option_sentences(report)) line.add(" " + sentence);
  writer.write(paper::Paragraph{std::move(line)});
  if (in_full && !report.descriptions.empty()) writer.write(files_table(report));
  writer.write(paper::Paragraph{
      "This report is only as accurate as the description. It is not legal advice.",
      paper::Paragraph::Role::hint});
  writer.write(paper::End{});
}

}  // namespace icpcheck::report
