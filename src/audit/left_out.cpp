// SPDX-License-Identifier: MIT
// Councils that a system mentions and does not count among those responsible for its area.
#include <fmt/format.h>

#include <algorithm>

#include "audit/notes.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

using yaml::Node;

bool is_council(const Node& body) {
  const std::string type = text_at(body, "type");
  return type == "upper-tier-authority" || type == "unitary-authority";
}

/// What is not said about a body is taken to be as usual: it exists, and belongs here.
bool acts_here(const Node& body, Date as_of) {
  const std::string status = text_at(body, "status");
  const auto from = date_at(body, "from");
  const auto until = date_at(body, "until");
  return (status.empty() || status == "established") && !flag_at(body, "of_other_system") &&
         (!from || *from <= as_of) && (!until || as_of <= *until);
}

}  // namespace

void note_left_out(const Description& description, Date as_of, DescriptionResult& result) {
  const Node* listed = description.root().find("responsible_authorities");
  if (listed == nullptr || is_partial(*listed)) return;
  const std::vector<std::string> ids = texts_at(description.root(), "responsible_authorities");
  for (const Node* body : items_at(description.root(), "organisations")) {
    const std::string id = text_at(*body, "id");
    const bool is_listed = std::ranges::find(ids, id) != ids.end();
    if (is_listed || !is_council(*body) || !acts_here(*body, as_of)) continue;
    Diagnostic note = yaml::at_key(
        *listed, "audit.authority_left_out",
        fmt::format("organisations has {}, a council that responsible_authorities leaves out.",
                    text_at(*body, "name")),
        fmt::format(
            "Add \"{}\". If the council belongs to another system, say so: of_other_system: "
            "true.",
            id));
    note.severity = Severity::note;
    result.notes.push_back(std::move(note));
  }
}

}  // namespace icpcheck::audit
