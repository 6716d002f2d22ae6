// SPDX-License-Identifier: MIT
// A paper in Markdown.
#include "icpcheck/report/markdown.hpp"
#include "icpcheck/report/paper.hpp"
#include "report/one_line.hpp"

namespace icpcheck::report {
namespace {

std::string inside(std::string_view text) { return markdown_inside(one_line(text)); }

std::string plain(const Run& run) { return markdown(one_line(run.text)); }

std::string marked(const Line& line) {
  std::string text;
  for (const Run& run : line.runs) {
    if (!run.address.empty()) {
      text += markdown_link(one_line(run.text), run.address).text;
    } else if (run.strong) {
      text += "**" + plain(run) + "**";
    } else {
      text += &run == line.runs.data() ? plain(run) : inside(run.text);
    }
  }
  return text;
}

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}

  void operator()(const Heading& heading) {
    out_ << '\n'
         << std::string(static_cast<std::size_t>(heading.level), '#') << ' ' << inside(heading.text)
         << '\n';
  }
  void operator()(const Paragraph& paragraph) { out_ << '\n' << marked(paragraph.text) << '\n'; }
  void operator()(const AuthorNote& note) {
    out_ << "\n> **For the author:** " << inside(note.text) << '\n';
  }
  void operator()(const List& list) {
    out_ << '\n';
    std::size_t number = 0;
    for (const Line& item : list.items) {
      out_ << (list.numbered ? std::to_string(++number) + ". " : "- ") << marked(item) << '\n';
    }
  }
  void operator()(const Table& table) {
    if (!table.caption.empty()) out_ << "\n**" << markdown(one_line(table.caption)) << "**\n";
    out_ << "\n|";
    for (const std::string& column : table.columns) out_ << ' ' << inside(column) << " |";
    out_ << "\n|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) out_ << "---|";
    out_ << '\n';
    for (const std::vector<Line>& row : table.rows) {
      out_ << '|';
      for (const Line& cell : row) out_ << ' ' << marked(cell) << " |";
      out_ << '\n';
    }
  }

 private:
  std::ostream& out_;
};

}  // namespace

void write_paper_markdown(const Paper& paper, std::ostream& out) {
  out << "# " << inside(paper.title) << '\n';
  Writer writer{out};
  for (const Block& block : paper.blocks) std::visit(writer, block);
}

}  // namespace icpcheck::report
