// SPDX-License-Identifier: MIT
// From descriptions to a map: systems with their places, and the lines between the boards.
#include "map/area.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::map {
namespace {

constexpr auto nowhere = static_cast<std::size_t>(-1);

/// Reads one system with its places into an area.
class AreaReader {
 public:
  explicit AreaReader(Area& area) : area_(area) {}

  void read_system(const Description& system) {
    const yaml::Node& root = system.root();
    const Ids ids = add_organisations(root, area_);
    add_icp(root, ids);
    add_icb(root, ids);
    for (const yaml::Node* hwb : items_at(root, "hwbs")) {
      hwbs_.push_back({text_at(*hwb, "id"), hwb, &root, ids});
    }
    for (const yaml::Node* place : items_at(root, "places")) {
      listed_.push_back({text_at(*place, "id"), place});
    }
  }

  void read_place(const Description& place) {
    const yaml::Node& root = place.root();
    const Ids ids = add_organisations(root, area_);
    Place drawn{place.name, {}};
    std::vector<std::size_t> hwbs;
    if (const yaml::Node* hwb = root.find("hwb")) {
      hwbs.push_back(add_hwb({text_at(*hwb, "id"), hwb, &root, ids}, drawn.boards));
    }
    for (const yaml::Node* hwb : items_at(root, "hwbs")) {
      hwbs.push_back(add_hwb({text_at(*hwb, "id"), hwb, &root, ids}, drawn.boards));
    }
    add_partnership(place, ids, hwbs, drawn);
    std::erase_if(listed_, [&](const Listed& listed) { return listed.id == place.id; });
    area_.places.push_back(std::move(drawn));
  }

  /// What the system says of places and boards that have no file of their own.
  void finish() {
    for (const Listed& listed : listed_) add_listed(listed);
    const std::vector<Hwb> own = std::exchange(hwbs_, {});
    for (const Hwb& hwb : own) static_cast<void>(add_hwb(hwb, area_.own_boards));
    add_shared_members(area_);
  }

 private:
  struct Hwb {
    std::string id;
    const yaml::Node* node;
    const yaml::Node* root;
    Ids ids;
  };
  struct Listed {
    std::string id;
    const yaml::Node* node;
  };

  void add_icb(const yaml::Node& root, const Ids& ids) {
    const yaml::Node* node = root.find("icb");
    Board board = read_board(BoardKind::icb, node, root, ids, area_);
    const auto organisation =
        node == nullptr ? ids.end() : ids.find(text_at(*node, "organisation"));
    if (organisation != ids.end()) {
      board.name = area_.organisations[organisation->second].name;
      const yaml::Node& item = *item_at(root, "organisations", organisation->first);
      board.status = report::in_words(text_at(item, "status"));
    }
    const yaml::Node* aligned = below(below(node, "constitution"), "aligned_with_icp");
    const std::string alignment = aligned == nullptr   ? ""
                                  : aligned->boolean() ? "constitution aligned"
                                                       : "constitution not aligned";
    board.facts.push_back({"ICP", alignment});
    const std::size_t icb = add_board(std::move(board), area_, area_.own_boards);
    add_line(icb, icp_, alignment.empty() ? "alignment not stated" : alignment, !alignment.empty());
  }

  void add_icp(const yaml::Node& root, const Ids& ids) {
    const yaml::Node* node = root.find("icp");
    icp_ = add_board(read_board(BoardKind::icp, node, root, ids, area_), area_, area_.own_boards);
    add_parts(icp_, node, root, ids, area_, area_.own_boards);
    relation_ = node == nullptr ? "" : report::in_words(text_at(*node, "relation_to_hwb"));
    area_.boards[icp_].facts.push_back({"HWB", relation_});
  }

  void add_line(std::size_t from, std::size_t to, std::string label, bool stated) {
    area_.lines.push_back({LineKind::relation, from, to, std::move(label), stated, ""});
  }

  /// "North Council", or those of a joint board.
  [[nodiscard]] std::string councils_of(const Hwb& hwb) const {
    std::vector<std::string_view> names;
    const auto name = [&](const std::string& id) {
      const auto council = hwb.ids.find(id);
      if (council != hwb.ids.end()) names.push_back(area_.organisations[council->second].name);
    };
    name(text_at(*hwb.node, "authority"));
    if (const yaml::Node* authorities = hwb.node->find("authorities")) {
      for (const yaml::Node* authority : authorities->children()) {
        name(std::string(authority->text()));
      }
    }
    return join_words(names);
  }

  [[nodiscard]] Board board_of(const Hwb& hwb) const {
    Board board = read_board(BoardKind::hwb, hwb.node, *hwb.root, hwb.ids, area_);
    board.facts.insert(board.facts.begin(), {"Council", councils_of(hwb)});
    if (icp_ != nowhere) board.facts.push_back({"ICP", relation_});
    return board;
  }

  /// One board for one id: what another file says of it fills what this one leaves out.
  std::size_t add_hwb(const Hwb& hwb, std::vector<std::size_t>& boards) {
    Board board = board_of(hwb);
    const auto drawn = drawn_.find(hwb.id);
    if (drawn != drawn_.end()) {
      join(area_.boards[drawn->second], std::move(board));
      return drawn->second;
    }
    const Hwb* parts = &hwb;
    const auto other = std::ranges::find(hwbs_, hwb.id, &Hwb::id);
    const std::optional<Hwb> same = other == hwbs_.end() ? std::nullopt : std::optional(*other);
    if (same) {
      join(board, board_of(*same));
      if (hwb.node->find("sub_committees") == nullptr) parts = &*same;
      hwbs_.erase(other);
    }
    const std::size_t position = add_board(std::move(board), area_, boards);
    add_parts(position, parts->node, *parts->root, parts->ids, area_, boards);
    if (!hwb.id.empty()) drawn_[hwb.id] = position;
    if (icp_ != nowhere) {
      add_line(position, icp_, relation_.empty() ? "relation not stated" : relation_,
               !relation_.empty());
    }
    return position;
  }

  /// "appointed; NHS North ICB".
  [[nodiscard]] std::string lead_of(const yaml::Node& root, const Ids& ids) const {
    const yaml::Node* lead = root.find("place_lead");
    if (lead == nullptr) return "";
    std::string text = report::in_words(text_at(*lead, "post"));
    const auto organisation = ids.find(text_at(*lead, "organisation"));
    if (organisation == ids.end()) return text;
    return text + (text.empty() ? "" : "; ") + area_.organisations[organisation->second].name;
  }

  void add_partnership(const Description& description, const Ids& ids,
                       const std::vector<std::size_t>& hwbs, Place& place) {
    const yaml::Node& root = description.root();
    const yaml::Node* node = root.find("partnership");
    Board board = read_board(BoardKind::partnership, node, root, ids, area_);
    const auto listed = std::ranges::find(listed_, description.id, &Listed::id);
    if (board.status.empty() && listed != listed_.end()) board.status = status_of(*listed);
    const std::string form = node == nullptr ? "" : report::in_words(text_at(*node, "form"));
    const std::string to_hwb =
        node == nullptr ? "" : report::in_words(text_at(*node, "relation_to_hwb"));
    board.facts.push_back({"Form", form});
    board.facts.push_back({"Lead", lead_of(root, ids)});
    board.facts.push_back({"HWB", to_hwb});
    const std::size_t position = add_board(std::move(board), area_, place.boards);
    add_parts(position, node, root, ids, area_, place.boards);
    for (const std::size_t hwb : hwbs) {
      add_line(position, hwb, to_hwb.empty() ? "relation not stated" : to_hwb, !to_hwb.empty());
    }
    const yaml::Node* link = below(below(node, "governance"), "ics_link_stated");
    link_to_system(position, link);
  }

  void link_to_system(std::size_t position, const yaml::Node* link) {
    if (icp_ == nowhere) return;
    add_line(position, icp_,
             link == nullptr   ? "link not stated"
             : link->boolean() ? "link set out"
                               : "link not set out",
             link != nullptr);
  }

  void add_listed(const Listed& listed) {
    Place place{text_at(*listed.node, "name"), {}};
    if (place.name.empty()) place.name = listed.id;
    Board board = read_board(BoardKind::partnership, nullptr, *listed.node, {}, area_);
    board.status = status_of(listed);
    board.facts = {{"File", "the place has no description here"}};
    place.boards.push_back(area_.boards.size());
    area_.boards.push_back(std::move(board));
    link_to_system(place.boards.front(), nullptr);
    area_.places.push_back(std::move(place));
  }

  static std::string status_of(const Listed& listed) {
    const yaml::Node* established = below(listed.node->find("partnership"), "established");
    if (established == nullptr) return "";
    return established->boolean() ? "established" : "not established";
  }

  Area& area_;
  std::vector<Hwb> hwbs_;  // of the system, as far as they are not drawn
  std::map<std::string, std::size_t, std::less<>> drawn_;  // HWBs, by id
  std::vector<Listed> listed_;
  std::string relation_;
  std::size_t icp_ = nowhere;
};

std::string name_of_system(const Description& place) { return text_at(place.root(), "system"); }

/// The systems that are described, then those that a place names only.
std::vector<std::string> systems_of(const std::vector<Description>& descriptions) {
  std::vector<std::string> systems;
  const auto add = [&systems](const std::string& id) {
    if (std::ranges::find(systems, id) == systems.end()) systems.push_back(id);
  };
  for (const Description& description : descriptions) {
    if (description.kind == Kind::system) add(description.id);
  }
  for (const Description& description : descriptions) {
    if (description.kind == Kind::place) add(name_of_system(description));
  }
  return systems;
}

Area area_of(const std::string& system, const std::vector<Description>& descriptions) {
  Area area;
  AreaReader reader(area);
  std::optional<Date> day;
  for (const Description& description : descriptions) {
    if (description.kind != Kind::system || description.id != system) continue;
    area.name = description.name;
    day = description.described_on;
    reader.read_system(description);
    break;
  }
  for (const Description& description : descriptions) {
    if (description.kind != Kind::place || name_of_system(description) != system) continue;
    if (!day) day = description.described_on;
    reader.read_place(description);
  }
  reader.finish();
  if (area.name.empty()) {
    area.name = system.empty() ? "No system is named" : "The system \"" + system + "\"";
  }
  if (day) area.described = "As described on " + in_words(*day);
  return area;
}

}  // namespace

Ids add_organisations(const yaml::Node& root, Area& area) {
  Ids ids;
  for (const yaml::Node* item : items_at(root, "organisations")) {
    const std::string name = text_at(*item, "name");
    const auto known = std::ranges::find(area.organisations, name, &Organisation::name);
    ids[text_at(*item, "id")] = static_cast<std::size_t>(known - area.organisations.begin());
    if (known == area.organisations.end()) {
      area.organisations.push_back({name});
    }
  }
  return ids;
}

const yaml::Node* below(const yaml::Node* node, std::string_view key) {
  return node == nullptr ? nullptr : node->find(key);
}

GovernanceMap map_of(const std::vector<Description>& descriptions) {
  GovernanceMap map;
  for (const std::string& system : systems_of(descriptions)) {
    map.push_back(area_of(system, descriptions));
  }
  return map;
}

}  // namespace icpcheck::map
