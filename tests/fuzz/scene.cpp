// SPDX-License-Identifier: MIT
#include "scene.hpp"

#include <fstream>
#include <iterator>

#include "icpcheck/base/text_stream.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/report/format.hpp"
#include "support.hpp"

namespace icpcheck::fuzz {

std::string file_of_project(std::string_view path) {
  std::ifstream in(ICPCHECK_SOURCE_DIR "/" + std::string(path), std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  demand(!bytes.empty());
  return bytes;
}

Description description_of_project(std::string_view path) {
  Diagnostics problems;
  auto description = load_description(std::string(path), file_of_project(path),
                                      packs::built_in().arrangements, {}, problems);
  demand(description.has_value());
  return std::move(*description);
}

std::vector<const Pack*> built_in_packs() {
  std::vector<const Pack*> packs;
  for (const Pack& pack : packs::built_in().packs) {
    if (!pack.library) packs.push_back(&pack);
  }
  return packs;
}

audit::Setup setup_with(std::vector<const Pack*> packs) {
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = std::move(packs);
  for (const Pack& pack : packs::built_in().packs) setup.used_packs.push_back(&pack);
  setup.options.as_of = parse_date("2022-09-01").value();
  return setup;
}

Report report_on(const Description& description, const audit::Setup& setup) {
  Report report;
  report.version = "0.1.0";
  report.options = setup.options;
  report.packs = setup.packs;
  cel::Evaluator evaluator{setup.schema};
  report.descriptions.push_back(audit::audit(description, {}, setup, evaluator));
  audit::conclude(report, false);
  return report;
}

std::string written(const Report& report, std::string_view format) {
  TextStream text;
  report::formats().find(format)->write(report, {.verbose = true}, text.out());
  return text.take();
}

}  // namespace icpcheck::fuzz
