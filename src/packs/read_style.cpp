// SPDX-License-Identifier: MIT
// The style of a paper: its file is read once, and everything that is wrong with it is told.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "packs/style_paths.hpp"
#include "packs/style_sections.hpp"
#include "packs/style_texts.hpp"

namespace icpcheck::packs {
namespace {

using yaml::Node;

std::span<const Node* const> members_of(const Node& root, std::string_view key) {
  const Node* map = root.find(key);
  if (map == nullptr || map->kind() != yaml::Kind::map) return {};
  return map->children();
}

class StyleReader {
 public:
  StyleReader(const Node& root, const StyleNames& names, Diagnostics& diagnostics)
      : root_(root), names_(names), diagnostics_(diagnostics) {}

  PaperStyle read(std::string name) {
    style_.name = std::move(name);
    style_.title = text_at(root_, "title");
    style_.headline = text_at(root_, "headline");
    read_subject();
    for (const Node* imported : items_at(root_, "imports")) import(*imported);
    read_usual_for();
    style_.reports_to = read_paths(root_, "reports_to");
    read_answers();
    for (const Node* list : members_of(root_, "facts")) read_facts(*list);
    for (const Node* topic : members_of(root_, "topics")) read_topic(*topic);
    for (const Node* seat : items_at(root_, "seats")) read_seat(*seat);
    for (const Node* term : items_at(root_, "words")) read_term(*term);
    read_sections();
    add_days();
    return std::move(style_);
  }

 private:
  void check_text(const Node& map, std::string_view key) {
    const Node* text = map.find(key);
    if (text != nullptr) check_placeholders(*text, names_.packs, diagnostics_);
  }

  std::vector<SharedText> read_paths(const Node& map, std::string_view key) {
    std::vector<SharedText> paths;
    for (const Node* path : items_at(map, key)) {
      if (find_end(*path, names_.arrangements, diagnostics_)) {
        paths.emplace_back(std::string(path->text()));
      }
    }
    return paths;
  }

  void read_answers() {
    const Node* answers = root_.find("answers");
    if (answers == nullptr) return;
    const Node* days = answers->find("days");
    if (days != nullptr && days->kind() == yaml::Kind::integer && days->integer() > 0) {
      style_.answer_days = static_cast<std::uint32_t>(days->integer());
    }
    style_.meetings = read_paths(*answers, "meetings");
  }

  void read_subject() {
    check_text(root_, "headline");
    const Node* subject = root_.find("subject");
    if (subject == nullptr) return;
    for (const Kind kind : kinds) {
      style_.subject[static_cast<std::size_t>(kind)] = text_at(*subject, word(kind));
    }
  }

  void import(const Node& name) {
    const PaperStyle* imported = find_style(names_.styles, name.text());
    if (imported == nullptr) {
      std::vector<std::string_view> known;
      for (const PaperStyle& style : names_.styles) known.emplace_back(style.name);
      diagnostics_.add(
          yaml::at_value(name, "paper.unknown_style",
                         fmt::format("There is no built-in style \"{}\".", name.text()),
                         did_you_mean(name.text(), known)));
      return;
    }
    const auto add = [](const auto& from, auto& to) {
      to.insert(to.end(), from.begin(), from.end());
    };
    add(imported->facts, style_.facts);
    add(imported->topics, style_.topics);
    add(imported->seats, style_.seats);
    add(imported->words, style_.words);
    add(imported->days, style_.days);
  }

  void read_usual_for() {
    const Node* usual = root_.find("usual_for");
    if (usual == nullptr) return;
    if (!names_.built_in) {
      diagnostics_.add(yaml::at_key(*usual, "paper.not_built_in",
                                    "Only a built-in style can be the usual one.",
                                    "Leave out usual_for, and name the file with --style."));
    }
    for (const std::string& kind : texts_at(root_, "usual_for")) {
      (kind == word(Kind::system) ? style_.usual_for.system : style_.usual_for.place) = true;
    }
  }

  /// What is written here goes before what was imported under that name.
  void read_facts(const Node& list) {
    NamedFacts named{std::string(list.key()), {}};
    for (const Node* node : list.children()) {
      if (auto fact = read_fact(*node)) named.facts.push_back(std::move(*fact));
    }
    style_.facts.insert(style_.facts.begin(), std::move(named));
  }

  std::optional<PaperFact> read_fact(const Node& node) {
    const Node* path = node.find("path");
    if (path == nullptr || path->blank()) return std::nullopt;
    const auto end = find_end(*path, names_.arrangements, diagnostics_);
    if (!end) return std::nullopt;
    PaperFact fact;
    fact.path = std::string(path->text());
    fact.kinds = end->kinds;
    fact.shows = shows_of(*end, names_.arrangements);
    fact.label = text_at(node, "label");
    if (fact.label.empty()) fact.label = end->field->title;
    fact.open = text_at(node, "open");
    fact.none = text_at(node, "none");
    fact.if_stated = flag_at(node, "if_stated");
    std::vector<std::string_view> keys;
    if (end->item != nullptr) {
      for (const schema::Field& field : end->item->fields) keys.emplace_back(field.name);
    }
    if (const Node* label = node.find("label")) check_item_keys(*label, keys, diagnostics_);
    return fact;
  }

  void read_topic(const Node& node) {
    NamedTopic named{std::string(node.key()), {}};
    for (std::string& text : texts_at(node, "words"))
      named.topic.words.emplace_back(std::move(text));
    for (std::string& text : texts_at(node, "titles")) {
      named.topic.titles.emplace_back(std::move(text));
    }
    style_.topics.insert(style_.topics.begin(), std::move(named));
  }

  void read_seat(const Node& node) {
    style_.seats.push_back(
        {text_at(node, "before"), text_at(node, "after"), flag_at(node, "on_hwb")});
  }

  void read_term(const Node& node) {
    check_text(node, "meaning");
    PaperTerm term{text_at(node, "word"), text_at(node, "meaning")};
    const auto known = std::ranges::find(style_.words, term.word, &PaperTerm::word);
    if (known != style_.words.end()) {
      *known = std::move(term);
    } else {
      style_.words.push_back(std::move(term));
    }
  }

  void read_sections() {
    for (const Node* node : items_at(root_, "sections")) {
      style_.sections.push_back(read_section(*node, style_, names_, diagnostics_));
    }
    if (names_.built_in || !style_.sections.empty()) return;
    diagnostics_.add(error_of(root_.document().file(), "paper.no_sections",
                              "This style has no sections, so a paper would say nothing.",
                              "Add sections. \"icpcheck schema paper\" says what they can be."));
  }

  /// Of all packs: a paper may name a day of one that is not run.
  void add_days() {
    for (const Pack* pack : names_.packs) {
      for (const Parameter& parameter : pack->parameters) {
        if (parameter.type != "date" || !parameter.value) continue;
        std::string name = pack->id + ("." + parameter.name);
        const bool is_named = root_.document().source().find('{' + name) != std::string::npos;
        if (is_named) style_.days.push_back({std::move(name), *parameter.value});
      }
    }
  }

  const Node& root_;
  const StyleNames& names_;
  Diagnostics& diagnostics_;
  PaperStyle style_;
};

}  // namespace

std::optional<PaperStyle> load_style(std::string name, std::string file, std::string bytes,
                                     const StyleNames& names, Diagnostics& diagnostics) {
  Diagnostics found;
  const auto document = yaml::read(std::move(file), std::move(bytes), {}, found);
  PaperStyle style;
  if (document != nullptr && document->root().kind() != yaml::Kind::map) {
    found.add(yaml::at_value(document->root(), "paper.not_a_map", "This style has no keys.",
                             "Begin with the line \"format: icpcheck/paper/1\"."));
  } else if (document != nullptr) {
    schema::validate_file(document->root(), names.paper_schema, found);
    style = StyleReader(document->root(), names, found).read(std::move(name));
  }
  const bool valid = !found.has_errors();
  found.sort();
  diagnostics.add(std::move(found));
  if (!valid) return std::nullopt;
  return style;
}

const PaperStyle* find_style(const std::vector<PaperStyle>& styles, std::string_view name) {
  const auto found = std::ranges::find(styles, name, &PaperStyle::name);
  return found == styles.end() ? nullptr : &*found;
}

}  // namespace icpcheck::packs
