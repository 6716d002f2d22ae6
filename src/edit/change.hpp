// SPDX-License-Identifier: MIT
// One change that was asked for, made of small ones; all are made or none is.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "edit/steps.hpp"
#include "icpcheck/edit/editor.hpp"

namespace icpcheck::edit {

class Change {
 public:
  Change(Editor& editor, std::string_view path, Diagnostics& diagnostics)
      : editor_(editor), path_(path), diagnostics_(diagnostics), before_(editor.document_) {}

  bool set(const std::vector<Written>& path, Value value);
  bool remove(const std::vector<Written>& path);

 private:
  /// How far a path leads, and what is missing then.
  struct Reached {
    const yaml::Node* node = nullptr;
    std::size_t steps = 0;
  };
  [[nodiscard]] const yaml::Node& root() const { return editor_.document_->root(); }
  [[nodiscard]] Reached follow(const std::vector<Written>& path) const;
  [[nodiscard]] bool may_go_on(const Reached& reached, const std::vector<Written>& path);
  [[nodiscard]] bool is_free(const yaml::Node& node);

  bool write(const Steps& steps, const Value& value);
  bool write_map(const Steps& steps, const Value& value);
  bool write_list(const Steps& steps, const Value& value);
  bool add_key(const Steps& map, const std::string& name, const Value& value);
  bool add_item(const Steps& list, const Value& value);
  bool take_away(Steps steps);
  bool cut(const yaml::Node& node, Steps steps);
  bool try_ways(const Ways& ways, const Value& expected, const yaml::Node& near);
  bool refuse(Diagnostic diagnostic);

  Editor& editor_;
  std::string_view path_;
  Diagnostics& diagnostics_;
  std::shared_ptr<const yaml::Document> before_;
};

}  // namespace icpcheck::edit
