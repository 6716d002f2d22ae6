// SPDX-License-Identifier: MIT
// What our code uses of C++20 and the library of Debian's emscripten (libc++ 13) does not have yet.
// Every file is compiled with this in front. A library that has a part says so, and gets it from
// nowhere else.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <compare>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <ranges>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#ifndef __cpp_lib_three_way_comparison
namespace std {

template <class Char, class Traits>
constexpr strong_ordering operator<=>(basic_string_view<Char, Traits> a,
                                      basic_string_view<Char, Traits> b) {
  return a.compare(b) <=> 0;
}

template <class Char, class Traits, class Allocator>
strong_ordering operator<=>(const basic_string<Char, Traits, Allocator>& a,
                            const basic_string<Char, Traits, Allocator>& b) {
  return a.compare(b) <=> 0;
}

}  // namespace std
#endif

#ifndef __cpp_lib_smart_ptr_for_overwrite
namespace std {

template <class Array>
unique_ptr<Array> make_unique_for_overwrite(size_t size) {
  return unique_ptr<Array>(new remove_extent_t<Array>[size]);
}

}  // namespace std
#endif

#ifndef __cpp_lib_to_chars
namespace std {

inline from_chars_result from_chars(const char* begin, const char* end, double& value) {
  // strtod reads up to a null, and takes spaces, a plus and hexadecimal digits, too.
  const string text(begin, find_if(begin, end, [](char c) { return c == 'x' || c == 'X'; }));
  const size_t sign = text.starts_with('-') ? 1 : 0;
  if (text.size() == sign || text[sign] <= ' ' || text[sign] == '+' || text[sign] == '-') {
    return {begin, errc::invalid_argument};
  }
  char* stop = nullptr;
  const double number = strtod(text.c_str(), &stop);
  if (stop == text.c_str()) return {begin, errc::invalid_argument};
  const bool is_word = text[sign] > '9';  // infinity or nan
  const string_view digits = string_view(text).substr(0, text.find_first_of("eE"));
  const bool is_zero = digits.find_first_of("123456789") == string_view::npos;
  const bool fits = is_word || is_zero || (number != 0 && !isinf(number));
  if (fits) value = number;
  return {begin + (stop - text.c_str()), fits ? errc{} : errc::result_out_of_range};
}

namespace missing {

inline string printed(const char* format, int precision, double number) {
  array<char, 400> text{};
  const int size = snprintf(text.data(), text.size(), format, precision, number);
  return {text.data(), static_cast<size_t>(size)};
}

/// With as few digits as give the same number when read.
inline string shortest(double number, chars_format format) {
  string scientific;
  int precision = 0;
  do {
    scientific = printed("%.*e", precision++, number);
  } while (precision < 17 && strtod(scientific.c_str(), nullptr) != number);
  if (format == chars_format::scientific) return scientific;
  const int exponent = atoi(scientific.c_str() + scientific.find('e') + 1);
  return printed("%.*f", max(0, precision - 1 - exponent), number);
}

inline to_chars_result put(char* begin, char* end, const string& text) {
  if (static_cast<size_t>(end - begin) < text.size()) return {end, errc::value_too_large};
  return {copy(text.begin(), text.end(), begin), errc{}};
}

}  // namespace missing

inline to_chars_result to_chars(char* begin, char* end, double number, chars_format format) {
  return missing::put(begin, end, missing::shortest(number, format));
}

inline to_chars_result to_chars(char* begin, char* end, double number, chars_format format,
                                int precision) {
  const char* const layout = format == chars_format::general      ? "%.*g"
                             : format == chars_format::scientific ? "%.*e"
                                                                  : "%.*f";
  return missing::put(begin, end, missing::printed(layout, precision, number));
}

inline to_chars_result to_chars(char* begin, char* end, double number) {
  const string fixed = missing::shortest(number, chars_format::fixed);
  const string scientific = missing::shortest(number, chars_format::scientific);
  return missing::put(begin, end, scientific.size() < fixed.size() ? scientific : fixed);
}

}  // namespace std
#endif

#ifndef __cpp_lib_ranges
#include "ranges.hpp"
#endif
