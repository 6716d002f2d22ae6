// SPDX-License-Identifier: MIT
// Who sits on both boards, and who sits on none.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

const PaperSeat* seat_of(std::string_view title, const PaperStyle& style) {
  for (const PaperSeat& form : style.seats) {
    const bool fits = title.size() > form.before.size() + form.after.size() &&
                      title.starts_with(form.before.text()) && title.ends_with(form.after.text());
    if (fits) return &form;
  }
  return nullptr;
}

/// "directors of public health" of "Directors of public health are involved".
std::string who(std::string_view title, const PaperSeat& form) {
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

Line overlap(const Description& description, const yaml::Node* here, const std::string& its_name,
             const yaml::Node& hwb) {
  std::string hwb_name = text_at(hwb, "name");
  if (hwb_name.empty()) hwb_name = "HWB";
  if (!hwb_name.starts_with("The ") && !hwb_name.starts_with("the ")) hwb_name = "the " + hwb_name;
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
  std::vector<std::string> none;  // nobody is stated to bring them
  std::vector<std::string> open;
  std::set<std::string> seen;
};

/// Of the ICP or the partnership, and of health and wellbeing boards; nothing when none was asked.
std::optional<std::array<Seats, 2>> seats_asked_for(const Brief& brief) {
  std::array<Seats, 2> boards;
  bool any = false;
  for (const Strength strength : strengths) {
    for (const Finding& finding : applying(brief.result)) {
      const PaperSeat* form = seat_of(finding.check->title, brief.style);
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

std::vector<Line> both_boards(const Brief& brief, const PaperSection& section) {
  constexpr std::string_view members = ".members";
  const yaml::Node& root = brief.description.root();
  const yaml::Node* here = find_path(root, section.paths.front());
  std::vector<Line> lines;
  for (std::size_t i = 1; i < section.paths.size(); ++i) {
    std::string_view path = section.paths[i];
    if (path.ends_with(members)) path.remove_suffix(members.size());
    for (const PlaceOfPath& board : find_all(root, path)) {
      if (board.value == nullptr) continue;
      lines.push_back(overlap(brief.description, here, section.lead, *board.value));
    }
  }
  if (lines.empty()) lines.emplace_back("No health and wellbeing board is stated.");
  return lines;
}

std::vector<Line> missing_seats(const Brief& brief, const PaperSection& section) {
  auto boards = seats_asked_for(brief);
  if (!boards) return {"No check of this run asks about roles."};
  auto& [board, hwb] = *boards;
  const bool all_there =
      board.none.empty() && board.open.empty() && hwb.none.empty() && hwb.open.empty();
  if (all_there) return {"Every role and voice that is asked for is there."};
  const bool silent = std::ranges::all_of(section.paths, [&brief](std::string_view path) {
    return find_path(brief.description.root(), path) == nullptr;
  });
  std::vector<Line> lines;
  constexpr std::size_t few = 4;
  const auto add = [&lines](const char* label, const std::vector<std::string>& who) {
    if (!who.empty()) lines.push_back(labelled(label, listed(who, few)));
  };
  add("Nobody is stated to hold these roles or to speak for these", board.none);
  add(silent ? "Members and other voices are not stated, so nobody can see whether there are"
             : "It is not stated whether anybody holds these roles or speaks for these",
      board.open);
  add("On a health and wellbeing board, nobody is stated as", hwb.none);
  add("On a health and wellbeing board, it is not stated whether there is", hwb.open);
  return lines;
}

}  // namespace icpcheck::brief
