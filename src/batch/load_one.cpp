// SPDX-License-Identifier: MIT
#include "batch/load_one.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace icpcheck::batch {
namespace {

/// What is no description, and what to do with it.
struct Other {
  Content content;
  std::string_view code;
  std::string_view message;
  std::string_view hint;
};
constexpr std::array others{
    Other{Content::pack, "batch.is_pack", "This is a pack, not a description.",
          "To check with it, give its folder: --pack FOLDER."},
    Other{Content::clause, "batch.is_clause", "This is a clause of a pack, not a description.",
          "To check with the pack, give its folder: --pack FOLDER."},
    Other{Content::profile, "batch.is_profile", "This is a profile, not a description.",
          "To check with it, write --profile FILE."},
    Other{Content::style, "batch.is_style", "This is the style of a paper, not a description.",
          "To draft a paper in it: icpcheck brief FILE --style STYLE."},
    Other{Content::report, "batch.is_report", "This is a report of icpcheck, not a description.",
          "To compare it with another one: icpcheck diff OLD NEW. To join it with those of other "
          "parts: icpcheck merge REPORT..."},
};

Diagnostic at_line(const std::string& path, const Recognised& recognised, std::string code,
                   std::string message, std::string hint) {
  Diagnostic diagnostic = error_of(path, std::move(code), std::move(message), std::move(hint));
  diagnostic.where.line = recognised.line;
  diagnostic.where.column = recognised.column;
  diagnostic.source_line = recognised.text;
  diagnostic.source_column = recognised.text_column;
  diagnostic.length = recognised.length;
  return diagnostic;
}

}  // namespace

LoadedOne load_one(const Input& input, std::string bytes, const Recognised& recognised,
                   const schema::Schema& schema, const yaml::Limits& limits,
                   Diagnostics& diagnostics) {
  LoadedOne loaded;
  const auto* is = std::ranges::find(others, recognised.content, &Other::content);
  if (is != others.end() && input.named) {
    diagnostics.add(at_line(input.path, recognised, std::string{is->code}, std::string{is->message},
                            std::string{is->hint}));
  } else if (recognised.content == Content::profile || recognised.content == Content::style) {
    return loaded;  // one that lies among descriptions is nothing that was forgotten
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
