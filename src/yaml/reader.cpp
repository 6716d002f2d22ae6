// SPDX-License-Identifier: MIT
// The way from bytes to a document: check the bytes, let yaml-cpp parse, explain what it says.
#include <yaml-cpp/exceptions.h>

#include <utility>

#include "yaml/builder.hpp"
#include "yaml/bytes.hpp"
#include "yaml/events.hpp"
#include "yaml/plain_events.hpp"
#include "yaml/problems.hpp"
#include "yaml/reference.hpp"
#include "yaml/syntax.hpp"

namespace icpcheck::yaml {
namespace {

void parse(const Document& document, const Limits& limits, Builder& builder, Problems& problems) {
  Events events(document, builder, problems);
  if (!limits.only_reference && send_plain(document.source(), events)) return;
  try {
    if (!send_reference(document.source(), events)) problems.refuse(empty_file(document));
  } catch (const YAML::ParserException& error) {
    events.forget_unfinished();
    problems.refuse(explain(document, error, events.reached()));
  }
}

}  // namespace

std::shared_ptr<const Document> read(std::string file, std::string bytes, const Limits& limits,
                                     Diagnostics& diagnostics) {
  strip_byte_order_mark(bytes);
  const std::shared_ptr<Document> document =
      Builder::make_document(std::move(file), std::move(bytes));
  Problems problems(*document);
  bool whole = false;
  try {
    check_bytes(*document, limits, problems);
    Builder builder(*document, limits, problems);
    parse(*document, limits, builder, problems);
    check_root(*document, problems);
    whole = true;
  } catch (const Refused&) {
  }
  problems.hand_over(diagnostics);
  return whole ? document : nullptr;
}

}  // namespace icpcheck::yaml
