// SPDX-License-Identifier: MIT
// A description of a system or a place, loaded and found valid.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck {

/// A document that supports facts: each of `supports` and everything below it.
struct Evidence {
  std::string id;
  std::string title;
  std::optional<Date> date;
  std::string url;
  std::vector<const yaml::Node*> supports;
  Location where;
};

/// Leads from a fact to what supports it, however much evidence there is.
class SupportIndex {
 public:
  SupportIndex() = default;
  explicit SupportIndex(const std::vector<Evidence>& evidence);

  /// The positions, ascending, of the evidence that supports the fact or something that it is a
  /// part of. Looks at as many places as the fact lies deep.
  [[nodiscard]] std::vector<std::uint32_t> of(const yaml::Node& fact) const;

 private:
  using Support = std::pair<const yaml::Node*, std::uint32_t>;
  std::vector<Support> supports_;  // in order of both
};

/// What is being done about shortfalls. Never changes a result.
struct Action {
  std::vector<std::string> closes;  // ids of checks
  std::string what;
  std::string owner;
  std::optional<Date> due;
  bool open = true;
  Location where;
};

/// Leave to fall short, in force from `approved_on` until `until`, both days included.
struct Waiver {
  std::string check;
  std::string reason;
  std::string approved_by;
  std::optional<Date> approved_on;
  std::optional<Date> until;
  const yaml::Node* node = nullptr;  // for its place
};

struct Description {
  std::shared_ptr<const yaml::Document> document;
  Kind kind = Kind::system;
  std::string id;
  std::string name;
  std::optional<Date> described_on;
  std::vector<Evidence> evidence;
  SupportIndex support;  // of `evidence`
  std::vector<Action> actions;
  std::vector<Waiver> waivers;

  [[nodiscard]] const yaml::Node& root() const { return document->root(); }
  [[nodiscard]] const SharedText& file() const { return document->file(); }
};

/// The beginning of the `format` of descriptions; the number of the version follows.
inline constexpr std::string_view description_format = "icpcheck/arrangements/";

/// Reads, validates and resolves one description. `file` is the name to show. Empty exactly when
/// an error was added; all problems of the file are reported.
[[nodiscard]] std::optional<Description> load_description(std::string file, std::string bytes,
                                                          const schema::Schema& schema,
                                                          const yaml::Limits& limits,
                                                          Diagnostics& diagnostics);

/// The node at a path like "icp.chair" or "hwbs[lincolnshire-hwb].jsna" (items by id, or by
/// position from 0); null when it is not stated.
[[nodiscard]] const yaml::Node* find_path(const yaml::Node& root, std::string_view path);

/// The same for many paths in one tree: long lists are looked through once.
class PathFinder {
 public:
  explicit PathFinder(const yaml::Node& root) : root_(&root) {}
  [[nodiscard]] const yaml::Node* find(std::string_view path);

 private:
  using Items = std::unordered_map<std::string_view, const yaml::Node*>;  // by id
  const yaml::Node* find_item(const yaml::Node& list, std::string_view id);
  const yaml::Node* root_;
  std::unordered_map<const yaml::Node*, Items> lists_;
};

}  // namespace icpcheck
