// SPDX-License-Identifier: MIT
// The built-in packs and schemas, read once from the archive that the build made.
#include <algorithm>
#include <iterator>

#include "icpcheck/base/archive.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "packs/embedded.hpp"

namespace icpcheck::packs {

const BuiltIn& built_in() {
  // Kept until the process is gone: to take its thousands of texts apart first would only cost
  // time.
  static const BuiltIn& content = *[] {
    auto* read = new BuiltIn;
    ArchiveReader archive(embedded_archive(), ArchiveReader::Lasts::yes);
    archive(*read);
    return read;
  }();
  return content;
}

std::string_view schema_text(std::string_view name) {
  const auto schemas = embedded_schemas();
  const auto found = std::ranges::find(schemas, name, &EmbeddedSchema::name);
  return found == schemas.end() ? std::string_view{} : found->text;
}

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> names;
  std::ranges::transform(embedded_schemas(), std::back_inserter(names), &EmbeddedSchema::name);
  return names;
}

std::vector<std::string_view> style_names() {
  std::vector<std::string_view> names;
  for (const PaperStyle& style : built_in().styles) {
    if (!style.sections.empty()) names.push_back(style.name);
  }
  return names;
}

const PaperStyle& usual_style(Kind kind) {
  // The build sees to it that each kind has one.
  const auto is_usual = [kind](const PaperStyle& style) { return style.usual_for.contains(kind); };
  return *std::ranges::find_if(built_in().styles, is_usual);
}

}  // namespace icpcheck::packs
