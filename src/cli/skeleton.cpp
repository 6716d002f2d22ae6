// SPDX-License-Identifier: MIT
// Walks the schema and writes a line for each fact, with what it means above it.
#include "cli/skeleton.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/paper/wrap.hpp"

namespace icpcheck::cli {
namespace {

using schema::Field;
using schema::Schema;
using schema::Type;
using schema::TypeKind;

constexpr std::size_t skeleton_width = 96;
constexpr std::size_t least_width = 40;
/// What is at least as long as this is printed once, and later only referred to.
constexpr std::size_t long_meaning = 100;

constexpr std::array introduction{
    "Lines that begin with ## explain. The others without # are samples that every description "
    "needs: put yours in their place first. Then run \"icpcheck check\" with this file.",
    "Lines that begin with # are facts that nobody has stated yet. To state one, remove \"# \" "
    "before it and before the headings above it, and write what is true in place of the sample. "
    "No sample is true of anybody: icpcheck names each line that still has one.",
    "An item of a list begins with \"-\": keep that line with every other line of the item. Repeat "
    "the item as often as there are more. Keep what is marked as needed when you state anything "
    "beside it.",
    "Leave out what you do not know: the report then says that it is not stated.",
};

constexpr const char* replace_samples =
    "Put yours in place of each sample, and remove what you do not know with the heading above it.";
constexpr const char* next_steps =
    "\"icpcheck questions FILE\" lists what to find out, and of whom. Write an answer down with "
    "\"icpcheck set FILE FACT=VALUE\", or all that came back in sheets with \"icpcheck answer FILE "
    "--from SHEET\".";

/// Where a fact stands, and whether it is stated.
struct Spot {
  std::size_t column = 0;  // of its key, from 0
  bool dash = false;       // it begins an item
  bool stated = false;
  std::string path;  // without brackets: "icp.members.roles"

  [[nodiscard]] Spot below(std::string_view name) const {
    return {column + 2, false, stated, path + "." + std::string{name}};
  }
};

bool is_scalar(const Type& type) {
  return type.kind != TypeKind::object && type.kind != TypeKind::list && type.kind != TypeKind::any;
}

class SkeletonWriter {
 public:
  SkeletonWriter(const Schema& schema, Kind kind, Extent extent)
      : schema_(schema), kind_(kind), extent_(extent) {}

  std::string write() {
    introduce();
    const Type& root = schema_.type(schema_.root(word(kind_)).value());
    bool begun = false;
    for (const Field& field : root.fields) {
      if (!is_written(field)) continue;
      if (extent_ != Extent::needed || !std::exchange(begun, true)) text_ += '\n';
      const bool stated = field.required || extent_ != Extent::all || is_referred_to(field.name);
      write_field(field, {0, false, stated, field.name});
    }
    return std::move(text_);
  }

 private:
  void introduce() {
    const std::string what = "A description of a " + std::string{word(kind_)} + ", for icpcheck";
    if (extent_ == Extent::all) {
      explain(what + ".", 0);
      for (const char* sentence : introduction) explain(sentence, 0);
      return;
    }
    if (extent_ == Extent::needed) return explain(what + ". " + next_steps, 0);
    explain(what + ": what is needed to begin. " + replace_samples, 0);
    explain(next_steps, 0);
  }

  [[nodiscard]] bool is_written(const Field& field) const {
    return extent_ == Extent::all || field.required || (extent_ == Extent::begin && field.begin);
  }

  [[nodiscard]] bool is_referred_to(std::string_view list) const {
    return std::ranges::find(schema_.types, list, &Type::refers_to) != schema_.types.end();
  }

  /// An item begins with what it cannot be without; else with a scalar, which can stand alone.
  [[nodiscard]] std::vector<const Field*> in_order(const Type& type, bool as_item) const {
    std::vector<const Field*> fields;
    for (const Field& field : type.fields) fields.push_back(&field);
    if (!as_item) return fields;
    const auto rest = std::stable_partition(fields.begin(), fields.end(),
                                            [](const Field* field) { return field->required; });
    const auto first = std::ranges::find_if(
        fields, [this](const Field* field) { return is_scalar(schema_.type(field->type)); });
    if (rest == fields.begin() && first != fields.end()) {
      std::rotate(fields.begin(), first, first + 1);
    }
    return fields;
  }

  void write_field(const Field& field, const Spot& spot) {
    const Type& type = schema_.type(field.type);
    if (extent_ != Extent::needed) {
      explain(meaning(field, type, spot), spot.dash ? spot.column - 2 : spot.column);
    }
    if (is_scalar(type)) {
      line(field.name + ": " + value(field, type), spot);
      return;
    }
    line(field.name + ":", spot);
    if (type.kind == TypeKind::object) write_fields(type, spot, false);
    if (type.kind == TypeKind::list) write_item(field, schema_.type(type.items), spot);
    if (type.kind == TypeKind::any) line("my-key: " + field.sample, spot.below(""));
  }

  /// Where nothing can be chosen, the only word stands as it has to.
  static std::string value(const Field& field, const Type& type) {
    return field.sample.empty() ? type.choices.at(0).name : field.sample;
  }

  void write_fields(const Type& type, const Spot& spot, bool as_item) {
    bool dash = as_item;
    for (const Field* field : in_order(type, as_item)) {
      if (!is_written(*field)) continue;
      Spot below = spot.below(field->name);
      below.dash = dash;
      below.stated = spot.stated && (field->required || extent_ != Extent::all);
      if (as_item) below.column += 2;
      write_field(*field, below);
      dash = false;
    }
  }

  void write_item(const Field& field, const Type& type, const Spot& list) {
    if (type.kind == TypeKind::object) {
      write_fields(type, list, true);
    } else {
      line(value(field, type), {list.column + 4, true, list.stated, list.path});
    }
  }

  [[nodiscard]] std::string meaning(const Field& field, const Type& type, const Spot& spot) {
    const bool is_top = spot.column == 0;
    std::string text = is_top ? field.title + ". " : "";
    if (field.required && !is_top) text += "Needed. ";
    const std::string& meant = field.description.empty() ? field.question : field.description;
    const bool is_new = meant.size() < long_meaning || said_.insert(meant).second;
    text += is_new ? meant : field.title + ", as above.";
    const bool is_list = type.kind == TypeKind::list;
    return text + choices(is_list ? type.items : field.type, is_list ? "Any" : "One", spot.path);
  }

  [[nodiscard]] std::string choices(schema::TypeId id, const std::string& number,
                                    const std::string& path) {
    const Type& type = schema_.type(id);
    const bool says_nothing = type.choices.size() == 1 && type.choices[0].description.empty();
    if (type.choices.empty() || says_nothing) return {};
    if (type.choices.size() > schema::few_choices) {
      const auto [known, is_new] = listed_.emplace(id, path);
      if (!is_new) return " " + number + " of the words listed at " + known->second + ".";
    }
    std::vector<std::string_view> words;
    for (const schema::Choice& choice : type.choices) words.emplace_back(choice.name);
    if (type.extensible) words.emplace_back("a word of your own that begins with x-");
    return " " + number + " of: " + join_words(words, "or") + ".";
  }

  void explain(std::string_view text, std::size_t column) {
    const std::string start = "## " + std::string(column, ' ');
    for (const std::string& each :
         paper::Words{text}.lines(std::max(skeleton_width - start.size(), least_width))) {
      text_ += start + each + '\n';
    }
  }

  void line(std::string_view fact, const Spot& spot) {
    if (!spot.stated) text_ += "# ";
    text_.append(spot.dash ? spot.column - 2 : spot.column, ' ');
    if (spot.dash) text_ += "- ";
    text_ += fact;
    text_ += '\n';
  }

  const Schema& schema_;
  Kind kind_;
  Extent extent_;
  std::map<schema::TypeId, std::string> listed_;
  std::set<std::string> said_;
  std::string text_;
};

}  // namespace

std::string skeleton(const Schema& schema, Kind kind, Extent extent) {
  return SkeletonWriter{schema, kind, extent}.write();
}

}  // namespace icpcheck::cli
