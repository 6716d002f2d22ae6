// SPDX-License-Identifier: MIT
#include "sheet/package.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "icpcheck/zip/markup.hpp"
#include "icpcheck/zip/zip.hpp"
#include "sheet/problems.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {
namespace {

/// A text of one space is a text; spaces between elements are nothing.
constexpr unsigned parse_as = pugi::parse_default | pugi::parse_ws_pcdata_single;

std::string_view folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : name.substr(0, slash);
}

void step_up(std::string& folder) { folder = std::string(folder_of(folder)); }

/// Of "../tables/table1.xml" in "xl/worksheets": "xl/tables/table1.xml".
std::string resolve(std::string_view folder, std::string_view target) {
  std::string path{target.starts_with('/') ? std::string_view{} : folder};
  while (!target.empty()) {
    const std::size_t end = std::min(target.find('/'), target.size());
    const std::string_view step = target.substr(0, end);
    target.remove_prefix(std::min(end + 1, target.size()));
    if (step == "..") {
      step_up(path);
    } else if (!step.empty() && step != ".") {
      if (!path.empty()) path += '/';
      path += step;
    }
  }
  return path;
}

std::string_view last_word(std::string_view type) { return type.substr(type.rfind('/') + 1); }

Diagnostic unread(const SharedText& file, const zip::Refusal& refusal) {
  std::string message = "The workbook cannot be read. " + refusal.why;
  switch (refusal.reason) {
    case zip::Reason::damaged:
      return damaged(file, std::move(message));
    case zip::Reason::too_large:
      return error_of(file, "sheet.too_large", std::move(message),
                      "Send only the rows and sheets that are asked for, and no pictures.");
    case zip::Reason::password:
      return error_of(file, "sheet.password", std::move(message),
                      "Save a copy of it without a password.");
    case zip::Reason::unusual:
      return error_of(file, "sheet.unusual", std::move(message),
                      "Ask who sent the file where it comes from.");
  }
  return damaged(file, std::move(message));
}

}  // namespace

std::optional<Package> Package::open(const SharedText& file, std::string_view bytes,
                                     Diagnostics& problems) {
  zip::Limits limits;
  limits.archive_bytes = most_bytes;
  zip::Refusal refusal;
  auto parts = zip::read(bytes, limits, refusal);
  if (!parts) {
    problems.add(unread(file, refusal));
    return std::nullopt;
  }
  Package package(file);
  for (zip::Part& part : *parts) {
    std::string name = lowered(part.name);
    const bool fits = !name.ends_with(".rels") ||
                      package.fits(name, part.bytes, most_markup_of_relations, problems);
    if (!fits) return std::nullopt;
    package.parts_.emplace(std::move(name), std::move(part.bytes));
  }
  return package;
}

bool Package::has(std::string_view name) const { return parts_.contains(lowered(name)); }

std::string_view Package::bytes_of(std::string_view name) const {
  const auto found = parts_.find(lowered(name));
  return found == parts_.end() ? std::string_view{} : found->second;
}

std::vector<std::string_view> Package::names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, bytes] : parts_) names.emplace_back(name);
  return names;
}

std::vector<Relation> Package::relations(std::string_view part) const {
  const std::string_view folder = folder_of(part);
  const std::string_view name = part.substr(folder.empty() ? 0 : folder.size() + 1);
  const std::string list = resolve(folder, fmt::format("_rels/{}.rels", name));
  return parse_relations(bytes_of(list), folder);
}

bool Package::take(std::string_view name, PartDocument& document, Diagnostics& problems) {
  const auto found = parts_.find(lowered(name));
  if (found == parts_.end()) {
    problems.add(damaged(file_, fmt::format("The workbook is damaged: it has no part \"{}\", or "
                                            "names it twice.",
                                            escape(name))));
    return false;
  }
  document.bytes = std::move(found->second);
  parts_.erase(found);
  if (!fits(name, document.bytes, most_markup, problems)) return false;
  const auto result =
      document.xml.load_buffer_inplace(document.bytes.data(), document.bytes.size(), parse_as);
  if (result) return true;
  problems.add(damaged(
      file_, fmt::format("The workbook is damaged: its part \"{}\" is no XML.", escape(name))));
  return false;
}

bool Package::fits(std::string_view name, std::string_view bytes, std::size_t most,
                   Diagnostics& problems) const {
  if (count_all_markup(bytes) <= most) return true;
  problems.add(
      too_large(file_, fmt::format("The part \"{}\" of the workbook has more than {} tags, "
                                   "attributes and texts.",
                                   escape(name), grouped(most))));
  return false;
}

std::vector<Relation> parse_relations(std::string_view bytes, std::string_view folder) {
  pugi::xml_document document;
  std::vector<Relation> relations;
  if (!document.load_buffer(bytes.data(), bytes.size(), parse_as)) return relations;
  for (const pugi::xml_node& node : document.document_element().children()) {
    if (!is_named(node, "Relationship")) continue;
    Relation relation{.id = std::string(attribute(node, "Id")),
                      .type = std::string(last_word(attribute(node, "Type"))),
                      .target = std::string(attribute(node, "Target")),
                      .external = lowered(attribute(node, "TargetMode")) == "external"};
    if (!relation.external) relation.target = resolve(folder, relation.target);
    relations.push_back(std::move(relation));
  }
  return relations;
}

std::size_t count_all_markup(std::string_view xml) {
  std::size_t texts = 0;
  for (std::size_t at = 1; at < xml.size(); ++at) {
    texts += xml[at - 1] == '>' && xml[at] != '<' ? 1U : 0U;
  }
  return zip::count_markup(xml) + texts;
}

}  // namespace icpcheck::sheet
