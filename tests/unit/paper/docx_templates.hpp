// SPDX-License-Identifier: MIT
// Word documents that are made to be taken as templates.
#pragma once

#include "unit/paper/docx_parts.hpp"

namespace icpcheck::paper {

inline constexpr const char* office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
inline constexpr const char* words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

inline std::string lead(const std::string& id, const std::string& kind, const std::string& target,
                        const std::string& more = "") {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office + kind + "\" Target=\"" + target +
         "\"" + more + "/>";
}
inline std::string leads(const std::string& all) {
  return "<Relationships "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         all + "</Relationships>";
}
inline std::string root(const std::string& name, const std::string& content) {
  return "<w:" + name + " xmlns:w=\"" + words + "\" xmlns:r=\"" + office + "\">" + content +
         "</w:" + name + ">";
}
inline std::string style(const std::string& id, const std::string& name,
                         const std::string& more = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" +
         more + "</w:style>";
}

/// The least that a document has; tests change it.
struct Template {
  std::map<std::string, std::string> parts{
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", leads(lead("r", "officeDocument", "word/document.xml"))},
      {"word/document.xml", root("document", "<w:body><w:p/></w:body>")},
      {"word/_rels/document.xml.rels", leads(lead("s", "styles", "styles.xml"))},
      {"word/styles.xml", root("styles", style("Normal", "Normal"))},
  };

  [[nodiscard]] std::string bytes() const {
    std::vector<zip::Part> listed;
    for (const auto& [name, part] : parts) listed.push_back({name, part});
    return zip::write(listed);
  }
};

struct Taken {
  std::shared_ptr<const DocxLook> look;
  std::string problems;
};

inline Taken take(const std::string& bytes) {
  Diagnostics problems;
  Taken taken{read_docx_look("council.docx", bytes, problems), ""};
  for (const Diagnostic& problem : problems.items()) taken.problems += to_text(problem);
  return taken;
}

/// With a header that leads to `relations`.
inline Template with_header(const std::string& relations) {
  Template made;
  made.parts["word/document.xml"] =
      root("document",
           "<w:body><w:sectPr><w:headerReference w:type=\"first\" r:id=\"h\"/>"
           "<w:footerReference r:id=\"f\"/><w:titlePg/></w:sectPr></w:body>");
  made.parts["word/_rels/document.xml.rels"] =
      leads(lead("h", "header", "header9.xml") + lead("f", "footer", "sub/../footer9.xml"));
  made.parts["word/header9.xml"] = root("hdr",
                                        "<w:p><w:r><w:t xml:space=\"preserve\"> "
                                        "</w:t></w:r></w:p>");
  made.parts["word/footer9.xml"] = root("ftr", "<w:p/>");
  made.parts["word/_rels/header9.xml.rels"] = leads(relations);
  made.parts["word/media/crest.PNG"] = "a picture";
  return made;
}

}  // namespace icpcheck::paper
