// SPDX-License-Identifier: MIT
// A text that never changes and that many hold.
#pragma once

#include <fmt/core.h>

#include <compare>
#include <concepts>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace icpcheck {

/// To copy it copies no bytes: the name of a file stands in thousands of places of a report, and
/// the thousands of texts of the built-in packs stand in the program already. Stands wherever a
/// text does.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text)  // NOLINT(*-explicit-constructor,*-explicit-conversions)
      : owner_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))),
        text_(owner_ == nullptr ? std::string_view{} : std::string_view(*owner_)) {}
  SharedText(const char* text)  // NOLINT(*-explicit-constructor,*-explicit-conversions)
      : SharedText(std::string(text)) {}
  /// Copies nothing: the text must outlive everything that holds it.
  [[nodiscard]] static SharedText lasting(std::string_view text) {
    SharedText shared;
    shared.text_ = text;
    return shared;
  }

  [[nodiscard]] std::string_view text() const { return text_; }
  operator std::string_view() const {  // NOLINT(*-explicit-constructor,*-explicit-conversions)
    return text_;
  }
  operator std::string() const {  // NOLINT(*-explicit-constructor,*-explicit-conversions)
    return std::string(text_);
  }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.is_same(b) || a.text_ == b.text_;
  }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) {
    return a.is_same(b) ? std::strong_ordering::equal : a.text_ <=> b.text_;
  }
  template <std::convertible_to<std::string_view> Text>
  friend bool operator==(const SharedText& a, const Text& b) {
    return a.text_ == std::string_view(b);
  }
  friend std::string operator+(std::string a, const SharedText& b) {
    return std::move(a.append(b.text_));
  }
  friend std::string operator+(char a, const SharedText& b) { return std::string(1, a) + b; }
  friend std::string operator+(const SharedText& a, std::string_view b) {
    return std::string(a.text_).append(b);
  }
  friend std::ostream& operator<<(std::ostream& out, const SharedText& text) {
    return out << text.text_;
  }

 private:
  [[nodiscard]] bool is_same(const SharedText& other) const {
    return text_.data() == other.text_.data() && text_.size() == other.text_.size();
  }

  std::shared_ptr<const std::string> owner_;  // null: the text lasts by itself
  std::string_view text_;
};

}  // namespace icpcheck

template <>
struct fmt::formatter<icpcheck::SharedText> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const icpcheck::SharedText& text, Context& context) const {
    const std::string_view view = text.text();
    return fmt::formatter<fmt::string_view>::format({view.data(), view.size()}, context);
  }
};
