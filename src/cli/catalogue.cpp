// SPDX-License-Identifier: MIT
// `icpcheck catalogue`, and what its formats share.
#include "cli/catalogue.hpp"

#include <array>
#include <optional>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/outputs.hpp"
#include "cli/problems.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::array table{
    CatalogueFormat{"text", write_catalogue_text},
    CatalogueFormat{"markdown", write_catalogue_markdown},
    CatalogueFormat{"csv", write_catalogue_csv},
    CatalogueFormat{"json", write_catalogue_json},
};

int catalogue(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, catalogue_formats().names(), problems);
  const std::optional<Packs> packs = choose_packs(options.packs, problems);
  if (problems.has_errors()) return not_checked;
  Guard guard;
  guard.add(*packs);
  guard.check(*outputs, problems);
  if (problems.has_errors()) return not_checked;
  // Without --pack the historical ones are listed, too.
  const PackList& listed = options.packs.empty() ? packs->known : packs->chosen;
  const auto write = [&](const Output& output, bool to_terminal, std::ostream& out) {
    report::Look look;
    if (to_terminal) look.width = session.terminal.width;
    catalogue_formats().find(output.format)->write(listed, look, out);
  };
  write_outputs(*outputs, options, session, write, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace

Formats<CatalogueFormat> catalogue_formats() { return table; }

std::string cite(const std::vector<SourceReference>& sources, const Pack& pack) {
  std::string text;
  for (const SourceReference& reference : sources) {
    const Source* source = pack.find_source(reference.document);
    if (!text.empty()) text += "; ";
    text += source == nullptr ? reference.document : source->title;
    if (!reference.at.empty()) text += ", " + reference.at;
  }
  return text;
}

std::string_view phrase(AppliesTo applies_to) {
  if (applies_to.system && applies_to.place) return "system and place";
  return applies_to.system ? "system" : "place";
}

std::string due(const Check& check, const Pack& pack) {
  const auto day = [&pack](const DateReference& reference) -> std::string {
    const std::optional<Date> stated = pack.day_of(reference);
    return stated ? to_string(*stated) : std::string(reference.parameter);
  };
  std::string text;
  if (check.from) text = "from " + day(*check.from);
  if (check.by) text += (text.empty() ? "by " : ", by ") + day(*check.by);
  return text;
}

std::string_view wording(const Check& check, const Clause& clause) {
  return check.wording.empty() ? clause.wording : check.wording;
}

int run_catalogue(const Options& options, const Session& session) {
  Diagnostics problems;
  const int status = catalogue(options, session, problems);
  print(problems, session.err);
  return status;
}

}  // namespace icpcheck::cli
