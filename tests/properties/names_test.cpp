// SPDX-License-Identifier: MIT
// A report names no body that the files do not name. Bodies, people, boards and papers that are
// made up here are called "Body-17", each number belongs to one group of files.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "icpcheck/packs/load.hpp"
#include "properties/report_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

constexpr std::size_t name_groups = 12;

/// As "Body-17", also where it is written small, as in an id.
std::set<std::string> bodies_in(std::string_view text) {
  constexpr std::string_view most = "ody-";  // with either letter before it
  std::set<std::string> found;
  for (auto at = text.find(most); at != std::string_view::npos; at = text.find(most, at + 1)) {
    std::size_t end = at + most.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    const bool is_body = at > 0 && (text[at - 1] == 'B' || text[at - 1] == 'b');
    if (is_body && end > at + most.size()) found.emplace(text.substr(at - 1, end - at + 1));
  }
  return found;
}

std::string unstated(const std::string& said, const std::set<std::string>& known) {
  std::string text;
  for (const std::string& body : bodies_in(said)) {
    if (!known.contains(body)) text += body + " ";
  }
  return text;
}

std::string made_up(const std::string& said, const std::string& stated) {
  return unstated(said, bodies_in(stated));
}

using Texts = std::set<std::string>;

void add_words(std::string_view text, Texts& words) {
  static const std::string between = " ,:()";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    if (end > 0) words.insert(std::string(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void collect_words(const Tree& tree, Texts& words) {
  add_words(tree.text, words);
  for (const Tree& child : tree.children) collect_words(child, words);
}

/// Words of the pack: "the ICB", ": as a member".
void collect_constants(const Check& check, Kind kind, Texts& words) {
  if (!check.names) return;
  for (const cel::Constant& constant : check.names->program(kind).constants) {
    add_words(constant.text, words);
  }
}

/// Without what is called by its place, as it has no name: "number 2 of icp.members".
std::string without_places(const std::string& name) {
  static const std::regex place("number [0-9]+ of [a-z_.\\[\\]0-9-]+");
  return std::regex_replace(name, place, "");
}

std::string wrong_names(const Finding& finding, Kind kind, const Texts& stated) {
  Texts of_pack;
  collect_constants(*finding.check, kind, of_pack);
  std::string wrong;
  const auto look = [&](const std::string& name) {
    Texts words;
    add_words(without_places(name), words);
    for (const std::string& word : words) {
      if (stated.contains(word) || of_pack.contains(word)) continue;
      wrong += finding.check->id + " names \"" + name + "\": nobody said \"" + word + "\"\n";
    }
  };
  for (const std::string& name : finding.names) look(name);
  for (const SubjectResult& subject : finding.subjects) {
    // Something without a name is called by its path.
    if (subject.name != subject.path) look(subject.name);
  }
  return wrong;
}

TEST_CASE("who is missing or falls short is named in the files") {
  std::size_t names = 0;
  for (const std::uint64_t seed : seeds(name_groups)) {
    const Group group = make_group(seed);
    const auto descriptions = load(group);
    if (!descriptions) continue;
    const std::string text = group.text();
    const auto known = bodies_in(text);
    Texts words;
    for (const File& file : group.files) collect_words(file.tree, words);
    for (std::size_t i = 0; i < descriptions->size(); ++i) {
      const DescriptionResult result = audited(*descriptions, i, group.as_of);
      for (const Finding& finding : result.findings()) {
        names += finding.names.size() + finding.subjects.size();
        const std::string wrong = wrong_names(finding, group.files[i].kind, words);
        if (!wrong.empty()) UNSCOPED_INFO(text);
        CHECK(wrong == "");
        CHECK(unstated(finding.sentence, known) == "");
      }
    }
  }
  CHECK(names > name_groups * 10);
}

TEST_CASE("no description of a run is told with the names of another group") {
  for (const std::uint64_t seed : seeds(1)) {
    INFO("ICPCHECK_SEED=" << seed);
    const TemporaryFolder folder;
    const auto written = write_groups(folder, seed * 1000 + 200, 6);
    const cli::Result result = check_files({folder.path("in")}, written.front().as_of,
                                           Words{"--jobs", "3"} + asked_for(all_packs()));
    const auto report = nlohmann::json::parse(result.out);
    for (const auto& description : report["descriptions"]) {
      const std::string file = description["file"];
      const auto of_file = std::ranges::find_if(written, [&file](const Group& group) {
        return file.find("/" + std::to_string(group.seed) + "-") != std::string::npos;
      });
      REQUIRE(of_file != written.end());
      CHECK(made_up(description.dump(), of_file->text()) == "");
    }
  }
}

TEST_CASE("every format names only bodies that stand in the files") {
  const TemporaryFolder folder;
  const auto written = write_groups(folder, 300, 2);
  std::string stated;
  for (const Group& group : written) stated += group.text();
  for (const char* format : {"text", "markdown", "html", "csv", "sarif"}) {
    INFO(format);
    const cli::Result result =
        cli::run_cli(Words{"check", folder.path("in"), "--no-profile", "--verbose", "--format",
                           format, "--as-of", to_string(written.front().as_of)} +
                     asked_for(all_packs()));
    CHECK(bodies_in(result.out).size() > 10);
    CHECK(made_up(result.out, stated) == "");
  }
}

}  // namespace
}  // namespace icpcheck::properties
