// SPDX-License-Identifier: MIT
// Templates that are none, and damaged ones.
#include "unit/paper/docx_templates.hpp"
#include "unit/zip/bytes.hpp"

namespace icpcheck::paper {
namespace {

std::string refusal(const Template& made) {
  const Taken taken = take(made.bytes());
  CHECK_FALSE(taken.look);
  return taken.problems;
}

TEST_CASE("what is no document for this is refused, with what to do") {
  const std::string start = "council.docx: error[paper.";
  CHECK(take("hello").problems ==
        start +
            "not_docx]: The template \"council.docx\" is not a Word document.\n"
            "      = hint: Give a .docx file.\n");
  const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(take(old).problems ==
        start +
            "docx_old]: The template \"council.docx\" is in the format of Word 97 to 2003.\n"
            "      = hint: Open it in Word and save it as \"Word Document (*.docx)\".\n");
  std::string locked = old;
  for (const char c : std::string("EncryptedPackage")) locked += {c, '\0'};
  CHECK(take(locked).problems ==
        start +
            "docx_password]: The template \"council.docx\" is protected with a password.\n"
            "      = hint: Save a copy of it without one.\n");
  CHECK(take(std::string(most_docx_bytes + 1, 'x')).problems ==
        start +
            "docx_too_large]: The template \"council.docx\" is larger than 20 MB.\n"
            "      = hint: Delete its text and pictures: only its styles, page and headers are "
            "taken.\n");
  Template made;
  made.parts["word/vbaProject.bin"] = "macro";
  CHECK(refusal(made) ==
        start +
            "docx_macros]: The template \"council.docx\" has macros.\n"
            "      = hint: Open it in Word and save it as \"Word Document (*.docx)\".\n");
  made = {};
  made.parts["[Content_Types].xml"] =
      "<Types><Override ContentType=\"x.macroEnabled.main\"/></Types>";
  CHECK(times(refusal(made), "docx_macros]") == 1);
  made = {};
  made.parts["word/document.xml"] =
      "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>";
  CHECK(times(refusal(made), "is saved as \"Strict Open XML\".") == 1);
}

TEST_CASE("archives that are no document, or damaged ones, are refused") {
  const std::string none = "is not a Word document.";
  Template made;
  made.parts["_rels/.rels"] = leads("");
  CHECK(times(refusal(made), none) == 1);
  made = {};
  made.parts["word/document.xml"] = "<workbook/>";
  CHECK(times(refusal(made), none) == 1);
  made = {};
  made.parts["word/document.xml"] = "<w:document";
  CHECK(times(refusal(made), none) == 1);
  made = {};
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  for (int i = 0; i < 100000; ++i) deep += "</a>";
  made.parts["word/document.xml"] = root("document", deep);
  CHECK(times(refusal(made), none) == 1);
  std::string damaged = Template{}.bytes();
  damaged.resize(damaged.size() / 2);
  CHECK(times(take(damaged).problems,
              "docx_damaged]: The template \"council.docx\" cannot be read. ") == 1);
}

TEST_CASE("why an archive cannot be read is told with what helps against that") {
  const std::string smaller =
      "Delete its text and pictures: only its styles, page and headers are taken.";
  Template many;
  for (int i = 0; i < 500; ++i) many.parts["x" + std::to_string(i)] = "";
  Template bomb;
  bomb.parts["word/document.xml"] = std::string(31'000'000, ' ');
  Template outside;
  outside.parts["../x"] = "x";
  std::string locked = Template{}.bytes();
  zip::put_in_both(locked, 6, 8, 1, 2);
  const std::string good = Template{}.bytes();
  const auto [bytes, code, why, hint] =
      GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
          {many.bytes(), "docx_too_large", "It holds more than 500 files.", smaller},
          {bomb.bytes(), "docx_too_large",
           "\"word/document.xml\" in it unpacks to more than 200 times its size.", smaller},
          {locked, "docx_password",
           "It is protected with a password: \"[Content_Types].xml\" in it is encrypted.",
           "Save a copy of it without a password."},
          {outside.bytes(), "docx_unusual",
           "It holds a file with a name that leads elsewhere: \"../x\".",
           "Ask who made it where it comes from."},
          {good.substr(0, good.size() - 1), "docx_damaged", "It is damaged or cut off.",
           "Open it in Word and save it as \"Word Document (*.docx)\"."},
      }));
  CHECK(take(bytes).problems == "council.docx: error[paper." + code +
                                    "]: The template \"council.docx\" cannot be read. " + why +
                                    "\n      = hint: " + hint + "\n");
}

TEST_CASE(
    "a template whose styles or lists cannot be read is refused, as papers would not look like "
    "it") {
  const auto [kind, said] = GENERATE(table<std::string, std::string>({
      {"styles", "styles"},
      {"numbering", "lists"},
  }));
  const auto damaged = GENERATE("<w:styles <<<", "<html/>", "", "not there", "\xFF");
  Template made;
  made.parts["word/_rels/document.xml.rels"] = leads(lead("s", kind, "s.xml"));
  if (std::string(damaged) != "not there") made.parts["word/s.xml"] = damaged;
  if (*damaged == '\xFF') made.parts["word/s.xml"] = root(kind, damaged);
  CAPTURE(kind, std::string(damaged));
  CHECK(refusal(made) ==
        "council.docx: error[paper.docx_damaged]: The template \"council.docx\" is damaged: its " +
            said +
            " cannot be read.\n"
            "      = hint: Open it in Word and save it as \"Word Document (*.docx)\".\n");
}

TEST_CASE("a template with too much XML is refused before trees of it take the memory") {
  const std::string refused =
      "council.docx: error[paper.docx_too_large]: The template \"council.docx\" has more than 1 "
      "million tags and attributes in its XML.\n"
      "      = hint: Delete its text and pictures: only its styles, page and headers are taken.\n";
  std::string tags;
  std::string attributes = "<a";
  for (int i = 0; i < 400'000; ++i) {
    tags += i % 25 == 0 ? "<a/>" + std::to_string(i) : "<a/>";
    attributes += " a" + std::to_string(i) + "=\"\"";
  }
  attributes += "/>";
  Template made;
  made.parts["word/document.xml"] = root("document", tags + attributes);
  CHECK(take(made.bytes()).problems.empty());
  made.parts["word/styles.xml"] = root("styles", tags);
  CHECK(refusal(made) == refused);
  made = {};
  made.parts["word/document.xml"] = root("document", tags + tags + tags);
  CHECK(refusal(made) == refused);
  made = {};
  made.parts["word/comments.xml"] = tags + tags + tags;  // nobody reads it
  CHECK(take(made.bytes()).problems.empty());
}

TEST_CASE("many lists with many pictures as bullets are read in one go") {
  std::string lists;
  for (int i = 0; i < 300'000; ++i) lists += "<w:num/>" + std::to_string(i);
  for (int i = 0; i < 300'000; ++i) lists += "<w:numPicBullet/>" + std::to_string(i);
  Template made;
  made.parts["word/_rels/document.xml.rels"] = leads(lead("n", "numbering", "n.xml"));
  made.parts["word/n.xml"] = root("numbering", lists);
  const Taken taken = take(made.bytes());
  CHECK(taken.problems.empty());
  REQUIRE(taken.look);
  CHECK(times(docx_parts(Paper{{.title = "T"}, {}}, taken.look).at("word/numbering.xml"),
              "numPicBullet") == 0);
}

TEST_CASE("no damage to a template does harm") {
  const std::string good = with_header(lead("i", "image", "media/crest.PNG")).bytes();
  std::uint32_t seed = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = good;
    for (int i = 0; i < 3; ++i) {
      seed = seed * 1664525 + 1013904223;
      bytes[(seed >> 8U) % bytes.size()] = static_cast<char>(seed);
    }
    const Taken taken = take(bytes);
    CHECK((taken.look != nullptr || !taken.problems.empty()));
  }
}

}  // namespace
}  // namespace icpcheck::paper
