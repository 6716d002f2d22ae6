// SPDX-License-Identifier: MIT
// The report as JSON, one record a line: first the run, then each finding that is neither met nor
// without application, then what could not be checked. The records are described in
// schemas/finding.schema.json.
#include "icpcheck/base/text_stream.hpp"
#include "report/json_out.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

/// Of the run. JsonOut finds it by what it is about: so it stands in no unnamed namespace.
static void fields(JsonOut& json, const Pack& pack, const Report& /*run*/) {
  json("id", pack.id);
  json("version", pack.version);
}

namespace {

using Layout = JsonWriter::Layout;

constexpr std::string_view format = "icpcheck/findings/1";

/// What every record says of its description.
std::string described(const DescriptionResult& result) {
  TextStream text;
  JsonWriter json(text.out());
  json.begin_object("", Layout::line);
  json.text("file", result.file);
  json.text("id", result.id);
  json.text("kind", word(result.kind));
  json.text("name", result.name);
  if (!result.system.empty()) json.text("system", result.system);
  json.text("described_on", to_string(result.described_on));
  json.end();
  json.hand_over();
  return text.take();
}

/// As far as it is known before the first finding.
void write_baseline(const Baseline& baseline, JsonWriter& json) {
  json.begin_object("baseline", Layout::line);
  json.text("file", baseline.file);
  json.text("as_of", to_string(baseline.as_of));
  json.end();
}

/// What somebody may still have to do something about.
bool is_open(Status status) { return status != Status::met && status != Status::not_applicable; }

void write_check(const Check& check, Strength strength, JsonWriter& json) {
  json.text("check", check.id);
  json.text("title", check.title);
  json.text("strength", word(strength));
  json.text("basis", word(check.basis));
}

}  // namespace

void begin_ndjson(const Report& frame, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object("", Layout::line);
  json.text("record", "run");
  json.text("format", format);
  json.text("version", frame.version);
  json.text("as_of", to_string(frame.options.as_of));
  json.text("fail_on", word(frame.options.fail_on));
  JsonOut to{json};
  to.any("part", frame.part);
  if (frame.baseline) write_baseline(*frame.baseline, json);
  to("options", frame.options);
  to("parameters", frame.parameters);
  to.any("profile", frame.profile);
  to.any("notices", frame.notices);
  to("packs", frame.packs, frame);
  json.end();
  json.finish();
}

void add_ndjson(const DescriptionResult& result, const Report& /*frame*/, const paper::Look& look,
                std::ostream& out) {
  JsonWriter json(out);
  JsonOut to{json};
  const std::string description = described(result);
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) {
        if (!look.verbose && !is_open(finding.status)) continue;
        json.begin_object("", Layout::line);
        json.text("record", "finding");
        json.ready("description", description);
        json.text("pack", pack.pack->id);
        json.text("clause", clause.clause->id);
        write_check(*finding.check, finding.strength(), json);
        outcome(to, finding);
        json.end();
        json.end_line();
      }
    }
  }
  json.hand_over();
}

void end_ndjson(const Report& frame, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json(out);
  JsonOut to{json};
  for (const Diagnostic& problem : frame.not_checked) {
    json.begin_object("", Layout::line);
    json.text("record", "not_checked");
    fields(to, problem);
    json.end();
    json.end_line();
  }
  json.hand_over();
}

}  // namespace icpcheck::report
