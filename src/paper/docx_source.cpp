// SPDX-License-Identifier: MIT
#include "paper/docx_source.hpp"

#include <algorithm>
#include <new>
#include <sstream>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/zip/markup.hpp"

namespace icpcheck::paper {
namespace {

/// "word/" of "word/document.xml".
std::string folder_of(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? "" : name.substr(0, slash + 1);
}

/// "word/media/a.png" for "../word/./media/a.png" from "word/".
std::string resolved(const std::string& folder, const std::string& target) {
  const std::string path = target.starts_with('/') ? target.substr(1) : folder + target;
  std::vector<std::string> steps;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t stop = std::min(path.find('/', start), path.size());
    const std::string step = path.substr(start, stop - start);
    start = stop + 1;
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
  }
  std::string name;
  for (const std::string& step : steps) name += (name.empty() ? "" : "/") + step;
  return name;
}

/// Stops where elements lie deeper in each other than any document needs.
struct Depth final : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& /*node*/) override { return depth() < 200; }
};

/// Whether Word takes the bytes for text: an XML reader stops at others.
bool is_text(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const Character c = decode(bytes, i);
    const bool is_control =
        c.code_point < 0x20 && c.code_point != '\t' && c.code_point != '\n' && c.code_point != '\r';
    if (!c.valid || is_control || c.code_point == 0xFFFE || c.code_point == 0xFFFF) return false;
    i += c.length;
  }
  return true;
}

/// Stops at a name or text that is none.
struct Texts final : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& node) override {
    return is_text(node.name()) && is_text(node.value()) &&
           std::ranges::all_of(node.attributes(), [](const pugi::xml_attribute& each) {
             return is_text(each.name()) && is_text(each.value());
           });
  }
};

}  // namespace

DocxSource::DocxSource(std::vector<zip::Part> parts) : parts_(std::move(parts)) {
  for (std::size_t i = 0; i < parts_.size(); ++i) places_.emplace(lowered(parts_[i].name), i);
}

const std::string* DocxSource::find(std::string_view name) const {
  const auto found = places_.find(lowered(name));
  return found == places_.end() ? nullptr : &parts_[found->second].bytes;
}

bool DocxSource::load(std::string_view name, pugi::xml_document& part) {
  const std::string* bytes = find(name);
  if (bytes == nullptr) return false;
  const std::size_t markup = zip::count_markup(*bytes);
  if (markup > most_docx_markup - markup_) {
    is_too_large_ = true;
    return false;
  }
  markup_ += markup;
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  const auto result = part.load_buffer(bytes->data(), bytes->size(), options);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result) return false;
  Depth depth;
  return part.traverse(depth);
}

std::vector<DocxLead> DocxSource::leads_of(const std::string& name) {
  const std::string folder = folder_of(name);
  const std::string file = name.substr(folder.size());
  pugi::xml_document relations;
  std::vector<DocxLead> leads;
  if (!load(folder + "_rels/" + file + ".rels", relations)) return leads;
  for (const pugi::xml_node& each : relations.document_element().children("Relationship")) {
    const std::string type = each.attribute("Type").as_string();
    const std::string target = each.attribute("Target").as_string();
    const bool outside = lowered(each.attribute("TargetMode").as_string()) == "external";
    leads.push_back({each.attribute("Id").as_string(), type.substr(type.rfind('/') + 1),
                     outside ? target : resolved(folder, target), outside});
  }
  return leads;
}

const DocxLead* find_lead(const std::vector<DocxLead>& leads, std::string_view kind) {
  const auto found = std::ranges::find_if(
      leads, [kind](const DocxLead& lead) { return lead.kind == kind && !lead.outside; });
  return found == leads.end() ? nullptr : &*found;
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

bool has_root(const pugi::xml_document& part, const std::string& name, std::string_view space) {
  const pugi::xml_node root = part.document_element();
  const std::string prefix = name.substr(0, name.find(':'));
  return root.name() == name && root.attribute(("xmlns:" + prefix).c_str()).as_string() == space;
}

bool is_whole(const pugi::xml_document& part, const std::string& root) {
  Texts texts;
  pugi::xml_node all = part.root();
  return has_root(part, root, root.starts_with("a:") ? docx_drawings : docx_words) &&
         all.traverse(texts);
}

std::string xml_text(const pugi::xml_node& node) {
  std::ostringstream out;
  node.print(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace icpcheck::paper
