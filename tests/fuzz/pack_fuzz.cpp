// SPDX-License-Identifier: MIT
// The files of a pack by a stranger, pack.yaml and a clause, then a description that it is asked
// about. Demanded: a pack or an error, never both; its cases and its audit come to an end within
// the limits of rules; the report on it is JSON that can be read back.
#include "icpcheck/model/read_report.hpp"
#include "icpcheck/packs/load.hpp"
#include "judge.hpp"
#include "scene.hpp"
#include "support.hpp"
#include "support/temporary_folder.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

std::optional<packs::LoadedPack> load(std::string_view pack, std::string_view clause) {
  static const TemporaryFolder folder;
  folder.write("pack.yaml", pack);
  folder.write("X1.yaml", clause);
  const packs::BuiltIn& built_in = packs::built_in();
  Diagnostics problems;
  auto loaded = packs::load_pack(folder.path(), built_in.arrangements, built_in.pack_schema,
                                 packs::libraries_of(built_in.packs), problems);
  fuzz::tell(problems);
  demand(loaded.has_value() != problems.has_errors());
  return loaded;
}

void ask_cases(const packs::LoadedPack& loaded, const audit::Setup& setup) {
  cel::Evaluator evaluator{setup.schema};
  for (const packs::Case& each : loaded.cases) {
    if (each.given == nullptr) continue;
    const Check* check = find_check({&loaded.pack}, each.check);
    demand(check != nullptr);
    const Finding finding =
        audit::ask(*check, loaded.pack, each.kind, *each.given, each.joined, setup, evaluator);
    demand(finding.check == check);
  }
}

void audit_with(const packs::LoadedPack& loaded, std::string_view text) {
  static const Description usual =
      fuzz::description_of_project("examples/lincolnshire/system.yaml");
  const audit::Setup setup = fuzz::setup_with({&loaded.pack});
  ask_cases(loaded, setup);
  Diagnostics problems;
  const auto own = load_description("fuzz.yaml", std::string(text), *setup.schema, {}, problems);
  const Report report = fuzz::report_on(own ? *own : usual, setup);
  const std::string json = fuzz::written(report, "json");
  fuzz::judge("json", json);
  const auto read = read_report("fuzz.json", json, problems);
  fuzz::tell(problems);
  demand(read.has_value());
  fuzz::demand_same(fuzz::written(read->report, "json"), json);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto pieces = fuzz::pieces(fuzz::view(data, size), 3);
  const auto loaded = load(pieces[0], pieces[1]);
  if (!loaded || loaded->pack.library) return 0;
  std::vector<const Pack*> known = fuzz::built_in_packs();
  known.push_back(&loaded->pack);
  Diagnostics problems;
  if (packs::check_together(known, problems)) audit_with(*loaded, pieces[2]);
  fuzz::tell(problems);
  return 0;
}
