// SPDX-License-Identifier: MIT
// Libraries: packs whose parameters and definitions others see as their own.
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

/// The text of a definition of a library, whose own text is not at hand.
cel::Text library_text(const Pack& library, const SharedText& text) {
  return {.text = std::string(text.text()),
          .diagnose =
              [id = std::string(library.id.text())](std::size_t, std::size_t, std::string code,
                                                    std::string message, std::string hint) {
                return error_of("packs/" + id, std::move(code), std::move(message),
                                std::move(hint));
              },
          .joints = {}};
}

}  // namespace

PackList find_imported(const yaml::Node& root, Loading& loading) {
  PackList imported;
  for (const yaml::Node* node : items_at(root, "imports")) {
    const Pack* library = find_pack(loading.libraries, node->text());
    if (library != nullptr) {
      imported.push_back(library);
      continue;
    }
    loading.error(yaml::at_value(
        *node, "pack.unknown_library",
        "There is no pack \"" + std::string(node->text()) + "\" from which others import.",
        did_you_mean(node->text(), pack_ids(loading.libraries))));
  }
  return imported;
}

void import_parameters(const PackList& imported, Loading& loading) {
  for (const Pack* library : imported) {
    for (Parameter parameter : library->parameters) {
      parameter.library = library->id;
      loading.pack().parameters.push_back(std::move(parameter));
    }
  }
}

void import_definitions(const PackList& imported, Loading& loading) {
  for (const Pack* library : imported) {
    for (const DefinitionText& text : library->definitions) {
      for (const Kind kind : kinds) {
        cel::Environment& environment = loading.environments[static_cast<std::size_t>(kind)];
        auto definition =
            cel::define(library_text(*library, text.head), library_text(*library, text.body),
                        environment, loading.diagnostics);
        if (definition) environment.definitions.push_back(std::move(*definition));
      }
    }
  }
}

}  // namespace icpcheck::packs
