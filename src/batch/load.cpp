// SPDX-License-Identifier: MIT
// Reads, recognises and loads the files, one after the other.
#include "icpcheck/batch/load.hpp"

#include <optional>
#include <utility>

#include "icpcheck/batch/file.hpp"
#include "icpcheck/batch/recognise.hpp"

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

class Loader {
 public:
  Loader(const schema::Schema& schema, const yaml::Limits& limits, Diagnostics& diagnostics)
      : schema_(schema), limits_(limits), diagnostics_(diagnostics) {}

  void take(const Input& input) {
    std::optional<std::string> bytes =
        input.content ? input.content : read_file(input.path, limits_.bytes, diagnostics_);
    if (!bytes) return;
    const Recognised recognised = recognise(*bytes);
    if (recognised.content == Content::pack && input.named) {
      diagnostics_.add(is_pack(input.path, recognised));
    } else if (recognised.content == Content::profile) {
      // One that lies among descriptions is nothing that was forgotten.
      if (input.named) diagnostics_.add(is_profile(input.path, recognised));
    } else if (recognised.content == Content::description || input.named) {
      load(input.path, std::move(*bytes));
    } else if (recognised.content == Content::unmarked) {
      diagnostics_.add(unmarked(input.path, recognised));
    } else {
      loaded_.passed_over.push_back(input.path);
    }
  }

  Loaded loaded() && { return std::move(loaded_); }

 private:
  void load(const std::string& path, std::string bytes) {
    auto description = load_description(path, std::move(bytes), schema_, limits_, diagnostics_);
    if (description) loaded_.descriptions.push_back(std::move(*description));
  }

  const schema::Schema& schema_;
  const yaml::Limits& limits_;
  Diagnostics& diagnostics_;
  Loaded loaded_;
};

}  // namespace

Loaded load(const std::vector<Input>& inputs, const schema::Schema& schema,
            const yaml::Limits& limits, Diagnostics& diagnostics) {
  Loader loader{schema, limits, diagnostics};
  for (const Input& input : inputs) loader.take(input);
  return std::move(loader).loaded();
}

}  // namespace icpcheck::batch
