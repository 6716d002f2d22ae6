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

/// "since 1 April 2022, until 31 March 2025"; "" where neither is stated.
std::string term_of(const yaml::Node& seat) {
  std::string text;
  for (const char* key : {"since", "until"}) {
    const auto day = date_at(seat, key);
    if (day) text += (text.empty() ? "" : ", ") + std::string(key) + " " + in_words(*day);
  }
  return text;
}

/// Who puts a member forward, and who may come instead.
std::string more_of_seat(const Description& description, const yaml::Node& seat) {
  const std::string nominated_by = text_at(seat, "nominated_by");
  const std::string substitute = paper::one_line(text_at(seat, "substitute"));
  const std::string term = term_of(seat);
  std::string text = term.empty() ? "" : ", " + term;
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

/// "A. Person, The Council (appointed, until 31 March 2025)".
std::string chair(const Description& description, const yaml::Node& node) {
  const std::string organisation = text_at(node, "organisation");
  std::string who = paper::one_line(text_at(node, "name"));
  if (!organisation.empty()) {
    who += (who.empty() ? "a person from " : ", ") + organisation_name(description, organisation);
  }
  std::string state = in_words(std::string_view(text_at(node, "post")));
  const std::string term = term_of(node);
  if (!term.empty()) state += (state.empty() ? "" : ", ") + term;
  if (who.empty()) return state.empty() ? "named, but nothing more is stated" : state;
  return state.empty() ? who : who + " (" + state + ")";
}

std::string item(const Description& description, const yaml::Node& fact, Shows shows) {
  if (fact.size() == 0) return scalar(description, fact, shows);
  if (shows == Shows::chair) return chair(description, fact);
  return seat_name(description, fact) + more_of_seat(description, fact) + more_of_outcome(fact);
}

/// "in force, published on 14 March 2022".
std::string document(const yaml::Node& node) {
  std::string text = "whether it is in force is not stated";
  if (node.find("in_force") != nullptr) {
    text = flag_at(node, "in_force") ? "in force" : "not in force";
  }
  const auto published = date_at(node, "published_on");
  return text +
         (published ? ", published on " + in_words(*published) : ", day of publication not stated");
}

/// With the item by the key in braces: "JHWS of {name}".
std::string label_of(const Description& description, const PaperFact& field,
                     const yaml::Node* item) {
  std::string label(field.label);
  const std::size_t open = label.find('{');
  const std::size_t close = label.find('}', open);
  if (item == nullptr || close == std::string::npos) return label;
  const std::string key = label.substr(open + 1, close - open - 1);
  std::string name = organisation_name(description, text_at(*item, key));
  if (name.empty()) name = "the board";
  return label.replace(open, close - open + 1, name);
}

}  // namespace

std::string seat_name(const Description& description, const yaml::Node& seat) {
  std::string name = paper::one_line(text_at(seat, "name"));
  const std::string post = paper::one_line(text_at(seat, "post"));
  if (!post.empty()) name += (name.empty() ? "" : ", ") + post;
  if (name.empty()) name = "A seat";
  const std::string organisation = text_at(seat, "organisation");
  return organisation.empty() ? name : name + ", " + organisation_name(description, organisation);
}

std::vector<PlaceOfPath> find_all(const yaml::Node& root, std::string_view path) {
  constexpr std::string_view brackets = "[]";
  const std::size_t list = path.find(brackets);
  if (list == std::string_view::npos) return {{nullptr, find_path(root, path)}};
  std::string_view rest = path.substr(list + brackets.size());
  if (rest.starts_with('.')) rest.remove_prefix(1);
  std::vector<PlaceOfPath> places;
  const yaml::Node* items = find_path(root, path.substr(0, list));
  if (items == nullptr) return places;
  for (const yaml::Node* item : items->children()) {
    if (rest.empty()) {
      places.push_back({item, item});
      continue;
    }
    for (PlaceOfPath place : find_all(*item, rest)) {
      if (place.item == nullptr) place.item = item;
      places.push_back(place);
    }
  }
  return places;
}

std::string fact_value(const Description& description, const yaml::Node& fact, Shows shows) {
  const bool is_map = fact.kind() == yaml::Kind::map;
  if (shows == Shows::document && is_map) return document(fact);
  if (shows == Shows::chair && is_map) return chair(description, fact);
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

std::string fact_value(const Description& description, const yaml::Node& fact,
                       const PaperFact& field) {
  const bool is_empty = fact.kind() == yaml::Kind::list && fact.size() == 0 && !is_partial(fact);
  if (is_empty && !field.none.empty()) return field.none;
  return fact_value(description, fact, field.shows);
}

std::vector<paper::Line> fact_lines(const Description& description,
                                    const std::vector<PaperFact>& fields) {
  std::vector<paper::Line> lines;
  std::vector<std::string> open;
  for (const PaperFact& field : fields) {
    if (!field.kinds.contains(description.kind)) continue;
    for (const PlaceOfPath& place : find_all(description.root(), field.path)) {
      std::string label = label_of(description, field, place.item);
      if (place.value != nullptr) {
        lines.push_back(
            labelled(capitalised(std::move(label)), fact_value(description, *place.value, field)));
      } else if (!field.if_stated && place.item != nullptr) {
        lines.push_back(labelled(capitalised(std::move(label)), "not stated"));
      } else if (!field.if_stated) {
        open.push_back(field.open.empty() ? decapitalised(std::move(label))
                                          : std::string(field.open));
      }
    }
  }
  if (!open.empty()) lines.push_back(labelled("Not stated", listed(open, open.size())));
  return lines;
}

}  // namespace icpcheck::brief
