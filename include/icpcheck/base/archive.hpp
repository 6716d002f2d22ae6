// SPDX-License-Identifier: MIT
// Turns plain data into one block of bytes and back: the form in which the built-in packs and
// the schema are kept in the program, so that nothing of them is parsed at start. Not a format
// for files: writer and reader are always of the same build.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "icpcheck/base/block.hpp"
#include "icpcheck/base/shared_text.hpp"

namespace icpcheck {

/// A struct takes part by a free function `visit(archive, value)` beside it that calls
/// `archive(a, b, ...)` with all its members, the same for writing and for reading.
template <class T>
concept ArchiveScalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;

/// What can be copied as it lies in memory: no pointers behind it, no gaps inside it.
template <class T>
concept ArchiveBlock =
    std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>;

class ArchiveWriter {
 public:
  template <class... Ts>
  void operator()(const Ts&... values) {
    (write(values), ...);
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  template <ArchiveScalar T>
  void write(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void write(const std::string& value) { write_text(value); }
  void write(const SharedText& value) { write_text(value.text()); }
  void write_text(std::string_view value) {
    write(static_cast<std::uint32_t>(value.size()));
    bytes_ += value;
  }
  template <class T>
  void write(const std::vector<T>& values) {
    write(static_cast<std::uint32_t>(values.size()));
    if constexpr (ArchiveBlock<T>) {
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    } else {
      for (const T& value : values) write(value);
    }
  }
  template <ArchiveBlock T>
  void write(const Block<T>& values) {
    write(static_cast<std::uint32_t>(values.size()));
    bytes_.resize((bytes_.size() + alignof(T) - 1) / alignof(T) * alignof(T));
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  template <class T>
  void write(const std::optional<T>& value) {
    write(static_cast<std::uint8_t>(value.has_value()));
    if (value) write(*value);
  }
  template <class T>
  void write(const std::shared_ptr<const T>& value) {
    write(static_cast<std::uint8_t>(value != nullptr));
    if (value != nullptr) write(*value);
  }
  template <class T>
  requires(!ArchiveScalar<T>) void write(const T& value) {
    visit(*this, const_cast<T&>(value));  // NOLINT: `visit` serves both directions
  }

  std::string bytes_;
};

class ArchiveReader {
 public:
  /// What outlives all that is read from it need not be copied. It has to begin where any block
  /// may.
  enum class Lasts : std::uint8_t { no, yes };

  explicit ArchiveReader(std::string_view bytes, Lasts lasts = Lasts::no)
      : begin_(bytes.data()), next_(begin_), end_(begin_ + bytes.size()), lasts_(lasts) {}

  template <class... Ts>
  void operator()(Ts&... values) {
    (read(values), ...);
  }
  [[nodiscard]] bool at_end() const { return next_ == end_; }
  /// Throws where so many values cannot follow, each of which takes a byte at least: before room is
  /// made for them.
  void expect(std::size_t count) const {
    if (count > static_cast<std::size_t>(end_ - next_)) [[unlikely]] {
      throw std::logic_error("archive is shorter than its content");
    }
  }

 private:
  std::string_view take(std::size_t count) {
    expect(count);
    return {std::exchange(next_, next_ + count), count};
  }
  template <ArchiveScalar T>
  void read(T& value) {
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
  }
  void read(bool& value) {
    std::uint8_t byte = 0;
    read(byte);
    if (byte > 1) throw std::logic_error("archive holds another value than yes or no");
    value = byte == 1;
  }
  std::uint32_t read_count() {
    std::uint32_t count = 0;
    read(count);
    expect(count);
    return count;
  }
  void read(std::string& value) { value = take(read_count()); }
  void read(SharedText& value) {
    const std::string_view text = take(read_count());
    value = lasts_ == Lasts::yes ? SharedText::lasting(text) : keep(text);
  }
  /// Mostly one text stands many times in turn: it is held once. Not inlined, so that little is
  /// left of reading a text that lasts.
  [[gnu::noinline]] const SharedText& keep(std::string_view text) {
    if (last_ != text) last_ = SharedText(std::string(text));
    return last_;
  }
  template <class T>
  void read(std::vector<T>& values) {
    values.resize(read_count());
    if constexpr (ArchiveBlock<T>) {
      const std::string_view block = take(values.size() * sizeof(T));
      if (!block.empty()) std::memcpy(values.data(), block.data(), block.size());
    } else {
      for (T& value : values) read(value);
    }
  }
  template <ArchiveBlock T>
  void read(Block<T>& values) {
    const std::uint32_t count = read_count();
    const auto begin = static_cast<std::size_t>(next_ - begin_);
    take((begin + alignof(T) - 1) / alignof(T) * alignof(T) - begin);
    const std::string_view block = take(count * sizeof(T));
    if (lasts_ == Lasts::yes) {
      values = Block<T>::lasting({reinterpret_cast<const T*>(block.data()), count});
    } else {
      values = Block<T>::copy_of(block);
    }
  }
  template <class T>
  void read(std::optional<T>& value) {
    std::uint8_t present = 0;
    read(present);
    if (present != 0) read(value.emplace());
  }
  template <class T>
  void read(std::shared_ptr<const T>& value) {
    std::uint8_t present = 0;
    read(present);
    if (present == 0) return;
    auto content = std::make_shared<T>();
    read(*content);
    value = std::move(content);
  }
  template <class T>
  requires(!ArchiveScalar<T>) void read(T& value) { visit(*this, value); }

  const char* begin_;
  const char* next_;
  const char* end_;
  Lasts lasts_;
  SharedText last_;
};

}  // namespace icpcheck
