// SPDX-License-Identifier: MIT
#include "batch/load_one.hpp"

namespace icpcheck::batch {
namespace {

Diagnostic at_line(const std::string& path, const Recognised& recognised, std::string code) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.where = {path, recognised.line, 1};
  diagnostic.source_line = recognised.text;
  diagnostic.length = static_cast<std::uint32_t>(recognised.text.find(':'));
  return diagnostic;
}

Diagnostic unmarked(const std::string& path, const Recognised& recognised) {
  Diagnostic diagnostic = at_line(path, recognised, "batch.no_format");
  diagnostic.message =
      "This looks like a description, but no line says so, so it cannot be checked.";
  diagnostic.hint = "Write \"format: " + std::string{description_format} +
                    "1\" as the first line, or correct the \"format\" line.";
  return diagnostic;
}

Diagnostic is_pack(const std::string& path, const Recognised& recognised) {
  Diagnostic diagnostic = at_line(path, recognised, "batch.is_pack");
  diagnostic.message = "This is a pack, not a description.";
  diagnostic.hint = "To check with it, give its folder: --pack FOLDER.";
  return diagnostic;
}

Diagnostic is_profile(const std::string& path, const Recognised& recognised) {
  Diagnostic diagnostic = at_line(path, recognised, "batch.is_profile");
  diagnostic.message = "This is a profile, not a description.";
  diagnostic.hint = "To check with it, write --profile FILE.";
  return diagnostic;
}

}  // namespace

LoadedOne load_one(const Input& input, std::string bytes, const Recognised& recognised,
                   const schema::Schema& schema, const yaml::Limits& limits,
                   Diagnostics& diagnostics) {
  LoadedOne loaded;
  if (recognised.content == Content::pack && input.named) {
    diagnostics.add(is_pack(input.path, recognised));
  } else if (recognised.content == Content::profile) {
    // One that lies among descriptions is nothing that was forgotten.
    if (input.named) diagnostics.add(is_profile(input.path, recognised));
  } else if (recognised.content == Content::description || input.named) {
    loaded.description =
        load_description(input.path, std::move(bytes), schema, limits, diagnostics);
  } else if (recognised.content == Content::unmarked) {
    diagnostics.add(unmarked(input.path, recognised));
  } else {
    loaded.passed_over = true;
  }
  return loaded;
}

}  // namespace icpcheck::batch
