// SPDX-License-Identifier: MIT
// From the facts of an answer to what a report shows: paths, places, titles, evidence.
#include <algorithm>

#include "audit/inquiry.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

using yaml::Node;

const Description* description_of(const Node& node, const Subjected& subjected) {
  const auto owns = [&](const Description* candidate) {
    return candidate != nullptr && candidate->document.get() == &node.document();
  };
  if (owns(subjected.description)) return subjected.description;
  const auto found = std::ranges::find_if(subjected.joined, owns, &Joined::value_type::get);
  return found == subjected.joined.end() ? nullptr : found->get();
}

/// What supports a fact, and whose it is.
struct Support {
  const Description* description = nullptr;  // null: of a case, which has no evidence
  std::vector<std::uint32_t> evidence;       // positions in that of the description
};

/// Marks the evidence of the description itself as used. A document of a later day than that of the
/// report is none yet.
Support support_of(const Node& node, const Inquiry& inquiry) {
  Support support{description_of(node, inquiry.subjected), {}};
  if (support.description == nullptr) return support;
  support.evidence = support.description->support.of(node);
  std::erase_if(support.evidence, [&](std::uint32_t position) {
    const std::optional<Date>& day = support.description->evidence[position].date;
    return day && inquiry.setup.options.as_of < *day;
  });
  if (support.description == inquiry.subjected.description) {
    for (const std::uint32_t position : support.evidence) inquiry.used_evidence[position] = true;
  }
  return support;
}

std::string value_text(const Node& node) {
  if (node.kind() == yaml::Kind::map) return {};
  if (node.kind() != yaml::Kind::list) return std::string(scalar_text(node));
  return node.size() == 1 ? "1 item" : std::to_string(node.size()) + " items";
}

/// The type of a node, found by the keys that lead to it.
schema::TypeId type_at(const Node& node, const schema::Schema& schema, schema::TypeId root) {
  if (node.parent() == nullptr) return root;
  const schema::Type& outer = schema.type(type_at(*node.parent(), schema, root));
  if (outer.kind == schema::TypeKind::list) return outer.items;
  const schema::Field* field = outer.find(node.key());
  return field == nullptr ? root : field->type;
}

std::optional<schema::TypeId> type_of(const Node& node, const Inquiry& inquiry) {
  const schema::Schema& schema = *inquiry.setup.schema;
  const Node* root = &node;
  while (root->parent() != nullptr) root = root->parent();
  const auto root_type = schema.root(root == inquiry.subjected.root ? word(inquiry.subjected.kind)
                                                                    : text_at(*root, "kind"));
  if (!root_type) return std::nullopt;
  return type_at(node, schema, *root_type);
}

/// What looks like a date is one where its field holds dates, whether it has quotes or not.
FactKind kind_of_fact(const Node& node, const Inquiry& inquiry) {
  const bool is_text = node.kind() == yaml::Kind::string;
  const auto type = is_text && parse_date(node.text()) ? type_of(node, inquiry) : std::nullopt;
  const auto kind = type ? inquiry.setup.schema->type(*type).kind : schema::TypeKind::any;
  if (kind == schema::TypeKind::date) return FactKind::date;
  return kind == schema::TypeKind::string ? FactKind::text : icpcheck::kind_of(node);
}

StatedFact stated_fact(const Node& node, const Support& support, const Inquiry& inquiry) {
  StatedFact fact{.path = node.path(),
                  .value = value_text(node),
                  .where = node.location(),
                  .evidence = {},
                  .kind = kind_of_fact(node, inquiry)};
  if (fact.kind == FactKind::list) fact.size = node.size();
  for (const std::uint32_t position : support.evidence) {
    fact.evidence.push_back(support.description->evidence[position].id);
  }
  return fact;
}

SharedText title_of(const cel::Fact& fact, const Inquiry& inquiry) {
  if (fact.node == nullptr || fact.missing_count == 0) return {};
  const auto known = type_of(*fact.node, inquiry);
  if (!known) return {};
  const schema::Schema& schema = *inquiry.setup.schema;
  schema::TypeId type = *known;
  const schema::Field* field = nullptr;
  for (std::size_t i = 0; i < fact.missing_count; ++i) {
    field = schema.type(type).find(fact.missing[i]);
    if (field == nullptr) return {};
    type = field->type;
  }
  return field->title;
}

MissingFact missing_fact(const cel::Fact& fact, const Inquiry& inquiry) {
  const Node* node = fact.node == nullptr ? inquiry.subjected.root : fact.node;
  return {.path = fact.path(),
          .title = title_of(fact, inquiry),
          .where = node->location(),
          .rest = fact.tail,
          .elsewhere = fact.variable == joined_name(inquiry.subjected.kind)};
}

/// Several subjects may miss the same fact: it is stated once for all of them.
void add_missing(MissingFact fact, Finding& finding) {
  if (is_missing(fact, finding.missing)) {
    --finding.missing_count;
  } else if (finding.missing.size() < cel::Outcome::max_facts) {
    finding.missing.push_back(std::move(fact));
  }
}

/// Its id, its value, or its post and organisation; "": its name has to do.
std::string subject_key(const Node& node) {
  if (node.kind() != yaml::Kind::map) return std::string(node.text());
  if (std::string id = text_at(node, "id"); !id.empty()) return id;
  const std::string post = text_at(node, "post");
  const std::string organisation = text_at(node, "organisation");
  return post.empty() || organisation.empty() ? post : post + ", " + organisation;
}

}  // namespace

bool is_missing(const MissingFact& fact, const std::vector<MissingFact>& missing) {
  return std::ranges::any_of(missing, [&fact](const MissingFact& other) {
    return other.path == fact.path && other.rest == fact.rest &&
           other.where.file == fact.where.file;
  });
}

void count_facts(const cel::Outcome& outcome, const Inquiry& inquiry, Finding& finding) {
  finding.fact_count += outcome.fact_count;
  finding.unsupported_count += outcome.fact_count - outcome.facts.size();
  for (const cel::Fact& fact : outcome.facts) {
    const bool is_supported = fact.stated() && !support_of(*fact.node, inquiry).evidence.empty();
    finding.unsupported_count += is_supported ? 0U : 1U;
  }
}

void add_facts(const cel::Outcome& outcome, const Inquiry& inquiry, Finding& finding) {
  const bool is_missing = outcome.answer == cel::Answer::unknown;
  std::size_t& count = is_missing ? finding.missing_count : finding.fact_count;
  count += outcome.fact_count;
  // Of facts beyond the limit nothing can be shown: they do not pass as supported.
  if (!is_missing) finding.unsupported_count += outcome.fact_count - outcome.facts.size();
  // The first outcome mostly is the only one.
  if (is_missing && finding.missing.empty()) finding.missing.reserve(outcome.facts.size());
  if (!is_missing && finding.facts.empty()) finding.facts.reserve(outcome.facts.size());
  for (const cel::Fact& fact : outcome.facts) {
    if (!fact.stated()) {
      add_missing(missing_fact(fact, inquiry), finding);
      continue;
    }
    const Support support = support_of(*fact.node, inquiry);
    finding.unsupported_count += support.evidence.empty() ? 1U : 0U;
    if (finding.facts.size() < cel::Outcome::max_facts) {
      finding.facts.push_back(stated_fact(*fact.node, support, inquiry));
    }
  }
}

SubjectResult subject_result(const Node& node, Status status, const cel::Outcome& outcome,
                             const Inquiry& inquiry) {
  Finding one;
  add_facts(outcome, inquiry, one);
  const cel::Value value = cel::Value::of(cel::Stated{&node, 0});
  return {.name = cel::to_text(value),
          .path = node.path(),
          .where = node.location(),
          .status = status,
          .facts = std::move(one.facts),
          .missing = std::move(one.missing),
          .key = subject_key(node)};
}

}  // namespace icpcheck::audit
