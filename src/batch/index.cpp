// SPDX-License-Identifier: MIT
// Reads every file once, fast, and notes who it is about.
#include "icpcheck/batch/index.hpp"

#include <atomic>
#include <utility>

#include "batch/identity.hpp"
#include "batch/in_order.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::batch {
namespace {

/// Up to this many bytes of all files together are kept, so that a small run reads each once.
constexpr std::size_t kept_bytes = std::size_t{8} << 20U;

/// What the parser finds where the fast look leaves a doubt.
std::optional<Identity> parse_identity(const std::string& bytes, const yaml::Limits& limits) {
  Diagnostics ignored;
  const auto document = yaml::read({}, bytes, limits, ignored);
  if (document == nullptr || document->root().kind() != yaml::Kind::map) return std::nullopt;
  const yaml::Node& root = document->root();
  const yaml::Node* id = root.find("id");
  const auto kind = from_word<Kind>(text_at(root, "kind"));
  if (id == nullptr || !kind) return std::nullopt;
  return Identity{.kind = *kind,
                  .id = std::string{id->text()},
                  .system = *kind == Kind::place ? text_at(root, "system") : std::string{},
                  .id_place = id->value_location()};
}

void identify(const std::string& bytes, const yaml::Limits& limits, Entry& entry) {
  entry.recognised = recognise(bytes);
  const Content content = entry.recognised.content;
  const bool is_unknown = content == Content::unmarked || content == Content::other;
  if (content != Content::description && !(is_unknown && entry.input.named)) return;
  auto identity = scan_identity(bytes);
  if (!identity) identity = parse_identity(bytes, limits);
  if (!identity) return;
  entry.kind = identity->kind;
  entry.id = std::move(identity->id);
  entry.system = std::move(identity->system);
  entry.id_place = std::move(identity->id_place);
  entry.id_place.file = entry.input.path;
}

Entry look_at_input(Input input, const yaml::Limits& limits, bool hashes,
                    std::atomic<std::size_t>& kept) {
  Entry entry{.input = std::move(input)};
  if (entry.input.content) {
    identify(*entry.input.content, limits, entry);
    if (hashes) entry.sha256 = sha256(*entry.input.content);
    return entry;
  }
  Diagnostics problems;
  std::optional<std::string> bytes = system::read_file(entry.input.path, limits.bytes, problems);
  if (!bytes) {
    entry.refusal = problems.items().front();
    return entry;
  }
  identify(*bytes, limits, entry);
  if (hashes) entry.sha256 = sha256(*bytes);
  if (kept.fetch_add(bytes->size()) + bytes->size() <= kept_bytes) {
    entry.input.content = std::move(bytes);
  }
  return entry;
}

/// FNV-1a: the same on every machine, as runs on different ones share the work.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 14695981039346656037U;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 1099511628211U;
  }
  return value;
}

bool belongs_to(const Shard& shard, const Entry& entry) {
  if (shard.count <= 1) return true;
  const std::string& system = entry.kind == Kind::place ? entry.system : entry.id;
  return hash(system.empty() ? entry.input.path : system) % shard.count == shard.number - 1;
}

/// Whether it would be checked, or be an error.
bool may_be_description(const Entry& entry) {
  const Content content = entry.recognised.content;
  return entry.refusal || entry.input.named || content == Content::description ||
         content == Content::unmarked;
}

void note_ids(Index& index) {
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < index.entries.size(); ++i) {
    const Entry& entry = index.entries[i];
    if (entry.id.empty()) continue;
    const auto [known, is_new] = first.emplace(entry.id, i);
    if (!is_new) index.repeated.emplace(entry.id, known->second);
    if (entry.kind == Kind::system) index.systems.emplace(entry.id, i);
    if (!entry.system.empty()) index.places[entry.system].push_back(i);
  }
}

}  // namespace

Index make_index(std::vector<Input> inputs, const yaml::Limits& limits, std::size_t jobs,
                 Shard shard, bool hashes) {
  Index index;
  std::atomic<std::size_t> kept{0};
  InOrder<Entry>(
      inputs.size(), jobs, nullptr,
      [&](std::size_t item, std::size_t) {
        return look_at_input(std::move(inputs[item]), limits, hashes, kept);
      },
      [&](std::size_t, Entry&& entry) {
        if (belongs_to(shard, entry)) {
          index.entries.push_back(std::move(entry));
        } else {
          index.elsewhere = index.elsewhere || may_be_description(entry);
        }
      })
      .run();
  note_ids(index);
  return index;
}

}  // namespace icpcheck::batch
