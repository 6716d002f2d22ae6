// SPDX-License-Identifier: MIT
// What a macro walks over, and how `all` and `exists` keep the facts that decide them.
#pragma once

#include <optional>

#include "cel/machine.hpp"

namespace icpcheck::cel {

/// A list, or a map by its keys. The trail holds its facts from `mark` to `end`.
class Range {
 public:
  /// `list` is known.
  Range(Context& context, Slot& slot, Result list, std::size_t mark, std::size_t end);
  Range(const Range&) = delete;
  Range& operator=(const Range&) = delete;

  /// False: the value has no items.
  [[nodiscard]] bool valid() const { return map_ != nullptr || items_.has_value(); }
  [[nodiscard]] const Value& value() const { return value_; }
  [[nodiscard]] bool partial() const { return items_ && is_partial(value_); }
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::size_t mark() const { return mark_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  /// The last fact of the range is that of the list itself: that of an item can stand for it.
  [[nodiscard]] bool described() const { return own_ && items_ && items_->list_node() != nullptr; }
  /// The item that is bound, in a description; null when it was computed.
  [[nodiscard]] const yaml::Node* node() const { return slot_.node; }

  /// Binds the variable to an item; false when the limit of steps is reached.
  bool bind(std::size_t position);

 private:
  Context& context_;
  Slot& slot_;
  Value value_;
  bool own_;
  std::size_t mark_;
  std::size_t end_;
  std::optional<Items> items_;
  const Map* map_ = nullptr;
};

/// The answer of `exists` (`deciding` is true) or `all` (false), item by item. The trail holds
/// the facts of the range, then those of the answer so far.
class Decision {
 public:
  Decision(Trail& trail, const Range& range, bool deciding)
      : trail_(trail), range_(range), deciding_(deciding) {}

  void begin_item();
  void end_item(Result condition);
  /// The answer over all items, with what a partial list adds to it.
  [[nodiscard]] Result finish();
  [[nodiscard]] bool decided() const { return decided_; }

 private:
  void decide();
  void miss();

  Trail& trail_;
  const Range& range_;
  bool deciding_;
  bool decided_ = false;
  bool unknown_ = false;
  std::size_t begin_ = 0;
  std::optional<Result> error_;
};

}  // namespace icpcheck::cel
