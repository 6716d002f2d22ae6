// SPDX-License-Identifier: MIT
// Facts of a description, as lines for a board.
#include "brief/facts.hpp"

#include <algorithm>

#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::brief {
namespace {

std::string scalar(const Description& description, const yaml::Node& fact, Shows shows) {
  const bool is_flag = fact.kind() == yaml::Kind::boolean;
  switch (shows) {
    case Shows::organisation:
      return organisation_name(description, fact.text());
    case Shows::word:
      return in_words(fact.text());
    case Shows::date:
      return value_in_words(fact.text(), FactKind::date);
    default:
      return value_in_words(scalar_text(fact), is_flag ? FactKind::yes_no : FactKind::text);
  }
}

/// Who puts a member forward, and who may come instead.
std::string more_of_seat(const Description& description, const yaml::Node& seat) {
  const std::string nominated_by = text_at(seat, "nominated_by");
  const std::string substitute = paper::one_line(text_at(seat, "substitute"));
  std::string text;
  if (!nominated_by.empty()) {
    text += ", put forward by " + organisation_name(description, nominated_by);
  }
  return substitute.empty() ? text : text + ", substitute: " + substitute;
}

/// How an outcome is seen, and what it should reach.
std::string more_of_outcome(const yaml::Node& outcome) {
  const std::string measure = paper::one_line(text_at(outcome, "measure"));
  const std::string target = paper::one_line(text_at(outcome, "target"));
  const std::string text = measure.empty() ? "" : ", measured by: " + measure;
  return target.empty() ? text : text + ", target: " + target;
}

std::string item(const Description& description, const yaml::Node& fact, Shows shows) {
  if (fact.size() == 0) return scalar(description, fact, shows);
  const std::string name = text_at(fact, "name");
  const std::string shown = name.empty() ? seat_name(description, fact) : paper::one_line(name);
  return shown + more_of_seat(description, fact) + more_of_outcome(fact);
}

}  // namespace

std::string seat_name(const Description& description, const yaml::Node& seat) {
  std::string name = paper::one_line(text_at(seat, "post"));
  if (name.empty()) name = paper::one_line(text_at(seat, "name"));
  if (name.empty()) name = "A seat";
  const std::string organisation = text_at(seat, "organisation");
  return organisation.empty() ? name : name + ", " + organisation_name(description, organisation);
}

std::string fact_value(const Description& description, const yaml::Node& fact, Shows shows) {
  if (fact.parent() == nullptr || fact.children().empty()) {
    const std::string text = scalar(description, fact, shows);
    return text.empty() ? "none" : text;
  }
  std::string text;
  for (const yaml::Node* each : fact.children()) {
    text += (text.empty() ? "" : "; ") + item(description, *each, shows);
  }
  return is_partial(fact) ? text + " (the list is not complete)" : text;
}

std::vector<paper::Line> fact_lines(const Description& description,
                                    std::span<const FactField> fields) {
  std::vector<paper::Line> lines;
  std::vector<std::string> open;
  for (const FactField& field : fields) {
    const yaml::Node* fact = find_path(description.root(), field.path);
    if (fact == nullptr) {
      if (!field.if_stated) open.emplace_back(field.open.empty() ? field.label : field.open);
      continue;
    }
    const bool is_empty =
        fact->kind() == yaml::Kind::list && fact->size() == 0 && !is_partial(*fact);
    lines.push_back(
        labelled(capitalised(std::string(field.label)),
                 is_empty ? std::string(field.none) : fact_value(description, *fact, field.shows)));
  }
  if (!open.empty()) lines.push_back(labelled("Not stated", listed(open, open.size())));
  return lines;
}

}  // namespace icpcheck::brief
