// SPDX-License-Identifier: MIT
#include "paper/docx_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace icpcheck::paper {
namespace {

/// In twentieths of a point: Word has no larger page, and a paper needs some room for its text.
constexpr int widest_page = 31680;
constexpr int least_room = 4000;

/// Those that paragraphs end, also in tables and content controls; text boxes have none.
void add_sections(const pugi::xml_node& around, std::vector<pugi::xml_node>& sections) {
  for (const pugi::xml_node& each : around.children()) {
    if (std::string_view(each.name()) != "w:p") {
      add_sections(each, sections);
    } else if (const auto section = each.child("w:pPr").child("w:sectPr")) {
      sections.push_back(section);
    }
  }
}

/// In the order of the text.
std::vector<pugi::xml_node> sections_of(const pugi::xml_document& document) {
  const pugi::xml_node body = document.document_element().child("w:body");
  std::vector<pugi::xml_node> sections;
  add_sections(body, sections);
  if (const pugi::xml_node own = body.child("w:sectPr")) sections.push_back(own);
  return sections;
}

/// The page as the template has it; empty where it says none on which text has room.
std::optional<DocxPage> page_of(const pugi::xml_node& section) {
  const pugi::xml_node size = section.child("w:pgSz");
  const pugi::xml_node margins = section.child("w:pgMar");
  const auto margin = [&margins](const char* name) { return margins.attribute(name).as_int(); };
  const DocxPage page{.width = size.attribute("w:w").as_int(),
                      .height = size.attribute("w:h").as_int(),
                      .top = margin("w:top"),
                      .right = margin("w:right"),
                      .bottom = margin("w:bottom"),
                      .left = margin("w:left"),
                      .header = margin("w:header"),
                      .footer = margin("w:footer"),
                      .gutter = margin("w:gutter")};
  if (!size || !margins) return std::nullopt;
  for (const int length :
       {page.width, page.height, page.right, page.left, page.header, page.footer, page.gutter}) {
    if (length < 0 || length > widest_page) return std::nullopt;
  }
  // Below 0: the text stays there, however high the header is.
  for (const int length : {page.top, page.bottom}) {
    if (length < -widest_page || length > widest_page) return std::nullopt;
  }
  if (std::min(page.text_width(), page.text_height()) < least_room) return std::nullopt;
  return page;
}

/// Which pages a header or footer is for.
std::string pages_of(const pugi::xml_node& reference) {
  const std::string type = reference.attribute("w:type").as_string("default");
  return type == "first" || type == "even" ? type : "default";
}

/// Which pages of the template have headers and footers of their own.
struct OwnPages {
  bool first = false;
  bool even = false;

  [[nodiscard]] bool has(const std::string& pages) const {
    return pages == "default" || (pages == "first" ? first : even);
  }
};

/// Of an element that switches something on by being there.
bool is_on(const pugi::xml_node& element) {
  const std::string_view value = element.attribute("w:val").as_string("1");
  return element && value != "0" && value != "false" && value != "off";
}

OwnPages own_pages(DocxSource& source, const std::vector<DocxLead>& leads,
                   const pugi::xml_node& section) {
  const DocxLead* lead = find_lead(leads, "settings");
  pugi::xml_document settings;
  const bool has_settings = lead != nullptr && source.load(lead->target, settings);
  return {.first = is_on(section.child("w:titlePg")),
          .even = has_settings && is_on(settings.document_element().child("w:evenAndOddHeaders"))};
}

/// Takes headers and footers, one of a kind for each kind of page that the template shows.
class Sides {
 public:
  Sides(DocxCopier& copier, const std::vector<DocxLead>& leads, OwnPages own, DocxLook& look)
      : copier_(copier), leads_(leads), own_(own), look_(look) {}

  /// The first reference counts, also when what it leads to cannot be taken: it is read once.
  void take(const pugi::xml_node& reference, const std::string& kind) {
    const std::string pages = pages_of(reference);
    const std::string name = kind + "-" + pages;
    if (!own_.has(pages) || !tried_.insert(name).second) return;
    const auto lead = std::ranges::find(
        leads_, std::string(reference.attribute("r:id").as_string()), &DocxLead::id);
    const DocxPart as{"A " + kind, name + ".xml", docx_type(kind),
                      kind == "header" ? "w:hdr" : "w:ftr"};
    if (lead == leads_.end() || lead->outside || lead->kind != kind) {
      return copier_.leave_out(as.said, docx_is_damaged());
    }
    if (!copier_.take(*lead, as)) return;
    look_.leads.push_back({name, kind, name + ".xml"});
    look_.sides += fmt::format(R"(<w:{}Reference w:type="{}" r:id="{}"/>)", kind, pages, name);
    look_.own_footer = look_.own_footer && kind != "footer";
    look_.even_and_odd = look_.even_and_odd || pages == "even";
    look_.other_first = look_.other_first || pages == "first";
  }

 private:
  DocxCopier& copier_;
  const std::vector<DocxLead>& leads_;
  OwnPages own_;
  DocxLook& look_;
  std::set<std::string> tried_;  // kinds and pages: "header-first"
};

}  // namespace

void take_section(DocxSource& source, DocxCopier& copier, const pugi::xml_document& document,
                  const std::vector<DocxLead>& leads, DocxLook& look) {
  const std::vector<pugi::xml_node> sections = sections_of(document);
  const pugi::xml_node last = sections.empty() ? pugi::xml_node() : sections.back();
  look.page = page_of(last).value_or(DocxPage{});
  Sides sides(copier, leads, own_pages(source, leads, last), look);
  // Word carries a header on until a section has its own, so the nearest to the last one counts.
  for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
    for (const pugi::xml_node& each : section->children()) {
      const std::string_view name = each.name();
      if (name == "w:headerReference") sides.take(each, "header");
      if (name == "w:footerReference") sides.take(each, "footer");
    }
  }
}

void take_fonts(DocxSource& source, DocxCopier& copier, const std::vector<DocxLead>& leads,
                DocxLook& look) {
  if (const DocxLead* theme = find_lead(leads, "theme")) {
    const DocxPart as{"The theme", "theme/theme1.xml",
                      "application/vnd.openxmlformats-officedocument.theme+xml", "a:theme"};
    if (copier.take(*theme, as)) look.leads.push_back({"theme", "theme", as.name});
  }
  const DocxLead* fonts = find_lead(leads, "fontTable");
  if (fonts == nullptr) return;
  pugi::xml_document table;
  if (!source.load(fonts->target, table) || !is_whole(table, "w:fonts")) {
    return copier.leave_out("The list of fonts", docx_is_damaged());
  }
  for (pugi::xml_node font : table.document_element().children("w:font")) {
    for (const char* name :
         {"w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"}) {
      font.remove_child(name);
    }
  }
  look.parts.push_back({"word/fontTable.xml", xml_text(table)});
  look.types.emplace_back("word/fontTable.xml", docx_type("fontTable"));
  look.leads.push_back({"fonts", "fontTable", "fontTable.xml"});
}

}  // namespace icpcheck::paper
