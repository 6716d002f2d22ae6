// SPDX-License-Identifier: MIT
// The description that a document tells of, with all that the telling needs.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/report/sources.hpp"

namespace icpcheck::report {

/// The description whose findings are told: `result` is one of `report`.
struct Telling {
  const Report& report;
  const DescriptionResult& result;
  const Sources& sources;
  bool in_full = false;  // all subjects, however many
  bool mixed = false;    // findings that fall short stand beside others
  const Description* description =
      nullptr;  // where it is at hand: owners are called by their names
};

/// What an organisation of the description is called; its id where it has no name.
[[nodiscard]] std::string organisation_name(const Description& description, std::string_view id);
/// What an organisation is called; its id where the description is not at hand.
[[nodiscard]] std::string organisation_of(const Telling& telling, const std::string& id);

}  // namespace icpcheck::report
