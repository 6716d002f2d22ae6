// SPDX-License-Identifier: MIT
// What is found does not depend on the order in which things are written or named: keys of maps,
// files, packs. Lists have an order of their own.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "properties/report_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

using nlohmann::json;

constexpr std::size_t order_groups = 4;

/// Without what changes when keys move.
void remove_places(json& part) {
  if (part.is_object()) {
    for (const char* key : {"line", "column", "sha256"}) part.erase(key);
  }
  if (part.is_structured()) {
    for (json& inner : part) remove_places(inner);
  }
}

void sort_by(const char* key, json& list) {
  std::sort(list.begin(), list.end(),
            [key](const json& a, const json& b) { return a[key] < b[key]; });
}

/// What was found, by description and pack. `questions`: how questions are put together and in
/// which order they are asked rests on the order of the packs, so they are left out where that
/// changes.
json found(const std::string& text, bool questions = true) {
  json report = json::parse(text);
  remove_places(report);
  sort_by("file", report["descriptions"]);
  sort_by("id", report["packs"]);
  if (report.contains("not_checked")) sort_by("message", report["not_checked"]);
  for (json& description : report["descriptions"]) {
    sort_by("id", description["packs"]);
    if (questions) continue;
    description.erase("questions");
    description.erase("plan");
  }
  if (!questions) report.erase("parameters");
  return report;
}

/// A sentence as a bag of words.
std::string words_of_sentence(const std::string& sentence) {
  std::istringstream in(sentence);
  std::vector<std::string> words;
  for (std::string word; in >> word;) {
    std::erase_if(word, [](char c) { return c == ',' || c == '.'; });
    words.push_back(word);
  }
  std::ranges::sort(words);
  return Catch::rangeToString(words);
}

/// The places of a system are told in the order of their files, and the first of them is where a
/// finding leads. What is told of each stays.
void forget_order(json& part) {
  if (part.is_object()) {
    part.erase("drawing");
    part.erase("file");
    if (part.contains("sentence")) part["sentence"] = words_of_sentence(part["sentence"]);
  }
  if (!part.is_structured()) return;
  for (json& inner : part) forget_order(inner);
  if (!part.is_object()) return;
  for (const char* list : {"facts", "missing", "subjects", "places", "names", "settles"}) {
    if (part.contains(list) && part[list].is_array())
      std::sort(part[list].begin(), part[list].end());
  }
}

json found_in_any_order(const std::string& text) {
  json report = found(text);
  forget_order(report);
  return report;
}

/// The messages of problems, without places and without the lines that they show.
std::vector<std::string> messages(const std::string& problems) {
  static const std::regex message("(error|note)\\[[^\n]*");
  std::vector<std::string> all;
  for (std::sregex_iterator each(problems.begin(), problems.end(), message), end; each != end;
       ++each) {
    all.push_back(each->str());
  }
  std::ranges::sort(all);
  return all;
}

void check_same(const json& one, const json& other) {
  const json difference = one == other ? json::array() : json::diff(one, other);
  constexpr std::size_t shown = 3;
  for (std::size_t i = 0; i < std::min(shown, difference.size()); ++i) {
    UNSCOPED_INFO(difference[i].dump()
                  << " was "
                  << (one.contains(json::json_pointer(difference[i]["path"].get<std::string>()))
                          ? one[json::json_pointer(difference[i]["path"].get<std::string>())].dump()
                          : "not there"));
  }
  CHECK(difference.empty());
}

struct Written {
  TemporaryFolder folder;
  std::vector<Group> groups;
  Words files;
  Date as_of;

  explicit Written(std::uint64_t seed)
      : groups(write_groups(folder, seed * 1000 + 500, order_groups)),
        as_of(groups.empty() ? parse_date("2022-07-01").value() : groups.front().as_of) {
    for (const Group& group : groups) {
      for (const File& file : group.files) files.push_back(folder.path("in/" + file.name));
    }
  }
};

TEST_CASE("the order of keys changes nothing in what is found") {
  for (const std::uint64_t seed : seeds(1)) {
    INFO("ICPCHECK_SEED=" << seed);
    const Written written(seed);
    Random random(seed);
    const Words packs = asked_for(all_packs());
    const cli::Result before = check_files(written.files, written.as_of, packs);
    for (const Group& group : written.groups) {
      for (const File& file : group.files) {
        written.folder.write("in/" + file.name, to_yaml(shuffled(file.tree, random)));
      }
    }
    const cli::Result after = check_files(written.files, written.as_of, packs);
    check_same(found(before.out), found(after.out));
    CHECK(messages(before.err) == messages(after.err));
  }
}

TEST_CASE("the order of files and of packs changes nothing in what is found") {
  for (const std::uint64_t seed : seeds(1)) {
    INFO("ICPCHECK_SEED=" << seed);
    const Written written(seed);
    Random random(seed);
    const Words packs = all_packs();
    const cli::Result before = check_files(written.files, written.as_of, asked_for(packs));
    Words files = written.files;
    random.shuffle(files);
    const cli::Result other_files = check_files(files, written.as_of, asked_for(packs));
    check_same(found_in_any_order(before.out), found_in_any_order(other_files.out));
    CHECK(messages(before.err) == messages(other_files.err));
    Words others = packs;
    random.shuffle(others);
    const cli::Result other_packs = check_files(written.files, written.as_of, asked_for(others));
    check_same(found(before.out, false), found(other_packs.out, false));
  }
}

}  // namespace
}  // namespace icpcheck::properties
