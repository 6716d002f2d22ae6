// SPDX-License-Identifier: MIT
#include "packs/style_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"
#include "packs/style_paths.hpp"
#include "packs/style_texts.hpp"

namespace icpcheck::packs {
namespace {

using yaml::Node;

/// The keys that mean something in a section of one part, beside those of every section.
struct Keys {
  PaperPart part;
  std::vector<std::string_view> needed;
  std::vector<std::string_view> allowed;
};

const std::vector<Keys>& keys_of_parts() {
  static const std::vector<Keys> all{
      {PaperPart::summary, {}, {"most"}},
      {PaperPart::requests, {"lead"}, {}},
      {PaperPart::facts, {"facts"}, {"lead", "empty"}},
      {PaperPart::table, {"facts"}, {"lead", "empty"}},
      {PaperPart::questions, {"questions"}, {}},
      {PaperPart::organisations_in_change, {}, {"lead"}},
      {PaperPart::system, {"facts"}, {}},
      {PaperPart::both_boards, {"paths", "lead"}, {}},
      {PaperPart::missing_seats, {"paths"}, {}},
      {PaperPart::still_needed, {"paths"}, {}},
      {PaperPart::rated, {}, {"pack", "facts"}},
      {PaperPart::due, {}, {"most"}},
      {PaperPart::asked, {}, {"most"}},
      {PaperPart::topic, {"topic"}, {"most"}},
      {PaperPart::law, {}, {"most"}},
      {PaperPart::to_confirm, {}, {"most"}},
      {PaperPart::background_papers, {}, {"most"}},
  };
  return all;
}

constexpr std::array<std::string_view, 8> optional_keys{"lead", "empty", "facts", "questions",
                                                        "most", "topic", "paths", "pack"};

class SectionReader {
 public:
  SectionReader(const Node& node, const PaperStyle& style, const StyleNames& names,
                Diagnostics& diagnostics)
      : node_(node), style_(style), names_(names), diagnostics_(diagnostics) {}

  PaperSection read() {
    section_.part = from_word<PaperPart>(text_at(node_, "what")).value_or(PaperPart::own);
    read_kinds({true, true});
    check_keys();
    section_.heading = filled("heading");
    section_.text = filled("text");
    section_.lead = filled("lead");
    section_.empty = filled("empty");
    section_.note = filled("note");
    section_.if_any = flag_at(node_, "if_any");
    section_.level = number("level").value_or(section_.level);
    section_.most = number("most").value_or(section_.most);
    for (const Node* line : items_at(node_, "lines")) read_line(*line);
    for (const Node* path : items_at(node_, "paths")) read_path(*path);
    read_names();
    return std::move(section_);
  }

  /// A question of a section for these kinds: what is asked is its heading.
  PaperSection read_question(AppliesTo outer) {
    section_.part = from_word<PaperPart>(text_at(node_, "what")).value_or(PaperPart::facts);
    read_kinds(outer);
    check_keys();
    section_.heading = filled("question");
    section_.lead = filled("lead");
    for (const Node* path : items_at(node_, "paths")) read_path(*path);
    read_names();
    return std::move(section_);
  }

 private:
  void read_kinds(AppliesTo outer) {
    const std::string kind = text_at(node_, "for");
    section_.kinds.system = outer.system && kind != word(Kind::place);
    section_.kinds.place = outer.place && kind != word(Kind::system);
  }

  [[nodiscard]] bool is_only_for(Kind kind) const {
    return section_.kinds.contains(kind) && !(section_.kinds.system && section_.kinds.place);
  }

  [[nodiscard]] std::optional<std::uint32_t> number(std::string_view key) const {
    const Node* node = node_.find(key);
    if (node == nullptr || node->kind() != yaml::Kind::integer || node->integer() < 1) return {};
    return static_cast<std::uint32_t>(node->integer());
  }

  SharedText filled(std::string_view key) {
    const Node* text = node_.find(key);
    if (text == nullptr) return {};
    check_placeholders(*text, names_.packs, diagnostics_);
    return std::string(text->text());
  }

  void read_line(const Node& line) {
    for (const char* key : {"label", "text"}) {
      if (const Node* text = line.find(key)) check_placeholders(*text, names_.packs, diagnostics_);
    }
    section_.lines.push_back({text_at(line, "label"), text_at(line, "text")});
  }

  /// Of all parts, what one of them needs and this one lacks, and what does nothing in this one.
  void check_keys() {
    const auto& all = keys_of_parts();
    const auto mine = std::ranges::find(all, section_.part, &Keys::part);
    const Keys keys = mine == all.end() ? Keys{section_.part, {}, {}} : *mine;
    for (const std::string_view key : keys.needed) {
      if (node_.find(key) != nullptr) continue;
      diagnostics_.add(yaml::at_value(
          node_, "paper.missing_key",
          fmt::format("A section of \"{}\" needs the key \"{}\".", word(section_.part), key),
          "\"icpcheck schema paper\" says what it is for."));
    }
    for (const std::string_view key : optional_keys) {
      const Node* value = node_.find(key);
      const auto has = [key](const auto& list) {
        return std::ranges::find(list, key) != list.end();
      };
      if (value == nullptr || has(keys.needed) || has(keys.allowed)) continue;
      diagnostics_.add(yaml::at_key(
          *value, "paper.idle_key",
          fmt::format("\"{}\" does nothing in a section of \"{}\".", key, word(section_.part)),
          "Leave it out, or say with \"what\" what the section tells."));
    }
  }

  /// A path that this kind of description cannot have would never be stated.
  void check_kinds(const Node& where, std::string_view path, AppliesTo has) {
    for (const Kind kind : kinds) {
      // The facts of the system of a place are those of a system.
      const Kind read = section_.part == PaperPart::system ? Kind::system : kind;
      if (!is_only_for(kind) || has.contains(read)) continue;
      diagnostics_.add(yaml::at_value(
          where, "paper.path_of_other_kind",
          fmt::format("The description of a {} has no {}.", word(read), path),
          fmt::format("Leave it out, or take \"for: {}\" out of the section.", word(kind))));
    }
  }

  void read_path(const Node& path) {
    const auto end = find_end(path, names_.arrangements, diagnostics_);
    if (!end) return;
    check_kinds(path, path.text(), end->kinds);
    section_.paths.emplace_back(std::string(path.text()));
  }

  void read_names() {
    if (const Node* name = node_.find("facts")) section_.facts = facts_named(*name);
    for (const Node* question : items_at(node_, "questions")) {
      SectionReader reader(*question, style_, names_, diagnostics_);
      section_.questions.push_back(reader.read_question(section_.kinds));
    }
    if (const Node* name = node_.find("topic")) {
      if (const auto* named = find(*name, style_.topics, "topic")) section_.topic = named->topic;
    }
    const Node* pack = node_.find("pack");
    if (pack == nullptr) return;
    section_.pack = std::string(pack->text());
    if (find_pack(names_.packs, section_.pack) != nullptr) return;
    diagnostics_.add(yaml::at_value(*pack, "paper.unknown_pack",
                                    fmt::format("There is no pack \"{}\".", pack->text()),
                                    did_you_mean(pack->text(), pack_ids(names_.packs))));
  }

  std::vector<PaperFact> facts_named(const Node& name) {
    const auto* named = find(name, style_.facts, "list of facts");
    if (named == nullptr) return {};
    for (const PaperFact& fact : named->facts) check_kinds(name, fact.path, fact.kinds);
    if (section_.part == PaperPart::table) check_columns(name, named->facts);
    return named->facts;
  }

  /// The rows of a table stand below each other, whatever list they come from.
  void check_columns(const Node& name, const std::vector<PaperFact>& facts) {
    const auto groups = row_groups(facts);
    for (const auto& group : groups) {
      if (group.size() == groups.front().size()) continue;
      diagnostics_.add(yaml::at_value(
          name, "paper.table_columns",
          fmt::format("The table has {} for {}, and {} for {}.",
                      count_of(groups.front().size(), "column"),
                      row_path(groups.front().front()->path), count_of(group.size(), "column"),
                      row_path(group.front()->path)),
          "Name the facts of one list after each other, as many of each list."));
      return;
    }
  }

  template <class Named>
  const Named* find(const Node& name, const std::vector<Named>& all, std::string_view what) {
    const auto found = std::ranges::find(all, name.text(), &Named::name);
    if (found != all.end()) return &*found;
    std::vector<std::string_view> known;
    for (const Named& each : all) known.emplace_back(each.name);
    std::string hint = did_you_mean(name.text(), known);
    if (hint.empty()) hint = "Write it in this file, or import the style that has it.";
    diagnostics_.add(yaml::at_value(name, "paper.unknown_name",
                                    fmt::format("There is no {} \"{}\".", what, name.text()),
                                    std::move(hint)));
    return nullptr;
  }

  const Node& node_;
  const PaperStyle& style_;
  const StyleNames& names_;
  Diagnostics& diagnostics_;
  PaperSection section_;
};

}  // namespace

PaperSection read_section(const Node& node, const PaperStyle& style, const StyleNames& names,
                          Diagnostics& diagnostics) {
  return SectionReader(node, style, names, diagnostics).read();
}

}  // namespace icpcheck::packs
