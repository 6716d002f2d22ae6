// SPDX-License-Identifier: MIT
// The report as JSON: all that later commands need to compare and join reports. The format is
// described in schemas/report.schema.json.
#include "icpcheck/model/read_report.hpp"
#include "report/json_out.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

void write_json(const Report& report, const paper::Look& /*look*/, std::ostream& out) {
  write_document(out, report_format, report);
}

}  // namespace icpcheck::report
