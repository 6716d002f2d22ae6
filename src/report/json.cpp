// SPDX-License-Identifier: MIT
// The report as JSON: all that later commands need to compare and join reports. The format is
// described in schemas/report.schema.json.
#include "icpcheck/model/read_report.hpp"
#include "report/json_out.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

void write_json(const Report& report, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", report_format);
  JsonOut to{json};
  fields(to, report);
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
