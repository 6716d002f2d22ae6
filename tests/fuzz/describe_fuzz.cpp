// SPDX-License-Identifier: MIT
// Any bytes as a description: loaded, validated, and where it is valid audited by a built-in pack
// and given to one of those that make something of it; the size of the input chooses which.
// Demanded: a description or an error, never both; what supports a fact is found from it; built-in
// packs never fail; a report says the same when it is read back; maps, question sheets and papers
// are well formed.
#include "icpcheck/base/text_stream.hpp"
#include "icpcheck/brief/brief.hpp"
#include "icpcheck/form/formats.hpp"
#include "icpcheck/map/map.hpp"
#include "icpcheck/model/read_report.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "judge.hpp"
#include "scene.hpp"
#include "support.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

bool supports(const Evidence& evidence, const yaml::Node& fact) {
  for (const yaml::Node* above = &fact; above != nullptr; above = above->parent()) {
    if (std::ranges::find(evidence.supports, above) != evidence.supports.end()) return true;
  }
  return false;
}

void visit(const Description& description, PathFinder& finder, const yaml::Node& node) {
  const std::vector<std::uint32_t> found = description.support.of(node);
  for (std::uint32_t i = 0; i < description.evidence.size(); ++i) {
    const bool is_found = std::ranges::find(found, i) != found.end();
    demand(is_found == supports(description.evidence[i], node));
  }
  const std::string path = node.path();
  demand(finder.find(path) == find_path(description.root(), path));
  for (const yaml::Node* child : node.children()) visit(description, finder, *child);
}

void look_at(const Report& report) {
  for (const Finding& finding : report.descriptions.front().findings()) {
    demand(finding.check != nullptr && finding.status != Status::error);
    demand(finding.fact_count >= finding.facts.size());
    demand(finding.missing_count >= finding.missing.size());
    demand((finding.status == Status::met) == finding.sentence.empty());
  }
}

void read_back(const Report& report) {
  const std::string json = fuzz::written(report, "json");
  Diagnostics problems;
  const auto read = read_report("fuzz.json", json, problems);
  fuzz::tell(problems);
  demand(read.has_value());
  fuzz::demand_same(fuzz::written(read->report, "json"), json);
}

/// All of them take long: the choice is one.
void write_one(const Description& description, const Report& report, std::size_t choice) {
  TextStream text;
  const auto maps = map::formats();
  const auto forms = form::formats();
  const auto papers = paper::paper_formats();
  const DescriptionResult& result = report.descriptions.front();
  const schema::Schema& schema = packs::built_in().arrangements;
  choice %= maps.size() + forms.size() + papers.size() + 1;
  if (choice < maps.size()) {
    maps[choice].write(map::map_of({description}), text.out());
    return fuzz::judge(maps[choice].name, text.take());
  }
  choice -= maps.size();
  if (choice < forms.size()) {
    const form::Form form =
        form::make_form({description, result, report, schema}, form::Which::open);
    forms[choice].write({form}, {}, text.out());
    return fuzz::judge(forms[choice].name, text.take());
  }
  choice -= forms.size();
  if (choice == papers.size()) return read_back(report);
  const paper::Paper paper = brief::make_paper({report, result, description, nullptr},
                                               packs::usual_style(description.kind));
  papers[choice].write(paper, text.out());
  fuzz::judge(papers[choice].name, text.take());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<const Pack*> packs = fuzz::built_in_packs();
  const audit::Setup setup = fuzz::setup_with({packs[size % packs.size()]});
  yaml::Limits limits;
  limits.alias_nodes = 2000;
  Diagnostics problems;
  const auto description = load_description("fuzz.yaml", std::string(fuzz::view(data, size)),
                                            *setup.schema, limits, problems);
  fuzz::tell(problems);
  demand(description.has_value() != problems.has_errors());
  if (!description) return 0;
  PathFinder finder{description->root()};
  visit(*description, finder, description->root());
  audit::check_references(*description, packs, problems);
  const Report report = fuzz::report_on(*description, setup);
  look_at(report);
  write_one(*description, report, size / packs.size());
  return 0;
}
