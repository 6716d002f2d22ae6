// SPDX-License-Identifier: MIT
#include "properties/group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/packs/load.hpp"
#include "properties/arrangements.hpp"
#include "properties/drawing.hpp"
#include "properties/whole.hpp"
#include "support/packs.hpp"

namespace icpcheck::properties {
namespace {

Date some_day(Random& random) {
  static const std::vector<const char*> others{"2021-12-07", "2022-07-01", "2022-07-01",
                                               "2022-07-01", "2023-02-01", "2026-11-29"};
  Date day =
      random.chance(40) ? parse_date(random.pick(others)).value() : random.pick(days_of_packs());
  day.days += static_cast<std::int32_t>(random.below(3)) - 1;
  return day;
}

Habits some_habits(Random& random) {
  return {.stated = 10 + random.below(70),
          .details = 30 + random.below(65),
          .well = 40 + random.below(58),
          .partial = random.chance(50) ? 0U : 10U};
}

Group drawn(Drawing& drawing, Random& random, Date as_of) {
  Group group;
  group.as_of = as_of;
  const std::size_t places = random.below(3);
  if (places == 0 && random.chance(50)) {
    group.files.push_back({"", Kind::place, drawing.description(Kind::place, some_habits(random))});
    return group;
  }
  group.files.push_back({"", Kind::system, drawing.description(Kind::system, some_habits(random))});
  for (std::size_t i = 0; i < places; ++i) {
    group.files.push_back({"", Kind::place, drawing.description(Kind::place, some_habits(random))});
  }
  return group;
}

Group of_cases(const Together& cases) {
  Group group;
  group.as_of = cases.as_of;
  group.files.push_back({"", cases.kind, cases.given});
  const Kind other = cases.kind == Kind::system ? Kind::place : Kind::system;
  for (const Tree& joined : cases.joined) group.files.push_back({"", other, joined});
  return group;
}

/// What cases state, on top of a few facts that are drawn.
Group grown(Drawing& drawing, Random& random, const Together& cases) {
  Group group = of_cases(cases);
  const Habits few{.stated = random.below(25), .details = 20 + random.below(50), .well = 75};
  for (File& file : group.files) {
    Tree below = drawing.description(file.kind, few);
    lay_over(file.tree, below);
    file.tree = std::move(below);
  }
  return group;
}

void finish(Group& group, Drawing& drawing, Random& random, std::uint64_t seed) {
  group.seed = seed;
  make_whole(group, drawing, random);
  for (std::size_t i = 0; i < group.files.size(); ++i) {
    group.files[i].name = fmt::format("{}-{}-{}.yaml", seed, i, word(group.files[i].kind));
  }
}

/// Numbers that no other group uses.
std::size_t first_number(std::uint64_t seed) { return static_cast<std::size_t>(seed) * 100'000; }

audit::Setup setup_for(Date as_of) {
  audit::Setup setup{.schema = &arrangements(), .packs = {}, .used_packs = {}};
  setup.options.as_of = as_of;
  for (const Pack& pack : packs::built_in().packs) {
    if (!pack.library) setup.packs.push_back(&pack);
  }
  return setup;
}

}  // namespace

std::string Group::text() const {
  std::string text = fmt::format("ICPCHECK_SEED={} --as-of {}\n", seed, to_string(as_of));
  for (const File& file : files) text += fmt::format("--- {}\n{}", file.name, to_yaml(file.tree));
  return text;
}

Group make_group(std::uint64_t seed) {
  Random random(seed);
  const bool from_cases = random.chance(60);
  const Together& cases = random.pick(cases_together());
  const Date as_of = from_cases ? cases.as_of : some_day(random);
  Drawing drawing(random, as_of, first_number(seed));
  Group group = from_cases ? grown(drawing, random, cases) : drawn(drawing, random, as_of);
  finish(group, drawing, random, seed);
  return group;
}

Group group_of_cases(const Together& cases) {
  constexpr std::uint64_t seed = 1;
  Random random(seed);
  Drawing drawing(random, cases.as_of, first_number(seed));
  Group group = of_cases(cases);
  finish(group, drawing, random, seed);
  return group;
}

std::optional<Descriptions> load(const Group& group, std::string* problems) {
  Descriptions all;
  for (const File& file : group.files) {
    Diagnostics diagnostics;
    auto description =
        load_description(file.name, to_yaml(file.tree), arrangements(), {}, diagnostics);
    if (problems != nullptr) *problems += test::texts(diagnostics);
    if (!description) return std::nullopt;
    all.push_back(std::make_shared<const Description>(std::move(*description)));
  }
  return all;
}

DescriptionResult audited(const Descriptions& descriptions, std::size_t subject, Date as_of,
                          std::vector<std::string> only) {
  const Kind kind = descriptions[subject]->kind;
  audit::Joined joined;
  for (const auto& other : descriptions) {
    if (other->kind != kind) joined.push_back(other);
  }
  audit::Setup setup = setup_for(as_of);
  setup.options.only = std::move(only);
  cel::Evaluator evaluator(setup.schema);
  return audit::audit(*descriptions[subject], joined, setup, evaluator);
}

std::vector<Spot> facts_of(const File& file) {
  return removable(file.tree, arrangements(), *arrangements().root(word(file.kind)));
}

std::vector<Spot> parts_of(const File& file) {
  return removable(file.tree, arrangements(), *arrangements().root(word(file.kind)), true);
}

}  // namespace icpcheck::properties
