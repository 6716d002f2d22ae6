// SPDX-License-Identifier: MIT
// A document in Markdown.
#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markdown_text.hpp"
#include "icpcheck/paper/one_line.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::paper {
namespace {

/// Whether it can stand in code as it is: nothing in it would end the code or a cell.
bool is_path(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_letter_or_digit(c) || std::string_view("_-.[]/ ()").find(c) != std::string_view::npos;
  });
}

/// One part of a line. `begins`: it begins a line, where more signs mean something.
std::string marked(const Run& run, bool begins) {
  const std::string text = one_line(run.text);
  const bool leads = !run.address.empty() && !run.address.starts_with('#');
  if (leads) return markdown_link(text, run.address);
  if (run.kind == Run::Kind::strong) return "**" + markdown(text) + "**";
  if (run.kind == Run::Kind::code && is_path(text)) return "`" + text + "`";
  if (!run.sign.empty()) return run.sign + " " + markdown_inside(text);
  return begins ? markdown(text) : markdown_inside(text);
}

/// `begins`: nothing stands before it in its line.
std::string marked(const Line& line, bool begins = true) {
  std::string text;
  for (const Run& run : line.runs) {
    if (run.kind == Run::Kind::place && !text.empty()) text += " · ";
    text += marked(run, begins && text.empty());
  }
  return text;
}

std::string labelled(std::string_view label, const Line& line) {
  return label.empty() ? marked(line) : markdown(label) + ": " + marked(line, false);
}

class MarkdownWriter final : public Writer {
 public:
  explicit MarkdownWriter(std::ostream& out) : out_(out) {}

  void begin(const Front& front) override {
    out_ << "# " << markdown_inside(one_line(front.title)) << '\n';
    if (!front.caption.empty()) paragraph(marked(front.caption));
    if (!front.about.empty()) paragraph(marked(front.about));
    if (!front.opening.empty()) paragraph(marked(front.opening));
  }
  void write(const Block& block) override { std::visit(*this, block); }
  void end() override {}

  void operator()(const Heading& heading) { write_heading(heading.level, heading.text); }
  void operator()(const Section& section) { write_heading(section.level, section.title); }
  void operator()(const Fold& /*fold*/) {}
  void operator()(const End& /*end*/) {}
  void operator()(const Contents& /*contents*/) {}
  void operator()(const Figure& figure) {
    if (figure.instead) (*this)(*figure.instead);
    if (figure.image) {
      paragraph("![" + markdown_inside(one_line(figure.image->meaning)) + "](" +
                figure.image->address + ")");
    }
  }

  void operator()(const Paragraph& block) {
    const bool strong = block.role == Paragraph::Role::strong;
    paragraph(strong ? "**" + marked(block.text) + "**" : marked(block.text));
  }
  void operator()(const AuthorNote& note) {
    paragraph("> **For the author:** " + markdown_inside(one_line(note.text)));
  }
  void operator()(const List& list) {
    out_ << '\n';
    std::size_t number = 0;
    for (const Item& item : list.items) {
      write_item(list.numbered ? std::to_string(++number) + ". " : "- ", "", item, 0);
    }
  }
  void operator()(const Table& table) {
    if (table.captioned && !table.caption.empty()) {
      paragraph("**" + markdown(one_line(table.caption)) + "**");
    }
    out_ << "\n|";
    for (const Column& column : table.columns) out_ << ' ' << markdown_inside(column.title) << " |";
    out_ << "\n|";
    for (const Column& column : table.columns) out_ << (column.right ? "---:|" : "---|");
    out_ << '\n';
    for (const std::vector<Line>& row : table.rows) {
      out_ << '|';
      for (const Line& cell : row) out_ << ' ' << marked(cell) << " |";
      out_ << '\n';
    }
  }
  void operator()(const Entries& entries) {
    if (!entries.apart) out_ << '\n';
    for (const Entry& entry : entries.entries) {
      entries.apart ? write_apart(entry, entries.level) : write_listed(entry);
    }
  }

 private:
  void paragraph(const std::string& text) { out_ << '\n' << text << '\n'; }

  void write_heading(int level, const Line& text) {
    paragraph(std::string(static_cast<std::size_t>(level), '#') + ' ' + marked(text, false));
  }

  void write_item(std::string_view mark, std::string_view label, const Item& item,
                  std::size_t indent) {
    out_ << std::string(indent, ' ') << mark << labelled(label, item.line) << '\n';
    for (const Item& below : item.below) write_item("- ", "", below, indent + mark.size());
  }

  void write_details(const Entry& entry, std::size_t indent) {
    for (const Detail& detail : entry.details) {
      if (detail.listed) {
        out_ << std::string(indent, ' ') << "- " << markdown(detail.label) << ":\n";
      }
      for (const Item& item : detail.items) {
        write_item("- ", detail.listed ? "" : detail.label, item, indent + (detail.listed ? 2 : 0));
      }
    }
  }

  void write_apart(const Entry& entry, int level) {
    write_heading(level, Line(entry.id).add((entry.id.empty() ? "" : " ") + entry.title));
    if (!entry.state.empty()) paragraph(marked(entry.state));
    if (entry.details.empty()) return;
    out_ << '\n';
    write_details(entry, 0);
  }

  void write_listed(const Entry& entry) {
    out_ << "- " << markdown(entry.id);
    if (!entry.state.empty()) out_ << " **" << markdown_inside(entry.state.plain()) << "**";
    if (!entry.title.empty()) out_ << ' ' << markdown_inside(one_line(entry.title));
    out_ << '\n';
    write_details(entry, 2);
  }

  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Writer> markdown_writer(std::ostream& out) {
  return std::make_unique<MarkdownWriter>(out);
}

}  // namespace icpcheck::paper
