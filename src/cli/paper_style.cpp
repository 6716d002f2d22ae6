// SPDX-License-Identifier: MIT
#include "cli/paper_style.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/options.hpp"
#include "icpcheck/base/file_name.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "icpcheck/system/file.hpp"
#include "icpcheck/system/look.hpp"

namespace icpcheck::cli {

std::optional<PaperStyle> take_style(const std::string& named, const PackList& packs,
                                     Diagnostics& diagnostics) {
  const std::vector<PaperStyle>& styles = packs::built_in().styles;
  const std::vector<std::string_view> names = packs::style_names();
  if (const std::string_view known = find_id(named, names); !known.empty()) {
    return *packs::find_style(styles, known);
  }
  if (!is_yaml_name(named) && !system::look_at(named).is_there()) {
    diagnostics.add(misuse("cli.unknown_style", "\"" + named + "\" is not a value of --style.",
                           "Known are: " + join_words(names) +
                               ". A style of your own is named by its file: --style ours.yaml."));
    return std::nullopt;
  }
  auto content = system::read_file(named, yaml::Limits{}.bytes, diagnostics);
  if (!content) return std::nullopt;
  return packs::load_style(
      named, named, std::move(*content),
      {packs::built_in().arrangements, packs::built_in().paper_schema, packs, styles}, diagnostics);
}

}  // namespace icpcheck::cli
