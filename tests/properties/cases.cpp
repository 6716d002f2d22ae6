// SPDX-License-Identifier: MIT
#include "properties/cases.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "icpcheck/packs/load.hpp"

namespace icpcheck::properties {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_together = 16;

/// Both say it, or neither: it changes what the rest means.
bool have_both(const char* key, const Tree& one, const Tree& other) {
  return (one.find(key) == nullptr) == (other.find(key) == nullptr);
}

/// Whether one can be laid over the other and nothing is lost.
bool fits(const Tree& upper, const Tree& lower) {
  if (upper.kind != lower.kind) return false;
  if (upper.is_map()) {
    if (!have_both("partial", upper, lower) || !have_both("organisations", upper, lower)) {
      return false;
    }
    return std::ranges::all_of(upper.children, [&](const Tree& child) {
      const Tree* known = lower.find(child.key);
      return known == nullptr || fits(child, *known);
    });
  }
  if (!upper.is_list()) return upper.text == lower.text;
  // A further item could fall short where all of them should be met.
  return upper.children.size() == lower.children.size() &&
         std::ranges::equal(upper.children, lower.children,
                            [](const Tree& a, const Tree& b) { return fits(a, b); });
}

bool fits(const Together& one, const Together& other) {
  return one.kind == other.kind && one.as_of == other.as_of && fits(one.given, other.given) &&
         one.joined.size() == other.joined.size() &&
         std::ranges::equal(one.joined, other.joined,
                            [](const Tree& a, const Tree& b) { return fits(a, b); });
}

void add(const Together& one, Together& to) {
  lay_over(one.given, to.given);
  for (std::size_t i = 0; i < one.joined.size(); ++i) lay_over(one.joined[i], to.joined[i]);
  to.promises.insert(to.promises.end(), one.promises.begin(), one.promises.end());
}

Together read_case(const Tree& tree, const Check& check) {
  Together one{.kind = check.applies_to.system ? Kind::system : Kind::place,
               .as_of = parse_date("2022-07-01").value()};
  const std::string gives = tree.text_at("gives");
  const bool counts = gives == "met" || gives == "gap" || gives == "not_stated";
  if (counts && tree.find("params") == nullptr) one.promises.emplace_back(&check, gives);
  if (const Tree* given = tree.find("given")) one.given = *given;
  one.given.key.clear();
  if (const Tree* day = tree.find("as_of")) one.as_of = parse_date(day->text).value();
  if (const Tree* named = tree.find("kind")) one.kind = from_word<Kind>(named->text).value();
  if (const Tree* joined = tree.find("joined")) {
    one.joined = joined->is_list() ? joined->children : std::vector<Tree>{*joined};
    for (Tree& other : one.joined) other.key.clear();
  }
  return one;
}

void read_clause(const Tree& clause, std::vector<Together>& cases) {
  const Tree* checks = clause.find("checks");
  if (checks == nullptr) return;
  PackList packs;
  for (const Pack& pack : packs::built_in().packs) packs.push_back(&pack);
  for (const Tree& item : checks->children) {
    const Check* check = find_check(packs, item.text_at("id"));
    if (check == nullptr)
      throw std::runtime_error("The program has no check " + item.text_at("id"));
    for (const Tree& one : item.find("cases")->children) {
      cases.push_back(read_case(one, *check));
    }
  }
}

Tree read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  Diagnostics diagnostics;
  const auto document = yaml::read(path.string(), {std::istreambuf_iterator<char>(in), {}},
                                   yaml::Limits{}, diagnostics);
  if (document == nullptr) throw std::runtime_error(path.string() + " cannot be read");
  return tree_of(document->root());
}

std::vector<Together> read_all() {
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(ICPCHECK_SOURCE_DIR "/packs")) {
    if (file.path().extension() == ".yaml") files.push_back(file.path());
  }
  std::ranges::sort(files);
  std::vector<Together> cases;
  for (const fs::path& file : files) read_clause(read_file(file), cases);
  return cases;
}

}  // namespace

const std::vector<Together>& single_cases() {
  static const std::vector<Together> all = read_all();
  return all;
}

const std::vector<Together>& cases_together() {
  static const std::vector<Together> all = [] {
    std::vector<Together> cases = single_cases();
    Random random(20220701);
    random.shuffle(cases);
    std::vector<Together> together;
    for (Together& one : cases) {
      const auto room = std::ranges::find_if(together, [&](const Together& other) {
        return other.promises.size() < most_together && fits(one, other);
      });
      if (room == together.end()) {
        together.push_back(std::move(one));
      } else {
        add(one, *room);
      }
    }
    return together;
  }();
  return all;
}

}  // namespace icpcheck::properties
