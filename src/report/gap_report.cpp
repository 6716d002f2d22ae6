// SPDX-License-Identifier: MIT
// The gap report for reading from top to bottom: which parts it has, in which order.
#include "report/first_page.hpp"
#include "report/front.hpp"
#include "report/lists.hpp"
#include "report/made.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::End;
using paper::Heading;
using paper::Paragraph;
using paper::Writer;

void write_pack_ratings(const PackResult& pack, const DescriptionResult& result,
                        const Report& report, int level, Writer& writer) {
  writer.write(Heading{level, paper::Line(pack.pack->title)});
  if (!pack.applicable) {
    writer.write(Paragraph{"Does not apply: " + pack.reason});
    return;
  }
  paper::Table table = ratings_table(pack, result, report);
  table.captioned = false;
  writer.write(std::move(table));
}

/// Everything else that is known of it.
void write_in_full(const Telling& telling, int level, Writer& writer) {
  writer.write(Heading{level, "At a glance"});
  writer.write(counts_table(telling.result.counts));
  for (const PackResult& pack : telling.result.packs) {
    write_pack_ratings(pack, telling.result, telling.report, level, writer);
  }
  write_findings(telling, level, writer);
}

void write_description(const Telling& telling, Writer& writer) {
  const bool named = several(telling.report);
  const int level = named ? 3 : 2;
  if (named) begin_description(telling, writer);
  const Most most = telling.in_full ? Most::all() : Most::beside_gaps_of(telling.result);
  write_first(telling, level, most, writer);
  write_rated(telling, level, writer);
  write_notes(telling, level, most.notes, writer);
  if (telling.in_full) write_in_full(telling, level, writer);
  if (named) writer.write(End{});
}

}  // namespace

void write_by_weight(const Report& report, const paper::Look& look, Writer& writer) {
  const Sources sources(report);
  writer.begin(front_of(report));
  write_before(report, writer);
  for (const DescriptionResult& result : report.descriptions) {
    write_description({report, result, sources, look.verbose}, writer);
  }
  if (look.verbose && !report.descriptions.empty()) {
    write_words(words_of(report), writer);
    write_sources(sources, writer);
  }
  write_made(report, look.verbose, writer);
  writer.end();
}

}  // namespace icpcheck::report
