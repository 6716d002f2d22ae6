// SPDX-License-Identifier: MIT
// Packs, clauses and checks are named by their position, findings of the plan by their count.
#include "batch/cached_result.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "icpcheck/base/archive.hpp"

namespace icpcheck {

template <class Archive>
void visit(Archive& archive, Location& where) {
  archive(where.file, where.line, where.column);
}
template <class Archive>
void visit(Archive& archive, Related& related) {
  archive(related.where, related.message);
}
template <class Archive>
void visit(Archive& archive, Diagnostic& problem) {
  archive(problem.severity, problem.code, problem.where, problem.message, problem.hint,
          problem.source_line, problem.length, problem.related, problem.source_column);
}
template <class Archive>
void visit(Archive& archive, StatedFact& fact) {
  archive(fact.path, fact.value, fact.where, fact.evidence, fact.kind, fact.size);
}
template <class Archive>
void visit(Archive& archive, MissingFact& fact) {
  archive(fact.path, fact.title, fact.where, fact.rest, fact.elsewhere);
}
template <class Archive>
void visit(Archive& archive, SubjectResult& subject) {
  archive(subject.name, subject.path, subject.where, subject.status, subject.facts, subject.missing,
          subject.key);
}
template <class Archive>
void visit(Archive& archive, AppliedWaiver& waiver) {
  archive(waiver.reason, waiver.approved_by, waiver.until, waiver.where);
}
template <class Archive>
void visit(Archive& archive, AppliedAction& action) {
  archive(action.what, action.owner, action.due, action.overdue, action.where, action.days);
}
/// Without its check.
template <class Archive>
void visit(Archive& archive, Finding& finding) {
  archive(finding.status, finding.underlying, finding.sentence, finding.where, finding.facts,
          finding.fact_count, finding.unsupported_count, finding.missing, finding.missing_count,
          finding.subjects, finding.subject_count, finding.names, finding.evidenced, finding.due,
          finding.days, finding.falls_short, finding.waiver, finding.actions);
}
template <class Archive>
void visit(Archive& archive, Reference& reference) {
  archive(reference.id, reference.status, reference.title);
}
/// Without its clause and its findings.
template <class Archive>
void visit(Archive& archive, ClauseResult& clause) {
  archive(clause.rating, clause.met, clause.applicable, clause.waived, clause.references);
}
template <class Archive>
void visit(Archive& archive, EvidenceDocument& document) {
  archive(document.id, document.title, document.date, document.url);
}
/// Without its findings.
template <class Archive>
void visit(Archive& archive, PlanItem& item) {
  archive(item.kind, item.due, item.days, item.what, item.owners, item.where);
}
/// Without packs and plan, and without what follows from them.
template <class Archive>
void visit(Archive& archive, DescriptionResult& result) {
  archive(result.file, result.sha256, result.id, result.name, result.kind, result.described_on,
          result.evidence);
}

namespace batch {

template <class Archive>
void visit(Archive& archive, Days& days) {
  archive(days.first, days.last);
}

}  // namespace batch

namespace audit {

template <class Archive>
void visit(Archive& archive, Tally& tally) {
  for (std::size_t& count : tally.shortfalls) archive(count);
  archive(tally.not_stated, tally.errors, tally.any_check_ran);
}

}  // namespace audit

namespace batch {
namespace {

using Position = std::uint32_t;

template <class T>
Position position_in(const std::vector<T>& all, const T* one) {
  return static_cast<Position>(one - all.data());
}

template <class T>
const T* at(const std::vector<T>& all, Position position) {
  return &all.at(position);  // throws where the bytes are not of this build's making
}

/// All findings in their order.
std::vector<const Finding*> findings_of(const DescriptionResult& result) {
  std::vector<const Finding*> findings;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) findings.push_back(&finding);
    }
  }
  return findings;
}

class Packer {
 public:
  explicit Packer(const std::vector<const Pack*>& packs) : packs_(packs) {}

  void add(const DescriptionResult& result) {
    to_(result, static_cast<Position>(result.packs.size()));
    for (const PackResult& pack : result.packs) add(pack);
    const std::vector<const Finding*> findings = findings_of(result);
    to_(static_cast<Position>(result.plan.size()));
    for (const PlanItem& item : result.plan) {
      std::vector<Position> positions;
      for (const Finding* finding : item.findings) {
        positions.push_back(
            static_cast<Position>(std::ranges::find(findings, finding) - findings.begin()));
      }
      to_(item, positions);
    }
  }

  ArchiveWriter& to() { return to_; }

 private:
  void add(const PackResult& result) {
    to_(static_cast<Position>(std::ranges::find(packs_, result.pack) - packs_.begin()),
        result.applicable, result.reason, static_cast<Position>(result.clauses.size()));
    for (const ClauseResult& clause : result.clauses) {
      to_(position_in(result.pack->clauses, clause.clause), clause,
          static_cast<Position>(clause.findings.size()));
      for (const Finding& finding : clause.findings) {
        to_(position_in(clause.clause->checks, finding.check), finding);
      }
    }
  }

  const std::vector<const Pack*>& packs_;
  ArchiveWriter to_;
};

class Unpacker {
 public:
  Unpacker(std::string_view bytes, const std::vector<const Pack*>& packs)
      : packs_(packs), from_(bytes) {}

  DescriptionResult result() {
    DescriptionResult result;
    from_(result);
    result.packs.resize(count());
    for (PackResult& pack : result.packs) read(pack);
    const std::vector<const Finding*> findings = findings_of(result);
    result.plan.resize(count());
    for (PlanItem& item : result.plan) {
      std::vector<Position> positions;
      from_(item, positions);
      for (const Position position : positions) item.findings.push_back(findings.at(position));
    }
    arrange(result);
    return result;
  }

  ArchiveReader& from() { return from_; }

 private:
  Position count() {
    Position number = 0;
    from_(number);
    return number;
  }

  void read(PackResult& result) {
    result.pack = packs_.at(count());
    from_(result.applicable, result.reason);
    result.clauses.resize(count());
    for (ClauseResult& clause : result.clauses) {
      clause.clause = at(result.pack->clauses, count());
      from_(clause);
      clause.findings.resize(count());
      for (Finding& finding : clause.findings) {
        finding.check = at(clause.clause->checks, count());
        from_(finding);
      }
    }
  }

  const std::vector<const Pack*>& packs_;
  ArchiveReader from_;
};

}  // namespace

std::string pack_up(const FileResult& file, Days days, const std::vector<const Pack*>& packs) {
  Packer packer(packs);
  packer.to()(days, file.checked, file.tally, file.problems.items(), file.texts,
              file.result.has_value());
  if (file.result) packer.add(*file.result);
  return packer.to().bytes();
}

std::optional<FileResult> unpack(std::string_view bytes, Date as_of,
                                 const std::vector<const Pack*>& packs) {
  try {
    Unpacker unpacker(bytes, packs);
    Days days;
    FileResult file;
    std::vector<Diagnostic> problems;
    bool has_result = false;
    unpacker.from()(days);
    if (as_of < days.first || days.last < as_of) return std::nullopt;
    unpacker.from()(file.checked, file.tally, problems, file.texts, has_result);
    for (Diagnostic& problem : problems) file.problems.add(std::move(problem));
    if (has_result) file.result = unpacker.result();
    if (!unpacker.from().at_end()) return std::nullopt;
    return file;
  } catch (const std::logic_error&) {
    return std::nullopt;
  }
}

}  // namespace batch
}  // namespace icpcheck
