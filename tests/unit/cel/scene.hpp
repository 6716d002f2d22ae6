// SPDX-License-Identifier: MIT
// A small schema and descriptions of it, for tests of whole expressions.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/cel/compile.hpp"
#include "icpcheck/cel/evaluate.hpp"

namespace icpcheck::cel {

using Description = std::shared_ptr<const yaml::Document>;

/// The schema of all scenes, of kind "system":
///   yes, no, maybe: boolean; one, zero, count: integer; ratio: number; name: text; day: date
///   colour: red, green or blue; words: list of texts; numbers: list of integers
///   member: a member; members: list of members; partial: list of names; local: free
///   A member: name, on: boolean, divisor: integer, since: date, colour, roles: list of texts,
///   deputy: {name, on}; partial
[[nodiscard]] const schema::Schema& scene_schema();

/// Fails the test when the text cannot be read.
[[nodiscard]] Description describe(std::string text);

/// The text of an expression whose diagnostics carry code, message and byte.
[[nodiscard]] Text text_of(std::string expression);

/// An environment that sees the fields of the schema, and the definitions given as
/// {"head(a)", "body"}.
[[nodiscard]] Environment scene_environment(
    const std::vector<std::pair<std::string, std::string>>& definitions = {});

/// Fails the test when the expression does not compile.
[[nodiscard]] Program compiled(const std::string& expression, const Environment& environment,
                               Expect expect = Expect::any);
[[nodiscard]] Program compiled(const std::string& expression);

[[nodiscard]] Outcome evaluated(const Program& program, const Description& description);
[[nodiscard]] Outcome evaluated(const std::string& expression, const Description& description);

/// 't', 'f', 'u' or 'e'.
[[nodiscard]] char letter(Answer answer);

/// The facts as a reader sees them: "icp.chair = Ann", "members[0]" of lists and objects,
/// "name ?" when missing.
[[nodiscard]] std::vector<std::string> fact_texts(const Outcome& outcome);

}  // namespace icpcheck::cel
