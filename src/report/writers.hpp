// SPDX-License-Identifier: MIT
// The function of each format, for the table of formats.
#pragma once

#include <ostream>

#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

void write_json(const Report& report, const paper::Look& look, std::ostream& out);

void write_sarif(const Report& report, const paper::Look& look, std::ostream& out);
void write_junit(const Report& report, const paper::Look& look, std::ostream& out);

void begin_csv(const Report& frame, const paper::Look& look, std::ostream& out);
void add_csv(const DescriptionResult& result, const Report& frame, const paper::Look& look,
             std::ostream& out);
void begin_github(const Report& frame, const paper::Look& look, std::ostream& out);
void add_github(const DescriptionResult& result, const Report& frame, const paper::Look& look,
                std::ostream& out);
void begin_ndjson(const Report& frame, const paper::Look& look, std::ostream& out);
void add_ndjson(const DescriptionResult& result, const Report& frame, const paper::Look& look,
                std::ostream& out);

}  // namespace icpcheck::report
