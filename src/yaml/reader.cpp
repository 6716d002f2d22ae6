// SPDX-License-Identifier: MIT
// The way from bytes to a document: check the bytes, let yaml-cpp parse, explain what it says.
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>
#include <utility>

#include "yaml/builder.hpp"
#include "yaml/bytes.hpp"
#include "yaml/events.hpp"
#include "yaml/misread.hpp"
#include "yaml/problems.hpp"
#include "yaml/syntax.hpp"

namespace icpcheck::yaml {
namespace {

/// Lets a stream read a text where it lies, and where it may end with a block a line end after it:
/// without that yaml-cpp loses the end of the block. Nothing is written to it.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text)
      : ended_(text.ends_with('\n') || text.find_first_of("|>") == std::string_view::npos) {
    show(text);
  }

 private:
  int_type underflow() override {
    if (ended_) return traits_type::eof();
    ended_ = true;
    show("\n");
    return '\n';
  }

  void show(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // NOLINT: a get area is never written
    setg(begin, begin, begin + text.size());
  }

  bool ended_;
};

void parse(const Document& document, Builder& builder, Problems& problems) {
  Events events(document, builder, problems);
  const std::optional<std::string> changed = without_blank_tabs(document.source());
  TextBuffer buffer(changed ? *changed : document.source());
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(events)) problems.refuse(empty_file(document));
    parser.HandleNextDocument(events);
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
    parse(*document, builder, problems);
    check_root(*document, problems);
    whole = true;
  } catch (const Refused&) {
  }
  problems.hand_over(diagnostics);
  return whole ? document : nullptr;
}

}  // namespace icpcheck::yaml
