// SPDX-License-Identifier: MIT
// A description by a stranger who means harm goes through every format. Whoever adds a format adds
// a row to `formats_asked`.
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "icpcheck/base/text.hpp"
#include "icpcheck/cli/run.hpp"
#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/count.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck {
namespace {

using nlohmann::json;

std::string source_path(const std::string& name) {
  return std::string(ICPCHECK_SOURCE_DIR) + "/tests/hostile/" + name;
}

/// The description with a name of 100,000 characters in the places that say so.
std::string hostile_description() {
  std::ifstream in(source_path("system.yaml"), std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  for (const std::string before : {"| ", "\""}) {
    const std::size_t at = text.find(before + "LONG\"");
    text.replace(at + before.size(), 4, std::string(100'000, 'n'));
  }
  return text;
}

std::string report_in(std::string_view format) {
  const TemporaryFolder folder;
  const std::string file = folder.write("system.yaml", hostile_description());
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status =
      cli::run({"check", file, "--pack", source_path("pack"), "--as-of", "2021-12-07", "--verbose",
                "--color", "always", "--format", std::string(format)},
               in, out, err, {});
  CHECK(status == cli::falls_short);
  CHECK(err.str() == "");
  return out.str();
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

bool contains(const std::string& text, std::string_view part) { return count_of(text, part) > 0; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Hidden characters and bytes that are not UTF-8; the escape sequences of our colours and the line
/// ends of the format are taken away before.
std::size_t count_hidden(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (!c.valid || is_hidden(c.code_point)) ++count;
    i += c.length;
  }
  return count;
}

std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
      rows.push_back({""});
      ++i;
    } else {
      rows.back().back() += c;
    }
  }
  CHECK_FALSE(quoted);
  CHECK(rows.back() == std::vector<std::string>{""});
  rows.pop_back();
  return rows;
}

void check_text(const std::string& text) {
  std::string plain = text;
  for (const char* color : {"0", "1", "31", "32", "33", "90"}) {
    plain = without(plain, "\x1b[" + std::string(color) + "m");
  }
  CHECK(plain.size() < text.size());
  CHECK(count_hidden(plain) == 0);
  CHECK(contains(plain, "\\u{1B}[31mred\\u{1B}[0m \\u{1B}]0;title\\u{7}"));
  CHECK(contains(plain, "\\u{202E}desrever"));
}

void check_json(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  const json report = json::parse(text);
  const json& finding = report["descriptions"][0]["packs"][0]["clauses"][0]["findings"][0];
  CHECK(finding["names"][0] == "<script>alert(1)</script>");
  CHECK(finding["names"][4].get<std::string>().starts_with("\x1b[31mred"));
  CHECK(finding["names"][17].get<std::string>().size() == 100'000);
}

void check_html(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  CHECK_FALSE(contains(text, "<script>alert"));
  CHECK(count_of(text, "<img") == count_of(text, "<img src=\"data:image/svg+xml,"));
  CHECK_FALSE(contains(text, "\"onclick"));
  CHECK_FALSE(contains(text, "href=\"javascript:"));
  CHECK_FALSE(contains(text, "href=\"//"));
}

/// Signs that are not escaped by a backslash before them.
std::size_t count_signs(const std::string& line, char sign) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == sign) {
      ++count;
    }
  }
  return count;
}

/// All code is a sign that would make a link, or a path that has no sign of Markdown but its own.
void check_code(const std::string& text) {
  static const std::regex code("`[@#:.-]+`|`[-A-Za-z0-9_./ ()\\[\\]]+`");
  CHECK(count_signs(std::regex_replace(text, code, ""), '`') == 0);
}

void check_markdown(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  check_code(text);
  std::size_t cells = 0;
  for (const std::string& line : lines_of(text)) {
    INFO(line.substr(0, 200));
    const bool is_row = line.starts_with("|");
    if (is_row && cells > 0) CHECK(count_signs(line, '|') == cells);
    if (!is_row) CHECK(count_signs(line, '|') == 0);
    cells = is_row ? count_signs(line, '|') : 0;
    // "<" begins addresses of links only.
    CHECK(count_signs(line, '<') == count_of(line, "](<http"));
  }
  CHECK_FALSE(contains(text, "](<javascript"));
  CHECK_FALSE(contains(text, "](<//"));
  CHECK(contains(text, "](<https://example.org/a?b=1\\&c=(2)>)"));
  CHECK_FALSE(contains(text, "http://evil"));
  CHECK(contains(text, "http`:`//evil.example"));
}

void check_csv(const std::string& text) {
  CHECK(count_hidden(without(text, "\r\n")) == 0);
  const auto rows = parse_csv(text);
  CHECK(rows.size() == 4);
  for (const auto& row : rows) {
    CHECK(row.size() == rows.front().size());
    for (const std::string& cell : row) {
      INFO(cell.substr(0, 100));
      CHECK(cell.size() < 32'767);
      CHECK(std::string_view{"=+-@\t\r"}.find(cell.empty() ? 'x' : cell[0]) ==
            std::string_view::npos);
    }
  }
  CHECK(rows[1][3].starts_with("'=HYPERLINK(\"http://evil.example\",\"x\")"));
  CHECK(rows[1][3].ends_with("n (cut)"));
  CHECK(rows[1][14].starts_with("'@SUM(1+1)"));
}

void check_sarif(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  const json run = json::parse(text)["runs"][0];
  CHECK(run["results"].size() == 3);
  for (const json& result : run["results"]) {
    const auto message = result["message"]["text"].get<std::string>();
    CHECK(message.size() < 20'000);
    CHECK(count_hidden(message) == 0);
    CHECK(count_of(message, "](") == count_of(message, "\\]("));
    CHECK_FALSE(contains(message, "{0}"));
  }
  CHECK(run["results"][2]["suppressions"][0]["kind"] == "inSource");
  for (const json& rule : run["tool"]["driver"]["rules"]) {
    CHECK_FALSE(contains(rule.value("helpUri", ""), "javascript"));
    CHECK_FALSE(contains(rule["help"]["markdown"].get<std::string>(), "<"));
  }
}

void check_codequality(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  const json entries = json::parse(text);
  REQUIRE(entries.size() == 2);
  for (const json& entry : entries) {
    const auto description = entry["description"].get<std::string>();
    CHECK(description.size() < 20'000);
    CHECK(count_hidden(description) == 0);
    CHECK_FALSE(contains(entry["location"]["path"].get<std::string>(), "://"));
    CHECK(entry["location"]["lines"]["begin"] > 0);
  }
  CHECK(entries[0]["fingerprint"] != entries[1]["fingerprint"]);
}

void check_junit(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  CHECK_FALSE(contains(text, "]]>"));
  CHECK_FALSE(contains(text, "\"onclick"));
  static const std::regex ours(
      "<(\\?xml|/?testsuites|/?testsuite|/?testcase|/?properties|property|/?failure|/?skipped)"
      "[ />?]");
  const auto begin = std::sregex_iterator(text.begin(), text.end(), ours);
  CHECK(count_of(text, "<") == static_cast<std::size_t>(std::distance(begin, {})));
}

void check_github(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  const auto lines = lines_of(text);
  REQUIRE(lines.size() == 3);
  for (const std::string& line : lines) {
    INFO(line.substr(0, 300));
    CHECK(line.size() < 20'000);
    const bool is_sum = line == lines.back();
    const std::string start = is_sum ? "::notice title=Gap report as of " : "::";
    CHECK(line.starts_with(start));
    CHECK((is_sum || line.starts_with("::error file=") || line.starts_with("::warning file=")));
    CHECK_FALSE(contains(line, "%0A::"));
  }
  CHECK(contains(lines[0], "title=X1.1 @SUM(1+1) <img src=x onerror=alert(1)>::must, gap: "));
  CHECK(contains(lines[0], "%0ATo close it: -1 ]]> ::error::owned"));
  CHECK(contains(lines[1], "%250A::error::owned"));
}

void check_ndjson(const std::string& text) {
  CHECK(count_hidden(text) == 0);
  const auto lines = lines_of(text);
  CHECK(lines.size() == 4);
  for (const std::string& line : lines) CHECK(json::parse(line).contains("record"));
  CHECK(json::parse(lines[1])["names"][15].get<std::string>().starts_with("%0A::error"));
}

using Ask = void (*)(const std::string& text);
const std::map<std::string_view, Ask> formats_asked{
    {"text", check_text},     {"json", check_json},
    {"html", check_html},     {"markdown", check_markdown},
    {"csv", check_csv},       {"sarif", check_sarif},
    {"junit", check_junit},   {"github", check_github},
    {"ndjson", check_ndjson}, {"codequality", check_codequality},
};

}  // namespace

TEST_CASE("a hostile description does no harm in any format") {
  for (const report::Format& format : report::formats()) {
    INFO(format.name);
    const auto asked = formats_asked.find(format.name);
    REQUIRE(asked != formats_asked.end());
    asked->second(report_in(format.name));
  }
}

}  // namespace icpcheck
