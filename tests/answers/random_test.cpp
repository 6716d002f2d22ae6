// SPDX-License-Identifier: MIT
// Sheets at random against descriptions at random: what is not answered stays, byte for byte.
// ICPCHECK_SHEETS=10000 makes as many; a test run has fewer.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "answers/sheets.hpp"
#include "icpcheck/answer/round.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace icpcheck;

namespace {

/// A description and all that can be asked about it.
struct Asked {
  std::string name;
  std::string text;
  std::vector<std::vector<std::string>> rows;  // the first has the titles
};

std::string read(const std::string& path) {
  std::ifstream in(std::string(ICPCHECK_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Asked ask(const std::string& path, const std::string& text) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", text);
  const std::string csv =
      test::run({"questions", file, "--all", "--format", "csv", "--as-of", "2022-07-02"}).out;
  Diagnostics problems;
  const auto workbook = sheet::read_csv("a.csv", csv, problems);
  REQUIRE(workbook);
  Asked asked{path, text, {}};
  for (const auto& cells : workbook->sheets.front().rows) {
    std::vector<std::string> row;
    for (const sheet::Cell& cell : cells) row.push_back(cell.text);
    asked.rows.push_back(std::move(row));
  }
  return asked;
}

std::string with_windows_ends(const std::string& text) {
  std::string changed;
  for (const char c : text) changed += c == '\n' ? "\r\n" : std::string(1, c);
  return changed;
}

std::vector<Asked> all_asked() {
  std::vector<Asked> all;
  for (const char* path : {"examples/lincolnshire/system.yaml", "examples/wirral/place.yaml",
                           "examples/cheshire-and-merseyside/system.yaml",
                           "examples/complete/system.yaml", "tests/answers/odd.yaml"}) {
    all.push_back(ask(path, read(path)));
  }
  all.push_back(ask("Windows", "\xEF\xBB\xBF" + with_windows_ends(all.back().text)));
  return all;
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine_);
  }
  std::string any(std::initializer_list<const char*> texts) {
    return *(texts.begin() + below(texts.size()));
  }
  std::string answer_to(const std::string& possible) {
    if (below(40) == 0) return any({"perhaps", "31 June 2022", "??", "=1+1", "- a\n- b", "x-own"});
    if (possible.starts_with("Yes")) return any({"Yes", "no", " y ", "TRUE"});
    if (possible.starts_with("A date")) return any({"1 May 2022", "01/05/22", "2022-05-01"});
    if (possible.starts_with("A whole") || possible.starts_with("A number")) return "7";
    const std::size_t colon = possible.find(": ");
    const bool chosen = possible.starts_with("One of") || possible.starts_with("Any of");
    if (chosen && colon != std::string::npos) {
      std::stringstream words(possible.substr(colon + 2));
      std::vector<std::string> choices;
      for (std::string word; std::getline(words, word, ';');) choices.push_back(word);
      std::string word = choices[below(choices.size())];
      if (word.ends_with('.')) word.pop_back();
      return word;
    }
    return any(
        {"a: b", "no", "2021", "# not a comment", "Caf\xC3\xA9; tea", "'quoted'", "*x", "-"});
  }

 private:
  std::mt19937 engine_;
};

/// A sheet with a few answers at random, its rows in any order, some of them lost.
sheet::Workbook sheet_of(const Asked& asked, Random& random, std::set<std::string>& keys) {
  const std::vector<std::string>& titles = asked.rows.front();
  const auto at = [&titles](std::string_view title) {
    return static_cast<std::size_t>(std::ranges::find(titles, title) - titles.begin());
  };
  sheet::Workbook workbook{.file = "a.csv", .sheets = {sheet::Sheet{}}};
  std::vector<std::vector<std::string>> rows{titles};
  for (std::size_t i = 1 + random.below(8); i > 0; --i) {
    std::vector<std::string> row = asked.rows[1 + random.below(asked.rows.size() - 1)];
    row.resize(titles.size());
    row[at("answer")] = random.answer_to(row[at("answers possible")]);
    if (random.below(10) == 0) {
      row[at("answer")] = "";
      row[at("not known")] = "Yes";
    }
    if (random.below(2) == 0) {
      row[at("evidence document")] = random.any({"Minutes", "Paper: a", "https://example.org/a"});
    }
    const bool named = !row[at("evidence document")].empty();
    if (named && random.below(3) == 0) row[at("evidence date")] = "4 July 2022";
    // Another id would make another item of it.
    if (row[at("key")].ends_with(".id")) continue;
    keys.insert(row[at("key")]);
    rows.push_back(std::move(row));
  }
  std::uint32_t number = 0;
  for (const auto& row : rows) {
    std::vector<sheet::Cell> cells;
    ++number;
    std::uint32_t column = 0;
    for (const std::string& text : row) {
      const auto kind = text.empty() ? sheet::Kind::empty : sheet::Kind::text;
      cells.push_back({.kind = kind, .row = number, .column = ++column, .text = text});
    }
    workbook.sheets.front().rows.push_back(std::move(cells));
  }
  return workbook;
}

/// Every fact with its value, but for what a round keeps beside the facts.
void collect(const yaml::Node& node, std::map<std::string, std::string>& facts) {
  for (const yaml::Node* child : node.children()) {
    const std::string path = child->path();
    if (path == "asked" || path == "evidence" || path == "partial" || path.ends_with(".partial")) {
      continue;
    }
    if (child->size() == 0) facts[path] = edit::to_line(edit::value_of(*child));
    collect(*child, facts);
  }
}

bool is_within(const std::string& path, const std::string& part) {
  return path == part || path.starts_with(part + ".") || path.starts_with(part + "[");
}

std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> comments;
  std::stringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t sign = line.find("# ");
    if (sign != std::string::npos) comments.push_back(line.substr(sign));
  }
  std::ranges::sort(comments);
  return comments;
}

std::size_t lines_gone(const std::string& difference) {
  std::size_t gone = 0;
  std::stringstream lines(difference);
  for (std::string line; std::getline(lines, line);) {
    // Those of evidence are named for fewer facts where one is new below them.
    const bool is_support = line.find_first_not_of(' ', 1) != std::string::npos &&
                            line.substr(1).find("- ") < line.size();
    if (line.starts_with('-') && !line.starts_with("--- ") && !is_support) ++gone;
  }
  return gone;
}

std::size_t rounds() {
  const char* asked = std::getenv("ICPCHECK_SHEETS");
  return asked == nullptr ? 600 : static_cast<std::size_t>(std::strtoul(asked, nullptr, 10));
}

}  // namespace

TEST_CASE("sheets at random change what they answer and nothing else") {
  const std::vector<Asked> all = all_asked();
  const schema::Schema& schema = packs::built_in().arrangements;
  std::size_t taken = 0;
  std::size_t written = 0;
  std::size_t added = 0;
  for (unsigned seed = 0; seed < rounds(); ++seed) {
    Random random(seed);
    const Asked& asked = all[seed % all.size()];
    INFO("seed " << seed << " of " << asked.name);
    std::set<std::string> keys;
    const sheet::Workbook workbook = sheet_of(asked, random, keys);
    Diagnostics problems;
    auto draft = answer::Draft::open("a.yaml", asked.text, schema, {}, problems);
    REQUIRE(draft);
    std::map<std::string, std::string> before;
    collect(draft->root(), before);
    answer::Replies replies;
    answer::read_replies(workbook, *draft, replies, problems);
    answer::Round round{.takes = {}, .on = *parse_date("2022-07-10")};
    if (random.below(2) == 0) round.takes.push_back(answer::read_take("a.csv"));
    const answer::Outcome outcome = answer::take(replies, round, *draft, problems);
    for (const Diagnostic& each : problems.items()) {
      INFO(to_text(each));
      CHECK(!each.hint.empty());
      CHECK(!each.code.starts_with("edit."));
    }
    if (problems.has_errors()) continue;
    ++taken;
    written += outcome.written.size();
    std::map<std::string, std::string> after;
    collect(draft->root(), after);
    for (const auto& [path, value] : before) {
      const bool touched = std::ranges::any_of(outcome.written, [&](const answer::Written& each) {
        return is_within(path, each.fact) || is_within(each.fact, path);
      });
      const bool removed = std::ranges::any_of(outcome.removed, [&](const answer::Written& each) {
        return path.starts_with(each.fact.substr(0, each.fact.rfind('[')));
      });
      if (touched || removed) continue;
      INFO(path);
      CHECK(after[path] == value);
    }
    const bool all_new = std::ranges::all_of(outcome.written, [&](const answer::Written& each) {
      return std::ranges::none_of(
          before, [&](const auto& fact) { return is_within(fact.first, each.fact); });
    });
    if (!outcome.removed.empty() || !all_new) continue;
    ++added;
    const std::vector<std::string> comments = comments_of(asked.text);
    const std::vector<std::string> left = comments_of(draft->bytes());
    CHECK(std::ranges::includes(left, comments));
    const std::string told = answer::difference("a.yaml", asked.text, draft->bytes());
    INFO(told);
    // An empty list is written over by one that is not.
    CHECK(lines_gone(told) <= outcome.written.size());
    const bool has_brackets = asked.name.starts_with("tests") || asked.name == "Windows";
    if (!has_brackets) CHECK(lines_gone(told) == 0);
  }
  CHECK(taken > rounds() / 4);
  CHECK(written > rounds() / 2);
  CHECK(added > rounds() / 8);
}
