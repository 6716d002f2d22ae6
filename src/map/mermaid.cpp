// SPDX-License-Identifier: MIT
// The map in the language of Mermaid, for wikis and repositories that draw it.
#include <fmt/format.h>

#include "icpcheck/base/text.hpp"
#include "map/text.hpp"

namespace icpcheck::map {
namespace {

bool is_plain(char32_t c) {
  return (c < 0x80 && is_letter_or_digit(static_cast<char>(c))) || c == ' ' || c == ',' ||
         c == '(' || c == ')' || c == '-' || c == ':' || c > 0xFF;
}

/// Inside quotes. All but letters, digits and a few signs are written as "#34;", so that nothing
/// of the text can be read as Mermaid, HTML or Markdown.
std::string mermaid_quoted(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (is_plain(c.code_point)) {
      safe += text.substr(i, c.length);
    } else {
      safe += fmt::format("#{};", static_cast<std::uint32_t>(c.code_point));
    }
    i += c.length;
  }
  return safe;
}

std::string mermaid_label(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "<br>") + mermaid_quoted(line);
  return text;
}

class Mermaid {
 public:
  explicit Mermaid(std::ostream& out) : out_(out) {}

  void write(const Area& area, std::size_t number) {
    number_ = number;
    out_ << fmt::format("  subgraph s{}[\"{}\"]\n", number,
                        mermaid_quoted(short_label(
                            area.name + (area.described.empty() ? "" : ". ") + area.described)));
    for (const std::size_t board : area.own_boards) write_board(board, area);
    for (std::size_t place = 0; place < area.places.size(); ++place) {
      out_ << fmt::format("  subgraph s{}_{}[\"{}\"]\n", number_, place,
                          mermaid_quoted(short_label("Place: " + area.places[place].name)));
      for (const std::size_t board : area.places[place].boards) write_board(board, area);
      out_ << "  end\n";
    }
    write_others(area);
    out_ << "  end\n";
    for (const Line& line : area.lines) write_line(line);
  }

 private:
  void write_board(std::size_t position, const Area& area) {
    const Board& board = area.boards[position];
    out_ << fmt::format("    b{}_{}[\"{}\"]{}\n", number_, position,
                        mermaid_label(box_lines(board, area)),
                        is_open(board) ? ":::open" : ":::board");
  }
  void write_others(const Area& area) {
    std::vector<std::string> names = without_seat(area);
    if (names.empty()) return;
    names.insert(names.begin(), "No seat is stated for");
    out_ << fmt::format("    o{}[\"{}\"]:::open\n", number_, mermaid_label(names));
  }
  void write_line(const Line& line) {
    // What is written first stands further left: the boards of the system.
    out_ << fmt::format("  b{}_{} {}|\"{}\"| b{}_{}\n", number_, line.to,
                        line.stated ? "---" : "-.-", mermaid_label(line_lines(line)), number_,
                        line.from);
  }

  std::ostream& out_;
  std::size_t number_ = 0;
};

}  // namespace

void write_mermaid(const GovernanceMap& map, std::ostream& out) {
  out << "flowchart LR\n"
         "  classDef board fill:#ffffff,stroke:#0b0c0c,color:#0b0c0c,text-align:left\n"
         "  classDef open fill:#ffffff,stroke:#6f777b,color:#0b0c0c,text-align:left,"
         "stroke-dasharray:5 4\n";
  Mermaid mermaid(out);
  for (std::size_t i = 0; i < map.size(); ++i) mermaid.write(map[i], i + 1);
}

}  // namespace icpcheck::map
