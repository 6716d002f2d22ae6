// SPDX-License-Identifier: MIT
// The algorithms of std::ranges that our code calls, by those that take iterators.
#pragma once

namespace std::ranges {
namespace missing {

template <class Test, class Of>
constexpr auto test_of(Test& test, Of& of) {
  return [&test, &of](auto&& item) -> bool { return invoke(test, invoke(of, item)); };
}

template <class Compare, class Of>
constexpr auto compare_of(Compare& compare, Of& of) {
  return [&compare, &of](auto&& a, auto&& b) -> bool {
    return invoke(compare, invoke(of, a), invoke(of, b));
  };
}

}  // namespace missing

template <class Range, class Test, class Of = identity>
constexpr auto find_if(Range&& range, Test test, Of of = {}) {
  return std::find_if(begin(range), end(range), missing::test_of(test, of));
}

template <class Range, class Test, class Of = identity>
constexpr auto find_if_not(Range&& range, Test test, Of of = {}) {
  return std::find_if_not(begin(range), end(range), missing::test_of(test, of));
}

template <class Range, class Value, class Of = identity>
constexpr auto find(Range&& range, const Value& value, Of of = {}) {
  return std::find_if(begin(range), end(range),
                      [&](auto&& item) -> bool { return invoke(of, item) == value; });
}

template <class Range, class Test, class Of = identity>
constexpr bool any_of(Range&& range, Test test, Of of = {}) {
  return std::any_of(begin(range), end(range), missing::test_of(test, of));
}

template <class Range, class Test, class Of = identity>
constexpr bool all_of(Range&& range, Test test, Of of = {}) {
  return std::all_of(begin(range), end(range), missing::test_of(test, of));
}

template <class Range, class Test, class Of = identity>
constexpr bool none_of(Range&& range, Test test, Of of = {}) {
  return std::none_of(begin(range), end(range), missing::test_of(test, of));
}

template <class Range, class Test, class Of = identity>
constexpr auto count_if(Range&& range, Test test, Of of = {}) {
  return std::count_if(begin(range), end(range), missing::test_of(test, of));
}

template <class Range, class Value, class Of = identity>
constexpr auto count(Range&& range, const Value& value, Of of = {}) {
  return std::count_if(begin(range), end(range),
                       [&](auto&& item) -> bool { return invoke(of, item) == value; });
}

template <class Range, class Work>
constexpr void for_each(Range&& range, Work work) {
  for (auto&& item : range) invoke(work, item);
}

template <class Range, class Out>
constexpr Out copy(Range&& range, Out out) {
  return std::copy(begin(range), end(range), out);
}

template <class Range, class Out, class Test>
constexpr Out copy_if(Range&& range, Out out, Test test) {
  identity of;
  return std::copy_if(begin(range), end(range), out, missing::test_of(test, of));
}

template <class Range, class Out>
constexpr Out move(Range&& range, Out out) {
  return std::move(begin(range), end(range), out);
}

template <class Range, class Out, class Made>
constexpr Out transform(Range&& range, Out out, Made made) {
  return std::transform(begin(range), end(range), out,
                        [&](auto&& item) { return invoke(made, item); });
}

template <class Range, class Value>
constexpr void replace(Range&& range, const Value& old, const Value& value) {
  std::replace(begin(range), end(range), old, value);
}

template <class Range, class Test, class Value>
constexpr void replace_if(Range&& range, Test test, const Value& value) {
  std::replace_if(begin(range), end(range), test, value);
}

template <class Range>
constexpr void reverse(Range&& range) {
  std::reverse(begin(range), end(range));
}

template <class Range, class Compare = std::less<>, class Of = identity>
constexpr void sort(Range&& range, Compare compare = {}, Of of = {}) {
  std::sort(begin(range), end(range), missing::compare_of(compare, of));
}

template <class Range, class Compare = std::less<>, class Of = identity>
void stable_sort(Range&& range, Compare compare = {}, Of of = {}) {
  std::stable_sort(begin(range), end(range), missing::compare_of(compare, of));
}

template <class Range, class Compare = std::less<>, class Of = identity>
constexpr auto max_element(Range&& range, Compare compare = {}, Of of = {}) {
  return std::max_element(begin(range), end(range), missing::compare_of(compare, of));
}

template <class Range, class Compare = std::less<>, class Of = identity>
constexpr auto min_element(Range&& range, Compare compare = {}, Of of = {}) {
  return std::min_element(begin(range), end(range), missing::compare_of(compare, of));
}

template <class Range, class Value, class Compare = std::less<>, class Of = identity>
constexpr auto lower_bound(Range&& range, const Value& value, Compare compare = {}, Of of = {}) {
  return std::lower_bound(begin(range), end(range), value, [&](auto&& item, auto&& sought) -> bool {
    return invoke(compare, invoke(of, item), sought);
  });
}

template <class Range, class Value, class Compare = std::less<>, class Of = identity>
constexpr auto upper_bound(Range&& range, const Value& value, Compare compare = {}, Of of = {}) {
  return std::upper_bound(begin(range), end(range), value, [&](auto&& sought, auto&& item) -> bool {
    return invoke(compare, sought, invoke(of, item));
  });
}

template <class Range, class Other, class Same = std::equal_to<>, class Of = identity,
          class OfOther = identity>
constexpr bool equal(Range&& range, Other&& other, Same same = {}, Of of = {},
                     OfOther of_other = {}) {
  return std::equal(
      begin(range), end(range), begin(other), end(other),
      [&](auto&& a, auto&& b) -> bool { return invoke(same, invoke(of, a), invoke(of_other, b)); });
}

template <class Range, class Other>
constexpr auto mismatch(Range&& range, Other&& other) {
  struct Places {
    decltype(begin(range)) in1;
    decltype(begin(other)) in2;
  };
  const auto places = std::mismatch(begin(range), end(range), begin(other), end(other));
  return Places{places.first, places.second};
}

template <class Range, class Other>
constexpr bool includes(Range&& range, Other&& other) {
  return std::includes(begin(range), end(range), begin(other), end(other));
}

}  // namespace std::ranges
