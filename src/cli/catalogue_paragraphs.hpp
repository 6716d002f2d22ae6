// SPDX-License-Identifier: MIT
// The catalogue seen from the sources: from a paragraph to the checks that ask for it.
#pragma once

#include <ostream>

#include "cli/catalogue.hpp"

namespace icpcheck::cli {

/// A table for each document, in Markdown: paragraph, and the checks that rest on it.
void write_paragraphs(const PackList& packs, std::ostream& out);
/// The statements that no check of the pack answers, and why, in Markdown.
void write_not_checked(const Pack& pack, std::ostream& out);

}  // namespace icpcheck::cli
