// SPDX-License-Identifier: MIT
// Reads what a Word document looks like. It may come from a stranger.
#include <algorithm>
#include <optional>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "paper/docx_copier.hpp"
#include "paper/docx_look.hpp"
#include "paper/docx_section.hpp"
#include "paper/docx_source.hpp"
#include "paper/docx_styles.hpp"

namespace icpcheck::paper {
namespace {

constexpr std::string_view strict_words = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr const char* delete_text =
    "Delete its text and pictures: only its styles, page and headers are taken.";
constexpr const char* save_as = "Open it in Word and save it as \"Word Document (*.docx)\".";

/// What is wrong with the file, and what to do.
struct Refusal {
  std::string code;
  std::string message;  // goes on after the name of the file
  std::string hint;
};

/// The text as old Office files hold their names.
std::string as_utf16(std::string_view text) {
  std::string wide;
  for (const char c : text) wide += {c, '\0'};
  return wide;
}

Refusal no_document() {
  return {"paper.not_docx", "is not a Word document.", "Give a .docx file."};
}

std::optional<Refusal> refuse_bytes(std::string_view bytes) {
  if (bytes.size() > most_docx_bytes) {
    return Refusal{"paper.docx_too_large", "is larger than 20 MB.", delete_text};
  }
  if (bytes.starts_with(old_office)) {
    if (bytes.find(as_utf16("EncryptedPackage")) != bytes.npos) {
      return Refusal{"paper.docx_password", "is protected with a password.",
                     "Save a copy of it without one."};
    }
    return Refusal{"paper.docx_old", "is in the format of Word 97 to 2003.", save_as};
  }
  if (!zip::is_archive(bytes)) return no_document();
  return std::nullopt;
}

Refusal refuse_archive(const zip::Refusal& refusal) {
  const std::string message = "cannot be read. " + refusal.why;
  switch (refusal.reason) {
    case zip::Reason::too_large:
      return {"paper.docx_too_large", message,
              "Delete its text and pictures: only its styles, page and headers are taken."};
    case zip::Reason::password:
      return {"paper.docx_password", message, "Save a copy of it without a password."};
    case zip::Reason::unusual:
      return {"paper.docx_unusual", message, "Ask who made it where it comes from."};
    case zip::Reason::damaged:
      break;
  }
  return {"paper.docx_damaged", message, save_as};
}

bool has_macros(const DocxSource& source) {
  const bool has_part = std::ranges::any_of(source.parts(), [](const zip::Part& part) {
    return lowered(part.name).find("vbaproject") != std::string::npos;
  });
  const std::string* types = source.find("[Content_Types].xml");
  return has_part || (types != nullptr && lowered(*types).find("macroenabled") != types->npos);
}

std::optional<Refusal> refuse_document(const pugi::xml_document& document) {
  if (has_root(document, "w:document", docx_words)) return std::nullopt;
  if (has_root(document, "w:document", strict_words)) {
    return Refusal{"paper.docx_strict", "is saved as \"Strict Open XML\".", save_as};
  }
  return no_document();
}

Refusal damaged(const std::string& what) {
  return {"paper.docx_damaged", "is damaged: its " + what + " cannot be read.", save_as};
}

/// They would need their pictures; without them they are characters.
void remove_picture_bullets(pugi::xml_node lists) {
  for (pugi::xml_node each = lists.first_child(); each;) {
    const pugi::xml_node next = each.next_sibling();
    if (std::string_view(each.name()) == "w:numPicBullet") lists.remove_child(each);
    each = next;
  }
  for (pugi::xml_node kind : lists.children("w:abstractNum")) {
    for (pugi::xml_node level : kind.children("w:lvl")) level.remove_child("w:lvlPicBulletId");
  }
}

std::optional<Refusal> take_styles(DocxSource& source, DocxCopier& copier,
                                   const std::vector<DocxLead>& leads, DocxLook& look) {
  look.styles = empty_styles();
  pugi::xml_document part;
  if (const DocxLead* styles = find_lead(leads, "styles")) {
    if (!source.load(styles->target, part) || !is_whole(part, "w:styles")) {
      return damaged("styles");
    }
    look.styles = xml_text(part);
  }
  const DocxLead* lists = find_lead(leads, "numbering");
  if (lists == nullptr) return std::nullopt;
  if (!source.load(lists->target, part) || !is_whole(part, "w:numbering")) {
    return damaged("lists");
  }
  remove_picture_bullets(part.document_element());
  if (const auto danger = docx_danger(part)) {
    copier.leave_out("The list formatting", *danger);
  } else {
    look.numbering = xml_text(part);
  }
  return std::nullopt;
}

Refusal too_much_markup() {
  static_assert(most_docx_markup == 1'000'000);
  return {"paper.docx_too_large", "has more than 1 million tags and attributes in its XML.",
          delete_text};
}

/// Nothing when the template can be used; then `left_out` is what the paper does not take of it.
std::optional<Refusal> take_all(DocxSource& source, DocxLook& look,
                                std::vector<DocxLeftOut>& left_out) {
  const std::vector<DocxLead> package = source.leads_of("");
  const DocxLead* main = find_lead(package, "officeDocument");
  pugi::xml_document document;
  if (main == nullptr || !source.load(main->target, document)) return no_document();
  if (auto refusal = refuse_document(document)) return refusal;
  const std::vector<DocxLead> leads = source.leads_of(main->target);
  DocxCopier copier(source, look);
  if (auto refusal = take_styles(source, copier, leads, look)) return refusal;
  take_fonts(source, copier, leads, look);
  take_section(source, copier, document, leads, look);
  left_out = copier.left_out();
  return std::nullopt;
}

}  // namespace

std::shared_ptr<const DocxLook> read_docx_look(const std::string& file, std::string_view bytes,
                                               Diagnostics& problems) {
  const auto refuse = [&](Refusal refusal) -> std::shared_ptr<const DocxLook> {
    problems.add(error_of(file, std::move(refusal.code),
                          "The template \"" + file + "\" " + refusal.message,
                          std::move(refusal.hint)));
    return nullptr;
  };
  if (auto refusal = refuse_bytes(bytes)) return refuse(std::move(*refusal));
  zip::Refusal unread;
  auto parts = zip::read(bytes, {}, unread);
  if (!parts) return refuse(refuse_archive(unread));
  DocxSource source(std::move(*parts));
  if (has_macros(source)) return refuse({"paper.docx_macros", "has macros.", save_as});
  auto look = std::make_shared<DocxLook>(*usual_docx_look());
  std::vector<DocxLeftOut> left_out;
  auto refusal = take_all(source, *look, left_out);
  if (source.is_too_large()) refusal = too_much_markup();  // whatever it kept from being read
  if (refusal) return refuse(std::move(*refusal));
  for (DocxLeftOut& each : left_out) {
    problems.add(
        note_of(file, "paper.docx_left_out", std::move(each.message), std::move(each.hint)));
  }
  return look;
}

}  // namespace icpcheck::paper
