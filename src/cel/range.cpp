// SPDX-License-Identifier: MIT
// What a macro walks over, and how `all` and `exists` keep the facts that decide them.
#include "cel/range.hpp"

namespace icpcheck::cel {

Range::Range(Context& context, Slot& slot, Result list, std::size_t mark, std::size_t end)
    : context_(context),
      slot_(slot),
      value_(std::move(list.value)),
      own_(list.own),
      mark_(mark),
      end_(end) {
  if (const auto* map = std::get_if<const Map*>(&value_.variant())) {
    map_ = *map;
  } else if (value_.is_list()) {
    items_.emplace(value_, context.schema());
  }
}

std::size_t Range::size() const { return map_ != nullptr ? map_->entries.size() : items_->size(); }

bool Range::bind(std::size_t position) {
  slot_.result.value = map_ != nullptr ? map_->entries[position].first : items_->at(position);
  slot_.node = map_ != nullptr ? nullptr : items_->node(position);
  return context_.charge(1);
}

void Decision::begin_item() {
  begin_ = trail_.size();
  if (range_.described()) trail_.add_stated(range_.node());
}

void Decision::end_item(Result condition) {
  const bool* value = condition.boolean();
  if (value != nullptr && *value == deciding_) {
    decide();
  } else if (condition.unknown() && !decided_) {
    miss();
  } else if (value != nullptr && !decided_ && !unknown_) {
    trail_.drop_covered(begin_, range_.mark(), range_.end());
  } else {
    trail_.drop_from(begin_);
  }
  if (condition.error() && !error_) error_ = std::move(condition);
}

// The first deciding item drops what was kept for another answer, and stands for the list.
void Decision::decide() {
  if (!decided_) trail_.drop(range_.described() ? range_.end() - 1 : range_.end(), begin_);
  decided_ = true;
}

void Decision::miss() {
  const std::size_t item = range_.described() ? 1 : 0;
  trail_.drop(unknown_ ? begin_ : range_.end(), begin_ + item);
  unknown_ = true;
}

Result Decision::finish() {
  if (decided_) return known(Value::of(deciding_));
  if (unknown_ || range_.partial()) {
    if (unknown_) {
      trail_.drop(range_.mark(), range_.end());
    } else {
      trail_.drop_from(range_.mark());
    }
    for (const Rest& rest : rests_of(range_.value())) trail_.add_rest(rest);
    return unknown();
  }
  return error_ ? std::move(*error_) : known(Value::of(!deciding_));
}

}  // namespace icpcheck::cel
