// SPDX-License-Identifier: MIT
// docs/catalogue.md is what the program says of its packs; ICPCHECK_UPDATE_GOLDEN=1 rewrites it.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"
#include "unit/report/golden.hpp"

namespace icpcheck::cli {
namespace {

TEST_CASE("docs/catalogue.md is up to date") {
  const Result result = run_cli({"catalogue", "--format", "markdown"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  test::check_golden("../../docs/catalogue.md", result.out);
}

TEST_CASE("The catalogue leads from each paragraph to the checks that rest on it, in order") {
  const std::string text = run_cli({"catalogue", "--format", "markdown"}).out;
  CHECK(text.find("| Appendix A, section 1, item 2 | ") <
        text.find("| Appendix A, section 1, item 10 | "));
  CHECK(text.find("P4.2") < text.rfind("P4.2"));
}

}  // namespace
}  // namespace icpcheck::cli
