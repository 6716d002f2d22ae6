// SPDX-License-Identifier: MIT
// Where the links of a Word document lead. Word calls a file damaged when one of its addresses is
// none, so only plain ones become links.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::paper {

/// The address as Word wants it; empty when it may not be followed, is not whole, or is no address
/// that every reader takes for one.
[[nodiscard]] std::optional<std::string> docx_target(std::string_view address);

class DocxLinks {
 public:
  /// The id of the relation that leads there; each address has one.
  [[nodiscard]] const std::string& id_of(const std::string& target);
  /// A name that Word takes for a bookmark, the same for the same anchor.
  [[nodiscard]] const std::string& bookmark_of(const std::string& anchor);
  /// A number that no other bookmark of the document has.
  [[nodiscard]] std::size_t next_number() { return numbers_++; }
  /// Ids and addresses, in the order of first use.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

 private:
  std::map<std::string, std::string> ids_;
  std::map<std::string, std::string> bookmarks_;
  std::vector<std::pair<std::string, std::string>> all_;
  std::size_t numbers_ = 0;
};

}  // namespace icpcheck::paper
