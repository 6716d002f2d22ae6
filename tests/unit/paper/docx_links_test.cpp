// SPDX-License-Identifier: MIT
// Which addresses a Word document may lead to.
#include "paper/docx_links.hpp"

#include "support/catch.hpp"

namespace icpcheck::paper {
namespace {

TEST_CASE("whole and plain addresses are kept, others are none") {
  const auto [address, target] = GENERATE(table<std::string, std::string>({
      {"https://example.org", "https://example.org"},
      {"HTTP://Example.org:8080/a/b.pdf?x=1&y=2#z", "http://Example.org:8080/a/b.pdf?x=1&y=2#z"},
      {"https://example.org?x", "https://example.org?x"},
      {"https://example.org/caf\xC3\xA9", "https://example.org/caf%C3%A9"},
      {"https://example.org/a%20b", "https://example.org/a%20b"},
      {"mailto:first.last@example.org", "mailto:first.last@example.org"},
      {"MAILTO:a@b", "mailto:a@b"},
      {"papers/terms.pdf", ""},
      {"#part", ""},
      {"", ""},
      {"javascript:alert(1)", ""},
      {"file:///etc/passwd", ""},
      {"https://", ""},
      {"https:///path", ""},
      {"https://a:b@example.org", ""},
      {"https://example.org:0", ""},
      {"https://example.org:99999", ""},
      {"https://example.org:", ""},
      {"https://exa..mple.org", ""},
      {"https://-example.org", ""},
      {"https://[::1]/", ""},
      {"https://example.org/100%", ""},
      {"https://example.org/%zz", ""},
      {"https://caf\xC3\xA9.org", ""},
      {"https://example.org/a b", ""},
      {"https://example.org/\xE2\x80\xAE", ""},
      {"mailto:a@b@c", ""},
      {"mailto:a@b?subject=x", ""},
      {"mailto:@b", ""},
      {"mailto:a", ""},
  }));
  CAPTURE(address);
  CHECK(docx_target(address).value_or("") == target);
}

TEST_CASE("very long addresses are none") {
  CHECK(docx_target("https://example.org/" + std::string(1900, 'a')));
  CHECK_FALSE(docx_target("https://example.org/" + std::string(2000, 'a')));
}

}  // namespace
}  // namespace icpcheck::paper
