// SPDX-License-Identifier: MIT
// From each byte of a scalar's text back to the byte of the source that it came from.
#include <random>

#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

/// The rest of the source from the place of a byte of a node's text.
std::string_view source_from(const Node& node, std::size_t offset) {
  const Document& document = node.document();
  const Location where = node.locate(offset);
  std::string_view line = document.line(where.line);
  for (std::uint32_t i = 1; i < where.column && !line.empty(); ++i) {
    do line.remove_prefix(1);
    while (!line.empty() && (static_cast<unsigned char>(line[0]) & 0xC0) == 0x80);
  }
  return line;
}

/// What must stand in the source where a character of the text came from.
bool fits(std::string_view source, char read) {
  if (source.starts_with('\\')) return true;  // an escape stands for anything
  if (read == '\n') return source.empty();
  if (read == ' ' && source.empty()) return true;  // a folded line end
  return source.starts_with(read);
}

void check_all(std::string_view text) {
  CAPTURE(text);
  const auto document = tree_of(text);
  const Node& node = *document->root().children()[0];
  const std::string_view read = node.text();
  CAPTURE(read);
  Location before{"", 0, 0};
  for (std::size_t i = 0; i < read.size(); ++i) {
    if ((static_cast<unsigned char>(read[i]) & 0xC0) == 0x80) continue;
    const Location here = node.locate(i);
    CAPTURE(i, at(here));
    REQUIRE(fits(source_from(node, i), read[i]));
    const bool forward = std::pair(before.line, before.column) < std::pair(here.line, here.column);
    REQUIRE(forward);
    before = here;
  }
}

/// Writes random text in a random style below the key `a`.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string write() {
    const unsigned style = pick(7);
    const std::string end = pick(2) == 0 ? "\n" : "\r\n";
    std::string text = style < 3 ? flow(style) : block(style % 2 == 0 ? "|" : ">", style == 5);
    text = (pick(2) == 0 ? "a: " : "a: &x !!str ") + text + "\nb: 1\n";
    std::string written;
    for (const char c : text) written += c == '\n' ? end : std::string(1, c);
    return written;
  }

 private:
  unsigned pick(unsigned bound) { return std::uniform_int_distribution(0U, bound - 1)(random_); }

  std::string spaces(unsigned most) { return std::string(pick(most + 1), ' '); }

  std::string word(unsigned style) {
    static const std::vector<std::string> plain{"one", "two", "é",    "日本",
                                                "😀",   "a'b", "x\"y", "1:2"};
    static const std::vector<std::string> single{"it''s", "one", "é", "''", "\"", "x\\n"};
    static const std::vector<std::string> twice{"\\u00e9", "\\x41", "\\U0001F600", "\\\"", "\\\\",
                                                "one",     "é",     "\\t",         "it's"};
    const auto& words = style == 1 ? single : style == 2 ? twice : plain;
    return words[pick(static_cast<unsigned>(words.size()))];
  }

  std::string line(unsigned style) {
    std::string text = word(style);
    for (unsigned i = pick(4); i > 0; --i) text += " " + spaces(2) + word(style);
    return text;
  }

  std::string flow(unsigned style) {
    const std::string quote = style == 1 ? "'" : style == 2 ? "\"" : "";
    std::string text = quote + line(style);
    for (unsigned i = pick(4); i > 0; --i) {
      if (style == 2 && pick(4) == 0) text += "\\";
      text += (text.ends_with('\\') ? "" : spaces(2)) + "\n";
      for (unsigned blank = pick(3); blank > 0; --blank) text += spaces(3) + "\n";
      text += "  " + spaces(3) + line(style);
    }
    return text + quote;
  }

  std::string block(const std::string& sign, bool explicit_indentation) {
    // A folded block that keeps the lines at its end is refused.
    const bool keeps = pick(2) == 0 && sign == "|";
    const std::string chomp = pick(3) == 0 ? "-" : keeps ? "+" : "";
    std::string text = sign + (explicit_indentation ? "2" : "") + chomp;
    text += pick(3) == 0 ? "  # note" : "";
    for (unsigned blank = pick(3); blank > 0; --blank) text += "\n";
    text += "\n  " + (explicit_indentation ? spaces(3) : "") + line(0);
    for (unsigned i = pick(5); i > 0; --i) {
      text += spaces(2);
      for (unsigned blank = pick(3); blank > 0; --blank) text += "\n" + spaces(2);
      text += "\n  " + (pick(3) == 0 ? spaces(3) : "") + line(0);
    }
    for (unsigned blank = pick(3); blank > 0; --blank) text += "\n";
    return text;
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a byte of a text is found in every style of writing") {
  struct Row {
    std::string_view text;
    std::string_view read;
    std::size_t offset;
    std::string_view where;
  };
  const auto row = GENERATE(
      Row{"a: plain text\n", "plain text", 6, "1:10"},
      Row{"a: two\n   lines\n", "two lines", 3, "1:7"},
      Row{"a: two\n   lines\n", "two lines", 4, "2:4"},
      Row{"a: two\n\n   lines\n", "two\nlines", 4, "3:4"},
      Row{"a: 'it''s so'\n", "it's so", 2, "1:7"}, Row{"a: 'it''s so'\n", "it's so", 3, "1:9"},
      Row{"a: \"\\u00e9x\"\n", "éx", 0, "1:5"}, Row{"a: \"\\u00e9x\"\n", "éx", 2, "1:11"},
      Row{"a: \"\\Nx\"\n", "\u0085x", 2, "1:7"}, Row{"a: \"one\\\n    two\"\n", "onetwo", 3, "2:5"},
      Row{"a: \"one \\\n\n    two\"\n", "one \ntwo", 5, "3:5"},
      Row{"a: |\n  one\n   two\n", "one\n two\n", 3, "2:6"},
      Row{"a: |\n  one\n   two\n", "one\n two\n", 4, "3:3"},
      Row{"a: |\n  one\n   two\n", "one\n two\n", 8, "3:7"},
      Row{"a: |2\n   one\n  two\n", " one\ntwo\n", 0, "2:3"},
      Row{"a: |2\n   one\n  two\n", " one\ntwo\n", 5, "3:3"},
      Row{"a: >-\n  one\n  two\n\n  three\n", "one two\nthree", 4, "3:3"},
      Row{"a: >-\n  one\n  two\n\n  three\n", "one two\nthree", 8, "5:3"},
      Row{"a: >\n\n  one\n", "\none\n", 1, "3:3"},
      Row{"a: >\n  one\n    two\n  three\n", "one\n  two\nthree\n", 6, "3:5"},
      Row{"a: >\n  one\n    two\n  three\n", "one\n  two\nthree\n", 10, "4:3"},
      Row{"a: >-\n  é x\n", "é x", 3, "2:5"}, Row{"a: 12\n", "12", 1, "1:5"},
      Row{"a: &x !!str 'y'\n", "y", 0, "1:14"}, Row{"a: ''\n", "", 0, "1:5"},
      Row{"a: plain\n", "plain", 99, "1:9"}, Row{"a: 'x y'\n", "x y", 99, "1:8"});
  CAPTURE(row.text, row.offset);
  const auto document = document_of(row.text);
  const Node& node = *document->root().children()[0];
  CHECK(node.text() == row.read);
  CHECK(at(node.locate(row.offset)) == row.where);
}

TEST_CASE("each byte of generated scalars is found where it was written") {
  for (unsigned seed = 0; seed < 3000; ++seed) check_all(Writer(seed).write());
}

TEST_CASE("a long row of spaces is passed at once, not from each of its spaces") {
  const std::string spaces(400'000, ' ');
  for (const std::string& text : {"\"\\x61" + spaces + "b\"", "'a''" + spaces + "b'",
                                  "\"\\x61" + spaces + "\n  b\"", "a" + spaces + "\n  b"}) {
    const auto document = document_of("a: " + text);
    const Node& node = *document->root().children()[0];
    CHECK(source_from(node, node.text().size() - 1).starts_with('b'));
    if (node.text().size() < spaces.size()) continue;
    CHECK(source_from(node, spaces.size() / 2).size() > spaces.size() / 2);
  }
}
