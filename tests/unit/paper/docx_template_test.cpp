// SPDX-License-Identifier: MIT
// Documents that papers are to look like: what is taken of them, and which are refused.
#include "unit/paper/docx_templates.hpp"

namespace icpcheck::paper {
namespace {

const Paper template_paper{{.title = "T"},
                           {Heading{2, "Summary"}, List{false, {"a"}}, AuthorNote{"Say."},
                            List{true, {"b"}}, Table{"C", {"a"}, {{"1"}}}}};

const std::string theme =
    "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>";

DocxParts parts_in(const Template& made) {
  const Taken taken = take(made.bytes());
  CHECK(taken.problems.empty());
  REQUIRE(taken.look);
  return docx_parts(template_paper, taken.look);
}

TEST_CASE("styles are those of the template by their names, and what it lacks is added") {
  Template made;
  made.parts["word/styles.xml"] =
      root("styles", style("Standard", "Normal") + style("berschrift1", "Heading 1") +
                         style("Caption", "Other") +
                         style("Aufzhlung", "List Bullet",
                               "<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>"));
  const DocxParts parts = parts_in(made);
  const std::string body = docx_body(parts);
  CHECK(times(body, "<w:pStyle w:val=\"berschrift1\"/>") == 1);
  CHECK(times(body, "<w:pStyle w:val=\"Aufzhlung\"/></w:pPr>") == 1);
  CHECK(times(body, "<w:pStyle w:val=\"Caption0\"/>") == 1);
  CHECK(times(body, "<w:pStyle w:val=\"Notetoauthor\"/>") == 1);
  const std::string& styles = parts.at("word/styles.xml");
  CHECK(times(styles, "<w:name w:val=\"Heading 1\"/>") == 1);
  CHECK(times(styles, "<w:name w:val=\"heading 1\"/>") == 0);
  CHECK(times(styles,
              "w:styleId=\"Notetoauthor\"><w:name w:val=\"Note to author\"/><w:basedOn "
              "w:val=\"Standard\"/>") == 1);
  CHECK(times(styles, "<w:lang w:val=\"en-GB\"/>") == 1);
  CHECK(times(parts.at("word/footer.xml"), "<w:pStyle w:val=\"Footer\"/>") == 1);
}

TEST_CASE("a list of the template without bullets gets ours") {
  Template made;
  made.parts["word/styles.xml"] = root("styles", style("LB", "List Bullet"));
  CHECK(times(docx_body(parts_in(made)),
              "<w:pStyle w:val=\"LB\"/><w:numPr><w:ilvl w:val=\"0\"/>"
              "<w:numId w:val=\"1\"/></w:numPr>") == 1);
}

TEST_CASE("lists of the template keep their numbers, and lose bullets that are pictures") {
  Template made;
  made.parts["word/_rels/document.xml.rels"] =
      leads(lead("s", "styles", "styles.xml") + lead("n", "numbering", "/word/lists.xml"));
  made.parts["word/lists.xml"] =
      root("numbering",
           "<w:numPicBullet/><w:abstractNum w:abstractNumId=\"4\"><w:lvl><w:lvlPicBulletId "
           "w:val=\"0\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId "
           "w:val=\"4\"/></w:num>");
  const DocxParts parts = parts_in(made);
  const std::string& lists = parts.at("word/numbering.xml");
  CHECK(times(lists,
              "<w:abstractNum w:abstractNumId=\"4\"><w:lvl/></w:abstractNum><w:abstractNum "
              "w:abstractNumId=\"5\">") == 1);
  CHECK(times(lists, "<w:num w:numId=\"7\">") == 1);
  CHECK(times(lists, "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"5\"/></w:num>") == 1);
  CHECK(times(docx_body(parts), "<w:numId w:val=\"9\"/>") == 1);
}

TEST_CASE("the page is that of the last section") {
  Template made;
  made.parts["word/document.xml"] =
      root("document",
           "<w:body><w:p><w:pPr><w:sectPr><w:pgSz w:w=\"9000\" w:h=\"9000\"/></w:sectPr></w:pPr>"
           "<w:r><w:t>Secret</w:t></w:r></w:p><w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/>"
           "<w:pgMar w:top=\"1000\" w:right=\"1100\" w:bottom=\"1200\" w:left=\"1300\" "
           "w:header=\"400\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr></w:body>");
  const std::string document = parts_in(made).at("word/document.xml");
  CHECK(times(document,
              "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1000\" "
              "w:right=\"1100\" w:bottom=\"1200\" w:left=\"1300\" w:header=\"400\" "
              "w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>") == 1);
  CHECK(times(document, "<w:tblW w:w=\"9840\"") == 1);
  CHECK(times(document, "Secret") == 0);
}

TEST_CASE("a page that has no room for text is not taken") {
  for (const char* section :
       {"", "<w:sectPr/>",
        "<w:sectPr><w:pgSz w:w=\"4000\" w:h=\"4000\"/><w:pgMar w:left=\"100\"/></w:sectPr>",
        "<w:sectPr><w:pgSz w:w=\"99999\" w:h=\"99999\"/></w:sectPr>",
        "<w:sectPr><w:pgSz w:w=\"21cm\" w:h=\"29.7cm\"/></w:sectPr>",
        "<w:sectPr><w:pgSz w:w=\"-9\" w:h=\"x\"/></w:sectPr>",
        "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:left=\"12000\"/></w:sectPr>",
        "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar "
        "w:top=\"-2147483648\"/></w:sectPr>"}) {
    INFO(section);
    Template made;
    made.parts["word/document.xml"] =
        root("document", std::string("<w:body>") + section + "</w:body>");
    CHECK(times(parts_in(made).at("word/document.xml"), "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") ==
          1);
  }
}

TEST_CASE("headers and footers come with their pictures and links") {
  const DocxParts parts = parts_in(
      with_header(lead("i", "image", "media/crest.PNG") +
                  lead("l", "hyperlink", "https://example.org/a", " TargetMode=\"External\"")));
  CHECK(times(parts.at("word/document.xml"),
              "<w:headerReference w:type=\"first\" r:id=\"header-first\"/><w:footerReference "
              "w:type=\"default\" r:id=\"footer-default\"/><w:pgSz ") == 1);
  CHECK(times(parts.at("word/document.xml"), "<w:titlePg/></w:sectPr>") == 1);
  CHECK(times(parts.at("word/header-first.xml"), "<w:t xml:space=\"preserve\"> </w:t>") == 1);
  CHECK(parts.at("word/media/image1.png") == "a picture");
  CHECK(times(parts.at("word/_rels/header-first.xml.rels"),
              "Id=\"i\" Type=\"" + std::string(office) +
                  "image\" Target=\"/word/media/image1.png\"/>") == 1);
  CHECK(times(parts.at("word/_rels/header-first.xml.rels"),
              "Target=\"https://example.org/a\" TargetMode=\"External\"/>") == 1);
  CHECK(times(parts.at("[Content_Types].xml"),
              "PartName=\"/word/media/image1.png\" ContentType=\"image/png\"") == 1);
  CHECK(parts.count("word/footer.xml") == 0);
}

TEST_CASE(
    "pictures of the theme, headers and footers have names of their own, each is stored once") {
  Template made =
      with_header(lead("i", "image", "media/crest.PNG") + lead("j", "image", "media/CREST.png"));
  made.parts["word/_rels/document.xml.rels"] =
      leads(lead("h", "header", "header9.xml") + lead("f", "footer", "footer9.xml") +
            lead("t", "theme", "theme/theme9.xml"));
  made.parts["word/theme/theme9.xml"] = theme;
  made.parts["word/theme/_rels/theme9.xml.rels"] = leads(lead("b", "image", "../media/paper.png"));
  made.parts["word/_rels/footer9.xml.rels"] = leads(lead("c", "image", "media/crest.PNG"));
  made.parts["word/media/paper.png"] = "another picture";
  const DocxParts parts = parts_in(made);
  CHECK(parts.at("word/media/image1.png") == "another picture");
  CHECK(parts.at("word/media/image2.png") == "a picture");
  CHECK(parts.count("word/media/image3.png") == 0);
  const std::string crest = "image\" Target=\"/word/media/image2.png\"/>";
  CHECK(times(parts.at("word/theme/_rels/theme1.xml.rels"),
              "Target=\"/word/media/image1.png\"/>") == 1);
  CHECK(times(parts.at("word/_rels/header-first.xml.rels"), crest) == 2);
  CHECK(times(parts.at("word/_rels/footer-default.xml.rels"), crest) == 1);
  const std::string& types = parts.at("[Content_Types].xml");
  CHECK(times(types, "PartName=\"/word/media/image1.png\"") == 1);
  CHECK(times(types, "PartName=\"/word/media/image2.png\"") == 1);
}

TEST_CASE("a header that leads to more is left out, and that is said") {
  for (const std::string& relation :
       {lead("o", "oleObject", "media/crest.PNG"), lead("i", "image", "media/none.png"),
        lead("i", "image", "../../etc/passwd"),
        lead("i", "image", "https://example.org/a.png", " TargetMode=\"External\""),
        lead("l", "hyperlink", "javascript:x", " TargetMode=\"External\""),
        lead("t", "attachedTemplate", "file:///x", " TargetMode=\"External\"")}) {
    INFO(relation);
    const Taken taken = take(with_header(relation).bytes());
    CHECK(taken.problems ==
          "council.docx: note[paper.docx_left_out]: A header of the template holds more than text, "
          "pictures and links, so the paper does not have it.\n"
          "      = hint: Delete in Word what else it holds, or add it to the paper yourself.\n");
    const DocxParts parts = docx_parts(template_paper, taken.look);
    CHECK(parts.count("word/header-first.xml") == 0);
    CHECK(parts.count("word/media/image1.png") == 0);
    CHECK(times(parts.at("word/document.xml"), "headerReference") == 0);
    CHECK(times(parts.at("word/document.xml"), "titlePg") == 0);
  }
}

TEST_CASE("a header that cannot be taken is read and told once, however often it is named") {
  Template made = with_header(lead("o", "oleObject", "media/crest.PNG"));
  std::string references;
  for (int i = 0; i < 2000; ++i) {
    references += "<w:headerReference w:type=\"default\" r:id=\"h\"/>";
  }
  made.parts["word/document.xml"] =
      root("document", "<w:body><w:sectPr>" + references + "</w:sectPr></w:body>");
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "<w:r><w:t>a</w:t></w:r>";
  made.parts["word/header9.xml"] = root("hdr", "<w:p>" + text + "</w:p>");
  CHECK(take(made.bytes()).problems ==
        "council.docx: note[paper.docx_left_out]: A header of the template holds more than text, "
        "pictures and links, so the paper does not have it.\n"
        "      = hint: Delete in Word what else it holds, or add it to the paper yourself.\n");
}

TEST_CASE("what is damaged around the text is left out, and that is said") {
  const auto [kind, said] = GENERATE(table<std::string, std::string>({
      {"header", "A header"},
      {"footer", "A footer"},
      {"theme", "The theme"},
      {"fontTable", "The list of fonts"},
  }));
  const std::string section = "<w:sectPr><w:" + kind + "Reference r:id=\"x\"/></w:sectPr>";
  const auto damaged =
      GENERATE("<w:hdr", "<html><body>hello</body></html>", "<w:hdr/>", "not there");
  Template made;
  made.parts["word/document.xml"] = root("document", "<w:body>" + section + "</w:body>");
  made.parts["word/_rels/document.xml.rels"] = leads(lead("x", kind, "x.xml"));
  if (*damaged == '<') made.parts["word/x.xml"] = damaged;
  CAPTURE(kind, std::string(damaged));
  CHECK(take(made.bytes()).problems ==
        "council.docx: note[paper.docx_left_out]: " + said +
            " of the template is damaged, so the paper does not have it.\n"
            "      = hint: Open the template in Word and save it again.\n");
}

TEST_CASE("a header with bytes that are no text is left out, as Word could not open the paper") {
  const auto [text, is_taken] = GENERATE(table<std::string, bool>({
      {"caf\u00E9 \xF0\x9F\x8F\x9B \t\r\n", true},
      {"a\xFF\xFE"
       "b",
       false},
      {"\xE9", false},
      {"\xED\xA0\x80", false},
      {"\xEF\xBF\xBF", false},
      {"\x01", false},
      {"&#11;", false},
      {"&#9;", true},
  }));
  CAPTURE(text);
  const std::string told =
      "council.docx: note[paper.docx_left_out]: A header of the template is damaged, so the paper "
      "does not have it.\n"
      "      = hint: Open the template in Word and save it again.\n";
  Template made = with_header("");
  made.parts["word/header9.xml"] = root("hdr", "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>");
  CHECK(take(made.bytes()).problems == (is_taken ? "" : told));
  made.parts["word/header9.xml"] = root("hdr", "<w:p w:x=\"" + text + "\"/>");
  CHECK(take(made.bytes()).problems == (is_taken ? "" : told));
}

TEST_CASE("a header that the template names but does not have is told") {
  Template made = with_header("");
  made.parts["word/_rels/document.xml.rels"] = leads(lead("f", "footer", "footer9.xml"));
  CHECK(
      take(made.bytes()).problems ==
      "council.docx: note[paper.docx_left_out]: A header of the template is damaged, so the paper "
      "does not have it.\n"
      "      = hint: Open the template in Word and save it again.\n");
}

TEST_CASE("the theme and the fonts come along, but no font that the document carries") {
  Template made;
  made.parts["word/_rels/document.xml.rels"] =
      leads(lead("t", "theme", "theme/theme9.xml") + lead("f", "fontTable", "fontTable.xml"));
  made.parts["word/theme/theme9.xml"] = theme;
  made.parts["word/fontTable.xml"] =
      root("fonts", "<w:font w:name=\"A\"><w:embedRegular r:id=\"e\"/></w:font>");
  const DocxParts parts = parts_in(made);
  CHECK(parts.at("word/theme/theme1.xml") == theme);
  CHECK(times(parts.at("word/fontTable.xml"), "<w:font w:name=\"A\"/>") == 1);
}

}  // namespace
}  // namespace icpcheck::paper
