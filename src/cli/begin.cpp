// SPDX-License-Identifier: MIT
// Puts names into a skeleton by the editor, as `icpcheck set` would.
#include "cli/begin.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/outputs.hpp"
#include "cli/skeleton.hpp"
#include "icpcheck/answer/draft.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/shell_word.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

using edit::Value;

/// "kings-lynn-and-west-norfolk" of "King's Lynn & West Norfolk".
std::string id_of(std::string_view name) {
  constexpr std::array apostrophes{std::string_view("'"), std::string_view("\xE2\x80\x99")};
  std::string id;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto* dropped = std::ranges::find_if(
        apostrophes, [&](std::string_view each) { return name.substr(at).starts_with(each); });
    if (dropped != apostrophes.end()) {
      at += dropped->size() - 1;
    } else if (is_letter_or_digit(name[at])) {
      id += lower(name[at]);
    } else if (name[at] == '&') {
      id += "-and-";
    } else {
      id += '-';
    }
  }
  const auto last =
      std::unique(id.begin(), id.end(), [](char a, char b) { return a == '-' && b == '-'; });
  id.erase(last, id.end());
  if (id.ends_with('-')) id.pop_back();
  if (id.starts_with('-')) id.erase(0, 1);
  return id;
}

bool calls_itself_county(std::string_view name) {
  const std::string words = "-" + id_of(name) + "-";
  return words.find("-county-") != std::string::npos;
}

struct Named {
  std::string id;
  std::string name;
  std::string type = {};  // of an organisation
};

class Beginner {
 public:
  Beginner(const Options& options, Diagnostics& problems)
      : options_(options), kind_(*options.kind), problems_(problems) {}

  std::optional<std::string> write() {
    const std::size_t before = problems_.error_count();
    if (!options_.name.empty()) self_ = read_name(options_.name, selves_);
    if (!options_.system.empty()) system_ = read_name(options_.system, systems_);
    for (const std::string& each : options_.authorities) add_council(each);
    if (!options_.icb.empty()) add_icb();
    for (const std::string& each : options_.hwbs) boards_.push_back(read_name(each, board_ids_));
    if (problems_.error_count() > before) return std::nullopt;
    const Extent extent = options_.all_facts ? Extent::all : Extent::needed;
    const std::string file = file_of(options_.outputs);
    auto draft = answer::Draft::open(file.empty() ? "standard output" : file,
                                     skeleton(arrangements(), kind_, extent), arrangements(),
                                     options_.limits, problems_);
    if (!draft || !fill(*draft) || !draft->is_sound(problems_)) return std::nullopt;
    tell_types();
    return draft->bytes();
  }

 private:
  using Ids = std::set<std::string>;

  void refuse(const std::string& name, std::string_view what, std::string hint) {
    problems_.add(misuse("cli.bad_name", fmt::format("\"{}\" {}.", name, what), std::move(hint)));
  }

  Named read_name(const std::string& written, Ids& ids) {
    Named named{"", std::string(answer::trimmed(written))};
    named.id = id_of(named.name);
    if (escape(named.name) != named.name) {
      refuse(named.name, "has characters that nobody sees", "Type it anew.");
    } else if (named.id.empty()) {
      refuse(named.name, "gives no id", "Use a name that has letters from a to z, or digits.");
    } else if (is_sample(named.name, arrangements()) || is_sample(named.id, arrangements())) {
      refuse(named.name, "is a sample of init", "Write the name itself.");
    } else if (!ids.insert(named.id).second) {
      refuse(named.name, "is named twice", "Name it once.");
    }
    return named;
  }

  /// The types that the council of a description of this kind may have.
  [[nodiscard]] std::vector<std::string_view> council_types() const {
    const schema::Type& root = arrangements().type(arrangements().root(word(kind_)).value());
    const schema::TypeId list = root.find(councils())->type;
    const auto& types = arrangements().type(arrangements().type(list).items).refers_to_types;
    return {types.begin(), types.end()};
  }

  [[nodiscard]] std::string_view councils() const {
    return kind_ == Kind::system ? "responsible_authorities" : "authorities";
  }

  void add_council(const std::string& written) {
    const std::size_t sign = written.rfind('=');
    Named council = read_name(written.substr(0, sign), organisation_ids_);
    if (sign == std::string::npos) {
      council.type =
          calls_itself_county(council.name) ? "upper-tier-authority" : "unitary-authority";
      by_name_.push_back(council.name + " as " + council.type);
    } else {
      const std::string type(answer::trimmed(written.substr(sign + 1)));
      council.type = find_id(type, council_types());
      if (council.type.empty()) {
        problems_.add(misuse("cli.unknown_type", "\"" + type + "\" is no type of a council here.",
                             "Known are: " + join_words(council_types()) + "."));
      }
    }
    councils_.push_back(council.id);
    organisations_.push_back(std::move(council));
  }

  void add_icb() {
    Named icb = read_name(options_.icb, organisation_ids_);
    icb.type = "icb";
    icb_ = icb.id;
    organisations_.push_back(std::move(icb));
  }

  bool set(answer::Draft& draft, std::string_view path, const Value& value) {
    return draft.set(path, value, problems_);
  }

  bool fill(answer::Draft& draft) {
    const Date day = options_.described_on.value_or(today());
    if (!set(draft, "described_on", edit::day(to_string(day)))) return false;
    const bool named = self_.id.empty() || (set(draft, "id", edit::text(self_.id)) &&
                                            set(draft, "name", edit::text(self_.name)));
    if (!named) return false;
    if (!system_.id.empty() && !set(draft, "system", edit::text(system_.id))) return false;
    return fill_organisations(draft) && fill_boards(draft);
  }

  bool fill_organisations(answer::Draft& draft) {
    if (organisations_.empty()) return true;
    std::vector<Value> items;
    for (const Named& each : organisations_) {
      items.push_back(edit::map({{"id", edit::text(each.id)},
                                 {"name", edit::text(each.name)},
                                 {"type", edit::text(each.type)}}));
    }
    std::vector<Value> ids;
    for (const std::string& id : councils_) ids.push_back(edit::text(id));
    return set(draft, "partial", edit::list({edit::text("organisations")})) &&
           set(draft, "organisations", edit::list(std::move(items))) &&
           (ids.empty() || set(draft, councils(), edit::list(std::move(ids)))) &&
           (icb_.empty() || set(draft, "icb.organisation", edit::text(icb_)));
  }

  bool fill_boards(answer::Draft& draft) {
    std::vector<Value> items;
    for (const Named& each : boards_) {
      Value board = edit::map({{"id", edit::text(each.id)}, {"name", edit::text(each.name)}});
      // Of several councils nobody has said which one's board it is.
      const bool is_clear = councils_.size() == 1 && boards_.size() == 1;
      if (is_clear) board.fields.emplace_back("authority", edit::text(councils_.front()));
      items.push_back(std::move(board));
    }
    if (items.empty()) return true;
    const bool alone = kind_ == Kind::place && items.size() == 1;
    return alone ? set(draft, "hwb", items.front())
                 : set(draft, "hwbs", edit::list(std::move(items)));
  }

  void tell_types() {
    if (by_name_.empty()) return;
    const std::string file = file_of(options_.outputs);
    problems_.add(note_of(
        {}, "cli.type_by_name",
        fmt::format("By {}, this takes {}.", by_name_.size() == 1 ? "its name" : "their names",
                    join_words(by_name_)),
        fmt::format("If that is wrong: icpcheck set {} 'organisations[ID].type=TYPE', where the "
                    "type is {}.",
                    file.empty() ? "FILE" : shell_word(file), join_words(council_types(), "or"))));
  }

  const Options& options_;
  Kind kind_;
  Diagnostics& problems_;
  Named self_;
  Named system_;
  std::vector<Named> organisations_;
  std::vector<std::string> councils_;  // ids
  std::string icb_;                    // id
  std::vector<Named> boards_;
  std::vector<std::string> by_name_;  // whose types nobody has said
  Ids selves_, systems_, organisation_ids_, board_ids_;
};

}  // namespace

bool names_anything(const Options& options) {
  return !options.name.empty() || !options.system.empty() || !options.authorities.empty() ||
         !options.icb.empty() || !options.hwbs.empty() || options.described_on.has_value();
}

std::optional<std::string> begin_description(const Options& options, Diagnostics& problems) {
  if (names_anything(options)) return Beginner{options, problems}.write();
  return skeleton(arrangements(), *options.kind, options.all_facts ? Extent::all : Extent::begin);
}

}  // namespace icpcheck::cli
