// SPDX-License-Identifier: MIT
#include "batch/load_one.hpp"

namespace icpcheck::batch {
namespace {

Diagnostic at_line(const std::string& path, const Recognised& recognised, std::string code,
                   std::string message, std::string hint) {
  Diagnostic diagnostic = error_of(path, std::move(code), std::move(message), std::move(hint));
  diagnostic.where.line = recognised.line;
  diagnostic.where.column = 1;
  diagnostic.source_line = recognised.text;
  diagnostic.length = static_cast<std::uint32_t>(recognised.text.find(':'));
  return diagnostic;
}

}  // namespace

LoadedOne load_one(const Input& input, std::string bytes, const Recognised& recognised,
                   const schema::Schema& schema, const yaml::Limits& limits,
                   Diagnostics& diagnostics) {
  LoadedOne loaded;
  if (recognised.content == Content::pack && input.named) {
    diagnostics.add(at_line(input.path, recognised, "batch.is_pack",
                            "This is a pack, not a description.",
                            "To check with it, give its folder: --pack FOLDER."));
  } else if (recognised.content == Content::profile) {
    // One that lies among descriptions is nothing that was forgotten.
    if (!input.named) return loaded;
    diagnostics.add(at_line(input.path, recognised, "batch.is_profile",
                            "This is a profile, not a description.",
                            "To check with it, write --profile FILE."));
  } else if (recognised.content == Content::description || input.named) {
    loaded.description =
        load_description(input.path, std::move(bytes), schema, limits, diagnostics);
  } else if (recognised.content == Content::unmarked) {
    diagnostics.add(
        at_line(input.path, recognised, "batch.no_format",
                "This looks like a description, but no line says so, so it cannot be checked.",
                "Write \"format: " + std::string{description_format} +
                    "1\" as the first line, or correct the \"format\" line."));
  } else {
    loaded.passed_over = true;
  }
  return loaded;
}

}  // namespace icpcheck::batch
