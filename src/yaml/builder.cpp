// SPDX-License-Identifier: MIT
// Nodes go into the document's arena; the children of an open collection wait on one stack.
#include "yaml/builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "yaml/rescan.hpp"
#include "yaml/storage.hpp"

namespace icpcheck::yaml {
namespace {

/// The text with the characters U+0085 and U+00A0 where yaml-cpp has put their bare last byte:
/// it does so for the escapes \N and \_.
std::string repair_escapes(std::string_view text) {
  std::string repaired;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (!c.valid) repaired += '\xC2';
    repaired += text.substr(i, c.length);
    i += c.length;
  }
  return repaired;
}

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

}  // namespace

Builder::Builder(Document& document, const Limits& limits, Problems& problems)
    : document_(document), limits_(limits), problems_(problems) {}

std::shared_ptr<Document> Builder::make_document(std::string file, std::string source) {
  return std::shared_ptr<Document>(new Document(std::move(file), std::move(source)));
}

Builder::Awaits Builder::awaits() const {
  return frames_.empty() ? Awaits::item : frames_.back().awaits;
}

const Node* Builder::innermost() const { return frames_.empty() ? nullptr : frames_.back().node; }

bool Builder::is_open(const Node& node) const {
  return std::any_of(frames_.begin(), frames_.end(),
                     [&node](const Frame& frame) { return frame.node == &node; });
}

std::size_t Builder::block_offset() const {
  const auto block = std::find_if(frames_.rbegin(), frames_.rend(),
                                  [](const Frame& frame) { return !frame.flow; });
  return block == frames_.rend() ? std::string_view::npos : block->node->value_offset_;
}

void Builder::add_key(std::string_view text, std::size_t offset) {
  Frame& frame = frames_.back();
  frame.key = text;
  frame.key_offset = offset;
  frame.awaits = Awaits::value;
}

Node* Builder::make_node(std::size_t offset) {
  if (++nodes_ > limits_.nodes) {
    problems_.refuse({offset, offset + 1}, "yaml.too_many_nodes",
                     fmt::format("the file holds more than {} values", grouped(limits_.nodes)),
                     "Split the file into several.");
  }
  Node* node = document_.storage_->arena.make<Node>();
  node->document_ = &document_;
  node->value_offset_ = narrow(offset);
  node->key_offset_ = narrow(offset);
  return node;
}

Node* Builder::make_scalar(const Scalar& scalar) {
  Node* node = make_node(scalar.offset);
  node->text_ = scalar.text;
  node->kind_ = scalar.value.kind;
  node->plain_ = scalar.plain;
  node->blank_ = scalar.blank;
  if (node->kind_ == Kind::boolean) node->scalar_.boolean = scalar.value.boolean;
  if (node->kind_ == Kind::integer) node->scalar_.integer = scalar.value.integer;
  if (node->kind_ == Kind::number) node->scalar_.number = scalar.value.number;
  return node;
}

void Builder::add(Node* node) {
  if (frames_.empty()) {
    document_.root_ = node;
    return;
  }
  Frame& frame = frames_.back();
  node->parent_ = frame.node;
  if (frame.awaits == Awaits::value) {
    node->key_ = frame.key;
    node->key_offset_ = narrow(frame.key_offset);
    frame.awaits = Awaits::key;
  }
  pending_.push_back(node);
}

void Builder::add_copy(const Node& anchored, std::size_t alias_offset) {
  Node* node = make_node(anchored.value_offset_);
  node->alias_offset_ = narrow(alias_offset);
  add(node);
  copy_below(anchored, *node, frames_.size());
}

// Goes as deep as the limit on depth allows, which is checked before each step.
void Builder::copy_below(const Node& from, Node& to, std::size_t depth) {
  if (++alias_nodes_ > limits_.alias_nodes) {
    problems_.refuse({to.alias_offset_, to.alias_offset_ + 1}, "yaml.too_many_nodes",
                     fmt::format("the aliases in this file stand for more than {} values",
                                 grouped(limits_.alias_nodes)),
                     "Write the values out where they are needed, or split the file.");
  }
  to.text_ = from.text_;
  to.scalar_ = from.scalar_;
  to.kind_ = from.kind_;
  to.blank_ = from.blank_;
  to.plain_ = from.plain_;
  if (from.kind_ != Kind::list && from.kind_ != Kind::map) return;
  check_depth(depth + 1, to.alias_offset_);
  const std::size_t first = pending_.size();
  for (const Node* child : from.children()) {
    Node* node = make_node(child->value_offset_);
    node->parent_ = &to;
    node->key_ = child->key_;
    node->key_offset_ = child->key_offset_;
    node->alias_offset_ = to.alias_offset_;
    pending_.push_back(node);
    copy_below(*child, *node, depth + 1);
  }
  set_children(to, first);
}

void Builder::check_depth(std::size_t depth, std::size_t offset) {
  if (depth <= limits_.depth) return;
  problems_.refuse({offset, offset + 1}, "yaml.too_deep",
                   "values are nested more than " + std::to_string(limits_.depth) + " deep here",
                   "Use fewer levels.");
}

Node* Builder::open(Kind kind, std::size_t offset) {
  check_depth(frames_.size() + 1, offset);
  Node* node = make_node(offset);
  node->kind_ = kind;
  add(node);
  const char first = document_.source_[offset];
  const bool flow = in_flow() || first == '[' || first == '{';
  const Awaits awaits = kind == Kind::map ? Awaits::key : Awaits::item;
  frames_.push_back({node, pending_.size(), awaits, flow, {}, 0});
  return node;
}

void Builder::close() {
  const Frame frame = frames_.back();
  if (frame.node->kind_ == Kind::map) drop_duplicates(frame.first);
  set_children(*frame.node, frame.first);
  frames_.pop_back();
}

std::string_view Builder::keep(std::size_t offset, std::string_view text) {
  const std::string_view source = document_.source_;
  if (offset < source.size()) {
    const char first = source[offset];
    const std::size_t start = offset + (first == '"' || first == '\'' ? 1 : 0);
    const std::string_view written = source.substr(start, text.size());
    if (written == text) return written;
    if (first == '"') return document_.storage_->arena.keep(repair_escapes(text));
  }
  return document_.storage_->arena.keep(text);
}

}  // namespace icpcheck::yaml
