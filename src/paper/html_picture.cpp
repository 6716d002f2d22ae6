// SPDX-License-Identifier: MIT
#include "paper/html_picture.hpp"

#include <fmt/format.h>

#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::paper {
namespace {

constexpr std::string_view ink = "#0b0c0c";
constexpr std::string_view pale_ink = "#50575b";
constexpr std::string_view dashes = "4 3";

void draw(const PictureLine& line, MarkupWriter& page) {
  page.shape("line", {{"x1", std::to_string(line.from_x)},
                      {"y1", std::to_string(line.from_y)},
                      {"x2", std::to_string(line.to_x)},
                      {"y2", std::to_string(line.to_y)},
                      {"stroke", line.broken ? pale_ink : ink},
                      line.broken ? Attribute{"stroke-dasharray", dashes} : Attribute{}});
}

void draw(const PictureFrame& frame, MarkupWriter& page) {
  const bool broken = frame.edge == PictureFrame::Edge::broken;
  const bool none = frame.edge == PictureFrame::Edge::none;
  page.shape("rect", {{"x", std::to_string(frame.x)},
                      {"y", std::to_string(frame.y)},
                      {"width", std::to_string(frame.width)},
                      {"height", std::to_string(frame.height)},
                      {"fill", frame.shaded ? "#f0f1f2" : "#ffffff"},
                      {"stroke", none     ? "none"
                                 : broken ? pale_ink
                                          : ink},
                      broken ? Attribute{"stroke-dasharray", dashes} : Attribute{}});
  int y = frame.y + picture_padding + picture_words;
  for (const PictureWords& words : frame.words) {
    page.element("text",
                 {{"x", std::to_string(frame.x + picture_padding)},
                  {"y", std::to_string(y)},
                  words.strong ? Attribute{"font-weight", "700"} : Attribute{}},
                 words.text);
    y += picture_step;
  }
}

}  // namespace

void write_picture(const Picture& picture, MarkupWriter& page) {
  page.begin("div", {{"class", "scroll drawing"},
                     {"role", "region"},
                     {"tabindex", "0"},
                     {"aria-label", one_line(picture.title)}});
  // One and a half: as wide as text on A4 in print. The edge is that of the outermost lines.
  page.begin("svg", {{"viewBox", fmt::format("-1 -1 {} {}", picture.width + 2, picture.height + 2)},
                     {"width", std::to_string((picture.width + 2) * 3 / 2)},
                     {"height", std::to_string((picture.height + 2) * 3 / 2)},
                     {"role", "img"},
                     {"aria-label", one_line(picture.meaning)},
                     {"font-family", "Arial, Liberation Sans, sans-serif"},
                     {"font-size", std::to_string(picture_words)},
                     {"fill", ink}});
  page.shape("rect", {{"x", "-1"},
                      {"y", "-1"},
                      {"width", std::to_string(picture.width + 2)},
                      {"height", std::to_string(picture.height + 2)},
                      {"fill", "#ffffff"}});
  for (const PictureFrame& frame : picture.frames) draw(frame, page);
  for (const PictureLine& line : picture.lines) draw(line, page);
  page.end();
  page.end();
}

}  // namespace icpcheck::paper
