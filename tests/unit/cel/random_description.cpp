// SPDX-License-Identifier: MIT
// Random descriptions of the scene schema, in flow style.
#include <fmt/format.h>

#include "unit/cel/random.hpp"

namespace icpcheck::cel {

namespace {

using Words = std::vector<std::string_view>;

// Fields are added by chance, so that each may be missing.
class Fields {
 public:
  explicit Fields(Random& random) : random_(random) {}

  void add(std::string_view name, std::size_t percent, std::string_view value) {
    if (!random_.chance(percent)) return;
    text_ += fmt::format("{}{}: {}", text_.empty() ? "" : ", ", name, value);
  }
  [[nodiscard]] std::string text() const { return "{" + text_ + "}"; }

 private:
  Random& random_;
  std::string text_;
};

template <class Make>
std::string random_list(Random& random, std::size_t most, Make make) {
  std::string text;
  for (std::size_t count = random.below(most + 1); count > 0; --count) {
    text += (text.empty() ? "" : ", ") + std::string(make());
  }
  return "[" + text + "]";
}

const Words booleans = {"true", "false"};
const Words numbers = {"0", "1", "2", "3"};
const Words words = {"a", "b", "c"};
const Words colours = {"red", "green", "blue"};
const Words dates = {"2021-12-07", "2022-04-01", "2022-05-01", "2023-07-01"};

std::string random_words(Random& random) {
  return random_list(random, 3, [&] { return random.pick(words); });
}

std::string random_member(Random& random) {
  Fields deputy(random);
  deputy.add("name", 70, random.pick(words));
  deputy.add("on", 70, random.pick(booleans));
  Fields member(random);
  member.add("name", 70, random.pick(words));
  member.add("on", 70, random.pick(booleans));
  member.add("divisor", 70, random.pick(numbers));
  member.add("since", 60, random.pick(dates));
  member.add("colour", 60, random.pick(colours));
  member.add("roles", 60, random_words(random));
  member.add("deputy", 60, deputy.text());
  member.add("partial", 15, "[roles]");
  return member.text();
}

std::string random_partial(Random& random) {
  static const Words lists = {"[words]", "[members]", "[numbers]", "[members, words]"};
  return std::string(random.pick(lists));
}

std::string random_local(Random& random) {
  Fields deep(random);
  deep.add("number", 70, random.pick(numbers));
  Fields local(random);
  local.add("free", 70, random.pick(words));
  local.add("number", 70, random.pick(numbers));
  local.add("deep", 70, deep.text());
  return local.text();
}

}  // namespace

std::string random_description(Random& random) {
  Fields root(random);
  root.add("yes", 80, "true");
  root.add("no", 80, "false");
  root.add("maybe", 40, random.pick(booleans));
  root.add("one", 80, "1");
  root.add("zero", 70, "0");
  root.add("count", 50, random.pick(numbers));
  root.add("name", 70, random.pick(words));
  root.add("day", 70, random.pick(dates));
  root.add("colour", 70, random.pick(colours));
  root.add("words", 75, random_words(random));
  root.add("numbers", 75, random_list(random, 3, [&] { return random.pick(numbers); }));
  root.add("member", 80, random_member(random));
  root.add("members", 85, random_list(random, 3, [&] { return random_member(random); }));
  root.add("local", 70, random_local(random));
  root.add("partial", 25, random_partial(random));
  return root.text() + "\n";
}

}  // namespace icpcheck::cel
