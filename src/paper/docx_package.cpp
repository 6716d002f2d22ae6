// SPDX-License-Identifier: MIT
#include "paper/docx_package.hpp"

#include <sstream>
#include <utility>
#include <vector>

#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::paper {
namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
constexpr std::string_view packages = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view relation_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr std::size_t most_of_title = 250;  // in characters, that Word shows in a list of files

std::string joined(std::string_view begin, std::string_view end) {
  return std::string(begin) + std::string(end);
}

/// A part that `tell` writes.
template <class Tell>
zip::Part part(std::string name, Tell tell) {
  std::ostringstream out;
  MarkupWriter page(out);
  page.raw(declaration);
  tell(page);
  return {std::move(name), out.str()};
}

zip::Part types_of(const DocxLook& look) {
  return part("[Content_Types].xml", [&look](MarkupWriter& page) {
    page.begin("Types", {{"xmlns", joined(packages, "content-types")}});
    const auto ending = [&page](std::string_view name, std::string_view type) {
      page.shape("Default", {{"Extension", name}, {"ContentType", type}});
    };
    const auto whole = [&page](const std::string& name, std::string_view type) {
      page.shape("Override", {{"PartName", "/" + name}, {"ContentType", type}});
    };
    ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    ending("xml", "application/xml");
    whole("word/document.xml", docx_type("document.main"));
    for (const char* name : {"styles", "numbering", "settings"}) {
      whole(std::string("word/") + name + ".xml", docx_type(name));
    }
    whole("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    if (look.own_footer) whole("word/footer.xml", docx_type("footer"));
    for (const auto& [name, type] : look.types) whole(name, type);
    page.end();
  });
}

zip::Part relations_of_package() {
  return part("_rels/.rels", [](MarkupWriter& page) {
    page.begin("Relationships", {{"xmlns", joined(packages, "relationships")}});
    page.shape("Relationship", {{"Id", "document"},
                                {"Type", joined(relation_namespace, "/officeDocument")},
                                {"Target", "word/document.xml"}});
    page.shape("Relationship",
               {{"Id", "properties"},
                {"Type", joined(packages, "relationships/metadata/core-properties")},
                {"Target", "docProps/core.xml"}});
    page.end();
  });
}

zip::Part relations_of_document(const DocxLook& look, const DocxLinks& links) {
  return part("word/_rels/document.xml.rels", [&](MarkupWriter& page) {
    page.begin("Relationships", {{"xmlns", joined(packages, "relationships")}});
    const auto lead = [&page](std::string_view id, std::string_view kind, std::string_view target) {
      page.shape("Relationship", {{"Id", id},
                                  {"Type", joined(relation_namespace, "/") + std::string(kind)},
                                  {"Target", target}});
    };
    lead("styles", "styles", "styles.xml");
    lead("numbering", "numbering", "numbering.xml");
    lead("settings", "settings", "settings.xml");
    if (look.own_footer) lead("footer", "footer", "footer.xml");
    for (const DocxRelation& each : look.leads) lead(each.id, each.kind, each.target);
    for (const auto& [id, address] : links.all()) {
      page.shape("Relationship", {{"Id", id},
                                  {"Type", joined(relation_namespace, "/hyperlink")},
                                  {"Target", address},
                                  {"TargetMode", "External"}});
    }
    page.end();
  });
}

/// No author and no day: the same content gives the same bytes.
zip::Part properties_of(const DocxContent& content) {
  return part("docProps/core.xml", [&content](MarkupWriter& page) {
    page.begin("cp:coreProperties", {{"xmlns:cp", joined(packages, "metadata/core-properties")},
                                     {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    page.element("dc:title", {}, shortened(content.title, most_of_title));
    page.element("dc:language", {}, "en-GB");
    page.end();
  });
}

/// Without the last one Word opens the document as one of an old version.
zip::Part settings_of(const DocxLook& look) {
  return part("word/settings.xml", [&look](MarkupWriter& page) {
    page.begin("w:settings", {{"xmlns:w", word_namespace}});
    if (look.even_and_odd) page.shape("w:evenAndOddHeaders", {});
    page.shape("w:defaultTabStop", {{"w:val", "720"}});
    page.begin("w:compat");
    page.shape("w:compatSetting", {{"w:name", "compatibilityMode"},
                                   {"w:uri", "http://schemas.microsoft.com/office/word"},
                                   {"w:val", "15"}});
    page.end();
    page.shape("w:themeFontLang", {{"w:val", "en-GB"}});
    page.end();
  });
}

/// "Page 1 of 8": Word counts them.
zip::Part footer_of(const DocxContent& content) {
  return part("word/footer.xml", [&content](MarkupWriter& page) {
    const auto run = [&page](std::string_view text) {
      page.begin("w:r");
      page.element("w:t", {{"xml:space", "preserve"}}, text);
      page.end();
    };
    const auto counted = [&](std::string_view what) {
      page.begin("w:fldSimple", {{"w:instr", what}});
      run("1");
      page.end();
    };
    page.begin("w:ftr", {{"xmlns:w", word_namespace}});
    page.begin("w:p");
    page.begin("w:pPr");
    page.shape("w:pStyle", {{"w:val", content.footer_style}});
    page.shape("w:jc", {{"w:val", "right"}});
    page.end();
    run("Page ");
    counted(" PAGE ");
    run(" of ");
    counted(" NUMPAGES ");
    page.end();
    page.end();
  });
}

zip::Part document_of(const DocxContent& content) {
  return part("word/document.xml", [&content](MarkupWriter& page) {
    const auto of_2010 = [](std::string_view word) {
      return joined("http://schemas.microsoft.com/office/word/2010/wordprocessing", word);
    };
    const std::string drawings = "http://schemas.openxmlformats.org/drawingml/2006/";
    page.begin("w:document",
               {{"xmlns:w", word_namespace},
                {"xmlns:r", relation_namespace},
                {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
                {"xmlns:wp", drawings + "wordprocessingDrawing"},
                {"xmlns:a", drawings + "main"},
                {"xmlns:wpg", of_2010("Group")},
                {"xmlns:wps", of_2010("Shape")}});
    page.begin("w:body");
    page.raw(content.body);
    page.end();
    page.end();
  });
}

}  // namespace

std::string docx_file(const DocxContent& content, const DocxLook& look, const DocxLinks& links) {
  std::vector<zip::Part> parts{types_of(look),
                               relations_of_package(),
                               document_of(content),
                               relations_of_document(look, links),
                               {"word/styles.xml", content.styles},
                               {"word/numbering.xml", content.numbering},
                               settings_of(look),
                               properties_of(content)};
  if (look.own_footer) parts.push_back(footer_of(content));
  parts.insert(parts.end(), look.parts.begin(), look.parts.end());
  return zip::write(parts);
}

}  // namespace icpcheck::paper
