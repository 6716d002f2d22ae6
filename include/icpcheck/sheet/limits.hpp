// SPDX-License-Identifier: MIT
// How much of a spreadsheet is read. People fill in hundreds of rows; what is far above that is a
// mistake or an attack, and shall cost neither minutes nor memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace icpcheck::sheet {

// Of a file as it comes; 1 MB is 1,000,000 bytes. What a workbook may unpack to is in zip::Limits.
constexpr std::size_t most_bytes = 20'000'000;

// Of a sheet.
constexpr std::uint32_t most_rows = 100'000;
constexpr std::uint32_t most_columns = 1'000;
constexpr std::size_t most_merged_ranges = 10'000;

// Of a file: rows with the empty ones between them, cells with the empty ones before them in their
// rows, and the bytes of all their texts, since a workbook can hold a text once and show it
// everywhere. There may be as many of these texts as cells.
constexpr std::size_t most_rows_of_all = 500'000;
constexpr std::size_t most_cells = 500'000;
constexpr std::size_t most_text = 64'000'000;
constexpr std::size_t most_sheets = 200;

// Of a file: how often its merged cells and array formulas lie over cells and rows. Each cell can
// be under one of them, so that only those which lie over each other come near.
constexpr std::size_t most_covered = 2'000'000;

// Of a cell, in characters: what Excel can hold.
constexpr std::size_t most_characters = 32'767;

// Of an XML part of a workbook: tags, attributes and texts, each of which takes up to 64 bytes in
// memory, many times its own. A part that says where others are needs far fewer.
constexpr std::size_t most_markup = 4'000'000;
constexpr std::size_t most_markup_of_relations = 1'000'000;

}  // namespace icpcheck::sheet
