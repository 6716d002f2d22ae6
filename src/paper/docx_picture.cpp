// SPDX-License-Identifier: MIT
#include "paper/docx_picture.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::paper {
namespace {

constexpr int per_point = 12700;  // Word measures shapes in these
constexpr std::string_view group_kind =
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

/// Draws the shapes of one picture. Words do not shrink with the group that holds them, so all is
/// drawn in the size that it has on the page.
class Shapes {
 public:
  Shapes(double scale, DocxBody& body) : scale_(scale), body_(body), page_(body.page) {}

  void draw(const PictureLine& line) {
    const int x = std::min(line.from_x, line.to_x);
    const int y = std::min(line.from_y, line.to_y);
    begin_shape("Line");
    page_.shape("wps:cNvCnPr", {});
    begin_form("line", x, y, std::abs(line.to_x - line.from_x), std::abs(line.to_y - line.from_y));
    draw_edge(line.broken ? PictureFrame::Edge::broken : PictureFrame::Edge::solid);
    page_.end();
    page_.shape("wps:bodyPr", {});
    page_.end();
  }

  void draw(const PictureFrame& frame) {
    begin_shape("Frame");
    page_.shape("wps:cNvSpPr", {});
    begin_form("rect", frame.x, frame.y, frame.width, frame.height);
    page_.begin("a:solidFill");
    page_.shape("a:srgbClr", {{"val", frame.shaded ? "F0F1F2" : "FFFFFF"}});
    page_.end();
    draw_edge(frame.edge);
    page_.end();
    if (!frame.words.empty()) write_words(frame);
    const std::string inset = length(picture_padding);
    page_.begin("wps:bodyPr", {{"wrap", "square"},
                               {"lIns", inset},
                               {"tIns", inset},
                               {"rIns", "0"},
                               {"bIns", "0"},
                               {"anchor", "t"}});
    page_.shape("a:noAutofit", {});
    page_.end();
    page_.end();
  }

 private:
  [[nodiscard]] std::string length(int points) const {
    return std::to_string(std::lround(points * scale_ * per_point));
  }

  void begin_shape(std::string_view name) {
    const std::string number = std::to_string(body_.links().next_number() + 1);
    page_.begin("wps:wsp");
    page_.shape("wps:cNvPr", {{"id", number}, {"name", std::string(name) + " " + number}});
  }

  void begin_form(std::string_view form, int x, int y, int width, int height) {
    page_.begin("wps:spPr");
    page_.begin("a:xfrm");
    page_.shape("a:off", {{"x", length(x)}, {"y", length(y)}});
    page_.shape("a:ext", {{"cx", length(width)}, {"cy", length(height)}});
    page_.end();
    page_.begin("a:prstGeom", {{"prst", form}});
    page_.shape("a:avLst", {});
    page_.end();
  }

  void draw_edge(PictureFrame::Edge edge) {
    const bool broken = edge == PictureFrame::Edge::broken;
    page_.begin("a:ln", {{"w", "12700"}});
    if (edge == PictureFrame::Edge::none) {
      page_.shape("a:noFill", {});
    } else {
      page_.begin("a:solidFill");
      page_.shape("a:srgbClr", {{"val", broken ? "50575B" : "0B0C0C"}});
      page_.end();
      if (broken) page_.shape("a:prstDash", {{"val", "dash"}});
    }
    page_.end();
  }

  void write_words(const PictureFrame& frame) {
    page_.begin("wps:txbx");
    page_.begin("w:txbxContent");
    const std::string step = std::to_string(std::lround(picture_step * scale_ * 20));
    const std::string size = std::to_string(std::lround(picture_words * scale_ * 2));
    for (const PictureWords& words : frame.words) {
      page_.begin("w:p");
      page_.begin("w:pPr");
      page_.shape("w:spacing",
                  {{"w:before", "0"}, {"w:after", "0"}, {"w:line", step}, {"w:lineRule", "exact"}});
      page_.end();
      page_.begin("w:r");
      page_.begin("w:rPr");
      page_.shape("w:rFonts", {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:cs", "Arial"}});
      if (words.strong) page_.shape("w:b", {});
      page_.shape("w:color", {{"w:val", "0B0C0C"}});
      page_.shape("w:sz", {{"w:val", size}});
      page_.shape("w:szCs", {{"w:val", size}});
      page_.end();
      page_.element("w:t", {{"xml:space", "preserve"}}, words.text);
      page_.end();
      page_.end();
    }
    page_.end();
    page_.end();
  }

  double scale_;
  DocxBody& body_;
  MarkupWriter& page_;
};

void begin_group(const Picture& picture, const std::string& width, const std::string& height,
                 DocxBody& body) {
  MarkupWriter& page = body.page;
  const std::string number = std::to_string(body.links().next_number() + 1);
  page.begin("w:drawing");
  page.begin("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
  page.shape("wp:extent", {{"cx", width}, {"cy", height}});
  page.shape("wp:effectExtent", {{"l", "0"}, {"t", "0"}, {"r", "0"}, {"b", "0"}});
  page.shape("wp:docPr", {{"id", number},
                          {"name", one_line(picture.title)},
                          {"descr", one_line(picture.meaning)},
                          {"title", one_line(picture.title)}});
  page.shape("wp:cNvGraphicFramePr", {});
  page.begin("a:graphic");
  page.begin("a:graphicData", {{"uri", group_kind}});
  page.begin("wpg:wgp");
  page.shape("wpg:cNvGrpSpPr", {});
  page.begin("wpg:grpSpPr");
  page.begin("a:xfrm");
  page.shape("a:off", {{"x", "0"}, {"y", "0"}});
  page.shape("a:ext", {{"cx", width}, {"cy", height}});
  page.shape("a:chOff", {{"x", "0"}, {"y", "0"}});
  page.shape("a:chExt", {{"cx", width}, {"cy", height}});
  page.end();
  page.end();
}

}  // namespace

void write_docx_picture(const Picture& picture, int width, int height, DocxBody& body) {
  if (picture.width <= 0 || picture.height <= 0) return;
  MarkupWriter& page = body.page;
  const double scale =
      std::min({1.0, width / 20.0 / picture.width, height / 20.0 / picture.height});
  const auto length = [scale](int points) {
    return std::to_string(std::lround(points * scale * per_point));
  };
  body.begin_paragraph({.style = DocxStyle::picture});
  page.begin("w:r");
  page.begin("mc:AlternateContent");
  page.begin("mc:Choice", {{"Requires", "wpg"}});
  begin_group(picture, length(picture.width), length(picture.height), body);
  Shapes shapes(scale, body);
  for (const PictureFrame& frame : picture.frames) shapes.draw(frame);
  for (const PictureLine& line : picture.lines) shapes.draw(line);
  for (int open = 0; open < 6; ++open) page.end();  // up to the choice
  page.begin("mc:Fallback");
  page.element("w:t", {{"xml:space", "preserve"}}, one_line(picture.meaning));
  page.end();
  page.end();
  page.end();
  body.end_paragraph();
}

}  // namespace icpcheck::paper
