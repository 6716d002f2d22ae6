// SPDX-License-Identifier: MIT
// The report as JSON: all that later commands need to compare and join reports.
#include "report/json.hpp"

#include "icpcheck/model/read_report.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

void write_options(const RunOptions& options, JsonWriter& json) {
  json.begin_object("options", JsonWriter::Layout::line);
  json.flag("require_evidence", options.require_evidence);
  json.flag("use_waivers", options.use_waivers);
  json.texts("only", options.only);
  json.end();
}

void write_parameters(const std::vector<UsedParameter>& parameters, JsonWriter& json) {
  json.begin_array("parameters");
  for (const UsedParameter& parameter : parameters) {
    json.begin_object("", JsonWriter::Layout::line);
    json.text("pack", parameter.pack);
    json.text("name", parameter.name);
    json.text("value", parameter.value);
    json.end();
  }
  json.end();
}

void write_any(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
  if (!values.empty()) json.texts(key, values);
}

void write_any(JsonWriter& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.text(key, value);
}

void write_json(const Report& report, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", report_format);
  json.text("version", report.version);
  json.text("as_of", to_string(report.options.as_of));
  json.text("fail_on", word(report.options.fail_on));
  json.number("exit_status", report.exit_status);
  json.text("closing", report.closing);
  if (report.problems) json.flag("problems", true);
  write_options(report.options, json);
  write_parameters(report.parameters, json);
  if (report.profile) write_profile(*report.profile, json);
  write_catalogue(report, json);
  json.begin_array("descriptions");
  for (const DescriptionResult& result : report.descriptions) write_description(result, json);
  json.end();
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
