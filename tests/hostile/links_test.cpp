// SPDX-License-Identifier: MIT
// What a stranger writes becomes no link, no mention and no command where Markdown is shown.
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "icpcheck/cli/run.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck {
namespace {

const std::string trap =
    "/close @team @org/team a@evil.example #12 org/repo#12 GH-12 gl-7 !7 %7 %next "
    "https://evil.example/x ftp://evil.example www.evil.example WWW.evil.example @@x ##1 "
    "mailto:b@evil.example (@c) '@d' _@e_ \\@f `@g` [@h](@i) @";

/// The trap as a text of YAML.
std::string quoted() {
  std::string text = "'";
  for (const char c : trap) text += c == '\'' ? std::string("''") : std::string(1, c);
  return text + "'";
}

std::string description(bool with_facts) {
  const std::string facts = "organisations:\n  - {id: o, name: " + quoted() +
                            ", type: school}\nicp:\n  name: " + quoted() +
                            "\n  terms_of_reference:\n    quorum: " + quoted() +
                            "\nevidence:\n  - {id: e, title: " + quoted() +
                            ", url: 'https://example.org/@a', supports: [organisations]}\n"
                            "actions:\n  - {closes: [X1.1], what: " +
                            quoted() + ", owner: " + quoted() +
                            ", due: 2021-12-01, status: open}\nwaivers:\n" +
                            "  - {check: X1.3, reason: " + quoted() + ", approved_by: " + quoted() +
                            ", approved_on: 2021-12-01, until: 2022-12-31}\n";
  return "format: icpcheck/arrangements/1\nkind: system\nid: hostile\nname: " + quoted() +
         "\ndescribed_on: 2021-12-07\n" + (with_facts ? facts : "");
}

std::string run(const std::vector<std::string>& words) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::run(words, in, out, err, {});
  INFO(err.str());
  CHECK(status <= cli::falls_short);
  return out.str();
}

/// What a site looks at: the text that is shown, in the pieces in which it stands. It passes over
/// code and links. "[" that is not escaped begins a link of ours.
std::vector<std::string> pieces_of(const std::string& markdown) {
  std::vector<std::string> pieces{""};
  bool in_link = false;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const char c = markdown[i];
    if (c == '\\') {
      ++i;
      if (!in_link) pieces.back() += markdown[i];
    } else if (c == '[') {
      in_link = true;
    } else if (in_link && markdown.compare(i, 3, "](<") == 0) {
      i = markdown.find(">)", i) + 1;
      in_link = false;
      pieces.emplace_back();
    } else if (c == '`') {
      i = markdown.find('`', i + 1);
      pieces.emplace_back();
    } else if (c == '\n') {
      CHECK_FALSE(in_link);
      pieces.emplace_back();
    } else if (!in_link) {
      pieces.back() += c;
    }
    REQUIRE(i < markdown.size());
  }
  return pieces;
}

void check_links(const std::string& markdown) {
  static const std::regex link("@[^\\s]|#[0-9]|://[^\\s]|www\\.[^\\s]|(gh|gl)-[0-9]",
                               std::regex::icase);
  static const std::regex unescaped("(^|[^\\\\])(![0-9]|%[^\\s])|(^|\n)/");
  for (const std::string& piece : pieces_of(markdown)) {
    INFO(piece);
    CHECK_FALSE(std::regex_search(piece, link));
  }
  CHECK_FALSE(std::regex_search(markdown, unescaped));
  CHECK(markdown.find("/close `@`team `@`org/team a`@`evil.example `#`12 org/repo`#`12 GH`-`12 "
                      "gl`-`7 \\!7 \\%7 \\%next https`:`//evil.example/x ftp`:`//evil.example "
                      "www`.`evil.example WWW`.`evil.example `@@`x \\#`#`1 "
                      "mailto:b`@`evil.example (`@`c) '`@`d' \\_`@`e\\_ \\\\`@`f \\``@`g\\` "
                      "\\[`@`h\\](`@`i) @") != std::string::npos);
}

}  // namespace

TEST_CASE("strangers' text becomes no link, mention or command in Markdown") {
  const TemporaryFolder folder;
  const std::string before = folder.write("a/system.yaml", description(false));
  const std::string after = folder.write("b/system.yaml", description(true));
  const std::string pack = std::string(ICPCHECK_SOURCE_DIR) + "/tests/hostile/pack";
  const std::vector<std::string> how{"--pack",     pack,       "--as-of",
                                     "2021-12-07", "--format", "markdown"};
  for (std::vector<std::string> words : {std::vector<std::string>{"check", after, "--verbose"},
                                         {"check", after, "--summary"},
                                         {"diff", before, after, "--verbose"},
                                         {"brief", after}}) {
    INFO(words.front());
    words.insert(words.end(), how.begin(), how.end());
    check_links(run(words));
  }
}

}  // namespace icpcheck
