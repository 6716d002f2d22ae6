// SPDX-License-Identifier: MIT
#include "properties/whole.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "icpcheck/packs/load.hpp"
#include "properties/arrangements.hpp"

namespace icpcheck::properties {
namespace {

using schema::Field;
using schema::Type;
using schema::TypeId;
using schema::TypeKind;

TypeId root_of(const File& file) { return *arrangements().root(word(file.kind)); }

/// What a reference may be: the types that each of those who refer to it allow.
using Demands = std::map<std::string, std::vector<std::vector<SharedText>>>;

void collect_references(const Tree& tree, TypeId id, Demands& demands) {
  const Type& type = arrangements().type(id);
  const bool is_also =
      std::ranges::find(type.also, tree.text, &SharedText::text) != type.also.end();
  if (type.kind == TypeKind::string && type.refers_to == "organisations" && !is_also) {
    demands[tree.text].push_back(type.refers_to_types);
  }
  for (const Tree& child : tree.children) {
    const Field* field = tree.is_map() ? type.find(child.key) : nullptr;
    if (tree.is_list()) collect_references(child, type.items, demands);
    if (field != nullptr) collect_references(child, field->type, demands);
  }
}

/// A type that all of them allow; "" when any will do.
std::string type_for(const std::vector<std::vector<SharedText>>& demands) {
  std::string fallback;
  for (const auto& wanted : demands) {
    for (const SharedText& type : wanted) {
      const bool suits_all = std::ranges::all_of(demands, [&type](const auto& others) {
        return others.empty() || std::ranges::find(others, type) != others.end();
      });
      if (suits_all) return std::string(type);
      if (fallback.empty()) fallback = std::string(type);
    }
  }
  return fallback;
}

void add_bodies(File& file, const std::vector<Body>& bodies, Drawing& drawing) {
  Demands demands;
  collect_references(file.tree, root_of(file), demands);
  if (!demands.empty() && file.tree.find("organisations") == nullptr) {
    file.tree.set("organisations", {.kind = yaml::Kind::list});
  }
  for (const auto& [id, wanted] : demands) {
    auto& list = file.tree.find("organisations")->children;
    auto item = std::ranges::find_if(
        list, [&, id = id](const Tree& body) { return body.text_at("id") == id; });
    if (item == list.end()) item = list.insert(list.end(), Tree{});
    const auto known = std::ranges::find(bodies, id, &Body::id);
    const std::string type = known == bodies.end() ? type_for(wanted) : known->type;
    const std::string name = known == bodies.end() ? drawing.new_name() : known->name;
    if (item->find("id") == nullptr) item->set("id", text_tree(id));
    if (item->find("name") == nullptr) item->set("name", text_tree(name));
    if (item->find("type") == nullptr && !type.empty()) item->set("type", text_tree(type));
  }
}

/// Cases need not state what is required.
void add_required(Tree& tree, TypeId id, Drawing& drawing) {
  const Type& type = arrangements().type(id);
  for (Tree& child : tree.children) {
    const Field* field = tree.is_map() ? type.find(child.key) : nullptr;
    if (tree.is_list()) add_required(child, type.items, drawing);
    if (field != nullptr) add_required(child, field->type, drawing);
  }
  if (!tree.is_map()) return;
  for (const Field& field : type.fields) {
    if (!field.required || tree.find(field.name) != nullptr) continue;
    constexpr std::size_t depth = 3;
    if (auto drawn = drawing.value(field.type, field, depth)) {
      tree.set(std::string(field.name), std::move(*drawn));
    }
  }
}

/// Texts that checks look for: these are no names.
const std::set<std::string>& words_of_packs() {
  static const std::set<std::string> all = [] {
    std::set<std::string> words;
    for (const Pack& pack : packs::built_in().packs) {
      for (const Check* check : pack.checks()) {
        for (const auto& program : check->holds.programs) {
          if (program == nullptr) continue;
          for (const auto& constant : program->constants) words.insert(std::string(constant.text));
        }
      }
    }
    return words;
  }();
  return all;
}

/// Gives texts and ids new ones that can be recognised, and the same for the same.
class Renaming {
 public:
  explicit Renaming(Drawing& drawing) : drawing_(drawing) {}

  void rename(Tree& tree, TypeId id, const Field* field) {
    const Type& type = arrangements().type(id);
    for (Tree& child : tree.children) {
      const Field* inner = tree.is_map() ? type.find(child.key) : field;
      if (tree.is_list()) rename(child, type.items, field);
      if (tree.is_map() && inner != nullptr) rename(child, inner->type, inner);
    }
    if (type.kind != TypeKind::string || !type.choices.empty() || field == nullptr) return;
    const bool is_id = !type.refers_to.empty() || field->name == "id" || field->name == "system";
    const bool is_also =
        std::ranges::find(type.also, tree.text, &SharedText::text) != type.also.end();
    const bool is_free =
        type.pattern.empty() && type.name == "text" && !words_of_packs().contains(tree.text);
    if ((is_id && !is_also) || is_free) tree.text = name_for(tree.text, is_id);
  }

 private:
  std::string name_for(const std::string& text, bool is_id) {
    static const std::regex known("[Bb]ody-[0-9]+");
    if (std::regex_match(text, known)) return text;
    auto& names = is_id ? ids_ : texts_;
    const auto [name, is_new] = names.try_emplace(text);
    if (is_new) name->second = is_id ? drawing_.new_id() : drawing_.new_name();
    return name->second;
  }

  Drawing& drawing_;
  std::map<std::string, std::string> ids_;
  std::map<std::string, std::string> texts_;
};

/// The first keys, without which a file is no description.
void begin(File& file, const std::string& id, Date as_of, Drawing& drawing) {
  Tree head;
  head.set("format", text_tree("icpcheck/arrangements/1"));
  head.set("kind", text_tree(std::string(word(file.kind))));
  head.set("id", text_tree(file.tree.find("id") == nullptr ? id : file.tree.text_at("id")));
  head.set("name", text_tree(drawing.new_name()));
  head.set("described_on", text_tree(to_string(as_of)));
  lay_over(file.tree, head);
  file.tree = std::move(head);
}

std::vector<Tree*> boards_of(Tree& tree) {
  std::vector<Tree*> boards;
  if (Tree* list = tree.find("hwbs")) {
    for (Tree& board : list->children) boards.push_back(&board);
  }
  if (Tree* board = tree.find("hwb")) boards.push_back(board);
  return boards;
}

std::set<std::string> councils_of(const Tree& board) {
  std::set<std::string> councils;
  if (const Tree* authority = board.find("authority")) councils.insert(authority->text);
  if (const Tree* several = board.find("authorities")) {
    for (const Tree& council : several->children) councils.insert(council.text);
  }
  return councils;
}

bool is_same_board(const Tree& one, const Tree& other) {
  const auto councils = councils_of(one);
  return one.text_at("id") == other.text_at("id") ||
         (!councils.empty() && councils == councils_of(other));
}

/// Of a board that several files describe each fact stands in one of them: then none contradicts
/// another, and each has something to tell.
void share_boards(Group& group) {
  for (File& file : group.files) {
    for (File& other : group.files) {
      if (&file == &other) continue;
      for (Tree* board : boards_of(file.tree)) {
        for (Tree* twin : boards_of(other.tree)) {
          if (!is_same_board(*board, *twin)) continue;
          std::erase_if(twin->children, [&](const Tree& fact) {
            const bool is_shared =
                fact.key == "id" || fact.key == "authority" || fact.key == "authorities";
            return !is_shared && board->find(fact.key) != nullptr;
          });
        }
      }
    }
  }
}

/// The places that a system lists are those that are there, and more.
void tie(Group& group, Random& random) {
  const auto is_system = [](const File& file) { return file.kind == Kind::system; };
  const auto system = std::ranges::find_if(group.files, is_system);
  if (system == group.files.end()) return;
  Tree* places = system->tree.find("places");
  for (File& file : group.files) {
    if (file.kind == Kind::system) continue;
    file.tree.set("system", text_tree(system->tree.text_at("id")));
    const std::string id = file.tree.text_at("id");
    if (places == nullptr) continue;
    const auto lists_it = [&id](const Tree& place) { return place.text_at("id") == id; };
    if (std::ranges::any_of(places->children, lists_it)) continue;
    // A place that was drawn without a file becomes that one, or another is added.
    const bool replaces = !places->children.empty() && random.chance(50);
    if (!replaces) places->children.emplace_back();
    Tree& place = replaces ? random.pick(places->children) : places->children.back();
    place.set("id", text_tree(id));
  }
}

void add_evidence(File& file, Drawing& drawing, Random& random) {
  Tree item;
  item.set("id", text_tree(drawing.new_id()));
  item.set("title", text_tree(drawing.new_name()));
  item.set("date", text_tree(drawing.date()));
  Tree supports{.kind = yaml::Kind::list};
  for (const Tree& child : file.tree.children) {
    if (random.chance(25)) supports.children.push_back(text_tree(child.key));
  }
  for (Tree& path : supports.children) path.key.clear();
  if (supports.children.empty()) return;
  item.set("supports", std::move(supports));
  file.tree.set("evidence", {.kind = yaml::Kind::list, .children = {std::move(item)}});
}

}  // namespace

void make_whole(Group& group, Drawing& drawing, Random& random) {
  Renaming renaming(drawing);
  for (std::size_t i = 0; i < group.files.size(); ++i) {
    File& file = group.files[i];
    begin(file, "area-" + std::to_string(i), group.as_of, drawing);
  }
  tie(group, random);
  share_boards(group);
  for (File& file : group.files) {
    add_bodies(file, drawing.bodies(), drawing);
    add_required(file.tree, root_of(file), drawing);
    add_bodies(file, drawing.bodies(), drawing);
    renaming.rename(file.tree, root_of(file), nullptr);
    put_in_order(file.tree, arrangements(), root_of(file));
    if (random.chance(30)) add_evidence(file, drawing, random);
  }
}

}  // namespace icpcheck::properties
