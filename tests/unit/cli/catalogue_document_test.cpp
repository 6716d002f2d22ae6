// SPDX-License-Identifier: MIT
// docs/catalogue.md is what the program says of its packs; ICPCHECK_UPDATE_GOLDEN=1 rewrites it.
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/schema_walk.hpp"

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

TEST_CASE("The catalogue as JSON holds every key of its schema and no other") {
  test::SchemaWalk walk("catalogue");
  walk.value(nlohmann::json::parse(run_cli({"catalogue", "--format", "json"}).out));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

}  // namespace
}  // namespace icpcheck::cli
