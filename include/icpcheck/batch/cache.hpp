// SPDX-License-Identifier: MIT
// A folder that keeps what came of files in earlier runs, by the hash of everything that it
// depended on.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/system/folder.hpp"

namespace icpcheck::batch {

/// Safe to use by several threads, and by several processes on one folder. Entries that have not
/// been used for 90 days are removed, at most once a day; nothing that somebody else put there ever
/// is. The folder may be deleted at any time.
class Cache {
 public:
  /// Makes the folder if there is none, for its owner only. Empty with an error when it belongs to
  /// somebody else, when others can look into it, when it holds other files and was not made by
  /// this, or when it cannot be used.
  [[nodiscard]] static std::optional<Cache> open(const std::string& folder,
                                                 Diagnostics& diagnostics);
  Cache(Cache&&) noexcept;
  Cache& operator=(Cache&&) noexcept;
  ~Cache();

  /// The hash of this program: another build may judge in another way.
  [[nodiscard]] const std::string& program() const;
  /// What was stored under the key, 64 hexadecimal digits. Empty when there is nothing, or when
  /// what is there is not, to the last byte, what was stored.
  [[nodiscard]] std::optional<system::Bytes> find(const std::string& key) const;
  /// A failure is kept for `end`.
  void store(const std::string& key, std::string_view content) const;
  /// Removes what is old. Adds a note when something could not be stored.
  void end(Diagnostics& diagnostics) const;

 private:
  struct Folder;
  explicit Cache(std::unique_ptr<Folder> folder);
  std::unique_ptr<Folder> folder_;
};

}  // namespace icpcheck::batch
