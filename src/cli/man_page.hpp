// SPDX-License-Identifier: MIT
// Man pages, from the same tables as help, so that the two never differ.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "icpcheck/cli/manual.hpp"

namespace icpcheck::cli {

/// icpcheck(1): what it is, its commands, how they end, examples.
void write_man_page(const ManPages& pages, std::ostream& out);
/// icpcheck-COMMAND(1): one command with its options and examples.
void write_man_page(const ManPages& pages, const Command& command, std::ostream& out);

/// Text as man pages write it: nothing in it is a sign of theirs, and each hyphen and quotation
/// mark can be copied as it stands.
[[nodiscard]] std::string man_text(std::string_view text);

}  // namespace icpcheck::cli
