// SPDX-License-Identifier: MIT
// Papers as Word documents: the markup of each block, and text from strangers.
#include <pugixml.hpp>

#include "unit/paper/docx_parts.hpp"

namespace icpcheck::paper {
namespace {

std::string text(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string strong(const std::string& words) {
  return "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string paragraph(const std::string& properties, const std::string& runs) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}
std::string styled(const std::string& style, const std::string& runs) {
  return paragraph("<w:pStyle w:val=\"" + style + "\"/>", runs);
}

TEST_CASE("headings are those of Word, and the title is no heading") {
  CHECK(body_of(
            {Heading{2, "Summary"}, Heading{3, "Due"}, Heading{4, "April"}, Heading{9, "Deep"}}) ==
        styled("Heading1", text("Summary")) + styled("Heading2", text("Due")) +
            styled("Heading3", text("April")) + styled("Heading6", text("Deep")));
}

TEST_CASE("paragraphs, and what leads on to a list stays with it") {
  CHECK(body_of({Paragraph{Line{"By "}.add_strong("1 April").add(": 2 things.")}}) ==
        paragraph("", text("By ") + strong("1 April") + text(": 2 things.")));
  CHECK(body_of({Paragraph{"They are:"}}) == paragraph("<w:keepNext/>", text("They are:")));
  CHECK(body_of({Paragraph{"Now", Paragraph::Role::strong}}) == paragraph("", strong("Now")));
  CHECK(body_of({Paragraph{"Not now", Paragraph::Role::hint}}) ==
        styled("PaperRemark", text("Not now")));
}

TEST_CASE("a note says that it is to be deleted, and has a style of its own") {
  CHECK(body_of({AuthorNote{"Say what\n  it costs."}}) ==
        styled("Notetoauthor", strong("Delete before the meeting:") + text(" Say what it costs.")));
}

TEST_CASE("lists have bullets by their style, and each list of numbers begins with 1") {
  const auto numbered = [](int list, const std::string& runs) {
    return paragraph(
        "<w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
        "w:val=\"" +
            std::to_string(list) + "\"/></w:numPr>",
        runs);
  };
  Item item{"one"};
  item.below = {"below"};
  CHECK(body_of({List{false, {item}}}) ==
        styled("ListBullet", text("one")) + styled("ListBullet2", text("below")));
  const Paper paper{{.title = "T"}, {List{true, {"note"}}, Heading{2, "H"}, List{true, {"agree"}}}};
  const DocxParts parts = docx_parts(paper);
  const std::string body = docx_body(parts);
  CHECK(times(body, numbered(2, text("note"))) == 1);
  CHECK(times(body, numbered(3, text("agree"))) == 1);
  const std::string& lists = parts.at("word/numbering.xml");
  CHECK(times(lists, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>") == 2);
  CHECK(times(lists, "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/>") == 1);
}

TEST_CASE("a table has a header row that is repeated, and rows that stay whole") {
  const std::string body = body_of({Table{"Gaps", {"Id", {"Count", true}}, {{"P4", "2"}}}});
  const auto cell = [](const std::string& width, const std::string& within) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + within +
           "</w:tc>";
  };
  const std::string right = "<w:jc w:val=\"right\"/>";
  CHECK(body ==
        paragraph("<w:pStyle w:val=\"Caption\"/><w:keepNext/>", text("Gaps")) +
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"PaperTable\"/><w:tblW w:w=\"9072\" "
            "w:type=\"dxa\"/><w:tblLook w:val=\"00A0\" "
            "w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" "
            "w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"Gaps\"/></w:tblPr>"
            "<w:tblGrid><w:gridCol w:w=\"452\"/><w:gridCol w:w=\"8620\"/></w:tblGrid>"
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" +
            cell("452", styled("PaperTableHeading", text("Id"))) +
            cell("8620",
                 paragraph("<w:pStyle w:val=\"PaperTableHeading\"/>" + right, text("Count"))) +
            "</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>" +
            cell("452", styled("PaperTableText", text("P4"))) +
            cell("8620", paragraph("<w:pStyle w:val=\"PaperTableText\"/>" + right, text("2"))) +
            "</w:tr></w:tbl>" + styled("PaperTableText", ""));
}

TEST_CASE("two tables without captions do not grow together, and text keeps off a table") {
  const Table table{"", {"a"}, {{"1"}}};
  const std::string apart = "</w:tbl>" + styled("PaperTableText", "") + "<w:tbl>";
  CHECK(times(body_of({table, table}), apart) == 1);
  CHECK(times(body_of({table, Paragraph{"After"}}),
              "</w:tbl>" + paragraph("<w:spacing w:before=\"160\"/>", text("After"))) == 1);
  CHECK(times(body_of({table, Heading{2, "After"}}),
              "</w:tbl>" + styled("Heading1", text("After"))) == 1);
}

TEST_CASE("in a document, too, a wide table lies across the paper") {
  const Table wide{"", {"a", "b", "c", "d", "e", "f", "g"}, {}};
  const std::string body =
      body_of({Heading{2, "Before"}, List{false, {"point"}}, Heading{2, "Gaps"},
               Paragraph{"Heaviest first."}, wide, Heading{2, "After"}, AuthorNote{"Say who."}});
  const std::string upright = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
  const std::string lying = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
  const std::size_t first = body.find(upright);
  CHECK(body.find(">point<") < first);
  CHECK(first < body.find(">Gaps<"));
  CHECK(body.find("<w:tbl>") < body.find(lying));
  CHECK(body.find(lying) < body.find(">After<"));
  CHECK(times(body, "<w:tblW w:w=\"14004\" w:type=\"dxa\"/>") == 1);
}

TEST_CASE("entries stand apart with headings, or as a list") {
  Entry entry{"P4.2", "must · gap", "Meetings are open"};
  entry.details = {
      {"", {"It is not met."}}, {"To close it", {"Open them."}}, {"Stated", {"one", "two"}}};
  CHECK(body_of({Entries{4, {entry}}}) ==
        styled("Heading3", text("P4.2") + text(" Meetings are open")) +
            paragraph("<w:keepNext/>", strong("must · gap")) +
            paragraph("", text("It is not met.")) +
            paragraph("", strong("To close it:") + text(" ") + text("Open them.")) +
            paragraph("<w:keepNext/>", strong("Stated:")) + styled("ListBullet", text("one")) +
            styled("ListBullet", text("two")));
  CHECK(body_of({Entries{4, {entry}, false}}) ==
        styled("ListBullet", text("P4.2") + strong(" must · gap") + text(" Meetings are open")) +
            styled("ListBullet2", text("It is not met.")) +
            styled("ListBullet2", strong("To close it:") + text(" ") + text("Open them.")) +
            styled("ListBullet2", strong("Stated:")) + styled("ListBullet3", text("one")) +
            styled("ListBullet3", text("two")));
}

TEST_CASE("the kinds of running text; a tone is never by colour alone") {
  Line line;
  line.add("icp.chair", Run::Kind::code).add(parse_date("2022-04-01").value());
  line.add(Run{.text = "gap", .kind = Run::Kind::tag, .tone = Tone::bad, .sign = "✗"});
  CHECK(body_of({Paragraph{line}}) ==
        paragraph("",
                  "<w:r><w:rPr><w:rStyle w:val=\"PaperPath\"/></w:rPr><w:t "
                  "xml:space=\"preserve\">icp.chair</w:t></w:r>" +
                      text("1 April 2022") +
                      "<w:r><w:rPr><w:b/><w:bCs/><w:color w:val=\"A30D1C\"/></w:rPr><w:t "
                      "xml:space=\"preserve\">✗ gap</w:t></w:r>"));
}

TEST_CASE("links lead to addresses that may be followed, and to parts of the document") {
  Line line;
  line.add_link("law", "https://example.org/a?b=c&d=e").add_link("bad", "javascript:alert(1)");
  line.add_link("again", "https://example.org/a?b=c&d=e").add_link("near", "papers/terms.pdf");
  line.add(Run{.text = "below", .address = "#p4.2"});
  const Paper paper{{.title = "T"}, {Paragraph{line}, Heading{2, "Four", "p4.2"}}};
  const DocxParts parts = docx_parts(paper);
  const std::string body = docx_body(parts);
  const auto link = [](const std::string& words) {
    return "<w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t xml:space=\"preserve\">" +
           words + "</w:t></w:r>";
  };
  CHECK(times(body, "<w:hyperlink r:id=\"link1\">" + link("law") + "</w:hyperlink>" + text("bad") +
                        "<w:hyperlink r:id=\"link1\">" + link("again") + "</w:hyperlink>" +
                        text("near") + "<w:hyperlink w:anchor=\"part1\">" + link("below") +
                        "</w:hyperlink>") == 1);
  CHECK(times(body, "<w:bookmarkStart w:id=\"0\" w:name=\"part1\"/><w:bookmarkEnd w:id=\"0\"/>" +
                        text("Four")) == 1);
  CHECK(times(parts.at("word/_rels/document.xml.rels"),
              "Target=\"https://example.org/a?b=c&amp;d=e\" TargetMode=\"External\"") == 1);
  CHECK(times(parts.at("word/_rels/document.xml.rels"), "javascript") == 0);
}

TEST_CASE("a picture is drawn as shapes, and said in words where shapes are not shown") {
  Picture picture{
      .title = "Map", .meaning = "A map. The table says it.", .width = 100, .height = 50};
  picture.frames = {{0, 0, 40, 20, PictureFrame::Edge::broken, false, {{"1 <ICP>", true}}}};
  picture.lines = {{40, 10, 100, 10, false}};
  const std::string body = body_of({Figure{{}, {}, picture}});
  CHECK(times(body, "<wp:extent cx=\"1270000\" cy=\"635000\"/>") == 1);
  CHECK(times(body,
              "<wp:docPr id=\"1\" name=\"Map\" descr=\"A map. The table says it.\" "
              "title=\"Map\"/>") == 1);
  CHECK(times(body, "<wps:wsp>") == 2);
  CHECK(times(body, "<a:prstDash val=\"dash\"/>") == 1);
  CHECK(times(body, "<w:sz w:val=\"18\"/>") == 1);
  CHECK(times(body, ">1 &lt;ICP&gt;</w:t>") == 1);
  CHECK(times(body, "<a:off x=\"508000\" y=\"127000\"/><a:ext cx=\"762000\" cy=\"0\"/>") == 1);
  CHECK(times(body,
              "<mc:Fallback><w:t xml:space=\"preserve\">A map. The table says it.</w:t>"
              "</mc:Fallback>") == 1);
}

TEST_CASE("a picture that is too large for the page is drawn smaller, with its words") {
  Picture picture{.title = "M", .meaning = "M", .width = 453, .height = 1390};
  picture.frames = {{0, 0, 40, 20, {}, false, {{"x"}}}};
  const std::string body = body_of({Figure{{}, {}, picture}});
  CHECK(times(body, "<w:sz w:val=\"9\"/>") == 1);
  CHECK(times(body, "cy=\"9124950\"") == 3);
}

TEST_CASE("what only a page can draw is said by its table, or not at all") {
  const Table table{"Counts", {"a"}, {{"1"}}};
  CHECK(body_of({Figure{[](MarkupWriter&) {}, table}}) == body_of({table}));
  CHECK(body_of({Figure{[](MarkupWriter&) {}}}).empty());
}

TEST_CASE("a document says its title and language, and numbers its pages") {
  const DocxParts parts = docx_parts(Paper{{.title = "A & B"}, {}});
  CHECK(times(parts.at("docProps/core.xml"), "<dc:title>A &amp; B</dc:title>") == 1);
  const DocxParts lengthy = docx_parts(Paper{{.title = std::string(1000, 'n')}, {}});
  CHECK(times(lengthy.at("docProps/core.xml"),
              "<dc:title>" + std::string(250, 'n') + "…</dc:title>") == 1);
  CHECK(times(parts.at("docProps/core.xml"), "<dc:language>en-GB</dc:language>") == 1);
  CHECK(times(parts.at("word/styles.xml"),
              "<w:rFonts w:ascii=\"Arial\" w:eastAsia=\"Arial\" w:hAnsi=\"Arial\" "
              "w:cs=\"Arial\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang "
              "w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"ar-SA\"/>") == 1);
  CHECK(times(parts.at("word/footer.xml"), ">Page </w:t>") == 1);
  CHECK(times(parts.at("word/footer.xml"), "w:instr=\" PAGE \"") == 1);
  CHECK(times(parts.at("word/footer.xml"), "w:instr=\" NUMPAGES \"") == 1);
  CHECK(times(parts.at("word/document.xml"),
              "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1417\" "
              "w:bottom=\"1134\" w:left=\"1417\" ") == 1);
}

TEST_CASE("the same paper gives the same bytes") {
  const Paper paper{{.title = "T"}, {List{true, {"note"}}, AuthorNote{"Say."}}};
  CHECK(docx_bytes(paper) == docx_bytes(paper));
}

/// Every block, each filled with the text.
Paper paper_of(const std::string& words) {
  Entry entry{words, words, words};
  entry.details = {{words, {words}}, {"", {words}}};
  Line line;
  line.add_link(words, "https://example.org/" + words).add_link(words, words).add_strong(words);
  line.add(words, Run::Kind::place);
  Picture picture{.title = words, .meaning = words, .width = 9, .height = 9};
  picture.frames = {{0, 0, 9, 9, {}, true, {{words, true}}}};
  return {{.title = words, .caption = words, .about = words, .opening = words},
          {Heading{2, words, words}, Section{2, words, words}, Fold{words, true, words}, End{},
           End{}, Contents{{{words, words}}}, Paragraph{line}, AuthorNote{words},
           List{true, {words}}, Table{words, {words, words}, {{words, words}}}, Entries{4, {entry}},
           Entries{4, {entry}, false}, Figure{{}, {}, picture}}};
}

TEST_CASE("hostile text stays text in every block") {
  for (const std::string words :
       {"</w:t></w:r><w:r><w:t>", "\"/><script/>", "]]>", "&#x0; &amp;", "\xE2\x80\xAE turned",
        "\xFF\xFE", "\x01\x02\x0B", "\xEF\xBF\xBE", "_x0041_", "", " ", "{}", "%s", "a\tb\nc"}) {
    INFO(words);
    const DocxParts parts = docx_parts(paper_of(words));
    for (const auto& [name, bytes] : parts) {
      INFO(name);
      pugi::xml_document read;
      CHECK(read.load_buffer(bytes.data(), bytes.size()));
      CHECK(times(bytes, "<script") == 0);
      CHECK(times(bytes, "\xE2\x80\xAE") == 0);
      CHECK(times(bytes, "\xEF\xBF\xBE") == 0);
      CHECK(bytes.find('\x01') == std::string::npos);
    }
    CHECK(times(parts.at("word/document.xml"), "<w:body>") == 1);
  }
  CHECK(times(body_of({Paragraph{"a \xE2\x80\xAE b \x01"}}), "a \\u{202E} b \\u{1}") == 1);
}

}  // namespace
}  // namespace icpcheck::paper
