// SPDX-License-Identifier: MIT
// Help, made from the tables of commands and options.
#pragma once

#include <ostream>

#include "cli/command.hpp"

namespace icpcheck::cli {

/// What icpcheck is, its commands, exit status and examples.
void write_help(const Session& session);
/// One command with its options and examples.
void write_help(const Command& command, const Session& session);
/// The version, with those of the built-in packs.
void write_version(std::ostream& out);

}  // namespace icpcheck::cli
