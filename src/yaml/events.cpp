// SPDX-License-Identifier: MIT
// One function for each event: first its true place, then what may be wrong, then the tree.
#include "yaml/events.hpp"

#include <algorithm>

#include "yaml/misread.hpp"
#include "yaml/quotes.hpp"
#include "yaml/rescan.hpp"
#include "yaml/tags.hpp"

namespace icpcheck::yaml {
namespace {

using Awaits = Builder::Awaits;

/// "?" is no tag; "!" stands for one also where there is none but quotes.
bool is_written(const std::string& tag, std::size_t place) { return tag != "?" && place != npos; }

Extent property_at(std::string_view source, std::size_t place) {
  return {place, property_end(source, place)};
}

}  // namespace

Events::Events(const Document& document, Builder& builder, Problems& problems)
    : document_(document), source_(document.source()), builder_(builder), problems_(problems) {}

// Only yaml-cpp's byte position is right in every encoding; at the end of the file it runs over.
std::size_t Events::offset_of(const YAML::Mark& mark) {
  reached_ = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), source_.size());
  return reached_;
}

void Events::OnDocumentStart(const YAML::Mark& mark) {
  const std::size_t offset = offset_of(mark);
  if (!started_) {
    started_ = true;
    return;
  }
  const Extent line{offset, line_end(source_, offset)};
  if (source_.substr(offset).starts_with("---")) {
    problems_.refuse(line, "yaml.several_documents", "the file holds a second document",
                     "Remove the line ---, or put what follows it into a file of its own.");
  }
  problems_.refuse({offset, offset + 1}, "yaml.indentation",
                   "this line does not belong to what stands above it",
                   "Start the line in the same column as those it belongs to.");
}

bool Events::drops_value() {
  if (dropped_depth_ > 0) return true;
  if (builder_.awaits() != Awaits::dropped) return false;
  builder_.drop_value();
  return true;
}

void Events::set_anchor(YAML::anchor_t anchor, const Node* node) {
  if (anchor == 0) return;
  if (anchors_.size() <= anchor) anchors_.resize(anchor + 1);
  anchors_[anchor] = node;
}

void Events::add_scalar(const Scalar& scalar, YAML::anchor_t anchor) {
  const bool is_key = builder_.awaits() == Awaits::key;
  if (is_key) builder_.add_key(scalar.text, scalar.offset);
  if (is_key && anchor == 0) return;
  Node* node = builder_.make_scalar(scalar);
  set_anchor(anchor, node);
  if (!is_key) builder_.add(node);
}

void Events::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t offset = offset_of(mark);
  if (drops_value()) return;
  const Extent extent = property_at(source_, offset);
  const Node* const node = anchor < anchors_.size() ? anchors_[anchor] : nullptr;
  if (node == nullptr) {
    problems_.refuse(extent, "yaml.undefined_anchor", "this alias stands for a refused value",
                     "Correct the value that the alias stands for.");
  }
  if (builder_.is_open(*node)) {
    problems_.refuse(extent, "yaml.recursive_anchor", "this alias stands for a value that holds it",
                     "Write the value out, or remove the alias.");
  }
  if (builder_.awaits() != Awaits::key) return builder_.add_copy(*node, offset);
  if (node->kind() == Kind::list || node->kind() == Kind::map) {
    refuse_key(extent);
  } else {
    builder_.add_key(node->text(), offset);
  }
}

void Events::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                      const std::string& value) {
  const std::size_t first = offset_of(mark);
  if (drops_value()) return;
  if (builder_.awaits() != Awaits::key) check_indentation(first);
  const Properties properties = skip_properties(source_, first, anchor != 0, tag != "?");
  Scalar scalar{.offset = properties.value, .text = builder_.keep(properties.value, value)};
  const bool quoted = stands_at(source_, scalar.offset, "\"'");
  if (quoted) check_quotes(source_, scalar.offset, builder_, problems_);
  check_reading(source_, scalar.offset, scalar.text, builder_, problems_);
  scalar.plain = !quoted && !stands_at(source_, scalar.offset, "|>");
  if (is_written(tag, properties.tag)) {
    apply_tag(tag, property_at(source_, properties.tag), scalar, problems_);
  } else if (scalar.plain) {
    scalar.value = resolve(scalar.text);
    check_range(scalar);
  }
  add_scalar(scalar, anchor);
}

void Events::check_range(Scalar& scalar) {
  if (!scalar.value.overflow || builder_.awaits() == Awaits::key) return;
  scalar.blank = true;
  problems_.add({scalar.offset, scalar.offset + scalar.text.size()}, "yaml.number_too_large",
                "this whole number is too large",
                "Write a number of up to 18 digits, or put it in quotes if it is text.");
}

void Events::refuse_key(Extent extent) {
  problems_.add(extent, "yaml.complex_key", "a list or map cannot be a key",
                "Write the key as text.");
  builder_.drop_key();
}

void Events::start(Kind kind, const YAML::Mark& mark, const std::string& tag,
                   YAML::anchor_t anchor) {
  const std::size_t first = offset_of(mark);
  if (drops_value()) {
    ++dropped_depth_;
    return;
  }
  if (builder_.awaits() == Awaits::key) {
    if (unfinished_ == npos) unfinished_ = problems_.size();
    refuse_key({first, first + 1});
    ++dropped_depth_;
    return;
  }
  const Properties properties = skip_properties(source_, first, anchor != 0, tag != "?");
  const bool bracket = stands_at(source_, properties.value, "[{");
  if (bracket) check_indentation(first);
  if (bracket && unfinished_ == npos) unfinished_ = problems_.size();
  if (is_written(tag, properties.tag)) {
    check_tag(tag, property_at(source_, properties.tag), kind, problems_);
  }
  set_anchor(anchor, builder_.open(kind, properties.value));
}

void Events::OnAnchor(const YAML::Mark& mark, const std::string& name) {
  constexpr std::string_view allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  if (name.find_first_not_of(allowed) == npos) return;
  const std::size_t place = source_.find('&', offset_of(mark));
  problems_.add(property_at(source_, place), "yaml.anchor",
                "a value that starts with & is read as an anchor, not as text",
                "Put the value in quotes, or write it as a >- block on the lines below.");
}

void Events::forget_unfinished() {
  if (unfinished_ != npos) problems_.forget_after(unfinished_);
}

/// A value on a line of its own must be indented, further than its key and by spaces. Only in
/// this case does yaml-cpp not mind.
void Events::check_indentation(std::size_t offset) {
  const std::size_t before = offset == 0 ? npos : source_.find_last_not_of(" \t", offset - 1);
  const std::size_t start = before == npos ? 0 : before + 1;
  const std::size_t block = builder_.block_offset();
  const bool first_on_line = start == 0 || source_[start - 1] == '\n';
  if (!first_on_line || builder_.in_flow() || block == npos) return;
  const std::size_t tab = source_.substr(start, offset - start).find('\t');
  if (tab != npos) {
    problems_.add({start + tab, start + tab + 1}, "yaml.tab", "a tab stands where only spaces may",
                  "Indent with spaces.");
  } else if (offset - start <= block - line_start(source_, block)) {
    problems_.add({offset, offset + 1}, "yaml.indentation",
                  "this value is not indented below its key", "Indent it by two spaces.");
  }
}

void Events::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value) {
  start(Kind::list, mark, tag, anchor);
}

void Events::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value) {
  start(Kind::map, mark, tag, anchor);
}

void Events::end() {
  if (dropped_depth_ > 0) {
    --dropped_depth_;
  } else {
    builder_.close();
  }
  if (dropped_depth_ == 0 && !builder_.in_flow()) unfinished_ = npos;
}

}  // namespace icpcheck::yaml
