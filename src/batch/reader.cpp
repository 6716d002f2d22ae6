// SPDX-License-Identifier: MIT
#include "batch/reader.hpp"

#include <iterator>
#include <utility>

#include "batch/belonging.hpp"
#include "batch/load_one.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::batch {
namespace {

/// The bytes of a file: kept, or read again.
std::optional<std::string> bytes_of(const Entry& entry, const yaml::Limits& limits,
                                    Diagnostics& problems) {
  if (entry.input.content) return entry.input.content;
  return system::read_file(entry.input.path, limits.bytes, problems);
}

/// The index rests on a fast look at the lines: where the parser sees another file, say so.
bool is_as_indexed(const Description& description, const Entry& entry, Diagnostics& problems) {
  const std::string system =
      description.kind == Kind::place ? text_at(description.root(), "system") : std::string{};
  if (description.kind == entry.kind && description.id == entry.id && system == entry.system) {
    return true;
  }
  problems.add(yaml::at_value(
      description.root(), "batch.unclear",
      "It is not clear what this file is about: it changed while it was being checked, or its "
      "lines \"kind\", \"id\" and \"system\" can be read in two ways.",
      "Write each of these keys on a line of its own, at the start of the line."));
  return false;
}

}  // namespace

Reader::Reader(const Index& index, const AuditPlan& plan)
    : index_(index), plan_(plan), systems_(index.systems.size()) {}

ReadFile Reader::read(std::size_t item) {
  ReadFile file = read_alone(item);
  if (!file.description) return file;
  if (is_as_indexed(*file.description, index_.entries[item], file.problems)) {
    file.joined = join(*file.description, item, file.problems);
  } else {
    file.description.reset();
  }
  return file;
}

ReadFile Reader::read_alone(std::size_t item) const {
  const Entry& entry = index_.entries[item];
  ReadFile file;
  if (entry.refusal) {
    file.problems.add(*entry.refusal);
    return file;
  }
  auto bytes = bytes_of(entry, plan_.limits, file.problems);
  if (!bytes || (!entry.sha256.empty() && entry.sha256 != sha256(*bytes))) changed_ = true;
  if (!bytes) return file;
  LoadedOne one = load_one(entry.input, std::move(*bytes), entry.recognised, *plan_.setup.schema,
                           plan_.limits, file.problems);
  file.passed_over = one.passed_over;
  if (!one.description) return file;
  audit::check_references(*one.description, plan_.known, file.problems);
  if (!file.problems.has_errors()) file.description = std::move(one.description);
  return file;
}

audit::Joined Reader::join(const Description& description, std::size_t item,
                           Diagnostics& problems) {
  const Entry& entry = index_.entries[item];
  const auto repeated = index_.repeated.find(entry.id);
  const bool is_repeated = repeated != index_.repeated.end();
  if (is_repeated && repeated->second != item) {
    problems.add(same_id(description, index_.entries[repeated->second].id_place));
  }
  if (entry.kind == Kind::system)
    return is_repeated ? audit::Joined{} : places_of(description, problems);
  auto system = system_of(entry);
  if (system == nullptr) return {};
  if (!may_have(*system, description)) {
    problems.add(not_listed(description, *system));
    return {};
  }
  if (is_repeated || index_.repeated.contains(entry.system)) return {};
  check_contradictions(description, *system, problems);
  return {std::move(system)};
}

/// Null where it has errors, which are reported when the file has its turn.
std::shared_ptr<const Description> Reader::partner(std::size_t item) const {
  ReadFile file = read_alone(item);
  if (!file.description || file.description->id != index_.entries[item].id) return nullptr;
  return std::make_shared<const Description>(std::move(*file.description));
}

std::shared_ptr<const Description> Reader::system_of(const Entry& place) {
  const auto found = index_.systems.find(place.system);
  if (found == index_.systems.end()) return nullptr;
  const auto number = std::distance(index_.systems.begin(), found);
  Kept& kept = systems_[static_cast<std::size_t>(number)];
  std::call_once(kept.once, [&] { kept.description = partner(found->second); });
  return kept.description;
}

audit::Joined Reader::places_of(const Description& system, Diagnostics& problems) const {
  audit::Joined joined;
  const auto places = index_.places.find(system.id);
  if (places == index_.places.end()) return joined;
  for (const std::size_t item : places->second) {
    if (index_.repeated.contains(index_.entries[item].id)) continue;
    auto place = partner(item);
    if (place != nullptr && may_have(system, *place)) joined.push_back(std::move(place));
  }
  check_contradictions(system, joined, problems);
  return joined;
}

}  // namespace icpcheck::batch
