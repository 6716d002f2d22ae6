// SPDX-License-Identifier: MIT
// Listens to yaml-cpp: finds the true place of what each event tells, refuses what a file may
// not hold, and hands the rest to the Builder.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <string_view>
#include <vector>

#include "yaml/builder.hpp"
#include "yaml/problems.hpp"
#include "yaml/rescan.hpp"

namespace icpcheck::yaml {

class Events final : public YAML::EventHandler {
 public:
  Events(const Document& document, Builder& builder, Problems& problems);

  /// The place of the last event: how far reading had got when yaml-cpp gave up.
  [[nodiscard]] std::size_t reached() const { return reached_; }
  /// Takes back what was reported inside a bracket that is still open: yaml-cpp tells keys and
  /// blanks there that are none.
  void forget_unfinished();

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

 private:
  [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark);
  [[nodiscard]] bool drops_value();
  void add_scalar(const Scalar& scalar, YAML::anchor_t anchor);
  void add_blank(std::size_t next, YAML::anchor_t anchor);
  [[nodiscard]] std::size_t add_blank_item(std::size_t next, YAML::anchor_t anchor);
  void start(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void end();
  void set_anchor(YAML::anchor_t anchor, const Node* node);
  void refuse_key(Extent extent);
  void check_range(Scalar& scalar);
  void check_indentation(std::size_t offset);
  void report_blank(Extent key);

  const Document& document_;
  std::string_view source_;
  Builder& builder_;
  Problems& problems_;
  std::vector<const Node*> anchors_;  // by number; null: it marks nothing that can be used
  std::size_t reached_ = 0;
  std::size_t dropped_depth_ = 0;                    // open collections of which nothing is kept
  std::size_t unfinished_ = std::string_view::npos;  // problems before the outermost bracket
  bool started_ = false;
};

}  // namespace icpcheck::yaml
