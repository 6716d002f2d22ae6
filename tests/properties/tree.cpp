// SPDX-License-Identifier: MIT
#include "properties/tree.hpp"

#include <algorithm>
#include <regex>
#include <utility>

namespace icpcheck::properties {
namespace {

bool stands_plain(const std::string& text) {
  static const std::regex plain("[a-z][a-z0-9_.-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|Body-[0-9]+");
  static const std::regex word("true|false|null|yes|no|on|off|y|n");
  return std::regex_match(text, plain) && !std::regex_match(text, word);
}

std::string quoted(const std::string& text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') written += '\\';
    written += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return written + '"';
}

std::string scalar(const Tree& tree) {
  return tree.kind != yaml::Kind::string || stands_plain(tree.text) ? tree.text : quoted(tree.text);
}

std::string in_flow(const Tree& tree) {
  if (!tree.is_map() && !tree.is_list()) return scalar(tree);
  std::string text;
  for (const Tree& child : tree.children) {
    if (!text.empty()) text += ", ";
    if (tree.is_map()) text += child.key + ": ";
    text += in_flow(child);
  }
  return tree.is_map() ? "{" + text + "}" : "[" + text + "]";
}

void write(const Tree& tree, std::size_t depth, std::string& text) {
  constexpr std::size_t deepest_block = 3;
  const std::string pad(depth * 2, ' ');
  for (const Tree& child : tree.children) {
    text += pad + (tree.is_map() ? child.key + ":" : "-");
    const bool is_short = child.children.empty() || depth >= deepest_block ||
                          (child.is_list() && child.children.front().children.empty());
    if (is_short) {
      text += " " + in_flow(child) + "\n";
    } else {
      text += "\n";
      write(child, depth + 1, text);
    }
  }
}

void collect(const Tree& tree, const schema::Schema& schema, schema::TypeId id, bool items,
             const Spot& here, std::vector<Spot>& spots) {
  const schema::Type& type = schema.type(id);
  for (std::size_t i = 0; i < tree.children.size(); ++i) {
    const Tree& child = tree.children[i];
    Spot spot = here;
    spot.way.push_back(i);
    if (tree.is_list()) {
      const std::string name = child.text_at("id");
      spot.path += "[]";
      spot.exact += "[" + (name.empty() ? std::to_string(i) : name) + "]";
      if (items) spots.push_back(spot);
      collect(child, schema, type.items, items, spot, spots);
      continue;
    }
    const schema::Field* field = type.find(child.key);
    // What somebody keeps for themselves below `local` is read by no check.
    if (field == nullptr || child.key == "local") continue;
    spot.path += (spot.path.empty() ? "" : ".") + child.key;
    spot.exact += (spot.exact.empty() ? "" : ".") + child.key;
    if (!field->required && child.key != "partial") spots.push_back(spot);
    if (child.key != "partial") collect(child, schema, field->type, items, spot, spots);
  }
}

Tree* find_item(Tree& list, const std::string& id) {
  const auto has_id = [&id](const Tree& item) { return item.text_at("id") == id; };
  const auto found = std::ranges::find_if(list.children, has_id);
  return found == list.children.end() ? nullptr : &*found;
}

}  // namespace

const Tree* Tree::find(std::string_view name) const {
  const auto found = std::ranges::find(children, name, &Tree::key);
  return is_map() && found != children.end() ? &*found : nullptr;
}

Tree* Tree::find(std::string_view name) {
  return const_cast<Tree*>(std::as_const(*this).find(name));
}

std::string Tree::text_at(std::string_view name) const {
  const Tree* child = find(name);
  return child == nullptr ? std::string{} : child->text;
}

void Tree::set(std::string name, Tree value) {
  value.key = std::move(name);
  if (Tree* known = find(value.key)) {
    *known = std::move(value);
  } else {
    children.push_back(std::move(value));
  }
}

Tree text_tree(std::string text) { return {.kind = yaml::Kind::string, .text = std::move(text)}; }

Tree tree_of(const yaml::Node& node) {
  Tree tree{.kind = node.kind(), .text = std::string(node.text()), .key = std::string(node.key())};
  for (const yaml::Node* child : node.children()) tree.children.push_back(tree_of(*child));
  return tree;
}

std::string to_yaml(const Tree& tree) {
  std::string text;
  write(tree, 0, text);
  return text;
}

Tree shuffled(Tree tree, Random& random) {
  if (tree.is_map()) random.shuffle(tree.children);
  for (Tree& child : tree.children) child = shuffled(std::move(child), random);
  return tree;
}

std::vector<Spot> removable(const Tree& tree, const schema::Schema& schema, schema::TypeId type,
                            bool items) {
  std::vector<Spot> spots;
  collect(tree, schema, type, items, {}, spots);
  return spots;
}

Tree without(Tree tree, const Spot& spot) {
  Tree* parent = &tree;
  for (std::size_t i = 0; i + 1 < spot.way.size(); ++i) parent = &parent->children[spot.way[i]];
  parent->children.erase(parent->children.begin() + static_cast<std::ptrdiff_t>(spot.way.back()));
  return tree;
}

const Tree& at(const Tree& tree, const Spot& spot) {
  const Tree* part = &tree;
  for (const std::size_t step : spot.way) part = &part->children[step];
  return *part;
}

void lay_over(const Tree& upper, Tree& lower) {
  for (const Tree& child : upper.children) {
    if (upper.is_list()) {
      Tree* same = child.text_at("id").empty() ? nullptr : find_item(lower, child.text_at("id"));
      if (same == nullptr) {
        lower.children.push_back(child);
      } else {
        lay_over(child, *same);
      }
      continue;
    }
    Tree* known = lower.find(child.key);
    const bool have_ids =
        child.is_list() && !child.children.empty() && child.children.front().find("id") != nullptr;
    if (known != nullptr && known->kind == child.kind && (child.is_map() || have_ids)) {
      lay_over(child, *known);
    } else {
      lower.set(child.key, child);
    }
  }
}

}  // namespace icpcheck::properties
