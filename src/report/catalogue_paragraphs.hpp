// SPDX-License-Identifier: MIT
// The catalogue seen from the sources: from a paragraph to the checks that ask for it.
#pragma once

#include "icpcheck/model/pack.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

/// A table for each document: paragraph, and the checks that rest on it.
void write_paragraphs(const PackList& packs, paper::Writer& writer);

}  // namespace icpcheck::report
