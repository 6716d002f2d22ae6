// SPDX-License-Identifier: MIT
#include "paper/docx_copier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

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

bool DocxCopier::take(const DocxLead& lead, const std::string& name, const std::string& type) {
  pugi::xml_document part;
  if (!source_.load(lead.target, part)) return false;
  const std::vector<DocxLead> leads = source_.leads_of(lead.target);
  if (!std::ranges::all_of(leads,
                           [this](const DocxLead& each) { return can_take(each, source_); })) {
    return false;
  }
  look_.parts.push_back({"word/" + name, xml_text(part)});
  look_.types.emplace_back("word/" + name, type);
  if (!leads.empty()) take_leads(leads, name);
  return true;
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
