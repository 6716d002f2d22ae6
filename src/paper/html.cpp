// SPDX-License-Identifier: MIT
// A document as one HTML file.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/paper/one_line.hpp"
#include "icpcheck/paper/paper.hpp"
#include "paper/html_lines.hpp"
#include "paper/html_page.hpp"
#include "paper/html_picture.hpp"
#include "paper/html_table.hpp"
#include "paper/wide.hpp"

namespace icpcheck::paper {
namespace {

std::string_view heading_name(int level) {
  static constexpr std::string_view names[] = {"h1", "h1", "h2", "h3", "h4", "h5", "h6"};
  return names[std::clamp(level, 1, 6)];
}

std::string_view class_of_role(Paragraph::Role role) {
  static constexpr std::string_view classes[] = {"", "opening", "hint", "asks", "rated"};
  return classes[static_cast<std::size_t>(role)];
}

/// An attribute, or none where the value is empty.
Attribute unless_empty(std::string_view name, std::string_view value) {
  return value.empty() ? Attribute{} : Attribute{name, value};
}

/// What the script may ask for stands in "data-" attributes, two at most.
class Data {
 public:
  explicit Data(const std::vector<std::pair<std::string, std::string>>& data) : data_(data) {
    for (const auto& each : data) names_.push_back("data-" + each.first);
  }
  Attribute operator[](std::size_t i) const {
    return i < names_.size() ? Attribute{names_[i], data_[i].second} : Attribute{};
  }

 private:
  const std::vector<std::pair<std::string, std::string>>& data_;
  std::vector<std::string> names_;
};

class HtmlWriter final : public TurningWriter {
 public:
  explicit HtmlWriter(std::ostream& out) : page_(out) {}

  void begin(const Front& front) override {
    front_ = front;
    const std::string title = one_line(front.title);
    std::string caption;
    for (const Run& run : front.caption.runs) caption += shown(run);
    begin_page(caption.empty() ? title : title + ": " + caption, front.script, page_);
    if (!front.banner.empty()) write_banner();
    page_.begin("main", {{"id", "main"}, {"class", "width"}, {"tabindex", "-1"}});
    write_line("p", front.caption, {{"class", "caption"}}, page_);
    page_.begin("h1");
    page_.element("bdi", {}, title);
    page_.end();
    write_line("p", front.about, {{"class", "hint"}}, page_);
    write_line("p", front.opening, {{"class", "opening"}}, page_);
  }

  void end() override {
    stand_upright();
    set_waiting();
    page_.end();
    end_page(front_.script, page_);
  }

  void operator()(const Heading& heading) {
    write_heading(heading.level, heading.text, heading.anchor);
    tables_.below(heading.text);
  }
  void operator()(const Section& section) { begin_section(section); }
  void operator()(const Fold& fold) {
    page_.begin("details", {unless_empty("id", fold.anchor), unless_empty("class", fold.look),
                            fold.open ? Attribute{"open", ""} : Attribute{}});
    if (fold.level == 0) return write_line("summary", fold.summary, {}, page_);
    page_.begin("summary");
    write_line(heading_name(fold.level), fold.summary, {}, page_);
    page_.end();
  }
  void operator()(const End& /*end*/) { page_.end(); }

  void operator()(const Contents& contents) {
    page_.begin("nav", {{"class", "contents"}, {"aria-label", "Contents"}});
    page_.begin("ol");
    for (const auto& [anchor, title] : contents.sections) {
      page_.begin("li");
      page_.element("a", {{"href", "#" + anchor}}, title);
      page_.end();
    }
    page_.end();
    page_.end();
  }
  void operator()(const Paragraph& paragraph) {
    write_line("p", paragraph.text, {unless_empty("class", class_of_role(paragraph.role))}, page_);
  }
  void operator()(const AuthorNote& note) {
    page_.begin("p", {{"class", "author"}});
    page_.element("strong", {}, "For the author:");
    page_.text(" " + one_line(note.text));
    page_.end();
  }
  void operator()(const List& list) {
    write_items(list.numbered ? "ol" : "ul", list.items, list.look, page_);
  }
  void operator()(const Table& table) { tables_.write(table, page_); }
  void operator()(const Entries& entries) {
    for (const Entry& entry : entries.entries) write_entry(entry, entries.level);
  }
  void operator()(const Figure& figure) {
    if (figure.picture) return write_picture(*figure.picture, page_);
    if (figure.image) return write_image(*figure.image);
    figure.draw(page_);
  }

 private:
  void write_image(const Image& image) {
    page_.begin("div", {{"class", "scroll drawing"},
                        {"role", "region"},
                        {"tabindex", "0"},
                        {"aria-label", "Picture"}});
    page_.empty("img", {{"src", image.address}, {"alt", image.meaning}});
    page_.end();
  }

  void write_banner() {
    page_.element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to main content");
    page_.begin("header", {{"class", "banner"}});
    page_.begin("div", {{"class", "width"}});
    page_.element("span", {{"class", "banner-name"}}, "icpcheck");
    page_.element("span", {}, "Integrated care governance: " + front_.banner);
    page_.end();
    page_.end();
  }

  void write_heading(int level, const Line& text, std::string_view anchor) {
    write_line(heading_name(level), text,
               {unless_empty("id", anchor), unless_empty("tabindex", anchor.empty() ? "" : "-1")},
               page_);
  }

  void begin_section(const Section& section) {
    const Data data(section.data);
    page_.begin(section.level == 2 ? "section" : "div",
                {unless_empty("aria-labelledby", section.level == 2 ? section.anchor : ""),
                 unless_empty("class", section.look), data[0], data[1]});
    write_heading(section.level, section.title, section.anchor);
    const bool named = section.level == 2 && !section.anchor.empty();
    named ? tables_.below_section(section.title) : tables_.below(section.title);
  }

  void write_entry(const Entry& entry, int level) {
    const Data data(entry.data);
    page_.begin("div", {{"class", entry.look.empty() ? "finding" : entry.look}, data[0], data[1]});
    const std::string title = entry.title.empty() ? "" : " " + entry.title;
    write_heading(level, Line{}.add(entry.id, Run::Kind::id).add(title), entry.anchor);
    write_line("p", entry.state, {{"class", "rated"}}, page_);
    write_details(entry.details, page_);
    page_.end();
  }

  void set(const Block& block) override { std::visit(*this, block); }
  void turn() override {
    if (across()) return page_.end();
    page_.begin("div", {{"class", "across"}});
  }

  MarkupWriter page_;
  Front front_;
  TablesOfPage tables_;
};

}  // namespace

std::unique_ptr<Writer> html_writer(std::ostream& out) { return std::make_unique<HtmlWriter>(out); }

}  // namespace icpcheck::paper
