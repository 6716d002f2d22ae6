// SPDX-License-Identifier: MIT
// Who sits on both boards, and who sits on none.
#include <array>
#include <optional>
#include <set>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

/// Titles of checks that ask for a voice or a seat, and the words around who it is.
struct SeatTitle {
  std::string_view before;
  std::string_view after;
  bool on_hwb = false;
};
constexpr std::array seat_titles{
    SeatTitle{"The ICP hears ", ""},
    SeatTitle{"", " are members of the ICP"},
    SeatTitle{"", " are involved"},
    SeatTitle{"", " is involved"},
    SeatTitle{"", " are represented"},
    SeatTitle{"", " sits on each HWB", true},
    SeatTitle{"", " is represented on each HWB", true},
    SeatTitle{"", " sits on the HWB", true},
    SeatTitle{"", " is represented on the HWB", true},
};

const SeatTitle* seat_title_of(std::string_view title) {
  for (const SeatTitle& form : seat_titles) {
    const bool fits = title.size() > form.before.size() + form.after.size() &&
                      title.starts_with(form.before) && title.ends_with(form.after);
    if (fits) return &form;
  }
  return nullptr;
}

/// "directors of public health" of "Directors of public health are involved".
std::string who(std::string_view title, const SeatTitle& form) {
  title.remove_prefix(form.before.size());
  title.remove_suffix(form.after.size());
  std::string name(title);
  name = decapitalised(std::move(name));
  if (name.ends_with(',')) name.pop_back();
  return name;
}

bool same_seat(const yaml::Node& a, const yaml::Node& b) {
  const std::string name = text_at(a, "name");
  if (!name.empty() && name == text_at(b, "name")) return true;
  const std::string organisation = text_at(a, "organisation");
  return !organisation.empty() && organisation == text_at(b, "organisation") &&
         text_at(a, "post") == text_at(b, "post");
}

Line overlap(const Description& description, const yaml::Node* board, const std::string& its_name,
             const yaml::Node& hwb) {
  std::string hwb_name = text_at(hwb, "name");
  if (hwb_name.empty()) hwb_name = "HWB";
  if (!hwb_name.starts_with("The ") && !hwb_name.starts_with("the ")) hwb_name = "the " + hwb_name;
  const yaml::Node* here = board == nullptr ? nullptr : board->find("members");
  const yaml::Node* there = hwb.find("members");
  if (here == nullptr || there == nullptr) {
    const std::string whose = here != nullptr    ? hwb_name
                              : there != nullptr ? its_name
                                                 : its_name + " and of " + hwb_name;
    return "The members of " + whose + " are not stated, so the overlap cannot be seen.";
  }
  std::vector<std::string> both;
  for (const yaml::Node* seat : there->children()) {
    for (const yaml::Node* other : here->children()) {
      if (!same_seat(*seat, *other)) continue;
      both.push_back(seat_name(description, *seat));
      break;
    }
  }
  std::string text =
      both.empty()
          ? "Nobody is stated to sit on both " + its_name + " and " + hwb_name + "."
          : "On both " + its_name + " and " + hwb_name + ": " + listed(both, both.size()) + ".";
  if (is_partial(*here) || is_partial(*there)) {
    text += " The lists of members are not complete, so there may be more.";
  }
  return text;
}

struct Seats {
  std::vector<Line> none;  // nobody is stated to bring them
  std::vector<Line> open;
  std::set<std::string> seen;
};

/// Of the ICP or the partnership, and of health and wellbeing boards; nothing when none was asked.
std::optional<std::array<Seats, 2>> missing_seats(const Brief& brief) {
  std::array<Seats, 2> boards;
  bool any = false;
  for (const Strength strength : strengths) {
    for (const Finding& finding : applying(brief.result)) {
      const SeatTitle* form = seat_title_of(finding.check->title);
      if (form == nullptr || finding.strength() != strength) continue;
      any = true;
      Seats& board = boards[form->on_hwb ? 1 : 0];
      // Several packs ask for one voice: the heaviest speaks for all.
      const std::string name = who(finding.check->title, *form);
      if (!board.seen.insert(name).second) continue;
      const std::string text = name + " (" + finding.check->id + ")";
      if (finding.underlying == Status::gap) board.none.emplace_back(text);
      if (finding.underlying == Status::not_stated) board.open.emplace_back(text);
    }
  }
  return any ? std::optional(std::move(boards)) : std::nullopt;
}

}  // namespace

std::vector<Line> seats_on_both(const Brief& brief) {
  const yaml::Node& root = brief.description.root();
  const bool is_system = brief.description.kind == Kind::system;
  const std::string name = is_system ? "the ICP" : "the partnership";
  const yaml::Node* board = root.find(is_system ? "icp" : "partnership");
  std::vector<Line> lines;
  for (const yaml::Node* hwb : items_at(root, "hwbs")) {
    lines.push_back(overlap(brief.description, board, name, *hwb));
  }
  if (const yaml::Node* hwb = root.find("hwb")) {
    lines.push_back(overlap(brief.description, board, name, *hwb));
  }
  if (lines.empty()) lines.emplace_back("No health and wellbeing board is stated.");
  return lines;
}

void write_missing_seats(Brief& brief) {
  auto boards = missing_seats(brief);
  if (!boards) return brief.paragraph("No check of this run asks about roles.");
  auto& [board, hwb] = *boards;
  const bool all_there =
      board.none.empty() && board.open.empty() && hwb.none.empty() && hwb.open.empty();
  if (all_there) return brief.paragraph("Every role and voice that is asked for is there.");
  const yaml::Node& root = brief.description.root();
  const std::string name = brief.description.kind == Kind::system ? "icp" : "partnership";
  const bool silent =
      find_path(root, name + ".members") == nullptr && find_path(root, name + ".input") == nullptr;
  brief.list("Nobody is stated to hold these roles or to speak for these:", std::move(board.none));
  brief.list(silent ? "Members and other voices are not stated, so this cannot be seen. Asked "
                      "for are:"
                    : "It is not stated whether anybody holds these roles or speaks for these:",
             std::move(board.open));
  brief.list("On a health and wellbeing board, nobody is stated as:", std::move(hwb.none));
  brief.list("On a health and wellbeing board, it is not stated whether there is:",
             std::move(hwb.open));
}

}  // namespace icpcheck::brief
