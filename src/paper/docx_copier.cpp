// SPDX-License-Identifier: MIT
#include "paper/docx_copier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "paper/docx_links.hpp"

namespace icpcheck::paper {
namespace {

constexpr std::string_view relation_type_start =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string ending_of(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? "" : lowered(name.substr(dot + 1));
}

bool can_take(const DocxLead& lead, const DocxSource& source) {
  if (lead.outside) return lead.kind == "hyperlink" && docx_target(lead.target).has_value();
  return lead.kind == "image" && source.find(lead.target) != nullptr &&
         !docx_picture_type(ending_of(lead.target)).empty();
}

}  // namespace

DocxReason docx_is_damaged() {
  return {"is damaged", "Open the template in Word and save it again."};
}

/// Nothing when it can be taken; then `part` and `leads` are what it is.
std::optional<DocxReason> DocxCopier::refuse(const DocxLead& lead, const std::string& root,
                                             pugi::xml_document& part,
                                             std::vector<DocxLead>& leads) {
  if (!source_.load(lead.target, part) || !is_whole(part, root)) return docx_is_damaged();
  leads = source_.leads_of(lead.target);
  for (const DocxLead& each : leads) {
    if (!can_take(each, source_)) return docx_holds_more();
  }
  return docx_danger(part);
}

bool DocxCopier::take(const DocxLead& lead, const DocxPart& as) {
  pugi::xml_document part;
  std::vector<DocxLead> leads;
  if (const auto reason = refuse(lead, as.root, part, leads)) {
    leave_out(as.said, *reason);
    return false;
  }
  look_.parts.push_back({"word/" + as.name, xml_text(part)});
  look_.types.emplace_back("word/" + as.name, as.type);
  if (!leads.empty()) take_leads(leads, as.name);
  return true;
}

void DocxCopier::leave_out(const std::string& said, const DocxReason& reason) {
  DocxLeftOut told{said + " of the template " + reason.why + ", so the paper does not have it.",
                   reason.hint};
  if (std::ranges::find(left_out_, told) == left_out_.end()) left_out_.push_back(std::move(told));
}

void DocxCopier::take_leads(const std::vector<DocxLead>& leads, const std::string& name) {
  std::string text =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  for (const DocxLead& lead : leads) {
    const std::string target =
        lead.outside ? *docx_target(lead.target) : "/word/" + take_picture(lead.target);
    text += fmt::format(R"(<Relationship Id="{}" Type="{}{}" Target="{}"{}/>)",
                        escape_markup(lead.id), relation_type_start, lead.kind,
                        escape_markup(target), lead.outside ? R"( TargetMode="External")" : "");
  }
  const std::size_t slash = name.rfind('/') + 1;  // 0 when there is none
  look_.parts.push_back({"word/" + name.substr(0, slash) + "_rels/" + name.substr(slash) + ".rels",
                         text + "</Relationships>"});
}

const std::string& DocxCopier::take_picture(const std::string& from) {
  const auto [entry, is_new] = pictures_.try_emplace(lowered(from));
  if (is_new) {
    const std::string ending = ending_of(from);
    entry->second = fmt::format("media/image{}.{}", pictures_.size(), ending);
    look_.parts.push_back({"word/" + entry->second, *source_.find(from)});
    look_.types.emplace_back("word/" + entry->second, docx_picture_type(ending));
  }
  return entry->second;
}

}  // namespace icpcheck::paper
