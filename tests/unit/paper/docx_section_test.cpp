// SPDX-License-Identifier: MIT
// Which headers and footers of a template with several sections papers have.
#include "unit/paper/docx_templates.hpp"

namespace icpcheck::paper {
namespace {

std::string side(const std::string& kind, const std::string& pages, const std::string& id) {
  return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + id + "\"/>";
}
std::string section(const std::string& content) { return "<w:sectPr>" + content + "</w:sectPr>"; }
/// A paragraph that ends a section.
std::string end(const std::string& content) {
  return "<w:p><w:pPr>" + section(content) + "</w:pPr></w:p>";
}

/// A document with headers "a", "b", "c" and footers "f", "g", which hold their ids as text.
Template with_body(const std::string& body) {
  Template made;
  made.parts["word/document.xml"] = root("document", "<w:body>" + body + "</w:body>");
  std::string relations;
  for (const char* id : {"a", "b", "c", "f", "g"}) {
    const bool is_header = *id < 'f';
    relations += lead(id, is_header ? "header" : "footer", std::string(id) + ".xml");
    made.parts["word/" + std::string(id) + ".xml"] =
        root(is_header ? "hdr" : "ftr", "<w:p><w:r><w:t>" + std::string(id) + "</w:t></w:r></w:p>");
  }
  made.parts["word/_rels/document.xml.rels"] = leads(relations);
  return made;
}

/// The headers and footers of the paper with their texts: "header-default a".
std::vector<std::string> sides_in(const Template& made) {
  const Taken taken = take(made.bytes());
  CHECK(taken.problems.empty());
  std::vector<std::string> found;
  for (const auto& [name, part] : docx_parts(Paper{{.title = "T"}, {}}, taken.look)) {
    if (!name.starts_with("word/header-") && !name.starts_with("word/footer-")) continue;
    found.push_back(name.substr(5, name.size() - 9) + " " + part.substr(part.find("<w:t>") + 5, 1));
  }
  return found;
}

using Sides = std::vector<std::string>;

TEST_CASE("a header that an earlier section states is carried on, as Word does") {
  const auto [body, expected] = GENERATE(table<std::string, Sides>({
      {end(side("header", "default", "a")) + section(""), {"header-default a"}},
      {end(side("header", "default", "a")) + end(side("header", "default", "b")) + section(""),
       {"header-default b"}},
      {end(side("header", "default", "a")) + section(side("header", "default", "b")),
       {"header-default b"}},
      {end(side("header", "default", "a") + side("footer", "default", "f")) +
           section(side("footer", "default", "g")),
       {"footer-default g", "header-default a"}},
      {end(side("header", "default", "a")) + "<w:p/>", {"header-default a"}},
      {section(""), {}},
  }));
  CAPTURE(body);
  CHECK(sides_in(with_body(body)) == expected);
}

TEST_CASE("sections end in tables and content controls, too, but not in text boxes") {
  const std::string ends = end(side("header", "default", "a"));
  for (const std::string& around : {"<w:tbl><w:tr><w:tc>" + ends + "</w:tc></w:tr></w:tbl>",
                                    "<w:sdt><w:sdtContent>" + ends + "</w:sdtContent></w:sdt>"}) {
    CHECK(sides_in(with_body(around + section(""))) == Sides{"header-default a"});
  }
  CHECK(sides_in(with_body("<w:p><w:r><w:txbxContent>" + ends + "</w:txbxContent></w:r></w:p>" +
                           section(""))) == Sides{});
}

TEST_CASE("left pages have a header of their own where the template shows it") {
  const auto [settings, shows] = GENERATE(table<std::string, bool>({
      {"", false},
      {"<w:evenAndOddHeaders/>", true},
      {"<w:evenAndOddHeaders w:val=\"true\"/>", true},
      {"<w:evenAndOddHeaders w:val=\"0\"/>", false},
      {"<w:evenAndOddHeaders w:val=\"false\"/>", false},
      {"<w:evenAndOddHeaders w:val=\"off\"/>", false},
  }));
  CAPTURE(settings);
  Template made = with_body(section(side("header", "default", "a") + side("header", "even", "b")));
  std::string& relations = made.parts["word/_rels/document.xml.rels"];
  relations.insert(relations.find("<Relationship "), lead("s", "settings", "settings.xml"));
  made.parts["word/settings.xml"] = root("settings", settings);
  CHECK(sides_in(made) ==
        (shows ? Sides{"header-default a", "header-even b"} : Sides{"header-default a"}));
  const DocxParts parts = docx_parts(Paper{{.title = "T"}, {}}, take(made.bytes()).look);
  CHECK(times(parts.at("word/settings.xml"), "<w:evenAndOddHeaders/>") == (shows ? 1 : 0));
  CHECK(times(parts.at("word/document.xml"),
              "<w:footerReference w:type=\"even\" r:id=\"footer\"/>") == (shows ? 1 : 0));
}

TEST_CASE("the first page has a header of its own where the last section shows it") {
  const std::string first = side("header", "default", "a") + side("header", "first", "b");
  const auto [body, shows] = GENERATE_COPY(table<std::string, bool>({
      {section(first), false},
      {section(first + "<w:titlePg/>"), true},
      {section(first + "<w:titlePg w:val=\"0\"/>"), false},
      {end(first + "<w:titlePg/>") + section(""), false},
      {end(first) + section("<w:titlePg/>"), true},
  }));
  CAPTURE(body);
  const Template made = with_body(body);
  CHECK(sides_in(made) ==
        (shows ? Sides{"header-default a", "header-first b"} : Sides{"header-default a"}));
  const DocxParts parts = docx_parts(Paper{{.title = "T"}, {}}, take(made.bytes()).look);
  CHECK(times(parts.at("word/document.xml"), "<w:titlePg/>") == (shows ? 1 : 0));
  CHECK(times(parts.at("word/document.xml"),
              "<w:footerReference w:type=\"first\" r:id=\"footer\"/>") == (shows ? 1 : 0));
}

}  // namespace
}  // namespace icpcheck::paper
