// SPDX-License-Identifier: MIT
// A trend of several reports: what is counted, closed, and how long it was open.
#include "icpcheck/audit/trend.hpp"

#include "support/catch.hpp"

namespace icpcheck::audit {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

/// A report with a pack of one must and one should.
class Month {
 public:
  explicit Month(std::string_view as_of) : read_(std::make_unique<ReadReport>()) {
    Pack& pack = read_->packs.emplace_back();
    pack.id = "p";
    pack.version = "1.0.0";
    Clause& clause = pack.clauses.emplace_back();
    clause.id = "X1";
    clause.title = "One clause";
    for (const Strength strength : {Strength::must, Strength::should}) {
      Check& check = clause.checks.emplace_back();
      check.id = "X1." + std::string(word(strength));
      check.title = "It is so";
      check.strength = strength;
    }
    read_->report.version = "0.1.0";
    read_->report.options.as_of = day(as_of);
    read_->report.packs = {&pack};
  }

  /// A place of the system with these results of the two checks.
  Month& add(const std::string& id, const std::string& system, Status must, Status should) {
    DescriptionResult& result = read_->report.descriptions.emplace_back();
    result.file = id + ".yaml";
    result.id = id;
    result.name = "Place " + id;
    result.kind = Kind::place;
    result.system = system;
    result.sha256 = std::string(word(must)) + std::string(word(should));
    PackResult& pack = result.packs.emplace_back();
    pack.pack = &read_->packs.front();
    ClauseResult& clause = pack.clauses.emplace_back();
    clause.clause = pack.pack->clauses.data();
    for (std::size_t i = 0; i < 2; ++i) {
      Finding& finding = clause.findings.emplace_back();
      finding.check = &clause.clause->checks[i];
      finding.status = finding.underlying = i == 0 ? must : should;
      finding.falls_short =
          finding.status == Status::gap || (i == 0 && finding.status == Status::not_stated);
      finding.facts = {{"fact", std::string(word(finding.status)), {}, {}}};
      finding.fact_count = 1;
    }
    arrange(result);
    return *this;
  }
  Pack& pack() { return read_->packs.front(); }
  std::unique_ptr<ReadReport> take() {
    for (const DescriptionResult& result : read_->report.descriptions)
      read_->report.tally.add(result);
    return std::move(read_);
  }

 private:
  std::unique_ptr<ReadReport> read_;
};

Trend trend_of(std::vector<Month> months) {
  TrendMaker maker{"system"};
  std::size_t number = 0;
  for (Month& month : months) maker.add(std::to_string(++number) + ".json", month.take());
  return std::move(maker).finish();
}

std::vector<Month> three() {
  std::vector<Month> months;
  months.emplace_back("2022-01-01")
      .add("a", "north", Status::gap, Status::met)
      .add("b", "south", Status::not_stated, Status::gap)
      .add("c", "south", Status::gap, Status::gap);
  months.emplace_back("2022-02-01")
      .add("a", "north", Status::met, Status::gap)
      .add("b", "south", Status::not_stated, Status::not_stated)
      .add("c", "south", Status::gap, Status::gap);
  months.emplace_back("2022-03-01")
      .add("a", "north", Status::met, Status::met)
      .add("b", "south", Status::met, Status::not_stated)
      .add("d", "south", Status::gap, Status::met);
  return months;
}

/// "1/0/2": must, minimum, should.
std::string text_of(const StrengthCounts& counts) {
  return std::to_string(counts[0]) + "/" + std::to_string(counts[1]) + "/" +
         std::to_string(counts[2]);
}

std::string text_of(const std::vector<StrengthCounts>& days) {
  std::string text;
  for (const StrengthCounts& counts : days) text += (text.empty() ? "" : " ") + text_of(counts);
  return text;
}

/// "a X1.must 31+ descriptions": "+" where it may have been longer.
std::string text_of(const std::vector<TrendSpan>& spans) {
  std::string text;
  for (const TrendSpan& span : spans) {
    text += (text.empty() ? "" : "; ") + span.of.id + " " + span.check + " " +
            std::to_string(span.days) + (span.longer ? "+" : "");
  }
  return text;
}

}  // namespace

TEST_CASE("a trend counts what is open on each day, known and unknown apart") {
  const Trend trend = trend_of(three());
  REQUIRE(trend.days.size() == 3);
  CHECK(text_of(trend.days[0].tally.known) == "2/0/2");
  CHECK(text_of(trend.days[0].tally.unknown) == "1/0/0");
  CHECK(text_of(trend.days[2].tally.known) == "1/0/0");
  CHECK(text_of(trend.days[2].tally.unknown) == "0/0/1");
  REQUIRE(trend.groups.size() == 2);
  CHECK(trend.groups[0].id == "north");
  CHECK(text_of(trend.groups[0].known) == "1/0/0 0/0/1 0/0/0");
  CHECK(text_of(trend.groups[1].unknown) == "1/0/0 1/0/1 0/0/1");
  REQUIRE(trend.clauses.size() == 1);
  CHECK(text_of(trend.clauses[0].known) == "2/0/2 1/0/2 1/0/0");
}

TEST_CASE("what was closed says how long it was open, and what is open since when") {
  const Trend trend = trend_of(three());
  // b's should is no longer stated, and c is gone: neither was closed.
  CHECK(text_of(trend.closed) == "a X1.must 31+; b X1.must 59+; a X1.should 28");
  CHECK(text_of(trend.open) == "d X1.must 0");
  CHECK(trend.open_count == 1);
  CHECK(trend.open_known == 1);
  // When the two of law began nobody knows: so they do not count for how long it takes.
  REQUIRE(trend.durations.size() == 2);
  CHECK(trend.durations[0].strength == Strength::must);
  CHECK(trend.durations[0].closed == 2);
  CHECK(trend.durations[0].longer == 2);
  CHECK(!trend.durations[0].median);
  CHECK(trend.durations[1].median == 28);
  CHECK(trend.durations[1].longest == 28);
}

TEST_CASE("the middle and the longest are told of what was closed in any order") {
  std::vector<Month> months;
  const auto add = [&months](const char* as_of, Status a, Status b, Status c) {
    months.emplace_back(as_of)
        .add("a", "south", a, Status::met)
        .add("b", "north", b, Status::met)
        .add("c", "north", c, Status::met);
  };
  add("2022-01-01", Status::met, Status::met, Status::met);
  add("2022-02-01", Status::gap, Status::met, Status::met);
  add("2022-03-01", Status::gap, Status::gap, Status::met);
  add("2022-04-01", Status::gap, Status::gap, Status::gap);
  add("2022-05-01", Status::met, Status::met, Status::met);
  const Trend trend = trend_of(std::move(months));
  CHECK(text_of(trend.closed) == "a X1.must 89; b X1.must 61; c X1.must 30");
  REQUIRE(trend.durations.size() == 1);
  CHECK(trend.durations[0].median == 61);
  CHECK(trend.durations[0].longest == 89);
  REQUIRE(trend.groups.size() == 2);
  CHECK(trend.groups[0].id == "north");  // by their ids
}

TEST_CASE("descriptions that come and go change nothing else") {
  const Trend trend = trend_of(three());
  REQUIRE(trend.days[2].gone.size() == 1);
  CHECK(trend.days[2].gone[0].id == "c");
  CHECK(trend.days[2].gone[0].shortfalls == 2);
  REQUIRE(trend.days[2].come.size() == 1);
  CHECK(trend.days[2].come[0].id == "d");
  const auto newly = [&](std::size_t index) { return trend.days[index].changes[3]; };
  CHECK(newly(1) == std::array<std::size_t, causes.size()>{1, 0, 0, 0});  // a X1.should
  CHECK(newly(2) == std::array<std::size_t, causes.size()>{});            // not those of d
}

TEST_CASE("what another pack moved is told from what the places changed") {
  std::vector<Month> months;
  months.emplace_back("2022-01-01")
      .add("a", "north", Status::gap, Status::gap)
      .add("b", "north", Status::met, Status::met);
  months.emplace_back("2022-02-01")
      .add("a", "north", Status::met, Status::gap)
      .add("b", "north", Status::met, Status::gap);
  months[1].pack().version = "2.0.0";
  // b is described as before: the pack asks something else.
  auto last = months[1].take();
  last->report.descriptions[1].sha256 = "metmet";
  last->report.descriptions[1].packs[0].clauses[0].findings[1].facts[0].value = "met";
  TrendMaker maker{"system"};
  maker.add("1.json", months[0].take());
  maker.add("2.json", std::move(last));
  const Trend trend = std::move(maker).finish();
  CHECK(trend.days[1].changes[0] == std::array<std::size_t, causes.size()>{0, 0, 0, 1});
  CHECK(trend.days[1].changes[3] == std::array<std::size_t, causes.size()>{0, 1, 0, 0});
  REQUIRE(trend.days[1].runs.size() == 1);
  CHECK(trend.days[1].runs[0].after == "2.0.0");
  CHECK(
      trend.closing ==
      "Known to be missing on 1 January 2022: 1 requirement and 1 expectation. On 1 February "
      "2022: 2 expectations. In between 1 check was closed, and 1 began to fall short. Not all of "
      "that is the work of those described: 1 came from other rules and 1 came from what is "
      "described, from other rules or with the day, which nobody can tell.");
}

TEST_CASE(
    "what was waived from the first counts as closed, what was waived later never fell short") {
  const auto months = [](Status first) {
    std::vector<Month> all;
    all.emplace_back("2022-01-01").add("a", "north", first, Status::met);
    all.emplace_back("2022-02-01").add("a", "north", Status::waived, Status::met);
    all.emplace_back("2022-03-01").add("a", "north", Status::met, Status::met);
    return all;
  };
  CHECK(text_of(trend_of(months(Status::waived)).closed) == "a X1.must 59+");
  CHECK(text_of(trend_of(months(Status::met)).closed) == "");
}

TEST_CASE("a check that replaces another goes on where that was") {
  std::vector<Month> months;
  months.emplace_back("2022-01-01").add("a", "north", Status::gap, Status::met);
  months.emplace_back("2022-02-01").add("a", "north", Status::gap, Status::met);
  months.emplace_back("2022-03-01").add("a", "north", Status::met, Status::met);
  for (std::size_t i = 1; i < 3; ++i) {
    Check& check = months[i].pack().clauses[0].checks[0];
    check.id = "X1.new";
    check.replaces = {"X1.must"};
  }
  CHECK(text_of(trend_of(std::move(months)).closed) == "a X1.new 59+");
}

TEST_CASE("a check that is not asked any more is not open any more") {
  std::vector<Month> months;
  months.emplace_back("2022-01-01").add("a", "north", Status::met, Status::gap);
  months.emplace_back("2022-02-01").add("a", "north", Status::met, Status::gap);
  auto last = months[1].take();
  last->report.descriptions[0].packs[0].clauses[0].findings.pop_back();
  arrange(last->report.descriptions[0]);
  TrendMaker maker{"system"};
  maker.add("1.json", months[0].take());
  maker.add("2.json", std::move(last));
  const Trend trend = std::move(maker).finish();
  CHECK(trend.open_count == 0);
  CHECK(trend.closed.empty());
}

TEST_CASE("a waiver does not begin anew how long something is open") {
  const auto months = [](Status last) {
    std::vector<Month> made;
    made.emplace_back("2022-01-01").add("a", "north", Status::gap, Status::met);
    made.emplace_back("2022-02-01").add("a", "north", Status::waived, Status::met);
    made.emplace_back("2022-03-01").add("a", "north", last, Status::met);
    return made;
  };
  CHECK(text_of(trend_of(months(Status::gap)).open) == "a X1.must 59+");
  CHECK(text_of(trend_of(months(Status::met)).closed) == "a X1.must 59+");
  CHECK(trend_of(months(Status::waived)).open_count == 0);
}

TEST_CASE("a file that could not be read for once is neither gone nor new") {
  std::vector<Month> months;
  months.emplace_back("2022-01-01").add("a", "north", Status::gap, Status::met);
  months.emplace_back("2022-02-01").add("b", "north", Status::met, Status::met);
  months.emplace_back("2022-03-01")
      .add("a", "north", Status::gap, Status::met)
      .add("b", "north", Status::met, Status::met);
  auto broken = months[1].take();
  broken->report.not_checked = {error_of("february/a.yaml", "yaml.syntax", "It is broken.", "")};
  TrendMaker maker{"system"};
  maker.add("1.json", months[0].take());
  maker.add("2.json", std::move(broken));
  maker.add("3.json", months[2].take());
  const Trend trend = std::move(maker).finish();
  CHECK(trend.days[1].gone.at(0).unread);
  CHECK(!trend.days[1].come.at(0).unread);
  CHECK(trend.days[2].come.at(0).unread);
  CHECK(text_of(trend.open) == "a X1.must 59+");
}

}  // namespace icpcheck::audit
