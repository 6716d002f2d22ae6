// SPDX-License-Identifier: MIT
// The built-in packs and schemas, read once from the archive that the build made.
#include <algorithm>
#include <iterator>

#include "icpcheck/base/archive.hpp"
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

}  // namespace icpcheck::packs
