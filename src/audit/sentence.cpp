// SPDX-License-Identifier: MIT
// What was found, in a plain sentence, and the first place to look at.
#include <fmt/format.h>

#include <algorithm>

#include "audit/inquiry.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

constexpr std::size_t named_at_most = 3;

std::string name_of(const MissingFact& fact) {
  if (fact.title.empty()) return fact.path;
  constexpr std::size_t signs = 5;
  std::string name;
  name.reserve(fact.title.size() + fact.path.size() + signs);
  return name.append("\"").append(fact.title.text()).append("\" (").append(fact.path).append(")");
}

/// "a, b and 4 more": the first few of many.
std::string list_some(const std::vector<std::string>& texts, std::size_t total,
                      std::string_view last = "and") {
  const std::size_t count = std::min(texts.size(), named_at_most);
  std::vector<std::string_view> shown;
  shown.reserve(count + 1);
  shown.assign(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count));
  std::string more;
  if (total > count) {
    more = fmt::format("{} more", total - count);
    shown.emplace_back(more);
  }
  return join_words(shown, last);
}

std::string system_sentence(const yaml::Node& root) {
  const std::string id = text_at(root, "system");
  if (id.empty()) return "The description does not name the system of the place (system).";
  return fmt::format(
      "The description of the system \"{}\" is not loaded; check it together with this one.", id);
}

/// The places that the system lists and that are not loaded.
std::vector<std::string> places_to_load(const Subjected& subjected) {
  std::vector<std::string> ids;
  for (const yaml::Node* place : items_at(*subjected.root, "places")) {
    const std::string id = text_at(*place, "id");
    const auto id_of = [](const auto& joined) { return joined->id; };
    const bool is_loaded = std::ranges::find(subjected.joined, id, id_of) != subjected.joined.end();
    if (!is_loaded) ids.push_back(fmt::format("\"{}\"", id));
  }
  return ids;
}

std::string places_sentence(const Subjected& subjected) {
  const std::vector<std::string> ids = places_to_load(subjected);
  if (ids.empty()) {
    return subjected.root->find("places") == nullptr
               ? "The description does not say which places the system has (places)."
               : "The list places is marked as partial, so what is not on it is not known.";
  }
  if (ids.size() == 1) {
    return fmt::format(
        "The description of the place {} is not loaded; check it together with this one.",
        ids.front());
  }
  return fmt::format(
      "The descriptions of the places {} are not loaded; check them together with this one.",
      list_some(ids, ids.size()));
}

std::string joined_sentence(const Subjected& subjected) {
  return subjected.kind == Kind::place ? system_sentence(*subjected.root)
                                       : places_sentence(subjected);
}

std::string not_stated_sentence(const Finding& finding, const Subjected& subjected) {
  std::vector<std::string> missing;
  missing.reserve(finding.missing.size());
  for (const MissingFact& fact : finding.missing) {
    if (fact.elsewhere) return joined_sentence(subjected);
    if (!fact.rest) missing.push_back(name_of(fact));
  }
  if (!missing.empty()) {
    const std::size_t tails = finding.missing.size() - missing.size();
    // Most of what is open is so for this reason: it is put together by hand.
    return "The description does not state " +
           list_some(missing, finding.missing_count - tails, "or") + '.';
  }
  if (finding.missing.empty()) return "The description does not state enough to tell.";
  return fmt::format("The list {} is marked as partial, so what is not on it is not known.",
                     finding.missing.front().path);
}

/// A text in quotation marks; true, false, numbers and dates as they are.
std::string fact_text(const StatedFact& fact) {
  return fact.kind == FactKind::text ? fmt::format("{} is \"{}\"", fact.path, fact.value)
                                     : fmt::format("{} is {}", fact.path, fact.value);
}

std::string gap_sentence(const Finding& finding) {
  if (finding.facts.empty()) return "What the description states does not meet this.";
  std::vector<std::string> facts;
  for (const StatedFact& fact : finding.facts) {
    const bool is_scalar = fact.kind != FactKind::list && fact.kind != FactKind::object;
    if (is_scalar) facts.push_back(fact_text(fact));
  }
  const bool all_scalars = facts.size() == finding.fact_count && facts.size() <= named_at_most;
  if (all_scalars)
    return fmt::format("The description states that {}.", list_some(facts, facts.size()));
  return fmt::format("What the description states at {} does not meet this.",
                     finding.facts.front().path);
}

std::string subjects_sentence(const Finding& finding) {
  std::vector<std::string> gaps;
  std::vector<std::string> open;
  for (const SubjectResult& subject : finding.subjects) {
    (subject.status == Status::gap ? gaps : open).push_back(subject.name);
  }
  std::string sentence;
  if (!gaps.empty()) {
    sentence = fmt::format("{} of {} {} not meet this: {}.", gaps.size(), finding.subject_count,
                           gaps.size() == 1 ? "does" : "do", list_some(gaps, gaps.size()));
  }
  if (!open.empty()) {
    if (!sentence.empty()) sentence += ' ';
    const std::string names = list_some(open, open.size());
    sentence += finding.subject_count == 1 ? fmt::format("Not stated for {}.", names)
                                           : fmt::format("Not stated for {} of {}: {}.",
                                                         open.size(), finding.subject_count, names);
  }
  return sentence;
}

std::string names_sentence(const Finding& finding) {
  return fmt::format(" This concerns {}{}.", list_some(finding.names, finding.names.size()),
                     finding.more_names ? ", and perhaps others" : "");
}

/// What no subject misses: it would tell whether there are more subjects.
std::vector<std::string> open_choices(const Finding& finding) {
  std::vector<std::string> names;
  for (const MissingFact& fact : finding.missing) {
    const bool of_subject = std::ranges::any_of(
        finding.subjects,
        [&](const SubjectResult& subject) { return is_missing(fact, subject.missing); });
    if (!of_subject && !fact.rest && !fact.elsewhere) names.push_back(name_of(fact));
  }
  return names;
}

/// What else may have to be asked about: what is not loaded, not on a list or not to be told.
std::string rest_sentence(const Finding& finding, const Subjected& subjected) {
  const auto rest = std::ranges::find_if(finding.missing, &MissingFact::rest);
  if (rest != finding.missing.end()) {
    if (rest->elsewhere) return " " + joined_sentence(subjected);
    return " The list is marked as partial: there may be more.";
  }
  const std::vector<std::string> choices = open_choices(finding);
  if (choices.empty()) return {};
  return fmt::format(" There may be more: the description does not state {}.",
                     list_some(choices, choices.size(), "or"));
}

std::string sentence_of(const Finding& finding, const Subjected& subjected) {
  if (!finding.subjects.empty())
    return subjects_sentence(finding) + rest_sentence(finding, subjected);
  if (finding.status == Status::gap) return gap_sentence(finding);
  if (finding.status == Status::not_stated) return not_stated_sentence(finding, subjected);
  return {};
}

Location place_of(const Finding& finding, const Inquiry& inquiry) {
  if (!finding.subjects.empty()) return finding.subjects.front().where;
  if (!finding.missing.empty() && finding.status != Status::gap) {
    return finding.missing.front().where;
  }
  if (!finding.facts.empty()) return finding.facts.front().where;
  return {.file = inquiry.subjected.root->document().file()};
}

}  // namespace

void describe(Finding& finding, const Inquiry& inquiry) {
  finding.where = place_of(finding, inquiry);
  std::string found = sentence_of(finding, inquiry.subjected);
  const bool unsure = finding.status == Status::not_stated && !finding.sentence.empty();
  if (finding.sentence.empty())
    finding.sentence = std::move(found);
  else if (unsure && finding.subjects.empty())
    finding.sentence += ' ' + found;
  const auto is_said = [&finding](const std::string& name) {
    return std::ranges::find(finding.subjects, name, &SubjectResult::name) !=
           finding.subjects.end();
  };
  if (finding.status == Status::gap && !std::ranges::all_of(finding.names, is_said)) {
    finding.sentence += names_sentence(finding);
  }
}

}  // namespace icpcheck::audit
