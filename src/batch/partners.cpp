// SPDX-License-Identifier: MIT
#include "batch/partners.hpp"

#include <iterator>
#include <utility>

#include "batch/belonging.hpp"
#include "batch/contradictions.hpp"
#include "batch/load_one.hpp"
#include "icpcheck/audit/references.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::batch {

bool is_as_hashed(const Entry& entry, const std::string& bytes) {
  return entry.sha256.empty() || entry.sha256 == sha256(bytes);
}

std::optional<std::string> bytes_of(const Entry& entry, const yaml::Limits& limits,
                                    Diagnostics& problems) {
  if (entry.input.content) return entry.input.content;
  return system::read_file(entry.input.path, limits.bytes, problems);
}

PartnerFinder::PartnerFinder(const Index& index, const AuditPlan& plan)
    : index_(index), plan_(plan), systems_(index.systems.size()) {}

std::shared_ptr<const Description> PartnerFinder::load(std::size_t position) const {
  const Entry& entry = index_.entries[position];
  Diagnostics of_its_own;  // reported when the file has its turn
  auto bytes = bytes_of(entry, plan_.limits, of_its_own);
  if (!bytes || !is_as_hashed(entry, *bytes)) changed_ = true;
  if (!bytes) return nullptr;
  LoadedOne one = load_one(entry.input, std::move(*bytes), entry.recognised, *plan_.schema,
                           plan_.limits, of_its_own);
  if (!one.description) return nullptr;
  audit::check_references(*one.description, plan_.known, of_its_own);
  if (of_its_own.has_errors() || one.description->id != entry.id) return nullptr;
  return std::make_shared<const Description>(std::move(*one.description));
}

std::shared_ptr<const Description> PartnerFinder::system_of(const Entry& place) {
  const auto found = index_.systems.find(place.system);
  if (found == index_.systems.end()) return nullptr;
  const auto number = std::distance(index_.systems.begin(), found);
  Kept& kept = systems_[static_cast<std::size_t>(number)];
  std::call_once(kept.once, [&] { kept.description = load(found->second); });
  return kept.description;
}

bool PartnerFinder::is_repeated(const Entry& entry) const {
  return index_.repeated.contains(entry.id);
}

Partners PartnerFinder::find(const Description& description, const Entry& entry,
                             std::size_t position, Diagnostics& problems) {
  Partners partners;
  if (const auto repeated = index_.repeated.find(entry.id); repeated != index_.repeated.end()) {
    if (repeated->second != position) {
      problems.add(same_id(description, index_.entries[repeated->second].id_place));
    }
    return partners;
  }
  if (entry.kind == Kind::place && !entry.system.empty() &&
      !index_.repeated.contains(entry.system)) {
    partners.system = system_of(entry);
    if (partners.system != nullptr && !may_have(*partners.system, description)) {
      problems.add(not_listed(description, *partners.system));
      partners.system = nullptr;
    }
    if (partners.system != nullptr) check_contradictions(description, *partners.system, problems);
  }
  const auto places = index_.places.find(entry.id);
  if (entry.kind != Kind::system || places == index_.places.end()) return partners;
  for (const std::size_t place : places->second) {
    if (is_repeated(index_.entries[place])) continue;
    auto loaded = load(place);
    if (loaded != nullptr && may_have(description, *loaded)) {
      partners.places.push_back(std::move(loaded));
    }
  }
  return partners;
}

}  // namespace icpcheck::batch
