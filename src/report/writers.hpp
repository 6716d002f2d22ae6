// SPDX-License-Identifier: MIT
// The function of each format, for the tables of formats.
#pragma once

#include <ostream>

#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

/// The formats for people: `tell` tells the same in each.
template <class... Content>
struct Papers {
  using Tell = void (*)(const Content&... content, const paper::Look& look, paper::Writer& writer);

  template <Tell tell>
  static void text(const Content&... content, const paper::Look& look, std::ostream& out) {
    tell(content..., look, *paper::text_writer(look, out));
  }
  template <Tell tell>
  static void markdown(const Content&... content, const paper::Look& look, std::ostream& out) {
    tell(content..., look, *paper::markdown_writer(out));
  }
  template <Tell tell>
  static void html(const Content&... content, const paper::Look& look, std::ostream& out) {
    tell(content..., look, *paper::html_writer(out));
  }
};

/// Those that fall short first, for reading from top to bottom.
void write_by_weight(const Report& report, const paper::Look& look, paper::Writer& writer);
/// An overview of all, then every finding below its clause, for a page with links and filters.
void write_by_clause(const Report& report, const paper::Look& look, paper::Writer& writer);

void write_json(const Report& report, const paper::Look& look, std::ostream& out);

void write_sarif(const Report& report, const paper::Look& look, std::ostream& out);
void write_codequality(const Report& report, const paper::Look& look, std::ostream& out);
void write_junit(const Report& report, const paper::Look& look, std::ostream& out);
void write_github(const Report& report, const paper::Look& look, std::ostream& out);

void begin_csv(const Report& frame, const paper::Look& look, std::ostream& out);
void add_csv(const DescriptionResult& result, const Report& frame, const paper::Look& look,
             std::ostream& out);
void end_csv(const Report& frame, const paper::Look& look, std::ostream& out);
void begin_ndjson(const Report& frame, const paper::Look& look, std::ostream& out);
void add_ndjson(const DescriptionResult& result, const Report& frame, const paper::Look& look,
                std::ostream& out);
void end_ndjson(const Report& frame, const paper::Look& look, std::ostream& out);

void write_summary_csv(const Summary& summary, const Report& report, const paper::Look& look,
                       std::ostream& out);
void write_summary_json(const Summary& summary, const Report& report, const paper::Look& look,
                        std::ostream& out);

void write_summary_xlsx(const Summary& summary, const Report& report, const paper::Look& look,
                        std::ostream& out);

void write_comparison_json(const Comparison& comparison, const paper::Look& look,
                           std::ostream& out);
void write_comparison_csv(const Comparison& comparison, const paper::Look& look, std::ostream& out);
/// How the two runs differ; nothing when they do not.
void write_run_differences(const Comparison& comparison, paper::Writer& writer);

}  // namespace icpcheck::report
