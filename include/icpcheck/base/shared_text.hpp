// SPDX-License-Identifier: MIT
// A text that never changes and that many hold.
#pragma once

#include <compare>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace icpcheck {

/// To copy it copies no bytes: the name of a file stands in thousands of places of a report.
/// Stands wherever a text does.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text)  // NOLINT(*-explicit-constructor,*-explicit-conversions)
      : text_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text)  // NOLINT(*-explicit-constructor,*-explicit-conversions)
      : SharedText(std::string(text)) {}

  [[nodiscard]] const std::string& text() const {
    static const std::string none;
    return text_ == nullptr ? none : *text_;
  }
  operator const std::string&() const {  // NOLINT(*-explicit-constructor,*-explicit-conversions)
    return text();
  }
  operator std::string_view() const {  // NOLINT(*-explicit-constructor,*-explicit-conversions)
    return text();
  }
  [[nodiscard]] bool empty() const { return text_ == nullptr; }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.text_ == b.text_ || a.text() == b.text();
  }
  friend bool operator==(const SharedText& a, const std::string& b) { return a.text() == b; }
  friend bool operator==(const SharedText& a, const char* b) { return a.text() == b; }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) {
    return a.text_ == b.text_ ? std::strong_ordering::equal : a.text() <=> b.text();
  }
  friend std::ostream& operator<<(std::ostream& out, const SharedText& text) {
    return out << text.text();
  }

 private:
  std::shared_ptr<const std::string> text_;  // null when empty
};

}  // namespace icpcheck
