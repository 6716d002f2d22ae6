// SPDX-License-Identifier: MIT
// What a header of a stranger's template would fetch or run stays out of papers.
#include "unit/paper/docx_templates.hpp"

namespace icpcheck::paper {
namespace {

std::string mark(const std::string& type) {
  return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}
std::string code(const std::string& text) {
  return "<w:r><w:rPr><w:b/></w:rPr><w:instrText>" + text + "</w:instrText></w:r>";
}
std::string letters(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
/// With its code in these runs.
std::string field(const std::string& runs) {
  return mark("begin") + runs + mark("separate") + letters("1") + mark("end");
}

/// What is said of a template with this in a paragraph of its header.
std::string told(const std::string& content) {
  Template made = with_header("");
  made.parts["word/header9.xml"] = "<w:hdr xmlns:w=\"" + std::string(words) + "\" xmlns:r=\"" +
                                   office + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:p>" +
                                   content + "</w:p></w:hdr>";
  const Taken taken = take(made.bytes());
  const DocxParts parts = docx_parts(Paper{{.title = "T"}, {}}, taken.look);
  CHECK((parts.count("word/header-first.xml") == 1) == taken.problems.empty());
  return taken.problems;
}

const std::string begin = "council.docx: note[paper.docx_left_out]: A header of the template ";
const std::string without = ", so the paper does not have it.\n      = hint: ";
const std::string about_fields =
    without + "Delete the field in Word. Fields for pages, dates, titles and styles can stay.\n";
const std::string unsure = begin + "has a field whose code cannot be read for sure" + about_fields;

TEST_CASE("fields that show something of the document stay") {
  const auto content = GENERATE(
      as<std::string>{}, field(code(" PAGE \\* MERGEFORMAT ")), field(code(" PA") + code("GE ")),
      field(code("styleref \"Heading 1\"")), mark("begin") + code("DATE") + mark("end"),
      field(code(" = ") + field(code("PAGE")) + code(" + 1 ")),
      field(code("IF ") + field(code("PAGE")) + code(" = 1 \"\" \"x\"")),
      "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>8</w:t></w:r></w:fldSimple>",
      field(code("HYPERLINK \"https://example.org/a\" \\o \"A\"")),
      "<w:sdt><w:sdtContent>" + field(code("PAGE")) + "</w:sdtContent></w:sdt>");
  CAPTURE(content);
  CHECK(told(content).empty());
}

TEST_CASE("a header with a field that may fetch or run something is left out by its name") {
  const auto [content, name] = GENERATE(table<std::string, std::string>({
      {field(code(" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" ")), "DDEAUTO"},
      {field(code("D") + code("DE") + code("AUTO x")), "DDEAUTO"},
      {field(code("<![CDATA[DDE]]>AUTO x")), "DDEAUTO"},
      {mark("begin") + code("IncludeText \"http://example.org/x\"") + mark("end"), "INCLUDETEXT"},
      {"<w:fldSimple w:instr=\" INCLUDEPICTURE &quot;http://example.org/x&quot; \\d \"/>",
       "INCLUDEPICTURE"},
      {field(code("IF ") + field(code("LINK Excel.Sheet")) + code(" = 1")), "LINK"},
      {field(code("HYPERLINK \"file:///x\"")), "HYPERLINK"},
      {field(code("HYPERLINK \\\\x")), "HYPERLINK"},
      {field(code("MACROBUTTON x")), "MACROBUTTON"},
  }));
  CAPTURE(content);
  CHECK(told(content) ==
        begin + "has a field that papers do not take, \"" + name + "\"" + about_fields);
}

TEST_CASE("a header with a field whose code may be another for Word is left out") {
  const std::string page = code("PAGE");
  const auto content = GENERATE_COPY(
      as<std::string>{}, field(""), field("<w:r><w:t>DDEAUTO x</w:t></w:r>" + page),
      field("<w:r><w:sym w:char=\"0044\"/></w:r>" + page),
      field("<w:ins>" + page + "</w:ins>" + code("DDEAUTO x")),
      field("<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>"),
      field("<w:r xmlns:x=\"y\"><x:instrText>PAGE</x:instrText></w:r>"),
      field("<w:r><w:x><w:instrText>PAGE</w:instrText></w:x></w:r>"),
      field(field(code("REF a")) + code(" x")), field(code("\"DDEAUTO\" x")),
      field(code(std::string(21, 'x'))), field(code("x\u202E")), page, mark("end"),
      mark("separate"), mark("x"), mark("begin"), mark("begin") + page + mark("separate"),
      mark("begin") + page + mark("separate") + page + mark("end"),
      mark("begin") + page + "<w:ins>" + mark("end") + "</w:ins>", "<w:fldSimple/>");
  CAPTURE(content);
  CHECK(told(content) == unsure);
}

TEST_CASE("a header that names what is fetched or opened without a relation is left out") {
  const auto content = GENERATE(
      "<w:r><w:pict><v:shape><v:imagedata "
      "src=\"http://example.org/y.png\"/></v:shape></w:pict></w:r>",
      "<v:fill xmlns:o=\"urn:schemas-microsoft-com:office:office\" o:href=\"//example.org/y\"/>",
      "<v:shape href=\"file:///x\"/>", "<v:stroke r:href=\"l\"/>", "<v:blip r:link=\"l\"/>");
  CAPTURE(std::string(content));
  CHECK(told(content) ==
        begin + "has a picture or shape that leads out of the template" + without +
            "Delete it in Word, or insert the picture itself into the template.\n");
}

TEST_CASE("a header that brings files, programs or names of its own is left out") {
  const auto content =
      GENERATE("<w:altChunk r:id=\"l\"/>", "<w:subDoc r:id=\"l\"/>", "<w:r><w:object/></w:r>",
               "<v:webVideoPr embeddedHtml=\"x\"/>", "<w:p xmlns:w=\"y\"/>");
  CAPTURE(std::string(content));
  CHECK(told(content) ==
        begin + "holds more than text, pictures and links" + without +
            "Delete in Word what else it holds, or add it to the paper yourself.\n");
}

TEST_CASE("lists that lead out of the template are left out") {
  Template made;
  made.parts["word/_rels/document.xml.rels"] = leads(lead("n", "numbering", "lists.xml"));
  made.parts["word/lists.xml"] =
      root("numbering",
           "<w:abstractNum w:abstractNumId=\"4\"><v:imagedata xmlns:v=\"x\" "
           "src=\"http://example.org/y.png\"/></w:abstractNum>");
  const Taken taken = take(made.bytes());
  CHECK(
      taken.problems ==
      "council.docx: note[paper.docx_left_out]: The list formatting of the template has a picture "
      "or shape that leads out of the template, so the paper does not have it.\n"
      "      = hint: Delete it in Word, or insert the picture itself into the template.\n");
  const DocxParts parts = docx_parts(Paper{{.title = "T"}, {}}, taken.look);
  CHECK(times(parts.at("word/numbering.xml"), "example.org") == 0);
}

}  // namespace
}  // namespace icpcheck::paper
