// SPDX-License-Identifier: MIT
#include "model/json_in.hpp"

namespace icpcheck {
void JsonIn::findings(std::string_view key, std::vector<const Finding*>& all,
                      const DescriptionResult& result) {
  for (const std::string& id : json_.texts(key)) {
    if (const Finding* finding = result.find(id)) {
      all.push_back(finding);
    } else {
      json_.refuse(key, fmt::format("The check \"{}\" was not asked here.", id));
    }
  }
}

void JsonIn::counts(std::string_view key, DescriptionResult& result) {
  last_.emplace_back([this, key, &result] {
    auto written = result.counts;
    json_.object(key, [&](JsonObject& by_strength) {
      for (const Strength strength : strengths) {
        by_strength.object(word(strength), [&](JsonObject& by_status) {
          for (const Status status : statuses) {
            // Reports of 0.1.0 know of nothing that waits.
            if (status == Status::waiting && !by_status.has(word(status))) continue;
            written[static_cast<std::size_t>(strength)][static_cast<std::size_t>(status)] =
                by_status.number<std::size_t>(word(status), 0);
          }
        });
      }
    });
    if (problems_.any()) return;  // findings may lack their checks
    arrange(result);
    if (result.counts != written) {
      json_.refuse(key, "These counts are not those of the findings of the description.");
    }
  });
}

}  // namespace icpcheck
